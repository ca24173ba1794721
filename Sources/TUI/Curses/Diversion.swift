import Glibc

/// Standard error led into the log while the screen is claimed: whatever a
/// library prints there would spoil the picture and be lost.
final class Diversion {
  private let target: Int32
  private var kept: Int32 = -1

  init(to target: Int32) {
    self.target = target
    begin()
  }

  func begin() {
    guard target >= 0, kept < 0 else { return }
    fflush(nil)
    kept = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    dup2(target, STDERR_FILENO)
  }

  func end() {
    guard kept >= 0 else { return }
    fflush(nil)
    dup2(kept, STDERR_FILENO)
    close(kept)
    kept = -1
  }
}
