/// The figures of ``Figure``, from indexed rows and roll-ups, never by looking at all calls. Each
/// call is one short read transaction and waits for nobody's write.
public protocol FigureReading: Sendable {
  /// Everybody compared: whoever calls, and whoever has contacts or figures of the days asked for.
  func team(_ period: FigurePeriod) throws(DomainError) -> TeamFigures
  /// - Returns: nil where there is no such person.
  func person(_ id: UserID, _ period: FigurePeriod) throws(DomainError) -> PersonFigures?
  func contacts(_ period: FigurePeriod) throws(DomainError) -> ContactFigures
  /// Acts of assignment, the newest first, before the change of that key.
  func assignments(before key: Int64?, limit: Int) throws(DomainError) -> AssignmentActs
  /// The rows that a figure counts.
  func rows(_ query: FigureRowQuery) throws(DomainError) -> FigureRowPage
}

/// One person as the figures name them.
public struct FigurePerson: Hashable, Sendable {
  public var id: UserID
  public var name: String
  public var email: String
  public var isActive: Bool

  public init(id: UserID, name: String, email: String, isActive: Bool) {
    self.id = id
    self.name = name
    self.email = email
    self.isActive = isActive
  }
}

/// One telephoniste beside the others.
public struct TeamLine: Equatable, Sendable {
  public var person: FigurePerson
  /// Nil where they are at no seat.
  public var state: SeatState?
  public var holding: Holding
  /// Calls of these days, whatever period is asked for.
  public var callsToday: Int
  public var callsThisWeek: Int
  public var callsThisMonth: Int
  /// Of the period.
  public var tally: Tally
  /// Of the period that it is compared with.
  public var before: Tally
  public var lastActivity: Instant?

  public init(
    person: FigurePerson, state: SeatState?, holding: Holding, callsToday: Int,
    callsThisWeek: Int, callsThisMonth: Int, tally: Tally, before: Tally, lastActivity: Instant?
  ) {
    self.person = person
    self.state = state
    self.holding = holding
    self.callsToday = callsToday
    self.callsThisWeek = callsThisWeek
    self.callsThisMonth = callsThisMonth
    self.tally = tally
    self.before = before
    self.lastActivity = lastActivity
  }

  /// What somebody has now, of what is not deleted.
  public struct Holding: Equatable, Sendable {
    public var assigned: Int
    public var callable: Int
    public var byStatus: [StatusID: Int]

    public init(assigned: Int = 0, callable: Int = 0, byStatus: [StatusID: Int] = [:]) {
      self.assigned = assigned
      self.callable = callable
      self.byStatus = byStatus
    }

    public static let none = Holding()
  }
}

/// Everybody compared, and the team together.
public struct TeamFigures: Equatable, Sendable {
  public var at: Instant
  public var period: DayRange
  public var before: DayRange
  public var statuses: [ContactStatus]
  /// By name.
  public var lines: [TeamLine]

  public init(
    at: Instant, period: DayRange, before: DayRange, statuses: [ContactStatus], lines: [TeamLine]
  ) {
    self.at = at
    self.period = period
    self.before = before
    self.statuses = statuses
    self.lines = lines
  }

  public var tally: Tally { lines.reduce(.none) { $0 + $1.tally } }
  public var tallyBefore: Tally { lines.reduce(.none) { $0 + $1.before } }
  public var callsToday: Int { lines.reduce(0) { $0 + $1.callsToday } }
  public var callsThisWeek: Int { lines.reduce(0) { $0 + $1.callsThisWeek } }
  public var callsThisMonth: Int { lines.reduce(0) { $0 + $1.callsThisMonth } }
  /// What is assigned to somebody.
  public var holding: TeamLine.Holding {
    lines.reduce(into: .none) { sum, line in
      sum.assigned += line.holding.assigned
      sum.callable += line.holding.callable
      sum.byStatus.merge(line.holding.byStatus, uniquingKeysWith: +)
    }
  }
}

/// Calls and answers of one hour of the clock.
public struct HourFigures: Hashable, Sendable {
  public var calls: Int
  public var answered: Int

  public init(calls: Int = 0, answered: Int = 0) {
    self.calls = calls
    self.answered = answered
  }
}

