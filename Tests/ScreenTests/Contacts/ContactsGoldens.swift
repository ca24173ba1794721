import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct ContactsGoldens {
  private func driver(
    _ table: FakeContacts = FakeContacts(12_340), width: Int = 80, height: Int = 24,
    language: Language = .english, depth: ColourDepth = .colours256
  ) -> AppDriver {
    let session = People.session("Ada Roy", [.admin], language: language, seat: SeatID(1))
    let state = Contacts.State(
      ContactsDestination(session: session), floor: People.floor, zone: FixedZone())
    let driver = Stage.driver(
      Contacts.self, state, table.useCases, width: width, height: height, language: language,
      depth: depth)
    driver.settle()
    return driver
  }

  private func frame(
    _ keys: [KeyPress] = [], table: FakeContacts = FakeContacts(12_340), width: Int = 80,
    height: Int = 24, language: Language = .english, depth: ColourDepth = .colours256
  ) -> Frame {
    let driver = driver(table, width: width, height: height, language: language, depth: depth)
    for key in keys { driver.press(key) }
    return driver.terminal.frame
  }

  private let marking: [KeyPress] = ["Space", "Down", "Space", "Space"]
  private let search: [KeyPress] = ["/", "g", "a", "g", "n"]

  @Test func the_table_looks_as_recorded() {
    Golden.check(frame(), "contacts/table-80x24")
    Golden.check(frame(width: 120, height: 40), "contacts/table-120x40")
    Golden.check(frame(marking, width: 60, height: 20, depth: .mono), "contacts/marked-60x20-mono")
    Golden.check(frame(marking, language: .french), "contacts/marked-80x24-fr")
    Golden.check(frame(search), "contacts/search-80x24")
    Golden.check(frame(["A", "End"]), "contacts/all-80x24")
    Golden.check(frame(table: FakeContacts(0)), "contacts/empty-80x24")
    Golden.check(frame(["/", "q", "q"], language: .french), "contacts/no-match-80x24-fr")
  }

  @Test func each_thing_shows() {
    let other = FakeContacts(12_340)
    other.rows[2].name = "Somebody else"
    let busy = FakeContacts(12_340)
    busy.rows[1].isLeased = true
    let pictures = [
      frame(), frame(["Down"]), frame(["Space"]), frame(["v", "Down"]), frame(["A"]),
      frame(search), frame(["="]), frame(["Right"]), frame(["+"]), frame(["o"]),
      frame(table: other), frame(table: busy), frame(table: FakeContacts(0)),
      frame(table: FakeContacts(3)),
    ]
    #expect(Set(pictures).count == pictures.count)
  }

  @Test(arguments: [(1, 1), (10, 3), (25, 8), (57, 9), (250, 80)])
  func any_size_is_survived(width: Int, height: Int) {
    for keys in [[], marking, search, ["G"], ["="]] {
      _ = frame(keys, width: width, height: height)
    }
  }

  @Test func hostile_values_stay_in_their_cells() {
    let table = FakeContacts(30)
    let texts = [
      "\u{1B}[2J\u{1B}]0;x\u{7}", "a\u{202E}b\u{2066}c", String(repeating: "W", count: 100_000),
      "nul\0nul", "=cmd|' /C calc'!A0", "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}", "🧑‍🧑‍🧒‍🧒 👍🏽",
    ]
    for (index, text) in texts.enumerated() {
      table.rows[index].name = text
      table.rows[index].email = text
    }
    let frame = frame(table: table, width: 120, height: 40)
    let plane = frame.textPlane
    let controls = plane.unicodeScalars.filter {
      $0 != "\n" && ($0.properties.isDefaultIgnorableCodePoint || $0.value < 32)
    }
    #expect(controls.isEmpty, "\(controls.map(\.value))")
    Golden.check(frame, "contacts/hostile-120x40")
  }
}
