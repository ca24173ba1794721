import Domain
import GRDB

/// What counts as an attempt to reach somebody: the one place that says so.
enum AttemptSQL {
  /// Counts the attempts of the row `contact` since an instant.
  static let count =
    "SELECT count(*) FROM call WHERE contact_id = contact.id AND called_at >= ? AND \(isOne)"

  /// Outbound, and not known to have ended before the contact's phone was rung.
  static let isOne = "direction = 'outbound' AND (ended_at IS NULL OR reached)"
}

struct GRDBAttemptCounting: AttemptCounting {
  let tx: Transaction

  func attemptsToday(of contact: ContactID) throws(DomainError) -> Int {
    let day = try tx.day()
    return try Attempts(tx.db).count(of: contact, from: day.start, to: day.end)
  }
}

/// Counts attempts on any connection.
struct Attempts {
  let db: Database

  init(_ db: Database) { self.db = db }

  func count(
    of contact: ContactID, from start: Instant, to end: Instant
  ) throws(DomainError) -> Int {
    try db.integer(
      """
      SELECT count(*) FROM call
      WHERE contact_id = ? AND called_at >= ? AND called_at < ? AND \(AttemptSQL.isOne)
      """, [contact.rawValue, start.milliseconds, end.milliseconds]) ?? 0
  }
}
