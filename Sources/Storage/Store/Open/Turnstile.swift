import Domain
import Foundation

/// The lock that lets one process write at a time: an exclusive `flock` on a
/// side file beside the database. The kernel queues the waiters and frees the
/// lock when a process dies (docs/decisions.md, The write turnstile).
///
/// Callers of one process take turns under `condition`. Where another process
/// holds the lock, a helper thread blocks in the kernel for them, so that a
/// caller can give up while the kernel cannot.
///
/// `@unchecked Sendable`: the variables are touched under `condition` only.
final class Turnstile: @unchecked Sendable {
  /// How long a caller waits before it gives up.
  static let limit = Span.seconds(5)

  private let descriptor: Int32
  /// Says to whoever holds the lock that callers of this process wait for it.
  private let sign: WaitingSign
  private let path: String
  private let limit: Span
  private let condition = SteadyCondition()
  /// The kernel has given this process the lock.
  private var isGranted = false
  /// A caller works under the lock; only while it is granted.
  private var isEntered = false
  /// The helper was asked for the lock, and blocks in the kernel.
  private var isAsked = false
  private var hasHelper = false
  private var waiters = 0

  /// - Parameter path: the side file; made where it is missing, never unlinked.
  /// - Parameter owner: who must be able to open it later; heeded where root makes it.
  /// - Parameter limit: shorter in tests.
  init(
    path: String, owner: uid_t? = nil, limit: Span = Turnstile.limit
  ) throws(FloorFileRefusal) {
    self.path = path
    self.limit = limit
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw .cannotOpen(path: path, reason: String(cString: strerror(errno)))
    }
    if let owner, geteuid() == 0 { _ = fchown(descriptor, owner, gid_t.max) }
    do throws(FloorFileRefusal) {
      sign = try WaitingSign(directory: (path as NSString).deletingLastPathComponent)
    } catch {
      close(descriptor)
      throw error
    }
  }

  deinit {
    close(descriptor)
    sign.remove()
  }

  /// Whether the side file still is the one that other seats will open.
  var isInPlace: Bool {
    var opened = stat()
    var named = stat()
    return fstat(descriptor, &opened) == 0 && stat(path, &named) == 0
      && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
  }

  /// Takes the lock; false where it was not free within ``limit``.
  func enter() -> Bool {
    let deadline = SteadyCondition.deadline(in: limit)
    condition.lock()
    defer { condition.unlock() }
    if !isGranted && !isAsked && waiters == 0 && flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
      isGranted = true
      isEntered = true
      return true
    }
    waiters += 1
    if waiters == 1 { sign.put() }
    defer {
      waiters -= 1
      if waiters == 0 { sign.take() }
    }
    while !isGranted || isEntered {
      if !isGranted { ask() }
      if !condition.wait(until: deadline) && (!isGranted || isEntered) { return false }
    }
    isEntered = true
    return true
  }

  func leave() {
    condition.lock()
    defer { condition.unlock() }
    flock(descriptor, LOCK_UN)
    isGranted = false
    isEntered = false
    condition.broadcast()
  }

  /// Whether somebody waits for the lock, here or in another process: long work lets
  /// them in as soon as it can. A hint, true a moment late at most.
  var isAwaited: Bool { sign.isSeen }

  /// Whether nobody is in, or waits. A hint, true for that moment alone.
  var isFree: Bool {
    condition.lock()
    defer { condition.unlock() }
    guard !isGranted, waiters == 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return false }
    flock(descriptor, LOCK_UN)
    return !sign.isSeen
  }

  // MARK: The helper

  private func ask() {
    guard !isAsked else { return }
    isAsked = true
    condition.broadcast()
    guard !hasHelper else { return }
    hasHelper = true
    let thread = Thread { [self] in
      while serve() {}
    }
    thread.stackSize = 128 * 1024
    thread.name = "turnstile"
    thread.start()
  }

  /// Blocks in the kernel once; false when nobody has asked for a while, and the
  /// thread ends. A grant that comes when nobody waits any more is released.
  private func serve() -> Bool {
    condition.lock()
    defer { condition.unlock() }
    let deadline = SteadyCondition.deadline(in: limit)
    while !isAsked {
      guard condition.wait(until: deadline) || isAsked else {
        hasHelper = false
        return false
      }
    }
    condition.unlock()
    var answer: Int32
    repeat { answer = flock(descriptor, LOCK_EX) } while answer != 0 && errno == EINTR
    condition.lock()
    isAsked = false
    // Where the kernel has no lock to give, the callers' time runs out.
    guard answer == 0 else { return true }
    if waiters > 0 { isGranted = true } else { flock(descriptor, LOCK_UN) }
    condition.broadcast()
    return true
  }
}
