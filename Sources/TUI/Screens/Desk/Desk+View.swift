import Domain
import Kit
import Phrasebook
import Shell

extension Desk {
  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    switch state.card {
    case .opening: return
    case .idle: empty(context.phrases.deskIdle, context.phrases.deskIdleHint, canvas, context)
    case .nobody:
      empty(context.phrases.deskNobody, context.phrases.deskNobodyHint, canvas, context)
    case .failed(let error):
      empty(context.phrases.deskFailed, context.phrases.sentence(for: error), canvas, context)
    case .open(let loaded):
      let layout = DeskLayout(Size(width: canvas.width, height: canvas.height))
      CardView.draw(loaded, on: canvas.part(layout.card), context)
      CallView.draw(state, loaded, on: canvas.part(layout.call), context)
      drawBelow(state, loaded, layout, canvas, context)
    }
  }

  private static func drawBelow(
    _ state: State, _ loaded: Loaded, _ layout: DeskLayout, _ canvas: Canvas,
    _ context: ViewContext
  ) {
    NotesView.draw(loaded, state.session.seat, on: canvas.part(layout.notes), context)
    CallsView.draw(loaded.card.calls, on: canvas.part(layout.calls), context)
    drawToday(state.today, on: canvas.part(layout.today), context)
  }

  /// One sentence in the middle, and what to do.
  private static func empty(
    _ title: String, _ hint: String, _ canvas: Canvas, _ context: ViewContext
  ) {
    let row = max(0, canvas.height / 2 - 2)
    canvas.writeCentered(title, row: row, .heading)
    for (index, line) in TextWrap.lines(hint, width: max(1, min(60, canvas.width - 4))).enumerated()
    {
      canvas.writeCentered(line, row: row + 2 + index, .muted)
    }
    canvas.placeCursor(column: 0, row: row)
  }

  static func drawToday(
    _ work: TodaysWork, on canvas: Canvas, _ context: ViewContext
  ) {
    guard !canvas.bounds.isEmpty else { return }
    canvas.section(context.phrases.todayTitle, context.glyphs)
    for (row, line) in work.lines.prefix(max(0, canvas.height - 1)).enumerated() {
      TodayLine.draw(line, row: row + 1, on: canvas, context)
    }
    if work.lines.isEmpty { canvas.write(context.phrases.deskTodayEmpty, row: 1, .muted) }
  }

  // MARK: Header

  public static func header(_ state: State, _ context: ViewContext) -> Header? {
    let phrases = context.phrases
    let (text, style) = seatState(state, context)
    return .seat(
      screen.title, of: state.session, on: state.floor, state: text, style,
      figures: [phrases.deskCalls(state.today.calls), phrases.deskWorked(state.today.worked)],
      in: context)
  }

  private static func seatState(_ state: State, _ context: ViewContext) -> (String, Style) {
    let glyphs = context.glyphs
    let phrases = context.phrases
    if let call = state.call, call.isLive {
      guard let since = call.report.answeredAt else {
        return (glyphs.half + " " + phrases.deskDialling, .onCall)
      }
      let time = context.isPlain ? "" : " " + phrases.duration(context.now - since)
      return (glyphs.live + " " + phrases.deskTalking + time, .onCall)
    }
    if state.isWrappingUp { return (glyphs.half + " " + phrases.deskWrapUp, .warning) }
    return (glyphs.open + " " + phrases.deskReady, .muted)
  }
}

/// Where the parts of the desk stand, for any size.
struct DeskLayout {
  let card: Rect
  let call: Rect
  let notes: Rect
  let calls: Rect
  let today: Rect

  init(_ size: Size) {
    let all = Rect(width: size.width, height: size.height)
    let isRoomy = size.width >= 70 && size.height >= 12
    let inner =
      isRoomy
      ? all.inset(left: 2, top: 1, right: 2) : all.inset(left: size.width > 20 ? 1 : 0)
    let callWidth = isRoomy ? 28 : 0
    let cardHeight = min(inner.height, isRoomy ? 8 : 7)
    let (upper, lower) = inner.splitTop(cardHeight)
    if isRoomy {
      let (left, right) = upper.splitRight(callWidth)
      card = left.inset(right: 2)
      call = right.splitTop(7).top
    } else {
      let (top, rest) = upper.splitBottom(min(2, upper.height))
      card = top
      call = rest
    }
    guard isRoomy, lower.height > 2 else {
      notes = lower
      calls = Rect(width: 0, height: 0)
      today = Rect(width: 0, height: 0)
      return
    }
    let third = lower.width / 3
    let (first, others) = lower.splitLeft(lower.width - 2 * third)
    let (second, last) = others.splitLeft(third)
    notes = first.inset(right: 2)
    calls = second.inset(right: 2)
    today = last
  }
}
