/// Enters a call of an agent to the customer of one of their own visits, through the same
/// dial gate as any call. ``DialCall`` asks the phone, and everything after that goes as for
/// ``PlaceCall``.
public struct CallVisit: Sendable {
  let store: any UnitOfWork
  let phone: any Telephony

  public init(store: any UnitOfWork, phone: any Telephony) {
    self.store = store
    self.phone = phone
  }

  /// The contact is called at the number that it has now. It comes on no card, and is no
  /// work of a telephoniste's day.
  ///
  /// - Throws: ``DomainError/notAgent``; ``DomainError/seatEnded``; ``DomainError/booking(_:)``
  ///   for a visit that somebody else keeps or that was cancelled;
  ///   ``DomainError/contactInUse``, and as ``PlaceCall``.
  public func callAsFunction(
    _ id: ReservationID, by session: Session
  ) throws(DomainError) -> Call {
    let user = session.user.id
    let phone = phone
    return try store.write(as: session.actor, because: .placeCall) { (tx) throws(DomainError) in
      try tx.require(.agent)
      guard let seat = session.seat else { throw .seatEnded }
      guard let visit = try tx.reservations.find(id), visit.agentID == user,
        visit.status != .cancelled
      else { throw .booking(.unknownReservation) }
      guard let contact = try tx.contacts.find(visit.contactID), contact.deletedAt == nil else {
        throw .unknownContact
      }
      guard try tx.calls.live(of: user) == nil, try tx.calls.live(with: contact.id) == nil else {
        throw .callIsLive
      }
      try tx.checkFree(contact.id, for: user)
      let endpoint = try PlaceCall.endpoint(of: user, for: phone, tx)
      let verdict = try tx.judge(contact)
      let call = try tx.calls.insert(
        NewCall(
          contactID: contact.id, seatID: seat, adapter: phone.adapter, endpoint: endpoint,
          callsPerSecond: phone.callsPerSecond, verdict: verdict))
      try tx.seats.setState(.dialling, of: seat)
      return call
    }
  }
}
