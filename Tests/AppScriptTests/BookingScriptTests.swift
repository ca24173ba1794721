import Domain
import Kit
import Manual
import Phrasebook
import Screens
import Shell
import Simulated
import Store
import TestSupport
import Testing

@testable import cordboard

/// Booking from the first key to the kept visit: the real store, every screen's own wiring, a
/// virtual terminal. Tuesday 24 November 2026, 10:00; Marc works from nine to five.
@Suite struct BookingScriptTests {
  private let floor: TestFloor
  private let anna: Session
  private let ada: Session
  private let marc: Session
  private let driver: AppDriver

  init() throws {
    floor = try TestFloor(inMemory: true)
    anna = try floor.telephoniste("Anna")
    ada = try floor.sit(floor.admin())
    var new = NewUser(name: "Marc Côté", email: "marc@example.com")
    new.isAgent = true
    _ = try AddUser(store: floor.store, people: floor.store, passwords: floor.passwords)(
      new, password: TestFloor.password, by: floor.admin())
    marc = try floor.sit(floor.session(email: "marc@example.com"))
    try floor.addContacts(3, assignedTo: anna.user.id)
    try ChangeAvailability(store: floor.store).add(
      AvailabilityTimes(
        start: BookingScriptTests.wall("2026-11-02", 9),
        end: BookingScriptTests.wall("2026-11-02", 17),
        recurrence: Recurrence(frequency: .weekly, daysOfWeek: [1, 2, 3, 4, 5])),
      of: marc.user.id, by: ada)
    let setup = SeatSetup(
      store: floor.store, passwords: floor.passwords, zones: floor.zones,
      workstation: floor.workstation,
      phones: Phones(usual: SimulatedPhone(clock: floor.clock), byHand: ManualPhone()),
      environment: [:])
    let zone = try floor.zones.zone(named: "America/Toronto")
    let seat = SeatFloor(
      store: floor.store, phones: setup.phones, clock: floor.clock, zone: zone,
      zones: floor.zones, workstation: floor.workstation)
    let keeper = SeatKeeper(store: floor.store, workstation: floor.workstation)
    driver = AppDriver(
      seatRegistry(setup, keeper, on: seat), clock: FakeClock(floor.clock.now()), zone: zone)
  }

  // MARK: What stands behind the keys

  private static func wall(_ day: String, _ hour: Int, _ minute: Int = 0) -> LocalDateTime {
    LocalDateTime(date: LocalDate(iso8601: day)!, hour: hour, minute: minute)
  }

  private func at(_ hour: Int, _ minute: Int = 0) -> Instant {
    TestFloor.tuesdayMorning + .minutes(Int64((hour - 10) * 60 + minute))
  }

  private func appointments() throws -> [Reservation] {
    try floor.store.reservations(ReservationQuery(), in: .everything).lines.map(\.reservation)
  }

  private func contact(of visit: Reservation) throws -> Contact {
    try #require(try floor.store.record(visit.contactID)).contact
  }

  /// Somebody else books, at another seat.
  @discardableResult
  private func book(_ start: Instant, index: Int = 2) throws -> Reservation {
    let phone = TestFloor.phone(1000 + index)
    let contact = try #require(try floor.store.contact(with: phone))
    return try ConvertContact(store: floor.store, zones: floor.zones)(
      ConvertContact.Choice(
        start: start, agentID: marc.user.id, details: [.address: "1 rue Un"]),
      of: contact.id, by: ada)
  }

  private func advance(_ span: Span) {
    floor.clock.advance(span)
    driver.advance(by: span)
  }

  private func told(_ phrase: (any Phrases) -> String) -> Bool {
    driver.text.contains(phrase(English()))
  }

  // MARK: Converting

