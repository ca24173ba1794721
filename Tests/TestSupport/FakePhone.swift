import Domain
import Synchronization

/// A phone that answers what the test says, and remembers what it was asked.
public final class FakePhone: Telephony {
  public struct Script: Sendable {
    public var placement: Result<Placement, TelephonyError> = .success(.placed(sid: "FAKE-1"))
    public var report = CallReport(phase: .dialling)
    /// What was asked: `place`, `report`, `dial contact`, `hang up`.
    public var asked: [String] = []
  }

  public let adapter: CallAdapter
  public let callsRealPhones = false
  public let callsPerSecond: Int?
  public let needsEndpoint: Bool
  private let script = Mutex(Script())

  public init(
    adapter: CallAdapter = .simulated, callsPerSecond: Int? = nil, needsEndpoint: Bool = false
  ) {
    self.adapter = adapter
    self.callsPerSecond = callsPerSecond
    self.needsEndpoint = needsEndpoint
  }

  public func set(_ change: @Sendable (inout Script) -> Void) { script.withLock { change(&$0) } }

  public var asked: [String] { script.withLock { $0.asked } }

  public func place(_ order: CallOrder) throws(TelephonyError) -> Placement {
    try script.withLock { script in
      script.asked.append("place")
      return script.placement
    }.get()
  }

  public func report(on call: Call, isJournaled: (String) -> Bool) -> CallReport {
    script.withLock { script in
      script.asked.append("report")
      return script.report
    }
  }

  public func dialContact(_ call: Call) throws(TelephonyError) {
    script.withLock { $0.asked.append("dial contact") }
  }

  public func hangUp(_ call: Call) throws(TelephonyError) {
    script.withLock { $0.asked.append("hang up") }
  }
}
