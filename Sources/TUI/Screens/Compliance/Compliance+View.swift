import Domain
import Kit
import Phrasebook
import Shell

extension Compliance {
  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let places = CompliancePlaces(Size(width: canvas.width, height: canvas.height))
    drawList(state, on: canvas.part(places.list), context)
    drawPane(state, on: canvas.part(places.pane), context)
  }

  // MARK: The list

  private static func drawList(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    canvas.section(title(state, phrases), context.glyphs)
    let body = canvas.part(canvas.bounds.inset(top: 1))
    guard let page = state.page.shown else {
      guard case .failed(let error, _) = state.page else {
        return body.writeCentered(phrases.complianceReading, row: body.height / 2, .muted)
      }
      return say(phrases.sentence(for: error), on: body, row: 1, .alert, context)
    }
    guard !page.entries.isEmpty else {
      let text =
        state.digits.isEmpty
        ? phrases.complianceNobody : phrases.complianceNoMatch(state.digits)
      return say(text, on: body, row: 1, .muted, context)
    }
    let columns = ComplianceColumns(width: body.width)
    headings(columns, on: body, phrases)
    let entries = Dictionary(
      page.entries.map { ($0.phone, $0) }, uniquingKeysWith: { first, _ in first })
    for (row, phone, isSelected) in state.list.fitted(to: max(1, body.height - 1)).visible {
      guard let entry = entries[phone] else { continue }
      let line = body.part(Rect(row: row + 1, width: body.width, height: 1))
      draw(entry, columns, on: line, context)
      guard isSelected else { continue }
      line.write(context.glyphs.pointer)
      line.restyle(line.bounds, .selection)
      if state.entry == nil { line.placeCursor(column: 0, row: 0) }
    }
  }

  private static func title(_ state: State, _ phrases: any Phrases) -> String {
    let total = state.page.shown?.total ?? 0
    return state.digits.isEmpty
      ? phrases.complianceCount(total) : phrases.complianceFound(total, state.digits)
  }

  private static func headings(
    _ columns: ComplianceColumns, on canvas: Canvas, _ phrases: any Phrases
  ) {
    let heads: [(ComplianceColumns.Place?, TableColumn)] = [
      (columns.number, .phone), (columns.since, .since), (columns.until, .staysUntil),
      (columns.who, .addedBy), (columns.reason, .reason),
    ]
    for (place, column) in heads {
      guard let place else { continue }
      canvas.write(phrases.heading(column), column: place.column, .muted, width: place.width)
    }
  }

  private static func draw(
    _ entry: DoNotCallEntry, _ columns: ComplianceColumns, on line: Canvas, _ context: ViewContext
  ) {
    let day = context.zone.day(of: entry.addedAt)
    let cells: [(ComplianceColumns.Place?, String)] = [
      (columns.number, entry.phone.display), (columns.since, context.phrases.isoDay(day)),
      (columns.until, context.phrases.isoDay(ListTerm.lastDay(added: day))),
      (columns.who, DisplayText(entry.addedByName ?? "–", limit: 60).string),
      (columns.reason, DisplayText(entry.reason ?? "", limit: 200).string),
    ]
    for (place, text) in cells {
      guard let place else { continue }
      line.write(text, column: place.column, width: place.width)
    }
  }

  // MARK: The pane below

  private static func drawPane(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    canvas.section(paneTitle(state, phrases), context.glyphs)
    let body = canvas.part(canvas.bounds.inset(left: 1, top: 1))
    var row = 0
    switch state.entry {
    case .search(let field)?:
      row = draw([(phrases.complianceDigits, field, true)], on: body, context)
    case .check(let field)?:
      row = draw([(phrases.complianceNumber, field, true)], on: body, context)
    case .add(let number, let reason, let isInReason)?:
      row = draw(
        [
          (phrases.complianceNumber, number, !isInReason),
          (phrases.complianceReason, reason, isInReason),
        ], on: body, context)
    case .remove(let entry, let reason)?:
      row = question(entry, on: body, context)
      row += draw(
        [(phrases.complianceReason, reason, true)],
        on: body.part(body.bounds.inset(top: row)), context)
    case nil: row = 0
    }
    drawSaying(state, on: body.part(body.bounds.inset(top: row)), context)
  }

  private static func paneTitle(_ state: State, _ phrases: any Phrases) -> String {
    switch state.entry {
    case .search?: return phrases.complianceSearch
    case .check?: return phrases.complianceCheckTitle
    case .add?: return phrases.complianceAddTitle
    case .remove(let entry, _)?: return entry.phone.display
    case nil: return state.finding?.phone.display ?? phrases.complianceCheckTitle
    }
  }

  private static func question(
    _ entry: DoNotCallEntry, on canvas: Canvas, _ context: ViewContext
  ) -> Int {
    let last = ListTerm.lastDay(added: context.zone.day(of: entry.addedAt))
    let text = context.phrases.complianceRemoveQuestion(
      entry.phone.display, until: last, isOver: context.zone.day(of: context.now) > last)
    let lines = TextWrap.lines(text, width: max(1, canvas.width - 1))
    for (row, line) in lines.enumerated() { canvas.write(line, row: row) }
    return lines.count
  }

  /// - Returns: the rows it took.
  private static func draw(
    _ fields: [(label: String, field: TextField, isFocused: Bool)], on canvas: Canvas,
    _ context: ViewContext
  ) -> Int {
    let labels = (fields.map { CellWidth.of($0.label) }.max() ?? 0) + 2
    for (row, (label, field, isFocused)) in fields.enumerated() {
      canvas.write(label, row: row, isFocused ? .normal : .muted)
      let place = Rect(
        column: labels, row: row, width: max(1, min(50, canvas.width - labels - 1)), height: 1)
      field.draw(on: canvas.part(place), context.theme, focused: isFocused)
    }
    return fields.count
  }

  private static func drawSaying(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    switch state.saying {
    case .refused(let error)?:
      return say(
        context.glyphs.warning + " " + phrases.sentence(for: error), on: canvas, .warning, context)
    case .done(let phrase)?:
      return say(context.glyphs.done + " " + phrase(phrases), on: canvas, .success, context)
    case nil: break
    }
    guard let checked = state.finding else {
      guard state.entry == nil else { return }
      return say(phrases.complianceInvitation, on: canvas, .muted, context)
    }
    drawVerdict(checked, on: canvas, context)
  }

  private static func drawVerdict(
    _ checked: Checked, on canvas: Canvas, _ context: ViewContext
  ) {
    let verdict = checked.finding.verdict
    var row = 0
    for (index, sentence) in context.phrases.told(verdict).enumerated() {
      let isHead = index == 0
      let mark = verdict.isAllowed ? context.glyphs.done : context.glyphs.failed
      let style: Style = isHead ? (verdict.isAllowed ? .success : .alert) : .normal
      let text = isHead ? mark + " " + sentence : sentence
      for line in TextWrap.lines(text, width: max(1, canvas.width - 1)) {
        canvas.write(line, row: row, style)
        row += 1
      }
    }
  }

  private static func say(
    _ text: String, on canvas: Canvas, row: Int = 0, _ style: Style, _ context: ViewContext
  ) {
    for (index, line) in TextWrap.lines(text, width: max(1, canvas.width - 1)).enumerated() {
      canvas.write(line, row: row + index, style)
    }
  }
}
