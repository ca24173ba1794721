import Domain
import GRDB
import TestSupport
import Testing

@testable import Store

/// Every figure of random floors of several weeks, equal to what all rows come to one by one. The
/// weeks hold both changes of the clock.
@Suite struct FigureOracleTests {
  static let beginnings = [
    (UInt64(31), "2026-10-12T12:00:00Z"), (32, "2027-02-24T03:00:00Z"),
    (33, "2026-12-10T22:00:00Z"), (34, "2026-10-20T04:30:00Z"),
  ]

  private let periods: [FigurePeriod] = [
    .today, .week, .month,
    .days(DayRange(LocalDate(iso8601: "2026-10-25")!, LocalDate(iso8601: "2026-11-03")!)),
    .days(DayRange(LocalDate(iso8601: "2027-03-13")!, LocalDate(iso8601: "2027-03-15")!)),
  ]

  @Test(arguments: beginnings)
  func every_figure_is_what_its_rows_come_to(seed: UInt64, start: String) throws {
    let floor = try FigureFloor(seed: seed, from: start)
    for round in 0..<4 {
      try floor.work(220)
      try compare(floor, "seed \(seed), round \(round)")
    }
  }

  @Test func another_time_zone_counts_every_day_anew() throws {
    let floor = try FigureFloor(seed: 41, from: "2026-10-12T12:00:00Z")
    try floor.work(200)
    for zone in ["Pacific/Auckland", "America/Vancouver", "Asia/Kathmandu"] {
      try floor.floor.set(.timeZone, to: zone)
      try compare(floor, zone)
      try floor.work(60)
      try compare(floor, zone)
    }
  }

  /// The oracle's own guard: one second too many in one roll-up, and it does not agree.
  @Test func a_roll_up_that_is_off_by_one_is_seen_in_the_panels() throws {
    let floor = try FigureFloor(seed: 42, from: "2026-10-12T12:00:00Z")
    try floor.work(120)
    let today = FigurePeriod.days(
      DayRange(LocalDate(iso8601: "2026-10-01")!, LocalDate(iso8601: "2026-12-31")!))
    let wanted = try FigureOracle(floor).tally(nil, today.range(on: LocalDate(dayNumber: 0)))
    #expect(try floor.store.team(today).tally == wanted)
    for column in FigureColumn.tally {
      try floor.store.transact { db in
        try db.execute(
          sql: """
            UPDATE figure_day SET \(column) = \(column) + 1
            WHERE day = (SELECT max(day) FROM figure_day)
            """)
      }
      #expect(try floor.store.team(today).tally != wanted, "\(column)")
      try floor.store.operate { (tx) throws(DomainError) in try tx.figures.rebuild() }
    }
  }

