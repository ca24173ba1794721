/// Records that the contact answered a call that is dialled by hand.
public struct MarkAnswered: Sendable {
  let store: any UnitOfWork

  public init(store: any UnitOfWork) { self.store = store }

  /// - Returns: the call with the moment of the answer, now.
  /// - Throws: ``DomainError/noLiveCall`` unless it is a live call of hers by hand.
  public func callAsFunction(_ id: CallID, by session: Session) throws(DomainError) -> Call {
    try store.write(as: session.actor, because: .recordCall) { (tx) throws(DomainError) in
      try tx.requireCaller(session.user.id)
      var call = try tx.liveCallByHand(id, of: session.user.id)
      guard call.answeredAt == nil else { return call }
      try tx.calls.recordAnswer(of: id)
      call.answeredAt = tx.now
      if let seat = session.seat { try tx.seats.setState(.talking, of: seat) }
      return call
    }
  }
}

/// Ends a call that was dialled by hand, as she says it went. Once the contact
/// has answered it is an answered call, as long as it lasted.
public struct EndCallByHand: Sendable {
  let store: any UnitOfWork

  public init(store: any UnitOfWork) { self.store = store }

  /// - Parameter outcome: how it went where nobody was said to have answered.
  /// - Throws: ``DomainError/noLiveCall`` unless it is a live call of hers by hand.
  public func callAsFunction(
    _ id: CallID, _ outcome: CallOutcome, by session: Session
  ) throws(DomainError) -> CallReport {
    try store.write(as: session.actor, because: .endCall) { (tx) throws(DomainError) in
      try tx.requireCaller(session.user.id)
      let call = try tx.liveCallByHand(id, of: session.user.id)
      let talked = call.answeredAt.map { tx.now - $0 }
      let end = CallEnd(
        outcome: talked == nil ? outcome : .answered, status: outcome.rawValue, at: tx.now,
        duration: Int(talked?.seconds ?? 0))
      let report = CallReport(
        phase: .ended, sid: call.sid, answeredAt: call.answeredAt, end: end)
      try tx.end(call, by: report)
      if let seat = session.seat { try tx.seats.setState(.wrapUp, of: seat) }
      return report
    }
  }

  /// What a call by hand may come to, in the order in which it is offered.
  public static let outcomes: [CallOutcome] = [.noAnswer, .busy, .failed, .canceled]
}

extension AuditedTransaction {
  /// - Throws: ``DomainError/notTelephoniste`` for who calls nobody, neither contacts nor the
  ///   customers of their visits.
  fileprivate func requireCaller(_ user: UserID) throws(DomainError) {
    if try isAllowed(.agent, user) { return }
    try require(.telephoniste)
  }

  fileprivate func liveCallByHand(
    _ id: CallID, of user: UserID
  ) throws(DomainError) -> Call {
    guard let call = try calls.find(id), call.isLive, call.adapter == .manual,
      call.calledBy == user
    else { throw .noLiveCall }
    return call
  }
}
