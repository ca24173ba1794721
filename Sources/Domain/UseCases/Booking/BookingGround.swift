/// What booking and moving ask, by the rows of their own transaction: two who want one time
/// are decided here.
struct BookingGround {
  let tx: any AuditedTransaction
  let zone: any Zone

  init(_ tx: any AuditedTransaction, zones: any TimeZones) throws(DomainError) {
    self.tx = tx
    zone = try zones.zone(named: tx.floor.timeZone)
  }

  /// - Parameters:
  ///   - agent: nil for whoever is free then, and has the fewest visits on that day.
  ///   - moved: a visit that stands in nobody's way.
  /// - Throws: ``DomainError/booking(_:)``; where the agent is not free, with what can be had
  ///   instead.
  func take(
    _ start: Instant, of agent: UserID?, besides moved: ReservationID? = nil
  ) throws(DomainError) -> AgentAgenda {
    guard start > tx.now else { throw .booking(.timePassed) }
    guard start < tx.now + FreeSearch.furthest else { throw .booking(.timeTooFar) }
    // No visit and no way take a day.
    let agendas = try load(agent, start - .hours(24), start + .hours(24))
    guard !agendas.isEmpty else { throw .booking(BookingGround.nobody(agent)) }
    var reason = NotFreeReason.unavailable
    var free: [AgentAgenda] = []
    for agenda in agendas {
      let obstacle = FreeSearch.obstacle(to: start, of: agenda, besides: moved, in: zone)
      if obstacle == nil { free.append(agenda) }
      if obstacle == .reserved { reason = .reserved }
    }
    if let taken = FreeSearch.leastBusy(free, on: zone.day(of: start), in: zone) { return taken }
    let next = try FreeSearch.next(
      FreeSearch.proposals, from: start, until: start + FreeSearch.horizon, in: zone,
      besides: moved
    ) { (from, until) throws(DomainError) in try load(agent, from, until) }
    throw .booking(
      .notFree(reason, agent: agent == nil ? nil : agendas[0].agentName, next: next))
  }

  private func load(
    _ agent: UserID?, _ from: Instant, _ until: Instant
  ) throws(DomainError) -> [AgentAgenda] {
    try tx.reservations.agendas(of: agent, from: from, until: until)
  }

  private static func nobody(_ agent: UserID?) -> BookingRefusal {
    agent.map { .unknownAgent(String($0.rawValue)) } ?? .noAgents
  }
}

extension AuditedTransaction {
  /// A reservation that the actor may change, and by which right.
  ///
  /// - Throws: ``DomainError/notPermitted(_:)`` for who is neither an admin who may edit
  ///   contacts, nor a telephoniste, nor an agent; ``DomainError/booking(_:)`` for one that
  ///   is not theirs.
  func reservation(
    _ id: ReservationID, changedBy user: UserID
  ) throws(DomainError) -> Reservation {
    let sight = try changeSight(of: user)
    guard let found = try reservations.find(id), sight.shows(found) else {
      throw .booking(.unknownReservation)
    }
    return found
  }

  private func changeSight(of user: UserID) throws(DomainError) -> ReservationSight {
    let sees = try isAllowed(.permission(.viewContacts), user)
    let edits = try isAllowed(.permission(.editContacts), user)
    if sees, edits { return .everything }
    if try isAllowed(.telephoniste, user) { return .own(user) }
    if try isAllowed(.agent, user) { return .own(user) }
    try require(.permission(.viewContacts), of: user)
    try require(.permission(.editContacts), of: user)
    return .everything
  }
}

extension ReservationSight {
  func shows(_ reservation: Reservation) -> Bool {
    switch self {
    case .everything: return true
    case .own(let user): return reservation.agentID == user || reservation.bookedBy == user
    }
  }
}

extension PeopleReading {
  /// What somebody sees of the appointments: an admin who may view contacts all, a
  /// telephoniste and an agent their own.
  ///
  /// - Throws: ``DomainError/notPermitted(_:)`` where that is nothing.
  func reservationSight(of session: Session) throws(DomainError) -> ReservationSight {
    let user = session.user.id
    if try isAllowed(.permission(.viewContacts), user) { return .everything }
    if try isAllowed(.telephoniste, user) { return .own(user) }
    if try isAllowed(.agent, user) { return .own(user) }
    try require(.permission(.viewContacts), of: user)
    return .everything
  }

  /// - Throws: ``DomainError/notPermitted(_:)`` for who books no appointments.
  func requireBooking(of session: Session) throws(DomainError) {
    _ = try reservationSight(of: session)
  }

  /// Whether somebody has a right, where not having it is no attempt.
  private func isAllowed(_ right: Right, _ user: UserID) throws(DomainError) -> Bool {
    do throws(DomainError) {
      try check(right, of: user)
      return true
    } catch .notPermitted, .notTelephoniste, .notAgent {
      return false
    }
  }
}
