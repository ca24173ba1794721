import Domain
import Kit
import Phrasebook
import Shell

extension Lock {
  /// Who has locked it, and nothing of what lies below.
  public static func header(_ state: State, _ context: ViewContext) -> Header? {
    .seat(
      screen.title, of: state.destination.session, on: state.floor,
      state: context.glyphs.paused + " " + context.phrases.seatState(.locked), .warning,
      in: context)
  }

  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let asks = phrases.lockAsks(DisplayText(state.destination.session.user.name, limit: 40))
    let form = Form(canvas, labels: [asks], rows: 4)
    form.field(asks, state.password, row: 0, true, context)
    switch state.saying {
    case .nothing: break
    case .checking: form.say(phrases.lockChecking, row: 1, .accent)
    case .missing: form.say(phrases.lockNoPassword, row: 1, .warning, context.glyphs)
    case .refused(.signInRefused):
      form.announce(phrases.lockWrong, row: 2, .alert, context.glyphs)
    case .refused(let error):
      form.announce(phrases.sentence(for: error), row: 2, .alert, context.glyphs)
    }
    if let since = state.callSince, form.top >= 3 {
      let time = context.isPlain ? "" : phrases.duration(context.now - since)
      let words = context.glyphs.live + " " + phrases.lockCall(time)
      canvas.writeCentered(words, row: form.top - 3, Style(.onCall, .bold))
    }
  }
}
