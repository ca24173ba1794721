import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

/// The picker that opens by itself when a call has ended.
@Suite struct WrapUpTests {
  /// A call that nobody answered has ended this moment.
  private func ended(_ report: CallReport = FakeDesk.ended(.noAnswer)) -> (FakeDesk, AppDriver) {
    let desk = FakeDesk()
    let driver = desk.driver()
    driver.press("Space", "c")
    desk.set { $0.report = FakeDesk.report(.ringing) }
    driver.advance(by: .seconds(10))
    desk.set { $0.report = report }
    driver.advance(by: .seconds(1))
    return (desk, driver)
  }

  private let title = "No answer · Status"

  @Test func an_unanswered_call_and_on_to_the_next_contact_is_three_keys() {
    let (desk, driver) = ended()
    #expect(driver.text.contains(title))
    driver.advance(by: App.quietPause)
    driver.press("Enter", "Space")
    #expect(desk.asked == ["claim", "place 1", "attempted 1", "claim"])
  }

  @Test func status_note_and_next_are_at_most_six_keys() {
    let (desk, driver) = ended(FakeDesk.ended(.answered, seconds: 40))
    driver.advance(by: App.quietPause)
    let keys: [KeyPress] = ["n", "Enter", "i", "Space"]
    driver.press(keys[0])
    driver.type("sends a quote")
    for key in keys.dropFirst() { driver.press(key) }
    #expect(desk.asked == ["claim", "place 1", "in_discussion 1: sends a quote", "claim"])
    #expect(keys.count <= 6)
  }

  @Test func what_the_outcome_suggests_stands_first_and_is_selected() throws {
    let (_, driver) = ended()
    let rows = driver.text.split(separator: "\n")
    let first = try #require(rows.firstIndex { $0.contains(title) })
    #expect(rows[first + 2].contains("Attempted") && rows[first + 2].contains("▸"))
  }

  @Test(arguments: [false, true])
  func enter_takes_the_suggestion_before_the_picker_arms_and_after(waits: Bool) {
    let (desk, driver) = ended()
    if waits { driver.advance(by: App.quietPause) }
    driver.press("Enter")
    #expect(desk.asked == ["claim", "place 1", "attempted 1"])
    #expect(!driver.text.contains(title))
    driver.advance(by: App.quietPause)
    driver.press("Space")
    #expect(desk.asked.last == "claim")
  }

  @Test func space_in_flight_goes_on_and_takes_the_picker_along() {
    let (desk, driver) = ended()
    desk.set { $0.card = FakeDesk.card(2) }
    driver.press("Space")
    #expect(desk.asked == ["claim", "place 1", "claim"])
    #expect(!driver.text.contains(title))
    driver.advance(by: .seconds(5))
    driver.press("Enter")
    #expect(desk.asked == ["claim", "place 1", "claim"], "nothing is suggested for the next one")
  }

  @Test(arguments: ["n", "s", "k", "e", "c"] as [KeyPress])
  func every_key_in_flight_does_what_it_would_have_done(key: KeyPress) {
    let (_, driver) = ended()
    driver.press(key)
    driver.advance(by: .seconds(5))
    driver.press("Esc")
    #expect(!driver.text.contains(title), "one picker at most was open")
  }

  @Test func a_key_struck_when_it_had_just_appeared_is_still_the_desks() {
    let (desk, driver) = ended()
    driver.advance(by: App.quietPause - .milliseconds(1))
    desk.set { $0.card = FakeDesk.card(2) }
    driver.press("Space")
    #expect(desk.asked.last == "claim")
  }

  @Test func it_waits_while_a_note_is_being_typed_and_comes_after() {
    let desk = FakeDesk()
    let driver = desk.driver()
    driver.press("Space", "c")
    desk.set { $0.report = FakeDesk.report(.talking, answeredAt: FakeDesk.now) }
    driver.advance(by: .seconds(1))
    driver.press("n")
    driver.type("she said")
    desk.set { $0.report = FakeDesk.ended(.noAnswer) }
    driver.advance(by: .seconds(9))
    #expect(!driver.text.contains(title))
    driver.type(" yes")
    driver.press("Enter")
    #expect(driver.text.contains(title))
    driver.advance(by: App.quietPause)
    driver.press("Enter")
    #expect(desk.asked.suffix(2) == ["note she said yes", "attempted 1"])
  }

  @Test(arguments: [CallOutcome.canceled, .ownPhone, .unsure])
  func a_call_that_reached_nobody_asks_for_no_status(outcome: CallOutcome) {
    let (_, driver) = ended(FakeDesk.ended(outcome))
    driver.advance(by: .seconds(5))
    #expect(!driver.text.contains("· Status ─"))
  }

  @Test func leaving_the_picker_leaves_the_card_to_her() {
    let (desk, driver) = ended()
    driver.advance(by: App.quietPause)
    driver.press("Esc", "n")
    driver.type("first a note")
    driver.press("Enter", "s")
    #expect(driver.text.contains("Attempted"))
    driver.press("a")
    #expect(desk.asked.suffix(2) == ["note first a note", "attempted 1"])
  }
}
