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
      draw(loaded, state, canvas, context)
    }
  }

  private static func draw(
    _ loaded: Loaded, _ state: State, _ canvas: Canvas, _ context: ViewContext
  ) {
    let layout = DeskLayout(Size(width: canvas.width, height: canvas.height))
    let isLarge = layout.isLarge && !context.isPlain && context.glyphs.isUnicode
    CardView.draw(loaded, isLarge: isLarge, on: canvas.part(layout.card), context)
    CallView.draw(state, loaded, namesNumber: isLarge, on: canvas.part(layout.call), context)
    NotesView.draw(
      loaded, state.session.seat, top: state.notesTop, on: canvas.part(layout.notes), context)
    CallsView.draw(loaded.card.calls, on: canvas.part(layout.calls), context)
    TodayView.draw(state.today, on: canvas.part(layout.today), context)
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

  // MARK: Header

  public static func header(_ state: State, _ context: ViewContext) -> Header? {
    let phrases = context.phrases
    let (text, style) = seatState(state, context)
    return .seat(
      screen.title, of: state.session, on: state.floor, state: text, style,
      figures: figures(state.today, phrases),
      in: context)
  }

  /// What was booked is told once there is something to tell.
  private static func figures(_ today: TodaysWork, _ phrases: any Phrases) -> [String] {
    let booked = today.booked > 0 ? [phrases.deskBooked(today.booked)] : []
    return [phrases.deskCalls(today.calls)] + booked + [phrases.deskWorked(today.worked)]
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
    if state.placing != .none { return (glyphs.half + " " + phrases.deskDialling, .onCall) }
    if state.isWrappingUp { return (glyphs.half + " " + phrases.deskWrapUp, .warning) }
    return (glyphs.open + " " + phrases.deskReady, .muted)
  }
}
