import Domain
import Kit
import Phrasebook
import Shell

/// Who the contact is, and how it stands on the floor.
enum SheetCardView {
  static func draw(
    _ sheet: SeeContactRecord.Sheet, isWide: Bool, on canvas: Canvas, _ context: ViewContext
  ) {
    if isWide {
      drawWide(sheet, on: canvas, context)
    } else {
      drawNarrow(sheet, on: canvas, context)
    }
  }

  // MARK: The card on the left

  private static func drawWide(
    _ sheet: SeeContactRecord.Sheet, on canvas: Canvas, _ context: ViewContext
  ) {
    let record = sheet.record
    _ = LargeNumber.draw(record.contact.phone, on: canvas, Style(.accent, .bold))
    var row = LargeNumber.rows + 1
    StatusBadge.draw(record.status, column: 0, row: row, on: canvas, context)
    row += 2
    name(record, row: row, on: canvas, context)
    for text in [mail(record), address(record)] where !text.isEmpty {
      row += 1
      canvas.write(text, row: row, width: canvas.width)
    }
    row += 1
    for sign in signs(record, context) {
      row += 1
      canvas.write(sign.text, row: row, sign.style, width: canvas.width)
    }
    row += 1
    let facts = facts(sheet, context).all + moreFacts(sheet, context)
    let labels = facts.map { CellWidth.of($0.label) }.max() ?? 0
    for fact in facts {
      row += 1
      draw(fact, labels: labels, on: canvas.part(Rect(row: row, width: canvas.width, height: 1)))
    }
  }

  // MARK: The card above the lists

  private static func drawNarrow(
    _ sheet: SeeContactRecord.Sheet, on canvas: Canvas, _ context: ViewContext
  ) {
    let record = sheet.record
    let end = canvas.write(record.contact.phone.display, Style(.accent, .bold))
    StatusBadge.draw(record.status, column: end + 3, row: 0, on: canvas, context)
    name(record, row: 1, on: canvas, context)
    let dot = "  " + context.glyphs.dot + "  "
    let reach = [mail(record).string, address(record).string].filter { !$0.isEmpty }
    canvas.write(reach.joined(separator: dot), row: 2, width: canvas.width)
    let signs = signs(record, context)
    var column = 0
    for sign in signs where column < canvas.width {
      column = canvas.write(
        sign.text.string, column: column, row: 3, sign.style, width: canvas.width - column)
      column += 3
    }
    let start = signs.isEmpty ? 3 : 4
    let rest = canvas.part(
      Rect(row: start, width: canvas.width, height: max(0, canvas.height - start)))
    grid(sheet, on: rest, context)
  }

  /// Cells of the first of two columns: a label and a name.
  private static let leftColumn = 29

  /// In two columns where there is room for two: short ones on the left.
  private static func grid(
    _ sheet: SeeContactRecord.Sheet, on canvas: Canvas, _ context: ViewContext
  ) {
    let facts = facts(sheet, context)
    let short = shortFacts(sheet.record, context)
    guard canvas.width >= 70 else {
      return column([facts.assigned, facts.hours, facts.callback, facts.changed], on: canvas)
    }
    let (left, right) = canvas.bounds.splitLeft(leftColumn)
    column([facts.assigned] + short, on: canvas.part(left))
    column([facts.hours, facts.callback, facts.changed], on: canvas.part(right.inset(left: 1)))
  }

  private static func column(_ facts: [Fact], on canvas: Canvas) {
    let labels = facts.map { CellWidth.of($0.label) }.max() ?? 0
    for (row, fact) in facts.prefix(canvas.height).enumerated() {
      draw(fact, labels: labels, on: canvas.part(Rect(row: row, width: canvas.width, height: 1)))
    }
  }

  // MARK: Facts

  struct Fact {
    var label: String
    var text: DisplayText
    var style = Style.normal
  }

  private static func draw(_ fact: Fact, labels: Int, on line: Canvas) {
    line.write(fact.label, .muted, width: labels)
    let column = fact.label.isEmpty ? 0 : labels + 2
    line.write(fact.text, column: column, fact.style, width: max(0, line.width - column))
  }

  /// What an admin looks for first.
  private struct Facts {
    var assigned: Fact
    /// Says by itself what it is.
    var hours: Fact
    var callback: Fact
    var consent: Fact
    var created: Fact
    var changed: Fact

    var all: [Fact] { [hours, assigned, callback, consent, created, changed] }
  }

