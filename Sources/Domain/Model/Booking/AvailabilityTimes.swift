/// When an agent keeps appointments, or is away, by the wall clock of the floor's zone. At a
/// moment they can be booked where the clock shows a time of what is available and none of
/// what is away: being away wins, whichever was entered first (docs/decisions.md, Booking).
public struct AvailabilityTimes: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case available, away
  }

  public var kind: Kind
  /// Of what is repeated, the date is the first day on which it may fall.
  public var start: LocalDateTime
  /// The first moment that no longer belongs to it: midnight is 0:00 of the next day.
  public var end: LocalDateTime
  /// Nil for what is once.
  public var recurrence: Recurrence?

  public init(
    kind: Kind = .available, start: LocalDateTime, end: LocalDateTime,
    recurrence: Recurrence? = nil
  ) {
    self.kind = kind
    self.start = start
    self.end = end
    self.recurrence = recurrence
  }

  /// Seconds between the two times of the clock.
  public var length: Int64 { end.secondsAsUTC - start.secondsAsUTC }

  /// Whether it begins on this day.
  public func begins(on day: LocalDate) -> Bool { begins(onDayNumber: day.dayNumber) }

  /// - Parameter day: in days since 1970-01-01.
  func begins(onDayNumber day: Int) -> Bool {
    let first = start.date.dayNumber
    guard let recurrence else { return day == first }
    guard day >= first else { return false }
    if let last = recurrence.endDate, day > last.dayNumber { return false }
    // 1970-01-01 was a Thursday.
    return recurrence.frequency == .daily
      || recurrence.daysOfWeek.contains((day + 4).flooredRemainder(by: 7))
  }
}

/// How an availability is repeated (the plan's `recurringPattern`).
public struct Recurrence: Hashable, Sendable {
  public enum Frequency: String, Sendable, CaseIterable {
    case daily, weekly
  }

  public var frequency: Frequency
  /// 0 is Sunday; used by the weekly one alone.
  public var daysOfWeek: Set<Int>
  /// The last day on which it may begin; nil for no end.
  public var endDate: LocalDate?

  public init(frequency: Frequency, daysOfWeek: Set<Int> = [], endDate: LocalDate? = nil) {
    self.frequency = frequency
    self.daysOfWeek = daysOfWeek
    self.endDate = endDate
  }
}

/// An availability as it stands in an agent's profile.
public struct AvailabilitySlot: Hashable, Sendable {
  public let id: SlotID
  public let agentID: UserID
  public var times: AvailabilityTimes
  public let createdAt: Instant

  public init(id: SlotID, agentID: UserID, times: AvailabilityTimes, createdAt: Instant) {
    self.id = id
    self.agentID = agentID
    self.times = times
    self.createdAt = createdAt
  }
}

public typealias SlotID = Identifier<AvailabilitySlot>
