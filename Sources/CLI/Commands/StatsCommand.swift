import ArgumentParser
import Domain
import Phrasebook

/// `cordboard stats`: figures, each defined in docs/figures.md.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: .help(stats: .stats),
    subcommands: [
      Team.self, Person.self, Me.self, Contacts.self, Assignments.self, Now.self, Rows.self,
      Rebuild.self, Figures.self,
    ])

  /// Everybody compared.
  struct Team: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "team", abstract: .help(stats: .team))

    @OptionGroup var period: PeriodOptions
    @OptionGroup var output: FigureOutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      let figures = try floor.seeTeam(period.value(on: floor), by: session)
      try output.tell(JSONShape.team(figures), Team.rows(figures)) {
        try Team.tell(figures, floor)
      }
    }

    private static func tell(_ figures: TeamFigures, _ floor: Floor) throws {
      let phrases = Spoken.phrases
      let shown: [Figure] = [
        .assigned, .callable, .calls, .answerRate, .talkTime, .wrapUpTime, .worked, .booked, .kept,
        .conversion,
      ]
      StandardOutput.line(phrases.period(figures.period, beside: figures.before))
      var table = Table(
        [phrases.heading(.name)]
          + [phrases.figuresToday, phrases.figuresThisWeek, phrases.figuresThisMonth]
          + shown.map(phrases.name) + [phrases.name(of: Figure.lastActivity)])
      let zone = try floor.zone()
      for line in figures.lines {
        table.add(
          [line.person.name]
            + [line.callsToday, line.callsThisWeek, line.callsThisMonth].map(phrases.number)
            + shown.map { phrases.cell($0, line.tally, line.before, line.holding) }
            + [line.lastActivity.map { phrases.isoMoment(zone.local($0)) } ?? "—"])
      }
      table.add(
        [phrases.figuresTeam]
          + [figures.callsToday, figures.callsThisWeek, figures.callsThisMonth].map(phrases.number)
          + shown.map { phrases.cell($0, figures.tally, figures.tallyBefore, figures.holding) }
          + [""])
      table.print()
    }

    private static func rows(_ figures: TeamFigures) -> FigureTable {
      var table = FigureTable(
        ["name", "email", "assigned", "callable", "callsToday", "callsThisWeek", "callsThisMonth"]
          + FigureTable.tally + FigureTable.tally.map { "\($0)Before" } + ["lastActivity"]
          + figures.statuses.map(\.code))
      for line in figures.lines {
        table.rows.append(
          [line.person.name, line.person.email]
            + [
              line.holding.assigned, line.holding.callable, line.callsToday, line.callsThisWeek,
              line.callsThisMonth,
            ].map(String.init) + FigureTable.cells(line.tally) + FigureTable.cells(line.before)
            + [line.lastActivity?.iso8601 ?? ""]
            + figures.statuses.map { String(line.holding.byStatus[$0.id] ?? 0) })
      }
      return table
    }
  }

  /// The contacts in figures.
  struct Contacts: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "contacts", abstract: .help(stats: .contacts))

    @OptionGroup var period: PeriodOptions
    @OptionGroup var output: FigureOutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      let figures = try floor.seeContactFigures(period.value(on: floor), by: session)
      try output.tell(JSONShape.contacts(figures), Contacts.rows(figures)) {
        Contacts.tell(figures)
      }
    }

    private static func tell(_ figures: ContactFigures) {
      let phrases = Spoken.phrases
      StandardOutput.line(phrases.period(figures.period, beside: figures.before))
      var table = Table([
        phrases.heading(.status), phrases.name(of: Figure.contacts), phrases.figuresPool,
        phrases.name(of: Figure.callable),
      ])
      for line in figures.byStatus {
        table.add(
          [line.status.name(in: phrases.language)]
            + [line.contacts, line.pool, line.callable].map(phrases.number))
      }
      table.add(
        [phrases.figuresTeam]
          + [figures.contacts, figures.pool, figures.callable].map(phrases.number))
      table.print()
      for age in ContactAge.allCases {
        StandardOutput.line(phrases.told(phrases.name(of: age), figures.byAge[age] ?? 0))
      }
      for outcome in CallOutcome.allCases {
        StandardOutput.line(phrases.told(phrases.name(of: outcome), figures.outcomes[outcome] ?? 0))
      }
      StandardOutput.line(phrases.told(phrases.figuresLive, figures.live))
      StandardOutput.line(phrases.told(phrases.name(of: Figure.converted), figures.converted))
      StandardOutput.line(
        phrases.told(phrases.name(of: Figure.added), figures.added, before: figures.addedBefore))
    }

    private static func rows(_ figures: ContactFigures) -> FigureTable {
      var table = FigureTable(["status", "contacts", "pool", "callable"])
      table.rows = figures.byStatus.map {
        [$0.status.code] + [$0.contacts, $0.pool, $0.callable].map(String.init)
      }
      return table
    }
  }

  /// What was assigned to whom.
  struct Assignments: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "assignments", abstract: .help(stats: .assignments))

    @Option(help: .help(stats: .before)) var before: Int64?
    @OptionGroup var page: PageOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      let found = try floor.seeTeam.assignments(before: before, limit: page.limit, by: session)
      guard !output.json else {
        return StandardOutput.json(
          JSONShape.page(
            found.acts.map(JSONShape.act), nil, next: JSONValue(found.next.map(Int.init))))
      }
      let (phrases, zone) = (Spoken.phrases, try floor.zone())
      var table = Table([
        phrases.heading(.moment), phrases.figuresBy, phrases.figuresFrom, phrases.figuresTo,
        phrases.name(of: Figure.contacts),
      ])
      for act in found.acts {
        table.add([
          phrases.isoMoment(zone.local(act.at)), act.byName ?? "—",
          act.fromName ?? phrases.figuresPool, act.toName ?? phrases.figuresPool,
          phrases.number(act.contacts),
        ])
      }
      table.print()
      if let next = found.next { StandardOutput.line(phrases.figuresMore(before: String(next))) }
    }
  }
}

