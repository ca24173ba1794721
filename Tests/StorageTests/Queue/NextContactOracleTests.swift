import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

/// The whole of the next contact over random floors, against a naive reading of
/// its rules (docs/decisions.md, Next contact; the plan's smart contact assignment:
/// status order, uncalled first, not what she worked today, no excluded status).
@Suite struct NextContactOracleTests {
  @Test(arguments: [UInt64(11), 12, 13, 14, 15, 16])
  func every_pick_is_one_that_the_rules_allow_and_nobody_better_waits(seed: UInt64) throws {
    let gate = try GateFloor(seed: seed)
    var dice = SeededRandom(seed: seed)
    try populate(gate, &dice)
    // The first calls are of yesterday; a few are of this morning.
    gate.floor.clock.advance(.hours(24))
    try gate.sitDown()
    try callAgain(gate, &dice)
    // Luc is at his seat, or was never there.
    if seed % 2 == 0 { try gate.leave(gate.luc) }
    let oracle = NaiveQueue(gate, lucIsSeated: seed % 2 == 1)
    var picks = 0
    for step in 0..<90 {
      gate.floor.clock.advance(.seconds(Int64.random(in: 20...400, using: &dice)))
      for session in seed % 2 == 1 ? [gate.anna, gate.luc] : [gate.anna] {
        _ = try RenewSeat(store: gate.floor.store)(session)
      }
      let best = try oracle.best(for: gate.anna)
      let pick = try gate.claim(gate.anna)
      #expect((pick == nil) == best.isEmpty, "step \(step): \(best.count) could be served")
      guard let pick else { continue }
      #expect(best.contains(pick.contactID), "step \(step): \(pick.source)")
      picks += 1
      try work(pick.contactID, gate, &dice)
    }
    #expect(picks > 30, "\(picks)")
  }

  private func populate(_ gate: GateFloor, _ dice: inout SeededRandom) throws {
    let codes = ["new", "new", "attempted", "in_discussion", "interested", "not_interested"]
    for index in 0..<70 {
      let owner = [gate.anna, gate.anna, gate.luc, nil].randomElement(using: &dice)!
      let area = ["514", "514", "514", "604"].randomElement(using: &dice)!
      let id = try gate.add("\(area)555\(1000 + index)", to: owner)
      let status = try gate.floor.status(codes.randomElement(using: &dice)!).id
      let promised = try gate.floor.status("callback_requested").id
      let due = gate.floor.clock.now() + .minutes(Int64.random(in: -90...240, using: &dice))
      let isPromise = Int.random(in: 0..<4, using: &dice) == 0
      let isAnyones = Bool.random(using: &dice)
      let isBad = Int.random(in: 0..<12, using: &dice) == 0
      let isDeleted = Int.random(in: 0..<12, using: &dice) == 0
      if area == "514", owner?.user.id != gate.luc.user.id, Bool.random(using: &dice) {
        try called(id, 1, gate, thenOf: owner)
      }
      let now = gate.floor.clock.now()
      try gate.edit(id) { contact in
        contact.statusID = isPromise ? promised : status
        if isPromise {
          contact.callback = Callback(
            at: due, promisedBy: isAnyones ? nil : contact.assignedTo)
        }
        contact.numberProblem = isBad
        if isDeleted { contact.deletedAt = now }
      }
      if Int.random(in: 0..<14, using: &dice) == 0 {
        try AddToDoNotCallList(store: gate.floor.store)(
          PhoneNumber(digits: "\(area)555\(1000 + index)")!, reason: nil, by: gate.floor.admin())
      }
    }
  }

  /// Called by Luc, and given to somebody else.
  private func called(
    _ id: ContactID, _ times: Int, _ gate: GateFloor, thenOf owner: Session?
  ) throws {
    let (luc, next) = (gate.luc.user.id, owner?.user.id)
    try gate.edit(id) { $0.assignedTo = luc }
    try gate.call(id, times: times, by: gate.luc)
    try gate.edit(id) { $0.assignedTo = next }
  }

  /// Some have been called today already, up to as often as a day allows.
  private func callAgain(_ gate: GateFloor, _ dice: inout SeededRandom) throws {
    for session in [gate.anna, gate.luc] { _ = try RenewSeat(store: gate.floor.store)(session) }
    for times in 1...3 {
      for offset in 0..<2 {
        let id = try gate.add("514555\(2000 + times * 10 + offset)", to: gate.anna)
        try called(id, times, gate, thenOf: gate.anna)
      }
    }
  }

  /// What she does with a contact, or nothing: it is then skipped.
  private func work(_ id: ContactID, _ gate: GateFloor, _ dice: inout SeededRandom) throws {
    switch Int.random(in: 0..<5, using: &dice) {
    case 0: try AddNote(store: gate.floor.store)("Noted", to: id, by: gate.anna)
    case 1, 2: try gate.call(id, by: gate.anna)
    case 3:
      let code = ["attempted", "interested", "not_interested"].randomElement(using: &dice)!
      try SetStatus(store: gate.floor.store)(
        SetStatus.Choice(statusCode: code), of: id, by: gate.anna)
    default: break
    }
  }
}

