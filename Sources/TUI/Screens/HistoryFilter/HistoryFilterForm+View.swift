import Domain
import Kit
import Phrasebook
import Shell

extension HistoryFilterForm {
  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let fields = state.destination.fields
    let inside = canvas.dialog(
      title: phrases.historyFilterTitle,
      inner: Size(width: min(58, canvas.width - 4), height: fields.count + 4), context.theme)
    DialogFields.draw(
      fields.map { field in
        DialogFields.Field(
          label: label(field, phrases), value: value(field, state, phrases),
          isFocused: state.focus == field, isWrong: state.problem?.field == field)
      }, labels: Field.allCases.map { label($0, phrases) }, on: inside, context)
    drawTyped(state, on: inside, phrases, context)
    let below = inside.part(inside.bounds.inset(left: 2, top: fields.count + 2))
    let text = state.problem.map { sentence($0, phrases) } ?? hint(state.focus, phrases)
    let style: Style = state.problem == nil ? .muted : .alert
    for (row, line) in TextWrap.lines(text, width: max(1, below.width)).prefix(2).enumerated() {
      below.write(line, row: row, style)
    }
  }

  /// Days and text as they are typed, each with its cursor.
  private static func drawTyped(
    _ state: State, on inside: Canvas, _ phrases: any Phrases, _ context: ViewContext
  ) {
    let column = (Field.allCases.map { CellWidth.of(label($0, phrases)) }.max() ?? 0) + 5
    for (index, field) in state.destination.fields.enumerated() {
      guard let typed = typed(field, state) else { continue }
      let width = field == .text ? max(1, inside.width - column - 2) : 11
      let place = Rect(column: column, row: index + 1, width: width, height: 1)
      typed.draw(on: inside.part(place), context.theme, focused: state.focus == field)
    }
  }

  private static func typed(_ field: Field, _ state: State) -> TextField? {
    switch field {
    case .from: return state.from
    case .until: return state.until
    case .text: return state.text
    case .action, .person, .collection: return nil
    }
  }

  private static func label(_ field: Field, _ phrases: any Phrases) -> String {
    switch field {
    case .action: return phrases.historyFilterAction
    case .person: return phrases.historyFilterPerson
    case .from: return phrases.historyFilterFrom
    case .until: return phrases.historyFilterUntil
    case .collection: return phrases.historyFilterRecord
    case .text: return phrases.historyFilterText
    }
  }

  private static func value(
    _ field: Field, _ state: State, _ phrases: any Phrases
  ) -> String {
    switch field {
    case .action: return state.wish.action.map { phrases.name(of: $0) } ?? phrases.historyAny
    case .collection:
      return state.wish.collection.map { phrases.name(of: $0) } ?? phrases.historyAny
    case .person:
      let person = state.destination.people.first { $0.id == state.wish.person }
      return person.map { DisplayText($0.name, limit: 60).string } ?? phrases.historyAnybody
    case .from: return DisplayText(state.from.text).string
    case .until: return DisplayText(state.until.text).string
    case .text: return DisplayText(state.text.text).string
    }
  }

  private static func hint(_ field: Field, _ phrases: any Phrases) -> String {
    switch field {
    case .action, .collection: return phrases.historyFilterChooseHint
    case .person: return phrases.historyFilterPersonHint
    case .from, .until: return phrases.historyFilterDayHint
    case .text: return phrases.historyFilterTextHint
    }
  }

  private static func sentence(_ problem: Problem, _ phrases: any Phrases) -> String {
    switch problem {
    case .noSuchDay(_, let text): return phrases.historyNoSuchDay(DisplayText(text).string)
    case .daysReversed: return phrases.historyDaysReversed
    }
  }
}
