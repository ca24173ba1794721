import Domain
import GRDB

@testable import Store

/// Every figure computed from all rows, one by one, as docs/figures.md defines it.
struct FigureOracle {
  struct CallRow {
    let id: Int64
    let user: UserID
    let contact: ContactID
    let at: Instant
    let outcome: CallOutcome?
    let isLive: Bool
    let talk: Int
  }

  struct Spell {
    let user: UserID
    let state: String
    let from: Instant
    let until: Instant?
  }

  struct Booking {
    let user: UserID?
    let at: Instant
    let isDone: Bool
  }

  struct ContactRow {
    let id: ContactID
    let status: StatusID
    let owner: UserID?
    let isConverted: Bool
    let isBarred: Bool
    let createdAt: Instant
    let callbackAt: Instant?
  }

  let now: Instant
  let zone: any Zone
  let escalation: Span
  let statuses: [ContactStatus]
  private(set) var calls: [CallRow] = []
  private(set) var spells: [Spell] = []
  private(set) var worked: [(user: UserID, day: LocalDate)] = []
  private(set) var bookings: [Booking] = []
  /// Those that are not deleted.
  private(set) var contacts: [ContactRow] = []
  private(set) var activity: [UserID: Instant] = [:]

  var today: LocalDate { zone.day(of: now) }

  init(_ floor: FigureFloor) throws {
    now = floor.floor.clock.now()
    let settings = try floor.store.settings()
    zone = try floor.floor.zones.zone(named: settings.timeZone)
    escalation = settings.escalation
    statuses = try floor.store.statuses()
    try floor.store.reader.read { db in
      try readWork(db)
      try readContacts(db)
      for row in try Row.fetchAll(
        db, sql: "SELECT actor, at FROM history WHERE actorKind = 'user' ORDER BY seq")
      {
        let actor: String = row["actor"]
        activity[UserID(Int64(actor) ?? 0)] = Instant(milliseconds: row["at"])
      }
    }
  }

  private mutating func readWork(_ db: Database) throws {
    calls = try Row.fetchAll(db, sql: "SELECT * FROM call").map { row in
      CallRow(
        id: row["id"], user: UserID(row["called_by"]), contact: ContactID(row["contact_id"]),
        at: Instant(milliseconds: row["called_at"]),
        outcome: (row["outcome"] as String?).flatMap(CallOutcome.init(rawValue:)),
        isLive: row["ended_at"] == nil, talk: row["duration"])
    }
    let seats = Dictionary(
      uniqueKeysWithValues: try Row.fetchAll(db, sql: "SELECT id, user_id FROM seat").map {
        ($0[0] as Int64, UserID($0[1]))
      })
    spells = try Row.fetchAll(db, sql: "SELECT * FROM seat_spell").map { row in
      Spell(
        user: seats[row["seat_id"]] ?? UserID(0), state: row["state"],
        from: Instant(milliseconds: row["began_at"]), until: row.instant("ended_at"))
    }
    worked = try Row.fetchAll(db, sql: "SELECT * FROM worked_today").map { row in
      (UserID(row["user_id"]), LocalDate(dayNumber: row["day"]))
    }
    bookings = try Row.fetchAll(db, sql: "SELECT * FROM reservation").map { row in
      Booking(
        user: row.identifier("created_by"), at: Instant(milliseconds: row["created_at"]),
        isDone: row["status"] == "done")
    }
  }

  private mutating func readContacts(_ db: Database) throws {
    let listed = Set(
      try String.fetchAll(db, sql: "SELECT phone FROM do_not_call WHERE removed_at IS NULL"))
    contacts = try Row.fetchAll(db, sql: "SELECT * FROM contact WHERE deleted_at IS NULL").map {
      row in
      ContactRow(
        id: ContactID(row["id"]), status: StatusID(row["status_id"]),
        owner: row.identifier("assigned_to"), isConverted: row["is_converted"],
        isBarred: row["number_problem"] || listed.contains(row["phone"]),
        createdAt: Instant(milliseconds: row["created_at"]),
        callbackAt: row.instant("callback_at"))
    }
  }

  // MARK: Work

  /// - Parameter user: nil for everybody.
  func calls(_ user: UserID?, _ range: DayRange) -> [CallRow] {
    calls.filter { (user == nil || $0.user == user) && range.contains(zone.day(of: $0.at)) }
  }

  func tally(_ user: UserID?, _ range: DayRange) -> Tally {
    let calls = calls(user, range)
    let mine = spells.filter { spell in
      (user == nil || spell.user == user) && range.contains(zone.day(of: spell.from))
        && spell.until != nil
    }
    func time(_ state: String) -> Span {
      mine.filter { $0.state == state }.reduce(.seconds(0)) {
        $0 + (($1.until ?? $1.from) - $1.from)
      }
    }
    let booked = bookings.filter {
      $0.user != nil && (user == nil || $0.user == user) && range.contains(zone.day(of: $0.at))
    }
    return Tally(
      calls: calls.count, answered: calls.filter { !$0.isLive && $0.outcome == .answered }.count,
      talk: .seconds(Int64(calls.filter { !$0.isLive }.reduce(0) { $0 + $1.talk })),
      wrapUp: time("wrap_up"), pause: time("paused"),
      worked: worked.filter { (user == nil || $0.user == user) && range.contains($0.day) }.count,
      booked: booked.count, kept: booked.filter(\.isDone).count)
  }

