/// The open seats of the floor: who, where, since when.
public struct ListSeats: Sendable {
  let people: any PeopleReading
  let seats: any SeatReading

  public init(people: any PeopleReading, seats: any SeatReading) {
    self.people = people
    self.seats = seats
  }

  /// - Throws: ``DomainError/notPermitted(_:)``.
  public func callAsFunction(by session: Session) throws(DomainError) -> [SeatLine] {
    try people.require(.permission(.viewUsers), of: session.user.id)
    return try seats.seats()
  }
}

/// Ends a seat: somebody else's for whoever manages people, one's own for everybody. It
/// lands at its sign-in within ten seconds; what was being typed there is kept, and a live
/// call goes on.
public struct EndSeat: Sendable {
  let store: any UnitOfWork

  public init(store: any UnitOfWork) { self.store = store }

  /// - Throws: ``DomainError/unknownSeat(_:)`` where no such seat is open;
  ///   ``DomainError/notPermitted(_:)``; ``DomainError/rights(_:)``.
  public func callAsFunction(_ number: Int64, by session: Session) throws(DomainError) {
    try store.write(as: session.actor, because: .endSeat) { (tx) throws(DomainError) in
      let id = SeatID(number)
      let seat = try tx.seats.find(id)
      if seat?.userID != session.user.id { try tx.require(.permission(.manageUsers)) }
      guard let seat, seat.endedAt == nil, let user = try tx.users.find(seat.userID) else {
        throw .unknownSeat(number)
      }
      try tx.checkReach(over: user, by: session)
      try tx.end(id, because: .person, by: session.user.id)
      try tx.record(.seatEnded(id, of: user.email, .person))
    }
  }
}

extension OperationalTransaction {
  /// Ends an open seat for good. Its contact is free, and that is no skip, unless a call
  /// has not ended: that goes on, and keeps it.
  func end(
    _ id: SeatID, because cause: SeatEnding.Cause, by user: UserID?
  ) throws(DomainError) {
    if try !seats.hasLiveCall(id) { try queue.release(seat: id, skipping: false) }
    try seats.end(id, because: cause, by: user)
  }
}

extension AuditedTransaction {
  /// Ends the open seats of a person, with an event for each. One that has fallen silent
  /// does not come back either.
  func endSeats(
    of user: User, because cause: SeatEnding.Cause, by actor: UserID,
    besides kept: SeatID? = nil
  ) throws(DomainError) {
    for seat in try seats.open(of: user.id) where seat != kept {
      try end(seat, because: cause, by: actor)
      try record(.seatEnded(seat, of: user.email, cause))
    }
    try seats.bar(lapsedOf: user.id, because: cause, by: actor, besides: kept)
  }
}
