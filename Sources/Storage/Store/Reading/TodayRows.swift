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
      booked: try booked(by: user, since: midnight), lines: lines)
  }

  /// Appointments that she made and that were not cancelled since.
  private func booked(by user: UserID, since midnight: Instant) throws(DomainError) -> Int {
    try db.integer(
      """
      SELECT count(*) FROM reservation
      WHERE created_by = ? AND created_at >= ? AND status <> 'cancelled'
      """, [user.rawValue, midnight.milliseconds]) ?? 0
  }
}
