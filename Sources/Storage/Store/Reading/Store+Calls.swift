import Domain
import GRDB

extension Store: CallReading {
  public func isJournaled(_ sid: String) throws(DomainError) -> Bool {
    try read { db in try db.row("SELECT 1 FROM call WHERE call_sid = ?", [sid]) != nil }
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
}
