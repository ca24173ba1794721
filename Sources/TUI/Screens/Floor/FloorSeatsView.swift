import Domain
import Kit
import Phrasebook
import Shell

/// Every seat on a line: what is done there, for how long, by whom, with whom.
enum FloorSeatsView {
  static func draw(
    _ state: FloorScreen.State, _ now: FloorNow, on canvas: Canvas, _ context: ViewContext
  ) {
    let phrases = context.phrases
    guard !now.seats.isEmpty else {
      canvas.write(phrases.accountNoSeats, row: 1)
      canvas.write(phrases.floorNoSeatsHint, row: 2, .muted)
      return
    }
    let columns = FloorColumns(width: canvas.width, phrases)
    for (place, title, isNumber) in columns.heads(phrases) {
      let cell = canvas.part(Rect(column: place.column, width: place.width, height: 1))
      if isNumber { cell.writeRight(title, .muted) } else { cell.write(title, .muted) }
    }
    let most = now.seats.map(\.today.calls).max() ?? 0
    let body = canvas.part(canvas.bounds.inset(top: 1))
    let seats = Dictionary(now.seats.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (row, id, _) in state.seats.fitted(to: max(1, body.height)).visible {
      guard let seat = seats[id] else { continue }
      let line = body.part(Rect(row: row, width: body.width, height: 1))
      draw(seat, most, columns, on: line, context)
      mark(seat, state.cursor.selected, columns, on: line)
    }
    drawMore(state, on: canvas, context)
  }

  /// Says that there are seats above or below those shown.
  private static func drawMore(
    _ state: FloorScreen.State, on canvas: Canvas, _ context: ViewContext
  ) {
    let list = state.seats.fitted(to: max(1, canvas.height - 1))
    let below = list.ids.count - list.top - list.height
    guard list.top > 0 || below > 0 else { return }
    let glyphs = context.glyphs
    let up = list.top > 0 ? KeyPress(.up).shown(glyphs) : ""
    let down = below > 0 ? KeyPress(.down).shown(glyphs) : ""
    canvas.writeRight(up + down, .accent)
  }

  // MARK: One seat

  private static func draw(
    _ seat: FloorSeat, _ most: Int, _ columns: FloorColumns, on line: Canvas,
    _ context: ViewContext
  ) {
    let phrases = context.phrases
    let mark = SeatMark(seat.state, seat.pauseReason, context)
    // Whoever does not call is there, and steps back.
    let isThere = !seat.isCaller && seat.state != .locked
    let weight: Style = seat.isSilent || !seat.isCaller ? .muted : .normal
    let style: Style = seat.isSilent || isThere ? .muted : mark.style
    line.write(seat.isSilent || isThere ? context.glyphs.dash : mark.symbol, style)
    if let place = columns.state {
      let word =
        seat.isSilent
        ? phrases.floorSilent : (isThere ? phrases.overviewSignedIn : mark.word)
      line.write(word, column: place.column, style, width: place.width)
    }
    if let place = columns.since, !context.isPlain {
      line.writeRight(
        phrases.duration(context.now - seat.timedSince),
        endingAt: place.column + place.width, weight)
    }
    line.write(
      DisplayText(seat.name, limit: 60), column: columns.name.column, weight,
      width: columns.name.width)
    if let place = columns.number, let number = seat.maskedNumber {
      line.write(DisplayText(number, limit: 20), column: place.column, weight, width: place.width)
    }
    if let place = columns.status, let status = seat.status {
      let words = StatusBadge.words(status, context)
      line.write(
        DisplayText(place.width > 4 ? words.text : words.symbol), column: place.column,
        StatusBadge.style(status), width: place.width)
    }
    drawToday(seat, most, columns, on: line, context)
  }

  private static func drawToday(
    _ seat: FloorSeat, _ most: Int, _ columns: FloorColumns, on line: Canvas,
    _ context: ViewContext
  ) {
    guard seat.isCaller else { return }
    for (place, count) in [(columns.calls, seat.today.calls), (columns.booked, seat.today.booked)] {
      guard let place else { continue }
      line.writeRight(
        context.phrases.number(count), endingAt: place.column + place.width,
        count == 0 ? .muted : .normal)
    }
    if let place = columns.bar {
      let cells = Rect(column: place.column, width: place.width, height: 1)
      Bar(seat.today.calls, of: most).draw(
        on: line.part(cells), context.glyphs, seat.isSilent ? .muted : .accent, ground: true)
    }
  }

  private static func mark(
    _ seat: FloorSeat, _ spot: FloorScreen.Spot?, _ columns: FloorColumns, on line: Canvas
  ) {
    let place: FloorColumns.Place?
    let bar = columns.bar.map { Rect(column: $0.column, width: $0.width, height: 1) }
    switch spot {
    case .seat(seat.id): return Overview.mark(line, sparing: bar)
    case .seatCalls(seat.id): place = columns.calls
    case .seatBooked(seat.id): place = columns.booked
    default: return
    }
    // Where the column is out of sight, the line stands for it.
    guard let place else { return Overview.mark(line, sparing: bar) }
    line.restyle(Rect(column: place.column, width: place.width, height: 1), .selection)
    line.placeCursor(column: place.column, row: 0)
  }
}

extension FloorSeat {
  /// From when its time runs: of a call its beginning, or its answer.
  var timedSince: Instant {
    state == .talking || state == .dialling ? answeredAt ?? calledAt ?? since : since
  }
}

/// The columns of the seats; those that do not fit are left out, who and what last.
struct FloorColumns {
  struct Place: Equatable {
    var column: Int
    var width: Int
  }

