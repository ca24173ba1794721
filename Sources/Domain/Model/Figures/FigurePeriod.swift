/// The days that figures are asked for, by the floor's calendar.
public enum FigurePeriod: Hashable, Sendable {
  case today
  /// From Monday to today.
  case week
  /// From the first of the month to today.
  case month
  /// Both days included.
  case days(DayRange)

  public func range(on today: LocalDate) -> DayRange {
    switch self {
    case .today: return DayRange(today, today)
    case .week: return DayRange(FigurePeriod.monday(of: today), today)
    case .month: return DayRange(today.adding(days: 1 - today.day), today)
    case .days(let range): return range
    }
  }

  /// The period that this one is compared with: yesterday; the same days of the week before; the
  /// month before up to the same date; as many days just before.
  public func before(on today: LocalDate) -> DayRange {
    let range = range(on: today)
    switch self {
    case .week: return DayRange(range.first.adding(days: -7), range.last.adding(days: -7))
    case .month:
      let last = range.first.adding(days: -1)
      let first = last.adding(days: 1 - last.day)
      return DayRange(first, first.adding(days: min(today.day, last.day) - 1))
    case .today, .days:
      return DayRange(range.first.adding(days: -range.count), range.first.adding(days: -1))
    }
  }

  static func monday(of day: LocalDate) -> LocalDate {
    day.adding(days: -((day.weekday + 6) % 7))
  }
}

/// Days one after the other, the last one included.
public struct DayRange: Hashable, Sendable {
  public let first: LocalDate
  public let last: LocalDate

  /// The days from the earlier to the later of the two.
  public init(_ first: LocalDate, _ last: LocalDate) {
    self.first = min(first, last)
    self.last = max(first, last)
  }

  /// How many days.
  public var count: Int { last.dayNumber - first.dayNumber + 1 }

  public var days: [LocalDate] { (0..<count).map { first.adding(days: $0) } }

  public func contains(_ day: LocalDate) -> Bool { day >= first && day <= last }

  /// Most days that a period may have: ten years.
  public static let longest = 3660
}
