import Domain
import Kit
import Phrasebook
import Shell

/// Who is on the card: the number first, then whatever is known.
enum CardView {
  static func draw(_ loaded: Desk.Loaded, on canvas: Canvas, _ context: ViewContext) {
    let contact = loaded.card.contact
    let details = contact.details
    var row = 0
    let end = canvas.write(contact.phone.display, row: row, Style(.accent, .bold))
    let status = loaded.card.status
    StatusBadge.draw(
      status.name(in: context.phrases.language), status.color, column: end + 3, row: row,
      on: canvas, context)
    row += 1
    if let name = details.name {
      canvas.write(DisplayText(name), row: row, Style(.heading, .bold))
    } else {
      canvas.write(context.phrases.deskNoName, row: row, .muted)
    }
    for line in lines(loaded, context) {
      row += 1
      canvas.write(line.text, row: row, line.style)
    }
    canvas.placeCursor(column: 0, row: 0)
  }

  private static func lines(
    _ loaded: Desk.Loaded, _ context: ViewContext
  ) -> [(text: DisplayText, style: Style)] {
    let contact = loaded.card.contact
    let details = contact.details
    var lines: [(DisplayText, Style)] = []
    if let email = details.email { lines.append((DisplayText(email), .normal)) }
    let place = [details.address, details.city].compactMap { $0 }.joined(separator: ", ")
    let address = [place, details.postalCode ?? ""].filter { !$0.isEmpty }.joined(separator: "  ")
    if !address.isEmpty { lines.append((DisplayText(address), .normal)) }
    if let callback = contact.callback {
      let moment = context.phrases.callbackMoment(context.zone.local(callback.at))
      let words = context.phrases.deskCallbackAt(moment, forAnyone: callback.promisedBy == nil)
      lines.append((DisplayText(words), callback.at <= context.now ? .warning : .accent))
    }
    if !contact.phone.warnings.isEmpty {
      lines.append((DisplayText(context.phrases.deskOddNumber), .warning))
    }
    if let source = loaded.source {
      lines.append((DisplayText(context.phrases.deskServed(source)), .muted))
    }
    return lines
  }
}

/// The call of the contact on the card: its state with its running time, or how
/// it ended and what that suggests.
enum CallView {
  static func draw(
    _ state: Desk.State, _ loaded: Desk.Loaded, on canvas: Canvas, _ context: ViewContext
  ) {
    guard !canvas.bounds.isEmpty else { return }
    let inside =
      canvas.height >= 5 ? canvas.box(title: context.phrases.deskCallBox, context.glyphs) : canvas
    for (row, line) in lines(state, context).prefix(inside.height).enumerated() {
      inside.write(line.text, row: row, line.style)
    }
  }

  private static func lines(
    _ state: Desk.State, _ context: ViewContext
  ) -> [(text: String, style: Style)] {
    let phrases = context.phrases
    if state.isPlacing { return [(mark(.placing, context), .onCall)] }
    guard let panel = state.call else {
      return [(context.glyphs.open + " " + phrases.deskNoCall, .muted), ("", .normal)]
        + hint("c", phrases.deskCall)
    }
    if let end = panel.report.end { return ended(end, state, context) }
    var lines: [(String, Style)] = []
    if let since = panel.report.answeredAt, panel.report.phase == .talking {
      let time = context.isPlain ? "" : phrases.duration(context.now - since)
      lines.append((mark(.talking, context) + "  " + time, Style(.onCall, .bold)))
    } else {
      lines.append((mark(panel.report.phase, context), .onCall))
    }
    if let trouble = panel.trouble {
      lines += TextWrap.lines(phrases.sentence(for: trouble), width: 24).map { ($0, .warning) }
    }
    return lines + [("", .normal)] + hint("h", phrases.deskHangUp)
  }

  private static func mark(_ phase: CallPhase, _ context: ViewContext) -> String {
    let symbol = phase == .talking ? context.glyphs.live : context.glyphs.half
    return symbol + " " + context.phrases.deskPhase(phase)
  }

  private static func hint(_ key: String, _ word: String) -> [(String, Style)] {
    [(key + "  " + word, .normal)]
  }

  private static func ended(
    _ end: CallEnd, _ state: Desk.State, _ context: ViewContext
  ) -> [(text: String, style: Style)] {
    let phrases = context.phrases
    let time = end.duration > 0 ? "  " + phrases.duration(.seconds(Int64(end.duration))) : ""
    var lines: [(String, Style)] = [
      (context.glyphs.done + " " + phrases.deskOutcome(end.outcome) + time, .normal)
    ]
    guard let suggestion = state.suggestion,
      let status = state.statuses.first(where: { $0.code == suggestion })
    else { return lines + [("", .normal)] + hint("s", phrases.deskStatus) }
    let name = DisplayText(status.name(in: phrases.language)).string
    lines.append(("", .normal))
    lines.append(("Enter  " + name, Style(.accent, .bold)))
    return lines + hint("s", phrases.deskOtherStatus)
  }
}

/// Notes, the newest first, with a draft above them.
enum NotesView {
  static func draw(
    _ loaded: Desk.Loaded, _ seat: SeatID?, on canvas: Canvas, _ context: ViewContext
  ) {
    guard !canvas.bounds.isEmpty else { return }
    let phrases = context.phrases
    canvas.section(phrases.deskNotes, context.glyphs)
    var row = 1
    if loaded.card.leasedBy != seat {
      canvas.write(phrases.deskLeaseLost, row: row, .warning)
      row += 1
    }
    if !loaded.draft.isEmpty {
      row = write(phrases.deskDraft, loaded.draft, row: row, .warning, on: canvas)
    }
    for note in loaded.card.notes where row < canvas.height {
      let day = phrases.shortDay(context.zone.local(note.createdAt).date)
      let author = DisplayText(note.authorName).string
      row = write(day + " " + author, note.content, row: row, .muted, on: canvas)
    }
    if row == 1 { canvas.write(phrases.deskNoNotes, row: 1, .muted) }
  }

  /// A heading and the text below it, wrapped. Returns the row after.
  private static func write(
    _ heading: String, _ text: String, row: Int, _ style: Style, on canvas: Canvas
  ) -> Int {
    canvas.write(heading, row: row, style)
    var next = row + 1
    for paragraph in DisplayText.lines(text) {
      for line in TextWrap.lines(paragraph, width: max(1, canvas.width - 2)) {
        guard next < canvas.height else { return next }
        canvas.write(line, column: 2, row: next)
        next += 1
      }
    }
    return next
  }
}

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
      canvas.write(result(call, phrases), column: end + 1, row: index + 1)
    }
  }

  private static func result(_ call: CallLine, _ phrases: any Phrases) -> String {
    guard let outcome = call.outcome else { return phrases.deskLive }
    return outcome == .answered
      ? phrases.duration(.seconds(Int64(call.duration))) : phrases.deskOutcome(outcome)
  }
}
