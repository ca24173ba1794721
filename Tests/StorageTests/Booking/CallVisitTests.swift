import Domain
import TestSupport
import Testing

@testable import Store

/// An agent calls the customer of a visit.
@Suite struct CallVisitTests {
  private let booking: BookingFloor
  private let store: Store
  private let phone = FakePhone()
  private let id: ContactID
  private let visit: Reservation

  init() throws {
    booking = try BookingFloor()
    store = booking.store
    id = try booking.contacts(1)[0]
    visit = try booking.book(id, at: booking.wednesday(10))
  }

  private var call: CallVisit { CallVisit(store: store, phone: phone) }

  @Test func it_is_a_call_like_any_other_with_its_verdict() throws {
    let placed = try call(visit.id, by: booking.marc)
    #expect(placed.contactID == id && placed.calledBy == booking.marc.user.id)
    let dialled = try DialCall(store: store, phone: phone, clock: booking.floor.clock)(
      placed, by: booking.marc)
    #expect(dialled.sid != nil && phone.asked.count == 1)
    let end = CallEnd(
      outcome: .answered, status: "completed", at: booking.floor.clock.now(), duration: 30)
    phone.set { $0.report = CallReport(phase: .ended, sid: "FAKE-1", end: end) }
    _ = try FollowCall(store: store, calls: store, phone: phone)(
      dialled, since: .talking, by: booking.marc)
    #expect(try store.live(of: booking.marc.user.id) == nil)
    let verdicts = try booking.acts.count("SELECT count(*) FROM call WHERE verdict IS NOT NULL")
    #expect(verdicts == 1)
    #expect(try booking.acts.contact(id).callCount == 1)
    #expect(try store.today(of: booking.marc.user.id).worked == 0)
    #expect(try store.card(id, in: .everything)?.leasedBy == nil)
    #expect(try booking.isWhole())
  }

  @Test func the_gate_stands_in_its_way_as_in_any_others() throws {
    booking.floor.clock.advance(.hours(13))
    #expect(throws: DomainError.self) { try call(visit.id, by: booking.marc) }
    booking.floor.clock.advance(.hours(11))
    try store.write(as: booking.ada.actor, because: .listNumber) { (tx) throws(DomainError) in
      try tx.doNotCall.add(visit.customer.phone, from: .list, reason: nil)
    }
    do {
      _ = try call(visit.id, by: booking.marc)
      Issue.record("called")
    } catch {
      guard case .callRefused = error else {
        Issue.record("\(error)")
        return
      }
    }
    #expect(phone.asked.isEmpty)
  }

  @Test func nobody_calls_anothers_visit_or_one_that_was_cancelled() throws {
    #expect(throws: DomainError.notAgent) { try call(visit.id, by: booking.anna) }
    #expect(throws: DomainError.booking(.unknownReservation)) {
      try call(visit.id, by: booking.nora)
    }
    try OpenContact(store: store)(id, by: booking.anna)
    #expect(throws: DomainError.contactInUse) { try call(visit.id, by: booking.marc) }
    try CloseSeat(store: store)(booking.anna)
    try booking.cancel(.init(reason: "Ill"), of: visit.id, by: booking.marc)
    #expect(throws: DomainError.booking(.unknownReservation)) {
      try call(visit.id, by: booking.marc)
    }
  }
}
