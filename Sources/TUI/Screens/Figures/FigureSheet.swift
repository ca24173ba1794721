import Domain
import Phrasebook

/// Figures as a file holds them: what a screen shows, row by row, with the names that the
/// commands use too, whatever the language.
public struct FigureSheet: Hashable, Sendable {
  public enum Value: Hashable, Sendable {
    case text(String)
    case number(Int)
    case missing
  }

  /// What the file is called, without its day: `team`.
  public let name: String
  public let columns: [String]
  public let rows: [[Value]]
  /// The days that the figures are about; nil where they are about now.
  public let days: DayRange?

  init(_ name: String, _ columns: [String], _ rows: [[Value]], of days: DayRange?) {
    self.name = name
    self.columns = columns
    self.rows = rows
    self.days = days
  }
}

// MARK: - The team

extension FigureSheet {
  private static let work: [Figure] = [
    .calls, .answered, .talkTime, .wrapUpTime, .pauseTime, .worked, .booked, .kept,
  ]

  /// Times in whole seconds.
  private static func value(_ figure: Figure, _ tally: Tally) -> Value {
    let count = tally.count(of: figure) ?? 0
    return .number(figure.unit == .time ? count / 1000 : count)
  }

  private static func moment(_ instant: Instant?) -> Value {
    instant.map { .text($0.iso8601) } ?? .missing
  }

  private static func text(_ text: String?) -> Value { text.map { .text($0) } ?? .missing }

  /// What is in view; nil where nothing is read, or nothing is there.
  init?(_ state: Team.State) {
    switch state.view {
    case .people, .compared:
      guard let team = state.team, !team.lines.isEmpty else { return nil }
      self.init(
        "team",
        ["name", "email", "assigned", "callable"] + FigureSheet.work.map(\.rawValue)
          + ["lastActivity"],
        state.sorted.map { line in
          [
            .text(line.person.name), .text(line.person.email), .number(line.holding.assigned),
            .number(line.holding.callable),
          ] + FigureSheet.work.map { FigureSheet.value($0, line.tally) }
            + [FigureSheet.moment(line.lastActivity)]
        }, of: team.period)
    case .contacts:
      guard let figures = state.contacts.shown else { return nil }
      self.init(
        "contact-figures", ["status", "contacts", "pool", "callable"],
        figures.byStatus.map {
          [.text($0.status.code), .number($0.contacts), .number($0.pool), .number($0.callable)]
        }, of: nil)
    case .assignments:
      guard !state.acts.lines.isEmpty else { return nil }
      self.init(
        "assignments", ["at", "by", "from", "to", "contacts"],
        state.acts.lines.map {
          [
            FigureSheet.moment($0.at), FigureSheet.text($0.byName), FigureSheet.text($0.fromName),
            FigureSheet.text($0.toName), .number($0.contacts),
          ]
        }, of: nil)
    }
  }

  init?(_ state: PersonWork.State) {
    guard let figures = state.figures else { return nil }
    switch state.view {
    case .overview:
      self.init(
        "person", ["name", "email", "assigned", "callable"] + FigureSheet.work.map(\.rawValue),
        [
          [
            .text(figures.line.person.name), .text(figures.line.person.email),
            .number(figures.line.holding.assigned), .number(figures.line.holding.callable),
          ] + FigureSheet.work.map { FigureSheet.value($0, figures.line.tally) }
        ], of: figures.period)
    case .calls:
      let cells = PersonCallsView.weekdays.flatMap { weekday in
        (0..<24).map { (weekday, $0, figures.hours[weekday][$0]) }
      }
      self.init(
        "calls-by-hour", ["weekday", "hour", "calls", "answered"],
        cells.filter { $0.2.calls > 0 }.map {
          [.number($0.0), .number($0.1), .number($0.2.calls), .number($0.2.answered)]
        }, of: figures.period)
    case .calendar:
      self.init(
        "days", ["day"] + FigureSheet.work.map(\.rawValue),
        figures.days.map { day in
          [.text(day.day.iso8601)] + FigureSheet.work.map { FigureSheet.value($0, day.tally) }
        }, of: figures.period)
    }
  }
}
