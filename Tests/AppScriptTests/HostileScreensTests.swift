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

/// Every screen on a floor whose every text was made to do harm.
@Suite struct HostileScreensTests {
  private let floor: TestFloor
  private let anna: Session
  private let ada: Session
  private let contacts: [ContactID]
  private let registry: Registry

  init() throws {
    floor = try TestFloor(inMemory: true)
    let sitting = try floor.telephoniste("Anna")
    let admin = try floor.sit(floor.admin())
    contacts = try HostileRows(
      floor.path,
      TestFloor.environment(clock: floor.clock, zones: floor.zones, seed: 3, process: 2),
      admin: admin.user.id, owner: sitting.user.id
    ).plant()
    anna = HostileScreensTests.renamed(sitting)
    ada = HostileScreensTests.renamed(admin)
    let store = floor.store
    let setup = SeatSetup(
      store: store, passwords: floor.passwords, zones: floor.zones, workstation: floor.workstation,
      phones: Phones(usual: SimulatedPhone(clock: floor.clock), byHand: ManualPhone()),
      environment: ["HOME": floor.directory])
    var seat = SeatFloor(
      store: store, phones: setup.phones, clock: floor.clock,
      zone: try floor.zones.zone(named: "America/Toronto"), zones: floor.zones,
      workstation: floor.workstation)
    seat.pauseReasons = try store.settings().pauseReasons
    registry = seatRegistry(
      setup, SeatKeeper(store: store, workstation: floor.workstation), on: seat)
  }

  /// Whoever sits here has such a name too.
  private static func renamed(_ session: Session) -> Session {
    var user = session.user
    user.name = "Z\u{1B}]0;x\u{07}\u{202E}\u{9B}2J\r\n\u{200B}"
    return Session(user: user, seat: session.seat)
  }

  private func driver(width: Int = 120, height: Int = 40) throws -> AppDriver {
    AppDriver(
      registry, width: width, height: height, clock: FakeClock(floor.clock.now()),
      zone: try floor.zones.zone(named: "America/Toronto"))
  }

  /// What of the picture is no plain text, or out of its place.
  private func offences(_ driver: AppDriver) -> [String] {
    let surface = driver.terminal.frame.surface
    var found = TerminalReading.offences(in: Array(driver.text.utf8))
    for row in 0..<surface.size.height {
      let cells = Array(surface[row: row])
      for (column, cell) in cells.enumerated() {
        guard let base = cell.base else { continue }
        let isWide = CellWidth.of(base) == 2
        let hasRoom = column + 1 < cells.count && cells[column + 1].base == nil
        if CellWidth.of(base) == 0 || isWide != hasRoom {
          found.append("U+\(String(base.value, radix: 16)) at \(column), \(row) has no room")
        }
      }
    }
    if !driver.text.contains(" help") { found.append("no footer") }
    return found
  }

  /// Presses keys and looks after each.
  private func walk(_ driver: AppDriver, _ keys: [KeyPress], _ place: String) {
    for key in keys {
      driver.press(key)
      let found = offences(driver)
      #expect(found.isEmpty, "\(place), \(key): \(found.prefix(5))\n\(driver.text)")
      if !found.isEmpty { return }
    }
  }

  private func look(_ driver: AppDriver, _ place: String) {
    let found = offences(driver)
    #expect(found.isEmpty, "\(place): \(found.prefix(5))\n\(driver.text)")
  }

  @Test func s1_hostile_text_never_reaches_the_terminal_from_an_admins_screens() throws {
    let pages = [KeyPress](repeating: "PageDown", count: 8)
    let filter: [KeyPress] = ["f", "Tab", "Down", "Down", "Esc", "Space", "Space"]
    let people: [KeyPress] = ["a", "PageDown", "PageDown", "Esc", "s", "PageDown"]
    let entries: [KeyPress] = ["Right", "Right", "f", "Down"]
    var places: [(any Destination, [KeyPress])] = []
    places.append((OverviewDestination(session: ada), ["Tab", "PageDown", "Tab", "PageDown"]))
    places.append((ContactsDestination(session: ada), pages + filter + people))
    places.append((HistoryDestination(session: ada, scope: .recent), pages + entries))
    places.append((HistoryDestination(session: ada, scope: .user(ada.user.id)), pages))
    let lists: [KeyPress] = ["Down", "Right", "w", "Esc", "Tab", "Down", "Tab", "Down", "Tab"]
    places.append(
      (FloorDestination(session: ada), ["Down", "Right", "e", "Esc", "w", "Esc", "Tab"]))
    places.append((SeatListDestination(session: ada), ["Down", "e", "Esc"]))
    places.append((TeamDestination(session: ada), lists + ["x", "Esc", "p", "Esc"]))
    places.append(
      (PersonFiguresDestination(session: ada, person: anna.user.id, period: .month), lists))
    let rows = FigureRowQuery(.contacts, of: .everybody, in: .month)
    places.append((FigureRowsDestination(session: ada, query: rows, person: ada.user.name), pages))
    places.append((ComplianceDestination(session: ada), pages + ["d"]))
    places.append((NewContactDestination(session: ada), ["Down", "Down"]))
    places.append(
      (ExportDestination(session: ada, target: .chosen(contacts), count: 5), ["Tab"]))
    places.append((ImportFileDestination(session: ada), ["Enter"]))
    places.append(
      (SignInDestination(email: "a\u{1B}]0;x\u{07}\u{202E}@b"), ["Tab", "Enter"]))
    places.append((LockDestination(session: ada), ["Enter"]))
    for (destination, keys) in places {
      let driver = try driver()
      driver.open(destination)
      let place = "\(type(of: destination))"
      #expect(!driver.text.contains("Something went wrong"))
      look(driver, place)
      walk(driver, keys, place)
    }
  }

