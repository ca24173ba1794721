/// Appointments, as far as somebody sees.
public struct ListReservations: Sendable {
  let people: any PeopleReading
  let booking: any BookingReading

  public init(people: any PeopleReading, booking: any BookingReading) {
    self.people = people
    self.booking = booking
  }

  /// - Throws: ``DomainError/notPermitted(_:)`` for who sees no appointments.
  public func callAsFunction(
    _ query: ReservationQuery, by session: Session
  ) throws(DomainError) -> ReservationPage {
    try booking.reservations(query, in: people.reservationSight(of: session))
  }

  /// One of them with its notes.
  ///
  /// - Throws: ``DomainError/notPermitted(_:)`` for who sees no appointments;
  ///   ``DomainError/booking(_:)`` for one out of sight too.
  public func show(
    _ id: ReservationID, by session: Session
  ) throws(DomainError) -> ReservationRecord {
    let sight = try people.reservationSight(of: session)
    guard let found = try booking.reservation(id, in: sight) else {
      throw .booking(.unknownReservation)
    }
    return found
  }
}
