import Domain
import Kit
import Phrasebook
import Shell

extension RecordForm {
  /// Cells of the form where there is room.
  static let width = 66
  /// Rows below the fields: a blank one and what is said.
  private static let foot = 4

  /// Draws the form as a dialog.
  ///
  /// - Parameter more: rows below the fields for what the screen adds (a preview).
  /// - Returns: the canvas of those rows.
  @discardableResult
  func draw(
    title: String, more: Int = 0, on canvas: Canvas, _ context: ViewContext
  ) -> Canvas {
    let wanted = rows.count + more + RecordForm.foot
    let inside = canvas.dialog(
      title: title,
      inner: Size(
        width: min(RecordForm.width, max(1, canvas.width - 6)),
        height: min(wanted, max(1, canvas.height - 2))),
      context.theme)
    let shown = max(1, inside.height - RecordForm.foot - more)
    let labels = rows.map { CellWidth.of(label($0, context)) }.max() ?? 0
    let places = ListBox(Array(rows.indices), selected: focus).fitted(to: shown)
    for (line, index, isFocused) in places.visible {
      draw(
        rows[index], isFocused, labels: min(labels, inside.width / 2),
        on: inside.part(Rect(row: line, width: inside.width, height: 1)), context)
    }
    let used = min(shown, rows.count)
    let part = inside.part(Rect(row: used, width: inside.width, height: more))
    say(
      on: inside.part(
        Rect(
          column: 2, row: used + more + 1, width: max(0, inside.width - 3),
          height: RecordForm.foot - 1)),
      context)
    return part
  }

  private func label(_ row: Row, _ context: ViewContext) -> String {
    DisplayText(row.label(context.phrases), limit: 60).string
  }

  private func draw(
    _ row: Row, _ isFocused: Bool, labels: Int, on line: Canvas, _ context: ViewContext
  ) {
    if row.id == wrongRow { line.write(context.glyphs.warning, .alert) }
    line.write(
      label(row, context), column: 2, isFocused ? .normal : .muted, width: labels)
    let box = line.part(
      Rect(column: labels + 4, width: max(1, line.width - labels - 5), height: 1))
    switch row.value {
    case .text(let field) where row.locked == nil:
      field.draw(on: box, context.theme, focused: isFocused)
    case .text(let field): fixed(field.text, isFocused, on: box)
    case .flag(let isOn):
      let word = isOn ? context.phrases.yes : context.phrases.no
      let mark = isOn ? context.glyphs.done : context.glyphs.open
      option(mark + " " + word, row, isFocused, on: box)
    case .choice(let choices, let index):
      let name = choices.indices.contains(index) ? choices[index].name(context.phrases) : ""
      option(name, row, isFocused, on: box)
    }
  }

  private func fixed(_ text: String, _ isFocused: Bool, on box: Canvas) {
    box.write(DisplayText(text, limit: 200), .muted, width: box.width)
    if isFocused { box.placeCursor(column: 0, row: 0) }
  }

  private func option(_ text: String, _ row: Row, _ isFocused: Bool, on box: Canvas) {
    guard row.locked == nil else { return fixed(text, isFocused, on: box) }
    let style = Style(isFocused ? .fieldFocused : .field)
    box.fill(Rect(width: box.width, height: 1), style)
    box.write(DisplayText(text, limit: 200), style, width: box.width)
    if isFocused { box.placeCursor(column: 0, row: 0) }
  }

  /// What is wrong, else why the row is locked, else what to do with it.
  private func say(on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    if let trouble {
      canvas.say(context.glyphs.warning + " " + phrases.sentence(for: trouble), .alert)
    } else if let saying {
      canvas.say(context.glyphs.warning + " " + saying(phrases), .alert)
    } else if let locked = focused?.locked {
      canvas.say(locked(phrases), .muted)
    } else if let hint = focused?.hint {
      canvas.say(hint(phrases), .muted)
    }
  }
}
