import Kit
import Shell

/// A few fields of a dialog, one below the other: labels on the left, values in one
/// column, the cursor at the focused one.
enum DialogFields {
  struct Field {
    let label: String
    let value: String
    let isFocused: Bool
    /// What is wrong is about this one.
    var isWrong = false
  }

  /// - Parameter labels: of every field that the dialog may ever show, so that the
  ///   column stands still.
  static func draw(
    _ fields: [Field], labels: [String], on canvas: Canvas, _ context: ViewContext
  ) {
    let column = (labels.map { CellWidth.of($0) }.max() ?? 0) + 4
    let width = max(0, canvas.width - column - 1)
    for (index, field) in fields.enumerated() {
      let row = index + 1
      if field.isWrong { canvas.write(context.glyphs.warning, row: row, .alert) }
      canvas.write(field.label, column: 2, row: row, field.isFocused ? .normal : .muted)
      let style = Style(field.isFocused ? .fieldFocused : .field)
      canvas.fill(Rect(column: column, row: row, width: width, height: 1), style)
      canvas.write(" " + field.value, column: column, row: row, style, width: width)
      if field.isFocused { canvas.placeCursor(column: column + 1, row: row) }
    }
  }
}

/// A time of day that is typed: four digits make one.
struct ClockEntry: Equatable, Sendable {
  /// Minutes after midnight.
  var minute: Int
  private(set) var typed = ""

  init(minute: Int) { self.minute = minute }

  mutating func forget() { typed = "" }
  mutating func takeBack() { typed = String(typed.dropLast()) }

  /// - Returns: false where four digits make no time.
  mutating func type(_ digit: Character) -> Bool {
    typed.append(digit)
    guard typed.count == 4, let number = Int(typed) else { return true }
    typed = ""
    guard number / 100 < 24, number % 100 < 60 else { return false }
    minute = number / 100 * 60 + number % 100
    return true
  }

  /// To the next multiple of `grain` minutes in this direction.
  mutating func step(_ direction: Int, grain: Int) {
    typed = ""
    minute = ((minute / grain + direction) * grain + 1440) % 1440
  }

  /// What is typed so far; nil while nothing is.
  var unfinished: String? {
    typed.isEmpty ? nil : typed + String(repeating: "_", count: 4 - typed.count)
  }
}
