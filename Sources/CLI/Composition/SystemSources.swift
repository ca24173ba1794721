import Domain
import Glibc
import Synchronization

/// The host's clock.
struct SystemClock: Clock {
  func now() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }
}

/// Bits from the kernel, fetched many at a time: a claim and each history row
/// want some.
final class SystemRandom: RandomSource {
  private static let words = 64
  private let pool = Mutex<[UInt64]>([])

  func next() -> UInt64 {
    pool.withLock { pool in
      if pool.isEmpty {
        pool = [UInt64](repeating: 0, count: SystemRandom.words)
        pool.withUnsafeMutableBytes { bytes in
          if let start = bytes.baseAddress { arc4random_buf(start, bytes.count) }
        }
      }
      return pool.removeLast()
    }
  }
}

/// Measures how long something held the turnstile, and rests.
struct SystemPacer: Pacer {
  private static let began = ContinuousClock.now

  func elapsed() -> Span {
    .milliseconds(Int64((ContinuousClock.now - SystemPacer.began) / .milliseconds(1)))
  }

  func rest(_ span: Span) { usleep(UInt32(min(span.milliseconds, 10_000)) * 1000) }
}
