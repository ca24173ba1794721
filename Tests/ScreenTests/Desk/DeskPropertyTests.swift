import Domain
import Kit
import Phrasebook
import Screens
import Shell
import TestSupport
import Testing

@Suite struct DeskPropertyTests {
  @Test(arguments: DeskGoldens.Scene.allCases)
  func any_size_is_drawn_and_who_and_the_state_stay(scene: DeskGoldens.Scene) {
    let driver = DeskGoldens.driver(scene, DeskGoldens.looks[1])
    var random = SeededRandom(seed: 7)
    let corners = [(1, 1), (10, 3), (40, 12), (60, 20), (69, 12), (70, 11), (200, 80), (100, 30)]
    let others = (0..<60).map { _ in
      (Int.random(in: 1...200, using: &random), Int.random(in: 1...80, using: &random))
    }
    for (width, height) in corners + others {
      driver.resize(width: width, height: height)
      let frame = driver.terminal.frame
      #expect(frame.surface.size == Size(width: width, height: height))
      if let cursor = frame.cursor {
        #expect(cursor.column < width && cursor.row < height)
      }
      guard width >= 60, height >= 20 else { continue }
      let header = frame.textPlane.split(separator: "\n").first.map(String.init) ?? ""
      #expect(header.contains("Anna Tremblay"), "\(width)x\(height)")
      #expect(
        ["Ready", "Talking", "Wrap-up"].contains { header.contains($0) }, "\(width)x\(height)")
    }
  }

  /// Well over two hundred texts: the corpus and as many at random.
  private static let texts: [String] = {
    var random = SeededRandom(seed: 11)
    return HostileText.all + (0..<200).map { _ in HostileText.random(40, &random) }
  }()

  @Test func no_stored_text_reaches_a_cell_as_more_than_text() {
    let desk = FakeDesk()
    let driver = desk.driver(width: 100, height: 30)
    driver.press("Space")
    for text in DeskPropertyTests.texts {
      desk.set { values in
        values.card = FakeDesk.card(1, name: "x" + text)
        values.card?.contact.details.email = text
        values.card?.contact.details.address = text
        values.card?.contact.details.city = text
        values.card?.status.nameEnglish = text
        values.card?.notes = [ContactNote(content: text, authorName: text, createdAt: FakeDesk.now)]
        values.today = FakeDesk.today
        values.today.lines[0].name = text
        values.today.lines[0].status.nameEnglish = text
      }
      driver.app.dataChanged()
      driver.advance(by: .seconds(1))
      expectHarmless(driver.terminal.frame)
      #expect(driver.row(with: "x") != nil)
      driver.press("t")
      expectHarmless(driver.terminal.frame)
      driver.press("Esc")
    }
  }

  @Test func no_pasted_or_kept_text_reaches_a_cell_as_more_than_text() {
    for text in DeskPropertyTests.texts {
      let desk = FakeDesk()
      desk.set { $0.draft = text }
      let driver = desk.driver()
      driver.press("Space")
      expectHarmless(driver.terminal.frame)
      driver.press("n")
      driver.paste(text)
      expectHarmless(driver.terminal.frame)
    }
  }

  @Test func a_long_note_can_be_read_to_its_end() {
    let desk = FakeDesk()
    let words = (0..<480).map { "word\($0)" }.joined(separator: " ")
    desk.set {
      $0.card?.notes = [ContactNote(content: words, authorName: "Luc", createdAt: FakeDesk.now)]
    }
    for (width, height) in [(60, 20), (80, 24), (120, 40)] {
      let driver = desk.driver(width: width, height: height)
      driver.press("Space")
      #expect(driver.text.contains("PageDown more"))
      var seen = driver.text
      for _ in 0..<60 {
        driver.press("PageDown")
        seen += driver.text
      }
      for index in 0..<480 where !seen.contains("word\(index)") {
        Issue.record("word\(index) was never shown at \(width)x\(height)")
      }
      #expect(!driver.text.contains("PageDown more"))
      for _ in 0..<60 { driver.press("PageUp") }
      #expect(driver.text.contains("word0 "))
    }
  }

  @Test func a_storm_of_sizes_leaves_what_was_typed() {
    let driver = FakeDesk().driver()
    driver.press("Space", "n")
    driver.type("still here")
    var random = SeededRandom(seed: 3)
    for _ in 0..<200 {
      driver.resize(
        width: Int.random(in: 1...200, using: &random),
        height: Int.random(in: 1...80, using: &random))
    }
    driver.resize(width: 80, height: 24)
    #expect(driver.text.contains("still here"))
  }

  @Test func the_language_changes_in_the_middle_of_everything() {
    for scene in DeskGoldens.Scene.allCases where scene != .hostile {
      let driver = DeskGoldens.driver(scene, DeskGoldens.looks[1])
      let english = driver.text
      driver.press("F9")
      #expect(driver.text != english)
      driver.press("F9")
      #expect(driver.text == english, "\(scene)")
    }
  }
}

/// No cell holds anything but text.
func expectHarmless(_ frame: Frame) {
  for cell in frame.surface.cells {
    for scalar in [cell.base, cell.mark, cell.secondMark].compactMap({ $0 }) {
      switch scalar.properties.generalCategory {
      case .control, .format, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
        .surrogate:
        Issue.record("U+\(String(scalar.value, radix: 16)) reached a cell")
      default: break
      }
    }
  }
}
