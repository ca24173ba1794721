import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite struct LeaseTests {
  let floor: TestFloor
  let anna: Session
  let luc: Session
  let claim: ClaimNextContact

  init() throws {
    floor = try TestFloor()
    anna = try floor.telephoniste("Anna")
    luc = try floor.telephoniste("Luc")
    claim = ClaimNextContact(store: floor.store)
  }

  // MARK: One seat, one contact

  @Test func a_seat_that_opens_another_contact_leaves_the_one_it_held() throws {
    try floor.addContacts(2, assignedTo: anna.user.id)
    let first = try #require(try claim(anna)).contactID
    let second = try #require(try claim(anna)).contactID
    try floor.store.operate { (tx) throws(DomainError) in
      try tx.queue.lease(first, to: anna.seat!)
    }
    #expect(try leases() == [first])
    try CloseSeat(store: floor.store)(anna)
    #expect(try leases().isEmpty)
    #expect(first != second)
  }

  @Test func s22_a_contact_that_another_seat_holds_is_refused() throws {
    let id = try floor.addContacts(1)[0]
    #expect(try claim(anna)?.contactID == id)
    #expect(throws: DomainError.contactInUse) {
      try floor.store.operate { (tx) throws(DomainError) in
        try tx.queue.lease(id, to: luc.seat!)
      }
    }
    #expect(try leases() == [id])
  }

  @Test func s22_a_lease_is_taken_over_once_nobody_sits_there_any_more() throws {
    let id = try floor.addContacts(1, assignedTo: luc.user.id)[0]
    #expect(try claim(luc)?.contactID == id)
    floor.clock.advance(.seconds(61))
    let again = try floor.sit(luc)
    try OpenContact(store: floor.store)(id, by: again)
    #expect(try leases() == [id])
    #expect(try RenewSeat(store: floor.store)(luc) == .reopened(holdsContact: false))
  }

  @Test func leaving_is_no_skip() throws {
    let id = try floor.addContacts(1, assignedTo: anna.user.id)[0]
    #expect(try claim(anna)?.contactID == id)
    try CloseSeat(store: floor.store)(anna)
    #expect(try floor.store.today(of: anna.user.id).worked == 0)
    #expect(try claim(floor.sit(anna))?.contactID == id)
  }

  @Test func a_killed_seat_comes_back_to_its_card() throws {
    try floor.addContacts(5, assignedTo: anna.user.id)
    let id = try #require(try claim(anna)).contactID
    floor.clock.advance(.seconds(61))
    let again = try floor.sit(anna)
    #expect(try ResumeWork(store: floor.store)(again)?.contactID == id)
  }

  @Test func s22_the_claim_of_a_command_holds_ten_minutes_and_is_then_a_skip() throws {
    let id = try floor.addContacts(1, assignedTo: anna.user.id)[0]
    try CloseSeat(store: floor.store)(anna)
    let seat = try floor.store.operate { (tx) throws(DomainError) in
      try tx.seats.open(
        anna.user.id, at: floor.store.environment.workstation,
        expiresAt: tx.now + Seat.commandClaim)
    }
    #expect(try claim(Session(user: anna.user, seat: seat))?.contactID == id)
    floor.clock.advance(.minutes(9))
    _ = try claim(luc)
    #expect(try leases() == [id])
    floor.clock.advance(.seconds(61))
    _ = try claim(luc)
    #expect(try leases().isEmpty)
    #expect(try floor.store.today(of: anna.user.id).lines.first?.kind == .skipped)
    #expect(try ResumeWork(store: floor.store)(floor.sit(anna)) == nil, "a skip is no card")
  }

  // MARK: Calls

  @Test func a_contact_in_a_call_is_served_to_nobody() throws {
    let eva = try floor.telephoniste("Eva")
    let id = try anyonesCallback(of: luc)
    #expect(try claim(anna) == QueuePick(contactID: id, source: .anyonesCallback))
    let call = try place(id, by: anna)
    try CloseSeat(store: floor.store)(anna)
    #expect(try leases().isEmpty)
    #expect(try claim(eva) == nil)
    try end(call, .answered, by: anna)
    floor.clock.advance(.hours(24))
    #expect(try claim(floor.sit(luc)) == QueuePick(contactID: id, source: .own))
  }

  @Test func the_lease_of_a_killed_seat_ends_with_its_call() throws {
    let id = try floor.addContacts(1, assignedTo: anna.user.id)[0]
    _ = try claim(anna)
    let call = try place(id, by: anna)
    floor.clock.advance(.seconds(61))
    _ = try claim(luc)
    #expect(try leases() == [id], "the call is unsettled")
    try end(call, .answered, by: anna)
    #expect(try leases().isEmpty)
    floor.clock.advance(.hours(24))
    #expect(try claim(floor.sit(anna))?.contactID == id)
  }

  @Test func a_call_that_never_reached_the_contact_keeps_the_promise() throws {
    let id = try ownCallback(of: anna)
    #expect(try claim(anna) == QueuePick(contactID: id, source: .ownCallback))
    try end(place(id, by: anna), .ownPhone, by: anna)
    #expect(try floor.store.card(id, in: .everything)?.contact.callback != nil)
    #expect(try claim(anna) == nil, "not at once")
    floor.clock.advance(.minutes(15))
    #expect(try claim(floor.sit(anna))?.contactID == id)
  }

  @Test func a_callback_ends_with_the_first_call_that_ended() throws {
    let id = try ownCallback(of: anna)
    _ = try claim(anna)
    try end(place(id, by: anna), .noAnswer, by: anna)
    #expect(try floor.store.card(id, in: .everything)?.contact.callback == nil)
    #expect(try claim(anna) == nil)
  }

  // MARK: Promises

  @Test func a_due_callback_that_was_only_noted_is_not_served_again_at_once() throws {
    let id = try ownCallback(of: anna)
    _ = try claim(anna)
    try AddNote(store: floor.store)("Still on holiday", to: id, by: anna)
    #expect(try claim(anna) == nil)
    floor.clock.advance(.minutes(15))
    #expect(try claim(floor.sit(anna))?.contactID == id)
  }

  @Test func anyones_callback_becomes_hers_with_the_status_that_she_sets() throws {
    let id = try anyonesCallback(of: luc)
    #expect(try claim(anna)?.source == .anyonesCallback)
    #expect(try floor.store.card(id, in: .everything)?.contact.assignedTo == luc.user.id)
    try SetStatus(store: floor.store)(.init(statusCode: "interested"), of: id, by: anna)
    #expect(try floor.store.card(id, in: .everything)?.contact.assignedTo == anna.user.id)
  }

  @Test func an_overdue_promise_waits_for_its_telephoniste_while_she_is_at_her_seat() throws {
    let id = try ownCallback(of: anna)
    for _ in 0..<50 {
      floor.clock.advance(.seconds(55))
      _ = try RenewSeat(store: floor.store)(anna)
      #expect(try claim(luc) == nil)
    }
    #expect(try claim(anna) == QueuePick(contactID: id, source: .ownCallback))
  }

  @Test func who_sits_down_again_has_her_overdue_promise_back() throws {
    let id = try ownCallback(of: anna)
    try CloseSeat(store: floor.store)(anna)
    floor.clock.advance(.minutes(31))
    let again = try floor.sit(anna)
    #expect(try claim(again) == QueuePick(contactID: id, source: .ownCallback))
  }

  // MARK: Steps

  private func leases() throws -> Set<ContactID> {
    try floor.store.read { db in
      Set(
        try Int64.fetchAll(db, sql: "SELECT id FROM contact WHERE leased_by IS NOT NULL")
          .map { ContactID($0) })
    }
  }

  /// A contact whose promise is due now, with its telephoniste at her seat.
  private func ownCallback(of session: Session, forAnyone: Bool = false) throws -> ContactID {
    let id = try floor.addContacts(1, assignedTo: session.user.id)[0]
    #expect(try claim(session)?.contactID == id)
    try SetStatus(store: floor.store)(
      .init(
        statusCode: "callback_requested", callbackAt: floor.clock.now() + .minutes(10),
        callbackForAnyone: forAnyone), of: id, by: session)
    #expect(try claim(session) == nil)
    floor.clock.advance(.minutes(10))
    for seated in [anna, luc] { _ = try RenewSeat(store: floor.store)(seated) }
    return id
  }

  private func anyonesCallback(of session: Session) throws -> ContactID {
    try ownCallback(of: session, forAnyone: true)
  }

  private func place(_ id: ContactID, by session: Session) throws -> CallID {
    try floor.store.write(as: session.actor, because: .placeCall) { (tx) throws(DomainError) in
      let new = NewCall(contactID: id, seatID: session.seat!, adapter: .simulated)
      let call = try tx.calls.insert(new)
      try tx.calls.recordSid("CA\(call.id.rawValue)", of: call.id)
      try tx.queue.markWorked(id, by: session.user.id, .called)
      return call.id
    }
  }

  private func end(_ call: CallID, _ outcome: CallOutcome, by session: Session) throws {
    let end = CallEnd(outcome: outcome, status: "completed", at: floor.clock.now(), duration: 0)
    try floor.store.write(as: session.actor, because: .endCall) { (tx) throws(DomainError) in
      try tx.calls.end(call, end, CallReport(phase: .ended, end: end))
    }
  }
}
