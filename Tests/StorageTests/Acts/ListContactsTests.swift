import Domain
import TestSupport
import Testing

@Suite struct ListContactsTests {
  let acts: ActFloor

  init() throws { acts = try ActFloor() }

  private func filter(_ named: NamedFilter, by session: Session) throws -> ContactFilter {
    try ReadFilter(
      people: acts.floor.store, contacts: acts.floor.store, floor: acts.floor.store,
      zones: acts.floor.zones)(named, by: session)
  }

  private func list(
    _ named: NamedFilter = NamedFilter(), sort: ContactSort = ContactSort(.createdAt),
    after place: ContactPlace? = nil, limit: Int = 50, by session: Session
  ) throws -> ListContacts.Page {
    try ListContacts(
      people: acts.floor.store, contacts: acts.floor.store, table: acts.table)(
        filter(named, by: session), sort: sort, after: place, limit: limit, by: session)
  }

  @Test func pages_follow_one_another_in_the_order_asked_for() throws {
    let ids = try acts.floor.addContacts(5)
    let sort = ContactSort(.phone, descending: true)
    var place: ContactPlace?
    var seen: [ContactID] = []
    repeat {
      let page = try list(sort: sort, after: place, limit: 2, by: acts.ada)
      #expect(page.total == 5 && page.lines.count <= 2)
      seen += page.lines.map(\.contact.id)
      place = page.next
    } while place != nil
    #expect(seen == ids.reversed())
  }

  @Test func names_become_what_the_floor_knows_them_by() throws {
    let day = try #require(LocalDate(iso8601: "2026-11-24"))
    let named = NamedFilter(
      statuses: ["new", "interested"], assignment: .email("ANNA@example.com"), createdFrom: day,
      createdUntil: day, isConverted: false, callbackIsDue: true, heldBack: .rule(.onList),
      search: "gagn")
    #expect(
      try filter(named, by: acts.ada)
        == ContactFilter(
          statuses: [try acts.floor.status("new").id, try acts.floor.status("interested").id],
          assignment: .user(acts.anna.user.id),
          createdFrom: Instant(iso8601: "2026-11-24T05:00:00Z"),
          createdBefore: Instant(iso8601: "2026-11-25T05:00:00Z"), isConverted: false,
          callbackIsDue: true, heldBack: .rule(.onList), search: "gagn"))
    let known = try acts.floor.store.statuses().map(\.code)
    #expect(throws: DomainError.unknownStatus("lost", known: known)) {
      try filter(NamedFilter(statuses: ["lost"]), by: acts.ada)
    }
    let stranger = NamedFilter(assignment: .email("nobody@example.com"))
    #expect(throws: DomainError.unknownUser("nobody@example.com")) {
      try filter(stranger, by: acts.ada)
    }
    // Whoever sees only her own learns nothing of who else is here.
    #expect(try list(stranger, by: acts.anna).total == 0)
  }

  @Test func a_telephoniste_lists_hers_and_no_deleted_ones() throws {
    let hers = try acts.floor.addContacts(2, assignedTo: acts.anna.user.id)
    try acts.floor.addContacts(2, from: 2000, assignedTo: acts.luc.user.id)
    #expect(try list(by: acts.anna).lines.map(\.contact.id) == hers)
    #expect(try list(by: acts.ada).total == 4)
    let deleted = NamedFilter(isDeleted: true)
    #expect(throws: DomainError.notPermitted(.viewContacts)) { try list(deleted, by: acts.anna) }
    #expect(throws: DomainError.notPermitted(.viewContacts)) {
      try ListContacts(
        people: acts.floor.store, contacts: acts.floor.store, table: acts.table)(
          ContactFilter(isDeleted: true), sort: .usual, after: nil, limit: 5, by: acts.anna)
    }
    try acts.act(.delete, on: .chosen([hers[0]]))
    #expect(try list(deleted, by: acts.ada).lines.map(\.contact.id) == [hers[0]])
    #expect(try list(by: acts.anna).lines.map(\.contact.id) == [hers[1]])
  }

  @Test func who_manages_other_things_lists_nothing() throws {
    let agent = try acts.person("agent@example.com") { $0.isAgent = true }
    #expect(throws: DomainError.notPermitted(.viewContacts)) { try list(by: agent) }
    let clerk = try acts.admin([.assignContacts])
    #expect(throws: DomainError.notPermitted(.viewContacts)) { try list(by: clerk) }
  }

  @Test func somebody_is_found_for_who_may_act_on_them() throws {
    let find = FindPerson(people: acts.floor.store)
    let anna = try find("Anna@example.com", for: .assignContacts, by: acts.ada)
    #expect(anna.id == acts.anna.user.id)
    #expect(throws: DomainError.unknownUser("x@example.com")) {
      try find("x@example.com", for: .assignContacts, by: acts.ada)
    }
    #expect(throws: DomainError.notPermitted(.assignContacts)) {
      try find("x@example.com", for: .assignContacts, by: acts.supervisor())
    }
  }
}
