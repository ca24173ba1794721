import ArgumentParser
import Domain
import Phrasebook

extension StatsCommand {
  /// One telephoniste, for who may watch the floor.
  struct Person: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "person", abstract: .help(stats: .person))

    @Argument(help: .help(stats: .email)) var email: String
    @OptionGroup var period: PeriodOptions
    @OptionGroup var output: FigureOutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      let figures = try floor.seePersonFigures(
        email: email, period.value(on: floor), by: session)
      try output.tell(JSONShape.person(figures), PersonOutput.rows(figures)) {
        try PersonOutput.tell(figures, floor)
      }
    }
  }

  /// One's own figures.
  struct Me: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "me", abstract: .help(stats: .me))

    @OptionGroup var period: PeriodOptions
    @OptionGroup var output: FigureOutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      let figures = try floor.seeOwnFigures(period.value(on: floor), by: session)
      try output.tell(JSONShape.person(figures), PersonOutput.rows(figures)) {
        try PersonOutput.tell(figures, floor)
      }
    }
  }
}

/// One telephoniste's figures as text and as a table of days.
enum PersonOutput {
  static func tell(_ figures: PersonFigures, _ floor: Floor) throws {
    let (phrases, line) = (Spoken.phrases, figures.line)
    StandardOutput.line("\(line.person.name) <\(line.person.email)>")
    StandardOutput.line(phrases.period(figures.period, beside: figures.before))
    let shown: [Figure] = [
      .assigned, .callable, .calls, .answered, .answerRate, .talkTime, .wrapUpTime, .pauseTime,
      .worked, .booked, .kept, .conversion, .conversionKept,
    ]
    for figure in shown {
      let value = phrases.cell(figure, line.tally, line.before, line.holding)
      StandardOutput.line("  " + phrases.figuresTold(phrases.name(of: figure), value))
    }
    if let last = line.lastActivity {
      let moment = phrases.isoMoment(try floor.zone().local(last))
      StandardOutput.line("  " + phrases.figuresTold(phrases.name(of: Figure.lastActivity), moment))
    }
    for status in figures.statuses {
      guard let count = line.holding.byStatus[status.id] else { continue }
      StandardOutput.line(phrases.told(status.name(in: phrases.language), count))
    }
    tellCalls(figures, phrases)
    tellHours(figures, phrases)
    tellDays(figures, phrases)
  }

  private static func tellCalls(_ figures: PersonFigures, _ phrases: any Phrases) {
    StandardOutput.line(phrases.name(of: Figure.outcomes))
    for outcome in CallOutcome.allCases {
      StandardOutput.line(phrases.told(phrases.name(of: outcome), figures.outcomes[outcome] ?? 0))
    }
    StandardOutput.line(phrases.told(phrases.figuresLive, figures.live))
    StandardOutput.line(phrases.name(of: Figure.callLengths))
    for length in CallLength.allCases {
      StandardOutput.line(phrases.told(phrases.name(of: length), figures.lengths[length] ?? 0))
    }
  }

  /// The hours in which there was a call, by weekday, Monday first.
  private static func tellHours(_ figures: PersonFigures, _ phrases: any Phrases) {
    let used = (0..<24).filter { hour in figures.hours.contains { $0[hour].calls > 0 } }
    guard !used.isEmpty else { return }
    StandardOutput.line(phrases.name(of: Figure.callsByHour))
    var table = Table([""] + used.map { "\($0) h" })
    for weekday in [1, 2, 3, 4, 5, 6, 0] {
      table.add(
        [phrases.figuresWeekdays[weekday]]
          + used.map { phrases.number(figures.hours[weekday][$0].calls) })
    }
    table.print()
  }

  private static func tellDays(_ figures: PersonFigures, _ phrases: any Phrases) {
    guard !figures.days.isEmpty else { return }
    StandardOutput.line(phrases.name(of: Figure.calendar))
    let shown: [Figure] = [.calls, .answered, .worked, .booked, .kept]
    var table = Table([""] + shown.map(phrases.name))
    for day in figures.days {
      table.add(
        [day.day.iso8601] + shown.map { phrases.number(day.tally.count(of: $0) ?? 0) })
    }
    table.print()
  }

  static func rows(_ figures: PersonFigures) -> FigureTable {
    var table = FigureTable(["day"] + FigureTable.tally)
    table.rows = figures.days.map { [$0.day.iso8601] + FigureTable.cells($0.tally) }
    return table
  }
}
