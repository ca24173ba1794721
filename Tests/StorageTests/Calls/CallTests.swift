import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

/// The acts of a call on a real floor, with a phone that does as the test says.
@Suite struct CallTests {
  private let floor: TestFloor
  private let anna: Session
  private let luc: Session
  private let phone = FakePhone()
  private let byHand = FakePhone(adapter: .manual)

  init() throws {
    floor = try TestFloor(inMemory: true)
    anna = try floor.telephoniste("Anna")
    luc = try floor.telephoniste("Luc")
  }

  private func contact(of session: Session, _ number: Int = 1000) throws -> ContactID {
    try floor.addContacts(1, from: number, assignedTo: session.user.id)[0]
  }

  private func place(
    _ id: ContactID, _ session: Session, with phone: FakePhone
  ) throws -> Call {
    try PlaceCall(store: floor.store, phone: phone)(id, by: session)
  }

  private func dial(_ call: Call, _ session: Session) throws -> Call {
    try DialCall(store: floor.store, phone: phone, clock: floor.clock)(call, by: session)
  }

  private func follow(_ call: Call, _ session: Session) throws -> CallReport {
    try FollowCall(store: floor.store, calls: floor.store, phone: phone)(
      call, since: .placing, by: session)
  }

  private func reconcile(_ session: Session) throws -> Int {
    try ReconcileCalls(
      store: floor.store, calls: floor.store, phones: Phones(usual: phone, byHand: byHand),
      clock: floor.clock)(session)
  }

