import Domain
import Kit
import Phrasebook
import Shell

/// The call of the contact on the card: its state with its running time, or how
/// it ended and what that suggests.
enum CallView {
  typealias Line = (text: String, style: Style)

  /// - Parameter namesNumber: true where the card's own number is a drawing.
  static func draw(
    _ state: Desk.State, _ loaded: Desk.Loaded, namesNumber: Bool, on canvas: Canvas,
    _ context: ViewContext
  ) {
    guard !canvas.bounds.isEmpty else { return }
    let isBox = canvas.height >= 5
    let inside = isBox ? canvas.box(title: context.phrases.deskCallBox, context.glyphs) : canvas
    var lines = lines(state, context)
    if namesNumber { lines.insert((loaded.card.contact.phone.display, .normal), at: 1) }
    if !isBox { lines.removeAll { $0.text.isEmpty } }
    let wrapped = lines.flatMap { line in
      TextWrap.lines(line.text, width: inside.width).map { ($0, line.style) }
    }
    for (row, line) in wrapped.prefix(inside.height).enumerated() {
      inside.write(line.0, row: row, line.1)
    }
  }

  private static func lines(_ state: Desk.State, _ context: ViewContext) -> [Line] {
    let phrases = context.phrases
    switch state.placing {
    case .asked: return [(mark(.placing, context), .onCall)]
    case .takenBack: return [(mark(.hangingUp, context), .onCall)]
    case .none: break
    }
    guard let panel = state.call else {
      return [(context.glyphs.open + " " + phrases.deskNoCall, .muted)]
        + hint("c", phrases.deskCall)
        + (state.offersByHand ? [("m  " + phrases.deskByHand, Style(.accent, .bold))] : [])
    }
    if let end = panel.report.end { return ended(end, state, context) }
    return [(running(panel, context), Style(.onCall, .bold))] + trouble(panel, context)
      + keys(panel, phrases)
  }

  private static func trouble(_ panel: Desk.CallPanel, _ context: ViewContext) -> [Line] {
    guard let trouble = panel.report.trouble else { return [] }
    return [(context.phrases.sentence(for: trouble), .warning)]
  }

  /// The keys of a live call.
  private static func keys(_ panel: Desk.CallPanel, _ phrases: any Phrases) -> [Line] {
    var lines: [Line] = [("", .normal)]
    if panel.isLost { lines.append(("c  " + phrases.deskCallAgain, .normal)) }
    if panel.isByHand, panel.report.phase == .dialling {
      lines.append((phrases.deskEnterKey + "  " + phrases.deskTheyAnswered, Style(.accent, .bold)))
    }
    if panel.report.phase == .yourPhoneIsUp {
      lines.append((phrases.deskEnterKey + "  " + phrases.deskDialContact, Style(.accent, .bold)))
    }
    return lines + [("h  " + phrases.deskHangUp, .normal)]
  }

  /// The state of a live call, with the time of the conversation.
  private static func running(_ panel: Desk.CallPanel, _ context: ViewContext) -> String {
    if panel.stage == .waiting {
      let seconds = max(1, (panel.call.dialAt - context.now).seconds)
      return context.glyphs.half + " " + context.phrases.deskTurn(inSeconds: Int(seconds))
    }
    if panel.isByHand, panel.report.phase == .dialling {
      return context.glyphs.half + " " + context.phrases.deskDialNow
    }
    let state = mark(panel.report.phase, context)
    guard let since = panel.report.answeredAt, !context.isPlain else { return state }
    return state + "  " + context.phrases.duration(context.now - since)
  }

  private static func mark(_ phase: CallPhase, _ context: ViewContext) -> String {
    let symbol = phase == .talking ? context.glyphs.live : context.glyphs.half
    return symbol + " " + context.phrases.deskPhase(phase)
  }

  private static func hint(_ key: String, _ word: String) -> [Line] {
    [("", .normal), (key + "  " + word, .normal)]
  }

  private static func ended(
    _ end: CallEnd, _ state: Desk.State, _ context: ViewContext
  ) -> [Line] {
    let phrases = context.phrases
    let time = end.duration > 0 ? "  " + phrases.duration(.seconds(Int64(end.duration))) : ""
    let symbol = end.outcome == .answered ? context.glyphs.done : context.glyphs.dot
    var outcome: [Line] = [(symbol + " " + phrases.deskOutcome(end.outcome) + time, .heading)]
    if let problem = end.problem { outcome.append((phrases.sentence(for: problem), .warning)) }
    guard let suggestion = state.suggestion,
      let status = state.statuses.first(where: { $0.code == suggestion })
    else { return outcome + hint("s", phrases.deskStatus) }
    let name = DisplayText(status.name(in: phrases.language)).string
    return outcome + [
      ("", .normal), (phrases.deskEnterKey + "  " + name, Style(.accent, .bold)),
      ("s  " + phrases.deskOtherStatus, .normal),
    ]
  }
}
