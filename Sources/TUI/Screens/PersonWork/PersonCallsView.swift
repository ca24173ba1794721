import Domain
import Kit
import Phrasebook
import Shell

/// When somebody called: weekday by hour; below it how calls ended, and how long was talked.
enum PersonCallsView {
  /// Monday first.
  static let weekdays = [1, 2, 3, 4, 5, 6, 0]

  /// From the first hour with a call to the last; a working day where there is none.
  static func hours(_ figures: PersonFigures) -> [Int] {
    let used = (0..<24).filter { hour in figures.hours.contains { $0[hour].calls > 0 } }
    return Array((used.first ?? 9)...(used.last ?? 20))
  }

  static func outcomes(_ figures: PersonFigures) -> [(outcome: CallOutcome?, calls: Int)] {
    let ended: [(outcome: CallOutcome?, calls: Int)] = CallOutcome.allCases.compactMap { outcome in
      figures.outcomes[outcome].flatMap { $0 > 0 ? (outcome, $0) : nil }
    }
    return figures.live > 0 ? ended + [(nil, figures.live)] : ended
  }

  static func spots(_ figures: PersonFigures, _ size: Size) -> [[PersonWork.Spot]] {
    let hours = hours(figures)
    let map = weekdays.map { weekday in
      hours.map { PersonWork.Spot.hour(weekday: weekday, hour: $0) }
    }
    let left = outcomes(figures).map { PersonWork.Spot.outcome($0.outcome) }
    let right = CallLength.allCases.map { PersonWork.Spot.length($0) }
    let rows = (0..<max(left.count, right.count)).map { index in
      [left, right].compactMap { $0.indices.contains(index) ? $0[index] : nil }
    }
    return map + rows
  }

  static func map(_ figures: PersonFigures, _ phrases: any Phrases) -> HeatMap {
    let hours = hours(figures)
    return HeatMap(
      rowNames: weekdays.map { phrases.shortWeekday($0) }, columnNames: hours.map { "\($0)" },
      values: weekdays.map { weekday in hours.map { figures.hours[weekday][$0].calls } })
  }

  static func draw(
    _ figures: PersonFigures, _ spot: PersonWork.Spot?, on body: Canvas, _ context: ViewContext
  ) {
    let phrases = context.phrases
    body.section(phrases.name(of: Figure.callsByHour), row: 0, context.glyphs)
    let map = map(figures, phrases)
    map.draw(
      on: body.part(body.bounds.inset(top: 1)), context.glyphs,
      totals: weekdays.indices.map { phrases.number(map.total(ofRow: $0)) },
      cursor: cell(spot, figures))
    let below = body.bounds.inset(top: 2 + weekdays.count + (body.height >= 18 ? 1 : 0))
    let isWide = below.width >= 56
    let (left, right) = below.splitLeft(isWide ? (below.width - 3) / 2 : below.width)
    drawOutcomes(figures, spot, on: body.part(left), context)
    if isWide { drawLengths(figures, spot, on: body.part(right.inset(left: 3)), context) }
  }

  private static func cell(
    _ spot: PersonWork.Spot?, _ figures: PersonFigures
  ) -> HeatMap.Cell? {
    guard case .hour(let weekday, let hour)? = spot, let row = weekdays.firstIndex(of: weekday),
      let column = hours(figures).firstIndex(of: hour)
    else { return nil }
    return HeatMap.Cell(row: row, column: column)
  }

  private static func drawOutcomes(
    _ figures: PersonFigures, _ spot: PersonWork.Spot?, on part: Canvas, _ context: ViewContext
  ) {
    let phrases = context.phrases
    guard part.height > 1 else { return }
    part.section(phrases.name(of: Figure.outcomes), context.glyphs)
    let lines = outcomes(figures).map { outcome, calls in
      SpotBars.Line(
        spot: PersonWork.Spot.outcome(outcome),
        bar: BarChart.Line(
          DisplayText(outcome.map { phrases.deskOutcome($0) } ?? phrases.figureLive), calls,
          number: phrases.number(calls), style: outcome == .answered ? .success : .accent))
    }
    if lines.isEmpty { part.write(phrases.figureNoRows, row: 1, .muted, width: part.width) }
    SpotBars.draw(lines, spot, on: part.part(part.bounds.inset(top: 1)), context)
  }

  private static func drawLengths(
    _ figures: PersonFigures, _ spot: PersonWork.Spot?, on part: Canvas, _ context: ViewContext
  ) {
    let phrases = context.phrases
    guard part.height > 1 else { return }
    part.section(phrases.name(of: Figure.callLengths), context.glyphs)
    let lines = CallLength.allCases.map { length in
      let count = figures.lengths[length] ?? 0
      return SpotBars.Line(
        spot: PersonWork.Spot.length(length),
        bar: BarChart.Line(
          DisplayText(phrases.name(of: length)), count, number: phrases.number(count)))
    }
    SpotBars.draw(lines, spot, on: part.part(part.bounds.inset(top: 1)), context)
  }
}

/// One figure day by day, a column for each week.
enum PersonCalendarView {
  static func draw(
    _ figures: PersonFigures, _ state: PersonWork.State, on body: Canvas, _ context: ViewContext
  ) {
    let phrases = context.phrases
    let figure = state.calendar
    let values = Dictionary(
      figures.days.map { ($0.day, $0.tally.count(of: figure) ?? 0) },
      uniquingKeysWith: { one, _ in one })
    let calendar = HeatCalendar(
      from: figures.period.first, to: figures.period.last, values)
    let map = calendar.map(
      weekdays: PersonCallsView.weekdays.map { phrases.shortWeekday($0) },
      months: phrases.shortMonths)
    Overview.title(
      phrases.name(of: figure),
      [phrases.isoDay(figures.period.first) + " – " + phrases.isoDay(figures.period.last)],
      end: FigureText.text(figure, figures.line.tally, phrases), on: body, context)
    map.draw(
      on: body.part(body.bounds.inset(top: 2)), context.glyphs,
      totals: (0..<7).map { phrases.number(map.total(ofRow: $0)) },
      cursor: state.day.flatMap { calendar.cell(of: $0) })
  }
}
