import Domain
import TestSupport
import Testing

@testable import Store

/// Seats that are listed, ended by others, and open for too long.
@Suite struct SeatTests {
  private let accounts: AccountFloor

  init() throws { accounts = try AccountFloor() }

  private var floor: TestFloor { accounts.floor }
  private var number: Int64 { accounts.anna.seat?.rawValue ?? 0 }

  @Test func the_list_tells_who_where_since_and_last_heard_of() throws {
    floor.clock.advance(.seconds(40))
    _ = try RenewSeat(store: floor.store)(accounts.anna)
    let seats = try ListSeats(people: floor.store, seats: floor.store)(by: accounts.ada)
    let line = try #require(seats.first)
    #expect(seats.count == 1)
    #expect(line.name == "Anna" && line.email == "anna@example.com")
    #expect(line.host == "testhost" && line.terminal == "pts/1" && line.peer == nil)
    #expect(line.seat.heartbeatAt - line.seat.openedAt == .seconds(40))
    #expect(throws: DomainError.notPermitted(.viewUsers)) {
      try ListSeats(people: floor.store, seats: floor.store)(by: accounts.anna)
    }
  }

  @Test func an_ended_seat_writes_nothing_more_and_does_not_come_back() throws {
    let contact = try floor.addContacts(1, assignedTo: accounts.anna.user.id)[0]
    _ = try ClaimNextContact(store: floor.store)(accounts.anna)
    try EndSeat(store: floor.store)(number, by: accounts.ada)
    #expect(
      try accounts.events(1) == [
        "\(accounts.ada.user.id.rawValue) seat_ended account=anna@example.com cause=person"
          + " seat=\(number)"
      ])
    let ended = DomainError.seatWasEnded(.by("Ada Roy"))
    #expect(throws: ended) {
      try AddNote(store: floor.store)("late", to: contact, by: accounts.anna)
    }
    #expect(throws: ended) {
      try ReturnToSeat(store: floor.store)(holding: nil, by: accounts.anna)
    }
    #expect(try RenewSeat(store: floor.store)(accounts.anna) == .ended(.by("Ada Roy")))
    #expect(try floor.store.ending(of: SeatID(number)) == .by("Ada Roy"))
    #expect(
      try accounts.row("SELECT leased_by FROM contact WHERE id = ?", [contact.rawValue])?[0]
        as Int64? == nil)
    #expect(try floor.store.today(of: accounts.anna.user.id).lines.isEmpty, "no skip")
    try SaveDraft(store: floor.store)("half a thought", for: contact, by: accounts.anna)
    #expect(
      try floor.store.draft(for: contact, of: accounts.anna.user.id) == "half a thought")
  }

  @Test func only_who_may_ends_the_seats_of_others() throws {
    let luc = try floor.telephoniste("Luc")
    #expect(throws: DomainError.notPermitted(.manageUsers)) {
      try EndSeat(store: floor.store)(luc.seat?.rawValue ?? 0, by: accounts.anna)
    }
    let ada = try floor.sit(accounts.ada)
    let helper = try accounts.admin("Hugo", [.manageUsers])
    #expect(throws: DomainError.rights(.mayDoMore(email: "ada@example.com"))) {
      try EndSeat(store: floor.store)(ada.seat?.rawValue ?? 0, by: helper)
    }
    #expect(throws: DomainError.unknownSeat(999)) {
      try EndSeat(store: floor.store)(999, by: accounts.ada)
    }
    try EndSeat(store: floor.store)(number, by: helper)
    #expect(throws: DomainError.unknownSeat(number)) {
      try EndSeat(store: floor.store)(number, by: helper)
    }
    let other = try floor.sit(luc)
    try EndSeat(store: floor.store)(other.seat?.rawValue ?? 0, by: Session(user: luc.user))
  }

  @Test func a_live_call_keeps_its_contact_when_its_seat_is_ended() throws {
    let contact = try floor.addContacts(1, assignedTo: accounts.anna.user.id)[0]
    _ = try ClaimNextContact(store: floor.store)(accounts.anna)
    _ = try PlaceCall(store: floor.store, phone: FakePhone())(contact, by: accounts.anna)
    try EndSeat(store: floor.store)(number, by: accounts.ada)
    #expect(
      try accounts.row("SELECT leased_by FROM contact WHERE id = ?", [contact.rawValue])?[0]
        as Int64? == number)
  }

  @Test func a_seat_ends_when_its_hours_are_over_and_it_is_quiet() throws {
    try floor.openAtAnyHour()
    let contact = try floor.addContacts(1, assignedTo: accounts.anna.user.id)[0]
    floor.clock.advance(.hours(12) - .seconds(1))
    let renew = RenewSeat(store: floor.store)
    #expect(try renew(accounts.anna) == .renewed)
    _ = try ClaimNextContact(store: floor.store)(accounts.anna)
    let call = try PlaceCall(store: floor.store, phone: FakePhone())(contact, by: accounts.anna)
    floor.clock.advance(.seconds(1))
    #expect(try renew(accounts.anna) == .renewed, "never in a live call")
    let end = CallEnd(
      outcome: .noAnswer, status: "no-answer", at: floor.clock.now(), duration: 0)
    try floor.store.write(as: accounts.anna.actor, because: .endCall) { (tx) throws(DomainError) in
      try tx.calls.end(call.id, end, CallReport(phase: .ended, end: end))
      try tx.seats.setState(.wrapUp, of: SeatID(number))
    }
    #expect(try renew(accounts.anna) == .renewed, "nor while she writes about it")
    try floor.store.operate { (tx) throws(DomainError) in
      try tx.seats.setState(.ready, of: SeatID(number))
    }
    #expect(try renew(accounts.anna) == .ended(.hoursOver))
    #expect(try accounts.endCause(accounts.anna) == "hours")
  }

  @Test func the_floor_sets_the_hours() throws {
    try floor.set(.seatHours, to: "2")
    floor.clock.advance(.hours(2) - .seconds(1))
    #expect(try RenewSeat(store: floor.store)(accounts.anna) == .renewed)
    floor.clock.advance(.seconds(1))
    #expect(try RenewSeat(store: floor.store)(accounts.anna) == .ended(.hoursOver))
  }
}
