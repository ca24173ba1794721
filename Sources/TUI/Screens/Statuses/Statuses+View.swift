import Domain
import Kit
import Phrasebook
import Shell

extension Statuses {
  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let places = RecordPlaces(Size(width: canvas.width, height: canvas.height))
    drawList(state, on: canvas.part(places.list), context)
    drawFoot(state, on: canvas.part(places.foot), context)
    switch state.dialog {
    case .form(let code, let form)?: draw(form, state, code, on: canvas, context)
    case .merging(_, _, let progress)?:
      draw(progress, context.phrases.statusMerging, on: canvas, context)
    case .settling(_, let progress)?:
      draw(progress, context.phrases.statusSettling, on: canvas, context)
    case nil: break
    }
  }

  // MARK: The list

  private static func drawList(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    canvas.section(phrases.statusesCount(state.lines.count), context.glyphs)
    let body = canvas.part(canvas.bounds.inset(top: 1))
    guard state.page.shown(on: body, context) != nil else { return }
    let columns = StatusColumns(width: body.width)
    for (column, title) in [
      (columns.name, phrases.statusHeading), (columns.code, phrases.statusCodeLabel),
      (columns.contacts, phrases.statusContacts), (columns.called, phrases.statusCalled),
      (columns.kept, phrases.statusKeptHeading),
    ] {
      guard let column else { continue }
      body.write(title, column: column.column, .muted, width: column.width)
    }
    let lines = Dictionary(
      state.lines.map { ($0.status.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (row, id, isSelected) in state.list.fitted(to: max(1, body.height - 1)).visible {
      guard let line = lines[id] else { continue }
      let part = body.part(Rect(row: row + 1, width: body.width, height: 1))
      draw(line, columns, on: part, context)
      guard isSelected else { continue }
      part.write(context.glyphs.pointer, .accent)
      if state.dialog == nil { part.placeCursor(column: 0, row: 0) }
    }
  }

  private static func draw(
    _ line: ListStatuses.Line, _ columns: StatusColumns, on part: Canvas, _ context: ViewContext
  ) {
    let (phrases, status) = (context.phrases, line.status)
    if let name = columns.name {
      let box = part.part(Rect(column: name.column, width: name.width, height: 1))
      StatusBadge.draw(status, column: 0, row: 0, on: box, context)
    }
    if let code = columns.code {
      part.write(
        DisplayText(status.code, limit: 60), column: code.column, .muted, width: code.width)
    }
    if let contacts = columns.contacts {
      part.writeRight(
        phrases.number(line.contacts), endingAt: contacts.column + contacts.width,
        line.contacts == 0 ? .muted : .normal)
    }
    if let called = columns.called {
      part.write(
        status.excludeFromCallList ? phrases.no : phrases.yes, column: called.column,
        width: called.width)
    }
    if let kept = columns.kept, StatusRule.isFixed(status) {
      part.write(
        phrases.statusWhyKept(status.code), column: kept.column, .muted, width: kept.width)
    }
  }

  private static func drawFoot(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let body = canvas.footBody
    if state.page.drawFoot(state.saying, on: body, context) { return }
    if let status = state.chosen?.status, StatusRule.isFixed(status) {
      body.say(context.phrases.statusWhyKept(status.code), .muted)
    } else {
      body.say(context.phrases.statusOrderHint, .muted)
    }
  }

  // MARK: Dialogs

  private static func draw(
    _ form: RecordForm, _ state: State, _ code: String?, on canvas: Canvas,
    _ context: ViewContext
  ) {
    let phrases = context.phrases
    let title = code == nil ? phrases.statusAddTitle : phrases.statusEditTitle
    let part = form.draw(title: title, more: 2, on: canvas, context)
    let preview = StatusForm.preview(form, code.flatMap(state.status))
    guard part.height > 1 else { return }
    let row = part.part(Rect(column: 2, row: 1, width: max(0, part.width - 2), height: 1))
    let after = StatusBadge.draw(preview, column: 0, row: 0, on: row, context)
    let plain = phrases.statusWithoutColour(StatusBadge.words(preview, context).text)
    row.write(plain, column: after + 2, Style(.normal, .bold), width: max(0, row.width - after - 2))
  }

  private static func draw(
    _ progress: WorkProgress, _ title: String, on canvas: Canvas, _ context: ViewContext
  ) {
    let inside = canvas.dialog(
      title: title,
      inner: Size(width: min(60, max(1, canvas.width - 6)), height: min(4, canvas.height)),
      context.theme)
    progress.draw(
      on: inside.part(Rect(row: 1, width: inside.width, height: 2)), context)
    if progress.isStopping {
      inside.write(context.phrases.recordStopping, row: 3, .muted, width: inside.width)
    }
    inside.placeCursor(column: 0, row: 1)
  }
}

/// The columns of the list; those that do not fit are left out.
struct StatusColumns {
  struct Place {
    var column: Int
    var width: Int
  }

  let name: Place?
  let code: Place?
  let contacts: Place?
  let called: Place?
  let kept: Place?

  /// - Parameter width: cells of the list.
  init(width: Int) {
    let badge = min(28, max(1, width - 2))
    name = Place(column: 2, width: badge)
    contacts = width >= 44 ? Place(column: badge + 3, width: 10) : nil
    called = width >= 54 ? Place(column: badge + 15, width: 8) : nil
    code = width >= 74 ? Place(column: badge + 25, width: 20) : nil
    kept = width >= 100 ? Place(column: badge + 47, width: width - badge - 47) : nil
  }
}
