import Domain
import Kit
import Phrasebook
import Shell

extension CardEditor {
  private static let width = 66

  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    if let conflict = state.conflict {
      return draw(conflict, state, on: canvas, context)
    }
    let phrases = context.phrases
    let fields = ContactField.allCases
    let rows = min(fields.count, max(1, canvas.height - 5))
    let inside = canvas.dialog(
      title: phrases.cardEditTitle(state.phone),
      inner: Size(width: min(width, canvas.width - 4), height: rows + 3), context.theme)
    let list = ListBox(fields, selected: state.focus).fitted(to: rows)
    let labels = fields.map { CellWidth.of(phrases.name(of: $0)) }.max() ?? 0
    for (row, field, isFocused) in list.visible {
      let line = inside.part(Rect(row: row, width: inside.width, height: 1))
      draw(field, state, isFocused, labels: labels, on: line, context)
    }
    say(state, on: inside.part(Rect(row: rows + 1, width: inside.width, height: 2)), context)
  }

  static func draw(
    _ field: ContactField, _ state: State, _ isFocused: Bool, labels: Int, on line: Canvas,
    _ context: ViewContext
  ) {
    let problem = state.problems[field]
    let mark =
      problem != nil ? context.glyphs.warning : state.isChanged(field) ? context.glyphs.dot : ""
    line.write(mark, column: 0, problem != nil ? .alert : .accent)
    line.write(
      context.phrases.name(of: field), column: 2, isFocused ? .normal : .muted, width: labels)
    let place = Rect(
      column: labels + 4, row: 0, width: max(1, line.width - labels - 4), height: 1)
    let box = line.part(place)
    if field.isChoice {
      choice(field, state, isFocused, on: box, context)
    } else {
      state.typed[field]?.draw(on: box, context.theme, focused: isFocused)
    }
  }

  private static func choice(
    _ field: ContactField, _ state: State, _ isFocused: Bool, on box: Canvas,
    _ context: ViewContext
  ) {
    let style = Style(isFocused ? .fieldFocused : .field)
    box.fill(Rect(width: box.width, height: 1), style)
    box.write(shown(state.text(field), of: field, context.phrases), style, width: box.width)
    if isFocused { box.placeCursor(column: 0, row: 0) }
  }

  /// A choice in words, a text as it is.
  static func shown(
    _ text: String, of field: ContactField, _ phrases: any Phrases
  ) -> String {
    switch field {
    case .language:
      return Language(rawValue: text).map { phrases.name(of: $0) } ?? phrases.cardNotKnown
    case .consent: return Consent(rawValue: text).map { phrases.name(of: $0) } ?? text
    default: return DisplayText(text).string
    }
  }

  /// What is wrong with the field in hand, else what to type in it.
  static func say(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let (text, style): (String, Style)
    if let trouble = state.trouble {
      (text, style) = (
        context.glyphs.failed + " " + phrases.sentence(for: trouble), .alert
      )
    } else if let problem = state.problems[state.focus] {
      (text, style) = (
        context.glyphs.warning + " " + phrases.sentence(for: problem, in: state.focus), .alert
      )
    } else {
      (text, style) = (phrases.cardHint(state.focus), .muted)
    }
    let lines = TextWrap.lines(DisplayText(text), width: max(1, canvas.width - 2))
    for (row, line) in lines.prefix(canvas.height).enumerated() {
      canvas.write(line, column: 2, row: row, style)
    }
  }

  // MARK: Two people, one card

  private static func draw(
    _ conflict: Conflict, _ state: State, on canvas: Canvas, _ context: ViewContext
  ) {
    let phrases = context.phrases
    let inner = min(width, canvas.width - 4)
    let words = TextWrap.lines(phrases.cardConflict, width: max(1, inner - 2))
    let rows = max(3, canvas.height - 3 - words.count)
    let blocks = ConflictBlock.fitting(conflict, state, width: inner, rows: rows, context)
    let inside = canvas.dialog(
      title: phrases.cardConflictTitle,
      inner: Size(
        width: inner, height: words.count + blocks.reduce(0) { $0 + $1.height }), context.theme)
    for (row, line) in words.enumerated() { inside.write(line, row: row, .warning) }
    var row = words.count + 1
    for block in blocks {
      block.draw(
        on: inside.part(Rect(row: row, width: inside.width, height: block.height)), context)
      row += block.height
    }
  }
}
