import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

/// What a search stands on is derived, can be compared with the contacts, and made anew.
@Suite struct SearchIndexTests {
  private let made: TableFloor

  init() throws { made = try TableFloor(seed: 31) }

  private func found(_ typed: String) throws -> Int {
    let table = TableReader(made.store, plan: .gather)
    return try table.count(ContactFilter(search: typed), in: .everything, for: nil)
  }

  @Test func the_index_follows_every_change() throws {
    #expect(try made.store.compareSearch() == SearchDifferences())
    let id = try #require(try made.rows().first { !$0.isDeleted }?.id)
    #expect(try found("xenophon") == 0)
    try made.store.write(as: made.floor.admin().actor, because: .importContacts) {
      (tx) throws(DomainError) in
      guard var contact = try tx.contacts.find(id) else { throw .unknownContact }
      contact.details.name = "Xénophon"
      contact.details.email = nil
      try tx.contacts.save(contact, statusNote: nil)
    }
    #expect(try found("XENOPHON") == 1)
    #expect(try made.store.compareSearch() == SearchDifferences())
  }

  @Test func differences_are_found_and_a_rebuild_mends_them() throws {
    let before = try made.store.verify { _, _ in }
    try made.store.writer.writeWithoutTransaction { db in
      try db.execute(sql: "UPDATE contact SET name = 'Xerxes' WHERE id = \(made.ids[3].rawValue)")
    }
    let differences = try made.store.compareSearch()
    #expect(differences.contacts == 1 && differences.pieces > 0)
    try made.store.rebuildSearch()
    #expect(try made.store.compareSearch() == SearchDifferences())
    let after = try made.store.verify { _, _ in }
    #expect(after.entries == before.entries && after.head == before.head)
  }

  /// FTS5 does not merge by itself here (Schema8).
  @Test func each_write_brings_some_of_the_earlier_ones_together() throws {
    let id = try #require(try made.rows().first { !$0.isDeleted }?.id)
    for index in 0..<60 {
      try made.store.write(as: made.floor.admin().actor, because: .importContacts) {
        (tx) throws(DomainError) in
        guard var contact = try tx.contacts.find(id) else { throw .unknownContact }
        contact.details.name = "Xénophon \(index)"
        try tx.contacts.save(contact, statusNote: nil)
      }
    }
    let segments = try made.store.reader.read { db in
      try Int.fetchOne(db, sql: "SELECT count(DISTINCT segid) FROM contact_search_idx")
    }
    #expect(try #require(segments) < 20)
    #expect(try found("xenophon 59") == 1)
    #expect(try made.store.compareSearch() == SearchDifferences())
  }

  /// SQLite keeps up the index of every column that a statement names.
  @Test func a_status_touches_neither_search_nor_names() throws {
    let id = try #require(try made.rows().first { !$0.isDeleted }?.id)
    let writes = WriteStatements()
    made.store.writer.inDatabase { db in db.trace { writes.add($0.description) } }
    let status = try made.floor.status("interested").id
    try made.store.write(as: made.floor.admin().actor, because: .setStatus) {
      (tx) throws(DomainError) in
      guard var contact = try tx.contacts.find(id) else { throw .unknownContact }
      contact.statusID = status
      try tx.contacts.save(contact, statusNote: "noted")
    }
    made.store.writer.inDatabase { db in db.trace(nil) }
    #expect(writes.all.contains { $0.contains("UPDATE contact SET") })
    #expect(!writes.all.contains { $0.contains("contact_search") || $0.contains("name_folded") })
    #expect(!writes.all.contains { $0.contains("SET") && $0.contains("phone = ") })
  }
}

private final class WriteStatements: @unchecked Sendable {
  private(set) var all: [String] = []

  func add(_ statement: String) { all.append(statement) }
}
