import Domain
import Kit
import Phrasebook
import Shell

extension HistoryViewer {
  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let places = HistoryPlaces(Size(width: canvas.width, height: canvas.height))
    let telling = EntryTelling(state.names, context.phrases, context.zone)
    drawList(state, telling, on: canvas.part(places.list), context)
    drawPane(state, telling, on: canvas.part(places.pane), context)
  }

  // MARK: The list

  private static func drawList(
    _ state: State, _ telling: EntryTelling, on canvas: Canvas, _ context: ViewContext
  ) {
    let phrases = context.phrases
    let count = state.total.map { phrases.historyCount($0) } ?? ""
    let wish = wish(state, phrases)
    let title = title(state, phrases)
    let fits = CellWidth.of(title) + CellWidth.of(wish) + 9 <= canvas.width
    Overview.title(
      wish.isEmpty || fits ? title : phrases.historyOnly(wish),
      !wish.isEmpty && fits ? [wish] : [], end: count, on: canvas, context)
    let body = canvas.part(canvas.bounds.inset(top: 1))
    guard !state.entries.lines.isEmpty else { return sayNothing(state, on: body, context) }
    let shown = state.entries.visible(rows: body.height)
    let columns = EntryView.Columns(
      shown.map(\.line), telling, showsRecord: !state.isOfOneRecord, width: body.width)
    for (row, entry, isSelected) in shown {
      let line = body.part(Rect(row: row, width: body.width, height: 1))
      EntryView.line(entry, columns, telling, on: line, context)
      if isSelected { Overview.mark(line) }
    }
    if state.isReading, state.entries.next != nil, shown.count < body.height {
      body.write(phrases.historyLooking, column: 2, row: shown.count, .muted)
    }
  }

  private static func sayNothing(_ state: State, on body: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let (text, style): (String, Style)
    if let problem = state.problem {
      (text, style) = (context.glyphs.failed + " " + phrases.sentence(for: problem), .alert)
    } else if !state.entries.isRead {
      (text, style) = (phrases.historyReading, .muted)
    } else if state.entries.next != nil {
      (text, style) = (phrases.historyLooking, .muted)
    } else {
      (text, style) = (
        state.filter.isEmpty ? phrases.historyEmpty : phrases.historyNothingMatches, .muted
      )
    }
    for (row, line) in TextWrap.lines(text, width: max(1, body.width - 2)).enumerated() {
      body.write(line, column: 2, row: row, style)
    }
  }

  private static func title(_ state: State, _ phrases: any Phrases) -> String {
    switch state.scope {
    case .recent: return phrases.historyEverything
    case .user(let id):
      let name = state.names.people.first { $0.id == id }?.name ?? "?"
      return phrases.historyBy(DisplayText(name, limit: 60).string)
    case .record(let collection, let key):
      let known = PhoneNumber(digits: key)?.display ?? DisplayText(key, limit: 60).string
      return phrases.historyOf(phrases.historyRecord(collection, known))
    }
  }

  /// What the filter holds, in words.
  private static func wish(_ state: State, _ phrases: any Phrases) -> String {
    let wish = state.filter
    let person = wish.person.flatMap { id in state.names.people.first { $0.id == id }?.name }
    let parts: [String?] = [
      wish.action.map { phrases.name(of: $0) }, person.map { DisplayText($0, limit: 40).string },
      wish.collection.map { phrases.name(of: $0) },
      wish.from.map { phrases.historySince(phrases.isoDay($0)) },
      wish.until.map { phrases.historyUpTo(phrases.isoDay($0)) },
      wish.text.map { phrases.historyWithText(DisplayText($0, limit: 40).string) },
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  // MARK: The entry in full

  private static func drawPane(
    _ state: State, _ telling: EntryTelling, on canvas: Canvas, _ context: ViewContext
  ) {
    let phrases = context.phrases
    guard let entry = state.entries.selected else { return canvas.section("", context.glyphs) }
    let title = phrases.name(of: entry.action) + " \(entry.seq)"
    canvas.section(title, context.glyphs)
    let body = canvas.part(canvas.bounds.inset(top: 1))
    let lines = EntryView.lines(entry, telling, width: body.width)
    EntryView.draw(lines, top: state.paneTop, on: body, context)
    if lines.count - state.paneTop > body.height {
      canvas.writeRight(" " + phrases.historyMore + " ", row: 0, .accent)
    }
  }
}

extension HistoryViewer.State {
  var isOfOneRecord: Bool {
    if case .record = scope { return true }
    return false
  }
}