  @Test func s1_hostile_text_never_reaches_the_terminal_from_a_contacts_details() throws {
    for (index, id) in contacts.enumerated() {
      let driver = try driver(width: index.isMultiple(of: 2) ? 120 : 80, height: 30)
      driver.open(ContactSheetDestination(session: ada, contactID: id))
      look(driver, HostileCorpus.all[index].name)
      guard index.isMultiple(of: 9) else { continue }
      walk(
        driver, ["Tab", "Tab", "Tab", "Tab", "h", "PageDown", "Esc", "n", "Esc", "e", "Esc"],
        HostileCorpus.all[index].name)
    }
  }

  @Test func s1_hostile_text_never_reaches_the_terminal_from_the_desk() throws {
    let driver = try driver(width: 100, height: 30)
    driver.open(DeskDestination(session: anna))
    var keys: [KeyPress] = ["Space"]
    for index in 0..<contacts.count {
      walk(driver, keys, "the desk at turn \(index)")
      guard index.isMultiple(of: 15) else { continue }
      walk(
        driver,
        [
          "l", "PageDown", "Esc", "n", "Esc", "e", "Down", "Esc", "w", "Esc", "s", "PageDown",
          "Esc", "t", "PageDown", "Esc", "PageDown", "k", "Esc", "j", "Esc",
        ], "over the desk at turn \(index)")
      keys = ["Space"]
    }
    walk(driver, ["p", "PageDown", "Enter"], "the pause")
    let find = try self.driver()
    find.open(FindContactDestination(session: anna))
    find.type("A")
    walk(find, ["PageDown", "PageDown"], "the search")
  }

  /// Appointments of every ninth of them, half an hour on the way from one to the next.
  private func book(with agent: Session) throws -> [Reservation] {
    let store = floor.store
    let day = LocalDateTime(date: LocalDate(iso8601: "2026-11-24")!, secondOfDay: 0)
    try ChangeAvailability(store: store).add(
      AvailabilityTimes(
        start: day, end: LocalDateTime(date: day.date.adding(days: 1), secondOfDay: 0),
        recurrence: Recurrence(frequency: .daily)), of: agent.user.id, by: ada)
    var made: [Reservation] = []
    for index in stride(from: 0, to: contacts.count, by: 9) {
      let text = HostileCorpus.all[index].text
      let convert = ConvertContact(store: store, zones: floor.zones)
      let start = floor.clock.now() + .minutes(Int64(90 * made.count + 30))
      // What a field takes of such a text is the use case's own affair.
      for details in [[.name: text, .address: text], [.name: "A", .address: "B"]]
        as [[ContactField: String]]
      {
        let choice = ConvertContact.Choice(
          start: start, agentID: agent.user.id, note: text, details: details)
        guard let visit = try? convert(choice, of: contacts[index], by: ada) else { continue }
        made.append(visit)
        break
      }
    }
    return made
  }

  @Test func s1_hostile_text_never_reaches_the_terminal_from_appointments() throws {
    var new = NewUser(name: "Marc", email: "marc@example.com")
    new.isAgent = true
    _ = try AddUser(store: floor.store, people: floor.store, passwords: floor.passwords)(
      new, password: TestFloor.password, by: floor.admin())
    let marc = HostileScreensTests.renamed(
      try floor.sit(floor.session(email: "marc@example.com")))
    let visits = try book(with: marc)
    #expect(visits.count > 20)
    var places: [(any Destination, [KeyPress])] = [
      (AppointmentsDestination(session: ada), ["Down", "PageDown", "f", "Right", "Esc", "m"]),
      (AgentDayDestination(session: marc), ["Down", "Down", "Tab", "Right", "i", "Esc", "c"]),
      (
        WeekHoursDestination(session: ada, agentID: marc.user.id, agentName: marc.user.name),
        ["Down", "a", "Esc", "d", "Esc"]
      ),
      (ConvertDestination(session: ada, contactID: contacts[1]), ["a", "Tab", "Right", "Enter"]),
    ]
    for visit in visits {
      places.append(
        (
          AppointmentDestination(session: ada, reservationID: visit.id),
          ["Down", "a", "Esc", "m", "Esc", "n", "Esc"]
        ))
    }
    for (index, (destination, keys)) in places.enumerated() {
      let driver = try driver(width: index.isMultiple(of: 2) ? 120 : 80, height: 30)
      driver.open(destination)
      #expect(!driver.text.contains("Something went wrong"))
      look(driver, "\(type(of: destination))")
      walk(driver, keys, "\(type(of: destination))")
    }
  }

  @Test func s1_a_hostile_file_is_looked_at_without_harm() throws {
    let name = "a\u{1B}]0;x\u{07}\u{9B}2J\u{202E}.csv"
    var bytes = Array("phone,name,b\u{1B}[2Jad,\u{202E}x\n".utf8)
    for (index, payload) in HostileCorpus.all.enumerated() where !payload.bytes.contains(0) {
      let quoted = payload.bytes.flatMap { $0 == 34 ? [34, 34] : [$0] }
      bytes += Array("\(TestFloor.phone(8000 + index).digits),\"".utf8) + quoted
      bytes += Array("\",\"x\",y\n".utf8)
    }
    let driver = try driver()
    driver.open(ImportFileDestination(session: ada))
    for path in [name, "plain.csv"] {
      _ = FileManager.default.createFile(
        atPath: floor.directory + "/" + path, contents: Data(bytes))
      driver.paste("~/" + path)
      look(driver, "a pasted path")
      walk(driver, ["Enter", "Enter", "PageDown", "i", "f"], "the import of \(path)")
    }
  }
}
