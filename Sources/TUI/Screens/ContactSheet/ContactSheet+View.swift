import Domain
import Kit
import Phrasebook
import Shell

extension ContactSheet {
  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let places = ContactSheetPlaces(Size(width: canvas.width, height: canvas.height))
    guard let sheet = state.sheet else { return sayWhy(state, on: canvas, context) }
    SheetCardView.draw(sheet, isWide: places.isWide, on: canvas.part(places.card), context)
    let telling = EntryTelling(state.names, context.phrases, context.zone)
    let list = canvas.part(places.list)
    drawTabs(state, sheet.record, on: list, context)
    drawList(state, telling, on: list.part(list.bounds.inset(top: 1)), context)
    drawPane(state, telling, on: canvas.part(places.pane), context)
    if case .failed(let error, _) = state.content {
      let text = context.glyphs.failed + " " + context.phrases.sentence(for: error)
      canvas.write(text, row: 0, .alert, width: canvas.width)
    }
  }

  /// Nothing is read yet, or never will be.
  private static func sayWhy(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    guard case .failed(let error, _) = state.content else {
      return canvas.writeCentered(
        context.phrases.sheetReading, row: canvas.height / 2, .muted)
    }
    let text = context.glyphs.failed + " " + context.phrases.sentence(for: error)
    let lines = TextWrap.lines(text, width: max(1, min(64, canvas.width - 4)))
    let top = max(0, (canvas.height - lines.count) / 2)
    for (row, line) in lines.enumerated() { canvas.writeCentered(line, row: top + row, .alert) }
  }

  // MARK: The titles of the lists

  private static func drawTabs(
    _ state: State, _ record: ContactRecord, on canvas: Canvas, _ context: ViewContext
  ) {
    canvas.rule(row: 0, context.glyphs)
    let tabs = Tab.allCases.map { ($0, context.phrases.sheetTab($0)) }
    let counted = tabs.map { tab, title in
      (tab, count(tab, record).map { title + " " + context.phrases.number($0) } ?? title)
    }
    let isRoomy = counted.reduce(0) { $0 + CellWidth.of($1.1) + 2 } <= canvas.width
    var column = 0
    for (tab, title) in isRoomy ? counted : tabs {
      let isShown = tab == state.tab
      column = canvas.write(
        " " + title + " ", column: column, row: 0, isShown ? Style(.selection, .bold) : .muted)
    }
  }

  private static func count(_ tab: Tab, _ record: ContactRecord) -> Int? {
    switch tab {
    case .notes: return record.notes
    case .calls: return record.calls
    case .assignments: return record.assignmentChanges
    case .statuses: return record.statusChanges
    case .history: return nil
    }
  }

  // MARK: The list in sight

  private static func drawList(
    _ state: State, _ telling: EntryTelling, on canvas: Canvas, _ context: ViewContext
  ) {
    let phrases = context.phrases
    guard !state.list.lines.isEmpty else {
      let (text, style): (String, Style)
      if let problem = state.listProblem {
        (text, style) = (context.glyphs.failed + " " + phrases.sentence(for: problem), .alert)
      } else {
        (text, style) = (
          state.list.isRead ? phrases.sheetNothing(state.tab) : phrases.sheetReading, .muted
        )
      }
      for (row, line) in TextWrap.lines(text, width: max(1, canvas.width - 2)).enumerated() {
        canvas.write(line, column: 1, row: row, style)
      }
      return
    }
    let shown = state.list.visible(rows: canvas.height)
    let columns = SheetLineView.Columns(shown.map(\.line), telling, width: canvas.width)
    for (row, line, isSelected) in shown {
      let part = canvas.part(Rect(row: row, width: canvas.width, height: 1))
      SheetLineView.line(line, columns, telling, on: part, context)
      if isSelected { Overview.mark(part) }
    }
  }

  private static func drawPane(
    _ state: State, _ telling: EntryTelling, on canvas: Canvas, _ context: ViewContext
  ) {
    guard canvas.height > 1 else { return }
    canvas.rule(row: 0, context.glyphs)
    guard let line = state.list.selected else { return }
    let body = canvas.part(canvas.bounds.inset(top: 1))
    let lines = SheetLineView.inFull(line, telling, width: body.width)
    EntryView.draw(lines, top: state.paneTop, on: body, context)
    if lines.count - state.paneTop > body.height {
      canvas.writeRight(" " + context.phrases.historyMore + " ", row: 0, .accent)
    }
  }
}
