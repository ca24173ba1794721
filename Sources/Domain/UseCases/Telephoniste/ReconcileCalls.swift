/// Looks after calls that have not ended and whose seat is gone: asks where each
/// stands, once, and records those that ended. Whoever sits down does it; one's
/// own call comes back by ``ResumeWork`` instead.
public struct ReconcileCalls: Sendable {
  let store: any UnitOfWork
  let calls: any CallReading
  let phone: any Telephony
  let clock: any Clock

  /// How long nobody may know whether a call was placed before its row ends.
  public static let patience = Span.minutes(5)

  public init(
    store: any UnitOfWork, calls: any CallReading, phone: any Telephony, clock: any Clock
  ) {
    self.store = store
    self.calls = calls
    self.phone = phone
    self.clock = clock
  }

  /// - Returns: how many had ended.
  public func callAsFunction(_ session: Session) throws(DomainError) -> Int {
    let calls = calls
    var ended = 0
    for call in try calls.orphans(besides: session.user.id) where call.adapter == phone.adapter {
      var report = phone.report(on: call) { (try? calls.isJournaled($0)) ?? true }
      if report.end == nil, report.phase == .unsure { report = given(up: call, report) }
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

  private func given(up call: Call, _ report: CallReport) -> CallReport {
    let now = clock.now()
    guard now - call.dialAt > ReconcileCalls.patience else { return report }
    let outcome = CallOutcome.unsure
    let end = CallEnd(
      outcome: outcome, status: outcome.rawValue, at: now, duration: 0, problem: .notFound)
    return CallReport(phase: .ended, end: end)
  }
}
