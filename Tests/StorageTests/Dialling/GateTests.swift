import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

/// The dial gate in the transaction that creates a call.
@Suite struct GateTests {
  // MARK: The verdict

  @Test func the_verdict_stands_with_the_call_and_in_the_history() throws {
    let gate = try GateFloor()
    let id = try gate.add("5145550100", "H3A 1B2", to: gate.anna)
    let call = try gate.place(id, by: gate.anna)
    let stored = try #require(try gate.floor.store.verdict(of: call.id))
    guard case .object(let members) = stored else { throw DomainError.noLiveCall }
    #expect(members["allowed"] == true && members["reasons"] == .array([]))
    #expect(members["rule"] == .string(DialGate.ruleVersion))
    let query = HistoryQuery(scope: .record(.contact, key: "5145550100"), limit: 2)
    let entries = try gate.floor.store.history(query).entries
    let rows = entries.flatMap(\.changes).filter { $0.field == "callHistory" && $0.old == .null }
    guard case .object(let row)? = rows.first?.new else { throw DomainError.noLiveCall }
    #expect(row["verdict"] == stored)
  }

  @Test func a_refused_call_leaves_nothing_behind() throws {
    let gate = try GateFloor(at: Instant(iso8601: "2026-11-24T13:00:00Z")!)
    let id = try gate.add("5145550100", to: gate.anna)
    let before = try gate.lastEntry()?.seq
    #expect(try gate.reasons(id, by: gate.anna) == [.outsideHours])
    #expect(try gate.text("SELECT CAST(count(*) AS TEXT) FROM call") == "0")
    #expect(try gate.lastEntry()?.seq == before)
  }

  @Test func the_hour_must_be_legal_in_every_zone_that_is_possible() throws {
    // 20:45 in Montréal, 21:45 in Halifax.
    let gate = try GateFloor(at: Instant(iso8601: "2026-11-25T01:45:00Z")!)
    let unsure = try gate.add("4185550100", to: gate.anna)
    let inland = try gate.add("4185550101", "G1R 4P5", to: gate.anna)
    let island = try gate.add("4185550102", "G4T 1A1", to: gate.anna)
    #expect(try gate.reasons(unsure, by: gate.anna) == [.outsideHours])
    #expect(try gate.reasons(inland, by: gate.anna) == [])
    #expect(try gate.reasons(island, by: gate.anna) == [.outsideHours])
  }

  @Test func numbers_of_no_place_are_refused_by_name() throws {
    let gate = try GateFloor()
    for (phone, reason) in [
      ("8005550100", DialReason.tollFreeNumber), ("9005550100", .premiumNumber),
      ("9115550100", .emergencyNumber), ("8765550100", .regionNotAllowed("JM")),
      ("2005550100", .areaCodeUnknown),
    ] {
      let id = try gate.add(phone, to: gate.anna)
      #expect(try gate.reasons(id, by: gate.anna) == [reason])
    }
    #expect(try gate.claim(gate.anna) == nil)
  }

  // MARK: Overriding

