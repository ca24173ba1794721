import Kit
import Shell

/// A few labelled fields in the middle of a screen, with a row below each for
/// what is wrong with it. Coordinates of the rows are the form's own.
struct Form {
  let canvas: Canvas
  /// The form's first row on the canvas.
  let top: Int
  private let left: Int
  private let labelWidth: Int
  private let fieldWidth: Int
  private let rows: Int

  /// Cells of a field where there is room.
  private static let usualField = 34

  init(_ canvas: Canvas, labels: [String], rows: Int) {
    self.canvas = canvas
    self.rows = rows
    let labels = labels.map { CellWidth.of($0) }.max() ?? 0
    labelWidth = canvas.width >= 40 ? labels + 2 : 0
    fieldWidth = max(1, min(Form.usualField, canvas.width - labelWidth - 2))
    left = max(0, (canvas.width - labelWidth - fieldWidth) / 2)
    // A little above the middle, below a masthead where both fit.
    let free = max(0, canvas.height - rows)
    top = min(free, max(free / 2, free >= 9 ? 6 : 0))
  }

  /// The row after the form's last.
  var bottom: Int { top + rows }
  var rowsBelow: Int { canvas.height - bottom }

  func field(
    _ label: String, _ field: TextField, row: Int, _ isFocused: Bool, _ context: ViewContext
  ) {
    if labelWidth > 0 {
      canvas.write(label, column: left, row: top + row, isFocused ? .normal : .muted)
    }
    let place = Rect(column: left + labelWidth, row: top + row, width: fieldWidth, height: 1)
    field.draw(
      on: canvas.part(place), context.theme, focused: isFocused,
      hint: labelWidth == 0 ? label : "")
  }

  /// A sentence about the whole form, in the middle.
  func announce(_ text: String, row: Int, _ style: Style, _ glyphs: Glyphs) {
    let mark = style.role == .alert ? glyphs.failed + " " : ""
    let lines = TextWrap.lines(mark + text, width: max(1, min(64, canvas.width - 4)))
    for (index, line) in lines.enumerated() {
      canvas.writeCentered(line, row: top + row + index, style)
    }
  }

  /// A sentence below a field, on as many rows as it needs and has.
  func say(_ text: String, row: Int, _ style: Style, _ glyphs: Glyphs? = nil) {
    let mark = glyphs.map { $0.warning + " " } ?? ""
    let column = left + labelWidth
    let width = max(1, canvas.width - column - 1)
    let lines = TextWrap.lines(mark + text, width: width)
    for (index, line) in lines.prefix(max(1, canvas.height - top - row)).enumerated() {
      canvas.write(line, column: column, row: top + row + index, style)
    }
  }
}
