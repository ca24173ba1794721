/// The next contact for somebody who works by commands: the claim holds for ten
/// minutes without a heartbeat, and is then a skip (docs/decisions.md, Next contact).
public struct ClaimByCommand: Sendable {
  let store: any UnitOfWork

  public init(store: any UnitOfWork) { self.store = store }

  /// Ends her earlier claims by command: what was left untouched was skipped.
  ///
  /// - Returns: nil where nobody can be served now; no claim is then left.
  /// - Throws: as ``ClaimNextContact``.
  public func callAsFunction(
    _ session: Session, at workstation: Workstation
  ) throws(DomainError) -> QueuePick? {
    let user = session.user.id
    let seat = try store.write(as: session.actor, because: .claimNext) {
      (tx) throws(DomainError) in
      try tx.require(.telephoniste)
      guard try tx.calls.live(of: user) == nil else { throw .callIsLive }
      for former in try tx.seats.commandSeats(of: user) {
        try tx.queue.release(seat: former, skipping: true)
        try tx.seats.close(former)
      }
      return try tx.seats.open(user, at: workstation, expiresAt: tx.now + Seat.commandClaim)
    }
    let seated = Session(user: session.user, seat: seat)
    do throws(DomainError) {
      let pick = try ClaimNextContact(store: store)(seated)
      if pick == nil { try CloseSeat(store: store)(seated) }
      return pick
    } catch {
      try CloseSeat(store: store)(seated)
      throw error
    }
  }
}

/// Sits down for one call: the seat lives as long as the command that places it,
/// and takes over what ``ClaimByCommand`` claimed.
public struct OpenCallSeat: Sendable {
  let store: any UnitOfWork

  public init(store: any UnitOfWork) { self.store = store }

  /// - Returns: the session with a seat that holds the contact.
  /// - Throws: ``DomainError/unknownContact`` outside her sight;
  ///   ``DomainError/callIsLive``; ``DomainError/contactInUse``.
  public func callAsFunction(
    _ contact: ContactID, by session: Session, at workstation: Workstation
  ) throws(DomainError) -> Session {
    let user = session.user.id
    let seat = try store.write(as: session.actor, because: .openContact) {
      (tx) throws(DomainError) in
      try tx.require(.telephoniste)
      _ = try tx.contact(contact, inSightOf: user)
      guard try tx.calls.live(of: user) == nil, try tx.calls.live(with: contact) == nil else {
        throw .callIsLive
      }
      for former in try tx.seats.commandSeats(of: user) {
        let isThis = try tx.seats.find(former)?.contactID == contact
        try tx.queue.release(seat: former, skipping: !isThis)
        try tx.seats.close(former)
      }
      let seat = try tx.seats.open(user, at: workstation, expiresAt: nil)
      try tx.queue.lease(contact, to: seat)
      return seat
    }
    return Session(user: session.user, seat: seat)
  }
}
