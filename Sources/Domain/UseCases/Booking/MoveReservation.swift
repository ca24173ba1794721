/// Moves an appointment to another time or agent, by the same rule by which it was made.
public struct MoveReservation: Sendable {
  let store: any UnitOfWork
  let zones: any TimeZones

  public init(store: any UnitOfWork, zones: any TimeZones) {
    self.store = store
    self.zones = zones
  }

  public struct Choice: Equatable, Sendable {
    /// Nil leaves the time.
    public var start: Instant?
    /// Nil leaves the agent.
    public var agentID: UserID?

    public init(start: Instant? = nil, agentID: UserID? = nil) {
      self.start = start
      self.agentID = agentID
    }
  }

  /// Whoever keeps it, whoever booked it, and an admin who may edit contacts. Moved to
  /// another time it has to be confirmed anew; with another agent it takes as long as theirs
  /// do.
  ///
  /// - Throws: ``DomainError/notPermitted(_:)``; ``DomainError/booking(_:)`` for one that is
  ///   not theirs, is not open any more, or where the agent is not free.
  @discardableResult
  public func callAsFunction(
    _ choice: Choice, of id: ReservationID, by session: Session
  ) throws(DomainError) -> Reservation {
    let user = session.user.id
    return try store.write(as: session.actor, because: .moveReservation) {
      (tx) throws(DomainError) in
      var reservation = try tx.reservation(id, changedBy: user)
      guard reservation.status.isOpen else {
        throw .booking(.statusOfReservation(from: reservation.status, to: .scheduled))
      }
      let start = choice.start ?? reservation.start
      let agent = choice.agentID ?? reservation.agentID
      guard start != reservation.start || agent != reservation.agentID else { return reservation }
      let agenda = try BookingGround(tx, zones: zones).take(start, of: agent, besides: id)
      if start != reservation.start { reservation.status = .scheduled }
      reservation.start = start
      reservation.agentID = agenda.agentID
      reservation.minutes = Int(agenda.appointment.seconds / 60)
      return try tx.reservations.save(reservation)
    }
  }
}
