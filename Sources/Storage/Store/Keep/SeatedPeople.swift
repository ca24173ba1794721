import Domain
import GRDB

/// Who sits at a floor, of whatever schema its file is.
struct SeatedPeople {
  let db: Database
  let processes: any ProcessTable

  /// Their names, each once. A seat counts whose heartbeat is not over and whose process
  /// may run; a claim by a command is no seat.
  ///
  /// - Parameter now: the floor's.
  func names(at now: Instant) throws -> [String] {
    let silent = now - Seat.heartbeatLimit
    let rows = try db.rows(
      """
      SELECT user.name, seat.process_id, seat.process_start, seat.boot
      FROM seat JOIN user ON user.id = seat.user_id
      WHERE seat.ended_at IS NULL AND seat.expires_at IS NULL AND seat.heartbeat_at >= ?
      ORDER BY user.name
      """, [silent.milliseconds])
    var names: [String] = []
    for row in rows where processes.mayRun(row.process) {
      let name: String = row["name"]
      if names.last != name { names.append(name) }
    }
    return names
  }

  /// How far a demo floor's time is ahead of the host's; nothing for another floor.
  func ahead() throws -> Span {
    Span(milliseconds: try Int64(db.integer("SELECT ahead FROM demo_clock WHERE id = 1") ?? 0))
  }
}
