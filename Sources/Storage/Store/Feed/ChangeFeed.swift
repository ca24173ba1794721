import Domain
import Foundation
import GRDB
import Synchronization

/// Tells that the floor's data changed, by whichever process: `descriptor`
/// becomes readable.
///
/// The kernel's word that somebody wrote to the log (inotify) is only a hint;
/// that something was committed is what `PRAGMA data_version` on the reading
/// connection says. While nobody writes, nothing wakes.
public final class ChangeFeed: Sendable {
  /// Becomes readable once after any number of changes, until ``drain()``.
  public let descriptor: Int32
  private let stopping: Int32
  private let ended = DispatchSemaphore(value: 0)

  public init(_ store: Store) {
    let (out, signal) = ChangeFeed.pipe()
    let (stop, stopping) = ChangeFeed.pipe()
    descriptor = out
    self.stopping = stopping
    let ended = ended
    // Set up here, so that whatever is committed from now on is told.
    let handover = Handover(LogWatch(store, signal: signal, stop: stop))
    let thread = Thread {
      ChangeFeed.watch(handover)
      for end in [signal, stop] { close(end) }
      ended.signal()
    }
    thread.stackSize = 128 * 1024
    thread.name = "changes"
    thread.start()
  }

  /// Returns when the feed ends; the store is let go of by then.
  private static func watch(_ handover: Handover) {
    guard var watch = handover.take() else { return }
    watch.run()
  }

  /// Gives the watch to its thread for good: the thread's own closure, which lives
  /// on for a moment after the feed, must not hold the store.
  private final class Handover: Sendable {
    private let watch: Mutex<LogWatch?>

    init(_ watch: LogWatch) { self.watch = Mutex(watch) }

    func take() -> LogWatch? {
      watch.withLock { watch in
        defer { watch = nil }
        return watch
      }
    }
  }

  deinit {
    close(stopping)
    ended.wait()
    close(descriptor)
  }

  /// Empties the descriptor; true where something had changed.
  public func drain() -> Bool {
    var sink: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0]
    var found = false
    while read(descriptor, &sink, sink.count) > 0 { found = true }
    return found
  }

  private static func pipe() -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    let made = Foundation.pipe(&ends)
    precondition(made == 0, "no file descriptors are left")
    for end in ends {
      _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    return (ends[0], ends[1])
  }
}
