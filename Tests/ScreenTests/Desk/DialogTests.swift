import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct NoteEditorTests {
  private func editor(_ draft: String = "") -> NoteEditor.State {
    NoteEditor.State(
      NoteDestination(session: FakeDesk.session, contactID: ContactID(1), draft: draft))
  }

  private let closed = NoteClosed(contactID: ContactID(1), draft: "")

  @Test func what_is_typed_is_kept_soon_after_the_first_key() {
    var state = editor()
    #expect(NoteEditor.update(&state, .typed("a"), at: FakeDesk.now) == [])
    _ = NoteEditor.update(&state, .typed("b"), at: FakeDesk.now + .milliseconds(300))
    #expect(state.changedAt == FakeDesk.now)
    #expect(
      NoteEditor.update(&state, .draftDue, at: FakeDesk.now + .milliseconds(400))
        == [.effect(.keepDraft("ab", ContactID(1)))])
    _ = NoteEditor.update(&state, .draftKept("ab", nil), at: FakeDesk.now)
    #expect(state.kept == "ab")
  }

  @Test func a_draft_that_was_not_kept_stays_and_is_tried_again() {
    var state = editor()
    _ = NoteEditor.update(&state, .typed("a"), at: FakeDesk.now)
    _ = NoteEditor.update(&state, .draftDue, at: FakeDesk.now)
    let later = FakeDesk.now + .seconds(5)
    let steps = NoteEditor.update(&state, .draftKept("a", .anotherSeatIsSaving), at: later)
    #expect(steps.count == 1)
    #expect(state.area.text == "a")
    #expect(state.changedAt == later)
  }

  @Test func the_editor_leaves_when_its_draft_is_kept_and_not_before() {
    var state = editor()
    _ = NoteEditor.update(&state, .typed("a"), at: FakeDesk.now)
    #expect(
      NoteEditor.update(&state, .leavePressed, at: FakeDesk.now)
        == [.effect(.keepDraft("a", ContactID(1)))])
    #expect(NoteEditor.holds(.key("Space"), state))
    var refused = state
    _ = NoteEditor.update(&refused, .draftKept("a", .anotherSeatIsSaving), at: FakeDesk.now)
    #expect(!NoteEditor.holds(.key("Space"), refused))
    #expect(
      NoteEditor.update(&state, .draftKept("a", nil), at: FakeDesk.now)
        == [.close(NoteClosed(contactID: ContactID(1), draft: "a"))])
  }

  @Test func a_note_that_could_not_be_saved_stays_on_the_screen() {
    var state = editor("text")
    #expect(
      NoteEditor.update(&state, .savePressed, at: FakeDesk.now)
        == [.effect(.save("text", ContactID(1)))])
    #expect(NoteEditor.holds(.key("x"), state))
    _ = NoteEditor.update(&state, .saved(.anotherSeatIsSaving), at: FakeDesk.now)
    #expect(state.area.text == "text")
    #expect(!NoteEditor.holds(.key("x"), state))
    _ = NoteEditor.update(&state, .savePressed, at: FakeDesk.now)
    #expect(
      NoteEditor.update(&state, .saved(nil), at: FakeDesk.now).last
        == .close(NoteClosed(contactID: ContactID(1), draft: "")))
  }

  @Test func blanks_alone_are_no_note_and_leave_no_draft() {
    var state = editor("  \n ")
    #expect(
      NoteEditor.update(&state, .savePressed, at: FakeDesk.now)
        == [.effect(.keepDraft("", ContactID(1)))])
    #expect(NoteEditor.update(&state, .draftKept("", nil), at: FakeDesk.now) == [.close(closed)])
  }

  @Test func a_full_note_says_what_it_left_out() {
    var state = editor(String(repeating: "x", count: AddNote.limit - 2))
    #expect(NoteEditor.update(&state, .pasted("ab"), at: FakeDesk.now) == [])
    #expect(state.area.text.hasSuffix("ab"))
    #expect(NoteEditor.update(&state, .pasted("more"), at: FakeDesk.now).count == 1)
    #expect(NoteEditor.update(&state, .typed("y"), at: FakeDesk.now).count == 1)
    #expect(NoteEditor.update(&state, .typed("Left"), at: FakeDesk.now) == [])
    #expect(state.area.characters.count == AddNote.limit)
  }

  @Test func a_lost_terminal_keeps_the_draft() {
    var state = editor("kept")
    #expect(NoteEditor.leaving(state) == [])
    _ = NoteEditor.update(&state, .typed("!"), at: FakeDesk.now)
    #expect(NoteEditor.leaving(state) == [.keepDraft("kept!", ContactID(1))])
  }
}

