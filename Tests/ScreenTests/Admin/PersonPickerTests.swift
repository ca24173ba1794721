import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct PersonPickerTests {
  private static let some = [
    PersonChoice(id: UserID(3), name: "Anna Tremblay", email: "anna@example.com", contacts: 1204),
    PersonChoice(id: UserID(4), name: "Élise Caron", email: "lise@example.com", contacts: 1),
    PersonChoice(id: UserID(5), name: "Luc Roy", email: "luc.tremblay@example.com", contacts: 0),
  ]

  private static let many = (0..<300).map { index in
    PersonChoice(
      id: UserID(Int64(100 + index)), name: "Person \(index)", email: "p\(index)@example.com",
      contacts: index * 7)
  }

  private func destination(
    _ people: [PersonChoice] = some, allowsNobody: Bool = true, current: UserID? = nil
  ) -> PersonPickerDestination {
    PersonPickerDestination(
      tag: "assign", title: Phrase { $0.personTitle }, people: people,
      allowsNobody: allowsNobody, current: current)
  }

  @discardableResult
  private func send(
    _ message: PersonPicker.Message, to state: inout PersonPicker.State
  ) -> [Step<Never>] {
    PersonPicker.update(&state, message, at: People.now)
  }

  private func typing(_ text: String, in destination: PersonPickerDestination)
    -> PersonPicker.State
  {
    var state = PersonPicker.State(destination)
    send(.pasted(text), to: &state)
    return state
  }

  @Test func a_part_of_the_name_or_the_address_finds_without_accents() {
    let destination = destination()
    #expect(typing("elise", in: destination).list.ids == [.person(UserID(4))])
    #expect(typing("ÉL CAR", in: destination).list.ids == [.person(UserID(4))])
    #expect(
      typing("tremblay", in: destination).list.ids == [.person(UserID(3)), .person(UserID(5))])
    #expect(
      typing("l", in: destination).list.ids.dropFirst().first == .person(UserID(5)),
      "whose name begins so comes before the others")
    #expect(typing("zzz", in: destination).list.ids.isEmpty)
  }

  @Test func nobody_stands_first_and_is_found_in_both_languages() {
    #expect(PersonPicker.State(destination()).list.ids.first == .nobody)
    #expect(typing("pool", in: destination()).list.ids == [.nobody])
    #expect(typing("bassin", in: destination()).list.ids == [.nobody])
    let without = destination(allowsNobody: false)
    #expect(PersonPicker.State(without).list.ids == Self.some.map { .person($0.id) })
    #expect(typing("pool", in: without).list.ids.isEmpty)
  }

  @Test func enter_answers_with_who_was_chosen() {
    var state = PersonPicker.State(destination(current: UserID(5)))
    #expect(state.list.selected == .person(UserID(5)))
    #expect(
      send(.choosePressed, to: &state)
        == [.close(PersonChosen(tag: "assign", userID: UserID(5)))])
    send(.moved("PageUp"), to: &state)
    #expect(
      send(.choosePressed, to: &state) == [.close(PersonChosen(tag: "assign", userID: nil))])
    #expect(send(.leavePressed, to: &state) == [.close])
  }

  @Test func where_nobody_is_found_enter_says_so() {
    let state = typing("zzz", in: destination())
    let choose = PersonPicker.commands.first { $0.id == "choose" }
    #expect(choose?.availability(state).refusal == Phrase { $0.personNothingChosen })
  }

  @Test func letters_are_text_and_arrows_move() {
    let state = PersonPicker.State(destination())
    guard case .typed? = PersonPicker.input(.key("j"), state) else {
      Issue.record("a letter is text")
      return
    }
    guard case .moved? = PersonPicker.input(.key("Down"), state) else {
      Issue.record("an arrow moves")
      return
    }
    #expect(PersonPicker.input(.key("Enter"), state) == nil)
  }

  // MARK: Pictures

  private func driver(
    _ destination: PersonPickerDestination, typing text: String = "", width: Int = 80,
    height: Int = 24, language: Language = .english
  ) -> AppDriver {
    let driver = Stage.driver(
      PersonPicker.self, PersonPicker.State(destination), NoUseCases(), width: width,
      height: height, language: language)
    if !text.isEmpty { driver.paste(text) }
    return driver
  }

  @Test func the_dialog_looks_as_recorded() {
    let some = destination(current: UserID(3))
    Golden.check(driver(some).terminal.frame, "person/some-80x24")
    Golden.check(
      driver(some, width: 60, height: 20, language: .french).terminal.frame,
      "person/some-60x20-fr")
    Golden.check(
      driver(destination(Self.many), typing: "person 2", width: 120, height: 40).terminal.frame,
      "person/many-120x40")
    Golden.check(driver(some, typing: "zzz").terminal.frame, "person/none-80x24")
  }

  @Test func what_is_there_shows() {
    var other = Self.some
    other[0] = PersonChoice(
      id: UserID(3), name: "Anna Tremblay", email: "anna@example.com", contacts: 1205)
    let frames = [
      driver(destination()), driver(destination(other)), driver(destination(allowsNobody: false)),
      driver(destination(current: UserID(4))), driver(destination(), typing: "a"),
      driver(destination([], allowsNobody: false)),
    ].map(\.terminal.frame)
    #expect(Set(frames).count == frames.count)
  }

  @Test(arguments: [(1, 1), (12, 4), (30, 8), (57, 9), (250, 80)])
  func any_size_is_survived(width: Int, height: Int) {
    _ = driver(destination(Self.many), typing: "p", width: width, height: height)
  }

  @Test func no_name_reaches_a_cell_as_more_than_text() {
    for text in HostileText.all {
      let people = [PersonChoice(id: UserID(1), name: text, email: text, contacts: 1)]
      expectHarmless(driver(destination(people)).terminal.frame)
    }
  }
}
