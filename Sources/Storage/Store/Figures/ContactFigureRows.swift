import Domain
import GRDB

/// The contacts of the floor in figures.
struct ContactFigureRows {
  let db: Database
  let days: FigureDays

  init(_ db: Database, _ days: FigureDays) {
    self.db = db
    self.days = days
  }

  func figures(_ period: FigurePeriod) throws(DomainError) -> ContactFigures {
    let statuses = try Statuses(db).all()
    let holdings = try HoldingRows(db, statuses)
    let (range, before) = (period.range(on: days.today), period.before(on: days.today))
    let calls = try FigureDayRows(db).sum(range, of: nil)
    return ContactFigures(
      at: days.now, period: range, before: before, byStatus: statuses.map(holdings.line),
      converted: try converted(),
      byAge: try ages(), added: try added(range), addedBefore: try added(before),
      outcomes: calls.outcomes, live: calls.live)
  }

  func converted() throws(DomainError) -> Int {
    try db.integer("SELECT sum(contacts) FROM contact_counter WHERE is_converted = 1") ?? 0
  }

  static let added =
    "SELECT ifnull(sum(contacts), 0) FROM figure_added WHERE day BETWEEN ? AND ?"

  func added(_ range: DayRange) throws(DomainError) -> Int {
    try db.integer(ContactFigureRows.added, [range.first.dayNumber, range.last.dayNumber]) ?? 0
  }

  /// A contact of a day to come, by a clock that was put back, is today's.
  func added(_ age: ContactAge) throws(DomainError) -> Int {
    let bounds = dayNumbers(of: age)
    return try db.integer(ContactFigureRows.added, [bounds.first, bounds.last]) ?? 0
  }

  func dayNumbers(of age: ContactAge) -> (first: Int, last: Int) {
    let today = days.today.dayNumber
    return (
      age.through.map { today - $0 } ?? Int(Int32.min),
      age == .today ? Int(Int32.max) : today - age.from
    )
  }

  private func ages() throws(DomainError) -> [ContactAge: Int] {
    var found: [ContactAge: Int] = [:]
    for age in ContactAge.allCases { found[age] = try added(age) }
    return found
  }
}
