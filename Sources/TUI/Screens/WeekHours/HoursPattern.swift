import Domain
import Kit

/// Where an agent's times fall on the days of a week, by the wall clock.
enum HoursPattern {
  /// Minutes after midnight that one covers of a day.
  static func ranges(of times: AvailabilityTimes, on day: LocalDate) -> [Range<Int>] {
    guard times.recurrence != nil else { return part(times.start, times.length, on: day) }
    return [day.adding(days: -1), day].flatMap { begin -> [Range<Int>] in
      guard times.begins(on: begin) else { return [] }
      let start = LocalDateTime(date: begin, secondOfDay: times.start.secondOfDay)
      return part(start, times.length, on: day)
    }
  }

  private static func part(
    _ start: LocalDateTime, _ length: Int64, on day: LocalDate
  ) -> [Range<Int>] {
    let midnight = LocalDateTime(date: day, secondOfDay: 0).secondsAsUTC
    let from = max(0, (start.secondsAsUTC - midnight) / 60)
    let to = min(1440, (start.secondsAsUTC + length - midnight + 59) / 60)
    return from < to ? [Int(from)..<Int(to)] : []
  }

  /// When the agent can be booked on a day: what is available and not away.
  static func free(_ slots: [AvailabilitySlot], on day: LocalDate) -> [Range<Int>] {
    var minutes = [Bool](repeating: false, count: 1440)
    for kind in [AvailabilityTimes.Kind.available, .away] {
      for slot in slots where slot.times.kind == kind {
        for range in ranges(of: slot.times, on: day) {
          for minute in range { minutes[minute] = kind == .available }
        }
      }
    }
    var found: [Range<Int>] = []
    var start: Int?
    for (minute, isFree) in (minutes + [false]).enumerated() {
      if isFree, start == nil { start = minute }
      if !isFree, let begin = start {
        found.append(begin..<minute)
        start = nil
      }
    }
    return found
  }

  /// What stands under a cell: being away first, then what was entered last.
  static func slot(
    in slots: [AvailabilitySlot], on day: LocalDate, _ cell: Range<Int>
  ) -> AvailabilitySlot? {
    slots.filter { slot in
      ranges(of: slot.times, on: day).contains { $0.overlaps(cell) }
    }.max { one, other in
      let (first, second) = (one.times.kind == .away, other.times.kind == .away)
      return first == second ? one.id.rawValue < other.id.rawValue : !first
    }
  }

  /// The first moment of an occurrence that covers this cell, and how long it takes.
  static func occurrence(
    of times: AvailabilityTimes, on day: LocalDate, _ cell: Range<Int>
  ) -> LocalDate {
    guard times.recurrence != nil else { return times.start.date }
    let before = day.adding(days: -1)
    let isFromBefore =
      times.begins(on: before)
      && !part(
        LocalDateTime(date: before, secondOfDay: times.start.secondOfDay), times.length, on: day
      ).filter { $0.overlaps(cell) }.isEmpty
    return isFromBefore ? before : day
  }

  /// A moment so many minutes after the midnight that begins a day.
  static func moment(_ day: LocalDate, _ minute: Int) -> LocalDateTime {
    LocalDateTime(
      secondsAsUTC: LocalDateTime(date: day, secondOfDay: 0).secondsAsUTC + Int64(minute) * 60)
  }

  /// Once, on one day.
  static func once(
    _ kind: AvailabilityTimes.Kind, _ day: LocalDate, _ minutes: Range<Int>
  ) -> AvailabilityTimes {
    AvailabilityTimes(
      kind: kind, start: moment(day, minutes.lowerBound), end: moment(day, minutes.upperBound))
  }
}
