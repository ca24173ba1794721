import Domain
import Foundation

/// A lock to wait on, whose deadlines follow the machine's steady clock: a jump
/// of the wall clock neither stretches nor cuts a wait.
///
/// `@unchecked Sendable`: both fields are made for many threads.
final class SteadyCondition: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    pthread_mutex_init(mutex, nil)
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    pthread_cond_init(condition, &attributes)
    pthread_condattr_destroy(&attributes)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  /// The moment that lies `span` ahead.
  static func deadline(in span: Span) -> timespec {
    var moment = timespec()
    clock_gettime(CLOCK_MONOTONIC, &moment)
    let nanoseconds = moment.tv_nsec + Int(span.milliseconds % 1000) * 1_000_000
    moment.tv_sec += Int(span.milliseconds / 1000) + nanoseconds / 1_000_000_000
    moment.tv_nsec = nanoseconds % 1_000_000_000
    return moment
  }

  func lock() { pthread_mutex_lock(mutex) }

  func unlock() { pthread_mutex_unlock(mutex) }

  /// Under the lock only.
  ///
  /// - Returns: false once the deadline has passed; what was waited for may have
  ///   come in the same moment.
  func wait(until deadline: timespec) -> Bool {
    var deadline = deadline
    return pthread_cond_timedwait(condition, mutex, &deadline) != ETIMEDOUT
  }

  func broadcast() { pthread_cond_broadcast(condition) }
}
