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

/// An admin at the table of contacts, with the table's own wiring on a store in a file.
@Suite struct ContactsScriptTests {
  private let floor: TestFloor
  private let driver: AppDriver
  private let anna: Session
  private let luc: Session

  init() throws {
    floor = try TestFloor()
    anna = try floor.telephoniste("Anna")
    luc = try floor.telephoniste("Luc")
    let store = floor.store
    let setup = SeatSetup(
      store: store, passwords: floor.passwords, zones: floor.zones, workstation: floor.workstation,
      phones: Phones(usual: SimulatedPhone(clock: floor.clock), byHand: ManualPhone()),
      environment: [:])
    let zone = try floor.zones.zone(named: "America/Toronto")
    let seatFloor = SeatFloor(
      store: store, phones: setup.phones, clock: floor.clock, zone: zone, zones: floor.zones,
      workstation: floor.workstation)
    let keeper = SeatKeeper(store: store, workstation: floor.workstation)
    driver = AppDriver(
      seatRegistry(setup, keeper, on: seatFloor), width: 100, height: 30,
      clock: FakeClock(floor.clock.now()), zone: zone)
  }

  private func open() throws {
    driver.open(OverviewDestination(session: try floor.sit(floor.admin())))
    driver.press("c")
  }

  /// The rows of the history that an act wrote, by what they are about.
  private func entries(because reason: Reason) throws -> [HistoryEntry] {
    try floor.store.history(HistoryQuery(scope: .recent, limit: 1000)).entries
      .filter { $0.because == reason.rawValue }
  }

  @Test func marked_contacts_are_assigned_and_each_has_its_entry() throws {
    let ids = try floor.addContacts(40)
    try open()
    #expect(driver.row(with: "40 of 40") != nil)
    driver.press("Space", "Space", "Space")
    #expect(driver.row(with: "3 selected") != nil)
    driver.press("a")
    driver.type("anna")
    driver.press("Enter")
    #expect(driver.row(with: "Assign 3 contacts to Anna?") != nil)
    #expect(try entries(because: .assignContacts).isEmpty, "seen before it is done")
    driver.press("Enter")
    #expect(driver.row(with: "Assigned 3 contacts to Anna.") != nil)
    driver.press("Enter")
    let entries = try entries(because: .assignContacts)
    #expect(entries.count == 3 && Set(entries.map(\.request)).count == 1)
    for id in ids.suffix(3) {
      #expect(try floor.store.card(id, in: .everything)?.contact.assignedTo == anna.user.id)
    }
    #expect(driver.text.contains("Anna") && driver.row(with: "selected") == nil)
  }

  @Test func everything_that_a_search_finds_is_moved_and_the_rest_stays() throws {
    let hers = try floor.addContacts(30, from: 1000, assignedTo: anna.user.id)
    let others = try floor.addContacts(5, from: 2000, assignedTo: anna.user.id)
    try open()
    driver.press("/")
    driver.type("contact 10")
    driver.press("Enter")
    #expect(driver.row(with: "30 of 35") != nil)
    driver.press("A", "m")
    driver.type("anna")
    driver.press("Enter")
    driver.type("luc")
    driver.press("Enter")
    #expect(driver.row(with: "Move 30 contacts from Anna to Luc?") != nil)
    driver.press("Enter")
    let table = floor.store.table()
    let ofLuc = ContactFilter(assignment: .user(luc.user.id))
    #expect(try table.count(ofLuc, in: .everything, for: nil) == hers.count)
    let ofAnna = ContactFilter(assignment: .user(anna.user.id))
    #expect(try table.count(ofAnna, in: .everything, for: nil) == others.count)
  }

  @Test func what_others_change_shows_without_moving_a_row() throws {
    let ids = try floor.addContacts(20)
    try open()
    driver.press("Down", "Down", "Space")
    let before = driver.text.split(separator: "\n").map { $0.prefix(18) }
    try floor.store.write(as: floor.admin().actor, because: .setStatus) {
      (tx) throws(DomainError) in
      for id in ids.suffix(2) {
        guard var contact = try tx.contacts.find(id) else { return }
        contact.details.name = "Zoé Caron"
        try tx.contacts.save(contact, statusNote: nil)
      }
      _ = try tx.contacts.insert(
        NewContact(
          phone: TestFloor.phone(3000), details: ContactDetails(),
          statusID: try tx.statuses.all()[0].id))
    }
    driver.app.dataChanged()
    driver.app.settle()
    driver.advance(by: .seconds(4))
    #expect(driver.text.contains("Zoé Caron"))
    #expect(driver.row(with: "21 of 21") != nil && driver.row(with: "1 selected") != nil)
    let after = driver.text.split(separator: "\n").map { $0.prefix(18) }
    #expect(Array(before[5..<25]) == Array(after[5..<25]))
    driver.press("F5")
    #expect(driver.row(with: "555-3000") != nil)
  }

  @Test func deleted_contacts_are_found_and_restored() throws {
    try floor.addContacts(4)
    try open()
    driver.press("Space", "d")
    #expect(driver.row(with: "Delete 1 contact?") != nil)
    driver.press("Enter", "Enter", "F5")
    #expect(driver.row(with: "3 of 3") != nil)
    driver.press("f", "Down", "Down", "Down", "Down", "Down", "Down", "Right", "Down", "Enter")
    #expect(driver.row(with: "Deleted") != nil && driver.row(with: "555-1003") != nil)
    driver.press("r", "Enter", "Enter", "F5")
    #expect(driver.row(with: "No contact fits.") != nil)
  }

  @Test func a_contact_on_somebodys_card_is_left_alone_and_said_so() throws {
    try floor.addContacts(2, assignedTo: anna.user.id)
    _ = try ClaimNextContact(store: floor.store)(anna)
    try open()
    driver.press("A", "u")
    #expect(driver.row(with: "Put 1 contact back into the pool?") != nil)
    #expect(driver.row(with: "in use") != nil)
  }
}
