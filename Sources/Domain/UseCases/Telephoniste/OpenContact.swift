/// Puts a contact of her sight back on a telephoniste's card: back, today's
/// panel, or the card of a seat that was killed.
public struct OpenContact: Sendable {
  let store: any UnitOfWork

  public init(store: any UnitOfWork) { self.store = store }

  /// - Throws: ``DomainError/notTelephoniste``; ``DomainError/unknownContact`` outside her
  ///   sight; ``DomainError/contactInUse``; ``DomainError/callIsLive``.
  public func callAsFunction(_ id: ContactID, by session: Session) throws(DomainError) {
    guard let seat = session.seat else { throw .seatEnded }
    let user = session.user.id
    try store.write(as: session.actor, because: .openContact) { (tx) throws(DomainError) in
      try tx.require(.telephoniste)
      _ = try tx.contact(id, inSightOf: user)
      let live = try tx.calls.live(of: user)
      guard live == nil || live?.contactID == id else { throw .callIsLive }
      if live == nil { try tx.queue.release(seat: seat, skipping: true) }
      try tx.queue.lease(id, to: seat)
    }
  }
}

/// The contact to which a telephoniste comes back when she sits down: that of
/// her live call, or the card that a killed seat left.
public struct ResumeWork: Sendable {
  let store: any UnitOfWork

  public init(store: any UnitOfWork) { self.store = store }

  public struct Resumed: Equatable, Sendable {
    public var contactID: ContactID
    /// Her call that has not ended.
    public var call: Call?
  }

  public func callAsFunction(_ session: Session) throws(DomainError) -> Resumed? {
    guard let seat = session.seat else { throw .seatEnded }
    let user = session.user.id
    while try store.operate({ (tx) throws(DomainError) in
      try tx.queue.refresh(for: user, limit: ClaimNextContact.batch)
    }) {}
    return try store.write(as: session.actor, because: .openContact) {
      (tx) throws(DomainError) in
      try tx.require(.telephoniste)
      if let call = try tx.calls.live(of: user) {
        try tx.queue.lease(call.contactID, to: seat)
        return Resumed(contactID: call.contactID, call: call)
      }
      guard let contact = try tx.queue.interruptedContact(of: user) else { return nil }
      try tx.queue.lease(contact, to: seat)
      return Resumed(contactID: contact, call: nil)
    }
  }
}
