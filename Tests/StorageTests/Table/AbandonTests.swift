import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// A question that nobody waits for any more gives way to the next.
@Suite struct AbandonTests {
  private let floor: TestFloor
  private let table: TableReader

  init() throws {
    floor = try TestFloor(inMemory: true)
    let status = try floor.status("new").id.rawValue
    try floor.store.writer.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 29999)
          INSERT INTO contact (phone, consent, status_id, created_at, updated_at)
          SELECT 5140000000 + i, 'none', ?, 0, 0 FROM n
          """, arguments: [status])
    }
    table = floor.store.table()
  }

  @Test func one_that_is_being_answered_is_broken_off_and_the_next_is_answered() throws {
    let asked = Asked(Question(1), of: table)
    #expect(waiting { asked.hasBegun.isRaised })
    let waits = Asked(Question(2), of: table)
    table.abandon(before: Question(3))
    asked.goOn.raise()
    #expect(asked.result() == .failure(.abandoned))
    #expect(waits.result() == .failure(.abandoned))
    #expect(!waits.hasBegun.isRaised)
    #expect(try table.count(.everything, in: .everything, for: Question(3)) == 30_000)
    #expect(throws: DomainError.abandoned) {
      try table.page(TableQuery(filter: .everything), in: .everything, for: Question(2))
    }
  }

  @Test func what_has_no_number_and_what_others_ask_is_answered() throws {
    let asked = Asked(nil, of: table)
    #expect(waiting { asked.hasBegun.isRaised })
    table.abandon(before: Question(1000))
    asked.goOn.raise()
    #expect(asked.result() == .success(30_000))
    let other = Asked(Question(1), of: floor.store.table())
    #expect(waiting { other.hasBegun.isRaised })
    table.abandon(before: Question(2000))
    other.goOn.raise()
    #expect(other.result() == .success(30_000))
  }

  @Test func a_long_count_ends_when_it_is_abandoned() throws {
    let filter = ContactFilter(heldBack: .rule(.place), search: "zzz")
    let done = Flag()
    let table = table
    var question = 0
    // However far it has come: each is either answered or abandoned, and then the next is.
    for _ in 0..<20 {
      question += 1
      let asked = Question(question)
      let thread = Thread {
        _ = try? table.count(filter, in: .everything, for: asked)
        done.raise()
      }
      thread.start()
      table.abandon(before: Question(question + 1))
      #expect(try table.count(.everything, in: .everything, for: Question(question + 1)) == 30_000)
    }
    #expect(waiting { done.isRaised })
  }
}

/// Counts the targets on a thread of its own, and stops at the first until it may go on.
private final class Asked: @unchecked Sendable {
  let hasBegun = Flag()
  let goOn = Flag()
  private let ended = Flag()
  private var answer: Result<Int, DomainError>?

  init(_ question: Question?, of table: TableReader) {
    let thread = Thread { [self] in
      answer = Result { () throws(DomainError) in try count(question, table) }
      ended.raise()
    }
    thread.start()
  }

  private func count(_ question: Question?, _ table: TableReader) throws(DomainError) -> Int {
    var count = 0
    try table.targets(.filter(.everything, except: []), in: .everything, for: question) { _ in
      count += 1
      guard count == 1 else { return }
      hasBegun.raise()
      _ = waiting { goOn.isRaised }
    }
    return count
  }

  func result() -> Result<Int, DomainError>? {
    _ = waiting { ended.isRaised }
    return answer
  }
}
