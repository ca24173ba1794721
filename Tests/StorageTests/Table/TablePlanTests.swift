import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

/// How SQLite finds what a table asks for.
@Suite struct TablePlanTests {
  private let floor: TestFloor
  private let anna: Session

  init() throws {
    floor = try TestFloor(inMemory: true)
    anna = try floor.telephoniste("Anna")
    try floor.addContacts(200)
    try floor.addContacts(30, from: 3000, assignedTo: anna.user.id)
  }

  /// Each way to begin a page.
  private func starts(_ sort: ContactSort) throws -> [TableQuery.Start] {
    let page = try floor.store.table().page(
      TableQuery(filter: .everything, sort: sort, limit: 20), in: .everything, for: nil)
    let place = try #require(page.rows.last?.place)
    return [.beginning, .end, .after(place), .before(place)]
  }

  @Test(arguments: [ContactSort.Column.phone, .name, .email, .createdAt])
  func a_walk_sorts_nothing(column: ContactSort.Column) throws {
    for sort in [ContactSort(column), ContactSort(column, descending: true)] {
      for start in try starts(sort) {
        let query = TableQuery(filter: .everything, sort: sort, start: start, limit: 20)
        let plans = try plans { _ = try floor.store.table().page(query, in: .everything, for: nil) }
        expect(plans, { !$0.contains("TEMP B-TREE") && !isScan($0) })
      }
    }
  }

  @Test func few_are_gathered_without_looking_at_the_others() throws {
    let rare = ContactFilter(assignment: .user(anna.user.id))
    for filter in [
      rare, ContactFilter(statuses: [try floor.status("interested").id]),
      ContactFilter(isDeleted: true), ContactFilter(callbackIsDue: true),
      ContactFilter(search: "contact 3004"), ContactFilter(search: "0134"),
      ContactFilter(heldBack: .rule(.inUse)), ContactFilter(heldBack: .rule(.onList)),
      ContactFilter(heldBack: .rule(.numberProblem)), ContactFilter(heldBack: .rule(.workedToday)),
      ContactFilter(heldBack: .rule(.attemptsUsed)), ContactFilter(heldBack: .rule(.callbackLater)),
      ContactFilter(heldBack: .rule(.excludedStatus)),
    ] {
      let table = TableReader(floor.store, plan: .gather)
      let plans = try plans {
        _ = try table.page(TableQuery(filter: filter), in: .everything, for: nil)
        _ = try table.count(filter, in: .everything, for: nil)
      }
      expect(plans, { !isScan($0) }, "\(filter)")
    }
    let plans = try plans {
      _ = try floor.store.table().page(TableQuery(filter: rare), in: .everything, for: nil)
    }
    expect(plans, { !isScan($0) })
  }

  @Test(arguments: ContactSort.Column.allCases)
  func a_telephoniste_reads_hers_alone(column: ContactSort.Column) throws {
    let sight = Sight.telephoniste(anna.user.id)
    let query = TableQuery(filter: .everything, sort: ContactSort(column))
    let table = floor.store.table()
    let plans = try plans {
      _ = try table.page(query, in: sight, for: nil)
      _ = try table.count(.everything, in: sight, for: nil)
      try table.targets(.filter(.everything, except: []), in: sight, for: nil) { _ in }
    }
    expect(plans, { !isScan($0) && !$0.hasPrefix("SCAN contact USING") })
    #expect(try table.page(query, in: sight, for: nil).rows.count == 30)
    #expect(try table.count(.everything, in: sight, for: nil) == 30)
  }

  @Test func counters_answer_what_they_know() throws {
    let filter = ContactFilter(assignment: .nobody, isConverted: false)
    #expect(try floor.store.table().count(filter, in: .everything, for: nil) == 200)
    let plans = try plans {
      _ = try floor.store.table().count(filter, in: .everything, for: nil)
    }
    expect(plans, { !$0.contains(" contact ") })
  }

  /// A walk that finds nobody for too long gives way to gathering.
  @Test func a_walk_has_an_end() throws {
    try floor.addContacts(1500, from: 4000)
    var query = TableQuery(filter: ContactFilter(search: "contact 53"), sort: ContactSort(.phone))
    query.limit = 1
    let table = TableReader(floor.store, patience: 10_000)
    let asked = try statements {
      _ = try table.page(query, in: .everything, for: nil)
    }
    let pages = asked.filter { $0.hasPrefix("SELECT contact.id") }
    #expect(pages.count == 2, "\(pages)")
    #expect(pages.last?.contains("contact_search MATCH") == true)
  }

  // MARK: Looking on

  private func isScan(_ detail: String) -> Bool { detail == "SCAN contact" }

  private func expect(
    _ plans: [(String, [String])], _ holds: (String) -> Bool, _ what: String = "",
    _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(!plans.isEmpty, sourceLocation: location)
    for (statement, details) in plans {
      let isAsWanted = details.allSatisfy(holds)
      #expect(isAsWanted, "\(what) \(statement) \(details)", sourceLocation: location)
    }
  }

  private func plans(_ work: () throws -> Void) throws -> [(String, [String])] {
    let asked = try statements(work)
    return try floor.store.reader.inDatabase { db in
      try asked.map { statement in
        let rows = try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + statement)
        return (statement, rows.map { $0["detail"] as String })
      }
    }
  }

  /// With their values, but for what opens and closes a transaction.
  private func statements(_ work: () throws -> Void) throws -> [String] {
    let list = ReadStatements()
    floor.store.reader.inDatabase { db in db.trace { list.add($0.expandedDescription) } }
    defer { floor.store.reader.inDatabase { db in db.trace(nil) } }
    try work()
    return list.all.filter { $0.hasPrefix("SELECT") }
  }
}

/// Filled on the connection's own queue, read after.
private final class ReadStatements: @unchecked Sendable {
  private(set) var all: [String] = []

  func add(_ statement: String) { all.append(statement) }
}
