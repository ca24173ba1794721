/// Claims the next contact for a telephoniste: leases it to her seat and, where
/// it comes from the pool, assigns it to her (docs/decisions.md, Next contact).
public struct ClaimNextContact: Sendable {
  let store: any UnitOfWork

  /// How many waiting contacts one transaction brings back before the pick.
  static let batch = 50

  public init(store: any UnitOfWork) { self.store = store }

  private enum Step {
    case moreWaiting
    case picked(QueuePick?)
  }

  /// - Returns: nil where nobody can be served now.
  /// - Throws: ``DomainError/notTelephoniste``; ``DomainError/callIsLive`` while
  ///   her call has not ended; ``DomainError/seatEnded``.
  public func callAsFunction(_ session: Session) throws(DomainError) -> QueuePick? {
    guard let seat = session.seat else { throw .seatEnded }
    let user = session.user.id
    while true {
      let step = try store.write(as: session.actor, because: .claimNext) {
        (tx) throws(DomainError) in
        try ClaimNextContact.step(user, seat, tx)
      }
      if case .picked(let pick) = step { return pick }
    }
  }

  private static func step(
    _ user: UserID, _ seat: SeatID, _ tx: any AuditedTransaction
  ) throws(DomainError) -> Step {
    try tx.require(.telephoniste)
    guard try tx.calls.live(of: user) == nil else { throw .callIsLive }
    if try !tx.seats.renew(seat) { try tx.seats.reopen(seat) }
    if try tx.queue.refresh(for: user, limit: batch) { return .moreWaiting }
    try tx.queue.release(seat: seat, skipping: true)
    guard let pick = try tx.queue.pick(for: user) else { return .picked(nil) }
    if pick.source == .pool, var contact = try tx.contacts.find(pick.contactID) {
      contact.assignedTo = user
      try tx.contacts.save(contact, statusNote: nil)
    }
    try tx.queue.lease(pick.contactID, to: seat)
    return .picked(pick)
  }
}
