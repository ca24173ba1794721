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
    DialogFields.draw(
      fields.map { field in
        DialogFields.Field(
          label: label(field, phrases), value: value(field, state, phrases),
          isFocused: state.focus == field, isWrong: state.wrong == field)
      }, labels: Field.allCases.map { label($0, phrases) }, on: inside, context)
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
    state.clock.unfinished ?? phrases.clock(state.time)
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
