/// Says what became of an appointment: confirmed, kept, or nobody there.
public struct SetReservationStatus: Sendable {
  let store: any UnitOfWork

  public init(store: any UnitOfWork) { self.store = store }

  /// Whoever keeps it, whoever booked it, and an admin who may edit contacts.
  ///
  /// - Parameter status: one of ``ReservationStatus/next`` of the one it has; the one it has
  ///   changes nothing.
  /// - Throws: ``DomainError/notPermitted(_:)``; ``DomainError/booking(_:)`` for one that is
  ///   not theirs, cannot become that, or has not begun.
  @discardableResult
  public func callAsFunction(
    _ status: ReservationStatus, of id: ReservationID, by session: Session
  ) throws(DomainError) -> Reservation {
    let user = session.user.id
    return try store.write(as: session.actor, because: .changeReservation) {
      (tx) throws(DomainError) in
      var reservation = try tx.reservation(id, changedBy: user)
      guard reservation.status != status else { return reservation }
      guard reservation.status.next.contains(status) else {
        throw .booking(.statusOfReservation(from: reservation.status, to: status))
      }
      guard status.isOpen || reservation.start <= tx.now else { throw .booking(.notBegun) }
      reservation.status = status
      return try tx.reservations.save(reservation)
    }
  }
}

/// Adds a note to an appointment.
public struct NoteReservation: Sendable {
  let store: any UnitOfWork

  public init(store: any UnitOfWork) { self.store = store }

  /// Whoever keeps it, whoever booked it, and an admin who may edit contacts.
  ///
  /// - Throws: ``DomainError/notPermitted(_:)``; ``DomainError/booking(_:)`` for one that is
  ///   not theirs; ``DomainError/noteEmpty``, ``DomainError/noteTooLong(limit:)``.
  public func callAsFunction(
    _ text: String, to id: ReservationID, by session: Session
  ) throws(DomainError) {
    let user = session.user.id
    guard let note = try ReservationNote.checked(text) else { throw .noteEmpty }
    try store.write(as: session.actor, because: .noteReservation) { (tx) throws(DomainError) in
      let reservation = try tx.reservation(id, changedBy: user)
      try tx.reservations.addNote(note, to: reservation.id)
    }
  }
}
