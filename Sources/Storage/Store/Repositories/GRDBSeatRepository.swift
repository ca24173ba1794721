import Domain
import GRDB

struct GRDBSeatRepository: SeatRepository {
  let tx: Transaction

  func open(
    _ user: UserID, at station: Workstation, expiresAt: Instant?
  ) throws(DomainError) -> SeatID {
    let at = tx.now.milliseconds
    // A claim without heartbeat lapses, by the same rule, when it expires.
    let heartbeat = expiresAt.map { $0 - Seat.heartbeatLimit } ?? tx.now
    try tx.run(
      """
      INSERT INTO seat (user_id, state, state_since, opened_at, heartbeat_at, expires_at, host,
        terminal, peer, program, process_id, process_start, boot)
      VALUES (?, 'ready', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        user.rawValue, at, at, heartbeat.milliseconds, expiresAt?.milliseconds, station.host,
        station.terminal,
        station.peer, station.program, station.process.id, station.process.startTicks,
        station.process.boot,
      ])
    return SeatID(tx.db.lastInsertedRowID)
  }

  func find(_ id: SeatID) throws(DomainError) -> Seat? {
    guard let row = try tx.row("SELECT * FROM seat WHERE id = ?", [id.rawValue]) else {
      return nil
    }
    return SeatRows.seat(row)
  }

  func renew(_ id: SeatID) throws(DomainError) -> Bool {
    try tx.run(
      """
      UPDATE seat SET heartbeat_at = CASE WHEN expires_at IS NULL THEN ? ELSE heartbeat_at END
      WHERE id = ? AND ended_at IS NULL
      """,
      [tx.now.milliseconds, id.rawValue])
    return tx.db.changesCount == 1
  }

  func reopen(_ id: SeatID) throws(DomainError) {
    if let ending = try ending(of: id) { throw .seatWasEnded(ending) }
    try tx.run(
      """
      UPDATE seat SET heartbeat_at = ?, ended_at = NULL, lapsed = 0, contact_id = NULL
      WHERE id = ?
      """, [tx.now.milliseconds, id.rawValue])
  }

  func close(_ id: SeatID) throws(DomainError) {
    try tx.run(
      "UPDATE seat SET ended_at = ?, contact_id = NULL WHERE id = ? AND ended_at IS NULL",
      [tx.now.milliseconds, id.rawValue])
  }

  func setState(_ state: SeatState, reason: String?, of id: SeatID) throws(DomainError) {
    try tx.run(
      "UPDATE seat SET state = ?, state_since = ?, pause_reason = ? WHERE id = ? AND state <> ?",
      [state.rawValue, tx.now.milliseconds, reason, id.rawValue, state.rawValue])
  }

  func commandSeats(of user: UserID) throws(DomainError) -> [SeatID] {
    try tx.rows(
      "SELECT id FROM seat WHERE user_id = ? AND expires_at IS NOT NULL AND ended_at IS NULL",
      [user.rawValue]
    ).map { SeatID($0["id"]) }
  }

  func liveSeats(besides id: SeatID?) throws(DomainError) -> Int {
    let limit = tx.now - Seat.heartbeatLimit
    return try tx.db.integer(
      """
      SELECT count(*) FROM seat
      WHERE ended_at IS NULL AND heartbeat_at >= ? AND expires_at IS NULL AND id <> ?
      """, [limit.milliseconds, id?.rawValue ?? 0]) ?? 0
  }
}

struct GRDBDraftRepository: DraftRepository {
  let tx: Transaction

  func save(_ text: String, for contact: ContactID, of user: UserID) throws(DomainError) {
    guard !text.isEmpty else {
      return try tx.run(
        "DELETE FROM draft WHERE user_id = ? AND contact_id = ?",
        [user.rawValue, contact.rawValue])
    }
    try tx.run(
      """
      INSERT INTO draft VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at
      """, [user.rawValue, contact.rawValue, text, tx.now.milliseconds])
  }
}
