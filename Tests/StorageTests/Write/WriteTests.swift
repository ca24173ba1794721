import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite struct WriteTests {
  @Test func an_operational_write_that_throws_leaves_nothing() throws {
    let floor = try TestFloor()
    let anna = try floor.telephoniste("Anna")
    let id = try floor.addContacts(1)[0]
    #expect(throws: DomainError.seatEnded) {
      try floor.store.operate { (tx) throws(DomainError) in
        try tx.drafts.save("Half", for: id, of: anna.user.id)
        try tx.queue.lease(id, to: anna.seat!)
        throw DomainError.seatEnded
      }
    }
    #expect(try floor.store.draft(for: id, of: anna.user.id) == nil)
    #expect(try ClaimNextContact(store: floor.store)(anna)?.contactID == id)
  }

  @Test func a_save_against_another_version_is_a_conflict() throws {
    let floor = try TestFloor()
    let anna = try floor.telephoniste("Anna")
    let id = try floor.addContacts(1, assignedTo: anna.user.id)[0]
    var stale = try #require(try floor.store.card(id, in: .everything)).contact
    try AddNote(store: floor.store)("Moved", to: id, by: anna)
    let before = try floor.store.verify { _, _ in }
    stale.details.name = "Somebody else"
    let admin = try floor.admin()
    #expect(throws: DomainError.contactChanged) {
      try floor.store.write(as: admin.actor, because: .setStatus) { (tx) throws(DomainError) in
        try tx.contacts.save(stale, statusNote: nil)
      }
    }
    #expect(try floor.store.verify { _, _ in } == before)
  }

  @Test func a_seat_older_than_the_file_does_not_write() throws {
    let floor = try TestFloor()
    let anna = try floor.telephoniste("Anna")
    try floor.store.writer.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA user_version = \(Schema.version + 1)")
    }
    let older = DomainError.programIsOlder(
      schema: Schema.version + 1, program: Schema.version)
    #expect(throws: older) { try RenewSeat(store: floor.store)(anna) }
    #expect(throws: older) { try ClaimNextContact(store: floor.store)(anna) }
  }

  /// What a moved, replaced or deleted file took in would be lost.
  @Test(arguments: ["", ".turnstile"]) func a_file_that_was_replaced_is_not_written(
    suffix: String
  ) throws {
    let floor = try TestFloor()
    let anna = try floor.telephoniste("Anna")
    let path = floor.path + suffix
    try FileManager.default.copyItem(atPath: path, toPath: path + ".copy")
    #expect(rename(path + ".copy", path) == 0)
    #expect(throws: DomainError.storage(.fileReplaced)) {
      try RenewSeat(store: floor.store)(anna)
    }
    #expect(unlink(path) == 0)
    #expect(throws: DomainError.storage(.fileReplaced)) {
      try RenewSeat(store: floor.store)(anna)
    }
  }

  @Test func whoever_was_deactivated_writes_no_more() throws {
    let floor = try TestFloor()
    let anna = try floor.telephoniste("Anna")
    try floor.store.writer.writeWithoutTransaction { db in
      try db.execute(
        sql: "UPDATE user SET is_active = 0 WHERE id = ?", arguments: [anna.user.id.rawValue])
    }
    #expect(throws: DomainError.accountDisabled(email: anna.user.email)) {
      try ClaimNextContact(store: floor.store)(anna)
    }
  }

  @Test func all_that_is_added_to_a_new_record_stands_in_its_first_entry() throws {
    let floor = try TestFloor()
    let status = try floor.status("new")
    try floor.store.write(as: floor.admin().actor, because: .importContacts) {
      (tx) throws(DomainError) in
      let new = NewContact(
        phone: TestFloor.phone(1), details: ContactDetails(), statusID: status.id)
      let id = try tx.contacts.insert(new)
      try tx.contacts.addNote("One", to: id)
      try tx.contacts.addNote("Two", to: id)
    }
    let entry = try #require(
      try floor.store.history(HistoryQuery(scope: .recent, limit: 1)).entries.first)
    guard case .object(let document)? = entry.initialDocument,
      case .array(let notes)? = document["notes"]
    else {
      Issue.record("no notes in \(entry)")
      return
    }
    #expect(notes.count == 2)
  }

  @Test func the_changes_of_one_write_are_sorted_by_field() throws {
    let floor = try TestFloor()
    let anna = try floor.telephoniste("Anna")
    let id = try floor.addContacts(1)[0]
    _ = try ClaimNextContact(store: floor.store)(anna)
    try SetStatus(store: floor.store)(
      .init(statusCode: "interested", note: "Warm"), of: id, by: anna)
    let json = try floor.store.read { db in
      try String.fetchOne(db, sql: "SELECT json FROM history_payload ORDER BY seq DESC LIMIT 1")
    }
    let fields = HistoryJSON(try #require(json)).changes.map(\.field)
    #expect(fields == fields.sorted())
    #expect(fields.contains("statusHistory"))
  }

  @Test func the_counters_equal_a_recount_after_a_busy_day() throws {
    let floor = try TestFloor()
    let people = [try floor.telephoniste("Anna"), try floor.telephoniste("Luc")]
    try floor.addContacts(40)
    try floor.addContacts(20, from: 2000, assignedTo: people[0].user.id)
    var random = SeededRandom(seed: 7)
    let codes = ["attempted", "interested", "not_interested", "do_not_call", "new"]
    for _ in 0..<80 {
      let session = people.randomElement(using: &random)!
      guard let id = try ClaimNextContact(store: floor.store)(session)?.contactID else { continue }
      guard random.chance(3, in: 4) else { continue }
      try SetStatus(store: floor.store)(
        .init(statusCode: codes.randomElement(using: &random)!), of: id, by: session)
    }
    let differing = try floor.store.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM (
            SELECT status_id, ifnull(assigned_to, 0) AS owner, is_converted, count(*) AS contacts
            FROM contact WHERE deleted_at IS NULL GROUP BY 1, 2, 3
          ) AS counted FULL JOIN (SELECT * FROM contact_counter WHERE contacts <> 0) AS kept
          ON kept.status_id = counted.status_id AND kept.assigned_to = counted.owner
            AND kept.is_converted = counted.is_converted
          WHERE kept.contacts IS NOT counted.contacts
          """)
    }
    #expect(differing.isEmpty, "\(differing)")
    #expect(try floor.store.overview().contacts == 60)
    #expect(try floor.store.verify { _, _ in }.isWhole)
  }
}
