import Domain
import TestSupport
import Testing

@testable import Store

/// The internal do-not-call list: entering, leaving, reading.
@Suite struct InternalListTests {
  let gate: GateFloor
  let add: AddToDoNotCallList
  let remove: RemoveFromDoNotCallList
  private let phone = PhoneNumber(digits: "5145550100")!

  init() throws {
    gate = try GateFloor()
    add = AddToDoNotCallList(store: gate.floor.store)
    remove = RemoveFromDoNotCallList(store: gate.floor.store)
  }

  private func admin(_ permissions: Set<Permission>) throws -> Session {
    let floor = gate.floor
    let name = "Admin \(permissions.count)"
    var new = NewUser(name: name, email: "admin\(permissions.count)@example.com")
    new.isAdmin = true
    _ = try AddUser(store: floor.store, people: floor.store, passwords: floor.passwords)(
      new, password: TestFloor.password, by: floor.admin())
    let text = permissions.map(\.rawValue).joined(separator: " ")
    try floor.store.operate { (tx) throws(DomainError) in
      guard let tx = tx as? Transaction else { throw .seatEnded }
      try tx.run(
        "UPDATE user SET admin_direct_permissions = ? WHERE email = ?", [text, new.email])
    }
    return try floor.session(email: new.email)
  }

  @Test func who_enters_a_number_takes_its_contact_out_of_the_queue() throws {
    let id = try gate.add(phone.digits)
    #expect(try add(phone, reason: " Asked by letter ", by: gate.floor.admin()))
    let entry = try #require(try gate.lastEntry())
    #expect(entry.collection == .doNotCall && entry.action == .create)
    #expect(entry.key == phone.digits && entry.because == Reason.listNumber.rawValue)
    guard case .object(let document)? = entry.initialDocument else { throw DomainError.notOnList }
    #expect(document["reason"] == "Asked by letter" && document["source"] == "list")
    #expect(try gate.claim(gate.anna) == nil)
    try gate.edit(id) { [user = gate.anna.user.id] in $0.assignedTo = user }
    #expect(try gate.reasons(id, by: gate.anna) == [.onInternalList])
  }

  @Test func entering_twice_changes_nothing() throws {
    let ada = try gate.floor.admin()
    #expect(try add(phone, reason: nil, by: ada))
    let before = try gate.lastEntry()?.seq
    #expect(try !add(phone, reason: "again", by: ada))
    #expect(try gate.lastEntry()?.seq == before)
  }

