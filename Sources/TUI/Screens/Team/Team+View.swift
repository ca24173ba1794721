import Domain
import Kit
import Phrasebook
import Shell

/// Where the names of the views, the view in sight and what is said of the cursor stand.
struct TeamPlaces {
  let tabs: Rect
  let body: Rect
  let foot: Rect

  init(_ size: Size) {
    let ground = Canvas(size).ground
    let (top, rest) = ground.splitTop(1)
    tabs = top
    (body, foot) = rest.splitBottom(rest.height >= 6 ? 2 : 0)
  }
}

extension Team {
  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let places = TeamPlaces(Size(width: canvas.width, height: canvas.height))
    drawTabs(state, on: canvas.part(places.tabs), context)
    let body = canvas.part(places.body)
    switch state.view {
    case .people, .compared:
      guard let team = state.team else { return sayWhy(state.page, on: body, context) }
      guard !team.lines.isEmpty else {
        body.write(context.phrases.teamNobody, row: 1)
        body.write(context.phrases.teamNobodyHint, row: 2, .muted)
        return
      }
      if state.view == .people {
        TeamTable.draw(state, team, on: body, context)
      } else {
        TeamCompareView.draw(state, team, on: body, context)
      }
    case .contacts:
      guard let figures = state.contacts.shown else {
        return sayWhy(state.contacts, on: body, context)
      }
      TeamContactsView.draw(figures, state.cursor.selected, on: body, context)
    case .assignments: TeamActsView.draw(state, on: body, context)
    }
    drawFoot(state, on: canvas.part(places.foot), context)
  }

  static func sayWhy<Page>(_ page: RecordsRead<Page>, on body: Canvas, _ context: ViewContext) {
    guard case .failed(let error, _) = page else {
      return body.writeCentered(context.phrases.recordReading, row: body.height / 2, .muted)
    }
    body.say(
      context.glyphs.failed + " " + context.phrases.sentence(for: error), row: 1, .alert)
  }

  private static func drawTabs(_ state: State, on line: Canvas, _ context: ViewContext) {
    Tabs.draw(
      TeamViewName.allCases.map { (context.phrases.teamView($0), $0 == state.view) },
      end: context.phrases.figurePeriod(state.period), on: line, context)
  }

  // MARK: What is said of the cursor

  private static func drawFoot(_ state: State, on foot: Canvas, _ context: ViewContext) {
    let row = max(0, foot.height - 1)
    let failure: DomainError?
    switch (state.view, state.page, state.contacts) {
    case (.assignments, _, _): failure = state.problem
    case (.contacts, _, .failed(let error, _)), (.people, .failed(let error, _), _),
      (.compared, .failed(let error, _), _):
      failure = error
    default: failure = nil
    }
    if let failure {
      foot.write(
        context.glyphs.failed + " " + context.phrases.sentence(for: failure), row: row, .alert,
        width: foot.width)
    } else if let text = beside(state, context) {
      foot.write(text, row: row, .muted, width: foot.width)
    }
  }

  /// The figure under the cursor beside the period before.
  private static func beside(_ state: State, _ context: ViewContext) -> String? {
    guard let team = state.team else { return nil }
    let phrases = context.phrases
    switch state.cursor.selected {
    case .who(let id)?:
      guard let line = state.line(id) else { return nil }
      return phrases.teamCalls(
        today: line.callsToday, week: line.callsThisWeek, month: line.callsThisMonth)
    case .person(let id, let figure)?:
      guard let line = state.line(id) else { return nil }
      let name = DisplayText(line.person.name, limit: 60).string
      let text =
        told(figure, line.tally, line.before, phrases)
        ?? phrases.name(of: figure) + " " + TeamValue.text(figure, line, context)
      return phrases.teamDay(name, text)
    case .total(let figure)?:
      return told(figure, team.tally, team.tallyBefore, phrases)
    case .figure(.added)?:
      guard let contacts = state.contacts.shown else { return nil }
      return phrases.teamBefore(
        phrases.name(of: .added), phrases.number(contacts.added),
        phrases.number(contacts.addedBefore), "")
    default: return nil
    }
  }

  private static func told(
    _ figure: Figure, _ now: Tally, _ before: Tally, _ phrases: any Phrases
  ) -> String? {
    guard now.count(of: figure) != nil || figure.unit == .share else { return nil }
    return phrases.teamBefore(
      phrases.name(of: figure), FigureText.text(figure, now, phrases),
      FigureText.text(figure, before, phrases),
      FigureText.change(figure, now, before, phrases))
  }
}

/// The names of a screen's views on a rule, and a word at its right end.
enum Tabs {
  static func draw(
    _ tabs: [(title: String, isShown: Bool)], end: String, on line: Canvas,
    _ context: ViewContext
  ) {
    line.rule(row: 0, context.glyphs)
    var column = 0
    for (title, isShown) in tabs {
      column = line.write(
        " " + title + " ", column: column, isShown ? Style(.selection, .bold) : .muted)
    }
    guard line.width - column > CellWidth.of(end) + 3 else { return }
    line.writeRight(" " + end, Style(.heading))
  }
}
