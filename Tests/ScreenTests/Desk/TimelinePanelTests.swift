import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct TimelinePanelTests {
  private func noted(_ count: Int, isWhole: Bool) -> Timeline {
    Timeline(
      lines: (0..<count).map { index in
        TimelineLine(
          id: TimelineLine.ID(seq: Int64(1000 - index), part: 0), at: FakeDesk.now, who: "Anna",
          fact: .noted("note number \(index)"))
      }, isWhole: isWhole)
  }

  @Test func it_tells_who_did_what_and_marks_what_matters() {
    let driver = FakeDesk().driver(width: 120, height: 40)
    driver.press("Space", "l")
    #expect(driver.text.contains("What happened to (514) 555-0131"))
    let listed = driver.row(with: "New → Do not call, “has asked twice”") ?? ""
    #expect(listed.contains("! ") && listed.contains("Anna Tremblay"))
    #expect(driver.text.contains("Phone: (514) 555-0100 → (514) 555-0131"))
    #expect(driver.text.contains("City: (empty) → Montréal"))
    driver.press("l")
    #expect(!driver.text.contains("What happened"))
  }

  @Test func a_long_line_stands_in_full_below() {
    let driver = FakeDesk().driver()
    driver.press("Space", "l")
    #expect(!driver.text.contains("sister"))
    driver.press("Down", "Down")
    #expect(driver.text.contains("sister"))
  }

  @Test func older_ones_are_read_when_the_end_comes_near() {
    let desk = FakeDesk()
    desk.set { [noted = noted(50, isWhole: false)] in $0.timeline = noted }
    let driver = desk.driver()
    driver.press("Space", "l")
    #expect(desk.asked == ["claim", "timeline 50"])
    desk.set { [noted = noted(80, isWhole: true)] in $0.timeline = noted }
    driver.press("PageDown")
    #expect(desk.asked == ["claim", "timeline 50"])
    driver.press("End", "End")
    #expect(desk.asked == ["claim", "timeline 50", "timeline 100"])
    #expect(driver.text.contains("note number 79"))
  }

  @Test func what_others_do_meanwhile_comes_on_top_and_the_selection_stays() {
    let desk = FakeDesk()
    let driver = desk.driver(width: 120, height: 40)
    driver.press("Space", "l", "Down")
    let before = driver.terminal.frame.cursor
    desk.set {
      $0.timeline.lines.insert(
        TimelineLine(
          id: TimelineLine.ID(seq: 101, part: 0), at: FakeDesk.now, who: "Ada", fact: .noted("new")),
        at: 0)
    }
    driver.app.dataChanged()
    driver.advance(by: .seconds(1))
    #expect(driver.text.contains("Note: new"))
    #expect(driver.terminal.frame.cursor?.row == before.map { $0.row + 1 })
  }

  @Test func what_cannot_be_read_says_why() {
    let desk = FakeDesk()
    let driver = desk.driver()
    driver.press("Space")
    desk.set { $0.refusal = .unknownContact }
    driver.press("l")
    #expect(driver.text.contains("no such contact"))
  }

  @Test func no_stored_text_reaches_a_cell_as_more_than_text() {
    for text in HostileText.all {
      let desk = FakeDesk()
      desk.set { values in
        values.timeline.lines[0].who = text
        values.timeline.lines[0].fact = .noted(text)
        values.timeline.lines[1].fact = .edited(.name, old: text, new: text)
        values.timeline.lines[2].fact = .assigned(from: text, to: text)
      }
      let driver = desk.driver()
      driver.press("Space", "l")
      expectHarmless(driver.terminal.frame)
      driver.press("Down")
      expectHarmless(driver.terminal.frame)
    }
  }
}
