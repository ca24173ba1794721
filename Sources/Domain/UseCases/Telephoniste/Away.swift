/// Leaves the keyboard for a reason of the floor settings.
public struct PauseSeat: Sendable {
  let store: any UnitOfWork

  public init(store: any UnitOfWork) { self.store = store }

  /// - Throws: ``DomainError/callIsLive``; ``DomainError/unknownPause(_:known:)``;
  ///   ``DomainError/seatEnded``.
  public func callAsFunction(_ reason: String, by session: Session) throws(DomainError) {
    try store.write(as: session.actor, because: .pause) { (tx) throws(DomainError) in
      try tx.require(.telephoniste)
      let seat = try tx.seatAtWork(of: session)
      guard try tx.calls.live(of: session.user.id) == nil else { throw .callIsLive }
      let known = try tx.floor.pauseReasons
      guard known.contains(reason) else { throw .unknownPause(reason, known: known) }
      try tx.seats.setState(.paused, reason: reason, of: seat)
    }
  }
}

/// Comes back from a pause, or opens a locked seat whose password was right.
public struct ReturnToSeat: Sendable {
  let store: any UnitOfWork

  public init(store: any UnitOfWork) { self.store = store }

  /// - Returns: whether the seat still holds `contact`, or has it again.
  /// - Throws: ``DomainError/seatEnded``; ``DomainError/accountDisabled(email:)``;
  ///   ``DomainError/passwordMustChange``.
  public func callAsFunction(
    holding contact: ContactID?, by session: Session
  ) throws(DomainError) -> Bool {
    try store.operate { (tx) throws(DomainError) in
      let seat = try tx.seatAtWork(of: session)
      if try !tx.seats.renew(seat) { try tx.seats.reopen(seat) }
      let state = try tx.seats.find(seat)?.state
      if state == .paused || state == .locked { try tx.seats.setState(.ready, of: seat) }
      guard let contact else { return true }
      guard try tx.isInSight(contact, of: session.user.id) else { return false }
      do throws(DomainError) {
        try tx.queue.lease(contact, to: seat)
        return true
      } catch {
        guard error == .contactInUse else { throw error }
        return false
      }
    }
  }
}

/// Marks a seat as locked; one with a live call goes on showing that.
public struct LockSeat: Sendable {
  let store: any UnitOfWork
  let calls: any CallReading

  public init(store: any UnitOfWork, calls: any CallReading) {
    self.store = store
    self.calls = calls
  }

  public func callAsFunction(_ session: Session) throws(DomainError) {
    guard session.seat != nil, try calls.live(of: session.user.id) == nil else { return }
    try store.operate { (tx) throws(DomainError) in
      guard let seat = try tx.ownSeat(of: session) else { return }
      try tx.seats.setState(.locked, of: seat)
    }
  }
}

/// Frees the contact of a seat whose person has been away too long; a contact in
/// a live call stays. An untouched one is not a skip.
public struct FreeContact: Sendable {
  let store: any UnitOfWork
  let calls: any CallReading

  public init(store: any UnitOfWork, calls: any CallReading) {
    self.store = store
    self.calls = calls
  }

  /// - Returns: whether the seat holds no contact now.
  public func callAsFunction(_ session: Session) throws(DomainError) -> Bool {
    guard session.seat != nil, try calls.live(of: session.user.id) == nil else { return false }
    return try store.operate { (tx) throws(DomainError) in
      guard let seat = try tx.ownSeat(of: session) else { return false }
      try tx.queue.release(seat: seat, skipping: false)
      return true
    }
  }
}
