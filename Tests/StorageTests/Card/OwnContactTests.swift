import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite struct OwnContactTests {
  let floor: TestFloor
  let anna: Session
  let luc: Session
  let find: FindOwnContacts

  init() throws {
    floor = try TestFloor(inMemory: true)
    anna = try floor.telephoniste("Anna")
    luc = try floor.telephoniste("Luc")
    find = FindOwnContacts(people: floor.store, contacts: floor.store)
  }

  private func ids(_ typed: String, by session: Session) throws -> [ContactID] {
    try find(typed, by: session).lines.map(\.id)
  }

  @Test func only_her_own_are_found() throws {
    let hers = try floor.addContacts(2, from: 1000, assignedTo: anna.user.id)
    let his = try floor.addContacts(2, from: 2000, assignedTo: luc.user.id)
    let pool = try floor.addContacts(1, from: 3000)
    #expect(try ids("contact", by: anna) == hers)
    #expect(try ids("contact", by: luc) == his)
    let (free, seat) = (pool[0], try #require(anna.seat))
    try floor.store.operate { (tx) throws(DomainError) in try tx.queue.lease(free, to: seat) }
    #expect(try ids("contact 3000", by: anna) == pool)
    #expect(try ids("contact 3000", by: luc).isEmpty)
  }

  @Test func what_she_worked_today_is_found_though_it_was_moved() throws {
    let id = try floor.addContacts(1, assignedTo: anna.user.id)[0]
    try AddNote(store: floor.store)("noted", to: id, by: anna)
    try floor.store.write(as: floor.admin().actor, because: .importContacts) {
      [luc] (tx) throws(DomainError) in
      guard var contact = try tx.contacts.find(id) else { throw .unknownContact }
      contact.assignedTo = luc.user.id
      try tx.contacts.save(contact, statusNote: nil)
    }
    #expect(try ids("1000", by: anna) == [id])
    floor.clock.advance(.hours(24))
    #expect(try ids("1000", by: anna).isEmpty)
    #expect(try ids("1000", by: luc) == [id])
  }

  @Test func deleted_ones_are_not_found() throws {
    let id = try floor.addContacts(1, assignedTo: anna.user.id)[0]
    try floor.store.write(as: floor.admin().actor, because: .importContacts) {
      (tx) throws(DomainError) in
      guard var contact = try tx.contacts.find(id) else { throw .unknownContact }
      contact.deletedAt = tx.now
      try tx.contacts.save(contact, statusNote: nil)
    }
    #expect(try ids("1000", by: anna).isEmpty)
  }

  @Test func the_nearest_come_first_and_the_rest_is_counted() throws {
    try floor.addContacts(70, from: 1000, assignedTo: anna.user.id)
    let found = try find("51455510", by: anna)
    #expect(found.lines.count == FindOwnContacts.limit && found.total == 70)
    let edit = EditContact(store: floor.store, zones: floor.zones)
    try edit(ContactEdit([.name: "Contact-free Marie"]), of: found.lines[40].id, by: anna)
    try edit(ContactEdit([.name: "Marie Gagnon"]), of: found.lines[45].id, by: anna)
    #expect(
      try find("marie", by: anna).lines.map(\.name) == ["Marie Gagnon", "Contact-free Marie"])
  }

  @Test func only_a_telephoniste_has_contacts_of_her_own() throws {
    #expect(throws: DomainError.notTelephoniste) { try find("1", by: floor.admin()) }
  }

  @Test func an_index_leads_to_hers() throws {
    let rows = try floor.store.reader.read { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + OwnContactRows.select, arguments: [1, 1])
    }
    let details = rows.map { $0["detail"] as String }
    #expect(details.contains { $0.contains("contact_facet") }, "\(details)")
    #expect(!details.contains { $0.hasPrefix("SCAN contact") }, "\(details)")
  }
}