  @Test func a_contact_is_converted_by_keys_alone() throws {
    driver.open(DeskDestination(session: anna))
    driver.press("Space", "v")
    #expect(told { $0.convertNext })
    driver.press("b", "n")
    driver.type("wants a quote, no dogs")
    driver.press("Enter")
    #expect(told { $0.convertAsk(.address) }, "nobody knows where the visit is")
    driver.type("12 rue Principale")
    driver.press("Enter")
    #expect(driver.text.contains("Booked: Tue 24 Nov at 11:00, Marc Côté."))
    let visit = try #require(try appointments().first)
    #expect(visit.start == at(11) && visit.customer.address == "12 rue Principale")
    let record = try #require(try floor.store.reservation(visit.id, in: .everything))
    #expect(record.notes.map(\.content) == ["wants a quote, no dogs"])
    let contact = try contact(of: visit)
    #expect(contact.isConverted && contact.conversion?.by == anna.user.id)
    #expect(driver.text.contains("Converted") && driver.text.contains("1 booked"))
    // The desk goes on as after a status.
    driver.press("Space")
    #expect(!driver.text.contains("▐ ✓ Converted"))
    driver.press("t")
    #expect(driver.text.contains("1 booked"))
  }

  @Test func a_lost_race_shows_what_is_left_and_keeps_what_was_typed() throws {
    driver.open(DeskDestination(session: anna))
    driver.press("Space", "v", "a")
    #expect(driver.text.contains("10:30–11:30"))
    driver.press("n")
    driver.type("rings twice")
    driver.press("Tab", "Tab", "Tab")
    driver.type("12 rue Principale")
    try book(at(10, 30), index: try index(besides: driver.text))
    driver.press("Enter")
    #expect(told { $0.convertTaken })
    #expect(driver.text.contains("rings twice") && driver.text.contains("12 rue Principale"))
    #expect(!driver.text.contains("10:30–11:30"))
    #expect(try appointments().count == 1)
    driver.press("Enter")
    #expect(try appointments().count == 1, "nothing is booked that nobody chose")
    driver.press("a", "Enter")
    let mine = try #require(try appointments().first { $0.customer.address.hasPrefix("12") })
    #expect(mine.start == at(12), "an hour's visit, and half an hour on the way")
    #expect(
      try floor.store.reservation(mine.id, in: .everything)?.notes.map(\.content)
        == ["rings twice"])
  }

  @Test func what_is_taken_while_the_dialog_is_open_is_seen_at_once() throws {
    driver.open(DeskDestination(session: anna))
    driver.press("Space", "v", "a")
    try book(at(10, 30), index: try index(besides: driver.text))
    driver.app.dataChanged()
    driver.app.settle()
    #expect(told { $0.convertTaken } && told { $0.convertNotChosen })
  }

  @Test func what_was_typed_and_left_is_there_the_next_time() throws {
    driver.open(DeskDestination(session: anna))
    driver.press("Space", "v", "n")
    driver.type("not yet")
    driver.press("Esc")
    #expect(try appointments().isEmpty)
    driver.press("v")
    #expect(driver.text.contains("not yet"))
  }

  /// Of the contacts one that is not on the screen.
  private func index(besides text: String) throws -> Int {
    try #require((0..<3).first { !text.contains("Contact \(1000 + $0)") })
  }

  // MARK: An agent's day

  @Test func an_agent_says_that_a_visit_was_kept() throws {
    let visit = try book(at(11))
    driver.open(AgentDayDestination(session: marc))
    #expect(driver.text.contains("11:00–12:00") && driver.text.contains("Contact 1002"))
    driver.press("d")
    #expect(told { $0.sentence(for: .booking(.notBegun)) })
    advance(.minutes(90))
    driver.press("d")
    #expect(told { $0.appointmentSet(.done) })
    driver.press("n")
    driver.type("They sign on Friday")
    driver.press("Enter")
    #expect(driver.text.contains("They sign on Friday"))
    let record = try #require(try floor.store.reservation(visit.id, in: .everything))
    #expect(record.reservation.status == .done && record.notes.count == 1)
    driver.press("Enter", "x")
    #expect(told { $0.appointmentSet(.noShow) })
  }

  @Test func an_agent_calls_a_customer_through_the_gate() throws {
    let visit = try book(at(11))
    driver.open(AgentDayDestination(session: marc))
    driver.press("c")
    #expect(told { $0.visitCallTitle })
    for _ in 0..<30 where !told({ $0.deskPhase(.talking) }) { advance(.seconds(1)) }
    #expect(told { $0.deskPhase(.talking) }, "\(driver.text)")
    driver.press("Esc")
    #expect(told { $0.visitCallTitle }, "a live call is not left")
    driver.press("h")
    for _ in 0..<30 where !told({ $0.deskOutcome(.answered) }) { advance(.seconds(1)) }
    #expect(told { $0.deskOutcome(.answered) }, "\(driver.text)")
    driver.press("Esc")
    #expect(driver.text.contains("11:00–12:00"))
    #expect(try contact(of: visit).callCount == 1)
  }

  @Test func an_agent_takes_a_day_off_and_works_an_extra_hour() throws {
    driver.open(AgentDayDestination(session: marc))
    driver.press("w", "Right", "o")
    #expect(driver.text.contains("Away: 2026-11-25 00:00–24:00"))
    let free = FindFreeTimes(
      people: floor.store, booking: floor.store, floor: floor.store, zones: floor.zones,
      clock: floor.clock)
    let wednesday = LocalDate(iso8601: "2026-11-25")!
    #expect(try free.day(wednesday, of: marc.user.id, by: anna).isEmpty)
    driver.press("d")
    #expect(told { $0.hoursSaved(.removed) })
    #expect(try !free.day(wednesday, of: marc.user.id, by: anna).isEmpty)
    // Saturday evening, six to eight, this once.
    driver.press("Right", "Right", "Right", "End", "Up", "Up", "Up", "Space")
    driver.press("Down", "Down", "Down", "x")
    let saturday = LocalDate(iso8601: "2026-11-28")!
    #expect(
      try free.day(saturday, of: marc.user.id, by: anna).map {
        $0.local.hour * 60 + $0.local.minute
      }
        == [1080, 1110, 1140])
    driver.press("Esc")
    #expect(driver.text.contains("Agent day"))
  }

  // MARK: An admin's acts

  @Test func an_admin_moves_and_cancels_an_appointment() throws {
    let visit = try book(at(11))
    driver.open(AppointmentsDestination(session: ada))
    #expect(driver.text.contains("Contact 1002") && driver.text.contains("1 appointment"))
    driver.press("Enter", "m")
    #expect(told { $0.convertMoveTitle("Contact 1002") })
    driver.press("e", "Enter")
    let moved = try #require(try appointments().first)
    #expect(moved.id == visit.id && moved.start > visit.start)
    #expect(driver.text.contains("Moved to Tue 24 Nov"))
    driver.press("a")
    driver.type("They are ill")
    driver.press("Tab", "Right", "Enter")
    #expect(told { $0.appointmentIsCancelled } && driver.text.contains("They are ill"))
    let contact = try contact(of: visit)
    let new = try floor.status("new").id
    #expect(!contact.isConverted && contact.statusID == new)
    driver.press("h")
    #expect(
      driver.text.contains("cancelled an appointment") || driver.text.contains("They are ill"))
  }

  @Test func an_admin_converts_from_the_contact_and_from_the_table() throws {
    let contact = try #require(try floor.store.contact(with: TestFloor.phone(1000)))
    driver.open(ContactSheetDestination(session: ada, contactID: contact.id))
    driver.press("v", "a", "Enter")
    driver.type("1 rue Un")
    driver.press("Enter")
    #expect(driver.text.contains("Booked: Tue 24 Nov at 10:30"))
    driver.open(ContactsDestination(session: ada))
    driver.press("b")
    #expect(told { $0.convertNext } || told { $0.convertReading })
    driver.press("Esc")
    #expect(try appointments().count == 1)
  }

  @Test func an_admin_sets_the_hours_of_an_agent_from_the_people() throws {
    driver.open(PeopleDestination(session: ada))
    driver.press("/")
    driver.type("marc")
    driver.press("Enter", "w")
    #expect(driver.text.contains("Marc Côté · 22–28 November 2026"))
    driver.press("+")
    let record = try #require(try floor.store.agentRecord(marc.user.id))
    #expect(record.slots.map(\.times.end.secondOfDay) == [17 * 3600 + 1800])
  }
}
