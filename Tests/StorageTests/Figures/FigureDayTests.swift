import Domain
import GRDB
import TestSupport
import Testing
import Zones

@testable import Store

/// Which day a thing belongs to, who is in the list, and acts of assignment.
@Suite struct FigureDayTests {
  private func floor(at start: String) throws -> FigureFloor {
    try FigureFloor(seed: 1, from: start, contacts: 6)
  }

  private func call(
    _ floor: FigureFloor, _ contact: Int, lasting span: Span, talk: Int
  ) throws {
    let session = floor.people[0]
    let (id, seat) = (floor.contacts[contact], try #require(session.seat))
    let call = try floor.store.write(as: session.actor, because: .placeCall) {
      (tx) throws(DomainError) in
      try tx.calls.insert(NewCall(contactID: id, seatID: seat, adapter: .simulated))
    }
    floor.floor.clock.advance(span)
    let end = CallEnd(
      outcome: .answered, status: "completed", at: floor.floor.clock.now(), duration: talk)
    try floor.store.write(as: session.actor, because: .endCall) { (tx) throws(DomainError) in
      try tx.calls.end(call.id, end, CallReport(phase: .ended, end: end))
    }
  }

  private func tally(_ floor: FigureFloor, _ day: String) throws -> Tally {
    let day = try #require(LocalDate(iso8601: day))
    let period = FigurePeriod.days(DayRange(day, day))
    return try #require(try floor.store.person(floor.people[0].user.id, period)).line.tally
  }

  @Test func a_call_over_midnight_is_of_the_day_on_which_it_began() throws {
    let floor = try floor(at: "2026-11-25T04:50:00Z")  // 23:50 in Montréal
    try call(floor, 0, lasting: .minutes(20), talk: 1000)
    #expect(try tally(floor, "2026-11-24") == Tally(calls: 1, answered: 1, talk: .seconds(1000)))
    #expect(try tally(floor, "2026-11-25") == .none)
    #expect(try floor.store.floorNow().today == .none)
  }

  @Test func the_hour_that_comes_twice_is_one_hour() throws {
    let floor = try floor(at: "2026-11-01T05:10:00Z")  // 01:10, summer time
    try call(floor, 0, lasting: .minutes(60), talk: 60)
    try call(floor, 1, lasting: .minutes(5), talk: 60)  // 01:10 again
    let hours = try floor.store.floorNow().hours
    #expect(hours[1] == HourFigures(calls: 2, answered: 2))
    #expect(hours.reduce(0) { $0 + $1.calls } == 2)
  }

  @Test func a_day_of_25_hours_ends_at_its_own_midnight() throws {
    let floor = try floor(at: "2026-11-02T04:59:00Z")  // 23:59 on 1 November
    try call(floor, 0, lasting: .minutes(3), talk: 60)
    try call(floor, 1, lasting: .minutes(1), talk: 60)
    #expect(try tally(floor, "2026-11-01").calls == 1)
    #expect(try tally(floor, "2026-11-02").calls == 1)
  }

  @Test func what_was_booked_stays_with_who_booked_it() throws {
    let floor = try floor(at: "2026-11-24T15:00:00Z")
    let (anna, luc) = (floor.people[0].user.id, floor.people[1].user.id)
    let id = floor.contacts[0]
    let now = floor.floor.clock.now().milliseconds
    try floor.store.transact { db in
      try db.execute(
        sql: """
          INSERT INTO reservation (contact_id, date, minutes, agent_id, status, customer_name,
            customer_phone, customer_address, created_by, created_at, updated_at)
          VALUES (?, ?, 60, 1, 'scheduled', 'Somebody', '5145550100', '12 rue', ?, ?, ?)
          """, arguments: [id.rawValue, now, anna.rawValue, now, now])
    }
    try floor.store.write(as: floor.ada.actor, because: .moveContacts) { (tx) throws(DomainError) in
      guard var contact = try tx.contacts.find(id) else { throw .unknownContact }
      contact.assignedTo = luc
      try tx.contacts.save(contact, statusNote: nil)
    }
    floor.floor.clock.advance(.hours(72))
    try floor.store.transact { db in
      try db.execute(sql: "UPDATE reservation SET status = 'done'")
    }
    #expect(try tally(floor, "2026-11-24") == Tally(booked: 1, kept: 1))
    let team = try floor.store.team(.month)
    #expect(team.lines.first { $0.person.id == luc }?.tally.booked == 0)
    #expect(team.tally.kept == 1)
  }

  @Test func whoever_left_stays_in_the_list_as_long_as_there_is_something() throws {
    let floor = try floor(at: "2026-11-24T15:00:00Z")
    try call(floor, 0, lasting: .minutes(1), talk: 10)
    let anna = floor.people[0].user.id
    try floor.store.transact { db in
      try db.execute(sql: "UPDATE user SET is_active = 0")
      try db.execute(sql: "UPDATE contact SET assigned_to = NULL")
    }
    #expect(try floor.store.team(.today).lines.map(\.person.id) == [anna])
    floor.floor.clock.advance(.hours(24))
    // The day before is what today is compared with.
    #expect(try floor.store.team(.today).lines.map(\.before.calls) == [1])
    floor.floor.clock.advance(.hours(24))
    #expect(try floor.store.team(.today).lines.isEmpty)
    #expect(try floor.store.team(.month).lines.map(\.person.id) == [anna])
  }

  @Test func many_changes_of_one_act_are_told_as_one() throws {
    let floor = try floor(at: "2026-11-24T15:00:00Z")
    let luc = floor.people[1].user.id
    let ids = try floor.floor.addContacts(30, from: 4000)
    floor.floor.clock.advance(.minutes(5))
    try floor.store.write(as: floor.ada.actor, because: .assignContacts) {
      (tx) throws(DomainError) in
      for id in ids {
        guard var contact = try tx.contacts.find(id) else { throw .unknownContact }
        contact.assignedTo = luc
        try tx.contacts.save(contact, statusNote: nil)
      }
    }
    let page = try floor.store.assignments(before: nil, limit: 1)
    let act = try #require(page.acts.first)
    #expect(act.contacts == 30 && act.fromName == nil && act.toName == "Luc")
    #expect(act.byName == "Ada Roy")
    let rest = try floor.store.assignments(before: page.next, limit: 100)
    #expect(rest.acts.allSatisfy { $0.key < act.key - 28 } && rest.next == nil)
    let changes = try floor.store.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM contact_assignment_change") ?? 0
    }
    #expect(30 + rest.acts.reduce(0) { $0 + $1.contacts } == changes)
  }

