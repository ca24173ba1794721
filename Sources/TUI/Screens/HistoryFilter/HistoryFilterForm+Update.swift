import Domain
import Kit
import Phrasebook
import Shell

extension HistoryFilterForm {
  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Never>] {
    switch message {
    case .typed(let press): state.edit { $0.handle(press) }
    case .pasted(let text): state.edit { $0.insert(text) }
    case .chosen(let step): state.choose(by: step)
    case .cleared: state.clear()
    case .personPressed: return [.push(state.picker)]
    case .personChosen(let id): state.wish.person = id
    case .fieldMoved(let step): state.moveFocus(by: step)
    case .applyPressed: return state.apply()
    case .leavePressed: return [.close]
    }
    return []
  }
}

extension HistoryFilterForm.State {
  mutating func edit(_ change: (inout TextField) -> Void) {
    problem = nil
    switch focus {
    case .from: change(&from)
    case .until: change(&until)
    case .text: change(&text)
    case .action, .person, .collection: break
    }
  }

  mutating func choose(by step: Int) {
    switch focus {
    case .action: wish.action = HistoryFilterForm.next(wish.action, by: step)
    case .collection: wish.collection = HistoryFilterForm.next(wish.collection, by: step)
    case .person, .from, .until, .text: break
    }
  }

  mutating func clear() {
    switch focus {
    case .action: wish.action = nil
    case .person: wish.person = nil
    case .collection: wish.collection = nil
    case .from, .until, .text: break
    }
  }

  mutating func moveFocus(by step: Int) {
    let fields = destination.fields
    let index = (fields.firstIndex(of: focus) ?? 0) + step + fields.count
    focus = fields[index % fields.count]
  }

  var picker: PersonPickerDestination {
    PersonPickerDestination(
      tag: HistoryFilterForm.personTag, title: Phrase { $0.historyFilterPerson },
      people: destination.people, current: wish.person)
  }

  mutating func apply() -> [Step<Never>] {
    do throws(HistoryFilterForm.Refusal) {
      wish.from = try HistoryFilterForm.day(from.text, .from)
      wish.until = try HistoryFilterForm.day(until.text, .until)
    } catch {
      return refuse(error.problem)
    }
    if let from = wish.from, let until = wish.until, from > until { return refuse(.daysReversed) }
    let words = text.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    wish.text = words.isEmpty ? nil : words
    return [.close(HistoryFiltered(wish: wish))]
  }

  private mutating func refuse(_ problem: HistoryFilterForm.Problem) -> [Step<Never>] {
    self.problem = problem
    focus = problem.field
    return []
  }
}

extension HistoryFilterForm {
  fileprivate struct Refusal: Error { let problem: Problem }

  /// The next of all, with none before the first.
  fileprivate static func next<Choice: CaseIterable & Equatable>(
    _ choice: Choice?, by step: Int
  ) -> Choice? {
    let all = Choice.allCases.map(Optional.some)
    let choices: [Choice?] = [nil] + all
    let index = choices.firstIndex { $0 == choice } ?? 0
    return choices[(index + step + choices.count) % choices.count]
  }

  fileprivate static func day(_ text: String, _ field: Field) throws(Refusal) -> LocalDate? {
    let trimmed = text.filter { !$0.isWhitespace }
    guard !trimmed.isEmpty else { return nil }
    guard let day = LocalDate(iso8601: trimmed) else {
      throw Refusal(problem: .noSuchDay(field, text))
    }
    return day
  }
}
