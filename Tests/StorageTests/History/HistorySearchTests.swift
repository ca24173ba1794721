import Domain
import TestSupport
import Testing

@testable import Store

/// A text is looked for in old and new values, as people know them.
@Suite struct HistorySearchTests {
  private static func floor() throws -> TestFloor {
    let floor = try TestFloor()
    let anna = try floor.telephoniste("Anna")
    let ids = try floor.addContacts(2, assignedTo: anna.user.id)
    _ = try ClaimNextContact(store: floor.store)(anna)
    try AddNote(store: floor.store)("Préfère le MATIN", to: ids[0], by: anna)
    try AddNote(store: floor.store)("Another day", to: ids[1], by: anna)
    try SetStatus(store: floor.store)(.init(statusCode: "interested"), of: ids[0], by: anna)
    return floor
  }

  private static func found(
    _ text: String, in floor: TestFloor, _ scope: HistoryQuery.Scope = .recent
  ) throws -> [String] {
    let page = try floor.store.history(
      HistoryQuery(scope: scope, filter: HistoryFilter(text: text)))
    #expect(page.total == nil)
    return page.entries.map(\.because)
  }

  @Test func values_are_found_in_any_case_and_without_accents() throws {
    let floor = try HistorySearchTests.floor()
    #expect(try HistorySearchTests.found("prefere le matin", in: floor) == ["add_note"])
    #expect(try HistorySearchTests.found("  Préfère   LE ", in: floor) == ["add_note"])
    #expect(try HistorySearchTests.found("afternoon", in: floor).isEmpty)
    // The new status, by its code; and the making of it.
    #expect(try HistorySearchTests.found("interested", in: floor).first == "set_status")
    #expect(try HistorySearchTests.found("(514) 555-1001", in: floor) == ["import"])
  }

  @Test func names_of_fields_are_no_values() throws {
    let floor = try HistorySearchTests.floor()
    #expect(try HistorySearchTests.found("initialDocument", in: floor).isEmpty)
    #expect(try HistorySearchTests.found("createdBy", in: floor).isEmpty)
  }

  @Test func a_record_and_a_person_are_searched_alone() throws {
    let floor = try HistorySearchTests.floor()
    let key = TestFloor.phone(1001).digits
    #expect(
      try HistorySearchTests.found("day", in: floor, .record(.contact, key: key)) == ["add_note"])
    #expect(
      try HistorySearchTests.found("matin", in: floor, .record(.contact, key: key)).isEmpty)
    let ada = try floor.admin().user.id
    #expect(try HistorySearchTests.found("matin", in: floor, .user(ada)).isEmpty)
  }

  /// Each page reads so many entries at most, and the next one goes on behind them.
  @Test func a_page_looks_so_far_and_no_further() throws {
    let floor = try HistorySearchTests.floor()
    try floor.addContacts(HistoryQuery.mostSearched + 100, from: 2000)
    var query = HistoryQuery(scope: .recent, filter: HistoryFilter(text: "matin"))
    let first = try floor.store.history(query)
    #expect(first.entries.isEmpty && first.next != nil)
    query.before = first.next
    #expect(try floor.store.history(query).entries.map(\.because) == ["add_note"])
  }

  @Test func a_text_of_blanks_is_no_filter() throws {
    let floor = try HistorySearchTests.floor()
    let page = try floor.store.history(
      HistoryQuery(scope: .recent, filter: HistoryFilter(text: "  ")))
    #expect(page.total == page.entries.count)
  }
}