  private func compare(_ floor: FigureFloor, _ what: String) throws {
    #expect(try floor.store.compareFigures() == [], "\(what)")
    let oracle = try FigureOracle(floor)
    let states = try floor.store.seatStates()
    let users = try floor.store.users()
    for period in periods {
      let team = try floor.store.team(period)
      let wanted = users.map { oracle.line($0, period, state: states[$0.id]) }
      for line in team.lines {
        #expect(wanted.contains(line), "\(what), \(period), \(line.person.name)")
      }
      let left = wanted.filter { line in !team.lines.contains { $0.person == line.person } }
      for line in left {
        #expect(
          line.tally == .none && line.before == .none && line.holding.assigned == 0, "\(what)")
      }
      #expect(team.lines.count == 3 && team.tally == oracle.tally(nil, team.period), "\(what)")
      for session in floor.people {
        let user = try #require(users.first { $0.id == session.user.id })
        let found = try floor.store.person(user.id, period)
        #expect(found == oracle.person(user, period, state: states[user.id]), "\(what), \(period)")
      }
      #expect(try floor.store.contacts(period) == oracle.figures(period), "\(what), \(period)")
    }
    try compareFloor(floor, oracle, what)
  }

  private func compareFloor(_ floor: FigureFloor, _ oracle: FigureOracle, _ what: String) throws {
    let now = try floor.store.floorNow()
    let today = DayRange(oracle.today, oracle.today)
    #expect(now.today == oracle.tally(nil, today), "\(what)")
    #expect(
      now.hours == (0..<24).map { oracle.hour(oracle.calls(nil, today), $0) }, "\(what)")
    for left in now.left {
      let callable = oracle.contacts.filter { $0.status == left.status.id && oracle.isCallable($0) }
      #expect(left.callable == callable.count, "\(what), \(left.status.code)")
    }
    #expect(now.callbacksDue == oracle.callbacks(before: oracle.now), "\(what)")
    #expect(
      now.callbacksOverdue == oracle.callbacks(before: oracle.now - oracle.escalation), "\(what)")
    #expect(try floor.store.queueLeft() == naiveQueue(floor), "\(what)")
  }

  /// Every contact asked, one by one.
  private func naiveQueue(_ floor: FigureFloor) throws -> QueueLeft {
    let now = floor.floor.clock.now()
    return try floor.store.read { db in
      let rules = try HoldRules(
        db, zones: floor.floor.zones, floor: FloorRows(db).settings(), now: now)
      var counts: [HoldRule?: Int] = [:]
      let rows = try db.rows(
        literal: """
          SELECT \(rules.first(for: .everybody)) AS rule FROM contact WHERE deleted_at IS NULL
          """)
      for row in rows { counts[HoldRule(rawValue: row["rule"]), default: 0] += 1 }
      return QueueLeft(
        at: now,
        held: HoldRule.allCases.compactMap { rule in
          counts[rule].map { QueueLeft.Held(rule: rule, contacts: $0) }
        }, free: counts[nil] ?? 0)
    }
  }

  // MARK: The rows behind a figure

  @Test(arguments: [UInt64(51), 52]) func the_rows_of_a_figure_come_to_it(seed: UInt64) throws {
    let floor = try FigureFloor(seed: seed, from: "2026-10-20T12:00:00Z")
    try floor.work(420)
    let anna = floor.people[0].user.id
    for figure in Figure.allCases where figure.hasRows {
      for subject in [FigureRowQuery.Subject.person(anna), .everybody] {
        for period in periods.prefix(4) {
          try checkRows(FigureRowQuery(figure, of: subject, in: period, limit: 7), floor)
        }
      }
    }
  }

  @Test func the_rows_of_a_part_come_to_it() throws {
    let floor = try FigureFloor(seed: 53, from: "2026-10-20T12:00:00Z")
    try floor.work(420)
    let subjects = [FigureRowQuery.Subject.person(floor.people[1].user.id), .everybody]
    var queries: [(Figure, FigureRowQuery.Part)] = CallOutcome.allCases.map {
      (.outcomes, .outcome($0))
    }
    queries.append((.outcomes, .outcome(nil)))
    for hour in [0, 1, 9, 13, 22, 23] {
      queries += [(.callsByHour, .hour(hour)), (.answered, .hour(hour))]
      queries += (0..<7).map { (.callsByHour, .weekdayHour($0, hour)) }
    }
    queries += CallLength.allCases.map { (.callLengths, .length($0)) }
    queries += ContactAge.allCases.map { (.ages, .age($0)) }
    for status in try floor.store.statuses() {
      queries += [(.statuses, .status(status.id)), (.contacts, .status(status.id))]
      queries.append((.queueLeft, .status(status.id)))
    }
    for (figure, part) in queries {
      for subject in subjects {
        try checkRows(
          FigureRowQuery(figure, of: subject, in: periods[3], part: part, limit: 5), floor)
      }
    }
  }

  /// Page by page, each row once, in order; together they are the figure.
  private func checkRows(_ query: FigureRowQuery, _ floor: FigureFloor) throws {
    var query = query
    var (sum, seen): (Int, Set<FigureRowKey>) = (0, [])
    var value = 0
    repeat {
      let page = try floor.store.rows(query)
      sum += page.rows.reduce(0) { $0 + $1.amount }
      #expect(seen.isDisjoint(with: page.rows.map(\.key)) && page.rows.count <= query.limit)
      seen.formUnion(page.rows.map(\.key))
      value = page.value
      query.after = page.next
    } while query.after != nil
    #expect(
      sum == value,
      "\(query.figure) \(query.subject) \(query.period) \(String(describing: query.part))")
    if case .person = query.subject {
      let panel = try floor.store.person(floor.people[0].user.id, query.period)
      if query.part == nil, query.subject == .person(floor.people[0].user.id),
        let shown = panel?.line.tally.count(of: query.figure.counted)
      {
        #expect(value == shown, "\(query.figure)")
      }
    }
  }

  @Test func a_contact_out_of_sight_keeps_its_name_to_itself() throws {
    let floor = try FigureFloor(seed: 54, from: "2026-10-20T12:00:00Z")
    try floor.work(200)
    let anna = floor.people[0].user.id
    let query = FigureRowQuery(.calls, of: .person(anna), in: .month, in: .telephoniste(anna))
    let rows = try floor.store.rows(query).rows
    let sighted = try floor.store.lines(rows.compactMap(\.contact), in: .telephoniste(anna))
    let ids = Set(sighted.map(\.contact.id))
    #expect(!rows.isEmpty && rows.contains { !ids.contains($0.contact!) })
    for row in rows {
      #expect((row.contactName != nil) == ids.contains(row.contact!) && row.phone != nil)
    }
  }
}
