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

/// Somebody watches the floor while another seat works: with the screens' own wiring, on a
/// store in a file.
@Suite struct FloorScriptTests {
  private let floor: TestFloor
  private let desk: DeskScript
  private let driver: AppDriver

  init() throws {
    floor = try TestFloor()
    desk = try DeskScript(floor: floor)
    let store = floor.store
    let setup = SeatSetup(
      store: store, passwords: floor.passwords, zones: floor.zones, workstation: floor.workstation,
      phones: Phones(usual: SimulatedPhone(clock: floor.clock), byHand: ManualPhone()),
      environment: ["HOME": floor.directory])
    let zone = try floor.zones.zone(named: "America/Toronto")
    let seatFloor = SeatFloor(
      store: store, phones: setup.phones, clock: floor.clock, zone: zone, zones: floor.zones,
      workstation: floor.workstation)
    let keeper = SeatKeeper(store: store, workstation: floor.workstation)
    driver = AppDriver(
      seatRegistry(setup, keeper, on: seatFloor), width: 100, height: 30,
      clock: FakeClock(floor.clock.now()), zone: zone)
    driver.open(OverviewDestination(session: try floor.sit(floor.admin())))
  }

  /// What another process committed reaches the screen.
  private func hear() {
    driver.advance(by: floor.clock.now() - driver.clock.now)
    driver.app.dataChanged()
    driver.app.settle()
  }

  private func anna() -> String { driver.row(with: "Anna") ?? "" }

  @Test func the_floor_shows_what_another_seat_does_as_it_happens() throws {
    driver.press("f")
    #expect(anna().contains("Ready"))
    desk.press("Space", "c")
    desk.advance(.seconds(2))
    hear()
    let number = try desk.contact().phone
    #expect(anna().contains("Dialling") && anna().contains(number.masked))
    #expect(!driver.text.contains(number.display), "no more of a number than its end")
    for _ in 0..<6 { desk.advance(.seconds(2)) }
    hear()
    #expect(anna().contains("Talking"))
    desk.press("h")
    desk.advance(.seconds(3))
    hear()
    #expect(anna().contains("Wrap-up") && anna().contains(" 1 "))
  }

  @Test func a_number_leads_to_as_many_rows_and_each_to_its_contact() throws {
    for _ in 0..<2 {
      desk.press("Space", "c")
      desk.advance(.seconds(4))
      desk.press("h")
      desk.advance(.seconds(2))
    }
    driver.press("f", "Up")
    let calls = try floor.store.floorNow().today.calls
    #expect(calls == 2)
    driver.press("?")
    #expect(driver.row(with: "Calls of this person") != nil)
    driver.press("Enter")
    #expect(driver.row(with: "everybody, today") != nil && driver.row(with: "2 rows") != nil)
    #expect(driver.text.split(separator: "\n").filter { $0.contains("(514) 555-") }.count == 2)
    driver.press("Enter")
    #expect(driver.row(with: "Contact ") != nil)
  }

  @Test func a_seat_is_ended_from_the_floor_and_is_gone() throws {
    driver.press("f", "e")
    #expect(driver.row(with: "End the seat of Anna?") != nil)
    driver.press("y")
    driver.app.settle()
    #expect(driver.row(with: "The seat of Anna is ended.") != nil)
    #expect(try floor.store.seats().map(\.name) == ["Ada Roy"])
  }

  @Test func the_team_is_written_to_a_file_that_is_never_over_another() throws {
    desk.press("Space", "c")
    desk.advance(.seconds(4))
    desk.press("h")
    desk.advance(.seconds(2))
    driver.press("t", "x", "Enter")
    driver.app.settle()
    #expect(driver.row(with: "1 row is written") != nil, "\(driver.text)")
    let names = try FileManager.default.contentsOfDirectory(atPath: floor.directory)
    let name = try #require(names.first { $0.hasPrefix("team-") && $0.hasSuffix(".csv") })
    let text = try String(contentsOfFile: floor.directory + "/" + name, encoding: .utf8)
    #expect(text.contains("\"Anna\",\"anna@example.com\",\"3\""))
    driver.press("Enter", "x", "Enter")
    driver.app.settle()
    #expect(driver.row(with: "is written") == nil, "what stands there is left alone")
  }

  @Test func the_person_has_the_same_figures_as_the_line() throws {
    desk.press("Space", "c")
    desk.advance(.seconds(4))
    desk.press("h")
    desk.advance(.seconds(2))
    driver.press("t", "Enter")
    driver.app.settle()
    #expect(driver.row(with: "Calls today 1, this week 1, this month 1") != nil)
    driver.press("Tab")
    #expect(driver.row(with: "Calls by hour") != nil)
    driver.press("Tab", "f", "f", "Enter")
    driver.app.settle()
    #expect(driver.row(with: "1 row") != nil && driver.row(with: "(514) 555-") != nil)
  }
}