/// The rules of the next contact, read off every row.
private struct NaiveQueue {
  let gate: GateFloor
  let lucIsSeated: Bool

  init(_ gate: GateFloor, lucIsSeated: Bool) {
    self.gate = gate
    self.lucIsSeated = lucIsSeated
  }

  /// Those of the first rank that has somebody; for promises the oldest alone.
  func best(for session: Session) throws -> Set<ContactID> {
    let me = session.user.id.rawValue
    let now = gate.floor.clock.now().milliseconds
    let settings = try gate.floor.store.settings()
    // What is on her card is skipped by the claim: a promise waits, a contact is worked.
    let card = try card(of: session)
    let rows = try rows(me, settings).filter { ($0["id"] as Int64) != card }
    let free = rows.filter { isFree($0, settings) }
    let due = free.filter { row in
      guard let at: Int64 = row["callback_at"] else { return false }
      return max(at, row["snoozed_until"] ?? at) <= now
    }
    let shared = due.filter { !($0["worked"] as Bool) }
    let groups: [[Row]] = [
      due.filter { $0["callback_for"] != nil && $0["assigned_to"] as Int64? == me },
      shared.filter { $0["callback_for"] == nil || $0["assigned_to"] == nil },
      shared.filter { isEscalated($0, me, now, settings) },
    ]
    for group in groups where !group.isEmpty {
      let oldest = group.compactMap { $0["callback_at"] as Int64? }.min()
      return ids(group.filter { $0["callback_at"] as Int64? == oldest })
    }
    let plain = free.filter { $0["callback_at"] == nil && !($0["worked"] as Bool) }
    for owner in settings.servesPool ? [me, nil] : [me] as [Int64?] {
      let group = plain.filter { $0["assigned_to"] as Int64? == owner }
      guard let lowest = group.map(rank).min() else { continue }
      return ids(group.filter { rank($0) == lowest })
    }
    return []
  }

  private func rank(_ row: Row) -> Int {
    row["sort_order"] as Int * 2 + (row["call_count"] as Int > 0 ? 1 : 0)
  }

  private func isEscalated(
    _ row: Row, _ me: Int64, _ now: Int64, _ settings: FloorSettings
  ) -> Bool {
    guard let promised: Int64 = row["callback_for"], promised != me, row["assigned_to"] != nil,
      let at: Int64 = row["callback_at"]
    else { return false }
    return at + settings.escalation.milliseconds <= now && !lucIsSeated
  }

  private func isFree(_ row: Row, _ settings: FloorSettings) -> Bool {
    let attempts: Int = row["attempts"]
    guard !(row["held"] as Bool), attempts < settings.attemptsPerDay else { return false }
    let phone = PhoneNumber(digits: row["phone"])!
    let zones = CalledPlace(phone: phone).zones.compactMap {
      try? gate.floor.zones.zone(named: $0)
    }
    return settings.callingHours.allow(gate.floor.clock.now(), in: zones)
  }

  private func ids(_ rows: [Row]) -> Set<ContactID> { Set(rows.map { ContactID($0["id"]) }) }

  private func card(of session: Session) throws -> Int64? {
    try gate.floor.store.read { db in
      try Int64.fetchOne(
        db, sql: "SELECT contact_id FROM seat WHERE id = ?", arguments: [session.seat?.rawValue])
    }
  }

  private func rows(_ me: Int64, _ settings: FloorSettings) throws -> [Row] {
    let zone = try gate.floor.zones.zone(named: settings.timeZone)
    let day = zone.day(of: gate.floor.clock.now())
    return try gate.floor.store.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT c.*, s.sort_order,
            (SELECT count(*) FROM call WHERE contact_id = c.id AND called_at >= ?1
              AND direction = 'outbound' AND reached) AS attempts,
            EXISTS (SELECT 1 FROM worked_today AS w
              WHERE w.user_id = ?2 AND w.day = ?3 AND w.contact_id = c.id) AS worked,
            (c.deleted_at IS NOT NULL OR s.exclude_from_call_list OR c.number_problem
              OR EXISTS (SELECT 1 FROM do_not_call AS d
                WHERE d.phone = c.phone AND d.removed_at IS NULL)
              OR (c.leased_by IS NOT NULL AND c.leased_by NOT IN
                (SELECT id FROM seat WHERE user_id = ?2))) AS held
          FROM contact AS c JOIN contact_status AS s ON s.id = c.status_id
          """,
        arguments: [zone.start(of: day).milliseconds, me, day.dayNumber])
    }
  }
}
