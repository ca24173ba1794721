import Domain
import Kit
import Manual
import Screens
import Shell
import Simulated
import Store
import TestSupport
import Testing

@testable import cordboard

/// An admin with the details of one contact: the real store, a virtual terminal.
@Suite struct ContactSheetScript {
  let floor: TestFloor
  let anna: Session
  let id: ContactID
  let driver: AppDriver

  init() throws {
    floor = try TestFloor(inMemory: true)
    anna = try floor.telephoniste("Anna")
    _ = try floor.telephoniste("Luc")
    id = try floor.addContacts(1, assignedTo: anna.user.id)[0]
    let zone = try floor.zones.zone(named: "America/Toronto")
    let seat = SeatFloor(
      store: floor.store,
      phones: Phones(usual: SimulatedPhone(clock: floor.clock), byHand: ManualPhone()),
      clock: floor.clock, zone: zone, zones: floor.zones, workstation: floor.workstation)
    let sign = FloorSign(path: floor.path, isDemo: false)
    var registry = Registry()
    addDesk(to: &registry, sign, seat)
    addContactSheet(to: &registry, sign, seat)
    driver = AppDriver(registry, clock: FakeClock(floor.clock.now()), zone: zone)
    driver.open(
      ContactSheetDestination(session: try floor.sit(floor.admin()), contactID: id))
  }

  private func contact() throws -> Contact { try #require(try floor.store.record(id)).contact }

  private func changes() throws -> [String] {
    try floor.store.history(HistoryQuery(scope: .record(.contact, key: "5145551000"), limit: 20))
      .entries.map(\.because)
  }

  @Test func a_contact_is_assigned_taken_away_deleted_and_restored() throws {
    #expect(driver.text.contains("(514) 555-1000") && driver.text.contains("Anna"))
    driver.press("a")
    #expect(driver.text.contains("Assign (514) 555-1000 to"))
    driver.type("luc")
    driver.press("Enter")
    #expect(driver.text.contains("Assigned to Luc."))
    driver.press("u")
    #expect(try contact().assignedTo == nil)
    #expect(driver.text.contains("Telephoniste  the pool"))
    driver.press("d", "n")
    #expect(try contact().deletedAt == nil)
    driver.press("d", "y")
    #expect(try contact().deletedAt == floor.clock.now())
    #expect(driver.text.contains("Deleted 2026-11-24 10:00"))
    driver.press("r")
    #expect(try contact().deletedAt == nil)
    #expect(try changes() == ["restore", "delete", "unassign", "assign", "import"])
  }

  @Test func a_note_a_status_and_an_edit_stand_at_once() throws {
    driver.press("n")
    driver.type("Call in spring")
    driver.press("Enter")
    #expect(driver.text.contains("Call in spring"))
    driver.press("e", "Ctrl-U")
    driver.type("Zoé Caron")
    driver.press("Enter")
    #expect(driver.text.contains("Zoé Caron"))
    driver.press("s")
    driver.press("Down", "Down", "Down", "Enter")
    #expect(try contact().statusID == floor.status("in_discussion").id)
    #expect(driver.text.contains("In discussion"))
    #expect(try changes() == ["set_status", "edit_contact", "add_note", "import"])
  }

  @Test func the_history_opens_filters_and_comes_back() throws {
    driver.press("n")
    driver.type("Call in spring")
    driver.press("Enter", "h")
    #expect(driver.text.contains("History of (514) 555-1000") && driver.text.contains("2 entries"))
    driver.press("f", "Right", "Enter")
    #expect(driver.text.contains("added by an import"))
    #expect(!driver.text.contains("Call in spring"))
    driver.press("x")
    #expect(driver.text.contains("note: Call in spring"))
    driver.press("Esc")
    #expect(driver.text.contains("Telephoniste"))
  }

  @Test func a_number_that_is_there_already_leads_to_its_contact() throws {
    driver.press("d", "y")
    let session = try floor.admin()
    driver.open(NewContactDestination(session: session))
    driver.type("514 555 1000")
    driver.press("Enter")
    #expect(driver.text.contains("Restore it and open?"))
    driver.press("o")
    #expect(try contact().deletedAt == nil)
    #expect(driver.text.contains("Contact 1000") && driver.text.contains("is back"))
    driver.open(NewContactDestination(session: session))
    driver.type("514 555 2000")
    driver.press("Tab")
    driver.type("Zoé")
    driver.press("Enter")
    let added = try #require(try floor.store.contact(with: TestFloor.phone(2000)))
    #expect(added.details.name == "Zoé" && added.assignedTo == nil)
  }
}
