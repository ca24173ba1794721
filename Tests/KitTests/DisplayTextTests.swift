import Domain
import TestSupport
import Testing

@Suite struct DisplayTextTests {
  @Test(arguments: HostileText.all)
  func nothing_that_a_terminal_acts_upon_survives(text: String) {
    expectHarmless(DisplayText(text).string)
  }

  @Test func random_text_is_made_harmless_and_stays_so() {
    var random = SeededRandom(seed: 1)
    for _ in 0..<2000 {
      let shown = DisplayText(HostileText.random(Int.random(in: 0...60, using: &random), &random))
      expectHarmless(shown.string)
      #expect(DisplayText(shown.string) == shown)
    }
  }

  private func expectHarmless(_ text: String) {
    var marks = 0
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      #expect(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value))
      #expect(!properties.isDefaultIgnorableCodePoint)
      #expect(!properties.isBidiControl)
      switch properties.generalCategory {
      case .control, .format, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
        Issue.record("U+\(String(scalar.value, radix: 16)) survived")
      case .nonspacingMark, .enclosingMark: marks += 1
      default: marks = 0
      }
      #expect(marks <= DisplayText.marksPerBase)
    }
  }

  @Test func ordinary_names_stay_as_they_are() {
    for name in ["Zoé Caron", "Anne-Marie L’Écuyer", "日本語", "(514) 555-0134", "œuvre — à 50 %"] {
      #expect(DisplayText(name).string == name)
    }
  }

  @Test func what_is_masked_stays_visible() {
    #expect(DisplayText("a\u{1B}[31mb\rc\u{202E}d").string == "a·[31mb·c·d")
  }

  @Test func text_is_composed_and_a_mark_without_a_base_is_seen() {
    #expect(DisplayText("e\u{301}").string.unicodeScalars.count == 1)
    #expect(DisplayText("\u{301}a").string == "·a")
  }

  @Test func length_is_bounded_and_says_so() {
    #expect(DisplayText(String(repeating: "é", count: 30), limit: 10).string == "éééééééééé…")
    #expect(DisplayText("exactly ten", limit: 11).string == "exactly ten")
    #expect(DisplayText(String(repeating: "x", count: 9000)).string.count == 2001)
  }

  @Test func a_note_keeps_its_lines() {
    let lines = DisplayText.lines("one\ntwo\r\nthree\u{1B}\n")
    #expect(lines.map(\.string) == ["one", "two", "three·"])
  }
}
