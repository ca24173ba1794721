/// A day of the proleptic Gregorian calendar, without a zone.
public struct LocalDate: Hashable, Comparable, Sendable {
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int

  /// Nil where no such day exists (30 February).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= LocalDate.days(inMonth: month, of: year)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Days since 1970-01-01; the key of everything that is kept by day.
  public var dayNumber: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted.flooredDivision(by: 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  public init(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = shifted.flooredDivision(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      unchecked: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// 0 is Sunday, as the plan's `daysOfWeek` counts.
  public var weekday: Int { (dayNumber + 4) - (dayNumber + 4).flooredDivision(by: 7) * 7 }

  public func adding(days: Int) -> LocalDate { LocalDate(dayNumber: dayNumber + days) }

  public static func < (one: LocalDate, other: LocalDate) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }

  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }
}

/// A wall-clock time of a day, to the second, without a zone.
public struct LocalDateTime: Hashable, Comparable, Sendable {
  public let date: LocalDate
  /// 0 to 86,399 seconds after midnight as the clock shows it.
  public let secondOfDay: Int

  public init(date: LocalDate, secondOfDay: Int) {
    self.date = date
    self.secondOfDay = secondOfDay
  }

  public init(date: LocalDate, hour: Int, minute: Int, second: Int = 0) {
    self.init(date: date, secondOfDay: hour * 3600 + minute * 60 + second)
  }

  public var hour: Int { secondOfDay / 3600 }
  public var minute: Int { secondOfDay / 60 % 60 }
  public var second: Int { secondOfDay % 60 }

  /// The count of seconds that UTC would show at this wall time.
  public var secondsAsUTC: Int64 { Int64(date.dayNumber) * 86_400 + Int64(secondOfDay) }

  public init(secondsAsUTC seconds: Int64) {
    let day = seconds.flooredDivision(by: 86_400)
    self.init(date: LocalDate(dayNumber: Int(day)), secondOfDay: Int(seconds - day * 86_400))
  }

  public static func < (one: LocalDateTime, other: LocalDateTime) -> Bool {
    one.secondsAsUTC < other.secondsAsUTC
  }
}

/// The rules of one time zone. Adapters read them from the system's zoneinfo,
/// so that the law's clock follows the next `tzdata` (docs/decisions.md, zones).
public protocol Zone: Sendable {
  /// The IANA name, `America/Toronto`.
  var name: String { get }
  /// Seconds east of UTC in force at `instant`.
  func offsetSeconds(at instant: Instant) -> Int
}

/// What a wall-clock time means in a zone.
public enum WallTime: Hashable, Sendable {
  case once(Instant)
  /// The clock jumped over it; no such moment exists that day.
  case skipped
  /// The clock showed it twice.
  case twice(first: Instant, second: Instant)
}

extension Zone {
  public func local(_ instant: Instant) -> LocalDateTime {
    LocalDateTime(secondsAsUTC: instant.seconds + Int64(offsetSeconds(at: instant)))
  }

  /// The day that `instant` falls on here.
  public func day(of instant: Instant) -> LocalDate { local(instant).date }

  /// The first moment of a day; the end of the gap where midnight is skipped.
  public func start(of date: LocalDate) -> Instant {
    switch wallTime(LocalDateTime(date: date, secondOfDay: 0)) {
    case .once(let instant), .twice(let instant, _): return instant
    case .skipped:
      var low =
        LocalDateTime(date: date.adding(days: -1), hour: 12, minute: 0).secondsAsUTC - 43_200
      var high = low + 3 * 86_400
      while low < high {
        let middle = (low + high).flooredDivision(by: 2)
        if local(Instant(seconds: middle)).date < date { low = middle + 1 } else { high = middle }
      }
      return Instant(seconds: low)
    }
  }

  /// Every moment at which the clock here shows `local`.
  public func wallTime(_ local: LocalDateTime) -> WallTime {
    let naive = local.secondsAsUTC
    let offsets = Set([-86_400, 0, 86_400].map { offsetSeconds(at: Instant(seconds: naive + $0)) })
    let moments = offsets.map { Instant(seconds: naive - Int64($0)) }
      .filter { self.local($0) == local }.sorted()
    switch moments.count {
    case 0: return .skipped
    case 1: return .once(moments[0])
    default: return .twice(first: moments[0], second: moments[moments.count - 1])
    }
  }
}

/// Finds zones by name.
public protocol TimeZones: Sendable {
  /// - Throws: ``DomainError/unknownTimeZone(_:)`` where the system has no such zone.
  func zone(named name: String) throws(DomainError) -> any Zone
}
