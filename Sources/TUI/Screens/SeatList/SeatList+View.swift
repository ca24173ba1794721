import Domain
import Kit
import Phrasebook
import Shell

extension SeatList {
  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let places = RecordPlaces(Size(width: canvas.width, height: canvas.height))
    drawList(state, on: canvas.part(places.list), context)
    let foot = canvas.part(places.foot)
    drawFoot(state, on: foot.part(foot.bounds.inset(top: foot.height > 1 ? 1 : 0)), context)
  }

  private static func drawList(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    canvas.section(phrases.overviewSeated(state.lines.count), context.glyphs)
    let body = canvas.part(canvas.bounds.inset(top: 1))
    guard state.page.shown != nil else {
      guard case .failed(let error, _) = state.page else {
        return body.writeCentered(phrases.recordReading, row: body.height / 2, .muted)
      }
      body.say(context.glyphs.failed + " " + phrases.sentence(for: error), row: 1, .alert)
      return
    }
    guard !state.lines.isEmpty else {
      body.say(phrases.accountNoSeats, row: 1, .muted)
      return
    }
    let columns = SeatColumns(width: body.width)
    for (place, title) in columns.heads(phrases) {
      body.write(title, column: place.column, .muted, width: place.width)
    }
    let lines = Dictionary(
      state.lines.map { ($0.seat.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (row, id, isSelected) in state.list.fitted(to: max(1, body.height - 1)).visible {
      guard let line = lines[id] else { continue }
      let part = body.part(Rect(row: row + 1, width: body.width, height: 1))
      draw(line, columns, on: part, context)
      guard isSelected else { continue }
      part.write(context.glyphs.pointer)
      part.restyle(part.bounds, .selection)
      part.placeCursor(column: 0, row: 0)
    }
  }

  private static func draw(
    _ line: SeatLine, _ columns: SeatColumns, on part: Canvas, _ context: ViewContext
  ) {
    let mark = SeatMark(line.seat.state, line.seat.pauseReason, context)
    part.write(
      DisplayText(line.name, limit: 60), column: columns.name.column, width: columns.name.width)
    let cells: [(SeatColumns.Place?, String, Style)] = [
      (columns.state, mark.symbol + " " + mark.word, mark.style),
      (columns.since, since(line.seat.openedAt, context), .normal),
      (columns.place, place(of: line), .muted),
    ]
    for (place, text, style) in cells {
      guard let place else { continue }
      part.write(DisplayText(text, limit: 200), column: place.column, style, width: place.width)
    }
  }

  /// The time of today, the day and the time of another day.
  private static func since(_ instant: Instant, _ context: ViewContext) -> String {
    let moment = context.zone.local(instant)
    let isToday = moment.date == context.zone.local(context.now).date
    return isToday
      ? context.phrases.clock(moment)
      : context.phrases.shortDay(moment.date) + " " + context.phrases.clock(moment)
  }

  /// Host, terminal and ssh peer, as far as they are known.
  private static func place(of line: SeatLine) -> String {
    [line.terminal, line.peer, line.host].compactMap { $0 }.joined(separator: " ")
  }

  private static func drawFoot(_ state: State, on body: Canvas, _ context: ViewContext) {
    if let saying = state.saying {
      saying.draw(on: body, context)
    } else if case .failed(let error, _?) = state.page {
      body.say(context.glyphs.failed + " " + context.phrases.sentence(for: error), .alert)
    } else if let line = state.chosen {
      body.say(
        [line.email, place(of: line)].joined(separator: "  " + context.glyphs.dot + "  "), .muted)
    }
  }
}

/// The columns of the list; those that do not fit are left out.
struct SeatColumns {
  struct Place {
    var column: Int
    var width: Int
  }

  let name: Place
  let state: Place?
  let since: Place?
  let place: Place?

  /// - Parameter width: cells of the list.
  init(width: Int) {
    let cell = max(4, min(24, width / 3))
    name = Place(column: 2, width: cell)
    state = width >= 32 ? Place(column: cell + 4, width: 16) : nil
    since = width >= 50 ? Place(column: cell + 22, width: 14) : nil
    let rest = cell + 38
    place = width >= rest + 10 ? Place(column: rest, width: width - rest) : nil
  }

  func heads(_ phrases: any Phrases) -> [(Place, String)] {
    [
      (name, phrases.personName), (state, phrases.personState), (since, phrases.seatsSince),
      (place, phrases.accountSeatPlace),
    ].compactMap { place, title in place.map { ($0, title) } }
  }
}
