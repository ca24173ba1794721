import Domain
import Kit
import Phrasebook
import Shell

extension Contacts {
  static func drawRows(
    _ columns: [ContactColumns.Place], _ state: State, on canvas: Canvas, _ context: ViewContext
  ) {
    guard !state.window.isEmpty else { return drawNothing(state, on: canvas, context) }
    let window = state.window.fitted(to: max(1, canvas.height))
    for (row, contact) in window.visible.enumerated() {
      let line = canvas.part(Rect(row: row, width: canvas.width, height: 1))
      let isCurrent = contact.id == window.current?.id
      draw(contact, columns, state, on: line, context)
      guard isCurrent else { continue }
      line.write(context.glyphs.pointer, .accent)
      line.restyle(line.bounds, .selection)
      if state.entry == nil { line.placeCursor(column: 0, row: 0) }
    }
  }

  /// Why there is nothing, and what to do.
  private static func drawNothing(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let middle = max(0, canvas.height / 2 - 1)
    guard state.reading.page == nil else {
      return canvas.writeCentered(phrases.contactsReading, row: middle, .muted)
    }
    guard state.failure == nil else { return }
    let lines =
      state.filter == .everything ? phrases.contactsNone : phrases.contactsNoMatch
    for (row, line) in lines.enumerated() {
      canvas.writeCentered(line, row: middle + row, row == 0 ? .normal : .muted)
    }
  }

  private static func draw(
    _ contact: ContactRow, _ columns: [ContactColumns.Place], _ state: State, on line: Canvas,
    _ context: ViewContext
  ) {
    let isFaint = !contact.matches || contact.isDeleted != state.filter.isDeleted
    if state.marks.contains(contact.id) {
      line.write(context.glyphs.done, column: 1, .success)
    } else if contact.isLeased {
      line.write(context.glyphs.live, column: 1, .onCall)
    }
    for place in columns {
      let cell = line.part(Rect(column: place.start, row: 0, width: place.width, height: 1))
      let (text, style) = ContactCell(contact, state.ground, context).content(of: place.column)
      let shown = isFaint ? Style(.muted) : style
      if place.column.isNumber {
        cell.writeRight(text, shown)
      } else {
        cell.write(text, shown, width: place.width)
      }
    }
  }
}

/// What stands in the cells of one contact.
struct ContactCell {
  private let contact: ContactRow
  private let ground: Contacts.Ground
  private let context: ViewContext

  init(_ contact: ContactRow, _ ground: Contacts.Ground, _ context: ViewContext) {
    self.contact = contact
    self.ground = ground
    self.context = context
  }

  func content(of column: ContactSort.Column) -> (text: String, style: Style) {
    let dash = (context.glyphs.dash, Style(.muted))
    switch column {
    case .phone: return (contact.phone.display, .normal)
    case .name: return contact.name.map { (shown($0), .normal) } ?? dash
    case .email: return contact.email.map { (shown($0), .normal) } ?? dash
    case .status:
      guard let status = ground.status(contact.statusID) else { return dash }
      return (StatusBadge.words(status, context).text, StatusBadge.style(status))
    case .assignedTo:
      guard let id = contact.assignedTo else { return dash }
      return ground.person(id).map { (shown($0.name), .normal) } ?? dash
    case .callCount:
      return (context.phrases.number(contact.callCount), contact.callCount == 0 ? .muted : .normal)
    case .lastCallAt: return contact.lastCallAt.map { (near($0), .normal) } ?? dash
    case .createdAt:
      return (context.phrases.isoDay(context.zone.day(of: contact.createdAt)), .normal)
    case .callbackAt:
      guard let at = contact.callbackAt else { return dash }
      let style: Style = at <= context.now ? .warning : .normal
      return (context.phrases.isoMoment(context.zone.local(at)), style)
    }
  }

  /// The time of today, the day of this year, and the year's number before that.
  private func near(_ instant: Instant) -> String {
    let moment = context.zone.local(instant)
    let today = context.zone.day(of: context.now)
    if moment.date == today { return context.phrases.clock(moment) }
    return moment.date.year == today.year
      ? context.phrases.shortDay(moment.date) : String(moment.date.year)
  }

  /// More than a cell can show is not measured.
  private func shown(_ text: String) -> String { DisplayText(text, limit: 80).string }
}
