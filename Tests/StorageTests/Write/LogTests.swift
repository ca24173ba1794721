import Domain
import Foundation
import TestSupport
import Testing

@testable import Store

/// The write-ahead log is emptied inside the turnstile before it grows large.
@Suite struct LogTests {
  private static let page = 4096
  /// Pages that one write of these tests adds, with room for the index around them.
  private static let write = 500

  private let floor: TestFloor
  private let user: UserID
  private let contact: ContactID

  init() throws {
    floor = try TestFloor(inMemory: true)
    user = try floor.admin().user.id
    contact = try floor.addContacts(1)[0]
  }

  private func write(_ times: Int) throws {
    for index in 0..<times {
      let text = String(repeating: index % 2 == 0 ? "a" : "b", count: Self.write * Self.page)
      try floor.store.operate { (tx) throws(DomainError) in
        try tx.drafts.save(text, for: contact, of: user)
      }
    }
  }

  private func logPages() throws -> Int {
    let size = try FileManager.default.attributesOfItem(atPath: floor.path + "-wal")[.size]
    return (try #require(size as? NSNumber)).intValue / Self.page
  }

  @Test func a_busy_seat_empties_the_log_by_itself() throws {
    try write(60)
    #expect(try logPages() < Store.forcedPages + 4 * Self.write)
  }

  @Test func an_idle_seat_empties_a_log_that_has_grown() throws {
    for _ in 0..<4 {
      try write(5)
      try floor.store.checkpointWhenIdle()
    }
    #expect(try logPages() < Store.idlePages + 8 * Self.write)
  }

  @Test func an_idle_seat_with_a_short_log_waits_for_nobody() throws {
    let other = try Turnstile(path: floor.path + ".turnstile")
    #expect(other.enter())
    let began = ContinuousClock.now
    try floor.store.checkpointWhenIdle()
    #expect(ContinuousClock.now - began < .milliseconds(Turnstile.limit.milliseconds))
    other.leave()
  }
}
