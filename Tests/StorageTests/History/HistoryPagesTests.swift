import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite struct HistoryPagesTests {
  let floor: TestFloor
  let ada: Session
  let anna: Session
  let id: ContactID
  let read: ReadHistory

  init() throws {
    floor = try TestFloor(inMemory: true)
    ada = try floor.admin()
    anna = try floor.telephoniste("Anna")
    id = try floor.addContacts(1, assignedTo: anna.user.id)[0]
    read = ReadHistory(people: floor.store, contacts: floor.store, history: floor.store)
  }

  private func note(_ count: Int) throws {
    for index in 0..<count {
      try AddNote(store: floor.store)("note \(index)", to: id, by: anna)
    }
  }

  private func entries(
    _ scope: HistoryQuery.Scope = .recent, _ filter: HistoryFilter
  ) throws -> [HistoryEntry] {
    try read(HistoryQuery(scope: scope, filter: filter, limit: 1000), by: ada).entries
  }

  @Test func each_part_of_a_filter_narrows_the_entries() throws {
    let start = floor.clock.now()
    floor.clock.advance(.hours(24))
    try note(2)
    floor.clock.advance(.hours(24))
    try floor.set(.pool, to: "off")
    let all = try entries(.recent, .none)
    #expect(try entries(.recent, HistoryFilter(actor: anna.user.id)).count == 2)
    #expect(
      try entries(.recent, HistoryFilter(actions: [.create])) == all.filter { $0.action == .create }
    )
    #expect(
      try entries(.recent, HistoryFilter(actions: [.create, .update])).count == all.count)
    let later = HistoryFilter(from: start + .hours(24))
    #expect(try entries(.recent, later) == all.filter { $0.at >= start + .hours(24) })
    #expect(try entries(.recent, later).count == 3)
    let between = HistoryFilter(from: start + .hours(24), until: start + .hours(48))
    #expect(try entries(.recent, between).count == 2)
    #expect(try entries(.recent, HistoryFilter(until: start)).isEmpty)
    let settings = try entries(.recent, HistoryFilter(actions: [.update], collection: .setting))
    #expect(settings.map(\.key) == ["pool"])
    let ofContact = HistoryQuery.Scope.record(.contact, key: "5145551000")
    #expect(try entries(ofContact, HistoryFilter(actor: ada.user.id)).map(\.action) == [.create])
    #expect(try entries(ofContact, HistoryFilter(actions: [.update])).count == 2)
  }

  @Test func what_a_person_did_is_a_scope_of_its_own() throws {
    try note(3)
    let hers = try read(HistoryQuery(scope: .user(anna.user.id)), by: ada)
    #expect(hers.entries.count == 3 && hers.total == 3 && hers.next == nil)
    #expect(hers.entries.allSatisfy { $0.actor.email == "anna@example.com" })
    #expect(hers.entries.allSatisfy { $0.contactID == id })
    #expect(try read.person("ANNA@example.com", by: ada) == anna.user.id)
    #expect(throws: DomainError.unknownUser("nobody@example.com")) {
      try read.person("nobody@example.com", by: ada)
    }
  }

  @Test func pages_follow_one_another_without_gap_or_overlap() throws {
    try note(7)
    let filter = HistoryFilter(actor: anna.user.id)
    let whole = try entries(.recent, filter).map(\.seq)
    var seen: [Int64] = []
    var before: Int64?
    repeat {
      let page = try read(
        HistoryQuery(scope: .recent, filter: filter, before: before, limit: 3), by: ada)
      #expect(page.total == nil, "a filter is not counted")
      seen += page.entries.map(\.seq)
      before = page.next
    } while before != nil
    #expect(seen == whole && whole.count == 7)
  }

  /// A page costs no more than so many entries, however rare what is looked for.
  @Test func a_page_looks_through_a_bounded_number_of_entries() throws {
    try floor.addContacts(HistoryQuery.mostExamined, from: 2000)
    let rare = HistoryFilter(actions: [.create], collection: .role)
    let query = HistoryQuery(scope: .recent, filter: rare, limit: 5)
    let first = try read(query, by: ada)
    let newest = try #require(
      try read(HistoryQuery(scope: .recent, limit: 1), by: ada).entries.first)
    #expect(first.entries.isEmpty)
    #expect(first.next == newest.seq - Int64(HistoryQuery.mostExamined) + 1)
    let whole = try read.whole(query, by: ada)
    #expect(whole.entries.count == 2 && whole.next == nil)
  }

  @Test func what_is_older_than_asked_for_is_not_looked_through() throws {
    floor.clock.advance(.hours(72))
    try floor.addContacts(HistoryQuery.mostExamined, from: 2000)
    let from = floor.clock.now() + .hours(48)
    let page = try read(
      HistoryQuery(scope: .recent, filter: HistoryFilter(from: from), limit: 5), by: ada)
    #expect(page.entries.isEmpty && page.next == nil)
  }

  @Test func an_index_leads_to_every_scope() throws {
    let scopes: [(HistoryQuery.Scope, String)] = [
      (.record(.contact, key: "5145551000"), "history_document"),
      (.user(anna.user.id), "history_actor"), (.recent, "INTEGER PRIMARY KEY"),
    ]
    for (scope, index) in scopes {
      for filter in [.none, HistoryFilter(actions: [.update], from: floor.clock.now())] {
        let plan = try plan(HistoryQuery(scope: scope, filter: filter))
        #expect(plan.contains { $0.contains("SEARCH h") && $0.contains(index) }, "\(plan)")
        #expect(!plan.contains { $0.hasPrefix("SCAN") || $0.contains("TEMP B-TREE") }, "\(plan)")
      }
    }
    let byPerson = try plan(
      HistoryQuery(scope: .recent, filter: HistoryFilter(actor: anna.user.id)))
    #expect(byPerson.contains { $0.contains("history_actor") }, "\(byPerson)")
  }

  private func plan(_ query: HistoryQuery) throws -> [String] {
    try floor.store.reader.read { db in
      let scope = try #require(try HistoryPages.Scope(query, HistoryReader(db)))
      let wanted = HistoryCondition(query.filter)
      let rows = try Row.fetchAll(
        db, sql: "EXPLAIN QUERY PLAN " + HistoryPages.select(scope, wanted),
        arguments: wanted.arguments + scope.arguments + [Int64.max, 10])
      return rows.map { $0["detail"] as String }
    }
  }

  // MARK: Rights

  @Test func a_telephoniste_reads_her_contacts_and_nobody_elses() throws {
    try note(1)
    let hers = HistoryQuery(scope: .record(.contact, key: "514 555 1000"))
    #expect(try read(hers, by: anna).entries.count == 2)
    let luc = try floor.telephoniste("Luc")
    for query in [hers, HistoryQuery(scope: .recent), HistoryQuery(scope: .user(luc.user.id))] {
      #expect(throws: DomainError.notPermitted(.viewHistory)) { try read(query, by: luc) }
    }
    #expect(throws: DomainError.notPermitted(.viewHistory)) {
      try read.person("ada@example.com", by: anna)
    }
    #expect(try read.names(by: anna).people.isEmpty)
    #expect(try read.names(by: ada).people.map(\.name) == ["Ada Roy", "Anna", "Luc"])
  }
}
