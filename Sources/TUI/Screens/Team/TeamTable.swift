import Domain
import Kit
import Phrasebook
import Shell

/// The people on a line each, with everybody together above them.
enum TeamTable {
  static func draw(
    _ state: Team.State, _ team: TeamFigures, on body: Canvas, _ context: ViewContext
  ) {
    let columns = TeamColumns(width: body.width)
    drawHeads(columns, state, on: body, context)
    let total = body.part(Rect(row: 1, width: body.width, height: 1))
    total.write(context.phrases.teamAll, column: 2, .heading, width: columns.name)
    for place in columns.places {
      let text =
        place.figure == .lastActivity
        ? "" : TeamValue.text(place.figure, team.tally, team.holding, context)
      write(text, place, on: total, Style(.normal, .bold))
      if state.cursor.selected == .total(place.figure) { mark(place, on: total) }
    }
    let list = body.part(body.bounds.inset(top: 2))
    for (row, id, _) in state.people.fitted(to: max(1, list.height)).visible {
      guard let line = state.line(id) else { continue }
      draw(
        line, columns, state,
        on: list.part(Rect(row: row, width: list.width, height: 1)), context)
    }
  }

  private static func drawHeads(
    _ columns: TeamColumns, _ state: Team.State, on body: Canvas, _ context: ViewContext
  ) {
    let phrases = context.phrases
    let arrow = state.sort.isDescending ? "↓" : "↑"
    let isByName = state.sort.figure == nil
    body.write(
      phrases.personName + (isByName ? arrow : ""), column: 2, isByName ? .heading : .muted,
      width: columns.name)
    for place in columns.places {
      let isSorted = state.sort.figure == place.figure
      let text = CellWidth.clip(
        phrases.teamHead(place.figure), to: max(1, place.width - (isSorted ? 1 : 0)))
      write(text + (isSorted ? arrow : ""), place, on: body, isSorted ? .heading : .muted)
    }
  }

  private static func draw(
    _ line: TeamLine, _ columns: TeamColumns, _ state: Team.State, on row: Canvas,
    _ context: ViewContext
  ) {
    let mark = line.state.map { SeatMark($0, nil, context) }
    row.write(mark?.symbol ?? " ", mark?.style ?? .muted)
    row.write(
      DisplayText(line.person.name, limit: 60), column: 2,
      line.person.isActive ? .normal : .muted, width: columns.name)
    for place in columns.places {
      let text = TeamValue.text(place.figure, line, context)
      let isNought = text == "0" || text == "00:00" || text == context.glyphs.dash
      write(text, place, on: row, isNought ? .muted : .normal)
      if state.cursor.selected == .person(line.person.id, place.figure) {
        self.mark(place, on: row)
      }
    }
    if state.cursor.selected == .who(line.person.id) { Overview.mark(row) }
  }

  private static func write(
    _ text: String, _ place: TeamColumns.Place, on row: Canvas, _ style: Style
  ) {
    row.part(Rect(column: place.column, width: place.width, height: 1)).writeRight(text, style)
  }

  private static func mark(_ place: TeamColumns.Place, on row: Canvas) {
    row.restyle(Rect(column: place.column, width: place.width, height: 1), .selection)
    row.placeCursor(column: place.column, row: 0)
  }
}

/// The columns of the people; those that do not fit are left out, the weightiest last.
struct TeamColumns {
  struct Place: Equatable {
    let figure: Figure
    var column: Int
    let width: Int
  }

  /// Cells of the name.
  let name: Int
  let places: [Place]

  var figures: [Figure] { places.map(\.figure) }

  /// From the left; the cells of each with the blank before it, and which go first where
  /// there is no room.
  private static let all: [(figure: Figure, width: Int, weight: Int)] = [
    (.assigned, 8, 6), (.callable, 7, 5), (.calls, 7, 1), (.answered, 6, 2), (.answerRate, 8, 10),
    (.talkTime, 9, 4), (.wrapUpTime, 8, 8), (.pauseTime, 9, 12), (.worked, 8, 11),
    (.booked, 7, 9), (.kept, 8, 13), (.conversion, 8, 3), (.conversionKept, 9, 14),
    (.lastActivity, 8, 7),
  ]
  private static let fewest = 13

  init(width: Int) {
    var room = width - 2 - TeamColumns.fewest
    var shown: Set<Figure> = []
    for column in TeamColumns.all.sorted(by: { $0.weight < $1.weight }) {
      guard room >= column.width else { break }
      room -= column.width
      shown.insert(column.figure)
    }
    name = max(1, min(TeamColumns.fewest + max(0, room), 26, width - 2))
    var column = 2 + name
    places = TeamColumns.all.filter { shown.contains($0.figure) }.map { figure, width, _ in
      defer { column += width }
      return Place(figure: figure, column: column + 1, width: width - 1)
    }
  }
}
