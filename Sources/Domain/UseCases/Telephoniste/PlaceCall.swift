/// Enters a call to the contact on a telephoniste's card: the row, before any
/// provider is asked. ``DialCall`` asks.
public struct PlaceCall: Sendable {
  let store: any UnitOfWork
  let phone: any Telephony

  public init(store: any UnitOfWork, phone: any Telephony) {
    self.store = store
    self.phone = phone
  }

  /// - Parameter override: why the call is made where the dial gate refuses it;
  ///   asks for the permission.
  /// - Returns: the call; the provider may be asked from its ``Call/dialAt`` on.
  /// - Throws: ``DomainError/unknownContact`` outside her sight;
  ///   ``DomainError/callIsLive`` where she, her phone, or anyone with this
  ///   contact, is in a call; ``DomainError/contactInUse``;
  ///   ``DomainError/callRefused(_:)`` by the dial gate;
  ///   ``DomainError/telephony(_:)`` where she has no phone of her own and needs one.
  public func callAsFunction(
    _ id: ContactID, by session: Session, override: String? = nil
  ) throws(DomainError) -> Call {
    guard let seat = session.seat else { throw .seatEnded }
    let user = session.user.id
    let phone = phone
    return try store.write(as: session.actor, because: .placeCall) { (tx) throws(DomainError) in
      try tx.require(.telephoniste)
      let contact = try tx.contact(id, inSightOf: user)
      guard try tx.calls.live(of: user) == nil, try tx.calls.live(with: id) == nil else {
        throw .callIsLive
      }
      let endpoint = try PlaceCall.endpoint(of: user, for: phone, tx)
      let verdict = try tx.judge(contact, override: override)
      try tx.queue.lease(id, to: seat)
      let call = try tx.calls.insert(
        NewCall(
          contactID: id, seatID: seat, adapter: phone.adapter, endpoint: endpoint,
          callsPerSecond: phone.callsPerSecond, verdict: verdict))
      try tx.queue.markWorked(id, by: user, .called)
      try tx.seats.setState(.dialling, of: seat)
      return call
    }
  }

  /// One live call per telephone, whoever uses it.
  static func endpoint(
    of user: UserID, for phone: any Telephony, _ tx: any AuditedTransaction
  ) throws(DomainError) -> String? {
    guard phone.needsEndpoint else { return nil }
    guard let endpoint = try tx.users.find(user)?.phoneEndpoint else {
      throw .telephony(TelephonyError(.noEndpoint))
    }
    guard try tx.calls.live(at: endpoint) == nil else { throw .callIsLive }
    return endpoint
  }
}
