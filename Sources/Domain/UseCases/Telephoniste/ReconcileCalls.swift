/// Looks after calls that have not ended and whose seat is gone: asks where each
/// stands, once, and records those that ended. Whoever sits down does it; one's
/// own call comes back by ``ResumeWork`` instead.
public struct ReconcileCalls: Sendable {
  let store: any UnitOfWork
  let calls: any CallReading
  let phones: Phones
  let clock: any Clock

  /// How long nobody may know whether a call was placed before its row ends.
  public static let patience = Span.minutes(5)
  /// How long a call may go on that nobody can be asked about.
  public static let longestUnheard = Span.hours(2)

  public init(
    store: any UnitOfWork, calls: any CallReading, phones: Phones, clock: any Clock
  ) {
    self.store = store
    self.calls = calls
    self.phones = phones
    self.clock = clock
  }

  /// - Returns: how many had ended.
  /// - Throws: ``DomainError/accountDisabled(email:)``; ``DomainError/passwordMustChange``.
  public func callAsFunction(_ session: Session) throws(DomainError) -> Int {
    let calls = calls
    try store.operate { (tx) throws(DomainError) in
      try tx.require(.signedIn, of: session.user.id)
    }
    var ended = 0
    for call in try calls.orphans(besides: session.user.id) {
      var report = CallReport(phase: .unsure)
      if isCarried(call) {
        report = phones.phone(of: call).report(on: call) { (try? calls.isJournaled($0)) ?? true }
      }
      if report.end == nil, isBeyondAnswer(call, report) { report = givenUp(call) }
      guard report.end != nil else { continue }
      let heard = report
      try store.write(as: session.actor, because: .reconcileCall) { (tx) throws(DomainError) in
        try tx.require(.signedIn)
        try tx.end(call, by: heard)
      }
      ended += 1
    }
    return ended
  }

  /// Whether one of this seat's telephones carries it: another configuration may
  /// have had another.
  private func isCarried(_ call: Call) -> Bool {
    call.adapter == phones.usual.adapter || call.adapter == phones.byHand.adapter
  }

  /// Nobody will say any more how it went: it was looked for in vain, dialled by the
  /// hand of somebody who left, or carried by a telephone that is no longer there.
  private func isBeyondAnswer(_ call: Call, _ report: CallReport) -> Bool {
    let passed = clock.now() - call.dialAt
    if call.adapter == .manual || !isCarried(call) {
      return passed > ReconcileCalls.longestUnheard
    }
    return report.phase == .unsure && passed > ReconcileCalls.patience
  }

  private func givenUp(_ call: Call) -> CallReport {
    let end = CallEnd(
      outcome: .unsure, status: CallOutcome.unsure.rawValue, at: clock.now(), duration: 0,
      problem: .notFound)
    return CallReport(phase: .ended, sid: call.sid, answeredAt: call.answeredAt, end: end)
  }
}
