import Domain

/// The figures of the team: the screens that show, explain and compare them.
public protocol TeamPhrases: Sendable {
  /// Percentage points: `+3 pt`.
  func figurePoints(_ points: Int) -> String
  /// `128 of 312`.
  func figureOf(_ part: Int, _ whole: Int) -> String
  /// How a share is made.
  func figureShare(_ part: String, _ whole: String) -> String
  var figureRows: String { get }
  var figureRowsHelp: String { get }
  var figureRowsTitle: String { get }
  var figureExplain: String { get }
  var figureExplainHelp: String { get }
  var figureNoteTitle: String { get }
  var figureNoteLeave: String { get }
  var figureNoteLeaveHelp: String { get }
  var figureNoRows: String { get }
  var figureHasNoRows: String { get }
  var figureNoContact: String { get }
  var figureEverybody: String { get }
  /// A call that has not ended.
  var figureLive: String { get }
  /// The hour that begins then.
  func figureHour(_ hour: Int) -> String
  func figureRowsShown(_ count: Int, isAll: Bool) -> String
  var figureOutdated: String { get }
  var figureExport: String { get }
  var figureExportHelp: String { get }
  var teamTitle: String { get }
  var teamCommand: String { get }
  var teamCommandHelp: String { get }
  /// The line of everybody together.
  var teamAll: String { get }
  var teamNobody: String { get }
  var teamNobodyHint: String { get }
  var teamSort: String { get }
  var teamSortHelp: String { get }
  var teamPeriod: String { get }
  var teamPeriodHelp: String { get }
  var teamNextView: String { get }
  var teamPreviousView: String { get }
  var teamViewHelp: String { get }
  var teamPerson: String { get }
  var teamPersonHelp: String { get }
  var teamNoPerson: String { get }
  var teamHistory: String { get }
  var teamHistoryHelp: String { get }
  var teamContacts: String { get }
  var teamContactsHelp: String { get }
  /// A figure beside the period before.
  func teamBefore(_ name: String, _ now: String, _ before: String, _ change: String) -> String
  func teamBeforeShort(_ before: String) -> String
  func teamCalls(today: Int, week: Int, month: Int) -> String
  func teamLast(_ moment: String) -> String
  var teamNoActs: String { get }
  var teamPool: String { get }
  func teamAct(_ contacts: Int) -> String
  var teamCompareHint: String { get }
  var teamPoolHead: String { get }
  var teamLeftHead: String { get }
  var teamAllHead: String { get }
  var teamCalendarFigure: String { get }
  var teamCalendarFigureHelp: String { get }
  /// Somebody, or a day, with what is said of it.
  func teamDay(_ day: String, _ value: String) -> String
  var teamPersonTitle: String { get }
  var personViewHelp: String { get }
  var teamNoCalendar: String { get }
  var periodTitle: String { get }
  var periodFrom: String { get }
  var periodUntil: String { get }
  var periodHint: String { get }
  var periodWrong: String { get }
  var periodReversed: String { get }
  var periodAccept: String { get }
  var periodAcceptHelp: String { get }
  var periodLeave: String { get }
  var periodLeaveHelp: String { get }
  var figureExportTitle: String { get }
  func figureExportQuestion(_ rows: Int) -> String
  func figureExportDone(_ rows: Int, bytes: String) -> String

  /// `today`, `16 Nov – 22 Nov`.
  func figurePeriod(_ period: FigurePeriod) -> String
  /// As a choice: of days that are typed, too.
  func periodChoice(_ choice: PeriodChoice) -> String
  /// Over a column of the team: in few cells.
  func teamHead(_ figure: Figure) -> String
  /// Over a large figure: in a few words.
  func cardName(of figure: Figure) -> String
  func teamView(_ view: TeamViewName) -> String
  func personView(_ view: PersonViewName) -> String
  func figureExportKind(_ kind: FigureExportName) -> String
  /// January first, three or four letters.
  var shortMonths: [String] { get }
}

/// Which days somebody may ask for.
public enum PeriodChoice: String, Sendable, CaseIterable {
  case today, week, month, days
}

/// The views of the team.
public enum TeamViewName: String, Sendable, CaseIterable {
  case people, compared, contacts, assignments
}

/// The views of one person.
public enum PersonViewName: String, Sendable, CaseIterable {
  case overview, calls, calendar
}

/// How figures are written to a file.
public enum FigureExportName: String, Sendable, CaseIterable {
  case csv, semicolons, json
}