@Suite struct CallbackTimeTests {
  private func opened(hour: Int = 10) -> CallbackTime.State {
    CallbackTime.State(
      CallbackTimeDestination(session: FakeDesk.session, contactID: ContactID(1)),
      now: LocalDateTime(date: LocalDate(iso8601: "2026-11-24")!, hour: hour, minute: 0))
  }

  private func press(_ keys: KeyPress..., in state: inout CallbackTime.State) {
    for key in keys { _ = CallbackTime.update(&state, .pressed(key), at: FakeDesk.now) }
  }

  @Test func it_begins_tomorrow_at_ten() {
    var state = opened()
    let time = LocalDateTime(date: LocalDate(iso8601: "2026-11-25")!, hour: 10, minute: 0)
    #expect(
      CallbackTime.update(&state, .savePressed, at: FakeDesk.now)
        == [
          .effect(
            .promise(
              CallbackTime.Promise(
                time: time, which: nil, forAnyone: false, contactID: ContactID(1), note: "")))
        ])
    #expect(CallbackTime.holds(.key("Space"), state))
    #expect(
      CallbackTime.update(&state, .promised(nil), at: FakeDesk.now)
        == [.close(CallbackPromised(contactID: ContactID(1)))])
  }

  @Test func a_time_that_has_passed_is_the_fields_error() {
    var state = opened(hour: 11)
    press("Left", in: &state)
    #expect(CallbackTime.update(&state, .savePressed, at: FakeDesk.now) == [])
    #expect(state.problem == Phrase { $0.sentence(for: .callbackTimePassed) })
    press("Right", in: &state)
    #expect(state.problem == nil)
  }

  @Test(arguments: [
    DomainError.callbackTimeSkipped, .callbackTimePassed, .callbackTimeTooFar, .anotherSeatIsSaving,
  ])
  func what_was_chosen_stays_where_it_was_refused(error: DomainError) {
    var state = opened()
    press("Right", in: &state)
    let chosen = state.time
    _ = CallbackTime.update(&state, .savePressed, at: FakeDesk.now)
    #expect(CallbackTime.update(&state, .promised(error), at: FakeDesk.now) == [])
    #expect(state.time == chosen)
    #expect(state.problem == Phrase { $0.sentence(for: error) })
    #expect(!CallbackTime.holds(.key("Enter"), state))
  }

  @Test func a_time_that_comes_twice_is_asked_about() {
    let desk = FakeDesk()
    desk.set { $0.isTwice = true }
    let driver = desk.driver()
    driver.press("Space", "k", "Enter")
    #expect(driver.text.contains("The clock shows that time twice that day"))
    #expect(driver.text.contains("the first (summer time)"))
    driver.press("Right", "Enter")
    #expect(desk.asked == ["claim", "promise 25 10:0 false second"])
  }

  @Test func another_time_is_another_question() {
    var state = opened()
    _ = CallbackTime.update(&state, .savePressed, at: FakeDesk.now)
    _ = CallbackTime.update(&state, .promised(.callbackTimeTwice), at: FakeDesk.now)
    #expect(state.focus == .which && state.which == .first)
    state.focus = .time
    press("Right", in: &state)
    #expect(state.which == nil && !state.fields.contains(.which))
  }

  @Test func a_time_that_the_clock_skips_is_refused_at_the_time() {
    var state = opened()
    _ = CallbackTime.update(&state, .savePressed, at: FakeDesk.now)
    _ = CallbackTime.update(&state, .promised(.callbackTimeSkipped), at: FakeDesk.now)
    #expect(state.wrong == .time && state.focus == .time)
    press("Right", in: &state)
    #expect(state.wrong == nil && state.problem == nil)
  }

  @Test func a_note_of_the_status_goes_with_the_promise() {
    let desk = FakeDesk()
    let driver = desk.driver()
    driver.press("Space", "s", "Tab")
    driver.type("after six")
    driver.press("Enter", "c", "Enter")
    #expect(desk.asked == ["claim", "promise 25 10:0 false: after six"])
  }

  @Test func digits_make_a_day_and_a_time() {
    var state = opened()
    press("2", "9", in: &state)
    #expect(state.day == LocalDate(iso8601: "2026-11-29"))
    press("0", "1", in: &state)
    #expect(state.day == LocalDate(iso8601: "2026-12-01"))
    _ = CallbackTime.update(&state, .nextFieldPressed, at: FakeDesk.now)
    press("1", "4", "3", "0", in: &state)
    #expect(state.clock.minute == 14 * 60 + 30)
    press("2", "5", "0", "0", in: &state)
    #expect(state.clock.minute == 14 * 60 + 30)
    #expect(state.problem == Phrase { $0.callbackNoSuchTime })
  }

  @Test func keys_struck_before_the_question_has_opened_are_its_own() {
    let desk = FakeDesk()
    let driver = desk.driver()
    driver.press("Space")
    for key in ["k", "Right", "Enter"] as [KeyPress] { driver.terminal.enqueue(.input(.key(key))) }
    driver.app.settle()
    #expect(desk.asked == ["claim", "promise 26 10:0 false"])
  }
}

