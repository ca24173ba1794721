/// How long somebody waits after failed sign-ins: at first not at all, then longer and
/// longer, and never for good, so that nobody can lock a colleague out.
public enum SignInThrottle {
  public static let longest = Span.seconds(60)
  /// Failures of one account that cost no wait.
  public static let freeOfAccount = 2
  /// Failures from one place that cost no wait: many people may stand behind it.
  public static let freeOfSource = 9
  /// A place that was quiet for so long begins anew. An account begins anew when its
  /// password was right.
  public static let memoryOfSource = Span.hours(1)

  /// The wait after so many failures: 0, 0, then 2, 4, 8… up to ``longest``.
  static func delay(after failures: Int, free: Int) -> Span {
    let counted = failures - free
    guard counted > 0 else { return .seconds(0) }
    guard counted < 6 else { return longest }
    return .seconds(1 << Int64(counted))
  }

  /// What is left of the wait.
  ///
  /// - Parameter failed: nil where nothing failed.
  static func wait(
    _ failed: FailedSignIns?, of subject: SignInSubject, at now: Instant
  ) -> Span {
    guard let failed else { return .seconds(0) }
    let isForgotten = subject.isSource && now >= failed.lastAt + memoryOfSource
    guard !isForgotten else { return .seconds(0) }
    let free = subject.isSource ? freeOfSource : freeOfAccount
    let delay = delay(after: failed.count, free: free)
    // A clock that was set back must not lengthen it.
    return max(.seconds(0), min(delay, failed.lastAt + delay - now))
  }
}

/// Failed sign-ins of one account since its password was last right, or from one place.
public struct FailedSignIns: Hashable, Sendable {
  public var count: Int
  public var firstAt: Instant
  public var lastAt: Instant

  public init(count: Int, firstAt: Instant, lastAt: Instant) {
    self.count = count
    self.firstAt = firstAt
    self.lastAt = lastAt
  }
}

/// What failed sign-ins are counted for.
public enum SignInSubject: Hashable, Sendable {
  /// The address that was typed, whether anybody has it or not.
  case account(String)
  /// See ``Workstation/source``.
  case source(String)

  var isSource: Bool {
    if case .source = self { return true }
    return false
  }
}

extension Workstation {
  /// The place that sign-ins come from: the ssh peer without its port, else the
  /// terminal, else the host.
  public var source: String {
    if let address = peer?.split(separator: " ").first { return "peer " + address }
    return terminal.map { "terminal " + $0 } ?? "host " + host
  }
}
