import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

/// What the panels ask is found by searches, however many calls a floor has.
@Suite struct FigurePlanTests {
  private let floor: FigureFloor
  private var anna: UserID { floor.people[0].user.id }

  init() throws {
    floor = try FigureFloor(seed: 71, from: "2026-10-20T12:00:00Z", contacts: 40)
    try floor.work(60)
  }

  /// Tables that grow with every call and contact; an index of what is barred or live holds few.
  private let grown = [
    "call", "contact", "history", "seat_spell", "spell", "worked_today", "reservation",
    "figure_day", "f", "contact_status_change", "change",
  ]

  private func isScan(_ detail: String) -> Bool {
    grown.contains { table in
      detail == "SCAN \(table)"
        || (detail.hasPrefix("SCAN \(table) USING")
          && !["contact_barred", "call_live_"].contains(where: detail.contains))
    }
  }

  @Test func panels_scan_nothing_that_grows() throws {
    let plans = try plans {
      let store = floor.store
      for period in [FigurePeriod.today, .week, .month] {
        _ = try store.team(period)
        _ = try store.person(anna, period)
        _ = try store.contacts(period)
      }
      _ = try store.floorNow()
      _ = try store.queueLeft()
    }
    expectSearches(plans)
    #expect(
      !plans.contains {
        $0.0.contains(" call ") && !$0.0.contains("seat") && !$0.0.contains("contact")
      })
  }

  @Test func rows_of_a_person_are_searched() throws {
    let plans = try plans {
      for figure in [Figure.calls, .answered, .talkTime, .worked, .booked, .kept, .assigned] {
        _ = try floor.store.rows(FigureRowQuery(figure, of: .person(anna), in: .month))
      }
    }
    expectSearches(plans)
    #expect(
      plans.allSatisfy { !$0.0.contains("FROM call") || !$0.1.contains { $0.contains("TEMP") } })
  }

  /// The guard itself: a statement that looks at every call is told.
  @Test func a_statement_that_counts_all_calls_is_found_out() throws {
    let plans = try plans {
      try floor.store.read { db in
        _ = try Row.fetchAll(db, sql: "SELECT called_by, sum(duration) FROM call GROUP BY 1")
      }
    }
    #expect(plans.contains { $0.1.contains(where: isScan) })
  }

  private func expectSearches(_ plans: [(String, [String])]) {
    #expect(!plans.isEmpty)
    for (statement, details) in plans {
      let scans = details.filter(isScan)
      #expect(scans.isEmpty, "\(statement): \(details)")
    }
  }

  private func plans(_ work: () throws -> Void) throws -> [(String, [String])] {
    let list = FigureStatements()
    let reader = floor.store.reader
    reader.inDatabase { db in db.trace { list.add($0.expandedDescription) } }
    try work()
    return try reader.inDatabase { db in
      db.trace(nil)
      return try list.all.filter { $0.hasPrefix("SELECT") }.map { statement in
        let rows = try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + statement)
        return (statement, rows.map { $0["detail"] as String })
      }
    }
  }
}

/// Filled on the connection's own queue, read after.
private final class FigureStatements: @unchecked Sendable {
  private(set) var all: [String] = []

  func add(_ statement: String) { all.append(statement) }
}
