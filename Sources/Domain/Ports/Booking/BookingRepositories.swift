/// How agents work and when. Every change is an audited one.
public protocol AgentRepository {
  /// As the floor has it where the agent has nothing of their own.
  func profile(of agent: UserID) throws(DomainError) -> AgentProfile
  func save(_ profile: AgentProfile) throws(DomainError)
  /// Nil where there is none of that key.
  func slot(_ id: SlotID) throws(DomainError) -> AvailabilitySlot?
  func slotCount(of agent: UserID) throws(DomainError) -> Int
  /// Makes the agent's profile, where there is none yet.
  func insert(_ times: AvailabilityTimes, of agent: UserID) throws(DomainError) -> AvailabilitySlot
  func save(_ slot: AvailabilitySlot) throws(DomainError)
  func delete(_ slot: AvailabilitySlot) throws(DomainError)
}

/// Appointments with their notes.
public protocol ReservationRepository {
  func find(_ id: ReservationID) throws(DomainError) -> Reservation?
  /// The contact's appointment that is still to come, if there is one.
  func open(with contact: ContactID) throws(DomainError) -> Reservation?
  /// How many appointments are still to come of an agent.
  func openCount(of agent: UserID) throws(DomainError) -> Int
  func insert(_ new: NewReservation) throws(DomainError) -> Reservation
  /// - Returns: the row as it stands then.
  /// - Throws: ``DomainError/booking(_:)`` where the row no longer has the version.
  func save(_ reservation: Reservation) throws(DomainError) -> Reservation
  func addNote(_ content: String, to id: ReservationID) throws(DomainError)
  /// What the search for free times is made of, as it stands in this transaction: the
  /// active agents by name.
  ///
  /// - Parameters:
  ///   - agent: nil for all.
  ///   - from: visits that end before are left out.
  ///   - until: visits that begin after are left out.
  func agendas(
    of agent: UserID?, from: Instant, until: Instant
  ) throws(DomainError) -> [AgentAgenda]
}
