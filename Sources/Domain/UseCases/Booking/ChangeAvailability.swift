/// Changes when an agent can be booked: by the agent, or by an admin who manages people.
public struct ChangeAvailability: Sendable {
  let store: any UnitOfWork

  public init(store: any UnitOfWork) { self.store = store }

  /// What is added may be times at which they work, or at which they are away.
  ///
  /// - Throws: ``DomainError/notPermitted(_:)`` for somebody else's, without the permission;
  ///   ``DomainError/booking(_:)``.
  @discardableResult
  public func add(
    _ times: AvailabilityTimes, of agent: UserID, by session: Session
  ) throws(DomainError) -> AvailabilitySlot {
    let session = session
    return try store.write(as: session.actor, because: .changeAvailability) {
      (tx) throws(DomainError) in
      try tx.requireAgent(agent, by: session)
      try AvailabilityRule.check(times)
      guard try tx.agents.slotCount(of: agent) < AvailabilityRule.limit else {
        throw .booking(.availability(.tooMany(limit: AvailabilityRule.limit)))
      }
      return try tx.agents.insert(times, of: agent)
    }
  }

  /// - Throws: as ``add(_:of:by:)``.
  public func edit(
    _ id: SlotID, of agent: UserID, to times: AvailabilityTimes, by session: Session
  ) throws(DomainError) {
    let session = session
    try store.write(as: session.actor, because: .changeAvailability) { (tx) throws(DomainError) in
      var slot = try tx.slot(id, of: agent, changedBy: session)
      try AvailabilityRule.check(times)
      slot.times = times
      try tx.agents.save(slot)
    }
  }

  /// Visits that are booked stay.
  ///
  /// - Throws: as ``add(_:of:by:)``.
  public func remove(_ id: SlotID, of agent: UserID, by session: Session) throws(DomainError) {
    let session = session
    try store.write(as: session.actor, because: .changeAvailability) { (tx) throws(DomainError) in
      try tx.agents.delete(tx.slot(id, of: agent, changedBy: session))
    }
  }
}

/// Changes how long an agent's visits and ways take.
public struct SetAgentProfile: Sendable {
  let store: any UnitOfWork

  public init(store: any UnitOfWork) { self.store = store }

  /// - Throws: ``DomainError/notPermitted(_:)`` for somebody else's, without the permission;
  ///   ``DomainError/booking(_:)``.
  public func callAsFunction(
    _ profile: AgentProfile, by session: Session
  ) throws(DomainError) {
    let session = session
    try store.write(as: session.actor, because: .changeAgentProfile) { (tx) throws(DomainError) in
      try tx.requireAgent(profile.agentID, by: session)
      try SetAgentProfile.check(profile.appointmentMinutes, AgentProfile.appointmentRange)
      try SetAgentProfile.check(profile.travelMinutes, AgentProfile.travelRange)
      try tx.agents.save(profile)
    }
  }

  private static func check(
    _ minutes: Int?, _ range: ClosedRange<Int>
  ) throws(DomainError) {
    guard let minutes, !range.contains(minutes) else { return }
    throw .booking(.minutes(range))
  }
}

extension AuditedTransaction {
  /// One's own as an agent, another's by who manages people.
  fileprivate func requireAgent(_ agent: UserID, by session: Session) throws(DomainError) {
    let isAgent = try isAllowed(.agent, session.user.id)
    if !isAgent || agent != session.user.id { try require(.permission(.manageUsers)) }
    guard let user = try users.find(agent), user.isAgent else {
      throw .booking(.unknownAgent(String(agent.rawValue)))
    }
  }

  fileprivate func slot(
    _ id: SlotID, of agent: UserID, changedBy session: Session
  ) throws(DomainError) -> AvailabilitySlot {
    try requireAgent(agent, by: session)
    guard let slot = try agents.slot(id), slot.agentID == agent else {
      throw .booking(.availability(.unknown))
    }
    return slot
  }
}
