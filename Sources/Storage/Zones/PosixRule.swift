import Domain

/// A POSIX TZ string with the extensions of RFC 9636: hours up to 167 and
/// below zero, names in angle brackets. `EST5EDT,M3.2.0,M11.1.0`.
struct PosixRule: Equatable {
  /// Seconds east of UTC.
  let standardOffset: Int
  /// Summer time, where the zone has one.
  let summer: Summer?

  struct Summer: Equatable {
    /// Seconds east of UTC.
    let offset: Int
    let start: Change
    let end: Change
  }

  /// A day of the year, and the wall time in seconds after its midnight.
  struct Change: Equatable {
    let day: Day
    let time: Int

    /// The wall time of the change, counted as if it were UTC.
    func seconds(in year: Int) -> Int64 {
      Int64(day.number(in: year)) * 86_400 + Int64(time)
    }
  }

  enum Day: Equatable {
    /// `Jn`: 1 to 365, 29 February never counted.
    case julian(Int)
    /// `n`: 0 to 365, 29 February counted.
    case zeroBased(Int)
    /// `Mm.w.d`: the week 5 is the last; the weekday 0 is Sunday.
    case weekday(month: Int, week: Int, day: Int)

    // The reader lets no month but 1 to 12 pass.
    // swift-format-ignore: NeverForceUnwrap
    /// Days since 1970-01-01.
    func number(in year: Int) -> Int {
      let first = PosixRule.firstDay(of: 1, in: year)
      switch self {
      case .zeroBased(let day): return first + day
      case .julian(let day):
        let isLeap = LocalDate.days(inMonth: 2, of: year) == 29
        return first + day - (isLeap && day >= 60 ? 0 : 1)
      case .weekday(let month, let week, let weekday):
        let first = PosixRule.firstDay(of: month, in: year)
        let firstWeekday = LocalDate(dayNumber: first).weekday
        let days = (weekday - firstWeekday + 7) % 7 + (week - 1) * 7
        return first + (days < LocalDate.days(inMonth: month, of: year) ? days : days - 7)
      }
    }
  }

  /// Days since 1970 to the first of a month; the years asked about lie between
  /// 1 and 9999, where every month has one.
  private static func firstDay(of month: Int, in year: Int) -> Int {
    LocalDate(year: year, month: month, day: 1)?.dayNumber ?? 0
  }

  /// Seconds east of UTC in force at `seconds` after 1970.
  func offset(at seconds: Int64) -> Int {
    guard let summer else { return standardOffset }
    let here = LocalDateTime(secondsAsUTC: seconds + Int64(standardOffset)).date.year
    // A change may lie in the next year by its hours, and south of the equator
    // summer began the year before: the latest change of three years decides.
    var latest = (moment: Int64.min, offset: standardOffset)
    for year in max(1, here - 1)...min(9999, here + 1) {
      let end = summer.end.seconds(in: year) - Int64(summer.offset)
      let start = summer.start.seconds(in: year) - Int64(standardOffset)
      for change in [(end, standardOffset), (start, summer.offset)]
      where change.0 <= seconds && change.0 >= latest.moment {
        latest = (moment: change.0, offset: change.1)
      }
    }
    return latest.offset
  }
}
