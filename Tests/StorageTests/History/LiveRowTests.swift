import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

/// Every record is what its entries in the history say; whoever changes one behind the
/// program's back is found, by record and field.
@Suite struct LiveRowTests {
  /// Contact 1 has a note, a call and statuses; contact 2 nothing but its row; contact 3
  /// is deleted, and a number is listed.
  private static func floor() throws -> TestFloor {
    let floor = try TestFloor()
    let anna = try floor.telephoniste("Anna")
    let ids = try floor.addContacts(2, assignedTo: anna.user.id)
    let third = try floor.addContacts(1, from: 3000)[0]
    try floor.store.write(as: anna.actor, because: .placeCall) { (tx) throws(DomainError) in
      let call = try tx.calls.insert(
        NewCall(contactID: ids[0], seatID: anna.seat!, adapter: .simulated))
      try tx.calls.recordSid("CA1", of: call.id)
      let end = CallEnd(outcome: .noAnswer, status: "no-answer", at: tx.now, duration: 0)
      try tx.calls.end(call.id, end, CallReport(phase: .ended, end: end))
    }
    _ = try ClaimNextContact(store: floor.store)(anna)
    try AddNote(store: floor.store)("Prefers mornings", to: ids[0], by: anna)
    try SetStatus(store: floor.store)(
      .init(statusCode: "interested", note: "Warm"), of: ids[0], by: anna)
    try floor.store.write(as: floor.admin().actor, because: .deleteContacts) {
      (tx) throws(DomainError) in
      guard var contact = try tx.contacts.find(third) else { throw .unknownContact }
      contact.deletedAt = tx.now
      contact.assignedTo = anna.user.id
      try tx.contacts.save(contact, statusNote: nil)
      try tx.doNotCall.add(TestFloor.phone(4000), from: .list, reason: "Asked")
    }
    try floor.set(.pool, to: "off")
    return floor
  }

