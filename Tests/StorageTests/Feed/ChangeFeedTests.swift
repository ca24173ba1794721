import Domain
import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct ChangeFeedTests {
  /// Whether something is told within `milliseconds`.
  private func hears(_ feed: ChangeFeed, within milliseconds: Int32 = 20_000) -> Bool {
    var waiting = [pollfd(fd: feed.descriptor, events: Int16(POLLIN), revents: 0)]
    return poll(&waiting, 1, milliseconds) > 0 && feed.drain()
  }

  private func other(_ floor: TestFloor, process: Int32 = 2) throws -> Store {
    try Store.open(
      floor.path,
      in: TestFloor.environment(
        clock: floor.clock, zones: floor.zones, seed: 9, process: process))
  }

  private func seat(_ floor: TestFloor) throws -> Session {
    try OpenSeat(store: floor.store)(
      floor.admin(),
      at: TestFloor.environment(
        clock: floor.clock, zones: floor.zones, seed: 1, process: 1
      ).workstation)
  }

  @Test func a_commit_of_another_connection_is_told() throws {
    let floor = try TestFloor()
    let second = try other(floor)
    let feed = ChangeFeed(second)
    _ = try seat(floor)
    #expect(hears(feed))
  }

  @Test func many_commits_at_once_are_told_once_or_twice() throws {
    let floor = try TestFloor()
    let feed = ChangeFeed(try other(floor))
    for _ in 0..<40 { _ = try seat(floor) }
    #expect(hears(feed))
    var told = 1
    while hears(feed, within: 1500) { told += 1 }
    // A slow machine may spread the forty over several looks, never over forty.
    #expect(told < 20)
  }

  @Test func a_quiet_floor_wakes_nobody() throws {
    let floor = try TestFloor()
    let feed = ChangeFeed(floor.store)
    #expect(!hears(feed, within: 300))
    #expect(!feed.drain())
  }

  @Test func what_was_rolled_back_is_not_told() throws {
    let floor = try TestFloor()
    let feed = ChangeFeed(try other(floor))
    #expect(throws: DomainError.noteEmpty) {
      try floor.store.operate { (tx) throws(DomainError) in
        throw DomainError.noteEmpty
      }
    }
    #expect(!hears(feed, within: 700))
  }

  @Test func a_log_that_was_removed_and_made_anew_is_watched_anew() throws {
    let floor = try TestFloor()
    let feed = ChangeFeed(floor.store)
    let log = floor.path + "-wal"
    // The log as another program would leave it: gone, then there again.
    try FileManager.default.moveItem(atPath: log, toPath: log + ".away")
    try FileManager.default.copyItem(atPath: log + ".away", toPath: log)
    try FileManager.default.removeItem(atPath: log)
    try FileManager.default.moveItem(atPath: log + ".away", toPath: log)
    _ = hears(feed, within: 700)
    _ = try seat(floor)
    #expect(hears(feed))
  }

  @Test func a_feed_ends_with_its_value() throws {
    let floor = try TestFloor()
    // The thread holds the store for as long as it runs, and not a moment longer.
    for round in 0..<100 {
      weak var store: Store?
      do {
        let second = try other(floor)
        store = second
        _ = ChangeFeed(second)
      }
      #expect(store == nil, "round \(round)")
    }
  }
}
