import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct FilterDialogTests {
  private let ground = FakeContacts(10).ground

  private func state(_ filter: ContactFilter = .everything) -> FilterDialog.State {
    FilterDialog.State(FilterDestination(filter, ground, zone: FloorZone(FixedZone())))
  }

  private func press(_ keys: [KeyPress], _ state: inout FilterDialog.State) -> [Step<Never>] {
    var steps: [Step<Never>] = []
    for key in keys {
      if let message = FilterDialog.input(.key(key), state) {
        steps += FilterDialog.update(&state, message, at: People.now)
      } else if let command = FilterDialog.commands.first(where: { $0.keys.contains(key) }) {
        steps += FilterDialog.update(&state, command.message(state), at: People.now)
      }
    }
    return steps
  }

  private func chosen(_ keys: [KeyPress], from filter: ContactFilter = .everything)
    -> ContactFilter?
  {
    var state = state(filter)
    guard case .close(let answer as FilterChosen)? = press(keys, &state).last else { return nil }
    return answer.filter
  }

  @Test func several_statuses_are_chosen() {
    let filter = chosen(["Right", "Space", "Down", "Space", "Enter"])
    #expect(
      filter == ContactFilter(statuses: [FakeContacts.statuses[0].id, FakeContacts.statuses[1].id]))
  }

  @Test func enter_on_a_status_chooses_it_where_none_was() {
    #expect(
      chosen(["Right", "Down", "Down", "Enter"])
        == ContactFilter(statuses: [FakeContacts.statuses[2].id]))
  }

  @Test func a_person_is_found_by_a_part_of_the_name() {
    let keys: [KeyPress] = ["Down", "Right", "t", "r", "e", "m", "Enter"]
    #expect(chosen(keys) == ContactFilter(assignment: .user(FakeContacts.anna.id)))
    #expect(chosen(["Down", "Right", "Down", "Enter"]) == ContactFilter(assignment: .nobody))
  }

  @Test func days_are_typed_or_taken_from_the_list() {
    var expected = ContactFilter.everything
    expected.createdFrom = Instant(iso8601: "2026-11-18T00:00:00Z")
    #expect(chosen(["Down", "Down", "Right", "Down", "Down", "Space", "Enter"]) == expected)
    let days = Array("2026-10").map { KeyPress(.character($0)) }
    expected.createdFrom = Instant(iso8601: "2026-10-01T00:00:00Z")
    expected.createdBefore = Instant(iso8601: "2026-11-01T00:00:00Z")
    let down = [KeyPress](repeating: "Down", count: 5)
    let typed = ["Down", "Down", "Right"] + down + days + ["Down"] + days + ["Enter"]
    #expect(chosen(typed) == expected)
  }

  @Test func what_is_no_day_is_said_and_closes_nothing() {
    var state = state()
    let down = [KeyPress](repeating: "Down", count: 5)
    let steps = press(["Down", "Down", "Right"] + down + ["7", "Enter"], &state)
    #expect(steps.isEmpty && state.isWrongDay && state.from.text == "7")
  }

  @Test func a_filter_survives_opening_and_accepting() {
    let filter = ContactFilter(
      statuses: [FakeContacts.statuses[1].id], assignment: .somebody,
      createdFrom: Instant(iso8601: "2026-10-01T00:00:00Z"),
      createdBefore: Instant(iso8601: "2026-11-01T00:00:00Z"), isConverted: false,
      callbackIsDue: true, heldBack: .rule(.attemptsUsed), isDeleted: true, search: "roy")
    #expect(chosen(["Enter"], from: filter) == filter)
    #expect(chosen(["*", "Enter"], from: filter) == ContactFilter(search: "roy"))
    var state = state(filter)
    #expect(press(["Esc"], &state) == [.close])
  }

  @Test func every_part_can_be_set_and_cleared() {
    for (index, part) in FilterDialog.Part.allCases.enumerated() where part != .created {
      let down = [KeyPress](repeating: "Down", count: index)
      let set = chosen(down + ["Right", "Down", "Enter"])
      #expect(set != .everything, "\(part)")
      #expect(chosen(down + ["Delete", "Enter"], from: set!) == .everything, "\(part)")
    }
  }

  // MARK: Pictures

  private func frame(
    _ keys: [KeyPress] = [], _ filter: ContactFilter = .everything, width: Int = 80,
    height: Int = 24, language: Language = .english
  ) -> Frame {
    var state = state(filter)
    _ = press(keys, &state)
    return Stage.driver(
      FilterDialog.self, state, NoUseCases(), width: width, height: height, language: language
    ).terminal.frame
  }

  @Test func the_dialog_looks_as_recorded() {
    let some = ContactFilter(
      statuses: [FakeContacts.statuses[0].id, FakeContacts.statuses[1].id], assignment: .nobody)
    Golden.check(frame(["Right"], some), "filter/statuses-80x24")
    Golden.check(frame(["Down", "Right"], some, language: .french), "filter/people-80x24-fr")
    Golden.check(frame(["Down", "Down", "Right"], width: 120, height: 40), "filter/days-120x40")
    Golden.check(frame(["Right"], some, width: 60, height: 20), "filter/statuses-60x20")
  }

  @Test(arguments: [(1, 1), (10, 3), (57, 9), (250, 80)])
  func any_size_is_survived(width: Int, height: Int) {
    _ = frame(["Down", "Right"], width: width, height: height)
    _ = frame(["Down", "Down"], width: width, height: height)
  }
}
