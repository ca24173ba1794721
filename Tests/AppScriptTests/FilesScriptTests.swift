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

/// Contacts from a file and to a file, through the screens' own wiring.
@Suite struct FilesScriptTests {
  private let floor: TestFloor
  private let driver: AppDriver
  private let session: Session

  init() throws {
    floor = try TestFloor()
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
    session = try floor.sit(floor.admin())
  }

  private func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: floor.directory + "/" + name))
  }

  private func count(_ filter: ContactFilter = .everything) throws -> Int {
    try floor.store.table().count(filter, in: .everything, for: nil)
  }

  @Test func a_file_is_read_checked_and_imported() throws {
    _ = try floor.telephoniste("Anna")
    try write("one.csv", "phone;name;Fax\n5145550101;Zoé;1\n12;Luc;2\n5145550102;;3\n")
    driver.open(ImportFileDestination(session: session))
    driver.type("~/one.csv")
    driver.press("Enter")
    #expect(driver.row(with: "3 rows, semicolons, UTF-8") != nil, "\(driver.text)")
    #expect(driver.row(with: "not read: Fax") != nil)
    #expect(driver.row(with: "(514) 555-0101  Zoé") != nil)
    driver.press("a")
    driver.type("anna")
    driver.press("Enter", "Enter")
    #expect(driver.row(with: "2 created") != nil, "\(driver.text)")
    #expect(driver.row(with: "row 2 phone") != nil)
    #expect(try count() == 0, "nothing is written before it is asked for")
    driver.press("i")
    #expect(driver.row(with: "Imported") != nil, "\(driver.text)")
    #expect(driver.text.contains("one.csv.rejects.csv"))
    let anna = try #require(try floor.store.credentials(email: "anna@example.com")).user.id
    #expect(try count(ContactFilter(assignment: .user(anna))) == 2)
    let entry = try #require(
      try floor.store.history(HistoryQuery(scope: .recent, limit: 1)).entries.first)
    #expect(entry.because == "import" && entry.seatSession == session.seat)
  }

  @Test(arguments: [
    ("nowhere.csv", "There is no file"), ("", "Type the path"), ("bad.csv", "never closed"),
  ])
  func what_is_wrong_with_a_file_is_said(name: String, words: String) throws {
    try write("bad.csv", "phone,name\n5145550101,\"open\n")
    driver.open(ImportFileDestination(session: session))
    if !name.isEmpty { driver.type("~/" + name) }
    driver.press("Enter")
    #expect(driver.text.contains(words), "\(driver.text)")
    if !name.isEmpty { #expect(driver.text.contains("~/" + name)) }
    #expect(try count() == 0)
  }

  @Test func a_folder_is_told_while_it_is_typed() throws {
    driver.open(ImportFileDestination(session: session))
    driver.type(floor.directory)
    driver.advance(by: .milliseconds(100))
    #expect(driver.row(with: "This is a folder") != nil, "\(driver.text)")
  }

  @Test func what_a_filter_holds_goes_to_a_file_that_imports_again() throws {
    try floor.addContacts(3)
    let anna = try floor.telephoniste("Anna")
    try floor.addContacts(2, from: 2000, assignedTo: anna.user.id)
    let filter = ContactFilter(assignment: .user(anna.user.id))
    driver.open(
      ExportDestination(session: session, target: .filter(filter, except: []), count: 2))
    driver.press("Enter")
    #expect(driver.row(with: "2 contacts") != nil, "\(driver.text)")
    let path = floor.directory + "/contacts-2026-11-24.csv"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.split(separator: "\r\n").count == 3 && text.contains("anna@example.com"))
    let entry = try #require(
      try floor.store.history(HistoryQuery(scope: .recent, limit: 1)).entries.first)
    #expect(entry.key == "export" && entry.seatSession == session.seat)

    driver.open(
      ExportDestination(session: session, target: .filter(filter, except: []), count: 2))
    driver.press("Enter")
    #expect(driver.text.contains("not written over"), "\(driver.text)")
    driver.press("Esc")
    driver.open(ImportFileDestination(session: session))
    driver.type("~/contacts-2026-11-24.csv")
    driver.press("Enter", "Enter")
    #expect(driver.row(with: "2 unchanged") != nil, "\(driver.text)")
  }
}
