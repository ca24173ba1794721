import Kit
import Phrasebook
import TestSupport
import Testing

@testable import Shell

@Suite struct KeymapTests {
  private let tables = [ScreenTable(Sample.self)]

  @Test func no_two_commands_share_a_key_in_one_context() {
    let all =
      tables + [
        ScreenTable(HelpLayer.self), ScreenTable(Palette.self), ScreenTable(Confirm.self),
      ]
    // Help is closed by the keys that opened it; that is no conflict to a person.
    let conflicts = Keymap.defaults.conflicts(in: all).filter {
      if case .conflict(_, _, _, screen: "help") = $0 { return false }
      return true
    }
    #expect(conflicts == [])
  }

  @Test func an_override_takes_the_default_away() {
    let (keymap, problems) = Keymap.reading(["sample": ["load": "Ctrl-G w"]], for: tables)
    #expect(problems == [])
    let driver = AppDriver(.sample(), keymap: keymap)
    driver.open(SampleDestination())
    driver.press("l")
    #expect(!driver.text.contains("loaded one"))
    driver.press("w")
    #expect(driver.text.contains("loaded one"))
    #expect(driver.text.contains("Ctrl-G load"))
  }

  @Test func what_works_everywhere_can_be_moved_too() {
    let (keymap, problems) = Keymap.reading(["everywhere": ["help": "F3"]], for: tables)
    #expect(problems == [])
    let driver = AppDriver(.sample(), keymap: keymap)
    driver.open(SampleDestination())
    #expect(driver.text.contains("F3 help"))
    driver.press("F3")
    #expect(driver.text.contains("Load the row."))
  }

  @Test func what_is_wrong_is_told_with_the_nearest_right_word() {
    let overrides = [
      "sampel": ["load": "x"], "sample": ["laod": "x", "ask": "Hyper-q", "field": "l"],
    ]
    let problems = Keymap.reading(overrides, for: tables).problems
    #expect(
      Set(problems) == [
        .unknownScreen("sampel", nearest: "sample"),
        .unknownCommand("laod", screen: "sample", nearest: "load"),
        .unknownKey("Hyper-q", command: "ask", screen: "sample"),
        .conflict("l", "load", "field", screen: "sample"),
      ])
    for problem in problems {
      for language in [English() as any Phrases, French()] {
        #expect(problem.sentence(language).count > 10)
      }
    }
  }

  @Test func a_key_that_works_everywhere_is_not_given_away_in_silence() {
    let problems = Keymap.reading(["sample": ["ask": "?"]], for: tables).problems
    #expect(problems == [.conflict("?", "ask", "help", screen: "sample")])
  }

  @Test func the_document_lists_every_command_of_every_screen() {
    for phrases in [English() as any Phrases, French()] {
      let text = KeysDocument.render(tables, in: phrases)
      for command in Sample.commands.map(\.id) + Everywhere.commands.map(\.id) {
        #expect(text.contains("`\(command)`"))
      }
    }
    #expect(KeysDocument.render(tables, in: English()).contains("| `l` | `load` | Load the row. |"))
  }
}
