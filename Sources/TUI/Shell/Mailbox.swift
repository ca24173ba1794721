import Glibc
import Synchronization

/// Where other threads leave what is meant for the main thread, and what wakes it.
final class Mailbox: Sendable {
  struct Letter: Sendable {
    /// The layer that it is for, as it was when the work began.
    let slot: Int
    let message: any Sendable
    /// True for the answer that ends a piece of work.
    let isAnswer: Bool
  }

  private let letters = Mutex<[Letter]>([])
  private let readEnd: Int32
  private let writeEnd: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    let made = pipe(&ends)
    precondition(made == 0, "no file descriptors are left")
    for end in ends {
      _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Becomes readable when a letter waits.
  var descriptor: Int32 { readEnd }

  func post(_ letter: Letter) {
    let wasEmpty = letters.withLock { letters in
      letters.append(letter)
      return letters.count == 1
    }
    guard wasEmpty else { return }
    var byte: UInt8 = 1
    _ = write(writeEnd, &byte, 1)
  }

  /// Everything that waits, in the order it came.
  func take() -> [Letter] {
    var sink: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0]
    while read(readEnd, &sink, sink.count) > 0 {}
    return letters.withLock { letters in
      let taken = letters
      letters = []
      return taken
    }
  }
}
