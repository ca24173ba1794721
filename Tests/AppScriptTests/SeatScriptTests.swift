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

/// The way to a seat and from it, with every screen's own wiring, on a store in a file.
@Suite struct SeatScriptTests {
  private let floor: TestFloor
  private let keeper: SeatKeeper
  private let driver: AppDriver
  private let registry: Registry

  init() throws {
    floor = try TestFloor()
    let store = floor.store
    let setup = SeatSetup(
      store: store, passwords: floor.passwords, zones: floor.zones, workstation: floor.workstation,
      phones: Phones(usual: SimulatedPhone(clock: floor.clock), byHand: ManualPhone()),
      environment: [:])
    keeper = SeatKeeper(store: store, workstation: floor.workstation)
    let zone = try floor.zones.zone(named: "America/Toronto")
    let seatFloor = SeatFloor(
      store: store, phones: setup.phones, clock: floor.clock, zone: zone, zones: floor.zones,
      workstation: floor.workstation)
    registry = seatRegistry(setup, keeper, on: seatFloor)
    driver = AppDriver(
      registry, width: 100, height: 30,
      clock: FakeClock(floor.clock.now()), zone: zone)
    driver.open(SignInDestination())
  }

  private func signIn(_ email: String, _ password: String = TestFloor.password) {
    driver.type(email)
    driver.press("Enter")
    driver.type(password)
    driver.press("Enter")
  }

  private func add(_ name: String, _ change: (inout NewUser) -> Void) throws -> AddUser.Added {
    var new = NewUser(name: name, email: "\(name.lowercased())@example.com")
    change(&new)
    return try AddUser(store: floor.store, people: floor.store, passwords: floor.passwords)(
      new, password: nil, by: floor.admin())
  }

  private func seats() throws -> Int {
    try floor.store.operate { (tx) throws(DomainError) in try tx.seats.liveSeats(besides: nil) }
  }

  @Test func every_screen_with_keys_is_documented_and_configurable() {
    let opened = Set(registry.tables.filter { !$0.commands.isEmpty })
    #expect(opened == Set(SeatScreens.tables))
  }

  @Test func a_heartbeat_empties_a_log_that_has_grown() throws {
    signIn("ada@example.com")
    let contact = try floor.addContacts(1)[0]
    let user = try floor.admin().user.id
    // Past what an idle seat lets stand, short of what any writer empties.
    let pages = 5000
    for letter in ["a", "b"] {
      try floor.store.operate { (tx) throws(DomainError) in
        let text = String(repeating: letter, count: pages * 4096)
        try tx.drafts.save(text, for: contact, of: user)
      }
      keeper.renew()
    }
    let log = try FileManager.default.attributesOfItem(atPath: floor.path + "-wal")[.size]
    #expect(try #require(log as? NSNumber).intValue < 2 * pages * 4096)
  }

  @Test func a_wrong_password_is_refused_and_the_right_one_opens_a_seat() throws {
    signIn("ada@example.com", "wrong")
    #expect(driver.text.contains("ada@example.com"))
    #expect(driver.row(with: "is wrong") != nil)
    #expect(try seats() == 0)
    driver.type(TestFloor.password)
    driver.press("Enter")
    #expect(driver.row(with: "Overview") != nil)
    #expect(driver.text.contains("cordboard import FILE"))
    #expect(try seats() == 1)
  }

  @Test func signing_out_closes_the_seat_and_keeps_the_email() throws {
    signIn("ada@example.com")
    driver.press("o")
    #expect(driver.row(with: "You are signed out.") != nil)
    #expect(driver.row(with: "ada@example.com") != nil)
    #expect(try seats() == 0)
  }

  @Test func a_one_time_secret_must_be_changed_before_anything_else() throws {
    let added = try add("Zoe") { $0.isAgent = true }
    signIn("zoe@example.com", try #require(added.oneTimeSecret))
    #expect(driver.row(with: "New password") != nil)
    driver.press("Enter")
    #expect(driver.row(with: "give at least 12") != nil)
    driver.type("an entirely new one")
    driver.press("Enter")
    driver.type("an entirely new two")
    driver.press("Enter")
    #expect(driver.row(with: "not the same") != nil)
    #expect(try seats() == 0)
    driver.type("an entirely new one")
    driver.press("Enter")
    #expect(driver.row(with: "Agent day") != nil)
    #expect(driver.row(with: "Your password is changed.") != nil)
    driver.press("o")
    driver.type("an entirely new one")
    driver.press("Enter")
    #expect(driver.row(with: "Agent day") != nil)
  }

  @Test func esc_leaves_the_one_time_secret_as_it_was() throws {
    let added = try add("Zoe") { $0.isAgent = true }
    let secret = try #require(added.oneTimeSecret)
    signIn("zoe@example.com", secret)
    driver.press("Esc")
    #expect(driver.row(with: "Sign in") != nil)
    driver.type(secret)
    driver.press("Enter")
    #expect(driver.row(with: "New password") != nil)
  }

  @Test func whoever_is_several_things_chooses_and_can_choose_again() throws {
    let added = try add("Luc") {
      $0.isAgent = true
      $0.isAdmin = true
      $0.roles = [Role.administratorCode]
      $0.language = .french
    }
    signIn("luc@example.com", try #require(added.oneTimeSecret))
    driver.type("an entirely new one")
    driver.press("Enter")
    driver.type("an entirely new one")
    driver.press("Enter")
    #expect(driver.row(with: "Choisir un rôle") != nil)
    #expect(driver.row(with: "Téléphoniste") == nil)
    driver.press("Down", "Enter")
    #expect(driver.row(with: "Journée d’agent") != nil)
    driver.press("r", "a")
    #expect(driver.row(with: "Aperçu") != nil)
    #expect(try seats() == 1)
  }

  @Test func the_overview_shows_what_another_session_imports() throws {
    signIn("ada@example.com")
    #expect(driver.text.contains("cordboard import FILE"))
    let other = try Store.open(
      floor.path,
      in: TestFloor.environment(
        clock: floor.clock, zones: floor.zones, seed: 5, process: 2))
    let feed = ChangeFeed(floor.store)
    let new = try #require(try other.statuses().first { $0.code == ContactStatus.Code.new })
    try other.write(as: floor.admin().actor, because: .importContacts) {
      (tx) throws(DomainError) in
      for index in 0..<12 {
        _ = try tx.contacts.insert(
          NewContact(
            phone: TestFloor.phone(1000 + index), details: ContactDetails(name: "Marie"),
            statusID: new.id))
      }
    }
    var waiting = [pollfd(fd: feed.descriptor, events: Int16(POLLIN), revents: 0)]
    #expect(poll(&waiting, 1, 20_000) > 0 && feed.drain())
    driver.app.dataChanged()
    driver.app.settle()
    #expect(driver.row(with: "12 contacts") != nil)
    #expect(driver.row(with: "imported 12 contacts") != nil)
  }

  @Test func whatever_is_open_at_the_end_is_closed() throws {
    signIn("ada@example.com")
    #expect(try seats() == 1)
    keeper.end()
    #expect(try seats() == 0)
    keeper.end()
  }
}
