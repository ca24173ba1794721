import Domain
import GRDB

/// The days for which figures are asked, by the floor's clock.
struct FigureDays {
  let now: Instant
  let zone: any Zone
  let today: LocalDate

  init(_ db: Database, zones: any TimeZones, now: Instant) throws(DomainError) {
    self.now = now
    zone = try zones.zone(named: FloorRows(db).settings().timeZone)
    today = zone.day(of: now)
  }

  /// The first moment of a range, and the first after it.
  func span(of range: DayRange) -> (start: Int64, end: Int64) {
    (
      zone.start(of: range.first).milliseconds,
      zone.start(of: range.last.adding(days: 1)).milliseconds
    )
  }
}

/// Reads the roll-ups of people's days on any connection.
struct FigureDayRows {
  let db: Database

  init(_ db: Database) { self.db = db }

  /// One search of the roll-up for each person.
  static func sums(_ columns: [String]) -> String {
    """
    SELECT user.id, \(columns.map { "sum(\($0))" }.joined(separator: ", "))
    FROM user CROSS JOIN figure_day AS f ON f.user_id = user.id AND f.day BETWEEN ? AND ?
    WHERE ? IS NULL OR user.id = ? GROUP BY user.id
    """
  }

  static let tallies = sums(FigureColumn.tally)
  static let calls = sums(["calls"])

  private func rows(_ sql: String, _ range: DayRange, _ user: UserID?) throws(DomainError) -> [Row]
  {
    try db.rows(
      sql, [range.first.dayNumber, range.last.dayNumber, user?.rawValue, user?.rawValue])
  }

  /// By person; only of whoever has something in the range.
  ///
  /// - Parameter user: nil for everybody.
  func tallies(_ range: DayRange, of user: UserID?) throws(DomainError) -> [UserID: Tally] {
    var found: [UserID: Tally] = [:]
    for row in try rows(FigureDayRows.tallies, range, user) {
      found[UserID(row[0])] = FigureDay(FigureColumn.tally.indices.map { row[$0 + 1] }).tally
    }
    return found
  }

  func calls(_ range: DayRange, of user: UserID?) throws(DomainError) -> [UserID: Int] {
    var found: [UserID: Int] = [:]
    for row in try rows(FigureDayRows.calls, range, user) { found[UserID(row[0])] = row[1] }
    return found
  }

  static let sum = """
    SELECT \(FigureColumn.all.map { "ifnull(sum(\($0)), 0)" }.joined(separator: ", "))
    FROM user CROSS JOIN figure_day AS f ON f.user_id = user.id AND f.day BETWEEN ? AND ?
    WHERE ? IS NULL OR user.id = ?
    """

  /// Every column of all days together.
  func sum(_ range: DayRange, of user: UserID?) throws(DomainError) -> FigureDay {
    guard let row = try rows(FigureDayRows.sum, range, user).first else { return FigureDay() }
    return FigureDay(FigureColumn.all.indices.map { row[$0] })
  }

  static let days =
    "SELECT day, \(FigureColumn.all.joined(separator: ", ")) FROM figure_day"
    + " WHERE user_id = ? AND day BETWEEN ? AND ? ORDER BY day"

  /// One person's days, in order.
  func days(
    _ range: DayRange, of user: UserID
  ) throws(DomainError) -> [(day: LocalDate, figures: FigureDay)] {
    try db.rows(
      FigureDayRows.days, [user.rawValue, range.first.dayNumber, range.last.dayNumber]
    ).map { row in
      (
        LocalDate(dayNumber: row[0]), FigureDay(FigureColumn.all.indices.map { row[$0 + 1] })
      )
    }
  }
}
