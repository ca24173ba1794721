import Domain
import Foundation

/// Looks through /proc at most once in five seconds, however often contacts are
/// claimed.
///
/// `@unchecked Sendable`: the instant is touched under the lock only.
final class ProcessCheck: @unchecked Sendable {
  static let interval = Span.seconds(5)
  private let lock = NSLock()
  private var last: Instant?

  func isDue(at now: Instant) -> Bool {
    lock.lock()
    defer { lock.unlock() }
    if let last, now - last < ProcessCheck.interval, now >= last { return false }
    last = now
    return true
  }
}
