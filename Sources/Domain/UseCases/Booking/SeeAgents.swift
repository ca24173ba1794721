/// The agents with how and when they work: all for an admin who may see people, one's own for
/// an agent.
public struct SeeAgents: Sendable {
  let people: any PeopleReading
  let booking: any BookingReading

  public init(people: any PeopleReading, booking: any BookingReading) {
    self.people = people
    self.booking = booking
  }

  /// - Throws: ``DomainError/notPermitted(_:)``.
  public func callAsFunction(by session: Session) throws(DomainError) -> [AgentLine] {
    try people.require(.permission(.viewUsers), of: session.user.id)
    return try booking.agents()
  }

  /// - Throws: ``DomainError/notPermitted(_:)`` for somebody else's, without the permission;
  ///   ``DomainError/booking(_:)``.
  public func show(_ agent: UserID, by session: Session) throws(DomainError) -> AgentRecord {
    try people.requireAgent(agent, orPermission: .viewUsers, session)
    guard let record = try booking.agentRecord(agent) else {
      throw .booking(.unknownAgent(String(agent.rawValue)))
    }
    return record
  }
}

extension PeopleReading {
  /// One's own as an agent, another's with a permission.
  func requireAgent(
    _ agent: UserID, orPermission permission: Permission, _ session: Session
  ) throws(DomainError) {
    if agent == session.user.id {
      do throws(DomainError) {
        return try check(.agent, of: agent)
      } catch {
        guard case .notAgent = error else { throw error }
      }
    }
    try require(.permission(permission), of: session.user.id)
  }
}

/// An agent's days: their visits in order, with the ways between them.
public struct SeeAgentDays: Sendable {
  let people: any PeopleReading
  let booking: any BookingReading
  let floor: any FloorReading
  let zones: any TimeZones

  public init(
    people: any PeopleReading, booking: any BookingReading, floor: any FloorReading,
    zones: any TimeZones
  ) {
    self.people = people
    self.booking = booking
    self.floor = floor
    self.zones = zones
  }

  /// How many days one look may hold.
  public static let limit = 42

  /// An agent sees their own; an admin who may view contacts everybody's.
  ///
  /// - Parameters:
  ///   - first: of the days of the floor.
  ///   - count: at most ``limit``.
  /// - Throws: ``DomainError/notPermitted(_:)``, ``DomainError/booking(_:)``.
  public func callAsFunction(
    of agent: UserID, from first: LocalDate, days count: Int, by session: Session
  ) throws(DomainError) -> [AgentDayPlan] {
    try people.requireAgent(agent, orPermission: .viewContacts, session)
    guard let record = try booking.agentRecord(agent) else {
      throw .booking(.unknownAgent(String(agent.rawValue)))
    }
    let settings = try floor.settings()
    let zone = try zones.zone(named: settings.timeZone)
    let dates = (0..<max(1, min(count, SeeAgentDays.limit))).map { first.adding(days: $0) }
    let end = zone.start(of: first.adding(days: dates.count))
    let visits = try booking.visits(of: agent, from: zone.start(of: first), until: end)
    return dates.map { date in
      SeeAgentDays.plan(
        date, record, visits.filter { zone.day(of: $0.reservation.start) == date },
        travel: record.line.profile.travel(settings), zone)
    }
  }

  private static func plan(
    _ date: LocalDate, _ agent: AgentRecord, _ visits: [ReservationRecord], travel: Span,
    _ zone: any Zone
  ) -> AgentDayPlan {
    let end = zone.start(of: date.adding(days: 1))
    let search = FreeSearch(zone: zone, from: zone.start(of: date), until: end)
    let covered = search.covered(agent.slots.map(\.times))
    var last: Instant?
    let planned = visits.map { record in
      let gap = last.map { record.reservation.start - $0 }
      last = max(last ?? record.reservation.end, record.reservation.end)
      return AgentDayPlan.Visit(
        record: record, gap: gap, isTight: gap.map { $0 < travel } ?? false,
        isOutside: !covered.contains {
          $0.from <= record.reservation.start && record.reservation.end <= $0.until
        })
    }
    let available = covered.filter { $0.from < end }.map {
      TimeStretch(from: $0.from, until: min($0.until, end))
    }
    return AgentDayPlan(date: date, available: available, visits: planned, travel: travel)
  }
}
