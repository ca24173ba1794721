import Domain
import Kit
import Phrasebook
import Shell

extension Overview {
  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    switch state.figures {
    case .reading:
      canvas.writeCentered(context.phrases.overviewReading, row: canvas.height / 2, .muted)
    case .read(let overview): draw(overview, state, on: canvas, context)
    case .failed(let error, let last):
      let text = context.glyphs.failed + " " + context.phrases.sentence(for: error)
      let lines = TextWrap.lines(text, width: max(1, min(72, canvas.width - 4)))
      if let last {
        let (rest, bottom) = canvas.bounds.splitBottom(lines.count)
        draw(last, state, on: canvas.part(rest), context)
        for (row, line) in lines.enumerated() {
          canvas.part(bottom).write(line, column: 2, row: row, .alert)
        }
      } else {
        let top = max(0, (canvas.height - lines.count) / 2)
        for (row, line) in lines.enumerated() {
          canvas.writeCentered(line, row: top + row, .alert)
        }
      }
    }
  }

  private static func draw(
    _ overview: FloorOverview, _ state: State, on canvas: Canvas, _ context: ViewContext
  ) {
    let size = Size(width: canvas.width, height: canvas.height)
    let places = OverviewPlaces(size, overview)
    drawContacts(overview, on: canvas.part(places.contacts), context)
    drawPeople(overview, state, on: canvas.part(places.people), context)
    drawChanges(overview, state, on: canvas.part(places.changes), context)
  }

  /// A section's title with the first of the details that fits beside it, and a
  /// word at the right end.
  static func title(
    _ title: String, _ details: [String] = [], end: String = "", on canvas: Canvas,
    _ context: ViewContext
  ) {
    let room = canvas.width - 6 - (end.isEmpty ? 0 : CellWidth.of(end) + 3)
    let texts = details.map { title + " " + context.glyphs.dot + " " + $0 }
    let text = texts.first { CellWidth.of($0) <= room } ?? title
    canvas.section(text, context.glyphs)
    if CellWidth.of(title) <= canvas.width - 7 {
      canvas.write(title, column: 3, .heading)
    }
    if !end.isEmpty, room > CellWidth.of(text) { canvas.writeRight(" " + end, .muted) }
  }

  // MARK: - Contacts

  private static func drawContacts(
    _ overview: FloorOverview, on canvas: Canvas, _ context: ViewContext
  ) {
    let phrases = context.phrases
    guard overview.contacts > 0 else {
      title(phrases.overviewContacts, on: canvas, context)
      return invite(phrases.overviewNoContacts, on: canvas)
    }
    title(
      phrases.overviewContacts,
      [phrases.overviewPool(overview.pool), phrases.overviewPoolShort(overview.pool)],
      on: canvas, context)
    let numbers = overview.byStatus.map { CellWidth.of(phrases.number($0.contacts)) }.max() ?? 1
    let names = overview.byStatus.map { CellWidth.of(phrases.statusName($0.status)) }.max() ?? 1
    let most = overview.byStatus.map(\.contacts).max() ?? 1
    let name = min(names, max(6, (canvas.width - numbers) * 11 / 20))
    for (index, count) in overview.byStatus.enumerated() {
      let row = canvas.part(Rect(row: 1 + index, width: canvas.width, height: 1))
      let style = StatusBadge.style(count.status)
      row.write(StatusBadge.words(count.status, context).symbol, style)
      row.write(
        DisplayText(phrases.statusName(count.status), limit: 60), column: 2,
        count.contacts == 0 ? .muted : .normal, width: name)
      let start = 2 + name + 2
      let room = max(0, canvas.width - start - numbers - 1)
      let cells = bar(count.contacts, of: most, width: room)
      row.fill(
        Rect(column: start, width: cells, height: 1), with: context.glyphs.barFull, style)
      row.writeRight(phrases.number(count.contacts), count.contacts == 0 ? .muted : .normal)
    }
  }

  /// Cells of a bar; what is not nought shows.
  static func bar(_ count: Int, of most: Int, width: Int) -> Int {
    guard count > 0, most > 0, width > 0 else { return 0 }
    return max(1, Int((Double(count) / Double(most) * Double(width)).rounded()))
  }

  /// What to do where there is nothing yet; the command last.
  private static func invite(_ lines: [String], on canvas: Canvas, row: Int = 2) {
    for (index, line) in lines.enumerated() {
      let isCommand = index == lines.count - 1
      canvas.write(
        line, column: isCommand ? 4 : 2, row: row + index, isCommand ? .accent : .normal)
    }
  }

  // MARK: - People

  private static func drawPeople(
    _ overview: FloorOverview, _ state: State, on canvas: Canvas, _ context: ViewContext
  ) {
    let phrases = context.phrases
    title(
      phrases.overviewPeople, end: overview.contacts > 0 ? phrases.overviewAssigned : "",
      on: canvas, context)
    let people = Dictionary(uniqueKeysWithValues: overview.people.map { ($0.id, $0) })
    let list = state.people.fitted(to: max(1, canvas.height - 1))
    for (row, id, isSelected) in list.visible {
      guard let person = people[id] else { continue }
      let line = canvas.part(Rect(row: 1 + row, width: canvas.width, height: 1))
      draw(person, on: line, context)
      if isSelected, state.browsing == .people { mark(line) }
    }
    if !overview.people.contains(where: { $0.actors.contains(.telephoniste) }),
      canvas.height >= overview.people.count + 5
    {
      invite(phrases.overviewNoTelephoniste, on: canvas, row: overview.people.count + 2)
    }
  }

  private static func draw(
    _ person: FloorOverview.Person, on line: Canvas, _ context: ViewContext
  ) {
    let phrases = context.phrases
    let symbol = person.state == nil ? context.glyphs.open : context.glyphs.live
    line.write(symbol, style(of: person.state))
    let number = person.assigned > 0 ? phrases.number(person.assigned) : ""
    let word = stateWord(person, phrases)
    // A narrow line keeps who and the symbol; the word goes first.
    let words = line.width >= 30 ? CellWidth.of(word) + 2 : 0
    let name = max(4, line.width - 2 - words - 8)
    line.write(
      DisplayText(person.name, limit: 60), column: 2,
      person.state == nil ? .muted : .normal, width: name)
    if words > 0 {
      line.write(word, column: line.width - 7 - CellWidth.of(word), style(of: person.state))
    }
    line.writeRight(number)
  }

  private static func stateWord(
    _ person: FloorOverview.Person, _ phrases: any Phrases
  ) -> String {
    guard let state = person.state else { return "" }
    return person.actors.contains(.telephoniste)
      ? phrases.seatState(state) : phrases.overviewSignedIn
  }

  private static func style(of state: SeatState?) -> Style {
    switch state {
    case nil: return .muted
    case .talking: return .onCall
    case .ready, .wrapUp, .dialling: return .success
    case .paused, .locked: return .warning
    }
  }

  /// - Parameter bar: cells whose colours say something of their own; they keep them.
  static func mark(_ line: Canvas, sparing bar: Rect? = nil) {
    let end = bar?.column ?? line.width
    line.restyle(Rect(width: end, height: 1), .selection)
    if let bar {
      let rest = bar.column + bar.width
      line.restyle(Rect(column: rest, width: max(0, line.width - rest), height: 1), .selection)
    }
    line.placeCursor(column: 0, row: 0)
  }
}
