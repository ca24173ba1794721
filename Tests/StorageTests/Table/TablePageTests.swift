import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

/// Every page, count and selection of random filters, sorts and sights, by each plan,
/// against a naive reading of all contacts.
@Suite struct TablePageTests {
  @Test(arguments: [UInt64(21), 22, 23, 24])
  func whatever_the_plan_pages_are_those_of_a_naive_reading(seed: UInt64) throws {
    let made = try TableFloor(seed: seed)
    var floor = NaiveContact.Floor(now: made.floor.clock.now())
    floor.isOpen = seed % 3 != 0
    floor.servesPool = seed % 2 == 0
    try made.set(floor)
    try NaiveContact.$floor.withValue(floor) {
      let all = try made.rows()
      var dice = SeededRandom(seed: seed &* 7)
      var seen = 0
      for round in 0..<30 {
        let filter = random(made, &dice)
        let sight: Sight =
          round % 4 == 3
          ? .telephoniste(made.people.randomElement(using: &dice)!.user.id) : .everything
        let sort = ContactSort(
          ContactSort.Column.allCases.randomElement(using: &dice)!,
          descending: Bool.random(using: &dice))
        let expected = all.filter { $0.isSeen(in: sight) && $0.passes(filter) }
          .map { $0.place(sort.column) }.sorted { NaiveContact.order($0, $1, sort) }
        seen += expected.count
        let limit = Int.random(in: 6...40, using: &dice)
        for plan in [nil, TablePlan.walk, .gather] {
          let reading = Reading(
            table: TableReader(made.store, plan: plan), filter: filter, sort: sort, sight: sight,
            limit: limit)
          let what: Comment = "\(filter) \(sort) \(sight) \(String(describing: plan))"
          #expect(try reading.forwards() == expected, what)
          #expect(try reading.backwards() == expected, what)
        }
        let table = made.store.table()
        #expect(
          try table.count(filter, in: sight, for: nil) == expected.count, "\(filter) \(sight)")
        var targets: [ContactID] = []
        try table.targets(.filter(filter, except: []), in: sight, for: nil) {
          targets.append($0.id)
        }
        #expect(targets == expected.map(\.id).sorted(), "\(filter) \(sight)")
        try refresh(table, made, all, filter, sort, sight)
      }
      #expect(seen > 300, "\(seen)")
    }
  }

  /// The rows on the screen, read again.
  private func refresh(
    _ table: TableReader, _ made: TableFloor, _ all: [NaiveContact], _ filter: ContactFilter,
    _ sort: ContactSort, _ sight: Sight
  ) throws {
    let asked = Array(made.ids.reversed().prefix(40))
    let rows = try table.rows(asked, matching: filter, sort: sort, in: sight)
    let known = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
    #expect(rows.map(\.id) == asked.filter { known[$0]!.isSeen(in: sight) })
    for row in rows {
      let contact = known[row.id]!
      #expect(row.matches == (contact.isSeen(in: sight) && contact.passes(filter)), "\(filter)")
      #expect(row.place == contact.place(sort.column))
      #expect(row.isDeleted == contact.isDeleted && row.callCount == contact.callCount)
      #expect(row.isLeased == (contact.holder != nil))
    }
  }

  private func random(_ made: TableFloor, _ dice: inout SeededRandom) -> ContactFilter {
    var filter = ContactFilter(isDeleted: chance(5, &dice))
    let statuses = (try? made.store.statuses()) ?? []
    if chance(3, &dice) {
      filter.statuses = Set(statuses.shuffled(using: &dice).prefix(3).map(\.id))
    }
    if chance(2, &dice) {
      filter.assignment =
        [.nobody, .somebody, .user(made.anna.user.id), .user(made.luc.user.id)]
        .randomElement(using: &dice)!
    }
    let now = made.floor.clock.now()
    if chance(4, &dice) {
      filter.createdFrom = now - .hours(Int64.random(in: 10...90, using: &dice))
    }
    if chance(4, &dice) {
      filter.createdBefore = now - .hours(Int64.random(in: 0...40, using: &dice))
    }
    if chance(4, &dice) { filter.isConverted = Bool.random(using: &dice) }
    filter.callbackIsDue = chance(6, &dice)
    if chance(3, &dice) {
      filter.heldBack =
        chance(4, &dice) ? .anyRule : .rule(HoldRule.allCases.randomElement(using: &dice)!)
    }
    if chance(2, &dice) { filter.search = searches.randomElement(using: &dice)! }
    return filter
  }

  private let searches = [
    "g", "ga", "gag", "GAGN", "gagné zo", "é", "œ", "z", "5", "51", "514", "(514) 5", "55 5",
    "@example", "5x", "info3@", "\"", "\"%_", "* OR", "NEAR(", "d'a", "d’amours marie", "-",
    "ren ren",
    "guy", "-guy", "o", "nobody there", "\0", "name:", "côté 514", "re", "rename",
  ]

  private func chance(_ one: Int, _ dice: inout SeededRandom) -> Bool {
    Int.random(in: 0..<one, using: &dice) == 0
  }
}

/// A table that somebody pages through.
private struct Reading {
  let table: TableReader
  let filter: ContactFilter
  let sort: ContactSort
  let sight: Sight
  let limit: Int

  func forwards() throws -> [ContactPlace] {
    var found: [ContactPlace] = []
    var start = TableQuery.Start.beginning
    while true {
      let page = try page(start)
      found += page.rows.map(\.place)
      guard page.hasMore, let last = found.last else { return found }
      start = .after(last)
    }
  }

  func backwards() throws -> [ContactPlace] {
    var found: [ContactPlace] = []
    var start = TableQuery.Start.end
    while true {
      let page = try page(start)
      found = page.rows.map(\.place) + found
      guard page.hasMore, let first = found.first else { return found }
      start = .before(first)
    }
  }

  private func page(_ start: TableQuery.Start) throws -> TablePage {
    try table.page(
      TableQuery(filter: filter, sort: sort, start: start, limit: limit), in: sight, for: nil)
  }
}
