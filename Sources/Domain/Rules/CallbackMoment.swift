/// The moment that somebody means by a day and a time of the floor's wall clock.
public enum CallbackMoment {
  /// Which of two, where the clock shows a time twice.
  public enum Occurrence: Hashable, Sendable { case first, second }

  /// - Parameter which: ignored where the clock shows the time once.
  /// - Throws: ``DomainError/callbackTimeSkipped``; ``DomainError/callbackTimeTwice``
  ///   where nobody said which of two is meant.
  public static func instant(
    _ time: LocalDateTime, which: Occurrence?, in zone: any Zone
  ) throws(DomainError) -> Instant {
    switch zone.wallTime(time) {
    case .once(let instant): return instant
    case .skipped: throw .callbackTimeSkipped
    case .twice(let first, let second):
      guard let which else { throw .callbackTimeTwice }
      return which == .first ? first : second
    }
  }
}
