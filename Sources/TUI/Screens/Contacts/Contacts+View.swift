import Domain
import Kit
import Phrasebook
import Shell

extension Contacts {
  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let places = ContactsPlaces(Size(width: canvas.width, height: canvas.height))
    drawBar(state, on: canvas.part(places.bar), context)
    for row in [places.upperRule, places.lowerRule].compactMap({ $0 }) {
      canvas.rule(row: row, context.glyphs)
    }
    let columns = state.columns.places(in: canvas.width)
    drawHeadings(columns, state, on: canvas.part(places.headings), context)
    drawRows(columns, state, on: canvas.part(places.table), context)
    drawCount(state, on: canvas.part(places.count), context)
  }

  // MARK: The filter in words

  private static func drawBar(_ state: State, on line: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    switch state.entry {
    case .search(let field)?: drawEntry("/", field, phrases.contactsSearchHint, on: line, context)
    case .jump(let field)?:
      drawEntry(
        phrases.contactsJumpTo(phrases.columnHeading(state.sort.column)), field,
        phrases.contactsJumpHint(state.sort.column), on: line, context)
    case nil:
      let order = orderWords(state, phrases)
      line.writeRight(order, endingAt: line.width - 1, .muted)
      let line = line.part(line.bounds.inset(right: CellWidth.of(order) + 3))
      let parts = FilterWords(state.filter, state.ground, phrases, context.zone).parts
      guard !parts.isEmpty else {
        line.write(phrases.contactsUnfiltered, column: 1, .muted)
        return
      }
      let between = " " + context.glyphs.dot + " "
      line.write(parts.joined(separator: between), column: 1, .accent, width: line.width - 2)
    }
  }

  /// The column may be out of sight.
  private static func orderWords(_ state: State, _ phrases: any Phrases) -> String {
    phrases.columnHeading(state.sort.column) + " " + (state.sort.isDescending ? "↓" : "↑")
  }

  private static func drawEntry(
    _ label: String, _ field: TextField, _ hint: String, on line: Canvas, _ context: ViewContext
  ) {
    let column = line.write(label, column: 1, .heading) + 1
    let width = max(1, min(50, line.width - column - 1))
    field.draw(
      on: line.part(Rect(column: column, row: 0, width: width, height: 1)), context.theme,
      focused: true, hint: hint)
  }

  // MARK: Headings

  private static func drawHeadings(
    _ columns: [ContactColumns.Place], _ state: State, on line: Canvas, _ context: ViewContext
  ) {
    for place in columns {
      let isSorted = place.column == state.sort.column
      let arrow = isSorted ? (state.sort.isDescending ? "↓" : "↑") : ""
      let text = CellWidth.clip(
        context.phrases.columnHeading(place.column), to: max(0, place.width - CellWidth.of(arrow)))
      let style = Style(
        isSorted ? .heading : .muted, place.column == state.columns.focused ? .underline : [])
      let cell = line.part(Rect(column: place.start, row: 0, width: place.width, height: 1))
      if place.column.isNumber {
        cell.writeRight(text + arrow, style)
      } else {
        cell.write(text + arrow, style)
      }
    }
  }

  // MARK: How many

  private static func drawCount(_ state: State, on line: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    if let failure = state.failure {
      line.write(
        context.glyphs.failed + " " + phrases.sentence(for: failure), column: 1, .alert,
        width: line.width - 2)
      return
    }
    let isPlain = state.filter == .everything
    let shown = isPlain ? state.count.known ?? state.ground.total : state.count.known
    var text = phrases.contactsCount(shown, of: state.filter.isDeleted ? nil : state.ground.total)
    if !state.marks.isEmpty {
      let marked = state.marks.count(of: state.count.known)
      text += " " + context.glyphs.dot + " " + phrases.contactsMarked(marked)
    }
    let end = line.write(text, column: 1)
    let hint = hint(state, phrases)
    let room = line.width - end - 4
    guard room >= CellWidth.of(hint) else { return }
    line.writeRight(hint, endingAt: line.width - 1, .muted)
  }

  private static func hint(_ state: State, _ phrases: any Phrases) -> String {
    if state.marks.anchor != nil { return phrases.contactsMarkingRange }
    if state.reading.page != nil { return phrases.contactsReading }
    return state.isOutdated ? phrases.contactsOutdated : ""
  }
}

extension ContactSort.Column {
  /// Right-aligned.
  var isNumber: Bool { self == .callCount }
}
