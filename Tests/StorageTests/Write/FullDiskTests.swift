import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

/// No room is left: what SQLite says of a full disk, by a bound on the pages of the file.
@Suite struct FullDiskTests {
  private let floor: TestFloor
  private let anna: Session

  init() throws {
    floor = try TestFloor(inMemory: true)
    anna = try floor.telephoniste("Anna")
    try floor.addContacts(20, assignedTo: anna.user.id)
  }

  private func bound(_ pages: Int) throws {
    try floor.store.writer.writeWithoutTransaction { db in
      let used = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      _ = try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(used + pages)")
    }
  }

  @Test func s22_a_full_disk_is_told_nothing_is_half_saved_and_reading_goes_on() throws {
    let store = floor.store
    let id = try #require(try ClaimNextContact(store: store)(anna)?.contactID)
    let before = try store.verify { _, _ in }
    try bound(0)
    let long = String(repeating: "a long note ", count: 300)
    let full = DomainError.storage(.diskFull)
    #expect(throws: full) {
      for _ in 0..<40 { try AddNote(store: store)(long, to: id, by: anna) }
    }
    // What was saved before the disk was full is whole, and nothing else is there.
    let during = try store.verify { _, _ in }
    #expect(during.isWhole && during.entries >= before.entries)
    #expect(try store.card(id, in: .telephoniste(anna.user.id)) != nil)
    #expect(throws: full) {
      for _ in 0..<40 { try AddNote(store: store)(long, to: id, by: anna) }
    }
    #expect(try store.verify { _, _ in }.isWhole)
    try bound(2000)
    try AddNote(store: store)(long, to: id, by: anna)
    #expect(try store.verify { _, _ in }.isWhole)
  }
}
