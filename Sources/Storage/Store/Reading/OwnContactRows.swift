import Domain
import GRDB

extension Store: ContactSearching {
  public func search(
    _ words: SearchWords, of user: UserID, limit: Int
  ) throws(DomainError) -> FoundContacts {
    try read { db in
      try OwnContactRows(db).search(words, of: user, day: today(db), limit: limit)
    }
  }
}

/// Looks through the contacts that one telephoniste sees, one by one: an index
/// leads to hers, however many the floor has.
struct OwnContactRows {
  let db: Database

  init(_ db: Database) { self.db = db }

  /// Assigned to her; then what she worked today or holds and is not hers.
  static let select = """
    SELECT id, phone, name, email, status_id FROM contact
    WHERE assigned_to = ?1 AND deleted_at IS NULL
    UNION ALL
    SELECT id, phone, name, email, status_id FROM contact
    WHERE deleted_at IS NULL AND assigned_to IS NOT ?1 AND id IN (
      SELECT contact_id FROM worked_today WHERE user_id = ?1 AND day = ?2
      UNION SELECT contact_id FROM seat
      WHERE user_id = ?1 AND ended_at IS NULL AND contact_id IS NOT NULL)
    """

  func search(
    _ words: SearchWords, of user: UserID, day: Int, limit: Int
  ) throws(DomainError) -> FoundContacts {
    let statuses = Dictionary(
      uniqueKeysWithValues: try Statuses(db).all().map { ($0.id, $0) })
    // The nearest and the others, each in the order of their keys.
    var found: [[FoundContacts.Line]] = [[], []]
    var total = 0
    try translatingErrors {
      let cursor = try Row.fetchCursor(
        db.cachedStatement(sql: OwnContactRows.select), arguments: [user.rawValue, day])
      while let row = try cursor.next() {
        let (phone, name, email): (String, String?, String?) = (row[1], row[2], row[3])
        guard let rank = words.rank(phone: phone, name: name, email: email) else { continue }
        total += 1
        guard found[rank].count < limit else { continue }
        guard let number = PhoneNumber(digits: phone), let status = statuses[StatusID(row[4])]
        else { throw DomainError.storage(.corrupt) }
        found[rank].append(
          FoundContacts.Line(
            id: ContactID(row[0]), phone: number, name: name, email: email, status: status))
      }
    }
    return FoundContacts(lines: Array((found[0] + found[1]).prefix(limit)), total: total)
  }
}
