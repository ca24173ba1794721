/// Asks the provider where a call stands, and records what must last: an id that
/// was found by looking, and the end, once.
public struct FollowCall: Sendable {
  let store: any UnitOfWork
  let calls: any CallReading
  let phone: any Telephony

  public init(store: any UnitOfWork, calls: any CallReading, phone: any Telephony) {
    self.store = store
    self.calls = calls
    self.phone = phone
  }

  /// Trouble in asking changes nothing and is told in the report.
  ///
  /// - Parameter known: how far the call was when last asked.
  /// - Throws: ``DomainError/storage(_:)``, ``DomainError/anotherSeatIsSaving``
  ///   where what was heard could not be saved; the next question hears it again.
  ///   ``DomainError/noLiveCall`` for somebody else's.
  public func callAsFunction(
    _ call: Call, since known: CallPhase, by session: Session
  ) throws(DomainError) -> CallReport {
    try session.checkOwn(call)
    let calls = calls
    let report = phone.report(on: call) { (try? calls.isJournaled($0)) ?? true }
    if let end = report.end {
      try record(end, report, call, session)
    } else {
      if call.sid == nil, let sid = report.sid { try adopt(sid, call, session) }
      if report.phase == .talking, known != .talking, let seat = session.seat {
        try store.operate { (tx) throws(DomainError) in
          try tx.seats.setState(.talking, of: seat)
        }
      }
    }
    return report
  }

  private func adopt(_ sid: String, _ call: Call, _ session: Session) throws(DomainError) {
    try store.write(as: session.actor, because: .recordCall) { (tx) throws(DomainError) in
      try tx.calls.recordSid(sid, of: call.id)
    }
  }

  private func record(
    _ end: CallEnd, _ report: CallReport, _ call: Call, _ session: Session
  ) throws(DomainError) {
    try store.write(as: session.actor, because: .endCall) { (tx) throws(DomainError) in
      try tx.end(call, by: report)
      if let seat = session.seat { try tx.seats.setState(.wrapUp, of: seat) }
    }
  }
}

extension AuditedTransaction {
  /// Records how a call ended, once; a number that the phone says is none is held
  /// back until it is edited (docs/decisions.md, Data).
  func end(_ call: Call, by report: CallReport) throws(DomainError) {
    guard let end = report.end else { return }
    if call.sid == nil, let sid = report.sid { try calls.recordSid(sid, of: call.id) }
    try calls.end(call.id, end, report)
    guard end.problem?.condemnsNumber ?? false, var contact = try contacts.find(call.contactID)
    else { return }
    contact.numberProblem = true
    try contacts.save(contact, statusNote: nil)
  }
}
