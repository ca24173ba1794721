import Domain
import Glibc
import Kit
import Phrasebook
import Shell
import Synchronization
import TestSupport
import Testing

@Suite struct StackTests {
  private func opened(_ useCases: Sample.UseCases = Sample.UseCases()) -> AppDriver {
    let driver = AppDriver(.sample(useCases))
    driver.open(SampleDestination())
    return driver
  }

  @Test func a_key_runs_its_command_and_settling_waits_for_the_answer() {
    let driver = opened()
    driver.press("l")
    #expect(driver.text.contains("loading"))
    #expect(driver.text.contains("loaded one"))
  }

  @Test func an_answer_for_a_layer_that_was_replaced_is_dropped() {
    let gate = Gate()
    let driver = opened(.init(load: { gate.late($0) }))
    driver.terminal.enqueue(.input(.key("l")))
    driver.app.turn()
    driver.terminal.enqueue(.input(.key("R")))
    driver.app.turn()
    gate.open()
    driver.app.settle()
    #expect(!driver.text.contains("late one"))
    #expect(driver.app.working == 0)
  }

  @Test func what_is_answered_in_time_is_drawn_once_with_its_answer() {
    let driver = opened()
    let before = driver.terminal.framesShown
    driver.terminal.enqueue(.input(.key("l")))
    driver.app.turn(patience: 20_000)
    #expect(driver.terminal.framesShown == before + 1)
    #expect(driver.text.contains("loaded one"))
  }

  @Test func what_is_not_answered_in_time_is_drawn_without_it() {
    let gate = Gate()
    let driver = opened(.init(load: { gate.late($0) }))
    let before = driver.terminal.framesShown
    driver.terminal.enqueue(.input(.key("l")))
    driver.app.turn(patience: 2)
    #expect(driver.terminal.framesShown == before + 1)
    #expect(!driver.text.contains("late one"))
    gate.open()
    driver.app.settle()
    #expect(driver.text.contains("late one"))
  }

  @Test func a_dialog_answers_the_layer_below() {
    let driver = opened()
    driver.press("a")
    #expect(driver.text.contains("Really?"))
    driver.press("y")
    #expect(!driver.text.contains("Really?"))
    #expect(driver.text.contains("Agreed: ask"))
  }

  @Test func what_opens_by_itself_takes_no_key_in_flight() {
    let driver = opened()
    driver.press("b", "y", "Down", "f")
    driver.type("yyy")
    #expect(driver.text.contains("yyy"))
    #expect(driver.text.contains("Call back now?"))
    driver.advance(by: App.quietPause)
    driver.press("y")
    #expect(driver.text.contains("Agreed: raised"))
  }

  @Test func what_opens_by_itself_gives_time_to_see_it() {
    let driver = opened()
    driver.press("b")
    driver.advance(by: .seconds(30))
    driver.press("y", "b")
    driver.advance(by: App.quietPause - .milliseconds(1))
    driver.press("y")
    #expect(driver.text.contains("Call back now?"))
    driver.advance(by: App.quietPause)
    driver.press("y")
    #expect(driver.text.contains("Agreed: raised"))
  }

  @Test func a_disabled_command_says_why() {
    let driver = opened()
    driver.press("Space")
    #expect(driver.text.contains("! Nothing is loaded yet."))
  }

  @Test func a_paste_goes_into_a_field_and_nowhere_else() {
    let driver = opened()
    driver.paste("laa")
    #expect(driver.text.contains("choose a place to type first"))
    #expect(!driver.text.contains("loading"))
    driver.press("f")
    driver.paste("laa")
    #expect(driver.text.contains("laa"))
  }

  @Test func a_beat_lasts_as_long_as_it_is_asked_for() {
    let driver = opened()
    driver.press("t")
    driver.advance(by: .seconds(1))
    driver.advance(by: .seconds(1))
    #expect(driver.text.contains("ticks 2"))
    driver.press("t")
    driver.advance(by: .seconds(5))
    #expect(driver.text.contains("ticks 2"))
  }

  @Test func a_foreign_commit_reaches_the_layers_that_ask() {
    let driver = opened()
    driver.app.dataChanged()
    driver.app.settle()
    #expect(driver.text.contains("changes 1"))
  }

  @Test func many_foreign_commits_are_told_a_few_times_a_second() {
    let driver = opened()
    for _ in 0..<100 {
      driver.app.dataChanged()
      driver.advance(by: .milliseconds(10))
    }
    driver.advance(by: App.newsPause)
    #expect(driver.text.contains("changes 5"))
  }

  @Test func leaving_asks_where_a_layer_is_reluctant() {
    let driver = opened()
    driver.press("r", "Ctrl-X")
    #expect(driver.app.ending == nil)
    #expect(driver.text.contains("Something is not saved."))
    driver.press("y")
    #expect(driver.app.ending == .left)
  }

  @Test func what_was_typed_is_saved_when_the_terminal_goes() {
    let saved = Mutex<[String]>([])
    let driver = opened(.init(save: { text in saved.withLock { $0.append(text) } }))
    driver.press("f")
    driver.type("draft")
    driver.terminal.enqueue(.gone)
    driver.app.settle()
    driver.app.finish()
    #expect(saved.withLock { $0 } == ["draft"])
    #expect(driver.app.ending?.exitCode == 129)
  }

  @Test func the_cursor_stands_on_the_focused_item_after_every_key() {
    let driver = opened()
    let first = driver.terminal.frame.cursor
    driver.press("Down")
    let second = driver.terminal.frame.cursor
    #expect(first != nil && second?.row == (first?.row ?? 0) + 1)
    driver.press("f")
    driver.type("ab")
    #expect(driver.terminal.frame.cursor?.column == 39)
  }
}

/// Holds a thread back until it is opened.
final class Gate: Sendable {
  private let isOpen = Mutex(false)
  func open() { isOpen.withLock { $0 = true } }
  func wait() { while !isOpen.withLock({ $0 }) { usleep(1000) } }
  func late(_ id: String) -> String {
    wait()
    return "late \(id)"
  }
}
