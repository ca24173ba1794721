import Domain
import Kit
import Phrasebook
import Shell

extension CallbackTime {
  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let fields = state.fields
    let inside = canvas.dialog(
      title: phrases.callbackTitle,
      inner: Size(width: min(54, canvas.width - 4), height: fields.count + 6), context.theme)
    let labels = Field.allCases.map { label($0, phrases) }
    let column = (labels.map { CellWidth.of($0) }.max() ?? 0) + 4
    for (index, field) in fields.enumerated() {
      let row = index + 1
      let isFocused = state.focus == field
      if state.wrong == field { inside.write(context.glyphs.warning, row: row, .alert) }
      inside.write(
        label(field, phrases), column: 2, row: row, isFocused ? .normal : .muted)
      let style = Style(isFocused ? .fieldFocused : .field)
      let width = max(0, inside.width - column - 1)
      inside.fill(Rect(column: column, row: row, width: width, height: 1), style)
      inside.write(
        " " + value(field, state, phrases), column: column, row: row, style, width: width)
      if isFocused { inside.placeCursor(column: column + 1, row: row) }
    }
    say(state, on: inside.part(inside.bounds.inset(left: 2, top: fields.count + 2)), context)
  }

  private static func label(_ field: Field, _ phrases: any Phrases) -> String {
    switch field {
    case .day: return phrases.callbackDay
    case .time: return phrases.callbackHour
    case .which: return phrases.callbackWhich
    case .who: return phrases.callbackWho
    }
  }

  private static func value(
    _ field: Field, _ state: State, _ phrases: any Phrases
  ) -> String {
    switch field {
    case .day: return phrases.longDay(state.day)
    case .time: return timeText(state, phrases)
    case .which: return state.which == .second ? phrases.callbackSecond : phrases.callbackFirst
    case .who: return state.forAnyone ? phrases.callbackForAnyone : phrases.callbackForMe
    }
  }

  /// What is wrong, else what the field takes; and how far away the day is.
  private static func say(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let text = state.problem.map { $0(phrases) } ?? hint(state, phrases)
    let style: Style = state.problem == nil ? .muted : .alert
    let lines = TextWrap.lines(text, width: max(1, canvas.width))
    for (row, line) in lines.prefix(2).enumerated() { canvas.write(line, row: row, style) }
    canvas.write(away(state, phrases), row: max(2, lines.count), .muted)
  }

  private static func timeText(_ state: State, _ phrases: any Phrases) -> String {
    guard state.focus == .time, !state.typed.isEmpty else { return phrases.clock(state.time) }
    return state.typed + String(repeating: "_", count: 4 - state.typed.count)
  }

  private static func hint(_ state: State, _ phrases: any Phrases) -> String {
    switch state.focus {
    case .day: return phrases.callbackDayHint
    case .time: return phrases.callbackTimeHint
    case .which, .who: return phrases.callbackWhoHint
    }
  }

  private static func away(_ state: State, _ phrases: any Phrases) -> String {
    phrases.callbackIn(days: state.day.dayNumber - state.now.date.dayNumber)
  }
}
