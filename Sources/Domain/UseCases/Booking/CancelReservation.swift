/// Cancels an appointment that is still to come.
public struct CancelReservation: Sendable {
  let store: any UnitOfWork

  public init(store: any UnitOfWork) { self.store = store }

  public struct Choice: Equatable, Sendable {
    public var reason: String
    /// The status with which the contact goes back to the call list; nil leaves it converted,
    /// where nobody calls it.
    public var returning: SetStatus.Choice?

    public init(reason: String, returning: SetStatus.Choice? = nil) {
      self.reason = reason
      self.returning = returning
    }
  }

  /// Whoever keeps it, whoever booked it, and an admin who may edit contacts. The time is free
  /// again at once. A contact that goes back is no longer converted.
  ///
  /// - Throws: ``DomainError/notPermitted(_:)``; ``DomainError/booking(_:)`` for one that is
  ///   not theirs or not open any more; ``DomainError/reasonMissing``,
  ///   ``DomainError/reasonTooLong(limit:)``; ``DomainError/statusOfBooking``,
  ///   ``DomainError/unknownStatus(_:known:)`` and the refusals of a callback's time;
  ///   ``DomainError/contactInUse`` while somebody else has the contact on their card.
  @discardableResult
  public func callAsFunction(
    _ choice: Choice, of id: ReservationID, by session: Session
  ) throws(DomainError) -> Reservation {
    let user = session.user.id
    let reason = try ComplianceReason.checked(choice.reason)
    return try store.write(as: session.actor, because: .cancelReservation) {
      (tx) throws(DomainError) in
      var reservation = try tx.reservation(id, changedBy: user)
      guard reservation.status.isOpen else {
        throw .booking(.statusOfReservation(from: reservation.status, to: .cancelled))
      }
      reservation.status = .cancelled
      reservation.cancelReason = reason
      reservation = try tx.reservations.save(reservation)
      if let returning = choice.returning {
        try CancelReservation.give(returning, to: reservation, by: user, tx)
      }
      return reservation
    }
  }

  private static func give(
    _ choice: SetStatus.Choice, to reservation: Reservation, by user: UserID,
    _ tx: any AuditedTransaction
  ) throws(DomainError) {
    guard let stands = try tx.contacts.find(reservation.contactID), stands.deletedAt == nil else {
      throw .unknownContact
    }
    try tx.checkFree(stands.id, for: user)
    var contact = stands
    contact.isConverted = false
    contact.conversion = nil
    try tx.give(choice, to: &contact, promisedBy: stands.assignedTo)
    try tx.contacts.save(contact, over: stands, statusNote: SetStatus.note(choice))
    try tx.list(contact, after: choice)
  }
}
