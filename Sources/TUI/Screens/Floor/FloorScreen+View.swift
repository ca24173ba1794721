import Domain
import Kit
import Phrasebook
import Shell

extension FloorScreen {
  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    guard let now = state.shown else { return sayWhy(state, on: canvas, context) }
    var state = state
    state.size = Size(width: canvas.width, height: canvas.height)
    let places = state.places
    let cards = figures.map { figure in
      (card(figure, now, state, context), state.cursor.selected == .figure(figure))
    }
    FigureCard.draw(cards, on: canvas.part(places.figures), context)
    FloorSeatsView.draw(state, now, on: canvas.part(places.seats), context)
    drawQueue(state, now, places, on: canvas, context)
    drawSaying(state, on: canvas, context)
  }

  /// Nothing is read yet, or never will be.
  private static func sayWhy(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    guard case .failed(let error, _) = state.now else {
      return canvas.writeCentered(context.phrases.recordReading, row: canvas.height / 2, .muted)
    }
    let text = context.glyphs.failed + " " + context.phrases.sentence(for: error)
    let place = Rect(
      column: 2, row: canvas.height / 2, width: max(1, canvas.width - 4), height: canvas.height)
    canvas.part(place).say(text, .alert)
  }

  // MARK: Today's figures

  private static func card(
    _ figure: Figure, _ now: FloorNow, _ state: State, _ context: ViewContext
  ) -> FigureCard {
    let (phrases, today) = (context.phrases, now.today)
    var card = FigureCard(
      name: phrases.name(of: figure), value: FigureText.text(figure, today, phrases))
    switch figure {
    case .calls: card.curve = curve(now, context)
    case .answerRate: card.note = phrases.figureOf(today.answered, today.calls)
    case .booked:
      if today.answered > 0 {
        card.note = phrases.floorConversion(phrases.share(today.booked, of: today.answered))
      }
    case .callbacksDue:
      card.value = phrases.number(now.callbacksDue)
      if now.callbacksOverdue > 0 {
        card.note = context.glyphs.warning + " " + phrases.floorOverdue(now.callbacksOverdue)
        card.noteStyle = .warning
      }
    case .queueLeft:
      card.value = phrases.number(now.queueLeft)
      if let queue = state.queue.shown { card.note = phrases.floorFree(queue.free) }
    default: break
    }
    return card
  }

  /// From the first hour with a call to this one; what is to come is blank.
  private static func curve(_ now: FloorNow, _ context: ViewContext) -> Sparkline? {
    let hour = context.zone.local(now.at).hour
    guard let first = now.hours.firstIndex(where: { $0.calls > 0 }), first <= hour else {
      return nil
    }
    return Sparkline(now.hours[first...hour].map(\.calls))
  }

  // MARK: The queue

  private static func drawQueue(
    _ state: State, _ now: FloorNow, _ places: FloorPlaces, on canvas: Canvas,
    _ context: ViewContext
  ) {
    let phrases = context.phrases
    if !places.queue.isEmpty {
      let part = canvas.part(places.queue)
      Overview.title(
        phrases.floorQueueTitle, [phrases.floorLeft(now.queueLeft)], on: part, context)
      let bar = StackedBar(
        now.left.map {
          StackedBar.Part(
            DisplayText(phrases.shown($0.status)), $0.callable,
            number: phrases.number($0.callable), style: StatusBadge.style($0.status))
        })
      bar.draw(on: part, row: 1, context.glyphs)
      let spots = now.left.map { Spot.left($0.status.id) }
      let cells = bar.parts.enumerated().map { index, part in
        KeyCells.Cell(
          sample: bar.filling(index, context.glyphs), style: part.style, name: part.name.string,
          number: part.number, isNought: part.value == 0,
          isChosen: state.cursor.selected == spots[index])
      }
      KeyCells.draw(cells, columns: places.columns, on: part.part(part.bounds.inset(top: 2)))
    }
    guard let queue = state.queue.shown, !places.held.isEmpty else { return }
    let part = canvas.part(places.held)
    let count = queue.held.reduce(0) { $0 + $1.contacts }
    Overview.title(phrases.floorHeldTitle, [phrases.number(count)], on: part, context)
    let cells = queue.held.map {
      KeyCells.Cell(
        name: phrases.filterRule($0.rule), number: phrases.number($0.contacts),
        isChosen: state.cursor.selected == .held($0.rule))
    }
    KeyCells.draw(cells, columns: places.heldColumns, on: part.part(part.bounds.inset(top: 1)))
  }

  // MARK: What happened

  private static func drawSaying(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    var saying = state.saying
    if saying == nil, case .failed(let error, _) = state.now { saying = .refused(error) }
    guard let saying, canvas.height > 4 else { return }
    let line = canvas.part(canvas.bounds.splitBottom(1).bottom)
    line.fill()
    saying.draw(on: line.part(line.bounds.inset(left: 1)), context)
  }
}