  @Test func only_who_may_change_the_list_does() throws {
    let watcher = try admin([.viewCompliance])
    #expect(throws: DomainError.notPermitted(.manageCompliance)) {
      try add(phone, reason: nil, by: watcher)
    }
    #expect(throws: DomainError.notPermitted(.manageCompliance)) {
      try remove(phone, reason: "why", beforeTerm: true, by: gate.anna)
    }
    let read = ListDoNotCall(people: gate.floor.store, compliance: gate.floor.store)
    #expect(try read(ListQuery(), by: watcher).total == 0)
    #expect(throws: DomainError.notPermitted(.viewCompliance)) {
      try read(ListQuery(), by: gate.anna)
    }
  }

  @Test func a_number_leaves_the_list_after_its_term_with_a_reason() throws {
    let manager = try admin([.viewCompliance, .manageCompliance])
    let id = try gate.add(phone.digits)
    try add(phone, reason: nil, by: manager)
    let lastDay = LocalDate(iso8601: "2029-12-08")!
    #expect(throws: DomainError.listTermNotOver(lastDay)) {
      try remove(phone, reason: "Asked", beforeTerm: false, by: manager)
    }
    #expect(throws: DomainError.notPermitted(.overrideCompliance)) {
      try remove(phone, reason: "Asked", beforeTerm: true, by: manager)
    }
    // 23:30 of the last day in Montréal, then half an hour later.
    let last = Instant(iso8601: "2029-12-09T04:30:00Z")!
    gate.floor.clock.advance(last - gate.floor.clock.now())
    #expect(throws: DomainError.listTermNotOver(lastDay)) {
      try remove(phone, reason: "Asked", beforeTerm: false, by: manager)
    }
    gate.floor.clock.advance(.minutes(30))
    #expect(throws: DomainError.reasonMissing) {
      try remove(phone, reason: " ", beforeTerm: false, by: manager)
    }
    try remove(phone, reason: "Asked by letter", beforeTerm: false, by: manager)
    let entry = try #require(try gate.lastEntry())
    #expect(entry.because == Reason.unlistNumber.rawValue && entry.key == phone.digits)
    #expect(entry.changes.map(\.field) == ["removalReason", "removedAt"])
    #expect(throws: DomainError.notOnList) {
      try remove(phone, reason: "Asked", beforeTerm: false, by: manager)
    }
    gate.floor.clock.advance(.hours(12))
    #expect(try gate.claim(gate.floor.sit(gate.anna))?.contactID == id)
  }

  @Test func who_may_override_takes_it_off_before_and_it_may_come_back() throws {
    let ada = try gate.floor.admin()
    try add(phone, reason: "first", by: ada)
    try remove(phone, reason: "A mistake", beforeTerm: true, by: ada)
    let store = gate.floor.store
    #expect(try store.doNotCallList(ListQuery()).total == 0)
    #expect(try add(phone, reason: "second", by: ada))
    let page = try store.doNotCallList(ListQuery())
    #expect(page.entries.map(\.reason) == ["second"])
    let query = HistoryQuery(scope: .record(.doNotCall, key: phone.digits))
    #expect(try store.history(query).entries.map(\.action) == [.update, .update, .create])
  }

  @Test func a_status_enters_the_number_with_its_note() throws {
    let id = try gate.add(phone.digits, to: gate.anna)
    try SetStatus(store: gate.floor.store)(
      .init(statusCode: ContactStatus.Code.doNotCall, note: "Shouted"), of: id, by: gate.anna)
    let entry = try #require(try gate.floor.store.doNotCallList(ListQuery()).entries.first)
    #expect(entry.source == .status && entry.reason == "Shouted" && entry.addedByName == "Anna")
  }

  @Test func the_list_is_read_in_pages_and_searched_by_digits() throws {
    let ada = try gate.floor.admin()
    for index in 0..<7 {
      try add(PhoneNumber(digits: "514555010\(index)")!, reason: nil, by: ada)
    }
    let store = gate.floor.store
    let first = try store.doNotCallList(ListQuery(limit: 5))
    #expect(first.total == 7 && first.entries.count == 5)
    let rest = try store.doNotCallList(ListQuery(after: first.next, limit: 5))
    #expect(rest.entries.count == 2 && rest.next == nil)
    #expect(try store.doNotCallList(ListQuery(digits: "0103")).entries.count == 1)
  }

  // MARK: Checking

  @Test func a_check_explains_a_number_and_calls_nobody() throws {
    let check = CheckNumber(
      people: gate.floor.store, floor: gate.floor.store, compliance: gate.floor.store,
      zones: gate.floor.zones)
    let id = try gate.add(phone.digits, "V6B 1A1", to: gate.anna)
    let ada = try gate.floor.admin()
    gate.floor.clock.advance(.hours(3))
    try gate.call(id, by: gate.anna)
    try add(phone, reason: nil, by: ada)
    let found = try check(phone, at: gate.floor.clock.now(), by: ada)
    #expect(found.verdict.reasons == [.onInternalList] && found.verdict.attemptsToday == 1)
    #expect(found.verdict.zones.map(\.name) == ["America/Toronto", "America/Vancouver"])
    let night = try check(
      phone, at: Instant(iso8601: "2026-11-26T08:00:00Z")!, by: gate.floor.admin())
    #expect(night.verdict.reasons == [.onInternalList, .outsideHours])
    #expect(night.verdict.attemptsToday == 0)
    let stranger = try check(
      PhoneNumber(digits: "4385550100")!, at: gate.floor.clock.now(), by: ada)
    #expect(stranger.facts.contact == nil && stranger.verdict.isAllowed)
    #expect(throws: DomainError.notPermitted(.viewCompliance)) {
      try check(phone, at: gate.floor.clock.now(), by: gate.anna)
    }
  }
}
