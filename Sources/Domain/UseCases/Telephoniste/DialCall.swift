/// Asks the provider to place a call whose row stands, once.
public struct DialCall: Sendable {
  let store: any UnitOfWork
  let phone: any Telephony
  let clock: any Clock

  public init(store: any UnitOfWork, phone: any Telephony, clock: any Clock) {
    self.store = store
    self.phone = phone
    self.clock = clock
  }

  /// - Returns: the call with the provider's id; without one where nobody can say
  ///   whether it was placed, which ``FollowCall`` looks up.
  /// - Throws: ``DomainError/telephony(_:)`` where the phone refused: the call is
  ///   then ended as failed, and the history says so. ``DomainError/noLiveCall`` for
  ///   somebody else's.
  public func callAsFunction(_ call: Call, by session: Session) throws(DomainError) -> Call {
    try session.checkOwn(call)
    let placement: Placement
    do {
      placement = try phone.place(
        CallOrder(call: call.id, phone: call.phone, endpoint: call.endpoint))
    } catch {
      try fail(call, error, session)
      throw .telephony(error)
    }
    guard case .placed(let sid) = placement else { return call }
    var placed = call
    placed.sid = sid
    try store.write(as: session.actor, because: .recordCall) { (tx) throws(DomainError) in
      try tx.calls.recordSid(sid, of: call.id)
    }
    return placed
  }

  private func fail(
    _ call: Call, _ error: TelephonyError, _ session: Session
  ) throws(DomainError) {
    let end = CallEnd(
      outcome: .failed, status: "failed", at: clock.now(), duration: 0, problem: error.problem,
      code: error.code, requestID: error.requestID)
    try store.write(as: session.actor, because: .endCall) { (tx) throws(DomainError) in
      try tx.end(call, by: CallReport(phase: .ended, end: end))
      if let seat = session.seat { try tx.seats.setState(.ready, of: seat) }
    }
  }
}