  func outcomes(_ user: UserID?, _ range: DayRange) -> [CallOutcome: Int] {
    CallOutcome.allCases.reduce(into: [:]) { counts, outcome in
      counts[outcome] =
        calls(user, range).filter { !$0.isLive && $0.outcome == outcome }.count
    }
  }

  func live(_ user: UserID?, _ range: DayRange) -> Int { calls(user, range).filter(\.isLive).count }

  func lengths(_ user: UserID?, _ range: DayRange) -> [CallLength: Int] {
    let talks = calls(user, range).filter { !$0.isLive && $0.outcome == .answered }.map(\.talk)
    return [
      .underHalfMinute: talks.filter { $0 < 30 }.count,
      .underMinute: talks.filter { $0 >= 30 && $0 < 60 }.count,
      .underThree: talks.filter { $0 >= 60 && $0 < 180 }.count,
      .underTen: talks.filter { $0 >= 180 && $0 < 600 }.count,
      .tenAndMore: talks.filter { $0 >= 600 }.count,
    ]
  }

  func hour(_ calls: [CallRow], _ hour: Int) -> HourFigures {
    let mine = calls.filter { zone.local($0.at).hour == hour }
    return HourFigures(
      calls: mine.count, answered: mine.filter { !$0.isLive && $0.outcome == .answered }.count)
  }

  // MARK: Contacts

  private func isCalled(_ status: StatusID) -> Bool {
    statuses.contains { $0.id == status && !$0.excludeFromCallList }
  }

  func isCallable(_ contact: ContactRow) -> Bool { isCalled(contact.status) && !contact.isBarred }

  func holding(_ user: UserID) -> TeamLine.Holding {
    let mine = contacts.filter { $0.owner == user }
    return TeamLine.Holding(
      assigned: mine.count, callable: mine.filter(isCallable).count,
      byStatus: mine.reduce(into: [:]) { $0[$1.status, default: 0] += 1 })
  }

  func callbacks(before moment: Instant) -> Int {
    contacts.filter { isCallable($0) && $0.callbackAt.map { $0 <= moment } ?? false }.count
  }

  func figures(_ period: FigurePeriod) -> ContactFigures {
    let (range, before) = (period.range(on: today), period.before(on: today))
    func added(_ range: DayRange) -> Int {
      contacts.filter { range.contains(zone.day(of: $0.createdAt)) }.count
    }
    return ContactFigures(
      at: now, period: range, before: before,
      byStatus: statuses.map { status in
        let mine = contacts.filter { $0.status == status.id }
        return ContactFigures.StatusLine(
          status: status, contacts: mine.count, pool: mine.filter { $0.owner == nil }.count,
          callable: mine.filter(isCallable).count)
      },
      converted: contacts.filter(\.isConverted).count,
      byAge: ContactAge.allCases.reduce(into: [:]) { counts, age in
        counts[age] =
          contacts.filter {
            let days = today.dayNumber - zone.day(of: $0.createdAt).dayNumber
            return days >= age.from && days <= age.through ?? .max
          }.count
      },
      added: added(range), addedBefore: added(before), outcomes: outcomes(nil, range),
      live: live(nil, range))
  }

  // MARK: Panels

  func line(_ user: User, _ period: FigurePeriod, state: SeatState?) -> TeamLine {
    func calls(_ period: FigurePeriod) -> Int {
      self.calls(user.id, period.range(on: today)).count
    }
    return TeamLine(
      person: FigurePerson(
        id: user.id, name: user.name, email: user.email, isActive: user.isActive),
      state: state, holding: holding(user.id), callsToday: calls(.today),
      callsThisWeek: calls(.week), callsThisMonth: calls(.month),
      tally: tally(user.id, period.range(on: today)),
      before: tally(user.id, period.before(on: today)), lastActivity: activity[user.id])
  }

  func person(_ user: User, _ period: FigurePeriod, state: SeatState?) -> PersonFigures {
    let range = period.range(on: today)
    let calls = calls(user.id, range)
    return PersonFigures(
      at: now, period: range, before: period.before(on: today), statuses: statuses,
      line: line(user, period, state: state),
      hours: (0..<7).map { weekday in
        (0..<24).map { hour in
          self.hour(calls.filter { zone.day(of: $0.at).weekday == weekday }, hour)
        }
      }, outcomes: outcomes(user.id, range), live: live(user.id, range),
      lengths: lengths(user.id, range),
      days: range.days.map { DayFigures(day: $0, tally: tally(user.id, DayRange($0, $0))) }
        .filter { $0.tally != .none })
  }
}
