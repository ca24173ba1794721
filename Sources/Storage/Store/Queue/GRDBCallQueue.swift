import Domain
import GRDB

struct GRDBCallQueue: CallQueue {
  let tx: Transaction
  /// The zone sets that count as open; nil for those in whose zones calling is
  /// allowed now.
  var openSets: Set<Int>?

  /// How long a skipped callback waits before it is offered again.
  static let skippedCallback = Span.minutes(15)

  // MARK: Before a pick

  func refresh(for user: UserID, limit: Int) throws(DomainError) -> Bool {
    let lapsed = try LapsedSeats(tx: tx).release(limit: limit)
    let due = try settle(QueueSQL.due, [tx.now.milliseconds, limit])
    let parked = try settle(QueueSQL.parked, [user.rawValue, tx.today(), limit])
    try takeBackEscalated(user, limit)
    return max(lapsed, due, parked) >= limit
  }

  func releaseLapsed(limit: Int) throws(DomainError) -> Bool {
    try LapsedSeats(tx: tx).release(limit: limit) >= limit
  }

  func settle(
    _ statuses: [StatusID], after: ContactID?, limit: Int
  ) throws(DomainError) -> (last: ContactID?, count: Int) {
    let keys = statuses.map { String($0.rawValue) }.joined(separator: ",")
    let found = try tx.rows(
      """
      SELECT id FROM contact WHERE id > ? AND deleted_at IS NULL AND status_id IN (\(keys))
      ORDER BY id LIMIT ?
      """, [after?.rawValue ?? 0, limit])
    for row in found { try QueuePlace(tx).settle(ContactID(row["id"])) }
    return (found.last.map { ContactID($0["id"]) }, found.count)
  }

  /// Whoever sits down again has her overdue promises back.
  private func takeBackEscalated(_ user: UserID, _ limit: Int) throws(DomainError) {
    _ = try settle(QueueSQL.escalated, [user.rawValue, QueueRank.escalatedCallback, limit])
  }

  private func settle(_ sql: String, _ arguments: StatementArguments) throws(DomainError) -> Int {
    let waiting = try tx.rows(sql, arguments)
    for row in waiting { try QueuePlace(tx).settle(ContactID(row["id"])) }
    return waiting.count
  }

  // MARK: The pick

  func pick(for user: UserID) throws(DomainError) -> QueuePick? {
    let open = if let openSets { openSets } else { try tx.openZoneSets() }
    guard !open.isEmpty else { return nil }
    let sets = QueueSets(tx: tx, open: open)
    let rank = QueueRank.ownCallback
    let lowest: Int? = try tx.row(QueueSQL.ownRank, [user.rawValue, rank])?["rank"]
    if lowest == rank,
      let id = try oldest(
        of: sets.own(user.rawValue, rank), QueueSQL.ownFirst, { [user.rawValue, rank, $0] })
    {
      return QueuePick(contactID: id, source: .ownCallback)
    }
    if let pick = try sharedCallback(for: user, sets) { return pick }
    let draw = QueueDraw(tx: tx, user: user, sets: sets)
    if let lowest, let id = try draw.own(from: lowest) {
      return QueuePick(contactID: id, source: .own)
    }
    guard try tx.floor.servesPool, let id = try draw.pool() else { return nil }
    return QueuePick(contactID: id, source: .pool)
  }

  private func sharedCallback(
    for user: UserID, _ sets: QueueSets
  ) throws(DomainError) -> QueuePick? {
    let ranks: [(Int, QueueSource)] = [
      (QueueRank.anyonesCallback, .anyonesCallback),
      (QueueRank.escalatedCallback, .escalatedCallback),
    ]
    guard let lowest: Int = try tx.row(QueueSQL.sharedRank)?["rank"] else { return nil }
    let day = try tx.today()
    for (rank, source) in ranks where rank >= lowest {
      let id = try oldest(
        of: sets.shared(rank), QueueSQL.sharedCallback, { [rank, $0, user.rawValue, day] })
      if let id { return QueuePick(contactID: id, source: source) }
    }
    return nil
  }

  /// The oldest promise over the zone sets.
  private func oldest(
    of sets: [Int], _ sql: String, _ arguments: (Int) -> StatementArguments
  ) throws(DomainError) -> ContactID? {
    var oldest: (id: ContactID, key: Double)?
    for set in sets {
      guard let row = try tx.row(sql, arguments(set)) else { continue }
      let key: Double = row["queue_key"]
      if key < oldest?.key ?? .infinity { oldest = (ContactID(row["id"]), key) }
    }
    return oldest?.id
  }

  // MARK: The lease

  func lease(_ contact: ContactID, to seat: SeatID) throws(DomainError) {
    let found = try tx.row(
      """
      SELECT leased_by, (SELECT contact_id FROM seat WHERE id = ?) AS held
      FROM contact WHERE id = ?
      """, [seat.rawValue, contact.rawValue])
    guard let row = found else { throw .unknownContact }
    if let holder: SeatID = row.identifier("leased_by"), holder != seat {
      try LapsedSeats(tx: tx).takeOver(from: holder, for: seat)
    }
    // A seat holds one contact at a time.
    if let held: ContactID = row.identifier("held"), held != contact {
      try release(seat: seat, skipping: true)
    }
    try tx.run(
      """
      UPDATE contact SET leased_by = ?, rank = NULL, queue_key = NULL, wake_at = NULL,
        parked_on = NULL
      WHERE id = ?
      """, [seat.rawValue, contact.rawValue])
    try tx.run(
      "UPDATE seat SET contact_id = ?, served_at = ? WHERE id = ? AND contact_id IS NOT ?",
      [contact.rawValue, tx.now.milliseconds, seat.rawValue, contact.rawValue])
  }

