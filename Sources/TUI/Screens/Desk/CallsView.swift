import Domain
import Kit
import Phrasebook
import Shell

/// The contact's calls, the newest first.
enum CallsView {
  static func draw(_ calls: [CallLine], on canvas: Canvas, _ context: ViewContext) {
    guard !canvas.bounds.isEmpty else { return }
    let phrases = context.phrases
    canvas.section(phrases.deskCallsTitle, context.glyphs)
    if calls.isEmpty { canvas.write(phrases.deskNeverCalled, row: 1, .muted) }
    for (index, call) in calls.prefix(max(0, canvas.height - 1)).enumerated() {
      let local = context.zone.local(call.at)
      let when = phrases.shortDay(local.date) + " " + phrases.clock(local)
      let end = canvas.write(when, row: index + 1, .muted)
      let room = max(0, canvas.width - end - 2)
      canvas.write(result(call, phrases), column: end + 2, row: index + 1, width: room)
    }
  }

  private static func result(_ call: CallLine, _ phrases: any Phrases) -> String {
    guard let outcome = call.outcome else { return phrases.deskLive }
    return outcome == .answered
      ? phrases.duration(.seconds(Int64(call.duration))) : phrases.deskOutcome(outcome)
  }
}

/// The contacts of today beside the card.
enum TodayView {
  static func draw(_ work: TodaysWork, on canvas: Canvas, _ context: ViewContext) {
    guard !canvas.bounds.isEmpty else { return }
    canvas.section(context.phrases.todayTitle, context.glyphs)
    for (row, line) in work.lines.prefix(max(0, canvas.height - 1)).enumerated() {
      TodayLine.draw(line, row: row + 1, on: canvas, context)
    }
    if work.lines.isEmpty { canvas.write(context.phrases.deskTodayEmpty, row: 1, .muted) }
  }
}
