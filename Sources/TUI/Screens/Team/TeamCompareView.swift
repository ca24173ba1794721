import Domain
import Kit
import Phrasebook
import Shell

/// Everybody beside one another by one figure: a bar each, the period before beside it.
enum TeamCompareView {
  static func draw(
    _ state: Team.State, _ team: TeamFigures, on body: Canvas, _ context: ViewContext
  ) {
    let phrases = context.phrases
    let figure = state.compared
    body.write("← ", .muted)
    let end = body.write(phrases.name(of: figure), column: 2, Style(.heading))
    body.write(" →", column: end, .muted)
    if body.width - end > CellWidth.of(phrases.teamCompareHint) + 6 {
      body.writeRight(phrases.teamCompareHint, .muted)
    }
    let list = body.part(body.bounds.inset(top: 1))
    let shown = state.people.fitted(to: max(1, list.height)).visible
    let most = team.lines.map { TeamValue.length(figure, $0) }.max() ?? 0
    let texts = team.lines.map {
      (TeamValue.text(figure, $0, context), change($0, figure, phrases))
    }
    let numbers = texts.map { CellWidth.of($0.0) }.max() ?? 0
    let changes = texts.map { CellWidth.of($0.1) }.max() ?? 0
    let names = min(
      team.lines.map { CellWidth.of(DisplayText($0.person.name, limit: 60)) }.max() ?? 0,
      max(6, list.width / 4))
    for (row, id, _) in shown {
      guard let line = state.line(id) else { continue }
      let part = list.part(Rect(row: row, width: list.width, height: 1))
      part.write(
        DisplayText(line.person.name, limit: 60),
        line.person.isActive ? .normal : .muted, width: names)
      part.writeRight(change(line, figure, phrases), .muted)
      let right = part.width - (changes > 0 ? changes + 2 : 0)
      part.writeRight(TeamValue.text(figure, line, context), endingAt: right)
      let bar = Rect(
        column: names + 2, width: max(0, right - numbers - names - 4), height: 1)
      Bar(TeamValue.length(figure, line), of: most).draw(on: part.part(bar), context.glyphs)
      if state.cursor.selected == .person(id, figure) { Overview.mark(part, sparing: bar) }
    }
  }

  private static func change(
    _ line: TeamLine, _ figure: Figure, _ phrases: any Phrases
  ) -> String {
    FigureText.change(figure, line.tally, line.before, phrases)
  }
}

/// What was assigned to whom, the newest first.
enum TeamActsView {
  static func draw(_ state: Team.State, on body: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    guard !state.acts.lines.isEmpty else {
      guard state.problem == nil else { return }
      body.write(
        state.acts.isRead ? phrases.teamNoActs : phrases.recordReading, row: 1, .muted)
      return
    }
    let shown = state.acts.visible(rows: body.height)
    let names = shown.map { CellWidth.of(name($0.line.byName, context)) }.max() ?? 0
    let who = min(names, max(6, body.width / 4))
    for (row, act, isSelected) in shown {
      let line = body.part(Rect(row: row, width: body.width, height: 1))
      let local = context.zone.local(act.at)
      line.write(phrases.shortDay(local.date) + " " + phrases.clock(local), .muted, width: 13)
      line.write(name(act.byName, context), column: 15, width: who)
      let count = phrases.teamAct(act.contacts)
      let end = line.writeRight(count)
      let way =
        (act.fromName.map { DisplayText($0, limit: 60).string } ?? phrases.teamPool)
        + (context.glyphs.isUnicode ? " → " : " > ")
        + (act.toName.map { DisplayText($0, limit: 60).string } ?? phrases.teamPool)
      line.write(way, column: 17 + who, width: max(0, end - 19 - who))
      if isSelected { Overview.mark(line) }
    }
  }

  private static func name(_ name: String?, _ context: ViewContext) -> String {
    name.map { DisplayText($0, limit: 60).string } ?? context.glyphs.dash
  }
}
