import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct HistoryFilterTests {
  private func destination(_ wish: HistoryWish = HistoryWish()) -> HistoryFilterDestination {
    HistoryFilterDestination(
      wish: wish, fields: HistoryFilterForm.Field.allCases,
      people: [PersonChoice(id: UserID(3), name: "Anna Tremblay", email: "anna@example.com")])
  }

  @discardableResult
  private func send(
    _ message: HistoryFilterForm.Message, to state: inout HistoryFilterForm.State
  ) -> [Step<Never>] {
    HistoryFilterForm.update(&state, message, at: People.now)
  }

  private func wish(_ steps: [Step<Never>]) -> HistoryWish? {
    guard case .close(let answer)? = steps.first else { return nil }
    return (answer as? HistoryFiltered)?.wish
  }

  @Test func choices_go_round_and_backspace_clears_them() {
    var state = HistoryFilterForm.State(destination())
    send(.chosen(by: 1), to: &state)
    #expect(state.wish.action == .create)
    send(.chosen(by: -1), to: &state)
    send(.chosen(by: -1), to: &state)
    #expect(state.wish.action == .event)
    send(.cleared, to: &state)
    #expect(state.wish.action == nil)
    send(.fieldMoved(by: -2), to: &state)
    send(.chosen(by: 1), to: &state)
    #expect(state.wish.collection == .user)
  }

  @Test func days_are_typed_and_both_are_included() {
    var state = HistoryFilterForm.State(destination())
    send(.fieldMoved(by: 2), to: &state)
    send(.pasted("2026-11-24"), to: &state)
    send(.fieldMoved(by: 1), to: &state)
    send(.pasted("2026-11-24"), to: &state)
    let day = LocalDate(year: 2026, month: 11, day: 24)
    #expect(
      wish(send(.applyPressed, to: &state)) == HistoryWish(from: day, until: day))
  }

  @Test func what_is_no_day_stands_at_its_field() {
    var state = HistoryFilterForm.State(destination())
    state.focus = .until
    send(.pasted("yesterday"), to: &state)
    state.focus = .action
    #expect(send(.applyPressed, to: &state).isEmpty)
    #expect(state.problem == .noSuchDay(.until, "yesterday") && state.focus == .until)
    send(.typed("Ctrl-U"), to: &state)
    #expect(state.problem == nil)
    send(.pasted("2026-11-01"), to: &state)
    state.focus = .from
    send(.pasted("2026-11-02"), to: &state)
    #expect(send(.applyPressed, to: &state).isEmpty && state.problem == .daysReversed)
  }

  @Test func a_text_is_typed_and_is_part_of_the_wish() {
    var state = HistoryFilterForm.State(destination())
    state.focus = .text
    guard case .typed? = HistoryFilterForm.input(.key("x"), state) else {
      Issue.record("a character belongs to the text")
      return
    }
    send(.pasted("  prefere   le matin "), to: &state)
    #expect(wish(send(.applyPressed, to: &state)) == HistoryWish(text: "prefere le matin"))
    let again = HistoryFilterForm.State(
      HistoryFilterDestination(
        wish: HistoryWish(text: "matin"), fields: HistoryFilterForm.Field.allCases, people: [],
        focus: .text))
    #expect(again.text.text == "matin" && again.focus == .text)
    var emptied = again
    send(.typed("Ctrl-U"), to: &emptied)
    #expect(wish(send(.applyPressed, to: &emptied)) == HistoryWish())
    #expect(frame(again) != frame(emptied))
  }

  @Test func a_person_is_chosen_from_all() {
    var state = HistoryFilterForm.State(destination())
    send(.fieldMoved(by: 1), to: &state)
    guard case .personPressed? = HistoryFilterForm.input(.key("Space"), state) else {
      Issue.record("Space asks for a person")
      return
    }
    #expect(
      send(.personPressed, to: &state)
        == [
          .push(
            PersonPickerDestination(
              tag: HistoryFilterForm.personTag, title: Phrase { $0.historyFilterPerson },
              people: destination().people))
        ])
    let answer = PersonChosen(tag: HistoryFilterForm.personTag, userID: UserID(3))
    guard case .personChosen(let id)? = HistoryFilterForm.answered(answer, state) else {
      Issue.record("the answer is not taken")
      return
    }
    send(.personChosen(id), to: &state)
    #expect(wish(send(.applyPressed, to: &state)) == HistoryWish(person: UserID(3)))
  }

  // MARK: Pictures

  private func frame(
    _ state: HistoryFilterForm.State, width: Int = 80, height: Int = 24,
    language: Language = .english
  ) -> Frame {
    Stage.driver(
      HistoryFilterForm.self, state, NoUseCases(), width: width, height: height,
      language: language
    ).terminal.frame
  }

  @Test func the_dialog_looks_as_recorded() {
    let day = LocalDate(year: 2026, month: 11, day: 1)
    let wish = HistoryWish(action: .update, person: UserID(3), from: day, text: "Préfère")
    Golden.check(frame(HistoryFilterForm.State(destination(wish))), "history/filter-80x24")
    var wrong = HistoryFilterForm.State(destination(wish))
    wrong.focus = .until
    send(.pasted("hier"), to: &wrong)
    send(.applyPressed, to: &wrong)
    Golden.check(
      frame(wrong, width: 60, height: 20, language: .french), "history/filter-60x20-fr")
  }

  @Test(arguments: [(1, 1), (12, 4), (40, 9)])
  func any_size_is_survived(width: Int, height: Int) {
    _ = frame(HistoryFilterForm.State(destination()), width: width, height: height)
  }
}
