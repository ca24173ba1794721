import Domain
import GRDB

/// Puts a contact where it now belongs: in a group, waiting for a moment, parked
/// until tomorrow, or nowhere (docs/decisions.md, Next contact).
struct QueuePlace {
  let tx: Transaction

  /// How soon an overdue callback is looked at again while its telephoniste is
  /// at a seat.
  static let escalationCheck = Span.seconds(60)

  init(_ tx: Transaction) { self.tx = tx }

  private struct Place {
    var rank: Int?
    var key: Double?
    var wakeAt: Instant?
    var parkedOn: Int?
  }

  func settle(_ id: ContactID) throws(DomainError) {
    let found = try tx.row(
      """
      SELECT phone, status_id, assigned_to, callback_at, callback_for, snoozed_until,
        number_problem, deleted_at, leased_by, call_count, zone_set
      FROM contact WHERE id = ?
      """, [id.rawValue])
    guard let row = found else { throw .unknownContact }
    let place = try place(of: row, id)
    try tx.run(
      "UPDATE contact SET rank = ?, queue_key = ?, wake_at = ?, parked_on = ? WHERE id = ?",
      [place.rank, place.key, place.wakeAt?.milliseconds, place.parkedOn, id.rawValue])
  }

  private func place(of row: Row, _ id: ContactID) throws(DomainError) -> Place {
    let status = try tx.status(StatusID(row["status_id"]))
    let isHeldBack =
      status.excludeFromCallList || row["deleted_at"] != nil || row["leased_by"] != nil
      || row["number_problem"]
    guard !isHeldBack, try !tx.doNotCall.isListed(row["phone"]) else { return Place() }
    if let callbackAt = row.instant("callback_at") { return try callback(row, callbackAt) }
    let assignedTo: UserID? = row.identifier("assigned_to")
    if let assignedTo, try tx.queue.workedToday(id, by: assignedTo) {
      return Place(parkedOn: try tx.today())
    }
    let called: Int = row["call_count"]
    let group = QueueGroup(
      owner: assignedTo?.rawValue ?? 0,
      rank: QueueRank.of(statusOrder: status.order, called: called > 0),
      zoneSet: row["zone_set"])
    return Place(rank: group.rank, key: try tx.clocks.entryKey(into: group))
  }

  /// A promised call waits for its time; overdue and with its telephoniste away
  /// it is everybody's.
  private func callback(_ row: Row, _ at: Instant) throws(DomainError) -> Place {
    let due = max(at, row.instant("snoozed_until") ?? at)
    let key = Double(at.milliseconds)
    guard due <= tx.now else { return Place(wakeAt: due) }
    guard let promisedBy: UserID = row.identifier("callback_for") else {
      return Place(rank: QueueRank.anyonesCallback, key: key)
    }
    let escalates = at + (try tx.floor.escalation)
    guard escalates <= tx.now else {
      return Place(rank: QueueRank.ownCallback, key: key, wakeAt: escalates)
    }
    if try isSeated(promisedBy) {
      let again = tx.now + QueuePlace.escalationCheck
      return Place(rank: QueueRank.ownCallback, key: key, wakeAt: again)
    }
    return Place(rank: QueueRank.escalatedCallback, key: key)
  }

  private func isSeated(_ user: UserID) throws(DomainError) -> Bool {
    let limit = tx.now - Seat.heartbeatLimit
    return try tx.row(
      "SELECT 1 FROM seat WHERE user_id = ? AND ended_at IS NULL AND heartbeat_at >= ?",
      [user.rawValue, limit.milliseconds]) != nil
  }
}

extension DoNotCallRepository {
  /// As ``contains(_:)``, by the digits as they are stored.
  func isListed(_ digits: String) throws(DomainError) -> Bool {
    guard let phone = PhoneNumber(digits: digits) else { throw .storage(.corrupt) }
    return try contains(phone)
  }
}
