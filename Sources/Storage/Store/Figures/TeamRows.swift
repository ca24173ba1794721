import Domain
import GRDB

/// Everybody compared, and one person in detail.
struct TeamRows {
  let db: Database
  let days: FigureDays
  private let statuses: [ContactStatus]
  private let rows: FigureDayRows

  init(_ db: Database, _ days: FigureDays) throws(DomainError) {
    self.db = db
    self.days = days
    statuses = try Statuses(db).all()
    rows = FigureDayRows(db)
  }

  func team(_ period: FigurePeriod) throws(DomainError) -> TeamFigures {
    TeamFigures(
      at: days.now, period: period.range(on: days.today), before: period.before(on: days.today),
      statuses: statuses, lines: try lines(period, of: nil))
  }

  /// - Parameter only: nil for everybody who belongs in the list.
  private func lines(
    _ period: FigurePeriod, of only: UserID?
  ) throws(DomainError) -> [TeamLine] {
    let tallies = try rows.tallies(period.range(on: days.today), of: only)
    let before = try rows.tallies(period.before(on: days.today), of: only)
    let calls = try (
      rows.calls(FigurePeriod.today.range(on: days.today), of: only),
      rows.calls(FigurePeriod.week.range(on: days.today), of: only),
      rows.calls(FigurePeriod.month.range(on: days.today), of: only)
    )
    let holdings = try HoldingRows(db, statuses, of: only).byPerson
    let states = try OverviewRows(db, now: days.now).seatStates()
    let last = try lastActivity(of: only)
    var lines: [TeamLine] = []
    for user in try users(only) {
      let isListed =
        only == nil
        ? user.isTelephoniste && user.isActive || holdings[user.id] != nil
          || tallies[user.id] != nil || before[user.id] != nil
        : user.id == only
      guard isListed else { continue }
      lines.append(
        TeamLine(
          person: FigurePerson(
            id: user.id, name: user.name, email: user.email, isActive: user.isActive),
          state: states[user.id], holding: holdings[user.id] ?? .none,
          callsToday: calls.0[user.id] ?? 0, callsThisWeek: calls.1[user.id] ?? 0,
          callsThisMonth: calls.2[user.id] ?? 0, tally: tallies[user.id] ?? .none,
          before: before[user.id] ?? .none, lastActivity: last[user.id]))
    }
    return lines.inOrder(ofName: \.person.name, then: \.person.id)
  }

  private func users(_ only: UserID?) throws(DomainError) -> [User] {
    guard let only else { return try People(db).users() }
    return try People(db).user(only).map { [$0] } ?? []
  }

  /// One search of the history for each person.
  static let lastActivity = """
    SELECT id, (SELECT at FROM history WHERE actorKind = 'user' AND actor = CAST(user.id AS TEXT)
      ORDER BY seq DESC LIMIT 1) AS at
    FROM user WHERE ?1 IS NULL OR id = ?1
    """

  private func lastActivity(of only: UserID?) throws(DomainError) -> [UserID: Instant] {
    var found: [UserID: Instant] = [:]
    for row in try db.rows(TeamRows.lastActivity, [only?.rawValue]) {
      found[UserID(row["id"])] = row.instant("at")
    }
    return found
  }

  // MARK: One person

  func person(_ id: UserID, _ period: FigurePeriod) throws(DomainError) -> PersonFigures? {
    guard let line = try lines(period, of: id).first else { return nil }
    let range = period.range(on: days.today)
    var hours = Array(repeating: Array(repeating: HourFigures(), count: 24), count: 7)
    var sum = FigureDay()
    var calendar: [DayFigures] = []
    for (day, figures) in try rows.days(range, of: id) {
      sum += figures
      for hour in 0..<24 {
        let found = figures.hour(hour)
        hours[day.weekday][hour].calls += found.calls
        hours[day.weekday][hour].answered += found.answered
      }
      if figures.tally != .none { calendar.append(DayFigures(day: day, tally: figures.tally)) }
    }
    return PersonFigures(
      at: days.now, period: range, before: period.before(on: days.today), statuses: statuses,
      line: line, hours: hours, outcomes: sum.outcomes, live: sum.live, lengths: sum.lengths,
      days: calendar)
  }
}
