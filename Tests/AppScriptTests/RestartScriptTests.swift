import Domain
import Foundation
import Kit
import Manual
import Screens
import Shell
import Simulated
import Store
import TestSupport
import Testing

@testable import cordboard

/// A seat whose program is older than the floor's file, or whose file is another by now: it
/// locks itself, and says to start anew.
@Suite struct RestartScriptTests {
  private let floor: TestFloor
  private let keeper: SeatKeeper
  private let driver: AppDriver

  init() throws {
    floor = try TestFloor()
    let store = floor.store
    _ = try floor.telephoniste("Anna")
    let setup = SeatSetup(
      store: store, passwords: floor.passwords, zones: floor.zones, workstation: floor.workstation,
      phones: Phones(usual: SimulatedPhone(clock: floor.clock), byHand: ManualPhone()),
      environment: [:])
    let keeper = SeatKeeper(store: store, workstation: floor.workstation)
    self.keeper = keeper
    let zone = try floor.zones.zone(named: "America/Toronto")
    let seatFloor = SeatFloor(
      store: store, phones: setup.phones, clock: floor.clock, zone: zone, zones: floor.zones,
      workstation: floor.workstation)
    driver = AppDriver(
      seatRegistry(setup, keeper, on: seatFloor), width: 100, height: 30,
      clock: FakeClock(floor.clock.now()), zone: zone, eviction: { keeper.eviction() })
    driver.open(SignInDestination())
  }

  private func signIn() throws -> UserID {
    driver.type("anna@example.com")
    driver.press("Enter")
    driver.type(TestFloor.password)
    driver.press("Enter")
    return try #require(keeper.session?.user.id)
  }

  /// What a newer program's `migrate` leaves.
  private func bringToNewerSchema() {
    _ = Launch.run("/usr/bin/env", ["sqlite3", floor.path, "PRAGMA user_version = 99"])
  }

  private func expectLocked(_ words: String = "The floor was updated") {
    #expect(driver.row(with: words) != nil, "\(driver.text)")
    for told in ["555", "half a thought", "Anna", "anna@"] { #expect(!driver.text.contains(told)) }
    #expect(keeper.session == nil)
  }

  @Test func a_look_after_a_change_locks_the_seat_and_keeps_what_was_typed() throws {
    let user = try signIn()
    let contact = try floor.addContacts(1, assignedTo: user)[0]
    driver.press("Space", "n")
    driver.type("half a thought")
    driver.advance(by: .seconds(1))
    bringToNewerSchema()
    keeper.look()
    driver.app.settle()
    expectLocked()
    #expect(try floor.store.draft(for: contact, of: user) == "half a thought")
    for key in ["Esc", "Space", "F8", "F10", "n", "c"] as [KeyPress] { driver.press(key) }
    expectLocked()
    #expect(driver.app.ending == nil)
    driver.press("Enter")
    #expect(driver.app.ending == .left)
  }

  @Test func a_write_locks_the_seat_and_nothing_is_written() throws {
    let user = try signIn()
    try floor.addContacts(1, assignedTo: user)
    driver.press("Space", "n")
    driver.type("half a thought")
    bringToNewerSchema()
    let before = try floor.store.history(HistoryQuery(scope: .recent, limit: 1)).entries.map(\.seq)
    driver.press("Enter")
    expectLocked()
    #expect(
      try floor.store.history(HistoryQuery(scope: .recent, limit: 1)).entries.map(\.seq) == before)
  }

  @Test func a_heartbeat_locks_the_seat() throws {
    _ = try signIn()
    bringToNewerSchema()
    keeper.renew()
    driver.app.settle()
    expectLocked()
  }

  @Test func whoever_has_not_signed_in_yet_is_told_too() {
    bringToNewerSchema()
    keeper.look()
    driver.app.settle()
    expectLocked()
  }

  @Test func the_alarm_wakes_a_seat_that_sleeps() {
    bringToNewerSchema()
    keeper.lookSoon()
    var waiting = [pollfd(fd: keeper.alarm.descriptor, events: Int16(POLLIN), revents: 0)]
    #expect(poll(&waiting, 1, 20_000) == 1)
  }

  @Test func another_file_in_the_floor_s_place_locks_the_seat() throws {
    _ = try signIn()
    #expect(rename(floor.path, floor.path + ".away") == 0)
    keeper.look()
    driver.app.settle()
    expectLocked("Another file stands in the floor’s place")
  }

  @Test func a_file_of_this_program_s_schema_locks_nobody() throws {
    _ = try signIn()
    keeper.look()
    keeper.renew()
    driver.app.settle()
    #expect(driver.row(with: "Desk") != nil)
    #expect(floor.store.outgrown == nil)
  }
}
