import Domain
import Kit
import Phrasebook
import Shell

/// Where the views of a person stand, and how many things fit beside one another.
struct PersonPlaces {
  let tabs: Rect
  let body: Rect
  let foot: Rect
  /// Cards in a row, and statuses in a row of the key.
  let cards: Int
  let statuses: Int

  init(_ size: Size) {
    let ground = Canvas(size).ground
    let (top, rest) = ground.splitTop(1)
    tabs = top
    (body, foot) = rest.splitBottom(rest.height >= 6 ? 1 : 0)
    cards = ground.width >= 70 ? 4 : (ground.width >= 48 ? 3 : 2)
    statuses = max(1, (ground.width + 2) / 26)
  }
}

extension PersonWork {
  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let places = PersonPlaces(Size(width: canvas.width, height: canvas.height))
    Tabs.draw(
      PersonViewName.allCases.map { (phrases.personView($0), $0 == state.view) },
      end: phrases.figurePeriod(state.period), on: canvas.part(places.tabs), context)
    let body = canvas.part(places.body)
    guard let figures = state.figures else { return Team.sayWhy(state.page, on: body, context) }
    switch state.view {
    case .overview: drawOverview(figures, state, places, on: body, context)
    case .calls: PersonCallsView.draw(figures, state.cursor.selected, on: body, context)
    case .calendar: PersonCalendarView.draw(figures, state, on: body, context)
    }
    drawFoot(figures, state, on: canvas.part(places.foot), context)
  }

  private static func drawOverview(
    _ figures: PersonFigures, _ state: State, _ places: PersonPlaces, on body: Canvas,
    _ context: ViewContext
  ) {
    let rows = (cards.count + places.cards - 1) / places.cards
    let statuses = PersonStatuses.shown(figures)
    let key = statuses.isEmpty ? 0 : 2 + (statuses.count + places.statuses - 1) / places.statuses
    // A blank row between cards where everything fits all the same.
    let gap = body.height >= rows * (FigureCard.rows + 1) + key ? 1 : 0
    let width = body.width / places.cards
    for (index, figure) in cards.enumerated() {
      let place = Rect(
        column: index % places.cards * width,
        row: index / places.cards * (FigureCard.rows + gap), width: max(1, width - 2),
        height: FigureCard.rows)
      card(figure, figures, width: max(1, width - 2), context).draw(
        on: body.part(place), context, isChosen: state.cursor.selected == .figure(figure))
    }
    let below = body.part(body.bounds.inset(top: rows * (FigureCard.rows + gap)))
    guard below.height > 2, !statuses.isEmpty else { return }
    PersonStatuses.draw(
      figures, statuses, state.cursor.selected, columns: places.statuses, on: below, context)
  }

  private static func card(
    _ figure: Figure, _ figures: PersonFigures, width: Int, _ context: ViewContext
  ) -> FigureCard {
    let (phrases, line) = (context.phrases, figures.line)
    var card = FigureCard(
      name: phrases.cardName(of: figure), value: TeamValue.text(figure, line, context))
    if figure == .assigned {
      card.note = phrases.floorLeft(line.holding.callable)
      return card
    }
    let before = FigureText.text(figure, line.before, phrases)
    let change = FigureText.change(figure, line.tally, line.before, phrases)
    card.note = phrases.teamBeforeShort(before)
    // Half a number would say something else.
    let whole = card.note + " (" + change + ")"
    if !change.isEmpty, CellWidth.of(whole) <= width { card.note = whole }
    return card
  }

  private static func drawFoot(
    _ figures: PersonFigures, _ state: State, on foot: Canvas, _ context: ViewContext
  ) {
    let phrases = context.phrases
    if case .failed(let error, _) = state.page {
      foot.write(
        context.glyphs.failed + " " + phrases.sentence(for: error), .alert, width: foot.width)
      return
    }
    switch (state.view, state.cursor.selected) {
    case (.calendar, _):
      guard let day = state.day else { return }
      let tally = figures.days.first { $0.day == day }?.tally ?? .none
      foot.write(
        phrases.teamDay(
          phrases.longDay(day),
          phrases.name(of: state.calendar) + " "
            + FigureText.text(state.calendar, tally, phrases)), .normal, width: foot.width)
    case (.calls, .hour(let weekday, let hour)?):
      let cell = figures.hours[weekday][hour]
      foot.write(
        phrases.teamDay(
          phrases.shortWeekday(weekday) + " " + phrases.figureHour(hour),
          phrases.name(of: Figure.calls) + " " + phrases.number(cell.calls) + ", "
            + phrases.name(of: Figure.answered) + " " + phrases.number(cell.answered)), .normal,
        width: foot.width)
    default:
      let line = figures.line
      var text = phrases.teamCalls(
        today: line.callsToday, week: line.callsThisWeek, month: line.callsThisMonth)
      if let last = line.lastActivity {
        text += " " + context.glyphs.dot + " " + phrases.teamLast(TeamValue.moment(last, context))
      }
      foot.write(text, .muted, width: foot.width)
    }
  }
}

/// What somebody has, by status: one bar and its key.
enum PersonStatuses {
  /// Those that hold anybody, in the statuses' order.
  static func shown(_ figures: PersonFigures) -> [ContactStatus] {
    figures.statuses.filter { (figures.line.holding.byStatus[$0.id] ?? 0) > 0 }
  }

  static func draw(
    _ figures: PersonFigures, _ statuses: [ContactStatus], _ spot: PersonWork.Spot?,
    columns: Int, on part: Canvas, _ context: ViewContext
  ) {
    let phrases = context.phrases
    Overview.title(
      phrases.name(of: Figure.assigned), [phrases.number(figures.line.holding.assigned)],
      on: part, context)
    let bar = StackedBar(
      statuses.map { status in
        let count = figures.line.holding.byStatus[status.id] ?? 0
        return StackedBar.Part(
          DisplayText(phrases.shown(status)), count, number: phrases.number(count),
          style: StatusBadge.style(status))
      })
    bar.draw(on: part, row: 1, context.glyphs)
    let key = part.part(part.bounds.inset(top: 2))
    KeyCells.draw(
      bar.parts.enumerated().map { index, part in
        KeyCells.Cell(
          sample: bar.filling(index, context.glyphs), style: part.style, name: part.name.string,
          number: part.number, isNought: part.value == 0,
          isChosen: spot == .status(statuses[index].id))
      }, columns: columns, on: key)
  }
}
