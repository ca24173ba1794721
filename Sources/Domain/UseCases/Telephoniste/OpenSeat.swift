/// Sits down: opens a seat for somebody who signed in.
public struct OpenSeat: Sendable {
  let store: any UnitOfWork

  public init(store: any UnitOfWork) { self.store = store }

  /// - Returns: the session with its seat.
  /// - Throws: ``DomainError/accountDisabled(email:)``; ``DomainError/passwordMustChange``.
  public func callAsFunction(
    _ session: Session, at workstation: Workstation
  ) throws(DomainError) -> Session {
    let user = session.user.id
    let seat = try store.operate { (tx) throws(DomainError) in
      try tx.require(.signedIn, of: user)
      return try tx.seats.open(user, at: workstation, expiresAt: nil)
    }
    return Session(user: session.user, seat: seat)
  }
}

/// Leaves: the lease is free at once, and an untouched contact is not a skip.
public struct CloseSeat: Sendable {
  let store: any UnitOfWork

  public init(store: any UnitOfWork) { self.store = store }

  public func callAsFunction(_ session: Session) throws(DomainError) {
    guard session.seat != nil else { return }
    try store.operate { (tx) throws(DomainError) in
      guard let seat = try tx.ownSeat(of: session) else { return }
      try tx.queue.release(seat: seat, skipping: false)
      try tx.seats.close(seat)
    }
  }
}

/// Says that a seat is alive.
public struct RenewSeat: Sendable {
  let store: any UnitOfWork

  public init(store: any UnitOfWork) { self.store = store }

  public enum Renewal: Equatable, Sendable {
    case renewed
    /// The seat had been silent too long; it is open again, and holds the
    /// contact that it shows only if nobody else took it meanwhile.
    case reopened(holdsContact: Bool)
    /// Somebody ended it, or its hours are over: it stays closed.
    case ended(SeatEnding)
  }

  /// A seat whose hours are over ends here, at the first heartbeat at which no call and no
  /// wrap-up is under way.
  ///
  /// - Throws: ``DomainError/seatEnded``; ``DomainError/accountDisabled(email:)`` and
  ///   ``DomainError/passwordMustChange``, with which the seat goes silent and lapses.
  public func callAsFunction(_ session: Session) throws(DomainError) -> Renewal {
    try store.operate { (tx) throws(DomainError) in
      if let seat = session.seat, let ending = try tx.seats.ending(of: seat) {
        return .ended(ending)
      }
      let seat = try tx.seatAtWork(of: session)
      let found = try tx.seats.find(seat)
      if let found, found.isOver(after: try tx.floor.seatLimit, at: tx.now),
        try !tx.seats.hasLiveCall(seat)
      {
        try tx.end(seat, because: .hours, by: nil)
        return .ended(.hoursOver)
      }
      if try tx.seats.renew(seat) { return .renewed }
      let contact = found?.contactID
      try tx.seats.reopen(seat)
      guard let contact else { return .reopened(holdsContact: true) }
      do throws(DomainError) {
        try tx.queue.lease(contact, to: seat)
        return .reopened(holdsContact: true)
      } catch {
        guard error == .contactInUse else { throw error }
        return .reopened(holdsContact: false)
      }
    }
  }
}
