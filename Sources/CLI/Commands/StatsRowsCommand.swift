import ArgumentParser
import Domain
import Phrasebook

extension StatsCommand {
  /// The rows that a figure counts.
  struct Rows: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rows", abstract: .help(stats: .rows))

    @Argument(help: .help(stats: .figure)) var figure: String
    @Option(help: .help(stats: .subject)) var person: String?
    @Flag(help: .help(stats: .own)) var mine = false
    @Option(help: .help(stats: .status)) var status: String?
    @Option(help: .help(stats: .outcome)) var outcome: CallOutcome?
    @Option(help: .help(stats: .after)) var after: String?
    @OptionGroup var period: PeriodOptions
    @OptionGroup var page: PageOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    private var key: FigureRowKey? { after.flatMap(FigureRowKey.init(text:)) }

    func validate() throws {
      let phrases = Spoken.phrases
      guard Figure(rawValue: figure) != nil else {
        let nearest = Nearest.of(figure, among: Figure.allCases.map(\.rawValue))
        throw ValidationError(phrases.figuresUnknown(figure, nearest: nearest))
      }
      guard after == nil || key != nil else { throw ValidationError(phrases.figuresKeyRefused) }
    }

    func run() throws {
      let (floor, session) = try actor.open(common)
      let statuses = try floor.readHistory.names(by: session).statuses
      let found = try read(floor, session, statuses)
      let next = found.next.map(\.text)
      guard !output.json else {
        let codes = Dictionary(uniqueKeysWithValues: statuses.map { ($0.id, $0.code) })
        let items = found.rows.map { JSONShape.figureRow($0, codes) }
        return StandardOutput.json(JSONShape.page(items, found.value, next: JSONValue(next)))
      }
      try tell(found, statuses, floor)
    }

    private func read(
      _ floor: Floor, _ session: Session, _ statuses: [ContactStatus]
    ) throws -> FigureRowPage {
      var query = FigureRowQuery(
        Figure(rawValue: figure) ?? .calls, of: .everybody, in: try period.value(on: floor),
        part: try part(statuses), after: key, limit: page.limit)
      guard !mine else { return try floor.seeRowsOfFigure.own(query, by: session) }
      if let person {
        let id = try floor.seePersonFigures(email: person, .today, by: session).line.person.id
        query.subject = .person(id)
      }
      return try floor.seeRowsOfFigure(query, by: session)
    }

    private func part(_ statuses: [ContactStatus]) throws -> FigureRowQuery.Part? {
      if let outcome { return .outcome(outcome) }
      guard let status else { return nil }
      guard let found = statuses.first(where: { $0.code == status }) else {
        throw DomainError.unknownStatus(status, known: statuses.map(\.code))
      }
      return .status(found.id)
    }

    private func tell(
      _ found: FigureRowPage, _ statuses: [ContactStatus], _ floor: Floor
    ) throws {
      let (phrases, zone) = (Spoken.phrases, try floor.zone())
      var table = Table([
        phrases.heading(.moment), phrases.heading(.assignedTo), phrases.heading(.phone),
        phrases.heading(.name), phrases.figuresWhat,
      ])
      for row in found.rows {
        table.add([
          phrases.isoMoment(zone.local(row.at)), row.personName ?? "—",
          row.phone?.display ?? "", row.contactName ?? "", what(row, statuses, zone, phrases),
        ])
      }
      if !found.rows.isEmpty { table.print() }
      let figure = Figure(rawValue: figure)?.counted ?? .calls
      let value =
        figure.unit == .time
        ? phrases.duration(.milliseconds(Int64(found.value))) : phrases.number(found.value)
      StandardOutput.line(phrases.figuresRows(found.rows.count, of: value))
      if let next = found.next { StandardOutput.line(phrases.figuresMore(after: next.text)) }
    }

    private func what(
      _ row: FigureRow, _ statuses: [ContactStatus], _ zone: any Zone, _ phrases: any Phrases
    ) -> String {
      switch row.what {
      case .call(let outcome, let talk):
        let end = outcome.map { phrases.name(of: $0) } ?? phrases.figuresLive
        return talk > 0 ? "\(end), \(phrases.duration(.seconds(Int64(talk))))" : end
      case .contact(let id):
        return statuses.first { $0.id == id }?.name(in: phrases.language) ?? ""
      case .spell(let state, _):
        let time = phrases.duration(.milliseconds(Int64(row.amount)))
        return "\(phrases.seatState(state)), \(time)"
      case .work(let kind): return phrases.name(of: kind)
      case .appointment(let date, let status):
        return "\(phrases.isoMoment(zone.local(date))), \(status.rawValue)"
      }
    }
  }
}
