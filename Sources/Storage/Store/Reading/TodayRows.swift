import Domain
import GRDB

/// What one telephoniste did since the floor's midnight.
struct TodayRows {
  let db: Database
  static let limit = 200

  init(_ db: Database) { self.db = db }

  func work(
    of user: UserID, on day: Int, since midnight: Instant
  ) throws(DomainError) -> TodaysWork {
    let statuses = try Statuses(db).all()
    let byID = Dictionary(uniqueKeysWithValues: statuses.map { ($0.id, $0) })
    let rows = try db.rows(
      """
      SELECT contact_id, kind, at, phone, name, status_id FROM worked_today
      JOIN contact ON contact.id = contact_id
      WHERE user_id = ? AND day = ? ORDER BY at DESC, contact_id LIMIT ?
      """, [user.rawValue, day, TodayRows.limit])
    var lines: [TodaysWork.Line] = []
    for row in rows {
      guard let phone = PhoneNumber(digits: row["phone"]),
        let status = byID[StatusID(row["status_id"])]
      else { throw .storage(.corrupt) }
      lines.append(
        TodaysWork.Line(
          contactID: ContactID(row["contact_id"]), phone: phone, name: row["name"],
          kind: WorkKind(rawValue: row["kind"]) ?? .skipped, status: status,
          at: Instant(milliseconds: row["at"])))
    }
    let worked = try db.integer(
      "SELECT count(*) FROM worked_today WHERE user_id = ? AND day = ?", [user.rawValue, day])
    let calls = try db.integer(
      "SELECT count(*) FROM call WHERE called_by = ? AND called_at >= ?",
      [user.rawValue, midnight.milliseconds])
    return TodaysWork(
      calls: calls ?? 0, worked: worked ?? 0,
      booked: try booked(by: user, on: day, since: midnight), lines: lines)
  }
  /// Among what she worked today: a booking is work.
  private func booked(
    by user: UserID, on day: Int, since midnight: Instant
  ) throws(DomainError) -> Int {
    try db.integer(
      """
      SELECT count(DISTINCT w.contact_id) FROM worked_today AS w
      JOIN contact_status_change AS c ON c.contact_id = w.contact_id
      JOIN contact_status AS s ON s.id = c.status_id
      WHERE w.user_id = ? AND w.day = ? AND s.code = ? AND c.updated_by = w.user_id
        AND c.updated_at >= ?
      """,
      [user.rawValue, day, ContactStatus.Code.converted, midnight.milliseconds]) ?? 0
  }
}
