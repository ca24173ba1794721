import Domain
import TestSupport
import Testing

@testable import Store

/// What becomes of an appointment.
@Suite struct ReservationTests {
  private let booking: BookingFloor
  private let store: Store

  init() throws {
    booking = try BookingFloor()
    store = booking.store
  }

  // MARK: Moving

  @Test func a_moved_one_follows_the_same_rule_and_stands_in_nobodys_way_itself() throws {
    let ids = try booking.contacts(2)
    let made = try booking.book(ids[0], at: booking.wednesday(10))
    try booking.book(ids[1], at: booking.wednesday(13))
    let half = booking.wednesday(10, 30)
    let moved = try booking.move(.init(start: half), of: made.id, by: booking.anna)
    #expect(moved.start == half && moved.agentID == booking.marc.user.id)
    #expect(throws: DomainError.self) {
      try booking.move(.init(start: booking.wednesday(12)), of: made.id, by: booking.anna)
    }
    #expect(try booking.reservation(made.id).reservation == moved)
    let entry = try #require(try booking.history(.reservation, "\(made.id.rawValue)").first)
    #expect(entry.changes.map(\.field) == ["date"])
    #expect(entry.because == Reason.moveReservation.rawValue)
    #expect(try booking.isWhole())
  }

  @Test func moved_in_time_it_has_to_be_confirmed_anew() throws {
    let made = try booking.book(booking.contacts(1)[0], at: booking.wednesday(10))
    try booking.setStatus(.confirmed, of: made.id, by: booking.marc)
    let moved = try booking.move(
      .init(start: booking.wednesday(14)), of: made.id, by: booking.marc)
    #expect(moved.status == .scheduled)
  }

  @Test func with_another_agent_it_takes_as_long_as_theirs() throws {
    try booking.change.add(BookingFloor.week(), of: booking.nora.user.id, by: booking.nora)
    try SetAgentProfile(store: store)(
      AgentProfile(agentID: booking.nora.user.id, appointmentMinutes: 90, travelMinutes: 0),
      by: booking.nora)
    let ids = try booking.contacts(3)
    let made = try booking.book(ids[0], at: booking.wednesday(10))
    try booking.setStatus(.confirmed, of: made.id, by: booking.anna)
    let moved = try booking.move(
      .init(agentID: booking.nora.user.id), of: made.id, by: booking.ada)
    #expect(moved.minutes == 90 && moved.agentID == booking.nora.user.id)
    #expect(moved.status == .confirmed && moved.start == made.start)
    // No way at all between hers, and Marc's time is free again.
    try booking.book(ids[1], at: booking.wednesday(11, 30), with: booking.nora)
    try booking.book(ids[2], at: booking.wednesday(10))
    #expect(try booking.isWhole())
  }

  @Test func what_is_over_is_not_moved() throws {
    let made = try booking.book(booking.contacts(1)[0], at: booking.wednesday(10))
    try booking.cancel(.init(reason: "Ill"), of: made.id, by: booking.anna)
    #expect(
      throws: DomainError.booking(.statusOfReservation(from: .cancelled, to: .scheduled))
    ) { try booking.move(.init(start: booking.wednesday(14)), of: made.id, by: booking.anna) }
  }

  // MARK: Cancelling

  @Test func a_cancelled_one_frees_its_time_and_the_contact_goes_back_where_asked() throws {
    let ids = try booking.contacts(2)
    let made = try booking.book(ids[0], at: booking.wednesday(10))
    let back = SetStatus.Choice(statusCode: "interested", note: "Wants spring")
    let gone = try booking.cancel(
      .init(reason: "They moved", returning: back), of: made.id, by: booking.anna)
    #expect(gone.status == .cancelled && gone.cancelReason == "They moved")
    let contact = try booking.acts.contact(ids[0])
    #expect(!contact.isConverted && contact.conversion == nil)
    #expect(contact.statusID == (try booking.floor.status("interested").id))
    #expect(try store.today(of: booking.anna.user.id).booked == 0)
    try booking.book(ids[1], at: booking.wednesday(10))
    let entries = try booking.acts.history()
    let act = entries.filter { $0.because == Reason.cancelReservation.rawValue }
    #expect(Set(act.map(\.collection)) == [.contact, .reservation])
    #expect(Set(act.map(\.request)).count == 1)
    booking.floor.clock.advance(.hours(24))
    #expect(try ClaimNextContact(store: store)(booking.anna)?.contactID == ids[0])
    #expect(try booking.isWhole())
  }

  @Test func a_contact_that_does_not_go_back_stays_converted_and_can_be_booked_anew() throws {
    let id = try booking.contacts(1)[0]
    let made = try booking.book(id, at: booking.wednesday(10))
    try booking.cancel(.init(reason: "Ill"), of: made.id, by: booking.marc)
    #expect(try booking.acts.contact(id).isConverted)
    booking.floor.clock.advance(.hours(1))
    let again = try booking.book(id, at: booking.wednesday(11))
    #expect(try booking.acts.contact(id).conversion?.reservationID == again.id)
    #expect(try booking.isWhole())
  }

  @Test func a_cancellation_needs_a_reason_and_a_status_that_is_called() throws {
    let made = try booking.book(booking.contacts(1)[0], at: booking.wednesday(10))
    let before = try booking.entries()
    let refused: [(CancelReservation.Choice, DomainError)] = [
      (.init(reason: "  "), .reasonMissing),
      (.init(reason: "Ill", returning: .init(statusCode: "converted")), .statusOfBooking),
      (
        .init(reason: "Ill", returning: .init(statusCode: "callback_requested")),
        .callbackTimeMissing
      ),
    ]
    for (choice, error) in refused {
      #expect(throws: error) { try booking.cancel(choice, of: made.id, by: booking.anna) }
    }
    #expect(try booking.entries() == before)
    #expect(try booking.reservation(made.id).reservation.status == .scheduled)
  }

  @Test func a_contact_on_anothers_card_is_not_taken_back_from_them() throws {
    let id = try booking.contacts(1)[0]
    let made = try booking.book(id, at: booking.wednesday(10))
    try OpenContact(store: store)(id, by: booking.anna)
    #expect(throws: DomainError.contactInUse) {
      try booking.cancel(
        .init(reason: "Ill", returning: .init(statusCode: "new")), of: made.id, by: booking.marc)
    }
    try booking.cancel(.init(reason: "Ill"), of: made.id, by: booking.marc)
  }

  // MARK: Confirmed, kept, nobody there

  @Test func it_is_kept_or_not_once_it_has_begun_and_never_both() throws {
    let made = try booking.book(booking.contacts(1)[0], at: booking.wednesday(10))
    try booking.setStatus(.confirmed, of: made.id, by: booking.marc)
    #expect(throws: DomainError.booking(.notBegun)) {
      try booking.setStatus(.done, of: made.id, by: booking.marc)
    }
    booking.floor.clock.advance(.hours(24))
    try booking.setStatus(.done, of: made.id, by: booking.marc)
    #expect(throws: DomainError.booking(.statusOfReservation(from: .done, to: .confirmed))) {
      try booking.setStatus(.confirmed, of: made.id, by: booking.marc)
    }
    try booking.setStatus(.noShow, of: made.id, by: booking.marc)
    let told = try booking.history(.reservation, "\(made.id.rawValue)").prefix(3).map {
      $0.changes.map(\.new)
    }
    #expect(told == [["no-show"], ["done"], ["confirmed"]])
    let entries = try booking.entries()
    try booking.setStatus(.noShow, of: made.id, by: booking.marc)
    #expect(try booking.entries() == entries, "nothing changed, nothing written")
    #expect(try booking.isWhole())
  }

  @Test func notes_are_kept_with_their_writers() throws {
    let made = try booking.book(booking.contacts(1)[0], at: booking.wednesday(10))
    try booking.note(" Ring twice\u{7} ", to: made.id, by: booking.marc)
    #expect(throws: DomainError.noteEmpty) {
      try booking.note(" ", to: made.id, by: booking.marc)
    }
    let notes = try booking.reservation(made.id).notes
    #expect(notes.map(\.content) == ["Ring twice"] && notes[0].authorName == "Somebody Else")
    let entry = try #require(try booking.history(.reservation, "\(made.id.rawValue)").first)
    #expect(entry.changes.map(\.field) == ["notes"])
    #expect(try booking.isWhole())
  }

  // MARK: Whose it is

  @Test func others_than_its_people_find_nothing_there() throws {
    let made = try booking.book(booking.contacts(1)[0], at: booking.wednesday(10))
    let gone = DomainError.booking(.unknownReservation)
    for stranger in [booking.luc, booking.nora] {
      #expect(throws: gone) { try booking.list.show(made.id, by: stranger) }
      #expect(throws: gone) { try booking.note("Mine", to: made.id, by: stranger) }
      #expect(throws: gone) { try booking.setStatus(.confirmed, of: made.id, by: stranger) }
      #expect(throws: gone) {
        try booking.move(.init(start: booking.wednesday(14)), of: made.id, by: stranger)
      }
      #expect(throws: gone) {
        try booking.cancel(.init(reason: "Mine"), of: made.id, by: stranger)
      }
      #expect(try booking.list(ReservationQuery(), by: stranger).total == 0)
    }
    for own in [booking.anna, booking.marc, booking.ada] {
      #expect(
        try booking.list(ReservationQuery(), by: own).lines.map(\.reservation.id) == [made.id])
    }
  }

  // MARK: Lists

  @Test func a_list_is_filtered_and_paged_in_the_order_of_time() throws {
    try booking.change.add(BookingFloor.week(), of: booking.nora.user.id, by: booking.nora)
    let ids = try booking.contacts(6)
    let hours = [15, 9, 11, 13]
    for (id, hour) in zip(ids, hours) { try booking.book(id, at: booking.wednesday(hour)) }
    let hers = try booking.book(ids[4], at: booking.wednesday(11), with: booking.nora)
    try booking.book(ids[5], at: booking.at("2026-11-26", 9), by: booking.ada)
    try booking.setStatus(.confirmed, of: hers.id, by: booking.nora)
    func starts(_ query: ReservationQuery) throws -> [Instant] {
      try booking.list(query, by: booking.ada).lines.map(\.reservation.start)
    }
    var paged: [Instant] = []
    var place: ReservationPlace?
    repeat {
      let page = try booking.list(
        ReservationQuery(after: place, limit: 2), by: booking.ada)
      #expect(page.total == 6 && page.lines.count <= 2)
      paged += page.lines.map(\.reservation.start)
      place = page.next
    } while place != nil
    #expect(paged.count == 6 && paged == paged.sorted())
    #expect(try starts(ReservationQuery(agent: booking.nora.user.id)) == [booking.wednesday(11)])
    #expect(try starts(ReservationQuery(statuses: [.confirmed])) == [booking.wednesday(11)])
    #expect(try starts(ReservationQuery(bookedBy: booking.ada.user.id)).count == 1)
    #expect(try starts(ReservationQuery(contact: ids[1])) == [booking.wednesday(9)])
    let noon = ReservationQuery(from: booking.wednesday(11), until: booking.wednesday(13))
    #expect(try starts(noon) == [booking.wednesday(11), booking.wednesday(11)])
  }
}
