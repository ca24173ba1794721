import Domain
import GRDB

extension Store: CallReading {
  public func isJournaled(_ sid: String) throws(DomainError) -> Bool {
    try read { db in try db.row("SELECT 1 FROM call WHERE call_sid = ?", [sid]) != nil }
  }

  public func live(of user: UserID) throws(DomainError) -> Call? {
    try read { db in
      try db.row(
        """
        SELECT call.*, contact.phone FROM call JOIN contact ON contact.id = call.contact_id
        WHERE called_by = ? AND ended_at IS NULL
        """, [user.rawValue]
      ).map { row in try Call(row: row) }
    }
  }

  public func orphans(besides user: UserID) throws(DomainError) -> [Call] {
    let silent = environment.clock.now() - Seat.heartbeatLimit
    return try read { db in
      try db.rows(
        """
        SELECT call.*, contact.phone FROM call JOIN contact ON contact.id = call.contact_id
          JOIN seat ON seat.id = seat_id
        WHERE call.ended_at IS NULL AND called_by <> ?
          AND (seat.ended_at IS NOT NULL OR seat.heartbeat_at < ?)
        ORDER BY call.id LIMIT 50
        """, [user.rawValue, silent.milliseconds]
      ).map { row in try Call(row: row) }
    }
  }

  public func calls(_ query: CallQuery) throws(DomainError) -> CallPage {
    let (column, key): (String, Int64) =
      switch query.scope {
      case .contact(let id): ("call.contact_id", id.rawValue)
      case .caller(let id): ("called_by", id.rawValue)
      }
    return try read { db in
      let sighted = SightCondition(query.sight, day: try today(db))
      let rows = try db.rows(
        """
        SELECT call.*, contact.phone,
          CASE WHEN \(sighted.sql) THEN contact.name END AS contact_name, user.name AS caller,
          user.email AS caller_email
        FROM call JOIN contact ON contact.id = call.contact_id JOIN user ON user.id = called_by
        WHERE \(column) = ? AND call.id < ? ORDER BY call.id DESC LIMIT ?
        """, sighted.arguments + [key, query.before?.rawValue ?? .max, query.limit + 1])
      let lines = try rows.prefix(query.limit).map { row in
        CallPage.Line(
          call: try Call(row: row), contactName: row["contact_name"], callerName: row["caller"],
          callerEmail: row["caller_email"])
      }
      let total = try db.integer("SELECT count(*) FROM call WHERE \(column) = ?", [key])
      return CallPage(
        lines: lines, total: total ?? 0,
        next: rows.count > query.limit ? lines.last?.call.id : nil)
    }
  }
}