extension FigureTable {
  static let tally = [
    "calls", "answered", "talkTime", "wrapUpTime", "pauseTime", "worked", "booked", "kept",
  ]

  /// Times in whole seconds.
  static func cells(_ tally: Tally) -> [String] {
    [
      Int64(tally.calls), Int64(tally.answered), tally.talk.seconds, tally.wrapUp.seconds,
      tally.pause.seconds, Int64(tally.worked), Int64(tally.booked), Int64(tally.kept),
    ].map { String($0) }
  }
}

extension Phrases {
  func period(_ period: DayRange, beside before: DayRange) -> String {
    figuresPeriod(days(period), beside: days(before))
  }

  func days(_ range: DayRange) -> String {
    figuresDays(range.first.iso8601, range.last.iso8601)
  }

  /// One figure as a table has it, with what it was before.
  func cell(
    _ figure: Figure, _ tally: Tally, _ before: Tally, _ holding: TeamLine.Holding
  ) -> String {
    switch figure {
    case .assigned: return number(holding.assigned)
    case .callable: return number(holding.callable)
    default: break
    }
    if let parts = figure.parts {
      return share(tally.count(of: parts.of) ?? 0, of: tally.count(of: parts.in) ?? 0)
    }
    let (now, then) = (tally.count(of: figure) ?? 0, before.count(of: figure) ?? 0)
    guard figure.unit == .time else { return "\(number(now)) (\(change(from: then, to: now)))" }
    return duration(.milliseconds(Int64(now)))
  }

  /// `Answered: 12`, with what it was before.
  func told(_ name: String, _ value: Int, before: Int? = nil) -> String {
    let beside = before.map { " (\(change(from: $0, to: value)))" } ?? ""
    return "  " + figuresTold(name, number(value) + beside)
  }
}
