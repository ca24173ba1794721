import Domain
import Kit
import Phrasebook
import Shell

/// What somebody at a seat does, as a symbol and a word: of a pause its reason.
struct SeatMark {
  let symbol: String
  let word: String
  let style: Style

  init(_ state: SeatState, _ pauseReason: String?, _ context: ViewContext) {
    let (glyphs, phrases) = (context.glyphs, context.phrases)
    word =
      state == .paused
      ? pauseReason.map { DisplayText(phrases.pauseReason($0), limit: 40).string }
        ?? phrases.seatState(state)
      : phrases.seatState(state)
    switch state {
    case .talking: (symbol, style) = (glyphs.live, Style(.onCall))
    case .dialling: (symbol, style) = (glyphs.half, .success)
    case .wrapUp: (symbol, style) = (glyphs.half, .accent)
    case .ready: (symbol, style) = (glyphs.open, .normal)
    case .paused: (symbol, style) = (glyphs.paused, .warning)
    case .locked: (symbol, style) = (glyphs.failed, .warning)
    }
  }
}