  /// The row as it stands.
  private func row(of call: Call) throws -> Row {
    try #require(
      try floor.store.read { db in
        try Row.fetchOne(db, sql: "SELECT * FROM call WHERE id = ?", arguments: [call.id.rawValue])
      })
  }

  private func reasons(_ id: ContactID) throws -> [String] {
    let digits = try #require(try floor.store.card(id, in: .everything)).contact.phone.digits
    return try floor.store.history(HistoryQuery(scope: .record(.contact, key: digits))).entries
      .map(\.because)
  }

  private func ended(
    _ outcome: CallOutcome, problem: CallProblem? = nil, childSid: String? = nil
  ) -> CallReport {
    let end = CallEnd(
      outcome: outcome, status: outcome.rawValue, at: floor.clock.now(), duration: 0,
      problem: problem, code: problem == nil ? nil : 13224)
    return CallReport(phase: .ended, sid: "FAKE-1", childSid: childSid, end: end)
  }

  // MARK: The turn

  @Test func calls_of_one_account_begin_apart_over_all_seats() throws {
    let paced = FakePhone(callsPerSecond: 1)
    let first = try place(contact(of: anna), anna, with: paced)
    let second = try place(contact(of: luc, 1001), luc, with: paced)
    #expect(first.dialAt == floor.clock.now())
    #expect(second.dialAt == floor.clock.now() + .seconds(1))
    floor.clock.advance(.seconds(30))
    let eva = try floor.telephoniste("Eva")
    #expect(try place(contact(of: eva, 1002), eva, with: paced).dialAt == floor.clock.now())
  }

  @Test func a_phone_without_a_limit_is_asked_at_once() throws {
    _ = try place(contact(of: anna), anna, with: phone)
    let second = try place(contact(of: luc, 1001), luc, with: phone)
    #expect(second.dialAt == second.calledAt)
  }

  @Test func a_call_taken_back_before_its_turn_asks_nobody_and_is_no_attempt() throws {
    let id = try contact(of: anna)
    let call = try place(id, anna, with: phone)
    let report = try GiveUpCall(store: floor.store, clock: floor.clock)(
      call, wasAsked: false, by: anna)
    #expect(report.end?.outcome == .canceled)
    #expect(phone.asked.isEmpty)
    #expect(try row(of: call)["reached"] == 0)
    #expect(try reasons(id).prefix(2) == ["end_call", "place_call"])
  }

  // MARK: One's own phone

  @Test func whoever_has_no_phone_of_her_own_is_told_before_anything_is_written() throws {
    let id = try contact(of: anna)
    #expect(throws: DomainError.telephony(TelephonyError(.noEndpoint))) {
      try place(id, anna, with: FakePhone(needsEndpoint: true))
    }
    #expect(try !reasons(id).contains("place_call"))
  }

  @Test func one_telephone_is_in_one_call() throws {
    let shared = FakePhone(needsEndpoint: true)
    try floor.store.transact { db in
      try db.execute(sql: "UPDATE user SET phone_endpoint = '+15145550199' WHERE is_telephoniste")
    }
    let call = try place(contact(of: anna), anna, with: shared)
    #expect(call.endpoint == "+15145550199")
    let other = try contact(of: luc, 1001)
    #expect(throws: DomainError.callIsLive) { try place(other, luc, with: shared) }
  }

  // MARK: Unsure

  @Test func a_call_whose_answer_was_lost_is_found_and_adopted() throws {
    let id = try contact(of: anna)
    phone.set { $0.placement = .success(.unsure) }
    let call = try dial(place(id, anna, with: phone), anna)
    #expect(call.sid == nil)
    phone.set { $0.report = CallReport(phase: .unsure) }
    #expect(try follow(call, anna).phase == .unsure)
    #expect(try row(of: call)["call_sid"] == nil as String?)
    phone.set { $0.report = CallReport(phase: .yourPhoneRings, sid: "CA7") }
    _ = try follow(call, anna)
    #expect(try row(of: call)["call_sid"] == "CA7")
    #expect(try floor.store.isJournaled("CA7"))
    #expect(try reasons(id).first == "record_call")
    #expect(phone.asked.filter { $0 == "place" }.count == 1)
  }

  @Test func a_call_that_is_given_up_as_unsure_says_so_and_is_no_attempt() throws {
    let id = try contact(of: anna)
    phone.set { $0.placement = .success(.unsure) }
    let call = try dial(place(id, anna, with: phone), anna)
    _ = try GiveUpCall(store: floor.store, clock: floor.clock)(call, wasAsked: true, by: anna)
    let row = try row(of: call)
    #expect(row["outcome"] == "unsure")
    #expect(row["problem"] == "not-found")
    #expect(row["reached"] == 0)
    _ = try place(id, anna, with: phone)
  }

  // MARK: Refusals

  @Test func a_refusal_ends_the_call_with_its_reason() throws {
    let id = try contact(of: anna)
    phone.set { $0.placement = .failure(TelephonyError(.linesBusy, code: 10004, requestID: "RQ1")) }
    let call = try place(id, anna, with: phone)
    #expect(
      throws: DomainError.telephony(TelephonyError(.linesBusy, code: 10004, requestID: "RQ1"))
    ) { try dial(call, anna) }
    let row = try row(of: call)
    #expect(row["outcome"] == "failed")
    #expect(row["problem"] == "lines-busy")
    #expect(row["error_code"] == 10004)
    #expect(row["provider_request"] == "RQ1")
    #expect(row["reached"] == 0)
  }

  @Test func a_number_that_is_none_is_held_back() throws {
    let id = try contact(of: anna)
    let call = try dial(place(id, anna, with: phone), anna)
    let report = ended(.failed, problem: .numberInvalid)
    phone.set { $0.report = report }
    _ = try follow(call, anna)
    #expect(try #require(try floor.store.card(id, in: .everything)).contact.numberProblem)
    #expect(try reasons(id).first == "end_call")
    floor.clock.advance(.hours(24))
    #expect(try ClaimNextContact(store: floor.store)(floor.sit(anna)) == nil)
  }

  @Test func what_reached_the_contact_is_an_attempt() throws {
    let call = try dial(place(contact(of: anna), anna, with: phone), anna)
    let report = ended(.failed, childSid: "CA8")
    phone.set { $0.report = report }
    _ = try follow(call, anna)
    #expect(try row(of: call)["reached"] == 1)
  }

  // MARK: Calls without a seat

  @Test func the_call_of_a_seat_that_is_gone_is_ended_by_whoever_sits_down() throws {
    let id = try contact(of: anna)
    let call = try dial(place(id, anna, with: phone), anna)
    let report = ended(.noAnswer)
    phone.set { $0.report = report }
    #expect(try reconcile(luc) == 0, "her seat lives")
    floor.clock.advance(.seconds(61))
    #expect(try reconcile(anna) == 0, "her own comes back to her")
    #expect(try reconcile(luc) == 1)
    #expect(try row(of: call)["outcome"] == "no-answer")
    let entry = try #require(
      try floor.store.history(HistoryQuery(scope: .recent, limit: 1)).entries.first)
    #expect(entry.because == "reconcile_call")
    #expect(entry.actor.name == "Luc")
  }

  @Test func a_call_that_goes_on_without_its_seat_is_left_alone() throws {
    let call = try dial(place(contact(of: anna), anna, with: phone), anna)
    phone.set { $0.report = CallReport(phase: .talking, sid: "FAKE-1") }
    floor.clock.advance(.hours(1))
    #expect(try reconcile(luc) == 0)
    #expect(try row(of: call)["ended_at"] == nil as Int64?)
  }

  @Test func a_call_that_nobody_finds_ends_as_unsure_after_a_while() throws {
    let call = try place(contact(of: anna), anna, with: phone)
    phone.set { $0.report = CallReport(phase: .unsure, trouble: .notFound) }
    floor.clock.advance(.seconds(61))
    #expect(try reconcile(luc) == 0)
    floor.clock.advance(ReconcileCalls.patience)
    #expect(try reconcile(luc) == 1)
    #expect(try row(of: call)["outcome"] == "unsure")
  }

  @Test func a_call_of_a_telephone_that_is_no_longer_there_ends_after_two_hours() throws {
    let call = try place(contact(of: anna), anna, with: FakePhone(adapter: .twilio))
    floor.clock.advance(.hours(1))
    #expect(try reconcile(luc) == 0)
    floor.clock.advance(.hours(1) + .seconds(1))
    #expect(try reconcile(luc) == 1)
    #expect(try row(of: call)["outcome"] == "unsure")
    #expect(phone.asked.isEmpty)
  }

  // MARK: Where one's own phone rings

  @Test func an_admin_enters_where_somebodys_phone_rings() throws {
    let store = floor.store
    func change(of email: String, to endpoint: String, by session: Session) throws {
      var edit = UserEdit()
      edit.endpoint = endpoint
      try EditUser(store: store)(edit, of: email, by: session)
    }
    try change(of: "Anna@example.com", to: " 514-555-0177 ", by: floor.admin())
    #expect(try floor.store.user(anna.user.id)?.phoneEndpoint == "+15145550177")
    let entry = try #require(
      try floor.store.history(HistoryQuery(scope: .recent, limit: 1)).entries.first)
    #expect(entry.because == "change_user")
    #expect(entry.changes.map(\.field) == ["phoneEndpoint"])
    #expect(throws: DomainError.endpointRefused("nowhere")) {
      try change(of: "anna@example.com", to: "nowhere", by: floor.admin())
    }
    #expect(throws: DomainError.unknownUser("eva@example.com")) {
      try change(of: "eva@example.com", to: "5145550177", by: floor.admin())
    }
    #expect(throws: DomainError.notPermitted(.manageUsers)) {
      try change(of: "anna@example.com", to: "5145550177", by: luc)
    }
    try change(of: "anna@example.com", to: "", by: floor.admin())
    #expect(try floor.store.user(anna.user.id)?.phoneEndpoint == nil)
  }
}