/// One day of somebody's calendar.
public struct DayFigures: Hashable, Sendable {
  public var day: LocalDate
  public var tally: Tally

  public init(day: LocalDate, tally: Tally) {
    self.day = day
    self.tally = tally
  }
}

/// One telephoniste in detail.
public struct PersonFigures: Equatable, Sendable {
  public var at: Instant
  public var period: DayRange
  public var before: DayRange
  public var statuses: [ContactStatus]
  public var line: TeamLine
  /// Seven weekdays, 0 is Sunday, of 24 hours as the floor's clock shows them.
  public var hours: [[HourFigures]]
  public var outcomes: [CallOutcome: Int]
  /// Calls of the period that have not ended.
  public var live: Int
  /// Of what was answered.
  public var lengths: [CallLength: Int]
  /// Each day of the period on which there was something, in order.
  public var days: [DayFigures]

  public init(
    at: Instant, period: DayRange, before: DayRange, statuses: [ContactStatus], line: TeamLine,
    hours: [[HourFigures]], outcomes: [CallOutcome: Int], live: Int, lengths: [CallLength: Int],
    days: [DayFigures]
  ) {
    self.at = at
    self.period = period
    self.before = before
    self.statuses = statuses
    self.line = line
    self.hours = hours
    self.outcomes = outcomes
    self.live = live
    self.lengths = lengths
    self.days = days
  }
}

/// The contacts of the floor, and how they were called in a period.
public struct ContactFigures: Equatable, Sendable {
  public struct StatusLine: Equatable, Sendable {
    public var status: ContactStatus
    public var contacts: Int
    /// Assigned to nobody.
    public var pool: Int
    /// Of those the telephonistes may still be served.
    public var callable: Int

    public init(status: ContactStatus, contacts: Int, pool: Int, callable: Int) {
      self.status = status
      self.contacts = contacts
      self.pool = pool
      self.callable = callable
    }
  }

  public var at: Instant
  public var period: DayRange
  public var before: DayRange
  /// In the statuses' order.
  public var byStatus: [StatusLine]
  public var converted: Int
  public var byAge: [ContactAge: Int]
  /// Added in the period, and in the one before.
  public var added: Int
  public var addedBefore: Int
  /// Of the calls of the period.
  public var outcomes: [CallOutcome: Int]
  public var live: Int

  public init(
    at: Instant, period: DayRange, before: DayRange, byStatus: [StatusLine], converted: Int,
    byAge: [ContactAge: Int], added: Int, addedBefore: Int, outcomes: [CallOutcome: Int], live: Int
  ) {
    self.at = at
    self.period = period
    self.before = before
    self.byStatus = byStatus
    self.converted = converted
    self.byAge = byAge
    self.added = added
    self.addedBefore = addedBefore
    self.outcomes = outcomes
    self.live = live
  }

  public var contacts: Int { byStatus.reduce(0) { $0 + $1.contacts } }
  public var pool: Int { byStatus.reduce(0) { $0 + $1.pool } }
  public var callable: Int { byStatus.reduce(0) { $0 + $1.callable } }
}

/// What one person assigned at once: from whom, to whom, how many.
public struct AssignmentAct: Equatable, Sendable {
  /// Of its newest change.
  public var key: Int64
  public var at: Instant
  /// Nil where nobody who signs in did it.
  public var byName: String?
  /// Nil for the pool.
  public var fromName: String?
  public var toName: String?
  public var contacts: Int

  public init(
    key: Int64, at: Instant, byName: String?, fromName: String?, toName: String?, contacts: Int
  ) {
    self.key = key
    self.at = at
    self.byName = byName
    self.fromName = fromName
    self.toName = toName
    self.contacts = contacts
  }

  /// Changes of one person, from and to the same, that lie no further apart are one act.
  public static let gap = Span.minutes(1)
  /// Changes that one page looks through.
  public static let mostExamined = 20_000
}

/// One page of the history of assignments.
public struct AssignmentActs: Equatable, Sendable {
  public var acts: [AssignmentAct]
  /// Nil where nothing older is left.
  public var next: Int64?

  public init(acts: [AssignmentAct], next: Int64?) {
    self.acts = acts
    self.next = next
  }
}
