import Domain
import Foundation
import Store

/// A clock that stands still until a test moves it.
public final class TestClock: Clock, @unchecked Sendable {
  private let lock = NSLock()
  private var instant: Instant
  private var follower: (@Sendable (Instant) -> Void)?

  public init(_ start: Instant) { instant = start }

  public func now() -> Instant {
    lock.lock()
    defer { lock.unlock() }
    return instant
  }

  public func advance(_ span: Span) {
    lock.lock()
    defer { lock.unlock() }
    instant = instant + span
    follower?(instant)
  }

  /// Tells somebody else the time, now and whenever it has moved.
  public func follow(_ follower: @escaping @Sendable (Instant) -> Void) {
    lock.lock()
    defer { lock.unlock() }
    self.follower = follower
    follower(instant)
  }
}

/// The same bits for the same seed (SplitMix64).
public final class SeededSource: RandomSource, @unchecked Sendable {
  private let lock = NSLock()
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public func next() -> UInt64 {
    lock.lock()
    defer { lock.unlock() }
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// One zone, five hours behind UTC, whatever its name.
public struct FixedZones: TimeZones {
  public init() {}

  public func zone(named name: String) throws(DomainError) -> any Zone {
    guard name.contains("/") else { throw .unknownTimeZone(name) }
    return FixedZone(name: name)
  }

  private struct FixedZone: Zone {
    let name: String
    func offsetSeconds(at instant: Instant) -> Int { -5 * 3600 }
  }
}

public struct EveryProcessRuns: ProcessTable {
  public init() {}
  public func mayRun(_ process: ProcessIdentity) -> Bool { true }
}

/// Password hashes without the work.
public struct QuickHashing: PasswordHashing {
  public init() {}
  public func hash(_ password: Secret) -> String { "quick:" + (password.revealText() ?? "") }
  public func verify(_ password: Secret, against hash: String) -> PasswordVerdict {
    hash == self.hash(password) ? .right(needsRehash: false) : .wrong
  }
  public func spendSameWork(on password: Secret) {}
  public func makeOneTimeSecret() -> String { "one-time-secret-of-tests" }
}
