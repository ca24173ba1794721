/// The eighth schema: the search index no longer merges by itself, since it does so in one
/// commit among many, for which every seat waits. Each write merges its part instead
/// (``SearchIndex/merge(after:)``); what that might leave, a merge of 64 brings together.
enum Schema8 {
  static let search = """
    INSERT INTO contact_search (contact_search, rank) VALUES ('automerge', 0);
    INSERT INTO contact_search (contact_search, rank) VALUES ('crisismerge', 64);
    """

  static let all = search
}
