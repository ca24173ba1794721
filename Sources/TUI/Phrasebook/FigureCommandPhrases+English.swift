import Domain

extension English {
  public func help(_ text: FigureHelp) -> String {
    switch text {
    case .stats: return "Figures: of the team, a person, the contacts, the floor."
    case .team: return "Everybody compared over a period."
    case .person: return "One telephoniste: figures, hours, outcomes, days."
    case .me: return "Your own figures."
    case .contacts: return "The contacts by status and age, and how they were called."
    case .assignments: return "What was assigned to whom, the newest first."
    case .floor: return "The floor now: seats, counters of today, what is left."
    case .rows: return "The rows that a figure counts."
    case .rebuild: return "Make the kept figures anew from the rows, or compare them."
    case .figures: return "Every figure and what exactly it counts."
    case .period: return "today, week or month; month unless said otherwise."
    case .from: return "The first day, such as 2026-11-01."
    case .until: return "The last day; today unless said otherwise."
    case .csv: return "Write the table to this new file instead, as CSV."
    case .email: return "The person's e-mail address."
    case .figure: return "Which figure, as stats figures names it."
    case .subject: return "Of this person only."
    case .own: return "Your own rows."
    case .status: return "Only contacts of this status, by its code."
    case .outcome: return "Only calls that ended so."
    case .after: return "Go on behind this row, as the page before said."
    case .check: return "Compare only, change nothing; exit 1 where something differs."
    case .before: return "Go on before this one, as the page before said."
    }
  }

  public var figuresDocumentTitle: String { "Figures" }
  public var figuresDocumentIntroduction: String {
    "Written by the program (`cordboard stats figures --markdown`): these are the words that `?` shows on a figure."
  }
  public var figuresDocumentRules: String { "What holds for all of them" }
  public var figuresDocumentFigure: String { "Figure" }
  public var figuresDocumentCounts: String { "What it counts" }
  public func figuresPeriod(_ period: String, beside before: String) -> String {
    "\(period), beside \(before)"
  }
  public func figuresTold(_ name: String, _ value: String?) -> String {
    value.map { "\(name): \($0)" } ?? "\(name):"
  }
  public func figuresDays(_ first: String, _ last: String) -> String {
    first == last ? first : "\(first) to \(last)"
  }
  public var figuresTeam: String { "Everybody" }
  public var figuresPool: String { "Pool" }
  public var figuresToday: String { "Today" }
  public var figuresThisWeek: String { "Week" }
  public var figuresThisMonth: String { "Month" }
  public var figuresLive: String { "not ended" }
  public var figuresBy: String { "By" }
  public var figuresFrom: String { "From" }
  public var figuresTo: String { "To" }
  public var figuresWhat: String { "What" }
  public var figuresWeekdays: [String] { ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] }
  public func figuresFree(_ count: Int) -> String { "\(number(count)) could be served now." }
  public func figuresRows(_ shown: Int, of value: String) -> String {
    "\(number(shown)) shown; the figure is \(value)."
  }
  public func figuresMore(after key: String) -> String { "More: --after \(key)" }
  public func figuresMore(before key: String) -> String { "More: --before \(key)" }
  public var figuresSame: String { "Every figure is what its rows come to." }
  public func figuresDiffer(_ count: Int) -> String {
    count == 1
      ? "One kept figure is not what its rows come to: run stats rebuild."
      : "\(number(count)) kept figures are not what their rows come to: run stats rebuild."
  }
  public func figuresDifference(_ found: FigureDifference) -> String {
    "\(found.roll.rawValue), \(found.place), \(found.column): kept \(found.kept), counted \(found.counted)"
  }
  public var figuresRebuilt: String { "The figures were made anew from the rows." }
  public var figuresKeyRefused: String { "--after takes the key that the page before gave." }
  public var figuresPeriodTwice: String { "Give --period, or --from and --until." }
  public func figuresUnknown(_ name: String, nearest: String) -> String {
    "There is no figure “\(name)”; did you mean “\(nearest)”?"
  }
  public func figuresWritten(_ rows: Int, path: String) -> String {
    "\(rows == 1 ? "One row" : "\(number(rows)) rows") written to \(path)."
  }
}
