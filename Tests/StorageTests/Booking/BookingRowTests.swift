import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

/// Agents, availability and appointments in the file: what is changed behind the program's
/// back is found, and what is asked often is found by an index.
@Suite struct BookingRowTests {
  private static func floor() throws -> BookingFloor {
    let booking = try BookingFloor()
    let made = try booking.book(
      booking.contacts(1)[0], at: booking.wednesday(10), note: "Second floor")
    try booking.setStatus(.confirmed, of: made.id, by: booking.marc)
    try booking.note("Ring twice", to: made.id, by: booking.marc)
    try SetAgentProfile(store: booking.store)(
      AgentProfile(agentID: booking.marc.user.id, travelMinutes: 15), by: booking.marc)
    return booking
  }

  /// What somebody does to the file, and what is named.
  static let attacks: [(String, HistoryFault, Domain.Collection, String?)] = [
    ("UPDATE reservation SET date = date + 3600000", .live, .reservation, "date"),
    ("UPDATE reservation SET status = 'done'", .live, .reservation, "status"),
    ("UPDATE reservation SET customer_name = 'Mallory'", .live, .reservation, "customerInfo"),
    ("UPDATE reservation SET minutes = 5", .live, .reservation, "minutes"),
    ("UPDATE reservation_note SET content = 'Never' WHERE id = 1", .live, .reservation, "notes"),
    ("UPDATE reservation_note SET content = 'Never' WHERE id = 2", .live, .reservation, "notes"),
    ("DELETE FROM reservation_note WHERE id = 2", .live, .reservation, "notes"),
    (
      """
      INSERT INTO reservation_note (reservation_id, content, created_at) VALUES (1, 'Yes', 1)
      """, .live, .reservation, "notes"
    ),
    (
      """
      INSERT INTO reservation_note (reservation_id, content, created_at) VALUES (99, 'Yes', 1)
      """, .unrecorded, .reservation, "notes"
    ),
    ("DELETE FROM reservation_note; DELETE FROM reservation", .missing, .reservation, nil),
    ("UPDATE availability_slot SET end_second = 64800", .live, .availability, "endDateTime"),
    ("UPDATE availability_slot SET days_of_week = 127", .live, .availability, "daysOfWeek"),
    ("DELETE FROM availability_slot", .missing, .availability, nil),
    (
      """
      INSERT INTO availability_slot (user_id, kind, start_day, start_second, end_day, end_second,
        created_at, updated_at) SELECT user_id, 'available', 1, 0, 2, 0, 1, 1 FROM agent_profile
      """, .unrecorded, .availability, nil
    ),
    ("UPDATE agent_profile SET travel_minutes = 0", .live, .agentProfile, "travelMinutes"),
    ("DELETE FROM agent_profile", .missing, .agentProfile, nil),
    ("UPDATE contact SET reservation_id = NULL", .live, .contact, "convertedAt"),
    ("UPDATE contact SET converted_by = 1", .live, .contact, "convertedBy"),
    ("UPDATE contact SET converted_at = 1", .live, .contact, "convertedAt"),
  ]

  @Test(arguments: attacks)
  func what_is_changed_in_the_file_is_named(
    _ sql: String, _ why: HistoryFault, _ collection: Domain.Collection, _ field: String?
  ) throws {
    let booking = try BookingRowTests.floor()
    #expect(try booking.isWhole())
    let other = try DatabaseQueue(path: booking.floor.path)
    try other.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      try db.execute(sql: sql)
    }
    try other.close()
    let bad = try #require(try booking.store.verify { _, _ in }.firstBad)
    #expect(bad.why == why && bad.place?.collection == collection)
    #expect(bad.place?.field == field)
  }

  @Test func what_an_agent_has_to_keep_is_found_by_the_index() throws {
    let booking = try BookingRowTests.floor()
    let asked = [
      AgentRows.busySQL,
      "SELECT * FROM reservation WHERE contact_id = ? AND status IN ('scheduled', 'confirmed')",
      "SELECT * FROM availability_slot WHERE user_id = ? ORDER BY id",
      "SELECT count(*) FROM reservation WHERE created_by = ? AND created_at >= ?",
    ]
    for sql in asked {
      let plan = try booking.store.read { db in
        try Row.fetchAll(
          db, sql: "EXPLAIN QUERY PLAN " + sql.replacing("?", with: "1")
        ).map { $0["detail"] as String }
      }
      #expect(plan.allSatisfy { $0.hasPrefix("SEARCH") }, "\(sql): \(plan)")
    }
  }

  @Test func two_open_appointments_of_one_contact_cannot_be_in_the_file() throws {
    let booking = try BookingRowTests.floor()
    #expect(throws: DomainError.self) {
      try booking.store.transact { db in
        try db.execute(
          sql: """
            INSERT INTO reservation (contact_id, date, minutes, agent_id, status, customer_name,
              customer_phone, customer_address, created_at, updated_at)
            SELECT contact_id, date + 86400000, minutes, agent_id, status, customer_name,
              customer_phone, customer_address, created_at, updated_at FROM reservation
            """)
      }
    }
  }

  @Test func a_file_brings_no_conversion_and_takes_none_away() throws {
    let booking = try BookingRowTests.floor()
    let id = try booking.contacts(1)[0]
    let made = try booking.book(id, at: booking.wednesday(14))
    let plain = try booking.contacts(1)[0]
    let numbers = try [id, plain].map { try booking.acts.contact($0).phone.digits }
    var rows = numbers.enumerated().map { index, digits in
      ImportRow(
        number: index + 1,
        values: [.phone: digits, .status: ContactStatus.Code.converted, .city: "Gaspé"])
    }[...]
    var report = ImportReport()
    try ImportContacts(
      store: booking.store, people: booking.store, contacts: booking.store,
      known: booking.store, zones: booking.floor.zones, clock: booking.floor.clock,
      pacer: StandingPacer())(
        by: booking.ada, isTrial: false, into: &report, next: { rows.popFirst() },
        progress: { _ in true })
    #expect(try booking.acts.contact(id).conversion?.reservationID == made.id)
    #expect(try booking.acts.contact(id).isConverted)
    #expect(try !booking.acts.contact(plain).isConverted)
    let status = try booking.acts.contact(plain).statusID
    #expect(try booking.floor.status(ContactStatus.Code.new).id == status)
    #expect(try booking.isWhole())
  }
}
