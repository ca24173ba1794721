import Domain
import Kit
import Phrasebook
import Shell

/// Where the rows and what is said of them stand.
struct FigureRowPlaces {
  let list: Rect
  let foot: Rect

  init(_ size: Size) {
    (list, foot) = Canvas(size).ground.splitBottom(min(2, max(1, size.height / 4)))
  }

  /// Rows that are seen, below the title.
  var rows: Int { max(1, list.height - 1) }
}

extension FigureRows {
  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let places = FigureRowPlaces(Size(width: canvas.width, height: canvas.height))
    let list = canvas.part(places.list)
    let subject = state.person.map { DisplayText($0, limit: 60).string } ?? phrases.figureEverybody
    let period = state.query.figure.isOfNow ? nil : phrases.figurePeriod(state.query.period)
    Overview.title(
      phrases.name(of: state.query.figure),
      [
        [subject, part(state, phrases), period].compactMap { $0 }.joined(separator: ", "),
        subject,
      ],
      end: state.value.map { FigureText.text($0, of: state.query.figure, phrases) } ?? "",
      on: list, context)
    let body = list.part(list.bounds.inset(top: 1))
    if state.rows.isEmpty { sayNothing(state, on: body, context) }
    let lines = FigureRowLines(state, context, width: body.width)
    let rows = Dictionary(state.rows.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    for (row, key, isSelected) in state.list.fitted(to: max(1, body.height)).visible {
      guard let line = rows[key] else { continue }
      let part = body.part(Rect(row: row, width: body.width, height: 1))
      lines.draw(line, on: part)
      if isSelected { Overview.mark(part) }
    }
    drawFoot(state, on: canvas.part(places.foot), context)
  }

  private static func part(_ state: State, _ phrases: any Phrases) -> String? {
    switch state.query.part {
    case .status(let id)?: return state.statuses.first { $0.id == id }.map { phrases.shown($0) }
    case .outcome(let outcome)?:
      return outcome.map { phrases.deskOutcome($0) } ?? phrases.figureLive
    case .hour(let hour)?: return phrases.figureHour(hour)
    case .weekdayHour(let weekday, let hour)?:
      return phrases.shortWeekday(weekday) + " " + phrases.figureHour(hour)
    case .length(let length)?: return phrases.name(of: length)
    case .age(let age)?: return phrases.name(of: age)
    case nil: return nil
    }
  }

  private static func sayNothing(_ state: State, on body: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    if let problem = state.problem {
      body.say(context.glyphs.failed + " " + phrases.sentence(for: problem), row: 1, .alert)
    } else {
      body.write(state.value == nil ? phrases.recordReading : phrases.figureNoRows, row: 1, .muted)
    }
  }

  private static func drawFoot(_ state: State, on foot: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let row = max(0, foot.height - 1)
    if let problem = state.problem, !state.rows.isEmpty {
      foot.write(
        context.glyphs.failed + " " + phrases.sentence(for: problem), row: row, .alert,
        width: foot.width)
      return
    }
    guard !state.rows.isEmpty else { return }
    var text = phrases.figureRowsShown(state.rows.count, isAll: state.next == nil)
    if state.isOutdated { text += " " + context.glyphs.dot + " " + phrases.figureOutdated }
    foot.write(text, row: row, .muted, width: foot.width)
  }
}

extension Figure {
  /// Whether it tells how things are, whatever days are asked for.
  var isOfNow: Bool {
    switch self {
    case .assigned, .callable, .statuses, .contacts, .converted, .ages, .seats, .seatTime,
      .queueLeft, .heldBack, .callbacksDue, .callbacksOverdue:
      return true
    default: return false
    }
  }
}

/// How the rows of a figure are written: when, who, whom, what.
struct FigureRowLines {
  private let statuses: [StatusID: ContactStatus]
  private let context: ViewContext
  private let today: LocalDate
  private let when: Int
  private let who: Int
  private let isWide: Bool

  init(_ state: FigureRows.State, _ context: ViewContext, width: Int) {
    self.context = context
    statuses = Dictionary(state.statuses.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    today = context.zone.day(of: context.now)
    isWide = width >= 70
    when = 12
    let names = state.rows.compactMap(\.personName).map { CellWidth.of(DisplayText($0, limit: 60)) }
    who = state.person == nil ? min(names.max() ?? 0, max(6, width / 5)) : 0
  }

  func draw(_ row: FigureRow, on line: Canvas) {
    let phrases = context.phrases
    line.write(moment(row.at), .muted, width: when)
    var column = when + 2
    if who > 0 {
      let name = row.personName.map { DisplayText($0, limit: 60).string } ?? context.glyphs.dash
      line.write(name, column: column, width: who)
      column += who + 2
    }
    let what = what(row, phrases)
    let room = max(0, line.width - column - CellWidth.of(what.text) - 2)
    let end = line.writeRight(what.text, what.style)
    guard row.contact != nil || row.phone != nil else { return }
    let phone = row.phone?.display ?? ""
    let name = row.contactName.map { DisplayText($0, limit: 60).string } ?? ""
    line.write(phone, column: column, width: min(14, room))
    line.write(name, column: column + 16, .muted, width: max(0, end - column - 18))
  }

  /// The time of today, the day with its time of another.
  private func moment(_ instant: Instant) -> String {
    let local = context.zone.local(instant)
    let clock = context.phrases.clock(local)
    return local.date == today ? clock : context.phrases.shortDay(local.date) + " " + clock
  }

  private func what(_ row: FigureRow, _ phrases: any Phrases) -> (text: String, style: Style) {
    switch row.what {
    case .call(let outcome, let talk):
      guard let outcome else { return (phrases.figureLive, .onCall) }
      let time = talk > 0 ? "  " + phrases.duration(.seconds(Int64(talk))) : ""
      return (phrases.deskOutcome(outcome) + time, outcome == .answered ? .success : .normal)
    case .contact(let id):
      guard let status = statuses[id] else { return ("", .normal) }
      return (StatusBadge.words(status, context).text, StatusBadge.style(status))
    case .spell(let state, let reason):
      let mark = SeatMark(state, reason, context)
      let time = phrases.duration(.milliseconds(Int64(row.amount)))
      return (mark.symbol + " " + mark.word + "  " + time, .normal)
    case .work(let kind): return (phrases.name(of: kind), .normal)
    case .appointment(let at, let status):
      let local = context.zone.local(at)
      return (
        phrases.shortDay(local.date) + " " + phrases.clock(local) + "  "
          + phrases.name(of: status), .normal
      )
    }
  }
}
