import Domain

extension English {
  public func figurePoints(_ points: Int) -> String { (points > 0 ? "+" : "−") + number(abs(points)) + " pt" }
  public func figureOf(_ part: Int, _ whole: Int) -> String { number(part) + " of " + number(whole) }
  public func figureShare(_ part: String, _ whole: String) -> String { "\(part) divided by \(whole)." }
  public var figureRows: String { "rows" }
  public var figureRowsHelp: String { "What the figure counts, row by row." }
  public var figureRowsTitle: String { "Behind a figure" }
  public var figureExplain: String { "what it counts" }
  public var figureExplainHelp: String { "What the chosen figure counts, in words; ? does the same." }
  public var figureNoteTitle: String { "What a figure counts" }
  public var figureNoteLeave: String { "back" }
  public var figureNoteLeaveHelp: String { "Back to the figures." }
  public var figureNoRows: String { "Nothing is counted here yet." }
  public var figureHasNoRows: String { "This figure has no rows of its own." }
  public var figureNoContact: String { "This row has no contact." }
  public var figureEverybody: String { "everybody" }
  public var figureLive: String { "Not ended" }
  public func figureHour(_ hour: Int) -> String { "\(hour):00" }
  public func figureRowsShown(_ count: Int, isAll: Bool) -> String {
    isAll ? counted(count, "row", "rows") : "the first \(number(count)) rows; more come as you go down"
  }
  public var figureOutdated: String { "something changed; y reads again" }
  public var figureExport: String { "export" }
  public var figureExportHelp: String { "Write what is shown to a file, as CSV or JSON." }
  public var teamTitle: String { "Team" }
  public var teamCommand: String { "team" }
  public var teamCommandHelp: String { "The telephonistes in figures: calls, talk time, conversion, over any days." }
  public var teamAll: String { "Team" }
  public var teamNobody: String { "Nobody calls yet." }
  public var teamNobodyHint: String { "People are added in the overview, under people." }
  public var teamSort: String { "sort" }
  public var teamSortHelp: String { "Sort by the column of the cursor; again for the other direction." }
  public var teamPeriod: String { "period" }
  public var teamPeriodHelp: String { "Choose the days that all figures are about." }
  public var teamNextView: String { "next view" }
  public var teamPreviousView: String { "previous view" }
  public var teamViewHelp: String { "People, everybody compared, contacts, assignments." }
  public var teamPerson: String { "person" }
  public var teamPersonHelp: String { "The chosen person in detail." }
  public var teamNoPerson: String { "Nobody is chosen." }
  public var teamHistory: String { "history" }
  public var teamHistoryHelp: String { "What the chosen person did." }
  public var teamContacts: String { "contacts" }
  public var teamContactsHelp: String { "The contacts that are assigned to the chosen person." }
  public func teamBefore(_ name: String, _ now: String, _ before: String, _ change: String) -> String {
    "\(name) \(now), \(before) in the period before" + (change.isEmpty ? "" : " (\(change))")
  }
  public func teamBeforeShort(_ before: String) -> String { "before: \(before)" }
  public func teamCalls(today: Int, week: Int, month: Int) -> String { "Calls today \(number(today)), this week \(number(week)), this month \(number(month))" }
  public func teamLast(_ moment: String) -> String { "last activity \(moment)" }
  public var teamNoActs: String { "Nothing was assigned yet." }
  public var teamPool: String { "pool" }
  public func teamAct(_ contacts: Int) -> String { counted(contacts, "contact", "contacts") }
  public var teamCompareHint: String { "← and → change the figure" }
  public var teamPoolHead: String { "Pool" }
  public var teamLeftHead: String { "Left" }
  public var teamAllHead: String { "All" }
  public var teamCalendarFigure: String { "other figure" }
  public var teamCalendarFigureHelp: String { "Show another figure in the calendar." }
  public func teamDay(_ day: String, _ value: String) -> String { "\(day): \(value)" }
  public var teamPersonTitle: String { "Person" }
  public var personViewHelp: String { "Overview, calls, calendar." }
  public var teamNoCalendar: String { "The calendar is not in view." }
  public var periodTitle: String { "Which days" }
  public var periodFrom: String { "From" }
  public var periodUntil: String { "To" }
  public var periodHint: String { "Days as 2026-11-24; both are included." }
  public var periodWrong: String { "That is no day: write it as 2026-11-24." }
  public var periodReversed: String { "The last day is before the first." }
  public var periodAccept: String { "show" }
  public var periodAcceptHelp: String { "Show the figures of these days." }
  public var periodLeave: String { "back" }
  public var periodLeaveHelp: String { "Leave the days as they are." }
  public var figureExportTitle: String { "Export of figures" }
  public func figureExportQuestion(_ rows: Int) -> String { "Write " + counted(rows, "row", "rows") + " to a file:" }
  public func figureExportDone(_ rows: Int, bytes: String) -> String { counted(rows, "row is", "rows are") + " written (\(bytes))." }

  public func figurePeriod(_ period: FigurePeriod) -> String {
    switch period {
    case .today: return "today"
    case .week: return "this week"
    case .month: return "this month"
    case .days(let range):
      return range.count == 1 ? isoDay(range.first) : isoDay(range.first) + " to " + isoDay(range.last)
    }
  }
  public func periodChoice(_ choice: PeriodChoice) -> String {
    switch choice {
    case .today: return "Today"
    case .week: return "Week, from Monday"
    case .month: return "Month, from the 1st"
    case .days: return "From a day to a day"
    }
  }
  public func teamHead(_ figure: Figure) -> String {
    switch figure {
    case .assigned: return "Assig."
    case .callable: return "Left"
    case .answered: return "Answ."
    case .answerRate: return "Rate"
    case .talkTime: return "Talk"
    case .wrapUpTime: return "Wrap-up"
    case .conversion: return "Conv."
    case .conversionKept: return "Conv. k."
    case .kept: return "Kept"
    case .lastActivity: return "Last"
    default: return name(of: figure)
    }
  }
  public func cardName(of figure: Figure) -> String {
    switch figure {
    case .conversion: return "Conversion"
    case .conversionKept: return "Conv., kept"
    default: return name(of: figure)
    }
  }
  public func teamView(_ view: TeamViewName) -> String {
    switch view {
    case .people: return "People"
    case .compared: return "Compared"
    case .contacts: return "Contacts"
    case .assignments: return "Assignments"
    }
  }
  public func personView(_ view: PersonViewName) -> String {
    switch view {
    case .overview: return "Overview"
    case .calls: return "Calls"
    case .calendar: return "Day by day"
    }
  }
  public func figureExportKind(_ kind: FigureExportName) -> String {
    switch kind {
    case .csv: return "CSV, commas"
    case .semicolons: return "CSV, semicolons"
    case .json: return "JSON"
    }
  }
  public var shortMonths: [String] {
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  }
}
