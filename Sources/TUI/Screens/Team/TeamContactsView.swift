import Domain
import Kit
import Phrasebook
import Shell

/// The contacts of the floor in figures: how many, of what status, how old, and how their
/// calls of the period ended.
enum TeamContactsView {
  static let cards: [Figure] = [.contacts, .callable, .converted, .added]

  /// What the cursor can reach: the cards, then statuses beside ages and outcomes.
  static func spots(_ figures: ContactFigures) -> [[Team.Spot]] {
    let left = figures.byStatus.map { Team.Spot.status($0.status.id) }
    let right =
      ContactAge.allCases.map { Team.Spot.age($0) } + outcomes(figures).map { .outcome($0.outcome) }
    let rows = (0..<max(left.count, right.count)).map { index in
      [left, right].compactMap { $0.indices.contains(index) ? $0[index] : nil }
    }
    return [cards.map { .figure($0) }] + rows
  }

  /// Those that there are, and the calls that go on.
  private static func outcomes(
    _ figures: ContactFigures
  ) -> [(outcome: CallOutcome?, calls: Int)] {
    let ended: [(outcome: CallOutcome?, calls: Int)] = CallOutcome.allCases.compactMap { outcome in
      figures.outcomes[outcome].flatMap { $0 > 0 ? (outcome, $0) : nil }
    }
    return figures.live > 0 ? ended + [(nil, figures.live)] : ended
  }

  static func draw(
    _ figures: ContactFigures, _ spot: Team.Spot?, on body: Canvas, _ context: ViewContext
  ) {
    let rest = body.bounds.splitTop(FigureCard.rows).rest
    FigureCard.draw(
      cards.map { (card($0, figures, context), spot == .figure($0)) }, on: body, context)
    let isWide = rest.width >= 64
    let (left, right) = rest.splitLeft(isWide ? (rest.width - 3) * 11 / 20 : rest.width)
    drawStatuses(figures, spot, on: body.part(left), context)
    guard isWide else { return }
    drawRight(figures, spot, on: body.part(right.inset(left: 3)), context)
  }

  private static func card(
    _ figure: Figure, _ figures: ContactFigures, _ context: ViewContext
  ) -> FigureCard {
    let phrases = context.phrases
    var card = FigureCard(name: phrases.name(of: figure), value: "")
    switch figure {
    case .contacts:
      card.value = phrases.number(figures.contacts)
      card.note = phrases.overviewPool(figures.pool)
    case .callable: card.value = phrases.number(figures.callable)
    case .converted:
      card.value = phrases.number(figures.converted)
      if figures.contacts > 0 {
        card.note = phrases.share(figures.converted, of: figures.contacts)
      }
    default:
      card.value = phrases.number(figures.added)
      card.note = phrases.teamBeforeShort(phrases.number(figures.addedBefore))
    }
    return card
  }

  // MARK: By status

  private static func drawStatuses(
    _ figures: ContactFigures, _ spot: Team.Spot?, on part: Canvas, _ context: ViewContext
  ) {
    let phrases = context.phrases
    part.section(phrases.name(of: Figure.statuses), context.glyphs)
    let heads = [phrases.teamAllHead, phrases.teamPoolHead, phrases.teamLeftHead]
    let widths = zip(heads, [figures.contacts, figures.pool, figures.callable]).map {
      max(CellWidth.of($0), CellWidth.of(phrases.number($1))) + 2
    }
    let ends = [part.width - widths[1] - widths[2], part.width - widths[2], part.width]
    for (head, end) in zip(heads, ends) {
      part.writeRight(head + " ", endingAt: end, row: 0, .muted)
    }
    let names = figures.byStatus.map { CellWidth.of(phrases.shown($0.status)) }.max() ?? 0
    let room = part.width - widths.reduce(0, +) - 2
    let name = min(names, max(6, room * 3 / 5))
    let most = figures.byStatus.map(\.contacts).max() ?? 0
    for (index, line) in figures.byStatus.enumerated() where index + 1 < part.height {
      let row = part.part(Rect(row: 1 + index, width: part.width, height: 1))
      let style = StatusBadge.style(line.status)
      row.write(StatusBadge.words(line.status, context).symbol, style)
      row.write(
        phrases.shown(line.status), column: 2, line.contacts == 0 ? .muted : .normal, width: name)
      let bar = Rect(column: name + 4, width: max(0, room - name - 4), height: 1)
      Bar(line.contacts, of: most).draw(on: row.part(bar), context.glyphs, style)
      for (count, end) in zip([line.contacts, line.pool, line.callable], ends) {
        row.writeRight(
          phrases.number(count) + " ", endingAt: end, count == 0 ? .muted : .normal)
      }
      if spot == .status(line.status.id) { Overview.mark(row, sparing: bar) }
    }
  }

  // MARK: Ages and outcomes

  private static func drawRight(
    _ figures: ContactFigures, _ spot: Team.Spot?, on part: Canvas, _ context: ViewContext
  ) {
    let phrases = context.phrases
    let ages = ContactAge.allCases.map { age in
      let count = figures.byAge[age] ?? 0
      return SpotBars.Line(
        spot: Team.Spot.age(age),
        bar: BarChart.Line(
          DisplayText(phrases.name(of: age)), count, number: phrases.number(count)))
    }
    part.section(phrases.name(of: Figure.ages), context.glyphs)
    SpotBars.draw(ages, spot, on: part.part(part.bounds.inset(top: 1)), context)
    let below = part.part(part.bounds.inset(top: 1 + ages.count))
    let ended = outcomes(figures).map { outcome, calls in
      SpotBars.Line(
        spot: Team.Spot.outcome(outcome),
        bar: BarChart.Line(
          DisplayText(outcome.map { phrases.deskOutcome($0) } ?? phrases.figureLive), calls,
          number: phrases.number(calls)))
    }
    guard below.height > 1 else { return }
    below.section(phrases.name(of: Figure.outcomes), context.glyphs)
    if ended.isEmpty { below.write(phrases.figureNoRows, row: 1, .muted, width: below.width) }
    SpotBars.draw(ended, spot, on: below.part(below.bounds.inset(top: 1)), context)
  }
}

/// Bars of which one is under the cursor.
enum SpotBars {
  struct Line<Spot: Hashable> {
    let spot: Spot
    let bar: BarChart.Line
  }

  static func draw<Spot: Hashable>(
    _ lines: [Line<Spot>], _ chosen: Spot?, on part: Canvas, _ context: ViewContext
  ) {
    let chart = BarChart(lines.map(\.bar))
    chart.draw(on: part, context.glyphs)
    guard let row = lines.firstIndex(where: { $0.spot == chosen }), row < part.height else {
      return
    }
    let line = part.part(Rect(row: row, width: part.width, height: 1))
    Overview.mark(line, sparing: chart.bar(width: part.width))
  }
}
