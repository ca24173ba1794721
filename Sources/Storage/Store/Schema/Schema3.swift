/// The third schema: what a table of contacts reads at any size. Its indexes stand on
/// columns that no call touches, but for one, of the facets; its folded columns and its
/// search index are derived, and `Store.rebuildSearch()` makes them anew. A file that
/// is brought here from an older schema needs that, since folding is the program's.
enum Schema3 {
  /// Names and addresses as they are compared and ordered.
  static let folded = """
    ALTER TABLE contact ADD COLUMN name_folded TEXT;
    ALTER TABLE contact ADD COLUMN email_folded TEXT;
    """

  /// An index of one column orders equal values by their keys: SQLite ends each of its
  /// rows with the key. Deleted contacts stand in them too, since a table can show them;
  /// the facets, which lead to few among many, are of those that are not deleted.
  static let indexes = """
    CREATE INDEX contact_created ON contact (created_at);
    CREATE INDEX contact_name ON contact (name_folded);
    CREATE INDEX contact_email ON contact (email_folded);
    DROP INDEX contact_assigned;
    CREATE INDEX contact_facet ON contact (assigned_to, status_id, created_at)
      WHERE deleted_at IS NULL;
    CREATE INDEX contact_callback ON contact (callback_at) WHERE callback_at IS NOT NULL;
    CREATE INDEX contact_number_problem ON contact (number_problem) WHERE number_problem = 1;
    CREATE INDEX contact_deleted ON contact (deleted_at) WHERE deleted_at IS NOT NULL;
    """

  /// Every three characters of phone, name and e-mail, and where they stand; the texts
  /// themselves are kept once, in `contact`. See ``SearchText``.
  static let search = """
    CREATE VIRTUAL TABLE contact_search USING fts5(
      phone, name, email, content='', columnsize=0, tokenize='trigram case_sensitive 1');
    CREATE VIRTUAL TABLE contact_search_term USING fts5vocab(contact_search, 'row');
    """

  static let all = [folded, indexes, search].joined(separator: "\n")
}
