import Domain
import Foundation

/// A phone that calls nobody. What happens follows from the number's last digit
/// and the time since the call was placed, so that any seat finds a live call
/// again: nothing is remembered but who hung up (docs/decisions.md, Calls).
///
/// `@unchecked Sendable`: the hang-ups are touched under the lock only.
public final class SimulatedPhone: Telephony, @unchecked Sendable {
  public let adapter = CallAdapter.simulated
  public let callsRealPhones = false
  private let clock: any Clock
  /// How many times faster than life the script runs.
  private let speed: Double
  private let lock = NSLock()
  private var hangUps: [String: Instant] = [:]

  public init(clock: any Clock, speed: Double = 1) {
    self.clock = clock
    self.speed = speed
  }

  public func place(_ order: CallOrder) throws(TelephonyError) -> Placement {
    let call = SimulatedCall(
      placedAt: clock.now(), phone: order.phone, call: order.call.rawValue)
    return .placed(sid: call.sid)
  }

  /// A call whose id was never recorded was entered and not placed.
  public func report(on call: Call, isJournaled: (String) -> Bool) -> CallReport {
    let now = clock.now()
    guard let sid = call.sid, let simulated = SimulatedCall(sid: sid) else {
      let end = CallEnd(
        outcome: .canceled, status: CallOutcome.canceled.rawValue, at: now, duration: 0)
      return CallReport(phase: .ended, sid: call.sid, end: end)
    }
    return simulated.report(at: now, hungUpAt: hangUp(of: sid), speed: speed)
  }

  public func hangUp(_ call: Call) throws(TelephonyError) {
    guard let sid = call.sid, SimulatedCall(sid: sid) != nil else {
      throw TelephonyError(.unknownCall)
    }
    lock.lock()
    defer { lock.unlock() }
    if hangUps[sid] == nil { hangUps[sid] = clock.now() }
  }

  private func hangUp(of sid: String) -> Instant? {
    lock.lock()
    defer { lock.unlock() }
    return hangUps[sid]
  }
}
