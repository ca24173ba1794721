import Domain
import GRDB

/// Seats that ended without saying so: their heartbeat lapsed, their process is
/// gone, or their claim expired. Their lease is free, unless a call of theirs is
/// unsettled.
struct LapsedSeats {
  let tx: Transaction

  /// - Returns: how many lapsed seats were looked at.
  func release(limit: Int) throws(DomainError) -> Int {
    let deadline = tx.now - Seat.heartbeatLimit
    let silent = try tx.rows(QueueSQL.lapsed, [deadline.milliseconds, limit])
    for row in silent { try end(row) }
    for row in try gone() { try end(row) }
    return silent.count
  }

  /// Seats whose process is known to be gone.
  private func gone() throws(DomainError) -> [Row] {
    guard tx.environment.processCheck.isDue(at: tx.now) else { return [] }
    let mine = tx.environment.workstation.process
    return try tx.rows("SELECT * FROM seat WHERE ended_at IS NULL AND expires_at IS NULL")
      .filter { $0.process != mine && !tx.environment.processes.mayRun($0.process) }
  }

  private func end(_ row: Row) throws(DomainError) {
    let seat = SeatID(row["id"])
    if try hasUnsettledCall(seat) {
      // The heartbeat of the past keeps it from counting as live; the lease stays.
      return try tx.run(
        "UPDATE seat SET ended_at = ?, lapsed = 1 WHERE id = ?",
        [tx.now.milliseconds, seat.rawValue])
    }
    let contact: ContactID? = row.identifier("contact_id")
    if row["expires_at"] != nil, let contact {
      try GRDBCallQueue(tx: tx).skipUnlessTouched(
        contact, by: UserID(row["user_id"]), since: row.instant("served_at") ?? tx.now)
    }
    try tx.run(
      "UPDATE seat SET ended_at = ?, lapsed = 1 WHERE id = ?",
      [tx.now.milliseconds, seat.rawValue])
    try GRDBCallQueue(tx: tx).freeLeases(of: seat)
  }

  /// Lets `seat` take what `holder` held, where nobody sits at `holder` any more.
  ///
  /// - Throws: ``DomainError/contactInUse``.
  func takeOver(from holder: SeatID, for seat: SeatID) throws(DomainError) {
    guard let held = try tx.row("SELECT * FROM seat WHERE id = ?", [holder.rawValue]),
      let taking = try tx.row("SELECT user_id FROM seat WHERE id = ?", [seat.rawValue])
    else { throw .storage(.corrupt) }
    let silent = held.instant("heartbeat_at").map { $0 < tx.now - Seat.heartbeatLimit } ?? true
    let isGone =
      held["ended_at"] != nil || silent
      || (held["expires_at"] == nil && !tx.environment.processes.mayRun(held.process))
    let sameUser = held["user_id"] as Int64 == taking["user_id"] as Int64
    let isUnsettled = try hasUnsettledCall(holder)
    guard isGone, sameUser || !isUnsettled else { throw .contactInUse }
    try tx.run(
      "UPDATE seat SET ended_at = ifnull(ended_at, ?), lapsed = 1 WHERE id = ?",
      [tx.now.milliseconds, holder.rawValue])
  }

  func hasUnsettledCall(_ seat: SeatID) throws(DomainError) -> Bool {
    try tx.row(
      """
      SELECT 1 FROM seat JOIN call ON call.contact_id = seat.contact_id
      WHERE seat.id = ? AND call.ended_at IS NULL
      """, [seat.rawValue]) != nil
  }
}

extension Row {
  var process: ProcessIdentity {
    ProcessIdentity(
      id: Int32(truncatingIfNeeded: self["process_id"] as Int64),
      startTicks: self["process_start"], boot: self["boot"])
  }
}
