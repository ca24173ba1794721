import Domain
import Kit
import Manual
import Screens
import Shell
import Simulated
import Store
import TestSupport

@testable import cordboard

/// A telephoniste at her desk: the real store, the simulated phone, a virtual
/// terminal.
final class DeskScript {
  let floor: TestFloor
  let anna: Session
  let driver: AppDriver

  init(
    contacts: Int = 3, width: Int = 80, height: Int = 24, language: Language = .english,
    floor given: TestFloor? = nil, session: Session? = nil, phone: (any Telephony)? = nil
  ) throws {
    floor = try given ?? TestFloor()
    anna = try session ?? floor.telephoniste("Anna")
    if contacts > 0 { try floor.addContacts(contacts, assignedTo: anna.user.id) }
    let clock = FakeClock(floor.clock.now())
    driver = AppDriver(
      try DeskScript.registry(floor, phone), width: width, height: height, language: language,
      clock: clock, zone: try floor.zones.zone(named: "America/Toronto"))
    driver.open(DeskDestination(session: anna))
  }

  static func registry(_ floor: TestFloor, _ phone: (any Telephony)?) throws -> Registry {
    let seat = SeatFloor(
      store: floor.store,
      phones: Phones(
        usual: phone ?? SimulatedPhone(clock: floor.clock), byHand: ManualPhone()),
      clock: floor.clock, zone: try floor.zones.zone(named: "America/Toronto"),
      zones: floor.zones, workstation: floor.workstation)
    var registry = Registry()
    addDesk(to: &registry, FloorSign(path: floor.path, isDemo: false), seat)
    return registry
  }

  /// Moves the floor's clock and the screen's together.
  func advance(_ span: Span) {
    floor.clock.advance(span)
    driver.advance(by: span)
  }

  func press(_ keys: KeyPress...) { for key in keys { driver.press(key) } }

  var text: String { driver.text }

  /// The contact on the card.
  func contact() throws -> Contact {
    let lines = try floor.store.today(of: anna.user.id).lines.map(\.phone)
    let all = try floor.store.everyContact()
    return all.map(\.contact).first { text.contains($0.phone.display) && !lines.contains($0.phone) }
      ?? all.map(\.contact).first { text.contains($0.phone.display) }!
  }
}
