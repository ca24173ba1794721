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

/// A seat that somebody ends: it lands at its sign-in, and what was typed is kept.
@Suite struct EndedSeatTests {
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
      clock: FakeClock(floor.clock.now()), zone: zone, eviction: { keeper.takeEnding() })
    driver.open(SignInDestination())
    driver.type("anna@example.com")
    driver.press("Enter")
    driver.type(TestFloor.password)
    driver.press("Enter")
  }

  private var seat: Int64 { keeper.session?.seat?.rawValue ?? 0 }

  @Test func it_lands_at_the_sign_in_and_keeps_the_draft() throws {
    let user = try #require(keeper.session?.user.id)
    let contact = try floor.addContacts(1, assignedTo: user)[0]
    driver.press("Space", "n")
    driver.type("half a thought")
    try EndSeat(store: floor.store)(seat, by: floor.admin())
    keeper.look()
    driver.app.settle()
    #expect(driver.row(with: "ended by Ada Roy") != nil)
    #expect(driver.row(with: "anna@example.com") != nil)
    #expect(!driver.text.contains("half a thought") && !driver.text.contains("555"))
    #expect(try floor.store.draft(for: contact, of: user) == "half a thought")
    #expect(keeper.session == nil)
    driver.type(TestFloor.password)
    driver.press("Enter")
    #expect(driver.row(with: "Desk") != nil)
  }

  @Test func a_disabled_person_is_out_and_stays_out() throws {
    try SetActive(store: floor.store)("anna@example.com", to: false, by: floor.admin())
    keeper.renew()
    driver.app.settle()
    #expect(driver.row(with: "deactivated") != nil)
    driver.type(TestFloor.password)
    driver.press("Enter")
    #expect(driver.row(with: "ask an admin") != nil)
    #expect(keeper.session == nil)
  }

  @Test func a_quiet_seat_notices_within_ten_seconds() {
    #expect(Seat.lookInterval + Seat.lookInterval <= .seconds(10))
  }

  @Test func a_change_that_was_committed_rings_the_alarm() async throws {
    try EndSeat(store: floor.store)(seat, by: floor.admin())
    keeper.lookSoon()
    var waiting = [pollfd(fd: keeper.alarm.descriptor, events: Int16(POLLIN), revents: 0)]
    #expect(poll(&waiting, 1, 20_000) == 1)
    keeper.alarm.silence()
    #expect(
      keeper.takeEnding() == SignInDestination(email: "anna@example.com", ended: .by("Ada Roy")))
    #expect(keeper.takeEnding() == nil)
  }

  @Test func the_hours_end_a_seat_by_its_heartbeat() {
    floor.clock.advance(.hours(12))
    keeper.renew()
    driver.app.settle()
    #expect(driver.row(with: "as long as the floor allows") != nil)
  }

  @Test func signing_in_and_out_stand_in_the_history() throws {
    driver.press("F8")
    #expect(driver.row(with: "You are signed out.") != nil)
    let told = try floor.store.history(HistoryQuery(scope: .recent, limit: 2)).entries
    #expect(told.map(\.key) == ["sign_out", "sign_in"])
  }

  @Test func her_own_password_is_changed_from_the_desk() throws {
    driver.press("F7")
    for text in [TestFloor.password, "an entirely new one", "an entirely new one"] {
      driver.type(text)
      driver.press("Enter")
    }
    #expect(driver.row(with: "Your password is changed") != nil)
    #expect(driver.row(with: "Desk") != nil)
    _ = try floor.session(email: "anna@example.com", password: "an entirely new one")
    #expect(try floor.store.seats().count == 1)
  }
}
