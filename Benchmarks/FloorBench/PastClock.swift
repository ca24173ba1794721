import Domain
import Synchronization

/// A clock that stands where the maker of a floor puts it, so that contacts are as old as
/// those of a floor that has been called for months.
final class PastClock: Clock {
  private let instant: Mutex<Instant>

  init(_ start: Instant) { instant = Mutex(start) }

  func now() -> Instant { instant.withLock { $0 } }

  func stand(at moment: Instant) { instant.withLock { $0 = moment } }
}
