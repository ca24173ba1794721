import Domain
import Kit
import Phrasebook
import Shell

extension ImportFile {
  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let places = ImportPlaces(Size(width: canvas.width, height: canvas.height))
    drawFile(state, first: places.first, on: canvas.part(places.file), context)
    drawOptions(state, on: canvas.part(places.options), context)
    drawResult(state, on: canvas.part(places.result), context)
  }

  // MARK: The file

  private static func drawFile(
    _ state: State, first: Int, on canvas: Canvas, _ context: ViewContext
  ) {
    let phrases = context.phrases
    canvas.section(phrases.importFile, context.glyphs)
    let values = labels([(phrases.importFile, 1)], on: canvas, context)
    state.path.draw(
      on: values.part(Rect(row: 1, width: values.width, height: 1)), context.theme,
      focused: state.isNaming && !state.work.isRunning, hint: phrases.importPrompt)
    drawFound(state, on: values, context)
    guard let sketch = state.sketch else { return }
    _ = labels([(phrases.importColumns, 3)], on: canvas, context)
    let columns = sketch.columns.map(\.rawValue).joined(separator: ", ")
    values.write(columns, row: 3, width: values.width)
    if !sketch.ignored.isEmpty {
      let names = sketch.ignored.prefix(20).map { DisplayText($0, limit: 40).string }
      values.write(
        phrases.importIgnored(names.joined(separator: ", ")), row: 4, .warning,
        width: values.width)
    }
    guard first > 0, !sketch.first.isEmpty else { return }
    _ = labels([(phrases.importFirstRows, 5)], on: canvas, context)
    for (index, row) in sketch.first.prefix(first).enumerated() {
      draw(row, on: values.part(Rect(row: 5 + index, width: values.width, height: 1)), context)
    }
  }

  /// What stands under the path: its fault, its size, or what is in it.
  private static func drawFound(_ state: State, on values: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    if case .looking = state.work {
      values.write(phrases.importLooking, row: 2, .muted)
    } else if let sketch = state.sketch {
      values.write(
        phrases.importFound(rows: sketch.rows, sketch.separator, sketch.encoding), row: 2,
        .muted, width: values.width)
    } else if case .bad(let phrase) = state.probe {
      let text = context.glyphs.warning + " " + phrase(phrases)
      values.write(DisplayText(text), row: 2, .warning, width: values.width)
    } else if case .good(let bytes) = state.probe {
      values.write(
        context.glyphs.done + " " + phrases.importSize(bytes), row: 2, .muted,
        width: values.width)
    }
  }

  /// One row of the file as it will be read.
  private static func draw(_ row: ImportRow, on line: Canvas, _ context: ViewContext) {
    switch row.outcome {
    case .refused(let finding): draw(finding, isRefusal: true, on: line, context)
    case .contact(let contact):
      let texts = [contact.name, contact.email?.text, contact.city, contact.assignTo]
      let shown = texts.compactMap { $0 }.map { DisplayText($0, limit: 60).string }
      let mark = row.warnings.isEmpty ? " " : context.glyphs.warning
      line.write(mark, .warning)
      line.write(
        ([contact.phone.display] + shown).joined(separator: "  "), column: 2,
        width: max(0, line.width - 2))
    }
  }

  // MARK: Options

  private static func drawOptions(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    canvas.section(phrases.importOptions, context.glyphs)
    let values = labels(
      [(phrases.importKnown, 1), (phrases.importAssignTo, 2)], on: canvas, context)
    let style: Style = state.sketch == nil ? .muted : .normal
    values.write(
      phrases.importKnownChoice(state.options.existing), row: 1,
      state.options.existing == .overwrite ? .warning : style, width: values.width)
    let receiver = state.receiver.map {
      phrases.importReceiver(DisplayText($0.name, limit: 60).string)
    }
    values.write(receiver ?? phrases.importPool, row: 2, style, width: values.width)
  }

  /// Labels at the left; returns what is right of them.
  private static func labels(
    _ labels: [(String, row: Int)], on canvas: Canvas, _ context: ViewContext
  ) -> Canvas {
    let phrases = context.phrases
    let all = [
      phrases.importFile, phrases.importColumns, phrases.importFirstRows, phrases.importKnown,
      phrases.importAssignTo,
    ]
    let width = (all.map { CellWidth.of($0) }.max() ?? 0) + 2
    guard canvas.width >= width + 20 else { return canvas }
    for (label, row) in labels { canvas.write(label, column: 1, row: row, .muted) }
    return canvas.part(canvas.bounds.inset(left: width + 1))
  }

  // MARK: What it would do, does, did

  private static func drawResult(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let body = canvas.part(canvas.bounds.inset(left: 1, top: 1, right: 1))
    switch state.work {
    case .none, .looking:
      if let problem = state.problem {
        body.say(context.glyphs.failed + " " + problem(phrases), .alert)
      } else if state.sketch != nil {
        canvas.section(phrases.importWould, context.glyphs)
        body.say(phrases.importReady, .muted)
      }
    case .checking(let progress):
      draw(progress, title: phrases.importChecking, on: canvas, body, context)
    case .bringing(let progress):
      draw(progress, title: phrases.importRunning, on: canvas, body, context)
    case .checked(let report):
      canvas.section(phrases.importWould, context.glyphs)
      let row = draw(report, on: body, context)
      drawFindings(report, state, from: row, on: body, context)
    case .done(let outcome): draw(outcome, state, on: canvas, body, context)
    }
    // The list is what the arrows move.
    if !state.isNaming { body.placeCursor(column: 0, row: 0) }
  }

  private static func draw(
    _ progress: WorkProgress, title: String, on canvas: Canvas, _ body: Canvas,
    _ context: ViewContext
  ) {
    canvas.section(title, context.glyphs)
    progress.draw(on: body, context)
    if progress.isStopping { body.write(context.phrases.importStopping, row: 3, .warning) }
  }

  private static func draw(
    _ outcome: ImportOutcome, _ state: State, on canvas: Canvas, _ body: Canvas,
    _ context: ViewContext
  ) {
    let phrases = context.phrases
    canvas.section(phrases.importDone, context.glyphs)
    var row = draw(outcome.report, on: body, context)
    if let trouble = outcome.trouble {
      row += body.say(
        context.glyphs.failed + " " + trouble(phrases), row: row, .alert, rows: 2)
    } else if !outcome.report.isComplete {
      row += body.say(
        context.glyphs.warning + " " + phrases.importWasStopped, row: row, .warning, rows: 2)
    }
    if let rejects = outcome.rejects {
      row += body.say(phrases.importRejects(rejects), row: row, .accent, rows: 3)
    }
    drawFindings(outcome.report, state, from: row, on: body, context)
  }

  /// The figures that are not nought; returns the row below them.
  private static func draw(
    _ report: ImportReport, on body: Canvas, _ context: ViewContext
  ) -> Int {
    let counts: [(ImportFigure, Int)] = [
      (.created, report.created), (.revived, report.revived), (.updated, report.updated),
      (.unchanged, report.unchanged), (.duplicates, report.duplicates),
      (.refused, report.refused.count), (.warnings, report.warnings.count),
    ]
    let told = counts.filter { $0.1 > 0 }.map { context.phrases.importCount($0, $1) }
    guard !told.isEmpty else { return body.say(context.phrases.importNothingToDo, .muted) }
    let lines = lines(of: told, width: body.width, context.glyphs).prefix(2)
    for (row, line) in lines.enumerated() { body.write(line, row: row, .heading) }
    return lines.count
  }

  /// Figures side by side, none of them broken in two.
  private static func lines(of figures: [String], width: Int, _ glyphs: Glyphs) -> [String] {
    let separator = "  " + glyphs.dot + "  "
    var lines: [String] = []
    for figure in figures {
      if let last = lines.last, CellWidth.of(last + separator + figure) <= width {
        lines[lines.count - 1] = last + separator + figure
      } else {
        lines.append(figure)
      }
    }
    return lines
  }

  private static func drawFindings(
    _ report: ImportReport, _ state: State, from first: Int, on body: Canvas,
    _ context: ViewContext
  ) {
    let total = report.refused.count + report.warnings.count
    let room = max(0, body.height - first)
    for offset in 0..<max(0, min(room, total - state.top)) {
      let index = state.top + offset
      let isRefusal = index < report.refused.count
      let finding =
        isRefusal ? report.refused[index] : report.warnings[index - report.refused.count]
      let line = body.part(Rect(row: first + offset, width: body.width, height: 1))
      draw(finding, isRefusal: isRefusal, on: line, context)
    }
  }

  private static func draw(
    _ finding: ImportFinding, isRefusal: Bool, on line: Canvas, _ context: ViewContext
  ) {
    let phrases = context.phrases
    let place = phrases.importFinding(
      finding.row, finding.column?.rawValue, DisplayText(finding.value, limit: 24).string)
    line.write(
      isRefusal ? context.glyphs.failed : context.glyphs.warning,
      isRefusal ? .alert : .warning)
    let end = line.write(place, column: 2, width: max(0, line.width - 2))
    line.write(
      phrases.sentence(for: finding.problem, in: finding.column), column: end + 2, .muted,
      width: max(0, line.width - end - 2))
  }
}