  private static func change(_ floor: TestFloor, _ sql: String) throws {
    let other = try DatabaseQueue(path: floor.path)
    try other.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      try db.execute(sql: sql)
    }
    try other.close()
  }

  @Test func what_the_program_wrote_agrees() throws {
    let floor = try LiveRowTests.floor()
    let verdict = try floor.store.verify { _, _ in }
    #expect(verdict.isWhole, "\(String(describing: verdict.firstBad))")
  }

  @Test func progress_counts_entries_and_records() throws {
    let floor = try LiveRowTests.floor()
    var last: (Int64, Int64) = (0, 1)
    let verdict = try floor.store.verify { last = ($0, $1) }
    #expect(last.0 == last.1 && last.0 > verdict.entries)
  }

  /// What somebody does to the file, and what is named.
  static let attacks: [(String, HistoryFault, Domain.Collection, String, String?)] = [
    ("UPDATE contact SET name = 'Mallory' WHERE id = 2", .live, .contact, "5145551001", "name"),
    ("UPDATE contact SET consent = 'sure' WHERE id = 2", .live, .contact, "5145551001", "consent"),
    ("UPDATE contact SET language = 'xx' WHERE id = 2", .live, .contact, "5145551001", "language"),
    ("UPDATE contact SET status_id = 5 WHERE id = 2", .live, .contact, "5145551001", "statusId"),
    (
      "UPDATE contact SET phone = '5145559999' WHERE id = 2", .live, .contact, "5145559999",
      "phone"
    ),
    (
      "UPDATE contact SET deleted_at = NULL WHERE id = 3", .live, .contact, "5145553000",
      "deletedAt"
    ),
    ("UPDATE contact_note SET content = 'Never'", .live, .contact, "5145551000", "notes"),
    ("DELETE FROM contact_note", .live, .contact, "5145551000", "notes"),
    (
      "INSERT INTO contact_note (contact_id, content, created_at) VALUES (2, 'Said yes', 1)",
      .live, .contact, "5145551001", "notes"
    ),
    (
      "UPDATE contact_status_change SET updated_at = updated_at + 1 WHERE contact_id = 2", .live,
      .contact, "5145551001", "statusHistory"
    ),
    (
      "UPDATE contact_status_change SET note = 'Cold' WHERE note = 'Warm'", .live, .contact,
      "5145551000", "statusHistory"
    ),
    (
      "DELETE FROM contact_status_change WHERE contact_id = 3", .live, .contact, "5145553000",
      "statusHistory"
    ),
    (
      "UPDATE contact_assignment_change SET to_user_id = 1 WHERE contact_id = 2", .live, .contact,
      "5145551001", "assignmentHistory"
    ),
    (
      "UPDATE contact_assignment_change SET contact_id = 2 WHERE contact_id = 3", .live, .contact,
      "5145551001", "assignmentHistory"
    ),
    (
      "UPDATE call SET outcome = 'answered', duration = 600", .live, .contact, "5145551000",
      "callHistory"
    ),
    ("UPDATE call SET call_sid = 'CA2'", .live, .contact, "5145551000", "callHistory"),
    ("DELETE FROM contact WHERE id = 2", .missing, .contact, "5145551001", nil),
    (
      """
      INSERT INTO contact (phone, consent, status_id, created_at, updated_at)
      VALUES ('5145558888', 'none', 1, 1, 1)
      """, .unrecorded, .contact, "5145558888", nil
    ),
    (
      "INSERT INTO contact_note (contact_id, content, created_at) VALUES (99, 'x', 1)",
      .unrecorded, .contact, "99", "notes"
    ),
    ("UPDATE user SET is_admin = 1 WHERE id = 2", .live, .user, "anna@example.com", "isAdmin"),
    ("INSERT INTO user_role VALUES (2, 1)", .live, .user, "anna@example.com", "adminRoles"),
    ("DELETE FROM user WHERE id = 2", .missing, .user, "anna@example.com", nil),
    (
      "UPDATE role SET permissions = '*' WHERE code = 'supervisor'", .live, .role, "supervisor",
      "permissions"
    ),
    (
      "UPDATE contact_status SET exclude_from_call_list = 1 WHERE code = 'new'", .live,
      .contactStatus, "new", "excludeFromCallList"
    ),
    ("UPDATE setting SET value = 'on' WHERE key = 'pool'", .live, .setting, "pool", "value"),
    ("DELETE FROM setting WHERE key = 'pool'", .missing, .setting, "pool", nil),
    ("INSERT INTO setting VALUES ('pull', 'on', 1)", .unrecorded, .setting, "pull", nil),
    ("DELETE FROM do_not_call", .missing, .doNotCall, "5145554000", nil),
    ("UPDATE do_not_call SET removed_at = 1", .live, .doNotCall, "5145554000", "removedAt"),
  ]

  @Test(arguments: attacks)
  func a_record_that_was_changed_is_named(
    sql: String, why: HistoryFault, collection: Domain.Collection, key: String, field: String?
  ) throws {
    let floor = try LiveRowTests.floor()
    try LiveRowTests.change(floor, sql)
    let bad = try floor.store.verify { _, _ in }.firstBad
    #expect(bad?.why == why, "\(sql): \(String(describing: bad))")
    #expect(bad?.place == RecordPlace(collection: collection, key: key, field: field))
    #expect((bad?.seq == nil) == (why == .unrecorded))
  }

  @Test func a_change_of_history_and_row_together_breaks_the_chain() throws {
    let floor = try LiveRowTests.floor()
    try LiveRowTests.change(
      floor,
      """
      DROP TRIGGER history_payload_no_update;
      UPDATE contact SET name = 'Mallory' WHERE id = 2;
      UPDATE history_payload SET json = replace(json, 'Contact 1001', 'Mallory')
      """)
    #expect(try floor.store.verify { _, _ in }.firstBad?.why == .payload)
  }

  @Test func a_contact_made_and_changed_in_one_write_agrees() throws {
    let floor = try TestFloor()
    let anna = try floor.telephoniste("Anna")
    let new = try floor.status("new").id
    let other = try floor.status("interested").id
    for (number, first) in [(1, anna.user.id), (2, nil)] as [(Int, UserID?)] {
      try floor.store.write(as: floor.admin().actor, because: .importContacts) {
        (tx) throws(DomainError) in
        let id = try tx.contacts.insert(
          NewContact(
            phone: TestFloor.phone(number), details: ContactDetails(name: "One"), statusID: new,
            assignedTo: first))
        guard var contact = try tx.contacts.find(id) else { throw .unknownContact }
        contact.statusID = other
        contact.assignedTo = first == nil ? anna.user.id : nil
        try tx.contacts.save(contact, statusNote: "At once")
        try tx.contacts.addNote("Noted", to: id)
      }
    }
    let verdict = try floor.store.verify { _, _ in }
    #expect(verdict.isWhole, "\(String(describing: verdict.firstBad))")
  }
}
