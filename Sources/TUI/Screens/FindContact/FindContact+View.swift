import Domain
import Kit
import Phrasebook
import Shell

extension FindContact {
  private static let width = 76

  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let rows = rows(canvas.height)
    let inside = canvas.dialog(
      title: phrases.findTitle,
      inner: Size(width: min(width, canvas.width - 4), height: rows + 3), context.theme)
    state.field.draw(
      on: inside.part(Rect(width: inside.width, height: 1)), context.theme, focused: true,
      hint: phrases.findPrompt)
    let names = state.found.lines.map { CellWidth.of(name($0, phrases).string) }.max() ?? 0
    let list = inside.part(Rect(row: 2, width: inside.width, height: rows))
    for line in state.list.fitted(to: rows).visible {
      guard let found = state.found.lines.first(where: { $0.id == line.id }) else { continue }
      let part = list.part(Rect(row: line.row, width: list.width, height: 1))
      draw(found, names: min(names, inside.width / 3), on: part, context)
      if line.isSelected { part.restyle(part.bounds, .selection) }
    }
    say(state, on: inside.part(Rect(row: 1, width: inside.width, height: 1)), list, context)
  }

  private static func say(
    _ state: State, on line: Canvas, _ list: Canvas, _ context: ViewContext
  ) {
    let phrases = context.phrases
    if let problem = state.problem {
      list.write(context.glyphs.failed + " " + phrases.sentence(for: problem), .alert)
    } else if state.isBlank {
      return
    } else if !state.found.lines.isEmpty {
      let words = phrases.findCount(state.found.lines.count, of: state.found.total)
      line.writeRight(words, .muted)
    } else {
      list.write(state.isPending ? phrases.findSearching : phrases.findNobody, .muted)
    }
  }

  private static func name(
    _ found: FoundContacts.Line, _ phrases: any Phrases
  ) -> DisplayText {
    found.name.map { DisplayText($0, limit: 100) } ?? DisplayText(phrases.deskNoName)
  }

  /// - Parameter names: cells of the column of names.
  private static func draw(
    _ found: FoundContacts.Line, names: Int, on line: Canvas, _ context: ViewContext
  ) {
    let words = StatusBadge.words(found.status, context)
    let isWide = line.width >= 64
    let end = line.writeRight(
      CellWidth.clip(isWide ? words.text : words.symbol, to: 22), row: 0,
      StatusBadge.style(found.status))
    let column = line.write(found.phone.display, .normal) + 2
    let style: Style = found.name == nil ? .muted : Style(.normal, .bold)
    line.write(
      name(found, context.phrases), column: column, style,
      width: max(0, min(isWide ? names : end - 2 - column, end - 2 - column)))
    let after = column + names + 2
    guard isWide, let email = found.email, end - 2 > after else { return }
    line.write(DisplayText(email), column: after, .muted, width: end - 2 - after)
  }
}
