import Domain
import Kit
import Phrasebook
import Shell

extension CallLog {
  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let fields = state.fields
    let inside = canvas.dialog(
      title: phrases.callLogTitle,
      inner: Size(width: min(54, canvas.width - 4), height: fields.count + 4), context.theme)
    let labels = Field.allCases.map { label($0, phrases) }
    let column = (labels.map { CellWidth.of($0) }.max() ?? 0) + 4
    for (index, field) in fields.enumerated() {
      let row = index + 1
      let isFocused = state.focus == field
      inside.write(label(field, phrases), column: 2, row: row, isFocused ? .normal : .muted)
      let style = Style(isFocused ? .fieldFocused : .field)
      let width = max(0, inside.width - column - 1)
      inside.fill(Rect(column: column, row: row, width: width, height: 1), style)
      inside.write(
        " " + value(field, state, phrases), column: column, row: row, style, width: width)
      if isFocused { inside.placeCursor(column: column + 1, row: row) }
    }
    let below = inside.part(inside.bounds.inset(left: 2, top: fields.count + 2))
    let text = state.problem.map { $0(phrases) } ?? phrases.callLogHint
    for (row, line) in TextWrap.lines(text, width: max(1, below.width)).prefix(2).enumerated() {
      below.write(line, row: row, state.problem == nil ? .muted : .alert)
    }
  }

  private static func label(_ field: Field, _ phrases: any Phrases) -> String {
    switch field {
    case .what: return phrases.callLogWhat
    case .day: return phrases.callbackDay
    case .time: return phrases.callbackHour
    case .talk: return phrases.callLogTalk
    }
  }

  private static func value(
    _ field: Field, _ state: State, _ phrases: any Phrases
  ) -> String {
    switch field {
    case .what: return phrases.callLogKind(state.kind.direction, state.kind.outcome)
    case .day: return phrases.longDay(state.day)
    case .time:
      guard state.focus == .time, !state.typed.isEmpty else {
        return phrases.clock(LocalDateTime(date: state.day, secondOfDay: state.minute * 60))
      }
      return state.typed + String(repeating: "_", count: 4 - state.typed.count)
    case .talk: return phrases.callLogMinutes(state.talk)
    }
  }
}
