import Domain
import Kit
import Phrasebook
import Shell

extension StatusPicker {
  private static let width = 46

  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let choices = state.destination.choices
    let rows = min(choices.count, max(1, canvas.height - 6))
    let outcome = state.destination.outcome.map {
      phrases.deskOutcome($0) + " " + context.glyphs.dot + " "
    }
    let inside = canvas.dialog(
      title: (outcome ?? "") + phrases.pickerTitle,
      inner: Size(width: min(width, canvas.width - 4), height: rows + 4), context.theme)
    for line in state.list.fitted(to: rows).visible {
      guard let choice = choices.first(where: { $0.code == line.id }) else { continue }
      draw(choice, state, row: line.row + 1, isSelected: line.isSelected, on: inside, context)
    }
    let place = Rect(row: rows + 2, width: inside.width, height: 1)
    drawNote(state, on: inside.part(place), context)
  }

  private static func draw(
    _ choice: StatusPickerDestination.Choice, _ state: State, row: Int, isSelected: Bool,
    on canvas: Canvas, _ context: ViewContext
  ) {
    canvas.write(isSelected ? context.glyphs.pointer : " ", row: row, .accent)
    if let letter = state.letters[choice.code] {
      canvas.write(
        String(letter), column: 2, row: row, state.isNoting ? .muted : Style(.accent, .bold))
    }
    let end = StatusBadge.draw(choice.status, column: 5, row: row, on: canvas, context)
    let remark =
      choice.code == state.destination.suggested
      ? context.phrases.pickerSuggested
      : choice.code == state.destination.current ? context.phrases.pickerCurrent : ""
    canvas.write(remark, column: end + 2, row: row, .muted)
    if isSelected { canvas.placeCursor(column: 0, row: row) }
  }

  /// The line of the note, or how to come to it.
  private static func drawNote(_ state: State, on line: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    line.write(
      String(noteKey.typed ?? " "), column: 2, state.isNoting ? .muted : Style(.accent, .bold))
    guard state.isNoting || !state.note.isEmpty else {
      line.write(phrases.pickerNoteOffer, column: 5, .muted)
      return
    }
    let field = line.part(Rect(column: 5, row: 0, width: max(1, line.width - 6), height: 1))
    state.note.draw(
      on: field, context.theme, focused: state.isNoting, hint: phrases.pickerNoteOffer)
  }
}
