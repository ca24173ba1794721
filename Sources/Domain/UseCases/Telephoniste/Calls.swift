/// Places a call to the contact on a telephoniste's card: the row first, then
/// the provider, then the provider's id.
public struct PlaceCall: Sendable {
  let store: any UnitOfWork
  let phone: any Telephony
  let clock: any Clock

  public init(store: any UnitOfWork, phone: any Telephony, clock: any Clock) {
    self.store = store
    self.phone = phone
    self.clock = clock
  }

  /// - Parameter override: why the call is made where the dial gate refuses it;
  ///   asks for the permission.
  /// - Throws: ``DomainError/unknownContact`` outside her sight;
  ///   ``DomainError/callIsLive`` where she, or anyone with this contact, is in a
  ///   call; ``DomainError/contactInUse``; ``DomainError/callRefused(_:)`` by the dial gate;
  ///   ``DomainError/telephony(_:)`` where the phone refused: the call is then
  ///   ended as failed, and the history says so.
  public func callAsFunction(
    _ id: ContactID, by session: Session, override: String? = nil
  ) throws(DomainError) -> Call {
    let (call, endpoint) = try journal(id, session, override)
    let sid: String
    do {
      sid = try phone.place(CallOrder(call: call.id, phone: call.phone, endpoint: endpoint))
    } catch {
      try fail(call, session)
      throw .telephony(error)
    }
    return try store.write(as: session.actor, because: .recordCall) { (tx) throws(DomainError) in
      try tx.calls.recordSid(sid, of: call.id)
      var placed = call
      placed.sid = sid
      return placed
    }
  }

  private func journal(
    _ id: ContactID, _ session: Session, _ override: String?
  ) throws(DomainError) -> (Call, String?) {
    guard let seat = session.seat else { throw .seatEnded }
    let user = session.user.id
    let adapter = phone.adapter
    return try store.write(as: session.actor, because: .placeCall) { (tx) throws(DomainError) in
      try tx.require(.telephoniste)
      let contact = try tx.contact(id, inSightOf: user)
      guard try tx.calls.live(of: user) == nil, try tx.calls.live(with: id) == nil else {
        throw .callIsLive
      }
      let verdict = try tx.judge(contact, override: override)
      try tx.queue.lease(id, to: seat)
      let call = try tx.calls.insert(
        NewCall(contactID: id, seatID: seat, adapter: adapter, verdict: verdict))
      try tx.queue.markWorked(id, by: user, .called)
      try tx.seats.setState(.dialling, of: seat)
      return (call, try tx.users.find(user)?.phoneEndpoint)
    }
  }

  private func fail(_ call: Call, _ session: Session) throws(DomainError) {
    let end = CallEnd(outcome: .failed, status: "failed", at: clock.now(), duration: 0)
    try store.write(as: session.actor, because: .endCall) { (tx) throws(DomainError) in
      try tx.calls.end(call.id, end, answeredAt: nil, childSid: nil)
      if let seat = session.seat { try tx.seats.setState(.ready, of: seat) }
    }
  }
}

/// Asks the provider where a call stands, and records its end once.
public struct FollowCall: Sendable {
  let store: any UnitOfWork
  let phone: any Telephony
  let clock: any Clock

  public init(store: any UnitOfWork, phone: any Telephony, clock: any Clock) {
    self.store = store
    self.phone = phone
    self.clock = clock
  }

  /// - Throws: ``DomainError/telephony(_:)`` where the provider does not answer;
  ///   nothing is then changed.
  public func callAsFunction(
    _ call: Call, since known: CallPhase, by session: Session
  ) throws(DomainError) -> CallReport {
    let report = try report(on: call)
    if let end = report.end {
      try record(end, report, call, session)
    } else if report.phase == .talking, known != .talking, let seat = session.seat {
      try store.operate { (tx) throws(DomainError) in
        try tx.seats.setState(.talking, of: seat)
      }
    }
    return report
  }

  /// A call that never got its provider's id was journaled and not placed.
  private func report(on call: Call) throws(DomainError) -> CallReport {
    guard let sid = call.sid else {
      let end = CallEnd(outcome: .canceled, status: "canceled", at: clock.now(), duration: 0)
      return CallReport(phase: .ended, childSid: nil, answeredAt: nil, end: end)
    }
    do {
      return try phone.report(on: sid)
    } catch {
      throw .telephony(error)
    }
  }

  private func record(
    _ end: CallEnd, _ report: CallReport, _ call: Call, _ session: Session
  ) throws(DomainError) {
    try store.write(as: session.actor, because: .endCall) { (tx) throws(DomainError) in
      try tx.calls.end(
        call.id, end, answeredAt: report.answeredAt, childSid: report.childSid)
      if let seat = session.seat { try tx.seats.setState(.wrapUp, of: seat) }
    }
  }
}

/// Hangs up; may be repeated.
public struct HangUp: Sendable {
  let phone: any Telephony

  public init(phone: any Telephony) { self.phone = phone }

  /// - Throws: ``DomainError/telephony(_:)``.
  public func callAsFunction(_ call: Call) throws(DomainError) {
    guard let sid = call.sid else { throw .noLiveCall }
    do {
      try phone.hangUp(sid)
    } catch {
      throw .telephony(error)
    }
  }
}
