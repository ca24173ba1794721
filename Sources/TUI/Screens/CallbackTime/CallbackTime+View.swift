import Domain
import Kit
import Phrasebook
import Shell

extension CallbackTime {
  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let inside = canvas.dialog(
      title: phrases.callbackTitle, inner: Size(width: min(48, canvas.width - 4), height: 8),
      context.theme)
    let labels = [phrases.callbackDay, phrases.callbackHour, phrases.callbackWho]
    let column = (labels.map { CellWidth.of($0) }.max() ?? 0) + 3
    let values = [
      phrases.longDay(state.day), timeText(state, phrases),
      state.forAnyone ? phrases.callbackForAnyone : phrases.callbackForMe,
    ]
    for (index, field) in Field.allCases.enumerated() {
      let row = index + 1
      inside.write(labels[index], column: 1, row: row, .muted)
      let isFocused = state.focus == field
      let style = Style(isFocused ? .fieldFocused : .field)
      let width = max(0, inside.width - column - 1)
      inside.fill(Rect(column: column, row: row, width: width, height: 1), style)
      inside.write(" " + values[index], column: column, row: row, style, width: width)
      if isFocused { inside.placeCursor(column: column + 1, row: row) }
    }
    if let problem = state.problem {
      inside.write(context.glyphs.failed + " " + problem(phrases), column: 1, row: 5, .alert)
    } else {
      inside.write(hint(state, phrases), column: 1, row: 5, .muted)
    }
    inside.write(away(state, phrases), column: 1, row: 6, .muted)
  }

  private static func timeText(_ state: State, _ phrases: any Phrases) -> String {
    guard state.focus == .time, !state.typed.isEmpty else { return phrases.clock(state.time) }
    return state.typed + String(repeating: "_", count: 4 - state.typed.count)
  }

  private static func hint(_ state: State, _ phrases: any Phrases) -> String {
    switch state.focus {
    case .day: return phrases.callbackDayHint
    case .time: return phrases.callbackTimeHint
    case .who: return phrases.callbackWhoHint
    }
  }

  private static func away(_ state: State, _ phrases: any Phrases) -> String {
    phrases.callbackIn(days: state.day.dayNumber - state.now.date.dayNumber)
  }
}
