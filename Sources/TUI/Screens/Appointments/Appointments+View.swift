import Domain
import Kit
import Phrasebook
import Shell

/// Where filter, list and the chosen one in full stand.
struct AppointmentsPlaces {
  let filter: Rect
  let list: Rect
  let pane: Rect

  init(_ size: Size) {
    let all = Canvas(size).ground
    let (top, rest) = all.splitTop(1)
    filter = top
    let body = rest.inset(top: rest.height >= 8 ? 1 : 0)
    (list, pane) = body.splitBottom(body.height >= 12 ? 6 : 0)
  }

  var rows: Int { max(1, list.height) }
}

extension Appointments {
  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let places = AppointmentsPlaces(Size(width: canvas.width, height: canvas.height))
    drawFilter(state, on: canvas.part(places.filter), context)
    drawList(state, on: canvas.part(places.list), context)
    drawPane(state, on: canvas.part(places.pane), context)
  }

  private static func drawFilter(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let count = state.total.map { phrases.appointmentsCount($0) } ?? ""
    let start = canvas.writeRight(count, .muted)
    let words = AppointmentFilterWords.text(state.wish, state.agents, context)
    canvas.write(words, .heading, width: max(0, start - 2))
  }

  private static func drawList(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    if let problem = state.problem {
      canvas.say(context.glyphs.failed + " " + phrases.sentence(for: problem), .alert)
      return
    }
    guard state.total != nil else {
      return canvas.writeCentered(phrases.recordReading, row: canvas.height / 2, .muted)
    }
    guard !state.lines.isEmpty else {
      let row = max(0, canvas.height / 2 - 1)
      canvas.writeCentered(phrases.appointmentsEmpty, row: row, .heading)
      let hint =
        state.wish == state.usual
        ? phrases.appointmentsEmptyHint : phrases.appointmentsFilteredHint
      return canvas.writeCentered(hint, row: row + 2, .muted)
    }
    let columns = AppointmentColumns(width: canvas.width)
    let list = state.list.fitted(to: max(1, canvas.height))
    var day: LocalDate?
    for shown in list.visible {
      let index = list.top + shown.row
      guard state.lines.indices.contains(index) else { continue }
      let line = state.lines[index]
      let part = canvas.part(Rect(row: shown.row, width: canvas.width, height: 1))
      let local = context.zone.local(line.reservation.start)
      draw(line, local, namesDay: local.date != day, columns, on: part, context)
      day = local.date
      if shown.isSelected {
        part.write(context.glyphs.pointer)
        part.restyle(part.bounds, .selection)
        part.placeCursor(column: 0, row: 0)
      }
    }
  }

  private static func draw(
    _ line: ReservationLine, _ local: LocalDateTime, namesDay: Bool,
    _ columns: AppointmentColumns, on part: Canvas, _ context: ViewContext
  ) {
    let reservation = line.reservation
    let weight: Style = reservation.status == .cancelled ? .muted : .normal
    // A day is named once.
    if namesDay {
      part.write(
        context.phrases.dayName(local.date), column: 2, .muted, width: AppointmentColumns.day)
    }
    part.write(context.phrases.clock(local), column: columns.clock, weight.bold)
    let status = AppointmentWords.text(reservation.status, context)
    part.write(
      columns.hasStatusName ? status : String(status.prefix(1)), column: columns.status,
      AppointmentWords.style(reservation.status), width: columns.statusWidth)
    part.write(
      DisplayText(reservation.customer.name, limit: 60), column: columns.name, weight,
      width: columns.nameWidth)
    if let phone = columns.phone {
      part.write(reservation.customer.phone.display, column: phone, .muted)
    }
    part.write(
      DisplayText(line.agentName, limit: 60), column: columns.agent, .muted,
      width: columns.agentWidth)
  }

  private static func drawPane(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    guard canvas.height > 1, let line = state.chosen else { return }
    canvas.rule(row: 0, context.glyphs)
    let body = canvas.part(canvas.bounds.inset(top: 1))
    let customer = line.reservation.customer
    body.write(DisplayText(customer.name, limit: 100), Style(.normal, .bold))
    let place = DisplayText(AppointmentWords.place(customer), limit: 300).string
    let reach = [customer.phone.display, place].joined(separator: "  " + context.glyphs.dot + "  ")
    body.write(reach, row: 1, width: body.width)
    let booked = context.zone.local(line.reservation.bookedAt)
    body.write(
      context.phrases.appointmentPeople(
        agent: DisplayText(line.agentName, limit: 60).string,
        bookedBy: line.bookedByName.map { DisplayText($0, limit: 60).string }, at: booked),
      row: 2, .muted, width: body.width)
    if let reason = line.reservation.cancelReason {
      body.say(context.phrases.appointmentCancelledBecause(reason), row: 3, .warning, rows: 2)
    }
  }
}

/// The columns of the list; the phone is left out where it does not fit.
struct AppointmentColumns {
  /// Cells of `Tue 24 Nov`.
  static let day = 13
  let clock = 2 + AppointmentColumns.day + 1
  let status: Int
  let statusWidth: Int
  let hasStatusName: Bool
  let name: Int
  let nameWidth: Int
  let phone: Int?
  let agent: Int
  let agentWidth: Int

  init(width: Int) {
    status = clock + 7
    hasStatusName = width >= 70
    statusWidth = hasStatusName ? 12 : 1
    name = status + statusWidth + 2
    let hasPhone = width >= 96
    let rest = max(0, width - name - (hasPhone ? 16 : 0))
    nameWidth = max(4, rest * 3 / 5 - 2)
    phone = hasPhone ? name + nameWidth + 2 : nil
    agent = name + nameWidth + 2 + (hasPhone ? 16 : 0)
    agentWidth = max(0, width - agent)
  }
}

/// A filter as one line of words.
enum AppointmentFilterWords {
  static func text(
    _ wish: AppointmentWish, _ agents: [PersonChoice], _ context: ViewContext
  ) -> String {
    let phrases = context.phrases
    var parts: [String] = [phrases.appointmentsDays(from: wish.from, until: wish.until)]
    if let agent = wish.agent {
      let name = agents.first { $0.id == agent }?.name ?? "?"
      parts.append(DisplayText(name, limit: 60).string)
    }
    if !wish.statuses.isEmpty {
      let names = ReservationStatus.allCases.filter { wish.statuses.contains($0) }
        .map { phrases.name(of: $0) }
      parts.append(names.joined(separator: ", "))
    }
    return parts.joined(separator: " " + context.glyphs.dot + " ")
  }
}
