import Domain
import GRDB

/// A figure as the panels show it, or a part of it, from the same roll-ups.
struct FigureValue {
  let db: Database
  let days: FigureDays

  init(_ db: Database, _ days: FigureDays) {
    self.db = db
    self.days = days
  }

  func value(of query: FigureRowQuery) throws(DomainError) -> Int {
    let figure = query.figure.counted
    switch figure {
    case .assigned, .callable: return try holding(figure, query)
    case .contacts, .queueLeft: return try contacts(figure, query)
    case .converted: return try ContactFigureRows(db, days).converted()
    case .added:
      return try ContactFigureRows(db, days).added(query.period.range(on: days.today))
    case .callbacksDue: return try FloorNowRows(db, days).callbacks().due
    case .callbacksOverdue: return try FloorNowRows(db, days).callbacks().overdue
    default: return try work(figure, query)
    }
  }

  private func work(_ figure: Figure, _ query: FigureRowQuery) throws(DomainError) -> Int {
    let range = query.period.range(on: days.today)
    if case .weekdayHour(let weekday, let hour)? = query.part {
      return try cell(weekday, hour, figure, query, range)
    }
    let sum = try FigureDayRows(db).sum(range, of: query.person)
    switch query.part {
    case .outcome(nil): return sum.live
    case .outcome(let outcome?): return sum.outcomes[outcome] ?? 0
    case .length(let length): return sum.lengths[length] ?? 0
    case .hour(let hour):
      return figure == .answered ? sum.hour(hour).answered : sum.hour(hour).calls
    default: return sum.tally.count(of: figure) ?? 0
    }
  }

  /// One hour of one weekday; 0 is Sunday, as of 1970-01-04.
  private func cell(
    _ weekday: Int, _ hour: Int, _ figure: Figure, _ query: FigureRowQuery, _ range: DayRange
  ) throws(DomainError) -> Int {
    guard (0..<24).contains(hour) else { return 0 }
    let column = FigureColumn.hour(hour, figure == .answered ? "answered" : "calls")
    return try db.integer(
      """
      SELECT ifnull(sum(\(column)), 0)
      FROM user CROSS JOIN figure_day AS f ON f.user_id = user.id AND f.day BETWEEN ? AND ?
      WHERE (? IS NULL OR user.id = ?) AND (f.day + 4) % 7 = ?
      """,
      [
        range.first.dayNumber, range.last.dayNumber, query.person?.rawValue,
        query.person?.rawValue, weekday,
      ]) ?? 0
  }

  // MARK: What somebody has now

  private func holding(_ figure: Figure, _ query: FigureRowQuery) throws(DomainError) -> Int {
    let all = try HoldingRows(db, Statuses(db).all(), of: query.person)
    let mine: [TeamLine.Holding]
    if let person = query.person {
      mine = [all.byPerson[person] ?? .none]
    } else {
      mine = Array(all.byPerson.values)
    }
    if case .status(let status)? = query.part {
      return mine.reduce(0) { $0 + ($1.byStatus[status] ?? 0) }
    }
    return mine.reduce(0) { $0 + (figure == .assigned ? $1.assigned : $1.callable) }
  }

  private func contacts(_ figure: Figure, _ query: FigureRowQuery) throws(DomainError) -> Int {
    if case .age(let age)? = query.part { return try ContactFigureRows(db, days).added(age) }
    let statuses = try Statuses(db).all()
    let holdings = try HoldingRows(db, statuses)
    return statuses.filter { query.part == nil || query.part == .status($0.id) }
      .map(holdings.line)
      .reduce(0) { $0 + (figure == .contacts ? $1.contacts : $1.callable) }
  }
}

extension FigureRowQuery {
  /// Nil for everybody.
  var person: UserID? {
    guard case .person(let id) = subject else { return nil }
    return id
  }
}
