import Domain
import TestSupport
import Testing

@testable import Store

/// What a screen is told of one appointment.
@Suite struct SeeAppointmentTests {
  private let booking: BookingFloor

  init() throws { booking = try BookingFloor() }

  private var see: SeeAppointment {
    SeeAppointment(people: booking.store, booking: booking.store, contacts: booking.store)
  }

  @Test func who_keeps_or_booked_it_sees_it_and_nobody_else_does() throws {
    let visit = try booking.book(booking.contacts(1)[0], at: booking.wednesday(10), note: "Rings")
    for session in [booking.marc, booking.anna, booking.ada] {
      #expect(try see(visit.id, by: session).record.notes.map(\.content) == ["Rings"])
    }
    for session in [booking.nora, booking.luc] {
      #expect(throws: DomainError.booking(.unknownReservation)) {
        _ = try see(visit.id, by: session)
      }
    }
  }

  @Test func only_an_admin_is_told_of_permissions() throws {
    let visit = try booking.book(booking.contacts(1)[0], at: booking.wednesday(10))
    #expect(try see(visit.id, by: booking.ada).may(.viewHistory))
    for session in [booking.marc, booking.anna] {
      let page = try see(visit.id, by: session)
      #expect(page.permissions.isEmpty && !page.may(.viewContacts))
    }
  }

  @Test func what_asks_for_more_than_a_status_is_not_offered() throws {
    let visit = try booking.book(booking.contacts(1)[0], at: booking.wednesday(10))
    let codes = try see(visit.id, by: booking.ada).statuses.map(\.code)
    #expect(codes.contains(ContactStatus.Code.new) && codes.contains("interested"))
    for code in [
      ContactStatus.Code.converted, ContactStatus.Code.callbackRequested,
      ContactStatus.Code.doNotCall,
    ] { #expect(!codes.contains(code)) }
  }

  @Test func looking_writes_nothing() throws {
    let visit = try booking.book(booking.contacts(1)[0], at: booking.wednesday(10))
    let before = try booking.entries()
    _ = try see(visit.id, by: booking.marc)
    #expect(try booking.entries() == before)
  }

  @Test func a_visit_that_is_moved_stands_in_nobodys_way() throws {
    let visit = try booking.book(booking.contacts(1)[0], at: booking.wednesday(10))
    let day = LocalDate(iso8601: "2026-11-25")!
    let (marc, session) = (booking.marc.user.id, booking.ada)
    var free = booking.free
    func hours(_ free: FindFreeTimes) throws -> [Int] {
      try free.day(day, of: marc, by: session).map { $0.local.hour * 100 + $0.local.minute }
        .filter { $0 < 1200 }
    }
    #expect(try hours(free) == [1130])
    free.besides = visit.id
    #expect(try hours(free) == [900, 930, 1000, 1030, 1100, 1130])
    #expect(
      try free.next(1, of: marc, after: booking.wednesday(10), by: session).map(\.start)
        == [booking.wednesday(10)])
  }
}
