import Domain
import Kit
import Screens
import Shell
import TestSupport
import Testing

@Suite struct DeskGoldens {
  /// A moment of the desk that people see often.
  enum Scene: String, CaseIterable {
    case idle, nobody, ready, talking, ended, note, picker, callback, today, hostile, lost
    case edit, editRefused, conflict, pickerNote, twice, timeline, find
  }

  struct Look: Sendable, CustomStringConvertible {
    let name: String
    let width: Int
    let height: Int
    var language = Language.english
    var theme = Theme(depth: .colours256, glyphs: .unicode)
    var description: String { name }
  }

  static let looks = [
    Look(name: "60x20", width: 60, height: 20), Look(name: "80x24", width: 80, height: 24),
    Look(name: "120x40", width: 120, height: 40),
    Look(name: "80x24-fr", width: 80, height: 24, language: .french),
    Look(name: "120x40-fr", width: 120, height: 40, language: .french),
    Look(
      name: "80x24-mono-ascii", width: 80, height: 24, theme: Theme(depth: .mono, glyphs: .ascii)),
    Look(
      name: "60x20-mono-fr", width: 60, height: 20, language: .french,
      theme: Theme(depth: .mono, glyphs: .unicode)),
  ]

  static func driver(_ scene: Scene, _ look: Look) -> AppDriver {
    let desk = FakeDesk()
    desk.set { $0.today = FakeDesk.today }
    prepare(desk, scene)
    let driver = desk.driver(
      width: look.width, height: look.height, language: look.language, theme: look.theme)
    play(scene, driver, desk)
    return driver
  }

  private static func prepare(_ desk: FakeDesk, _ scene: Scene) {
    switch scene {
    case .nobody: desk.set { $0.card = nil }
    case .hostile:
      desk.set {
        $0.card = FakeDesk.hostile
        $0.draft = "\u{1B}]0;draft\u{07}\u{202E}tfard"
      }
    case .lost: desk.set { $0.card?.leasedBy = nil }
    default: break
    }
  }

  private static func play(_ scene: Scene, _ driver: AppDriver, _ desk: FakeDesk) {
    if scene == .idle { return }
    driver.press("Space")
    switch scene {
    case .talking, .ended, .note:
      driver.press("c")
      desk.set { $0.report = FakeDesk.report(.talking, answeredAt: FakeDesk.now) }
      driver.advance(by: .seconds(134))
      if scene == .note {
        driver.press("n")
        driver.type("Rappeler après Noël; sa sœur décide avec elle de la date de la visite.")
      } else if scene == .ended {
        desk.set { $0.report = FakeDesk.ended(.noAnswer) }
        driver.advance(by: .seconds(1))
      }
    case .picker: driver.press("s")
    case .callback: driver.press("k", "Tab", "1")
    case .pickerNote:
      driver.press("s", "n")
      driver.type("Rappelle-moi qu’elle hésite encore")
    case .find:
      driver.press("/")
      driver.type("gagn")
      driver.advance(by: .seconds(1))
      driver.press("Down")
    case .timeline: driver.press("l", "Down", "Down")
    case .twice:
      desk.set { $0.isTwice = true }
      driver.press("k", "Enter")
    case .today: driver.press("t", "Down")
    case .edit, .editRefused, .conflict: edit(scene, driver, desk)
    default: break
    }
  }

  private static func edit(_ scene: Scene, _ driver: AppDriver, _ desk: FakeDesk) {
    driver.press("e", "Ctrl-U")
    driver.type("Marie-Ève Gagnon-Desrochers")
    if scene == .edit { return driver.press("Up", "Up", "Up", "Right") }
    if scene == .conflict {
      desk.set { $0.theirs = [.name: "Marie E. Gagnon", .city: "Longueuil"] }
      driver.press("Tab", "Tab", "Tab", "Ctrl-U")
      driver.type("Laval")
    } else {
      for _ in 0..<4 { driver.press("Tab") }
      driver.press("Ctrl-U")
      driver.type("H3O 1B2")
    }
    driver.press("Enter")
  }

  @Test(arguments: Scene.allCases, looks)
  func the_desk_looks_as_recorded(scene: Scene, look: Look) {
    Golden.check(
      DeskGoldens.driver(scene, look).terminal.frame, "desk/\(scene.rawValue)-\(look.name)")
  }

  @Test(arguments: looks)
  func every_moment_has_a_picture_of_its_own(look: Look) {
    let frames = Scene.allCases.map { DeskGoldens.driver($0, look).terminal.frame.textPlane }
    #expect(Set(frames).count == Scene.allCases.count)
  }

  @Test(arguments: looks)
  func what_changes_on_the_floor_changes_the_picture(look: Look) {
    let desk = FakeDesk()
    let driver = desk.driver(
      width: look.width, height: look.height, language: look.language, theme: look.theme)
    driver.press("Space")
    var seen: Set<Frame> = [driver.terminal.frame]
    let changes: [@Sendable (inout FakeDesk.Values) -> Void] = [
      { $0.card?.contact.details.name = "Marie Gagné" },
      { $0.card?.status = FakeDesk.statuses[4] },
      { $0.card?.contact.callback = Callback(at: FakeDesk.now + .hours(2), promisedBy: nil) },
      { $0.card?.notes[0] = ContactNote(content: "x", authorName: "y", createdAt: FakeDesk.now) },
      { $0.card?.leasedBy = nil },
    ]
    for change in changes {
      desk.set(change)
      driver.app.dataChanged()
      driver.advance(by: .seconds(1))
      let isNew = seen.insert(driver.terminal.frame).inserted
      #expect(isNew)
    }
  }
}

extension FakeDesk {
  /// Everything that a file can bring in, in every field.
  static var hostile: ContactCard {
    var card = card(
      1, name: "\u{1B}[31mEve\u{202E}lana\u{9B}2J" + String(repeating: "長", count: 300))
    card.contact.details.email = "a\rb\u{8}\u{8}@example.com"
    card.contact.details.address = "12\u{1B}]52;c;aGk=\u{07} rue"
    card.contact.details.city = "Z\u{335}\u{336}\u{337}\u{338}algo"
    card.notes = [
      ContactNote(
        content: "one\n\u{1B}[2Jtwo\u{2028}three\u{200B}"
          + String(repeating: "e\u{301}\u{302}\u{303}", count: 200),
        authorName: "\u{1B}]0;author\u{07}", createdAt: now)
    ]
    return card
  }
}
