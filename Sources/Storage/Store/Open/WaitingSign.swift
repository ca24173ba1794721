import Domain
import Foundation

/// How those who wait for the turnstile are seen by the one who holds it: each waiting
/// process has a shared `flock` on the floor's directory, which the kernel takes away when
/// the process dies. An exclusive one is then not to be had. Two descriptors, since a lock
/// belongs to an opening: one to show, one to look.
///
/// Floors that share a directory share the sign; then long work on one is a little more
/// polite than it has to be.
struct WaitingSign {
  private let shown: Int32
  private let looked: Int32

  init(directory: String) throws(FloorFileRefusal) {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    shown = open(directory, flags)
    guard shown >= 0 else {
      throw .cannotOpen(path: directory, reason: String(cString: strerror(errno)))
    }
    looked = open(directory, flags)
    guard looked >= 0 else {
      let reason = String(cString: strerror(errno))
      close(shown)
      throw .cannotOpen(path: directory, reason: reason)
    }
  }

  func put() { _ = flock(shown, LOCK_SH) }

  func take() { _ = flock(shown, LOCK_UN) }

  var isSeen: Bool {
    guard flock(looked, LOCK_EX | LOCK_NB) == 0 else { return errno == EWOULDBLOCK }
    _ = flock(looked, LOCK_UN)
    return false
  }

  func remove() {
    close(shown)
    close(looked)
  }
}
