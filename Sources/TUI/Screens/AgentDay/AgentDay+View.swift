import Domain
import Kit
import Phrasebook
import Shell

extension AgentDay {
  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let places = AgentDayPlaces(Size(width: canvas.width, height: canvas.height))
    guard state.page.shown != nil else { return sayWhy(state, on: canvas, context) }
    if places.hasBoth || !state.showsWeek {
      DayView.draw(state, on: canvas.part(places.day), context)
    }
    if places.hasBoth || state.showsWeek {
      drawWeek(state, on: canvas.part(places.week), context)
    }
    if case .failed(let error, _) = state.page {
      let text = context.glyphs.failed + " " + context.phrases.sentence(for: error)
      canvas.write(text, row: 0, .alert, width: canvas.width)
    }
    if state.showsProfile { drawProfile(state, on: canvas, context) }
  }

  /// Nothing is read yet, or never will be.
  private static func sayWhy(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    guard case .failed(let error, _) = state.page else {
      return canvas.writeCentered(phrases.recordReading, row: canvas.height / 2, .muted)
    }
    canvas.part(canvas.ground).say(
      context.glyphs.failed + " " + phrases.sentence(for: error), .alert)
  }

  // MARK: The week

  private static func drawWeek(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let days = state.page.shown?.days ?? []
    let (top, rest) = canvas.bounds.splitTop(1)
    let (body, foot) = rest.inset(top: rest.height >= 10 ? 1 : 0)
      .splitBottom(rest.height >= 8 ? 2 : 0)
    let selected = state.chosen
    let first = WeekGrid(day: state.day).days
    let count = days.reduce(0) { $0 + $1.visits.count }
    let title = canvas.part(top)
    let end = title.writeRight(phrases.agentVisits(count), .muted)
    title.write(phrases.weekTitle(first[0], first[6]), .heading, width: max(0, end - 2))
    let now = context.zone.local(context.now)
    let start = selected.map { context.zone.local($0.start).secondOfDay / 60 }
    let grid = WeekGrid(day: state.day, minute: start ?? now.secondOfDay / 60)
    grid.draw(
      WeekGrid.Look(
        heads: first.map { phrases.dayHead($0) }, today: now.date, now: now.secondOfDay / 60,
        spans: WeekSpans.free(days, context.zone)
          + WeekSpans.visits(days, selected: selected?.id, context),
        showsCursor: false), on: canvas.part(body), context.glyphs)
    drawFoot(selected, state, on: canvas.part(foot), context)
  }

  /// The visit under the keys, in a line.
  private static func drawFoot(
    _ visit: Reservation?, _ state: State, on canvas: Canvas, _ context: ViewContext
  ) {
    guard canvas.height > 1 else { return }
    let phrases = context.phrases
    let line = canvas.part(Rect(row: 1, width: canvas.width, height: 1))
    guard let visit else {
      line.write(
        phrases.dayName(state.day) + "  " + context.glyphs.dot + "  " + phrases.agentDayEmpty,
        .muted, width: line.width)
      return
    }
    let from = context.zone.local(visit.start)
    let when = phrases.dayName(from.date) + "  " + phrases.clock(from)
    let end = line.write(when, Style(.normal, .bold))
    let words = [visit.customer.name, visit.customer.phone.display, visit.customer.address]
      .map { DisplayText($0, limit: 100).string }
    line.write(
      words.joined(separator: "  " + context.glyphs.dot + "  "), column: end + 2,
      width: max(0, line.width - end - 2))
  }

  // MARK: Who it is

  private static func drawProfile(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let user = state.session.user
    let roles = user.actors.map { phrases.actor($0) }.joined(separator: ", ")
    let rows: [(label: String, value: DisplayText)] = [
      (phrases.profileName, DisplayText(user.name)),
      (phrases.profileEmail, DisplayText(user.email)),
      (phrases.profileRoles, DisplayText(roles)),
      (phrases.profilePhone, DisplayText(user.phoneEndpoint ?? context.glyphs.dash)),
      (phrases.profileLanguage, DisplayText(user.language.phrases.profileLanguageName)),
    ]
    let inside = canvas.dialog(
      title: phrases.agentProfile,
      inner: Size(width: min(54, max(1, canvas.width - 6)), height: rows.count + 2), context.theme)
    let labels = rows.map { CellWidth.of($0.label) }.max() ?? 0
    for (index, row) in rows.enumerated() {
      inside.field(row.label, row.value, row: index + 1, labelWidth: labels + 2)
    }
    inside.placeCursor(column: 0, row: 1)
  }
}
