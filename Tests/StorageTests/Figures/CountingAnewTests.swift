import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

/// All days of a floor with many calls are counted anew only where nobody else would wait for it.
@Suite struct CountingAnewTests {
  /// A floor at work whose newest call is the last of `calls`.
  private func floor(_ calls: Int) throws -> FigureFloor {
    let floor = try FigureFloor(seed: 71, from: "2026-10-20T12:00:00Z", contacts: 20)
    try floor.work(200)
    try floor.store.transact { db in
      try db.execute(
        sql: "UPDATE call SET id = ? WHERE id = (SELECT max(id) FROM call)", arguments: [calls])
    }
    return floor
  }

  private func change(_ floor: FigureFloor, by session: Session) throws {
    try ChangeSetting(store: floor.store, floor: floor.store, zones: floor.store.environment.zones)(
      "time_zone", to: "America/Vancouver", by: session)
  }

  @Test func beside_others_it_is_refused_and_nothing_is_changed() throws {
    let floor = try floor(50_001)
    for person in floor.people { try CloseSeat(store: floor.store)(person) }
    let ada = try floor.floor.sit(floor.ada)
    let anna = try floor.floor.sit(floor.people[0])
    let before = try floor.store.settings()
    let history = try floor.store.history(HistoryQuery(scope: .recent, limit: 10_000)).entries.count
    let refusal = DomainError.figuresNeedAnEmptyFloor(others: 1)
    #expect(throws: refusal) { try change(floor, by: ada) }
    let figures = KeepFigures(store: floor.store, people: floor.store, figures: floor.store)
    #expect(throws: refusal) { try figures.rebuild(by: ada) }
    #expect(try floor.store.settings() == before)
    #expect(
      try floor.store.history(HistoryQuery(scope: .recent, limit: 10_000)).entries.count == history)
    // One's own seat is no other.
    try CloseSeat(store: floor.store)(anna)
    try change(floor, by: ada)
    try figures.rebuild(by: ada)
    #expect(try floor.store.settings().timeZone == "America/Vancouver")
    #expect(try floor.store.compareFigures() == [])
  }

  @Test func few_calls_are_counted_beside_anybody() throws {
    let floor = try floor(50_000)
    let ada = try floor.floor.sit(floor.ada)
    _ = try floor.floor.sit(floor.people[0])
    try change(floor, by: ada)
    #expect(try floor.store.compareFigures() == [])
  }
}
