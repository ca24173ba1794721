import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite struct ChainTests {
  @Test func a_new_floor_has_a_whole_history_of_its_setup() throws {
    let floor = try TestFloor()
    let verdict = try floor.store.verify { _, _ in }
    #expect(verdict.isWhole)
    #expect(verdict.entries == 8 + 2 + Int64(FloorSetting.allCases.count) + 1)
    let page = try floor.store.history(HistoryQuery(scope: .recent, limit: 100))
    #expect(page.total.map { Int64($0) } == verdict.entries)
    #expect(page.entries.allSatisfy { $0.actor.kind == "system" && $0.because == "init" })
    #expect(page.entries.first?.collection == .user)
  }

  @Test func a_status_a_note_and_a_call_stand_in_the_contacts_history() throws {
    let floor = try TestFloor()
    let anna = try floor.telephoniste("Anna")
    let id = try floor.addContacts(1, assignedTo: anna.user.id)[0]
    #expect(try ClaimNextContact(store: floor.store)(anna)?.contactID == id)
    try AddNote(store: floor.store)("Prefers mornings", to: id, by: anna)
    try SetStatus(store: floor.store)(.init(statusCode: "interested"), of: id, by: anna)
    let key = TestFloor.phone(1000).digits
    let page = try floor.store.history(HistoryQuery(scope: .record(.contact, key: key)))
    #expect(page.entries.map(\.because) == ["set_status", "add_note", "import"])
    let status = page.entries[0].changes.first { $0.field == "status" }
    #expect(status == FieldChange(field: "status", old: "new", new: "interested"))
    #expect(page.entries[0].actor.name == "Anna")
    #expect(page.entries[1].changes.first?.field == "notes")
    #expect(page.entries[2].initialDocument != nil)
    #expect(try floor.store.verify { _, _ in }.isWhole)
  }

  /// Each attack, and what verify must call the first bad row.
  static let attacks: [(String, HistoryFault, Int64)] = [
    ("UPDATE history_payload SET json = replace(json, 'New', 'Neu') WHERE seq = 1", .payload, 1),
    ("UPDATE history SET hash = CAST(x'00' || substr(hash, 2) AS BLOB) WHERE seq = 5", .hash, 5),
    ("UPDATE history SET action = 'delete' WHERE seq = 3", .hash, 3),
    ("DELETE FROM history WHERE seq = 4", .gap, 5),
    ("DELETE FROM history_payload WHERE seq = 6", .payload, 6),
    ("UPDATE user_snapshot SET json = replace(json, 'setup', 'setun')", .snapshot, 1),
    ("UPDATE request SET because = 'import' WHERE id = 1", .request, 1),
    ("UPDATE request SET digest = x'00' WHERE id = 1", .request, 1),
    (
      """
      UPDATE history SET seq = -1 WHERE seq = 2; UPDATE history SET seq = 2 WHERE seq = 3;
      UPDATE history SET seq = 3 WHERE seq = -1
      """, .order, 2
    ),
  ]

  @Test(arguments: attacks)
  func tampering_is_named(sql: String, why: HistoryFault, seq: Int64) throws {
    let floor = try TestFloor()
    #expect(try floor.store.verify { _, _ in }.isWhole)
    try floor.store.writer.writeWithoutTransaction { db in
      for table in ["history", "history_payload", "user_snapshot", "request"] {
        try db.execute(sql: "DROP TRIGGER \(table)_no_update; DROP TRIGGER \(table)_no_delete")
      }
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      try db.execute(sql: sql)
    }
    let verdict = try floor.store.verify { _, _ in }
    #expect(verdict.firstBad == .init(seq: seq, why: why))
  }

  @Test func the_history_refuses_to_be_rewritten() throws {
    let floor = try TestFloor()
    for sql in ["UPDATE history SET actor = 'x'", "DELETE FROM history_payload"] {
      #expect(throws: DatabaseError.self) {
        try floor.store.writer.writeWithoutTransaction { db in try db.execute(sql: sql) }
      }
    }
    #expect(try floor.store.verify { _, _ in }.isWhole)
  }

  @Test func a_write_that_throws_leaves_nothing() throws {
    let floor = try TestFloor()
    let before = try floor.store.verify { _, _ in }
    let admin = try floor.admin()
    #expect(throws: DomainError.contactChanged) {
      try floor.store.write(as: admin.actor, because: .changeSetting) {
        (tx) throws(DomainError) in
        try tx.settings.set(.pool, to: FloorSettings(servesPool: false))
        throw DomainError.contactChanged
      }
    }
    #expect(try floor.store.verify { _, _ in } == before)
    #expect(try floor.store.settings().servesPool)
  }
}
