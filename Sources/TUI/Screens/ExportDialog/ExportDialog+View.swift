import Domain
import Kit
import Phrasebook
import Shell

extension ExportDialog {
  private static let size = Size(width: 66, height: 13)
  /// Contacts named that the encoding could not hold.
  private static let named = 3

  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let inside = canvas.dialog(
      title: phrases.exportTitle,
      inner: Size(width: min(size.width, canvas.width - 4), height: size.height),
      context.theme)
    let body = inside.part(inside.bounds.inset(left: 1, right: 1))
    body.write(phrases.exportQuestion(state.destination.count), row: 1)
    let labels = [phrases.exportFile, phrases.exportFormat]
    let column = (labels.map { CellWidth.of($0) }.max() ?? 0) + 2
    let values = body.part(body.bounds.inset(left: column))
    for (row, label) in labels.enumerated() {
      let isFocused = state.focus == Field.allCases[row] && state.work == .none
      body.write(label, row: 3 + row, isFocused ? .normal : .muted)
    }
    let isOpen = state.work == .none || state.work == .gone
    state.path.draw(
      on: values.part(Rect(row: 3, width: values.width, height: 1)), context.theme,
      focused: isOpen && state.focus == .path, hint: phrases.importPrompt)
    drawKind(state, isFocused: isOpen && state.focus == .kind, on: values, context)
    drawWork(state, on: body.part(body.bounds.inset(top: 7)), context)
  }

  private static func drawKind(
    _ state: State, isFocused: Bool, on values: Canvas, _ context: ViewContext
  ) {
    let phrases = context.phrases
    let style = Style(isFocused ? .fieldFocused : .field)
    values.fill(Rect(row: 4, width: values.width, height: 1), style)
    values.write(phrases.exportKind(state.kind), row: 4, style, width: values.width)
    if isFocused { values.placeCursor(column: 0, row: 4) }
    values.part(values.bounds.inset(top: 5)).say(
      phrases.exportKindHint(state.kind), .muted, rows: 2)
  }

  private static func drawWork(_ state: State, on body: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    switch state.work {
    case .none:
      guard let problem = state.problem else { return }
      body.say(context.glyphs.warning + " " + problem(phrases), .alert)
    case .writing(let progress):
      body.write(progress.isStopping ? phrases.exportStopping : phrases.exportWriting, .muted)
      progress.draw(on: body.part(body.bounds.inset(top: 1)), context)
    case .written(let report): draw(report, on: body, context)
    case .gone: body.say(context.glyphs.warning + " " + phrases.exportGone, .warning)
    }
  }

  private static func draw(_ report: ExportReport, on body: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let done = phrases.exportDone(report.contacts, bytes: phrases.fileSize(report.bytes))
    let row = body.say(context.glyphs.done + " " + done, .success, rows: 2)
    guard report.losses.count > 0 else { return }
    let named = report.losses.named.prefix(ExportDialog.named)
      .map { phrases.exportLoss($0.phone.display, $0.column.rawValue) }.joined(separator: ", ")
    let more = report.losses.count > ExportDialog.named ? "…" : ""
    body.say(
      context.glyphs.warning + " " + phrases.exportLossesTold(report.losses.count, named + more),
      row: row, .warning)
  }
}
