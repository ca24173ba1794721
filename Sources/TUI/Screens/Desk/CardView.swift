import Domain
import Kit
import Phrasebook
import Shell

/// Who is on the card: the number first, then whatever is known.
enum CardView {
  static func draw(
    _ loaded: Desk.Loaded, isLarge: Bool, on canvas: Canvas, _ context: ViewContext
  ) {
    let contact = loaded.card.contact
    var row = number(loaded, isLarge: isLarge, on: canvas, context)
    // A little air below the number, where there is room for it.
    if canvas.height >= 8 { row += 1 }
    if let name = contact.details.name {
      canvas.write(DisplayText(name), row: row, Style(.heading, .bold), width: canvas.width)
    } else {
      canvas.write(context.phrases.deskNoName, row: row, .muted)
    }
    for line in lines(loaded, context) {
      row += 1
      canvas.write(line.text, row: row, line.style, width: canvas.width)
    }
    canvas.placeCursor(column: 0, row: 0)
  }

  /// The number and its status; returns the row after.
  private static func number(
    _ loaded: Desk.Loaded, isLarge: Bool, on canvas: Canvas, _ context: ViewContext
  ) -> Int {
    let phone = loaded.card.contact.phone
    let style = Style(.accent, .bold)
    guard isLarge else {
      let end = canvas.write(phone.display, row: 0, style)
      StatusBadge.draw(loaded.card.status, column: end + 3, row: 0, on: canvas, context)
      return 1
    }
    let row = LargeNumber.rows + 1
    _ = LargeNumber.draw(phone, on: canvas, style)
    StatusBadge.draw(loaded.card.status, column: 0, row: row, on: canvas, context)
    return row + 1
  }

  /// What she must know before what is only of use.
  private static func lines(
    _ loaded: Desk.Loaded, _ context: ViewContext
  ) -> [(text: DisplayText, style: Style)] {
    let contact = loaded.card.contact
    let details = contact.details
    var lines: [(DisplayText, Style)] = []
    if let verdict = loaded.verdict { lines.append(hours(verdict, context)) }
    if let callback = contact.callback {
      let moment = context.phrases.callbackMoment(context.zone.local(callback.at))
      let words = context.phrases.deskCallbackAt(moment, forAnyone: callback.promisedBy == nil)
      lines.append((DisplayText(words), callback.at <= context.now ? .warning : .accent))
    }
    if !contact.phone.warnings.isEmpty {
      let words = context.glyphs.warning + " " + context.phrases.deskOddNumber
      lines.append((DisplayText(words), .warning))
    }
    if let email = details.email { lines.append((DisplayText(email), .normal)) }
    let place = [details.address, details.city].compactMap { $0 }.joined(separator: ", ")
    let address = [place, details.postalCode ?? ""].filter { !$0.isEmpty }.joined(separator: "  ")
    if !address.isEmpty { lines.append((DisplayText(address), .normal)) }
    let known = person(details, context)
    if !known.isEmpty { lines.append((DisplayText(known), .normal)) }
    if let source = loaded.source {
      lines.append((DisplayText(context.phrases.deskServed(source)), .muted))
    }
    return lines
  }

  /// What time it is there, and until when, or from when on, they may be called.
  static func hours(
    _ verdict: DialVerdict, _ context: ViewContext
  ) -> (DisplayText, Style) {
    let phrases = context.phrases
    guard !verdict.zones.isEmpty else {
      return (DisplayText(context.glyphs.warning + " " + phrases.cardTimeUnknown), .warning)
    }
    let passed = (context.now - verdict.at).seconds
    let clocks = verdict.zones.map { zone in
      phrases.clock(LocalDateTime(secondsAsUTC: zone.local.secondsAsUTC + passed))
    }
    let distinct = Array(Set(clocks)).sorted()
    let there = phrases.cardTime(
      distinct.count == 1 ? distinct[0] : distinct.joined(separator: context.glyphs.dash))
    let dot = " " + context.glyphs.dot + " "
    if case .open = verdict.hours {
      let until = verdict.endsAt.map { dot + phrases.cardUntil(phrases.clock($0.local)) }
      return (DisplayText(there + (until ?? "")), .muted)
    }
    guard let change = verdict.changesAt else { return (DisplayText(there), .warning) }
    let isToday = verdict.zones.contains { $0.local.date == change.local.date }
    let opens =
      isToday ? phrases.clock(change.local) : phrases.callbackMoment(change.local)
    let words = there + dot + phrases.cardOpens(opens)
    return (DisplayText(context.glyphs.warning + " " + words), .warning)
  }

  /// The language, and on what ground the person may be called.
  static func person(_ details: ContactDetails, _ context: ViewContext) -> String {
    let phrases = context.phrases
    var known = details.language.map { [phrases.name(of: $0)] } ?? []
    if details.consent != .none {
      let since = details.consentAt.map { " (" + phrases.isoDay(context.zone.day(of: $0)) + ")" }
      known.append(phrases.name(of: details.consent) + (since ?? ""))
    }
    return known.joined(separator: " " + context.glyphs.dot + " ")
  }
}