  @Test func an_override_asks_for_the_permission_and_a_reason() throws {
    let gate = try GateFloor(at: Instant(iso8601: "2026-11-24T13:00:00Z")!)
    let id = try gate.add("5145550100", to: gate.anna)
    #expect(throws: DomainError.notPermitted(.overrideCompliance)) {
      try gate.place(id, by: gate.anna, override: "He asked")
    }
    var ada = NewUser(name: "Eva Roy", email: "eva@example.com")
    ada.isTelephoniste = true
    ada.isAdmin = true
    ada.roles = [Role.administratorCode]
    _ = try AddUser(
      store: gate.floor.store, people: gate.floor.store, passwords: gate.floor.passwords)(
        ada, password: TestFloor.password, by: gate.floor.admin())
    let eva = try gate.floor.sit(gate.floor.session(email: "eva@example.com"))
    try gate.edit(id) { [user = eva.user.id] in $0.assignedTo = user }
    #expect(throws: DomainError.reasonMissing) { try gate.place(id, by: eva, override: "  ") }
    let call = try gate.place(id, by: eva, override: "He asked to be called at eight")
    guard case .object(let verdict)? = try gate.floor.store.verdict(of: call.id) else {
      throw DomainError.noLiveCall
    }
    #expect(verdict["override"] == .string("He asked to be called at eight"))
    #expect(verdict["reasons"] == .array(["outside-hours"]))
  }

  // MARK: Attempts

  @Test func attempts_count_for_everybody_and_end_the_day_of_a_number() throws {
    let gate = try GateFloor()
    let id = try gate.add("5145550100", to: gate.anna)
    try gate.call(id, times: 2, by: gate.anna)
    try gate.leave(gate.anna)
    try gate.edit(id) { [user = gate.luc.user.id] in $0.assignedTo = user }
    try gate.call(id, by: gate.luc)
    #expect(try gate.reasons(id, by: gate.luc) == [.attemptsUsed(3)])
    try gate.leave(gate.luc)
    try gate.edit(id) { $0.assignedTo = nil }
    let eva = try gate.floor.telephoniste("Eva")
    #expect(try gate.claim(eva) == nil, "the pool has it, and may not serve it")
    // The floor's midnight is five hours after UTC's.
    gate.floor.clock.advance(.hours(24))
    #expect(try gate.claim(gate.floor.sit(eva))?.contactID == id)
  }

  @Test func a_call_that_never_reached_for_the_contact_is_no_attempt() throws {
    let gate = try GateFloor()
    let id = try gate.add("5145550100", to: gate.anna)
    try gate.call(id, times: 3, by: gate.anna, outcome: .ownPhone)
    try gate.call(id, times: 3, by: gate.anna, outcome: .canceled)
    try gate.call(id, times: 2, by: gate.anna, outcome: .busy)
    #expect(try gate.reasons(id, by: gate.anna) == [])
    try gate.call(id, by: gate.anna, outcome: .answered)
    #expect(try gate.reasons(id, by: gate.anna) == [.attemptsUsed(3)])
  }

  @Test func a_promise_over_the_cap_waits_for_midnight() throws {
    let gate = try GateFloor()
    let id = try gate.add("5145550100", to: gate.anna)
    try gate.call(id, times: 3, by: gate.anna)
    try SetStatus(store: gate.floor.store)(
      .init(
        statusCode: ContactStatus.Code.callbackRequested,
        callbackAt: gate.floor.clock.now() + .minutes(30)), of: id, by: gate.anna)
    gate.floor.clock.advance(.minutes(31))
    #expect(try gate.claim(gate.floor.sit(gate.anna)) == nil)
    gate.floor.clock.advance(.hours(23))
    #expect(try gate.claim(gate.floor.sit(gate.anna))?.source == .ownCallback)
  }

  @Test func a_changed_cap_holds_at_once() throws {
    let gate = try GateFloor()
    let id = try gate.add("5145550100", to: gate.luc)
    try gate.call(id, times: 2, by: gate.luc)
    try gate.leave(gate.luc)
    try gate.edit(id) { $0.assignedTo = nil }
    try gate.floor.set(.attemptsPerDay, to: "2")
    #expect(try gate.claim(gate.anna) == nil)
    try gate.floor.set(.attemptsPerDay, to: "4")
    #expect(try gate.claim(gate.anna)?.contactID == id)
  }

  // MARK: The queue

  @Test func a_closed_zone_is_not_served_until_it_opens() throws {
    let gate = try GateFloor()
    let west = try gate.add("6045550100", to: gate.anna)
    let east = try gate.add("5145550100", to: gate.anna)
    #expect(try gate.claim(gate.anna)?.contactID == east)
    #expect(try gate.claim(gate.anna) == nil)
    gate.floor.clock.advance(.hours(2))
    #expect(try gate.claim(gate.floor.sit(gate.anna))?.contactID == west)
    let promised = Instant(iso8601: "2026-11-25T14:30:00Z")!
    try SetStatus(store: gate.floor.store)(
      .init(statusCode: ContactStatus.Code.callbackRequested, callbackAt: promised), of: west,
      by: gate.anna)
    gate.floor.clock.advance(promised - gate.floor.clock.now())
    let again = try gate.claim(gate.floor.sit(gate.anna))
    #expect(again?.source == .own, "half past six in Vancouver, whatever was promised")
  }

  @Test func a_region_is_served_once_the_floor_allows_it() throws {
    let gate = try GateFloor()
    let id = try gate.add("7875550100", to: gate.anna)
    #expect(try gate.claim(gate.anna) == nil)
    try gate.floor.set(.allowedRegions, to: "CA,PR,US")
    #expect(try gate.claim(gate.anna)?.contactID == id)
  }

  @Test func a_required_national_list_that_is_not_here_stops_every_call() throws {
    let gate = try GateFloor()
    let id = try gate.add("5145550100", to: gate.anna)
    try gate.floor.set(.nationalList, to: "on")
    #expect(try gate.claim(gate.anna) == nil)
    #expect(try gate.reasons(id, by: gate.anna) == [.nationalListMissing])
  }

  @Test func a_contact_that_moves_changes_its_group() throws {
    let gate = try GateFloor()
    let id = try gate.add("6045550100", "V6B 1A1", to: gate.anna)
    #expect(try gate.claim(gate.anna) == nil)
    try gate.edit(id) { $0.details.timeZone = "America/Toronto" }
    #expect(try gate.claim(gate.anna)?.contactID == id)
    #expect(
      try gate.text("SELECT zones FROM zone_set JOIN contact ON zone_set = zone_set.id")
        == "America/Toronto")
  }
}
