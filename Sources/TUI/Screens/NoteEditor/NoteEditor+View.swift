import Domain
import Kit
import Shell

extension NoteEditor {
  /// Cells of a full line of text.
  static let textWidth = 64
  static let textRows = 5
  /// From how many characters left on the editor says how many.
  static let shownLeft = 300

  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    // Low on the screen, so that the number and the call stay in sight.
    let width = min(textWidth + 4, canvas.width)
    let height = min(textRows + 2, canvas.height)
    let place = Rect(
      column: (canvas.width - width) / 2, row: max(0, canvas.height - height), width: width,
      height: height)
    let ground = canvas.part(place)
    ground.fill()
    let inside = ground.box(title: context.phrases.noteTitle, context.glyphs, .accent)
    let left = state.area.limit - state.area.characters.count
    if left <= shownLeft {
      ground.writeRight(
        " " + context.phrases.noteLeft(left) + " ", endingAt: ground.width - 2,
        row: ground.height - 1, .warning)
    }
    state.area.draw(
      on: inside, context.theme, focused: true, hint: context.phrases.noteHint)
  }
}