  @Test func the_floor_shows_a_number_masked_and_a_silent_seat_as_such() throws {
    let floor = try floor(at: "2026-11-24T15:00:00Z")
    let session = floor.people[0]
    try floor.store.operate { (tx) throws(DomainError) in
      try tx.queue.lease(floor.contacts[0], to: session.seat!)
    }
    floor.floor.clock.advance(.seconds(50))
    for person in floor.people.dropFirst() { _ = try RenewSeat(store: floor.store)(person) }
    floor.floor.clock.advance(.seconds(20))
    let seats = try floor.store.floorNow().seats
    #expect(seats.map(\.name) == ["Anna", "Luc", "Zoé"])
    #expect(seats.map(\.isSilent) == [true, false, false])
    let number = try #require(seats[0].maskedNumber)
    #expect(number.contains("•••-••") && seats[1].maskedNumber == nil)
    #expect(try floor.store.floorNow().states == [.ready: 2])
  }

  /// The clock that SQL reads is the zone's, from minute to minute around each change.
  @Test(arguments: ["America/Toronto", "America/St_Johns", "Africa/Casablanca", "Asia/Kathmandu"])
  func the_kept_clock_is_the_zone(name: String) throws {
    let zone = try SystemTimeZones().zone(named: name)
    let changes = FloorClock.changes(of: zone)
    var dice = SeededRandom(seed: 7)
    for _ in 0..<4000 {
      let moment = Instant(seconds: Int64.random(in: 946_684_800..<3_471_292_800, using: &dice))
      let east = changes.last { $0.beganAt <= moment.milliseconds }?.east
      #expect(east == Int64(zone.offsetSeconds(at: moment)) * 1000)
    }
    for change in changes.dropFirst() {
      let at = Instant(milliseconds: change.beganAt)
      #expect(zone.offsetSeconds(at: at) != zone.offsetSeconds(at: at - .seconds(1)))
    }
  }
}
