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
    DialogFields.draw(
      fields.map { field in
        DialogFields.Field(
          label: label(field, phrases), value: value(field, state, phrases),
          isFocused: state.focus == field)
      }, labels: Field.allCases.map { label($0, phrases) }, on: inside, context)
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
      let time = LocalDateTime(date: state.day, secondOfDay: state.clock.minute * 60)
      return state.clock.unfinished ?? phrases.clock(time)
    case .talk: return phrases.callLogMinutes(state.talk)
    }
  }
}
