import Domain
import Store
import TestSupport
import Testing

@Suite struct TodayTests {
  @Test func what_she_booked_today_is_counted_once_and_hers_alone() throws {
    let booking = try BookingFloor()
    let (floor, anna, luc) = (booking.floor, booking.anna, booking.luc)
    let ids = try booking.contacts(2) + booking.contacts(1, of: luc)
    #expect(try floor.store.today(of: anna.user.id).booked == 0)
    try booking.book(ids[0], at: booking.wednesday(10))
    try AddNote(store: floor.store)("coming", to: ids[0], by: anna)
    try AddNote(store: floor.store)("not booked", to: ids[1], by: anna)
    try booking.book(ids[2], at: booking.wednesday(14), by: luc)
    #expect(try floor.store.today(of: anna.user.id).booked == 1)
    #expect(try floor.store.today(of: luc.user.id).booked == 1)
    floor.clock.advance(.hours(24))
    try AddNote(store: floor.store)("the day after", to: ids[0], by: anna)
    #expect(try floor.store.today(of: anna.user.id).booked == 0)
  }
}
