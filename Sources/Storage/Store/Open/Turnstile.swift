import Domain
import Foundation

/// The lock that lets one process write at a time: an exclusive `flock` on a
/// side file beside the database. The kernel queues the waiters and frees the
/// lock when a process dies (docs/decisions.md, The write turnstile).
///
/// `@unchecked Sendable`: `state` is only touched under `condition`.
final class Turnstile: @unchecked Sendable {
  /// How long a caller waits before it gives up.
  static let limit: TimeInterval = 5

  private let descriptor: Int32
  private let condition = NSCondition()
  private var state = State.free
  /// True once the helper thread, which blocks in the kernel, exists.
  private var hasHelper = false

  private enum State {
    case free
    /// The helper blocks in `flock` for a caller.
    case waiting
    case granted
    /// The caller gave up; a grant that still comes is released at once.
    case abandoned
    case held
  }

  /// - Parameter path: the side file; made where it is missing, never unlinked.
  init(path: String) throws(FloorFileRefusal) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw .cannotOpen(path: path, reason: String(cString: strerror(errno)))
    }
  }

  deinit { close(descriptor) }

  /// Takes the lock; false where it was not free within ``limit``.
  func enter() -> Bool {
    condition.lock()
    defer { condition.unlock() }
    while state != .free {
      if state == .abandoned {
        state = .waiting
        return awaitGrant()
      }
      guard condition.wait(until: Date(timeIntervalSinceNow: Turnstile.limit)) else { return false }
    }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
      state = .held
      return true
    }
    state = .waiting
    startHelper()
    condition.broadcast()
    return awaitGrant()
  }

  func leave() {
    condition.lock()
    defer { condition.unlock() }
    flock(descriptor, LOCK_UN)
    state = .free
    condition.broadcast()
  }

  private func awaitGrant() -> Bool {
    let deadline = Date(timeIntervalSinceNow: Turnstile.limit)
    while state != .granted {
      guard condition.wait(until: deadline) else {
        state = .abandoned
        return false
      }
    }
    state = .held
    return true
  }

  private func startHelper() {
    guard !hasHelper else { return }
    hasHelper = true
    let thread = Thread { [self] in
      while serve() {}
    }
    thread.stackSize = 128 * 1024
    thread.name = "turnstile"
    thread.start()
  }

  /// Blocks in the kernel for one caller; false once nobody has needed it for a
  /// while, and the thread ends.
  private func serve() -> Bool {
    condition.lock()
    defer { condition.unlock() }
    while state != .waiting && state != .abandoned {
      guard condition.wait(until: Date(timeIntervalSinceNow: Turnstile.limit)) else {
        hasHelper = false
        return false
      }
    }
    condition.unlock()
    while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {}
    condition.lock()
    if state == .waiting {
      state = .granted
    } else {
      flock(descriptor, LOCK_UN)
      state = .free
    }
    condition.broadcast()
    return true
  }
}
