import Domain

/// What the commands on figures say.
public protocol FigureCommandPhrases: Sendable {
  func help(_ text: FigureHelp) -> String
  var figuresDocumentTitle: String { get }
  var figuresDocumentIntroduction: String { get }
  var figuresDocumentRules: String { get }
  var figuresDocumentFigure: String { get }
  var figuresDocumentCounts: String { get }
  /// `2026-11-01 to 2026-11-24, beside 2026-10-01 to 2026-10-24`.
  func figuresPeriod(_ period: String, beside before: String) -> String
  /// `Answered: 12`; of nothing, the heading of a list.
  func figuresTold(_ name: String, _ value: String?) -> String
  func figuresDays(_ first: String, _ last: String) -> String
  var figuresTeam: String { get }
  var figuresPool: String { get }
  var figuresToday: String { get }
  var figuresThisWeek: String { get }
  var figuresThisMonth: String { get }
  var figuresLive: String { get }
  var figuresBy: String { get }
  var figuresFrom: String { get }
  var figuresTo: String { get }
  var figuresWhat: String { get }
  /// Seven, beginning with Sunday.
  var figuresWeekdays: [String] { get }
  func figuresFree(_ count: Int) -> String
  func figuresRows(_ shown: Int, of value: String) -> String
  func figuresMore(after key: String) -> String
  func figuresMore(before key: String) -> String
  var figuresSame: String { get }
  func figuresDiffer(_ count: Int) -> String
  func figuresDifference(_ difference: FigureDifference) -> String
  var figuresRebuilt: String { get }
  var figuresKeyRefused: String { get }
  var figuresPeriodTwice: String { get }
  func figuresUnknown(_ name: String, nearest: String) -> String
  func figuresWritten(_ rows: Int, path: String) -> String
}

/// The help of the commands on figures.
public enum FigureHelp: Sendable, CaseIterable {
  case stats, team, person, me, contacts, assignments, floor, rows, rebuild, figures
  case period, from, until, csv, email, figure, subject, own, status, outcome, after, check, before
}