  let state: Place?
  let since: Place?
  let name: Place
  let number: Place?
  let status: Place?
  let calls: Place?
  let booked: Place?
  let bar: Place?

  /// - Parameter width: cells of a line.
  init(width: Int, _ phrases: any Phrases) {
    let words = SeatState.allCases.map(phrases.seatState) + [phrases.overviewSignedIn]
    let word = words.map { CellWidth.of($0) }.max() ?? 11
    let heads = [phrases.floorCallsHead, phrases.floorBookedHead].map { CellWidth.of($0) }
    let widths = (calls: max(5, heads[0]), booked: max(4, heads[1]))
    var room = width - 2 - 12
    func take(_ cells: Int, _ gap: Int = 2) -> Int? {
      guard room >= cells + gap else { return nil }
      room -= cells + gap
      return cells
    }
    let stateWidth = take(word)
    let sinceWidth = take(7, 1)
    let numberWidth = take(14)
    let callsWidth = take(widths.calls)
    let bookedWidth = take(widths.booked)
    let symbol = take(1, 1)
    let barWidth = take(4)
    let statusWidth = symbol.map { room >= 26 ? $0 + min(20, room - 6) : $0 }
    room -= (statusWidth ?? 0) - (symbol ?? 0)
    let nameWidth = 12 + max(0, min(room, 14))
    let barCells = barWidth.map { $0 + max(0, min(16, room - 14)) }
    var column = 2
    func place(_ cells: Int?, gap: Int = 2) -> Place? {
      guard let cells else { return nil }
      defer { column += cells + gap }
      return Place(column: column, width: cells)
    }
    state = place(stateWidth, gap: 1)
    since = place(sinceWidth)
    name = Place(column: column, width: nameWidth)
    column += nameWidth + 2
    status = place(statusWidth, gap: 1)
    number = place(numberWidth)
    calls = place(callsWidth)
    booked = place(bookedWidth)
    bar = place(barCells)
  }

  func heads(_ phrases: any Phrases) -> [(Place, String, isNumber: Bool)] {
    [
      (state, phrases.floorStateHead, false), (name, phrases.personName, false),
      (number, phrases.floorNumberHead, false), (calls, phrases.floorCallsHead, true),
      (booked, phrases.floorBookedHead, true),
    ].compactMap { place, title, isNumber in place.map { ($0, title, isNumber) } }
  }
}
