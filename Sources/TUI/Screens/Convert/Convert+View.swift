import Domain
import Kit
import Phrasebook
import Shell

extension Convert {
  /// Times that a page of them goes by.
  static let page = 5

  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let count = state.fieldRows
    let inside = canvas.dialog(
      title: title(state, context),
      inner: Size(
        width: min(ConvertPlaces.width, max(1, canvas.width - 6)),
        height: min(ConvertPlaces.upper + count + 3, max(1, canvas.height - 2))), context.theme)
    let size = Size(width: inside.width, height: inside.height)
    let places = ConvertPlaces(size, fields: count, proposals: state.proposalRows)
    guard state.ground != nil else {
      let text = state.problem.map { $0(context.phrases) } ?? context.phrases.convertReading
      inside.say(text, row: 1, state.problem == nil ? .muted : .alert)
      return
    }
    drawProposals(state, on: inside.part(places.proposals), context)
    drawTimes(state, on: inside.part(places.times), context)
    drawCalendar(state, on: inside.part(places.calendar), context)
    drawChoice(state, on: inside.part(places.choice), context)
    drawFields(state, on: inside.part(places.fields), context)
    drawFoot(state, on: inside.part(places.foot), context)
  }

  private static func title(_ state: State, _ context: ViewContext) -> String {
    let phrases = context.phrases
    guard let customer = state.ground?.customer else { return phrases.convertTitle }
    let who = DisplayText(customer.name ?? customer.phone.display, limit: 60).string
    if case .move = state.purpose { return phrases.convertMoveTitle(who) }
    return phrases.convertBookTitle(who)
  }

  // MARK: What can be had

  private static func drawProposals(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let isFocused = state.focus == .proposals
    canvas.write(phrases.convertNext, row: 0, isFocused ? .heading : .muted, width: canvas.width)
    let next = state.ground?.next ?? []
    guard !next.isEmpty else {
      canvas.part(canvas.bounds.inset(top: 1)).say(phrases.convertNothing, .warning)
      return
    }
    for (index, slot) in next.prefix(letters.count).enumerated() {
      let row = index + 1
      let isChosen = slot == state.choice
      let line = canvas.part(Rect(row: row, width: canvas.width, height: 1))
      line.write(isChosen ? context.glyphs.pointer : " ", .accent)
      line.write(
        String(letters[index]), column: 2, state.isTyping ? .muted : Style(.accent, .bold))
      let end = line.write(moment(slot.local, phrases), column: 4, isChosen ? .heading : .normal)
      line.write(DisplayText(slot.agentName, limit: 60), column: max(end + 2, 23), .muted)
      if isChosen, isFocused { mark(line) }
    }
    if isFocused, state.choice == nil { canvas.placeCursor(column: 2, row: 1) }
  }

  /// `Tue 24 Nov  13:30`, the times below one another.
  private static func moment(_ local: LocalDateTime, _ phrases: any Phrases) -> String {
    CellWidth.pad(phrases.dayName(local.date), to: 12) + " " + phrases.clock(local)
  }

  private static func mark(_ line: Canvas) {
    line.restyle(line.bounds, .selection)
    line.placeCursor(column: 0, row: 0)
  }

  private static func drawTimes(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    guard canvas.height > 0 else { return }
    let phrases = context.phrases
    let isFocused = state.focus == .times
    let who = state.agent.map { id in
      state.ground?.agents.first { $0.id == id }.map { DisplayText($0.name, limit: 40).string }
        ?? ""
    }
    let title =
      phrases.dayName(state.calendar.selected) + " " + context.glyphs.dot + " "
      + (who ?? phrases.convertEveryAgent)
    let rows = max(1, canvas.height - 1)
    let more = (state.times?.count ?? 0) > rows ? " " + phrases.convertMore + " " : ""
    let room = max(0, canvas.width - 6 - CellWidth.of(more))
    canvas.section(CellWidth.clip(title, to: room), row: 0, context.glyphs)
    canvas.writeRight(more, row: 0, .muted)
    let body = canvas.part(canvas.bounds.inset(top: 1))
    guard let times = state.times else { return }
    guard !times.isEmpty else {
      body.write(phrases.convertNobodyFree, column: 2, .muted, width: max(0, body.width - 2))
      return
    }
    let list = ListBox(Array(times.indices), selected: state.row).fitted(to: rows)
    for (row, index, isSelected) in list.visible {
      let line = body.part(Rect(row: row, width: body.width, height: 1))
      draw(times[index], isFocused && isSelected, on: line, context)
    }
  }

  private static func draw(
    _ time: FreeTime, _ isSelected: Bool, on line: Canvas, _ context: ViewContext
  ) {
    if isSelected { line.write(context.glyphs.pointer, .accent) }
    let end = line.write(context.phrases.clock(time.local), column: 2)
    // Whoever is chosen comes first.
    let others = time.slots.filter { $0 != time.slot }
    let names = ([time.slot] + others).map { DisplayText($0.agentName, limit: 40).string }
    line.write(names.joined(separator: ", "), column: end + 2, .muted)
    if isSelected { mark(line) }
  }

  private static func drawCalendar(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    guard canvas.width > 0 else { return }
    let phrases = context.phrases
    let free = state.ground?.days.filter { $0.times > 0 } ?? []
    let mark = MonthCalendar.Mark(context.glyphs.smallDot, .accent)
    state.calendar.draw(
      MonthCalendar.Look(
        title: phrases.monthTitle(state.calendar.selected), weekdays: phrases.weekdayHeads,
        today: state.today,
        marks: Dictionary(free.map { ($0.date, mark) }, uniquingKeysWith: { one, _ in one }),
        isFocused: state.focus == .calendar), on: canvas)
    canvas.write(
      context.glyphs.smallDot + " " + phrases.convertFreeDay, row: MonthCalendar.height + 1, .muted)
  }

  // MARK: What is booked

  private static func drawChoice(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    guard let slot = state.choice else {
      canvas.write(phrases.convertNotChosen, column: 2, .muted, width: max(0, canvas.width - 2))
      return
    }
    let end = context.zone.local(slot.end)
    let name = DisplayText(slot.agentName, limit: 60).string
    canvas.write(context.glyphs.pointer, .accent)
    canvas.write(
      phrases.convertChosen(slot.local, end, agent: name), column: 2, .heading,
      width: max(0, canvas.width - 2))
  }

  private static func drawFields(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    guard case .book = state.purpose else { return }
    let phrases = context.phrases
    var rows = state.shownFields.map { (Part.field($0), phrases.name(of: $0)) }
    rows.append((.note, phrases.convertNote))
    let labels = rows.map { CellWidth.of($0.1) }.max() ?? 0
    for (row, (part, label)) in rows.enumerated() {
      let isFocused = state.focus == part
      if case .field(let field) = part, state.wrong == field {
        canvas.write(context.glyphs.warning, row: row, .alert)
      }
      canvas.write(label, column: 2, row: row, isFocused ? .normal : .muted)
      let place = Rect(
        column: labels + 4, row: row, width: max(1, canvas.width - labels - 5), height: 1)
      text(of: part, state).draw(on: canvas.part(place), context.theme, focused: isFocused)
    }
  }

  private static func text(of part: Part, _ state: State) -> TextField {
    if case .field(let field) = part { return state.fields[field] ?? TextField() }
    return state.note
  }

  /// What is wrong, else what the keys do here.
  private static func drawFoot(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    guard canvas.height > 0 else { return }
    let part = canvas.part(canvas.bounds.inset(left: 2, top: canvas.height > 1 ? 1 : 0))
    if let problem = state.problem {
      part.say(context.glyphs.warning + " " + problem(context.phrases), .alert)
    } else {
      part.say(hint(state, context.phrases), .muted)
    }
  }

  private static func hint(_ state: State, _ phrases: any Phrases) -> String {
    switch state.focus {
    case .proposals: return phrases.convertProposalsHint
    case .calendar: return phrases.convertCalendarHint
    case .times: return phrases.convertTimesHint
    case .field(let field): return phrases.cardHint(field)
    case .note: return phrases.convertNoteHint
    }
  }
}

extension Convert.State {
  /// Rows of the fields with the note.
  var fieldRows: Int {
    if case .move = purpose { return 0 }
    return shownFields.count + 1
  }

  var proposalRows: Int { max(2, min(Convert.proposals, ground?.next.count ?? 0)) }
}
