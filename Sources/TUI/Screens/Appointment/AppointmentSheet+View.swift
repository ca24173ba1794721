import Domain
import Kit
import Phrasebook
import Shell

extension AppointmentSheet {
  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let ground = canvas.part(canvas.ground)
    guard let record = state.record else {
      guard case .failed(let error, _) = state.page else {
        return canvas.writeCentered(phrases.recordReading, row: canvas.height / 2, .muted)
      }
      ground.say(context.glyphs.failed + " " + phrases.sentence(for: error), .alert)
      return
    }
    let rows = AppointmentFacts.draw(record.line, on: ground, context)
    let notes = ground.part(ground.bounds.inset(top: rows + 1))
    AppointmentNotes.draw(record.notes, state.notes, draft: state.draft, on: notes, context)
    if case .failed(let error, _) = state.page {
      ground.write(
        context.glyphs.failed + " " + phrases.sentence(for: error), .alert, width: ground.width)
    }
  }
}

/// When, who, where and by whom.
enum AppointmentFacts {
  /// - Returns: the rows that it took.
  @discardableResult
  static func draw(
    _ line: ReservationLine, on canvas: Canvas, _ context: ViewContext
  ) -> Int {
    let phrases = context.phrases
    let reservation = line.reservation
    let customer = reservation.customer
    let from = context.zone.local(reservation.start)
    let to = context.zone.local(reservation.end)
    let status = AppointmentWords.text(reservation.status, context)
    let style = AppointmentWords.style(reservation.status)
    let start = canvas.writeRight(status, style.bold)
    canvas.write(
      phrases.longDay(from.date) + ", " + phrases.clocks(from, to), .heading,
      width: max(0, start - 2))
    var row = 2
    canvas.write(DisplayText(customer.name, limit: 200), row: row, Style(.normal, .bold))
    row += 1
    var reach = customer.phone.display
    if let email = customer.email {
      reach += "  " + context.glyphs.dot + "  " + DisplayText(email, limit: 100).string
    }
    canvas.write(reach, row: row, width: canvas.width)
    row += 1
    let place = DisplayText(AppointmentWords.place(customer), limit: 300).string
    row += canvas.say(place, row: row, .normal, rows: 2)
    canvas.write(people(line, context), row: row, .muted, width: canvas.width)
    row += 1
    if let reason = reservation.cancelReason {
      row += canvas.say(phrases.appointmentCancelledBecause(reason), row: row, .warning, rows: 2)
    }
    return row
  }

  private static func people(_ line: ReservationLine, _ context: ViewContext) -> String {
    let agent = DisplayText(line.agentName, limit: 60).string
    let booked = context.zone.local(line.reservation.bookedAt)
    let who = line.bookedByName.map { DisplayText($0, limit: 60).string }
    return context.phrases.appointmentPeople(agent: agent, bookedBy: who, at: booked)
  }
}

/// The notes of an appointment, the newest first, with what is typed and not saved above.
enum AppointmentNotes {
  static func draw(
    _ notes: [NoteLine], _ list: ListBox<Int64>, draft: String, on canvas: Canvas,
    _ context: ViewContext
  ) {
    guard canvas.height > 0 else { return }
    let phrases = context.phrases
    canvas.section(phrases.deskNotes, row: 0, context.glyphs)
    let body = canvas.part(canvas.bounds.inset(top: 1))
    var row = 0
    if !draft.isEmpty {
      body.write(phrases.deskDraft, row: row, .warning)
      row += 1 + body.part(body.bounds.inset(left: 2)).say(draft, row: row + 1, .normal, rows: 3)
    }
    guard !notes.isEmpty else {
      if draft.isEmpty { body.write(phrases.appointmentNoNotes, row: row, .muted) }
      return
    }
    for note in notes.drop(while: { $0.id != list.selected }) where row < body.height {
      let at = context.zone.local(note.at)
      let author = note.authorName.map { DisplayText($0, limit: 60).string } ?? ""
      let when = phrases.shortDay(at.date) + " " + phrases.clock(at)
      body.write(
        when + " " + context.glyphs.dot + " " + author, row: row, .muted, width: body.width)
      row += 1
      for line in DisplayText.lines(note.content, limit: 5000) {
        row += body.part(body.bounds.inset(left: 2)).say(line.string, row: row, .normal)
      }
      row += 1
    }
  }
}
