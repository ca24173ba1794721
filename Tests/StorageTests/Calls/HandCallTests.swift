import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

/// Calls that the program does not carry: dialled by hand, or made elsewhere.
@Suite struct HandCallTests {
  private let floor: TestFloor
  private let anna: Session
  private let contact: ContactID
  private let phone = FakePhone(adapter: .manual)

  init() throws {
    floor = try TestFloor(inMemory: true)
    anna = try floor.telephoniste("Anna")
    contact = try floor.addContacts(1, assignedTo: anna.user.id)[0]
  }

  private func placed() throws -> Call {
    phone.set { $0.placement = .success(.placed(sid: "HAND-1")) }
    let call = try PlaceCall(store: floor.store, phone: phone)(contact, by: anna)
    return try DialCall(store: floor.store, phone: phone, clock: floor.clock)(call, by: anna)
  }

  private func calls() throws -> [Call] {
    try floor.store.calls(CallQuery(scope: .contact(contact))).lines.map(\.call)
  }

  private func log(
    _ outcome: CallOutcome, _ direction: CallDirection = .outbound, ago: Span = .minutes(10),
    duration: Int = 0, by session: Session? = nil
  ) throws -> Call {
    try LogCall(store: floor.store)(
      LogCall.Entry(
        direction: direction, outcome: outcome, at: floor.clock.now() - ago, duration: duration),
      with: contact, by: session ?? anna, at: floor.workstation)
  }

  private func reasons() throws -> [String] {
    let digits = try #require(try floor.store.card(contact, in: .everything)).contact.phone.digits
    return try floor.store.history(HistoryQuery(scope: .record(.contact, key: digits))).entries
      .map(\.because)
  }

  // MARK: By hand

  @Test func the_talk_begins_with_the_answer_and_lasts_until_she_hangs_up() throws {
    let call = try placed()
    floor.clock.advance(.seconds(12))
    let answered = try MarkAnswered(store: floor.store)(call.id, by: anna)
    #expect(answered.answeredAt == floor.clock.now())
    floor.clock.advance(.seconds(95))
    let report = try EndCallByHand(store: floor.store)(call.id, .answered, by: anna)
    #expect(report.end?.duration == 95)
    let row = try #require(try calls().first)
    #expect(row.end?.outcome == .answered)
    #expect(row.end?.duration == 95)
    #expect(row.adapter == .manual)
    #expect(
      try reasons().prefix(4) == ["end_call", "record_call", "record_call", "place_call"])
  }

  @Test func a_call_that_nobody_answered_ends_as_she_says() throws {
    let call = try placed()
    _ = try EndCallByHand(store: floor.store)(call.id, .busy, by: anna)
    #expect(try calls().first?.end?.outcome == .busy)
  }

  @Test func an_answered_call_stays_answered_whatever_is_said_later() throws {
    let call = try placed()
    _ = try MarkAnswered(store: floor.store)(call.id, by: anna)
    _ = try EndCallByHand(store: floor.store)(call.id, .noAnswer, by: anna)
    #expect(try calls().first?.end?.outcome == .answered)
  }

  @Test func nobody_ends_the_call_of_another() throws {
    let luc = try floor.telephoniste("Luc")
    let call = try placed()
    #expect(throws: DomainError.noLiveCall) {
      try EndCallByHand(store: floor.store)(call.id, .busy, by: luc)
    }
    #expect(throws: DomainError.noLiveCall) {
      try MarkAnswered(store: floor.store)(call.id, by: luc)
    }
    #expect(try calls().first?.isLive == true)
  }

  @Test func a_call_by_hand_of_somebody_who_left_ends_as_unsure_after_two_hours() throws {
    let luc = try floor.telephoniste("Luc")
    let call = try placed()
    let reconcile = ReconcileCalls(
      store: floor.store, calls: floor.store, phones: Phones(usual: FakePhone(), byHand: phone),
      clock: floor.clock)
    floor.clock.advance(.hours(1))
    #expect(try reconcile(luc) == 0)
    floor.clock.advance(.hours(2))
    #expect(try reconcile(luc) == 1)
    #expect(try calls().first?.end?.outcome == .unsure)
    #expect(try calls().first?.id == call.id)
  }

  // MARK: Made elsewhere

  @Test func a_call_made_elsewhere_is_in_the_log_and_counts_as_work() throws {
    let call = try log(.answered, duration: 120)
    #expect(call.end?.duration == 120)
    #expect(call.answeredAt == floor.clock.now() - .minutes(10))
    #expect(try floor.store.today(of: anna.user.id).lines.first?.kind == .called)
    #expect(try reasons().first == "log_call")
    let card = try #require(try floor.store.card(contact, in: .everything))
    #expect(card.contact.callCount == 1)
    #expect(card.contact.lastCallAt == call.calledAt)
  }

  @Test func a_call_that_was_received_says_so() throws {
    #expect(try log(.answered, .inbound, duration: 5).direction == .inbound)
    #expect(try calls().first?.direction == .inbound)
  }

  @Test func a_call_of_yesterday_is_no_work_of_today() throws {
    _ = try log(.noAnswer, ago: .hours(24))
    #expect(try floor.store.today(of: anna.user.id).lines.isEmpty)
  }

  @Test func what_cannot_be_true_is_refused_and_changes_nothing() throws {
    #expect(throws: DomainError.loggedCallRefused(.moment)) {
      try log(.answered, ago: .minutes(-1))
    }
    #expect(throws: DomainError.loggedCallRefused(.moment)) {
      try log(.answered, ago: LogCall.furthest + .seconds(1))
    }
    #expect(throws: DomainError.loggedCallRefused(.duration)) {
      try log(.answered, duration: 601)
    }
    #expect(throws: DomainError.loggedCallRefused(.duration)) { try log(.busy, duration: 3) }
    #expect(throws: DomainError.loggedCallRefused(.outcome)) { try log(.ownPhone) }
    #expect(try calls().isEmpty)
  }

  @Test func nobody_logs_a_call_with_a_contact_out_of_sight() throws {
    let luc = try floor.telephoniste("Luc")
    #expect(throws: DomainError.unknownContact) { try log(.busy, by: luc) }
  }

  @Test func a_promise_is_kept_by_a_call_made_elsewhere() throws {
    try SetStatus(store: floor.store)(
      SetStatus.Choice(
        statusCode: ContactStatus.Code.callbackRequested,
        callbackAt: floor.clock.now() + .hours(1), callbackForAnyone: false),
      of: contact, by: anna)
    _ = try log(.answered, duration: 60)
    #expect(try floor.store.card(contact, in: .everything)?.contact.callback == nil)
  }
}
