import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct FindContactTests {
  private func found(_ count: Int) -> FoundContacts {
    FoundContacts(lines: (0..<count).map { FakeDesk.found(Int64($0)) }, total: count)
  }

  private func typed(_ text: String, in state: inout FindContact.State, at now: Instant) {
    for character in text {
      _ = FindContact.update(
        &state, .typed(KeyPress(.character(character))), at: now)
    }
  }

  @Test func one_search_is_made_when_the_keyboard_rests() {
    let desk = FakeDesk()
    let driver = desk.driver()
    driver.press("Space", "/")
    driver.type("gagn")
    #expect(desk.asked == ["claim"])
    driver.advance(by: FindContact.pause)
    #expect(desk.asked == ["claim", "find gagn"])
    #expect(driver.text.contains("Zoé Gagnier"))
  }

  @Test func enter_struck_at_once_opens_what_was_typed() {
    let desk = FakeDesk()
    let driver = desk.driver()
    driver.press("Space", "/")
    driver.type("gagn")
    driver.press("Enter")
    #expect(desk.asked == ["claim"])
    driver.advance(by: FindContact.pause)
    #expect(desk.asked == ["claim", "find gagn", "open 2"])
  }

  @Test func an_answer_to_something_older_is_not_shown_and_the_newest_is_asked_for() {
    var state = FindContact.State()
    typed("ga", in: &state, at: FakeDesk.now)
    #expect(
      FindContact.update(&state, .searchDue, at: FakeDesk.now)
        == [.effect(.search("ga", generation: 2))])
    typed("g", in: &state, at: FakeDesk.now)
    #expect(FindContact.update(&state, .searchDue, at: FakeDesk.now) == [])
    #expect(
      FindContact.update(
        &state, .found(generation: 2, .success(found(9))), at: FakeDesk.now)
        == [.effect(.search("gag", generation: 3))])
    #expect(state.found == .none)
    _ = FindContact.update(&state, .found(generation: 3, .success(found(2))), at: FakeDesk.now)
    #expect(state.found.total == 2 && !state.isPending)
  }

  @Test func moving_the_cursor_in_the_field_searches_for_nothing() {
    var state = FindContact.State()
    typed("a", in: &state, at: FakeDesk.now)
    let generation = state.generation
    _ = FindContact.update(&state, .typed("Left"), at: FakeDesk.now)
    #expect(state.generation == generation)
  }

  @Test func an_emptied_field_shows_nobody() {
    var state = FindContact.State()
    typed("a", in: &state, at: FakeDesk.now)
    _ = FindContact.update(&state, .searchDue, at: FakeDesk.now)
    _ = FindContact.update(&state, .found(generation: 1, .success(found(3))), at: FakeDesk.now)
    _ = FindContact.update(&state, .typed("Backspace"), at: FakeDesk.now)
    #expect(state.found == .none && state.list.selected == nil && state.dueAt == nil)
  }

  @Test func nobody_found_says_so_and_enter_says_why_it_is_off() {
    let desk = FakeDesk()
    desk.set { $0.found = .none }
    let driver = desk.driver()
    driver.press("Space", "/")
    driver.type("xyz")
    driver.advance(by: FindContact.pause)
    #expect(driver.text.contains("None of your contacts."))
    driver.press("Enter")
    #expect(driver.text.contains("Nobody is found yet"))
    driver.press("Esc")
    #expect(!driver.text.contains("Find one of your contacts"))
  }

  @Test func a_live_call_is_not_left_for_a_search() {
    let desk = FakeDesk()
    let driver = desk.driver()
    driver.press("Space", "c")
    desk.set { $0.report = FakeDesk.report(.talking, answeredAt: FakeDesk.now) }
    driver.advance(by: .seconds(1))
    driver.press("/")
    #expect(driver.text.contains("Hang up first"))
  }

  @Test func no_stored_text_reaches_a_cell_as_more_than_text() {
    for text in HostileText.all {
      let desk = FakeDesk()
      desk.set { values in
        values.found.lines[0].name = text
        values.found.lines[0].email = text
        values.found.lines[0].status.nameEnglish = text
      }
      let driver = desk.driver()
      driver.press("Space", "/")
      driver.paste("a" + text)
      driver.advance(by: FindContact.pause)
      expectHarmless(driver.terminal.frame)
    }
  }
}

@Suite struct TrailTests {
  @Test func a_new_seat_goes_back_through_what_was_worked_today() {
    let desk = FakeDesk()
    desk.set { $0.today = FakeDesk.today }
    let driver = desk.driver()
    driver.press("Left")
    #expect(desk.asked == ["open 2"], "the last one worked")
    driver.press("Left")
    #expect(desk.asked == ["open 2", "open 3"])
    driver.press("Left")
    #expect(driver.text.contains("Nothing was on your card before this today."))
    driver.press("Space")
    #expect(desk.asked == ["open 2", "open 3", "open 2"])
    driver.press("Space")
    #expect(desk.asked.last == "claim")
  }

  @Test func the_contact_that_comes_back_is_not_there_twice() {
    var state = Desk.State(session: FakeDesk.session, floor: FloorSign(path: "f", isDemo: false))
    let resumed = Desk.Loaded(card: FakeDesk.card(2), draft: "", source: nil)
    let start = Desk.Start(
      statuses: FakeDesk.statuses, today: FakeDesk.today, resumed: resumed, call: nil)
    _ = Desk.update(&state, .started(.success(start)), at: FakeDesk.now)
    #expect(
      Desk.update(&state, .backPressed, at: FakeDesk.now)
        == [.effect(.open(ContactID(3), at: 0))])
  }

  @Test func what_was_booked_is_told_in_the_header_and_over_the_list() {
    let desk = FakeDesk()
    desk.set {
      $0.today = FakeDesk.today
      $0.today.booked = 3
    }
    let driver = desk.driver()
    #expect(driver.text.contains("3 booked"))
    driver.press("t")
    #expect(driver.text.contains("Today: 14 calls, 2 worked, 3 booked"))
  }
}
