import Domain
import TestSupport
import Testing

@testable import Store

/// A contact becomes an appointment.
@Suite struct ConvertTests {
  private let booking: BookingFloor
  private let store: Store

  init() throws {
    booking = try BookingFloor()
    store = booking.store
  }

  @Test func everything_happens_in_one_act() throws {
    let id = try booking.contacts(1)[0]
    try OpenContact(store: store)(id, by: booking.anna)
    let made = try booking.book(id, at: booking.wednesday(10), note: "Second floor")
    let contact = try booking.acts.contact(id)
    #expect(contact.isConverted)
    #expect(
      contact.conversion
        == Conversion(
          reservationID: made.id, by: booking.anna.user.id, at: booking.floor.clock.now()))
    #expect(try booking.floor.status("converted").id == contact.statusID)
    #expect(made.agentID == booking.marc.user.id && made.minutes == 60)
    #expect(made.status == .scheduled && made.bookedBy == booking.anna.user.id)
    #expect(
      made.customer
        == CustomerInfo(
          name: contact.details.name ?? "", phone: contact.phone, address: "12 rue Principale",
          postalCode: "H3A 1B2", city: "Laval"))
    #expect(try booking.reservation(made.id).notes.map(\.content) == ["Second floor"])
    let today = try store.today(of: booking.anna.user.id)
    #expect(today.booked == 1 && today.worked == 1)
    #expect(try store.card(id, in: .everything)?.leasedBy == booking.anna.seat)
    #expect(try booking.isWhole())
  }

  @Test func its_history_is_one_request_over_both_records() throws {
    let id = try booking.contacts(1)[0]
    let made = try booking.book(id, at: booking.wednesday(10), note: "Second floor")
    let reservation = try booking.history(.reservation, "\(made.id.rawValue)")
    #expect(reservation.map(\.action) == [.create])
    #expect(reservation[0].because == Reason.convertContact.rawValue)
    guard case .object(let image)? = reservation[0].initialDocument else {
      Issue.record("no document")
      return
    }
    #expect(image["agent"] == "marc@example.com" && image["status"] == "scheduled")
    #expect(image["contact"] == .string(try booking.acts.contact(id).phone.digits))
    guard case .array(let notes)? = image["notes"], case .object(let note) = notes[0] else {
      Issue.record("no note")
      return
    }
    #expect(note["content"] == "Second floor")
    let change = try #require(try booking.acts.history(of: id).first)
    #expect(change.request == reservation[0].request && change.action == .update)
    let fields = Set(change.changes.map(\.field))
    #expect(
      fields == [
        "convertedAt", "convertedBy", "isConverted", "reservationId", "status", "statusHistory",
      ])
    #expect(change.changes.first { $0.field == "convertedBy" }?.new == "anna@example.com")
  }

  @Test func a_callback_is_settled_and_nobody_is_served_the_contact_any_more() throws {
    let id = try booking.contacts(1)[0]
    let later = booking.floor.clock.now() + .hours(1)
    try SetStatus(store: store)(
      .init(statusCode: "callback_requested", callbackAt: later), of: id, by: booking.anna)
    try booking.book(id, at: booking.wednesday(10))
    #expect(try booking.acts.contact(id).callback == nil)
    booking.floor.clock.advance(.hours(26))
    #expect(try ClaimNextContact(store: store)(booking.anna) == nil)
    #expect(
      try booking.acts.count(
        "SELECT count(*) FROM contact WHERE rank IS NOT NULL OR wake_at IS NOT NULL") == 0)
  }

  @Test func what_is_missing_of_the_customer_is_named_and_can_be_filled_in_with_it() throws {
    let id = try booking.floor.addContacts(1, from: 4000, assignedTo: booking.anna.user.id)[0]
    try booking.acts.change(id) { $0.details.name = nil }
    let before = try booking.entries()
    #expect(throws: DomainError.booking(.customerIncomplete([.name, .address]))) {
      try booking.book(id, at: booking.wednesday(10))
    }
    #expect(try booking.entries() == before)
    let made = try booking.convert(
      ConvertContact.Choice(
        start: booking.wednesday(10), agentID: booking.marc.user.id,
        details: [.name: "Marie Gagnon", .address: " 1 rue Neuve ", .postalCode: "h3a1b2"]),
      of: id, by: booking.anna)
    #expect(made.customer.name == "Marie Gagnon" && made.customer.address == "1 rue Neuve")
    #expect(made.customer.postalCode == "H3A 1B2")
    #expect(try booking.acts.contact(id).details.address == "1 rue Neuve")
    #expect(try booking.isWhole())
  }

  @Test func the_customer_stays_as_it_was_agreed() throws {
    let id = try booking.contacts(1)[0]
    let made = try booking.book(id, at: booking.wednesday(10))
    try EditContact(store: store, zones: booking.floor.zones)(
      ContactEdit([.address: "99 rue Autre"]), of: id, by: booking.ada)
    #expect(try booking.reservation(made.id).reservation.customer.address == "12 rue Principale")
  }

  // MARK: Who is free

  @Test func the_loser_of_a_slot_is_told_what_else_is_free() throws {
    let ids = try booking.contacts(2)
    try booking.book(ids[0], at: booking.wednesday(10))
    let before = try booking.entries()
    let hours = [(11, 30), (12, 0), (12, 30), (13, 0), (13, 30)]
    let next = hours.map { hour, minute in
      let start = booking.wednesday(hour, minute)
      return FreeSlot(
        agentID: booking.marc.user.id, agentName: "Somebody Else", start: start,
        end: start + .minutes(60), local: booking.zone.local(start))
    }
    #expect(
      throws: DomainError.booking(.notFree(.reserved, agent: "Somebody Else", next: next))
    ) { try booking.book(ids[1], at: booking.wednesday(10), by: booking.anna) }
    #expect(try booking.entries() == before)
    #expect(try !booking.acts.contact(ids[1]).isConverted)
  }

  @Test(arguments: [
    (8, 59, false), (9, 0, true), (16, 0, true), (16, 1, false), (10, 31, false),
    (10, 30, true), (14, 29, false), (14, 30, true),
  ])
  func a_visit_is_covered_whole_and_keeps_its_way(
    _ hour: Int, _ minute: Int, _ isFree: Bool
  ) throws {
    let ids = try booking.contacts(2)
    try booking.change.add(
      AvailabilityTimes(
        kind: .away, start: BookingFloor.wall("2026-11-25", 13, 30),
        end: BookingFloor.wall("2026-11-25", 14, 30)), of: booking.marc.user.id, by: booking.marc)
    try booking.book(ids[0], at: booking.wednesday(12))
    let start = booking.wednesday(hour, minute)
    if isFree {
      #expect(try booking.book(ids[1], at: start).start == start)
    } else {
      #expect(throws: DomainError.self) { try booking.book(ids[1], at: start) }
    }
  }

  @Test func anybody_free_is_whoever_has_the_fewest_visits_that_day() throws {
    try booking.change.add(BookingFloor.week(), of: booking.nora.user.id, by: booking.ada)
    let ids = try booking.contacts(3)
    func anybody(_ id: ContactID, _ hour: Int) throws -> UserID {
      try booking.convert(
        ConvertContact.Choice(start: booking.wednesday(hour)), of: id, by: booking.anna
      ).agentID
    }
    let first = try anybody(ids[0], 10)
    let second = try anybody(ids[1], 14)
    #expect(Set([first, second]) == [booking.marc.user.id, booking.nora.user.id])
    let third = try anybody(ids[2], 10)
    #expect(third == second)
  }

  @Test func nobody_is_booked_in_the_past_or_in_years() throws {
    let id = try booking.contacts(1)[0]
    let now = booking.floor.clock.now()
    for start in [now, now - .hours(1)] {
      #expect(throws: DomainError.booking(.timePassed)) { try booking.book(id, at: start) }
    }
    #expect(throws: DomainError.booking(.timeTooFar)) {
      try booking.book(id, at: now + .hours(24 * 367))
    }
  }

  @Test func only_active_agents_are_booked() throws {
    let id = try booking.contacts(1)[0]
    let key = booking.luc.user.id
    #expect(throws: DomainError.booking(.unknownAgent("\(key.rawValue)"))) {
      try booking.book(id, at: booking.wednesday(10), with: booking.luc)
    }
    try SetActive(store: store)("marc@example.com", to: false, by: booking.ada)
    #expect(throws: DomainError.self) { try booking.book(id, at: booking.wednesday(10)) }
  }

  // MARK: Whose contact it is

  @Test func a_contact_out_of_sight_or_on_anothers_card_is_not_converted() throws {
    let ids = try booking.contacts(2, of: booking.luc)
    #expect(throws: DomainError.unknownContact) {
      try booking.book(ids[0], at: booking.wednesday(10))
    }
    try OpenContact(store: store)(ids[0], by: booking.luc)
    #expect(throws: DomainError.contactInUse) {
      try booking.book(ids[0], at: booking.wednesday(10), by: booking.ada)
    }
    let made = try booking.book(ids[1], at: booking.wednesday(10), by: booking.ada)
    #expect(made.bookedBy == booking.ada.user.id)
    #expect(try store.today(of: booking.ada.user.id).worked == 0)
  }

  @Test func a_contact_has_one_appointment_to_come_and_keeps_its_status_meanwhile() throws {
    let id = try booking.contacts(1)[0]
    try booking.book(id, at: booking.wednesday(10))
    #expect(throws: DomainError.contactConverted) {
      try booking.book(id, at: booking.wednesday(14))
    }
    #expect(throws: DomainError.contactConverted) {
      try SetStatus(store: store)(.init(statusCode: "interested"), of: id, by: booking.anna)
    }
    try SetStatus(store: store)(.init(statusCode: "do_not_call"), of: id, by: booking.anna)
    #expect(try booking.acts.isListed(id))
    #expect(try booking.isWhole())
  }
}
