/// Hangs up; may be repeated.
public struct HangUp: Sendable {
  let phone: any Telephony

  public init(phone: any Telephony) { self.phone = phone }

  /// - Throws: ``DomainError/telephony(_:)``; ``DomainError/noLiveCall`` where the
  ///   provider's id of the call is not known.
  public func callAsFunction(_ call: Call) throws(DomainError) {
    guard call.sid != nil else { throw .noLiveCall }
    do {
      try phone.hangUp(call)
    } catch {
      throw .telephony(error)
    }
  }
}

/// Calls the contact, once one's own phone is up.
public struct DialContact: Sendable {
  let phone: any Telephony

  public init(phone: any Telephony) { self.phone = phone }

  /// - Throws: ``DomainError/telephony(_:)``.
  public func callAsFunction(_ call: Call) throws(DomainError) {
    do {
      try phone.dialContact(call)
    } catch {
      throw .telephony(error)
    }
  }
}

/// Ends the row of a call for which nobody will be asked any more: one that
/// waited for its turn and was taken back, or one that the provider may or may
/// not have placed and that was looked for in vain.
public struct GiveUpCall: Sendable {
  let store: any UnitOfWork
  let clock: any Clock

  public init(store: any UnitOfWork, clock: any Clock) {
    self.store = store
    self.clock = clock
  }

  /// - Parameter wasAsked: whether the provider was asked to place it.
  /// - Throws: ``DomainError/noLiveCall`` for somebody else's.
  public func callAsFunction(
    _ call: Call, wasAsked: Bool, by session: Session
  ) throws(DomainError) -> CallReport {
    try session.checkOwn(call)
    let outcome: CallOutcome = wasAsked ? .unsure : .canceled
    let end = CallEnd(
      outcome: outcome, status: outcome.rawValue, at: clock.now(), duration: 0,
      problem: wasAsked ? .notFound : nil)
    let report = CallReport(phase: .ended, end: end)
    try store.write(as: session.actor, because: .endCall) { (tx) throws(DomainError) in
      try tx.end(call, by: report)
      if let seat = session.seat { try tx.seats.setState(.ready, of: seat) }
    }
    return report
  }
}
