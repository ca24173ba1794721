import Domain
import Kit
import Phrasebook
import Shell

extension PeopleList {
  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let places = RecordPlaces(Size(width: canvas.width, height: canvas.height))
    drawList(state, on: canvas.part(places.list), context)
    drawFoot(state, on: canvas.part(places.foot), context)
    let phrases = context.phrases
    switch state.dialog {
    case .form(let email, let form)?:
      let title = email == nil ? phrases.personAddTitle : phrases.personEditTitle
      form.draw(title: title, on: canvas, context)
    case .secret(let once)?: draw(once, on: canvas, context)
    case nil: break
    }
  }

  private static func drawList(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    canvas.section(
      phrases.peopleCount(state.list.ids.count, of: state.lines.count), context.glyphs)
    let body = canvas.part(canvas.bounds.inset(top: 1))
    guard state.page.shown(on: body, context) != nil else { return }
    let columns = PeopleColumns(width: body.width)
    for (place, title) in columns.heads(phrases) {
      body.write(title, column: place.column, .muted, width: place.width)
    }
    guard !state.list.ids.isEmpty else {
      body.say(phrases.personNotFound, row: 2, .muted)
      return
    }
    let lines = Dictionary(
      state.lines.map { ($0.user.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (row, id, isSelected) in state.list.fitted(to: max(1, body.height - 1)).visible {
      guard let line = lines[id] else { continue }
      let part = body.part(Rect(row: row + 1, width: body.width, height: 1))
      draw(line, columns, on: part, context)
      guard isSelected else { continue }
      part.write(context.glyphs.pointer)
      part.restyle(part.bounds, .selection)
      if state.dialog == nil, !state.isFiltering { part.placeCursor(column: 0, row: 0) }
    }
  }

  private static func draw(
    _ line: SeePeople.Line, _ columns: PeopleColumns, on part: Canvas, _ context: ViewContext
  ) {
    let (phrases, user) = (context.phrases, line.user)
    let weight: Style = user.isActive ? .normal : .muted
    let cells: [(PeopleColumns.Place?, String, Style)] = [
      (columns.name, user.name, weight), (columns.email, user.email, .muted),
      (columns.actors, user.actors.map(phrases.actor).joined(separator: ", "), weight),
      (columns.roles, line.roles.map(\.name).joined(separator: ", "), .muted),
      (columns.state, state(of: line, phrases), stateStyle(of: line)),
    ]
    for (place, text, style) in cells {
      guard let place else { continue }
      part.write(DisplayText(text, limit: 200), column: place.column, style, width: place.width)
    }
    if let place = columns.contacts, line.contacts > 0 {
      part.writeRight(
        phrases.number(line.contacts), endingAt: place.column + place.width, weight)
    }
  }

  private static func state(of line: SeePeople.Line, _ phrases: any Phrases) -> String {
    guard line.user.isActive else { return phrases.personInactive }
    guard let state = line.state else {
      return line.user.mustChangePassword ? phrases.personHasSecret : ""
    }
    return line.user.isTelephoniste ? phrases.seatState(state) : phrases.overviewSignedIn
  }

  private static func stateStyle(of line: SeePeople.Line) -> Style {
    guard line.user.isActive else { return .warning }
    switch line.state {
    case nil: return .muted
    case .talking: return .onCall
    case .ready, .wrapUp, .dialling: return .success
    case .paused, .locked: return .warning
    }
  }

  private static func drawFoot(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let body = canvas.footBody
    let phrases = context.phrases
    if state.isFiltering || !state.filter.isEmpty {
      let label = phrases.personFilterLabel
      let column = body.write(label, .muted) + 1
      state.filter.draw(
        on: body.part(Rect(column: column, width: max(1, min(40, body.width - column)), height: 1)),
        context.theme, focused: state.isFiltering && state.dialog == nil)
    } else if !state.page.drawFoot(state.saying, on: body, context), let line = state.chosen {
      body.say(
        line.roles.isEmpty
          ? line.user.email
          : phrases.personHolds(
            line.user.email, line.roles.map(\.name)), .muted)
    }
  }

  /// The secret in the middle, said to be seen once.
  private static func draw(_ once: OneTime, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let width = min(60, max(1, canvas.width - 8))
    let name = DisplayText(once.name, limit: 60).string
    let lines = TextWrap.lines(phrases.personSecretIs(name), width: width)
    let after = TextWrap.lines(phrases.personSecretOnce, width: width)
    let inside = canvas.dialog(
      title: phrases.personSecretTitle,
      inner: Size(
        width: width, height: min(lines.count + after.count + 5, max(1, canvas.height - 2))),
      context.theme)
    for (row, line) in lines.enumerated() { inside.write(line, row: row) }
    inside.write(
      DisplayText(once.secret, limit: 200), column: 2, row: lines.count + 1,
      Style(.accent, .bold))
    for (row, line) in after.enumerated() {
      inside.write(line, row: lines.count + 3 + row, .muted)
    }
    inside.placeCursor(column: 2, row: lines.count + 1)
  }
}

/// The columns of the list; those that do not fit are left out.
struct PeopleColumns {
  struct Place {
    var column: Int
    var width: Int
  }

  let name: Place
  let actors: Place?
  let state: Place?
  let contacts: Place?
  let email: Place?
  let roles: Place?

  /// - Parameter width: cells of the list.
  init(width: Int) {
    let cell = max(4, min(24, width / 3))
    name = Place(column: 2, width: cell)
    state = width >= 36 ? Place(column: cell + 4, width: 14) : nil
    contacts = width >= 48 ? Place(column: cell + 19, width: 9) : nil
    let rest = cell + 30
    actors = width >= rest + 12 ? Place(column: rest, width: min(24, width - rest)) : nil
    email = width >= rest + 46 ? Place(column: rest + 26, width: min(28, width - rest - 26)) : nil
    roles = width >= rest + 68 ? Place(column: rest + 56, width: width - rest - 56) : nil
  }

  func heads(_ phrases: any Phrases) -> [(Place, String)] {
    [
      (name, phrases.personName), (state, phrases.personState),
      (contacts, phrases.statusContacts), (actors, phrases.personActors),
      (email, phrases.personEmail), (roles, phrases.rolesTitle),
    ].compactMap { place, title in place.map { ($0, title) } }
  }
}