  func release(seat: SeatID, skipping: Bool) throws(DomainError) {
    guard let row = try tx.row("SELECT * FROM seat WHERE id = ?", [seat.rawValue]) else { return }
    try tx.run(
      """
      UPDATE seat SET contact_id = NULL, served_at = NULL, state = ifnull(?1, state),
        state_since = CASE WHEN ?1 <> state THEN ?2 ELSE state_since END,
        pause_reason = CASE WHEN ?1 IS NULL THEN pause_reason END
      WHERE id = ?3
      """,
      [skipping ? SeatState.ready.rawValue : nil, tx.now.milliseconds, seat.rawValue])
    if skipping, let contact: ContactID = row.identifier("contact_id") {
      let user = UserID(row["user_id"])
      let served = row.instant("served_at") ?? tx.now
      try skipUnlessTouched(contact, by: user, since: served)
    }
    try freeLeases(of: seat)
  }

  /// Whatever the seat still holds is free, and goes where it now belongs.
  func freeLeases(of seat: SeatID) throws(DomainError) {
    let held = try tx.rows("SELECT id FROM contact WHERE leased_by = ?", [seat.rawValue])
    for row in held { try QueuePlace(tx).free(ContactID(row["id"])) }
  }

  private func wasTouched(
    _ contact: ContactID, by user: UserID, since served: Instant
  ) throws(DomainError) -> Bool {
    let day = try tx.today()
    return try tx.row(
      """
      SELECT 1 FROM worked_today
      WHERE user_id = ? AND day IN (?, ?) AND contact_id = ? AND at >= ? AND kind <> 'skipped'
      """, [user.rawValue, day, day - 1, contact.rawValue, served.milliseconds]) != nil
  }

  /// What was served and left untouched counts as skipped.
  func skipUnlessTouched(
    _ contact: ContactID, by user: UserID, since served: Instant
  ) throws(DomainError) {
    try snooze(contact)
    guard try !wasTouched(contact, by: user, since: served) else { return }
    try markWorked(contact, by: user, .skipped)
  }

  /// A promise that is due and was not kept is not offered again at once.
  func snooze(_ contact: ContactID) throws(DomainError) {
    try tx.run(
      "UPDATE contact SET snoozed_until = ? WHERE id = ? AND callback_at <= ?",
      [
        (tx.now + GRDBCallQueue.skippedCallback).milliseconds, contact.rawValue,
        tx.now.milliseconds,
      ])
  }

  // MARK: Worked today

  func markWorked(
    _ contact: ContactID, by user: UserID, _ kind: WorkKind
  ) throws(DomainError) {
    try tx.run(
      """
      INSERT INTO worked_today VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET at = excluded.at,
        kind = CASE WHEN excluded.kind = 'skipped' OR kind = 'called' THEN kind
          ELSE excluded.kind END
      """,
      [user.rawValue, try tx.today(), contact.rawValue, kind.rawValue, tx.now.milliseconds])
    try QueuePlace(tx).settle(contact)
  }

  func workedToday(_ contact: ContactID, by user: UserID) throws(DomainError) -> Bool {
    try tx.row(
      "SELECT 1 FROM worked_today WHERE user_id = ? AND day = ? AND contact_id = ?",
      [user.rawValue, try tx.today(), contact.rawValue]) != nil
  }

  func isAssigned(_ contact: ContactID, to user: UserID) throws(DomainError) -> Bool {
    try tx.row(
      "SELECT 1 FROM contact WHERE id = ? AND assigned_to = ? AND deleted_at IS NULL",
      [contact.rawValue, user.rawValue]) != nil
  }

  func isLeased(_ contact: ContactID, to user: UserID) throws(DomainError) -> Bool {
    try tx.row(
      """
      SELECT 1 FROM contact JOIN seat ON seat.id = leased_by
      WHERE contact.id = ? AND seat.user_id = ?
      """, [contact.rawValue, user.rawValue]) != nil
  }

  func holder(of contact: ContactID) throws(DomainError) -> UserID? {
    try tx.row(QueueSQL.holder, [contact.rawValue])?.identifier("holder")
  }

  func interruptedContact(of user: UserID) throws(DomainError) -> ContactID? {
    let last = try tx.row(
      """
      SELECT contact_id, lapsed AND expires_at IS NULL AS lapsed FROM seat
      WHERE user_id = ? AND ended_at IS NOT NULL
      ORDER BY id DESC LIMIT 1
      """, [user.rawValue])
    guard let last, last["lapsed"], let id: ContactID = last.identifier("contact_id"),
      let contact = try tx.contacts.find(id), contact.deletedAt == nil,
      try tx.row("SELECT 1 FROM contact WHERE id = ? AND leased_by IS NULL", [id.rawValue]) != nil
    else { return nil }
    if contact.assignedTo == user { return id }
    return try workedToday(id, by: user) ? id : nil
  }
}
