/// From when to when calling is allowed on a day, by the called person's clock.
public struct DayHours: Hashable, Sendable {
  /// Minutes after midnight; the first at which calling is allowed.
  public let opens: Int
  /// Minutes after midnight, up to 1440; the first at which it no longer is.
  public let closes: Int

  /// Nil unless it closes after it opens, on the same day.
  public init?(opens: Int, closes: Int) {
    guard (0..<1440).contains(opens), closes > opens, closes <= 1440 else { return nil }
    self.opens = opens
    self.closes = closes
  }
}

/// When people may be called, by the clock on their own wall.
public struct CallingHours: Hashable, Sendable {
  /// Sunday first, as ``LocalDate/weekday`` counts; nil where the day is closed.
  public var week: [DayHours?]
  /// Days on which nobody is called, whatever their weekday.
  public var closedDays: Set<LocalDate>

  /// - Parameter week: seven days, Sunday first.
  public init(week: [DayHours?], closedDays: Set<LocalDate> = []) {
    self.week = week
    self.closedDays = closedDays
  }

  /// Monday to Friday 9:00–21:30, Saturday and Sunday 10:00–18:00: the CRTC's
  /// Unsolicited Telecommunications Rules, part III, section 23.
  public static let crtc: CallingHours = {
    let weekday = DayHours(opens: 9 * 60, closes: 21 * 60 + 30)
    let weekend = DayHours(opens: 10 * 60, closes: 18 * 60)
    return CallingHours(
      week: [weekend, weekday, weekday, weekday, weekday, weekday, weekend])
  }()

  /// Whether somebody whose wall clock shows `moment` may be called.
  public func allow(_ moment: LocalDateTime) -> Bool {
    guard !closedDays.contains(moment.date), let hours = week[moment.date.weekday] else {
      return false
    }
    return (hours.opens * 60..<hours.closes * 60).contains(moment.secondOfDay)
  }

  /// Whether the hour is one of calling in every one of the zones; no zones, no.
  public func allow(_ instant: Instant, in zones: [any Zone]) -> Bool {
    !zones.isEmpty && zones.allSatisfy { allow($0.local(instant)) }
  }
}

/// What the calling hours say of a moment.
public enum HoursFinding: Hashable, Sendable {
  case open(until: Instant)
  /// - opensAt: nil where it stays closed for more than a year.
  case closed(opensAt: Instant?)
  /// Nobody knows which clock hangs there.
  case unknown
}

extension CallingHours {
  /// How far ahead the next change is looked for, in days.
  private static let horizon = 400

  /// - Parameter zones: every one that may be meant.
  public func finding(at instant: Instant, in zones: [any Zone]) -> HoursFinding {
    guard !zones.isEmpty else { return .unknown }
    let isOpen = allow(instant, in: zones)
    let change = nextChange(after: instant, in: zones, from: isOpen)
    guard isOpen else { return .closed(opensAt: change) }
    return .open(until: change ?? instant + .hours(24 * Int64(CallingHours.horizon)))
  }

  /// The first moment later than `instant` at which the answer is another one.
  private func nextChange(
    after instant: Instant, in zones: [any Zone], from isOpen: Bool
  ) -> Instant? {
    let days = zones.map { $0.day(of: instant).dayNumber }
    guard let first = days.min(), let last = days.max() else { return nil }
    // A few days at a time, each stretch overlapping the one before: the same day
    // begins at different moments in different zones.
    var start = first - 1
    while start < first + CallingHours.horizon {
      let moments = Set(zones.flatMap { edges(of: start...(start + 9 + last - first), in: $0) })
      let found = moments.sorted().first { $0 > instant && allow($0, in: zones) != isOpen }
      if let found { return found }
      start += 8
    }
    return nil
  }

  /// The moments of some days at which the answer may change in one zone: hours
  /// that begin or end, days that begin, clocks that jump.
  private func edges(of days: ClosedRange<Int>, in zone: any Zone) -> [Instant] {
    days.flatMap { number -> [Instant] in
      let date = LocalDate(dayNumber: number)
      let begin = zone.start(of: date)
      var edges = [begin]
      if let hours = week[date.weekday], !closedDays.contains(date) {
        for minute in [hours.opens, hours.closes] where minute < 1440 {
          switch zone.wallTime(LocalDateTime(date: date, secondOfDay: minute * 60)) {
          case .once(let moment): edges.append(moment)
          case .twice(let first, let second): edges += [first, second]
          case .skipped: break
          }
        }
      }
      let end = zone.start(of: date.adding(days: 1))
      if let jump = zone.jump(between: begin, and: end) { edges.append(jump) }
      return edges
    }
  }
}

extension Zone {
  /// The moment at which the offset changed, to the second; nil where it did not.
  func jump(between start: Instant, and end: Instant) -> Instant? {
    let before = offsetSeconds(at: start)
    guard offsetSeconds(at: end) != before else { return nil }
    var (low, high) = (start.seconds, end.seconds)
    while high - low > 1 {
      let middle = (low + high).flooredDivision(by: 2)
      if offsetSeconds(at: Instant(seconds: middle)) == before {
        low = middle
      } else {
        high = middle
      }
    }
    return Instant(seconds: high)
  }
}
