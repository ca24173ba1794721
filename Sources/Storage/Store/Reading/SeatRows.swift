import Domain
import GRDB

/// Reads seats on any connection.
struct SeatRows {
  let db: Database

  init(_ db: Database) { self.db = db }

  func open() throws(DomainError) -> [SeatLine] {
    try db.rows(
      """
      SELECT seat.*, user.name AS user_name, user.email AS user_email
      FROM seat JOIN user ON user.id = seat.user_id
      WHERE seat.ended_at IS NULL ORDER BY seat.opened_at, seat.id
      """
    ).map { row in
      SeatLine(
        seat: SeatRows.seat(row), name: row["user_name"], email: row["user_email"],
        host: row["host"], terminal: row["terminal"], peer: row["peer"],
        expiresAt: row.instant("expires_at"))
    }
  }

  func ending(of id: SeatID) throws(DomainError) -> SeatEnding? {
    let row = try db.row(
      """
      SELECT end_cause, (SELECT name FROM user WHERE user.id = ended_by) AS name
      FROM seat WHERE id = ?
      """, [id.rawValue])
    guard let row, let cause = (row["end_cause"] as String?).flatMap(SeatEnding.Cause.init) else {
      return nil
    }
    return SeatEnding(cause, by: row["name"])
  }

  static func seat(_ row: Row) -> Seat {
    Seat(
      id: SeatID(row["id"]), userID: UserID(row["user_id"]),
      state: SeatState(rawValue: row["state"]) ?? .ready,
      stateSince: Instant(milliseconds: row["state_since"]),
      heartbeatAt: Instant(milliseconds: row["heartbeat_at"]),
      contactID: row.identifier("contact_id"), pauseReason: row["pause_reason"],
      openedAt: Instant(milliseconds: row["opened_at"]), endedAt: row.instant("ended_at"))
  }
}

extension Store: SeatReading {
  public func seats() throws(DomainError) -> [SeatLine] {
    try read { db in try SeatRows(db).open() }
  }

  public func ending(of seat: SeatID) throws(DomainError) -> SeatEnding? {
    try read { db in try SeatRows(db).ending(of: seat) }
  }
}
