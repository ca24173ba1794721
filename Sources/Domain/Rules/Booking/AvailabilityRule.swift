/// What an agent's availability may be, and what becomes of appointments.
public enum AvailabilityRule {
  /// How many of them one agent may have.
  public static let limit = 400
  /// How long one that is not repeated may take.
  public static let longest: Int64 = 366 * 86_400

  /// - Throws: ``DomainError/booking(_:)``.
  static func check(_ times: AvailabilityTimes) throws(DomainError) {
    guard times.length > 0 else { throw .booking(.availability(.empty)) }
    guard let recurrence = times.recurrence else {
      guard times.length <= longest else { throw .booking(.availability(.tooLong)) }
      return
    }
    guard times.length <= 86_400 else { throw .booking(.availability(.tooLong)) }
    if recurrence.frequency == .weekly {
      guard !recurrence.daysOfWeek.isEmpty, recurrence.daysOfWeek.isSubset(of: 0...6) else {
        throw .booking(.availability(.noDays))
      }
    }
    let comes = (0..<7).contains { times.begins(on: times.start.date.adding(days: $0)) }
    guard comes else { throw .booking(.availability(.neverComes)) }
  }
}

extension ReservationStatus {
  /// What it may become by somebody's word; another time or agent and a cancellation are
  /// acts of their own.
  public var next: [ReservationStatus] {
    switch self {
    case .scheduled: return [.confirmed, .done, .noShow]
    case .confirmed: return [.scheduled, .done, .noShow]
    // Somebody may have said the wrong one of the two.
    case .done: return [.noShow]
    case .noShow: return [.done]
    case .cancelled: return []
    }
  }
}

/// The moment that a day and a time of the floor's wall clock mean for an appointment.
public enum AppointmentMoment {
  /// Where the clock shows the time twice, the first of the two is meant: it is the one that
  /// somebody who waits at that time sees first.
  ///
  /// - Throws: ``DomainError/booking(_:)`` where the clock jumps over it.
  public static func instant(
    _ time: LocalDateTime, in zone: any Zone
  ) throws(DomainError) -> Instant {
    switch zone.wallTime(time) {
    case .once(let instant), .twice(let instant, _): return instant
    case .skipped: throw .booking(.timeSkipped)
    }
  }
}
