import Domain
import Kit
import Phrasebook
import Shell

/// An agent's day: its visits in order, and how long the ways between them may take.
enum DayView {
  private enum Line {
    case head(AgentDayPlan.Visit)
    case detail(String, Style)
    case gap(AgentDayPlan.Visit)
    case blank
  }

  /// Cells before who is visited: the times.
  private static let indent = 14

  static func draw(_ state: AgentDay.State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    guard let plan = state.plan else { return }
    let count = plan.visits.count
    let end = canvas.writeRight(count > 0 ? phrases.agentVisits(count) : "", .muted)
    let title = phrases.longDay(state.day)
    let column = canvas.write(title, .heading, width: max(0, end - 2))
    if state.day == state.today, column + 3 < end {
      canvas.write(
        context.glyphs.dot + " " + phrases.agentToday, column: column + 1, .accent,
        width: max(0, end - column - 3))
    }
    canvas.write(available(plan, context), row: 1, .muted, width: canvas.width)
    let body = canvas.part(canvas.bounds.inset(top: canvas.height >= 8 ? 3 : 2))
    guard !plan.visits.isEmpty else { return sayEmpty(state, plan, on: body, context) }
    draw(plan, state, on: body, context)
  }

  private static func sayEmpty(
    _ state: AgentDay.State, _ plan: AgentDayPlan, on canvas: Canvas, _ context: ViewContext
  ) {
    let phrases = context.phrases
    let row = max(0, canvas.height / 2 - 2)
    canvas.writeCentered(phrases.agentDayEmpty, row: row, .heading)
    let hint = plan.available.isEmpty ? phrases.agentNotAvailableHint : phrases.agentDayEmptyHint
    for (index, line) in TextWrap.lines(hint, width: max(1, min(60, canvas.width))).enumerated() {
      canvas.writeCentered(line, row: row + 2 + index, .muted)
    }
  }

  /// When one can be booked that day.
  private static func available(_ plan: AgentDayPlan, _ context: ViewContext) -> String {
    let phrases = context.phrases
    let times = plan.available.map { stretch in
      let (from, to) = (context.zone.local(stretch.from), context.zone.local(stretch.until))
      return phrases.clock(from) + "–" + (to.date > plan.date ? "24:00" : phrases.clock(to))
    }
    return times.isEmpty
      ? phrases.agentNotAvailable : phrases.agentAvailable(times.joined(separator: ", "))
  }

  private static func draw(
    _ plan: AgentDayPlan, _ state: AgentDay.State, on canvas: Canvas, _ context: ViewContext
  ) {
    var lines: [Line] = []
    var selected = 0..<1
    for visit in plan.visits {
      if visit.gap != nil { lines.append(.gap(visit)) }
      let start = lines.count
      lines += block(visit, state, width: canvas.width, context)
      if visit.record.reservation.id == state.list.selected { selected = start..<lines.count }
    }
    let top = max(0, min(selected.lowerBound, selected.upperBound - canvas.height))
    for (row, line) in lines.dropFirst(top).prefix(canvas.height).enumerated() {
      let isSelected = selected.contains(top + row)
      let part = canvas.part(Rect(row: row, width: canvas.width, height: 1))
      draw(line, plan, isSelected: isSelected, on: part, context)
    }
  }

  private static func block(
    _ visit: AgentDayPlan.Visit, _ state: AgentDay.State, width: Int, _ context: ViewContext
  ) -> [Line] {
    let reservation = visit.record.reservation
    let customer = reservation.customer
    let room = max(1, width - indent - 2)
    var lines: [Line] = [.head(visit)]
    lines.append(.detail(customer.phone.display, .normal))
    let place = DisplayText(AppointmentWords.place(customer), limit: 300).string
    lines += TextWrap.lines(place, width: room).prefix(2).map { .detail($0, .normal) }
    if visit.isOutside { lines.append(.detail(context.phrases.agentOutside, .warning)) }
    if state.draft?.reservationID == reservation.id {
      lines.append(.detail(context.phrases.deskDraft, .warning))
    }
    for note in visit.record.notes.prefix(2) {
      guard let first = DisplayText.lines(note.content, limit: 300).first else { continue }
      lines.append(.detail(CellWidth.clip(first.string, to: room), .muted))
    }
    return lines
  }

  private static func draw(
    _ line: Line, _ plan: AgentDayPlan, isSelected: Bool, on part: Canvas,
    _ context: ViewContext
  ) {
    switch line {
    case .blank: break
    case .detail(let text, let style):
      part.write(text, column: indent, style, width: max(0, part.width - indent))
    case .gap(let visit): draw(gapBefore: visit, plan, on: part, context)
    case .head(let visit): draw(headOf: visit, isSelected: isSelected, on: part, context)
    }
  }

  private static func draw(
    gapBefore visit: AgentDayPlan.Visit, _ plan: AgentDayPlan, on part: Canvas,
    _ context: ViewContext
  ) {
    guard let gap = visit.gap else { return }
    let phrases = context.phrases
    part.write(String(context.glyphs.vertical), column: 4, .border)
    let minutes = phrases.minutes(max(0, Int(gap.seconds / 60)))
    let text =
      visit.isTight
      ? phrases.agentTight(minutes, needed: phrases.minutes(Int(plan.travel.seconds / 60)))
      : phrases.agentGap(minutes)
    part.write(
      text, column: 6, visit.isTight ? .warning : .muted, width: max(0, part.width - 6))
  }

  private static func draw(
    headOf visit: AgentDayPlan.Visit, isSelected: Bool, on part: Canvas, _ context: ViewContext
  ) {
    let reservation = visit.record.reservation
    let phrases = context.phrases
    let from = context.zone.local(reservation.start)
    let to = context.zone.local(reservation.end)
    let isOver = !reservation.status.isOpen
    part.write(phrases.clocks(from, to), column: 1, isOver ? .muted : .normal)
    let status = AppointmentWords.text(reservation.status, context)
    let end = part.writeRight(status, AppointmentWords.style(reservation.status))
    part.write(
      DisplayText(reservation.customer.name, limit: 100), column: indent,
      isOver ? .normal : Style(.normal, .bold), width: max(0, end - indent - 2))
    guard isSelected else { return }
    part.restyle(part.bounds, .selection)
    part.placeCursor(column: 0, row: 0)
  }
}