@Suite struct StatusPickerTests {
  @Test func every_status_has_a_letter_of_its_own_in_both_languages() {
    for language in Language.allCases {
      let state = StatusPicker.State(
        StatusPickerDestination(
          statuses: FakeDesk.statuses.map(StatusPickerDestination.Choice.init), current: nil,
          suggested: nil, language: language))
      #expect(Set(state.letters.values).count == FakeDesk.statuses.count)
    }
  }

  @Test func no_status_has_the_key_of_the_note() {
    for language in Language.allCases {
      let state = StatusPicker.State(
        StatusPickerDestination(
          statuses: FakeDesk.statuses.map(StatusPickerDestination.Choice.init), current: nil,
          suggested: nil, language: language))
      #expect(!state.letters.values.contains("n"))
    }
  }

  @Test func a_note_goes_with_the_status() {
    let desk = FakeDesk()
    let driver = desk.driver()
    driver.press("Space", "s", "n")
    driver.type("wants a quote, no?")
    driver.press("Enter", "i")
    #expect(desk.asked == ["claim", "in_discussion 1: wants a quote, no?"])
    driver.press("s", "a")
    #expect(desk.asked.last == "attempted 1", "a note goes with one change only")
  }

  @Test func a_note_typed_and_left_is_there_the_next_time() {
    let desk = FakeDesk()
    let driver = desk.driver()
    driver.press("Space", "s", "Tab")
    driver.type("kept")
    driver.press("Esc", "Esc")
    #expect(desk.asked == ["claim"])
    driver.press("s")
    #expect(driver.text.contains("kept"))
    driver.press("d", "n", "s", "i")
    #expect(desk.asked == ["claim", "in_discussion 1: kept"])
    driver.press("s")
    #expect(!driver.text.contains("kept"))
  }

  @Test func a_note_of_a_status_that_could_not_be_saved_is_kept() {
    let desk = FakeDesk()
    let driver = desk.driver()
    driver.press("Space", "s", "Tab")
    driver.type("kept")
    desk.set { $0.refusal = .anotherSeatIsSaving }
    driver.press("Enter", "i")
    desk.set { $0.refusal = nil }
    driver.press("Enter")
    #expect(desk.asked == ["claim", "in_discussion 1: kept", "in_discussion 1: kept"])
  }

  @Test func a_letter_chooses_and_so_does_enter_on_what_is_suggested() {
    let destination = StatusPickerDestination(
      statuses: FakeDesk.statuses.map(StatusPickerDestination.Choice.init), current: "new",
      suggested: "attempted", language: .english)
    var state = StatusPicker.State(destination)
    #expect(StatusPicker.input(.key("I"), state) != nil)
    #expect(
      StatusPicker.update(&state, .letterPressed("i"), at: FakeDesk.now)
        == [.close(StatusChosen(code: "in_discussion"))])
    #expect(
      StatusPicker.update(&state, .choosePressed, at: FakeDesk.now)
        == [.close(StatusChosen(code: "attempted"))])
  }
}
