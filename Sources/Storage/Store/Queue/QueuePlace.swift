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

  private struct Place: Equatable {
    var rank: Int?
    var key: Double?
    var wakeAt: Instant?
    var parkedOn: Int?

    init(rank: Int? = nil, key: Double? = nil, wakeAt: Instant? = nil, parkedOn: Int? = nil) {
      self.rank = rank
      self.key = key
      self.wakeAt = wakeAt
      self.parkedOn = parkedOn
    }

    init(_ row: Row) {
      self.init(
        rank: row["rank"], key: row["queue_key"], wakeAt: row.instant("wake_at"),
        parkedOn: row["parked_on"])
    }
  }

  func settle(_ id: ContactID) throws(DomainError) {
    let row = try row(of: id)
    let place = row["leased_by"] == nil ? try place(of: row) : Place()
    guard place != Place(row) else { return }
    try tx.run(
      "UPDATE contact SET rank = ?, queue_key = ?, wake_at = ?, parked_on = ? WHERE id = ?",
      [place.rank, place.key, place.wakeAt?.milliseconds, place.parkedOn, id.rawValue])
  }

  /// Ends whatever lease there is, too.
  func free(_ id: ContactID) throws(DomainError) {
    let place = try place(of: row(of: id))
    try tx.run(
      """
      UPDATE contact SET leased_by = NULL, rank = ?, queue_key = ?, wake_at = ?, parked_on = ?
      WHERE id = ?
      """, [place.rank, place.key, place.wakeAt?.milliseconds, place.parkedOn, id.rawValue])
  }

  private func row(of id: ContactID) throws(DomainError) -> Row {
    let day = try tx.day()
    let arguments: StatementArguments = [day.start.milliseconds, day.number, id.rawValue]
    guard let row = try tx.row(QueuePlace.select, arguments) else { throw .unknownContact }
    return row
  }

  /// Settles every contact that was called today: its attempts count anew.
  func settleCalledToday() throws(DomainError) {
    let called = try tx.rows(
      "SELECT DISTINCT contact_id FROM call WHERE called_at >= ?",
      [try tx.day().start.milliseconds])
    for row in called { try settle(ContactID(row["contact_id"])) }
  }

  private static let select = """
    SELECT sort_order, exclude_from_call_list, assigned_to, callback_at, callback_for,
      snoozed_until, call_count, zone_set, rank, queue_key, wake_at, parked_on, leased_by,
      CASE WHEN call_count = 0 THEN 0 ELSE (\(AttemptSQL.count)) END AS attempts,
      zone_set = 0 OR deleted_at IS NOT NULL OR number_problem
        OR EXISTS (SELECT 1 FROM call WHERE contact_id = contact.id AND ended_at IS NULL)
        OR EXISTS (SELECT 1 FROM do_not_call AS d
          WHERE d.phone = contact.phone AND d.removed_at IS NULL) AS held_back,
      EXISTS (
        SELECT 1 FROM worked_today AS w
        WHERE w.user_id = contact.assigned_to AND w.day = ? AND w.contact_id = contact.id
      ) AS worked
    FROM contact JOIN contact_status ON contact_status.id = status_id WHERE contact.id = ?
    """

  private func place(of row: Row) throws(DomainError) -> Place {
    guard !(row["exclude_from_call_list"] as Bool), !(row["held_back"] as Bool) else {
      return Place()
    }
    if row["attempts"] as Int >= (try tx.floor.attemptsPerDay) { return try untilTomorrow(row) }
    if let callbackAt = row.instant("callback_at") { return try callback(row, callbackAt) }
    if row["worked"] { return Place(parkedOn: try tx.today()) }
    let called: Int = row["call_count"]
    let group = QueueGroup(
      owner: row["assigned_to"] ?? 0,
      rank: QueueRank.of(statusOrder: row["sort_order"], called: called > 0),
      zoneSet: row["zone_set"])
    return Place(rank: group.rank, key: try tx.clocks.entryKey(into: group))
  }

  /// Called as often as the floor allows on a day: nobody is served it before the
  /// next begins, promised or not.
  private func untilTomorrow(_ row: Row) throws(DomainError) -> Place {
    let midnight = try tx.day().end
    let due = [row.instant("callback_at"), row.instant("snoozed_until")].compactMap { $0 }.max()
    return Place(wakeAt: max(midnight, due ?? midnight))
  }

  /// A promised call waits for its time; overdue and with its telephoniste away
  /// it is everybody's.
  private func callback(_ row: Row, _ at: Instant) throws(DomainError) -> Place {
    let due = max(at, row.instant("snoozed_until") ?? at)
    let key = Double(at.milliseconds)
    guard due <= tx.now else { return Place(wakeAt: due) }
    // A promise by somebody, on a contact that nobody has any more, is anyone's too.
    guard let promisedBy: UserID = row.identifier("callback_for"), row["assigned_to"] != nil else {
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
