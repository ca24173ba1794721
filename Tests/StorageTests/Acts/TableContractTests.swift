import Domain
import TestSupport
import Testing

@testable import Store

/// What every table of contacts keeps to: the double of the tests and the store's own.
@Suite struct TableContractTests {
  let acts: ActFloor
  let tables: [any ContactTableReading]

  init() throws {
    acts = try ActFloor()
    tables = [acts.floor.store.table(), FakeTable(acts.floor.store)]
    try fill()
  }

  /// Contacts that differ in all that a table filters and sorts by.
  private func fill() throws {
    let (anna, luc) = (acts.anna.user.id, acts.luc.user.id)
    let ids =
      try acts.floor.addContacts(4, assignedTo: anna)
      + acts.floor.addContacts(3, from: 2000, assignedTo: luc, status: "interested")
    acts.floor.clock.advance(.hours(1))
    let later = try acts.floor.addContacts(4, from: 3000, status: "attempted")
    let due = acts.floor.clock.now() - .minutes(5)
    try acts.change(ids[0]) { $0.details.name = "Zoé Gagnier" }
    try acts.change(ids[1]) { $0.details.name = nil }
    try acts.change(ids[2]) { $0.details.email = "gagnon@example.com" }
    try acts.change(ids[3]) { $0.callback = Callback(at: due, promisedBy: anna) }
    try acts.change(ids[4]) { $0.callback = Callback(at: due + .hours(3), promisedBy: nil) }
    try acts.change(later[0]) { $0.isConverted = true }
    try acts.act(.delete, on: .chosen([later[1], ids[5]]))
    _ = try ClaimNextContact(store: acts.floor.store)(acts.anna)
  }

  private func filters() throws -> [ContactFilter] {
    let later = TestFloor.tuesdayMorning + .minutes(30)
    return [
      .everything, ContactFilter(statuses: [try acts.floor.status("interested").id]),
      ContactFilter(assignment: .nobody), ContactFilter(assignment: .somebody),
      ContactFilter(assignment: .user(acts.luc.user.id)), ContactFilter(createdFrom: later),
      ContactFilter(createdBefore: later), ContactFilter(isConverted: true),
      ContactFilter(isConverted: false), ContactFilter(callbackIsDue: true),
      ContactFilter(isDeleted: true), ContactFilter(search: "gagn"),
      ContactFilter(search: "5552"),
    ]
  }

  private var sights: [Sight] { [.everything, .telephoniste(acts.anna.user.id)] }

  /// The same question to each table; the answers are one.
  private func agree<Answer: Equatable>(
    _ what: String, _ ask: (any ContactTableReading) throws -> Answer
  ) throws {
    let answers = try tables.map(ask)
    #expect(answers[0] == answers[1], "\(what)")
  }

  @Test func each_filter_in_each_order_is_the_same_page() throws {
    for filter in try filters() {
      for sight in sights {
        try agree("\(filter)") { try $0.count(filter, in: sight, for: nil) }
        for column in ContactSort.Column.allCases {
          for isDescending in [false, true] {
            let sort = ContactSort(column, descending: isDescending)
            for start in [TableQuery.Start.beginning, .end] {
              let query = TableQuery(filter: filter, sort: sort, start: start, limit: 4)
              try agree("\(query)") { try $0.page(query, in: sight, for: nil) }
            }
          }
        }
      }
    }
  }

  @Test func pages_before_and_behind_a_row_are_the_same() throws {
    for column in ContactSort.Column.allCases {
      let sort = ContactSort(column)
      let whole = TableQuery(filter: .everything, sort: sort, limit: 20)
      for row in try tables[0].page(whole, in: .everything, for: nil).rows {
        for start in [TableQuery.Start.after(row.place), .before(row.place)] {
          let query = TableQuery(filter: .everything, sort: sort, start: start, limit: 3)
          try agree("\(query)") { try $0.page(query, in: .everything, for: nil) }
        }
      }
    }
  }

  @Test func rows_and_targets_are_the_same() throws {
    let ids = [11, 3, 6, 99, 1, 10].map { ContactID($0) }
    for filter in try filters() {
      for sight in sights {
        try agree("\(filter)") {
          try $0.rows(ids, matching: filter, sort: ContactSort(.name), in: sight)
        }
        for targets in [TargetQuery.filter(filter, except: [ids[1]]), .chosen(ids)] {
          try agree("\(targets)") { table in
            var all: [ActTarget] = []
            try table.targets(targets, in: sight, for: nil) { all.append($0) }
            return all
          }
        }
      }
    }
  }
}
