/// The fourth schema: roles and statuses that are gone keep their rows, so that the past
/// can still say their names.
enum Schema4 {
  static let roles = "ALTER TABLE role ADD COLUMN deleted_at INTEGER;"

  static let statuses = """
    ALTER TABLE contact_status ADD COLUMN merged_into INTEGER REFERENCES contact_status(id);
    """

  /// Whoever still holds the key of a status that was merged meanwhile cannot give it to a
  /// contact any more.
  static let guards: String = ["INSERT", "UPDATE OF status_id"].map { (verb: String) -> String in
    let isChange = verb == "INSERT" ? "" : "new.status_id <> old.status_id AND "
    return """
      CREATE TRIGGER contact_status_kept_\(verb.prefix(6).lowercased()) BEFORE \(verb) ON contact
      WHEN \(isChange)(
        SELECT merged_into FROM contact_status WHERE id = new.status_id) IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'this status was merged into another'); END;
      """
  }.joined(separator: "\n")

  static let all = [roles, statuses, guards].joined(separator: "\n")
}
