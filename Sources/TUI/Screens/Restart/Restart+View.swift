import Domain
import Kit
import Phrasebook
import Shell

extension Restart {
  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let width = max(1, min(64, canvas.width - 4))
    let heading = TextWrap.lines(
      context.glyphs.warning + " " + sentence(state.reason, phrases), width: width)
    let more = TextWrap.lines(note(state.reason, phrases), width: width)
    let top = max(0, (canvas.height - heading.count - more.count - 1) / 2)
    for (index, line) in heading.enumerated() {
      canvas.writeCentered(line, row: top + index, Style(.warning, .bold))
    }
    for (index, line) in more.enumerated() {
      canvas.writeCentered(line, row: top + heading.count + 1 + index, .muted)
    }
  }

  private static func sentence(
    _ reason: RestartDestination.Reason, _ phrases: any Phrases
  ) -> String {
    switch reason {
    case .updated: return phrases.restartUpdated
    case .replaced: return phrases.restartReplaced
    }
  }

  private static func note(
    _ reason: RestartDestination.Reason, _ phrases: any Phrases
  ) -> String {
    switch reason {
    case .updated: return phrases.restartDraftKept
    case .replaced: return phrases.restartAskWhoKeeps
    }
  }
}