  private static func facts(
    _ sheet: SeeContactRecord.Sheet, _ context: ViewContext
  ) -> Facts {
    let phrases = context.phrases
    let record = sheet.record
    let contact = record.contact
    let hours = CardView.hours(sheet.verdict, context)
    let isDue = contact.callback.map { $0.at <= context.now } ?? false
    return Facts(
      assigned: Fact(
        label: phrases.sheetAssignedTo,
        text: DisplayText(record.assignedToName ?? phrases.sheetPool),
        style: record.assignedToName == nil ? .muted : .normal),
      hours: Fact(label: "", text: hours.0, style: hours.1),
      callback: Fact(
        label: phrases.sheetCallback, text: DisplayText(callback(record, context)),
        style: contact.callback == nil ? .muted : isDue ? .warning : .normal),
      consent: Fact(
        label: phrases.sheetConsent, text: DisplayText(consent(contact.details, context))),
      created: Fact(
        label: phrases.sheetCreated,
        text: DisplayText(moment(contact.createdAt, record.createdByName, context))),
      changed: Fact(
        label: phrases.sheetChanged,
        text: DisplayText(moment(contact.updatedAt, record.updatedByName, context))))
  }

  /// Consent and beginning in few cells.
  private static func shortFacts(_ record: ContactRecord, _ context: ViewContext) -> [Fact] {
    let phrases = context.phrases
    let contact = record.contact
    return [
      Fact(
        label: phrases.sheetConsent, text: DisplayText(phrases.name(of: contact.details.consent))),
      Fact(
        label: phrases.sheetCreated,
        text: DisplayText(phrases.isoDay(context.zone.day(of: contact.createdAt)))),
    ]
  }

  /// What there is room for on a large screen.
  private static func moreFacts(
    _ sheet: SeeContactRecord.Sheet, _ context: ViewContext
  ) -> [Fact] {
    let phrases = context.phrases
    let contact = sheet.record.contact
    let last = contact.lastCallAt.map { phrases.isoMoment(context.zone.local($0)) }
    return [
      Fact(
        label: phrases.name(of: .language),
        text: DisplayText(
          contact.details.language.map { phrases.name(of: $0) } ?? phrases.cardNotKnown)),
      Fact(
        label: phrases.name(of: .timeZone),
        text: DisplayText(contact.details.timeZone ?? phrases.sheetByNumber)),
      Fact(
        label: phrases.sheetTab(.calls),
        text: DisplayText(
          phrases.number(contact.callCount) + (last.map { ", " + phrases.sheetLast($0) } ?? ""))),
    ]
  }

  private static func callback(_ record: ContactRecord, _ context: ViewContext) -> String {
    guard let callback = record.contact.callback else { return context.glyphs.dash }
    let moment = context.phrases.isoMoment(context.zone.local(callback.at))
    return context.phrases.sheetCallbackAt(moment, by: record.callbackForName)
  }

  private static func consent(_ details: ContactDetails, _ context: ViewContext) -> String {
    let since = details.consentAt.map {
      " (" + context.phrases.isoDay(context.zone.day(of: $0)) + ")"
    }
    return context.phrases.name(of: details.consent) + (since ?? "")
  }

  private static func moment(_ at: Instant, _ who: String?, _ context: ViewContext) -> String {
    let moment = context.phrases.isoMoment(context.zone.local(at))
    return who.map { moment + ", " + $0 } ?? moment
  }

  // MARK: Who

  private static func name(
    _ record: ContactRecord, row: Int, on canvas: Canvas, _ context: ViewContext
  ) {
    if let name = record.contact.details.name {
      canvas.write(DisplayText(name), row: row, Style(.heading, .bold), width: canvas.width)
    } else {
      canvas.write(context.phrases.deskNoName, row: row, .muted)
    }
  }

  private static func mail(_ record: ContactRecord) -> DisplayText {
    DisplayText(record.contact.details.email ?? "")
  }

  private static func address(_ record: ContactRecord) -> DisplayText {
    let details = record.contact.details
    let place = [details.address, details.city].compactMap { $0 }.joined(separator: ", ")
    return DisplayText(
      [place, details.postalCode ?? ""].filter { !$0.isEmpty }.joined(separator: "  "))
  }

  // MARK: What must not be overlooked

  private static func signs(
    _ record: ContactRecord, _ context: ViewContext
  ) -> [(text: DisplayText, style: Style)] {
    let phrases = context.phrases
    let glyphs = context.glyphs
    let contact = record.contact
    var signs: [(String, Style)] = []
    if let deleted = contact.deletedAt {
      let moment = phrases.isoMoment(context.zone.local(deleted))
      signs.append((glyphs.failed + " " + phrases.sheetDeletedAt(moment), .alert))
    }
    if record.isInCall { signs.append((glyphs.live + " " + phrases.sheetInCall, .onCall)) }
    if let holder = record.holder {
      let since = holder.since.map { phrases.clock(context.zone.local($0)) }
      signs.append((glyphs.live + " " + phrases.sheetHeldBy(holder.name, since: since), .accent))
    }
    if contact.numberProblem {
      signs.append((glyphs.warning + " " + phrases.sheetNumberProblem, .warning))
    }
    if contact.isConverted { signs.append((glyphs.done + " " + phrases.sheetBooked, .success)) }
    if !contact.phone.warnings.isEmpty {
      signs.append((glyphs.warning + " " + phrases.deskOddNumber, .warning))
    }
    return signs.map { (DisplayText($0.0), $0.1) }
  }
}
