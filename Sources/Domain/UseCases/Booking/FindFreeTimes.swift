/// When appointments can be made: for whoever books them.
public struct FindFreeTimes: Sendable {
  let people: any PeopleReading
  let booking: any BookingReading
  let floor: any FloorReading
  let zones: any TimeZones
  let clock: any Clock
  /// An appointment that is about to be moved: it stands in nobody's way.
  public var besides: ReservationID?

  public init(
    people: any PeopleReading, booking: any BookingReading, floor: any FloorReading,
    zones: any TimeZones, clock: any Clock
  ) {
    self.people = people
    self.booking = booking
    self.floor = floor
    self.zones = zones
    self.clock = clock
  }

  /// The agents that can be chosen.
  ///
  /// - Throws: ``DomainError/notPermitted(_:)``.
  public func agents(by session: Session) throws(DomainError) -> [AgentLine] {
    try people.requireBooking(of: session)
    return try booking.agents()
  }

  /// The next times that can be had, the soonest first, with who is proposed for each.
  ///
  /// - Parameters:
  ///   - agent: nil for all.
  ///   - after: nil for now; a moment that has passed is now.
  /// - Throws: ``DomainError/notPermitted(_:)``, ``DomainError/booking(_:)``.
  public func next(
    _ count: Int = FreeSearch.proposals, of agent: UserID?, after: Instant? = nil,
    by session: Session
  ) throws(DomainError) -> [FreeSlot] {
    let from = max(after ?? soonest, soonest)
    let until = min(from + FreeSearch.horizon, soonest + FreeSearch.furthest)
    try people.requireBooking(of: session)
    try checkIsThere(agent, at: from)
    let zone = try zones.zone(named: floor.settings().timeZone)
    return try FreeSearch.next(count, from: from, until: until, in: zone) {
      (from, until) throws(DomainError) in
      try agendas(of: agent, from: from, until: until)
    }
  }

  /// The times of a day of the floor that can be had.
  ///
  /// - Parameter agent: nil for all: each time then comes once, with who is proposed for it.
  /// - Throws: ``DomainError/notPermitted(_:)``, ``DomainError/booking(_:)``.
  public func day(
    _ date: LocalDate, of agent: UserID?, by session: Session
  ) throws(DomainError) -> [FreeSlot] {
    let (search, agendas) = try search(date...date, of: agent, session)
    return search.slots(among: agendas)
  }

  /// As ``day(_:of:by:)`` over all agents, with every one who is free at a time.
  ///
  /// - Throws: ``DomainError/notPermitted(_:)``, ``DomainError/booking(_:)``.
  public func everyone(
    on date: LocalDate, by session: Session
  ) throws(DomainError) -> [FreeSlot] {
    let (search, agendas) = try search(date...date, of: nil, session)
    return search.everySlot(among: agendas)
  }

  /// Days of the floor, both ends included, with who can be booked on each: a month in one
  /// look.
  ///
  /// - Parameter agent: nil for all.
  /// - Throws: ``DomainError/notPermitted(_:)``, ``DomainError/booking(_:)``.
  public func days(
    _ range: ClosedRange<LocalDate>, of agent: UserID?, by session: Session
  ) throws(DomainError) -> [FreeDay] {
    let (search, agendas) = try search(range, of: agent, session)
    return search.days(range, among: agendas)
  }

  /// No visit begins at this very moment.
  private var soonest: Instant { clock.now() + .milliseconds(1) }

  private func search(
    _ range: ClosedRange<LocalDate>, of agent: UserID?, _ session: Session
  ) throws(DomainError) -> (FreeSearch, [AgentAgenda]) {
    try people.requireBooking(of: session)
    let zone = try zones.zone(named: floor.settings().timeZone)
    let from = max(zone.start(of: range.lowerBound), soonest)
    let end = zone.start(of: range.upperBound.adding(days: 1))
    let until = max(from, min(end, soonest + FreeSearch.furthest))
    try checkIsThere(agent, at: from)
    let agendas = try agendas(of: agent, from: from - .hours(24), until: until + .hours(24))
    return (FreeSearch(zone: zone, from: from, until: until), agendas)
  }

  private func agendas(
    of agent: UserID?, from: Instant, until: Instant
  ) throws(DomainError) -> [AgentAgenda] {
    var agendas = try booking.agendas(of: agent, from: from, until: until)
    guard let besides else { return agendas }
    for index in agendas.indices {
      agendas[index].reservations.removeAll { $0.id == besides }
    }
    return agendas
  }

  private func checkIsThere(_ agent: UserID?, at moment: Instant) throws(DomainError) {
    guard let agent else { return }
    let found = try booking.agendas(of: agent, from: moment, until: moment)
    if found.isEmpty { throw .booking(.unknownAgent(String(agent.rawValue))) }
  }
}
