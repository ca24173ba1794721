/// Finds when an agent can be booked: a visit may begin where availability covers it whole,
/// and neither it nor the way before and after meets another visit (docs/decisions.md,
/// Booking).
public struct FreeSearch: Sendable {
  /// Times are offered at these of the wall clock; another one may be booked all the same.
  public static let step = Span.minutes(30)
  /// How far ahead a visit may be booked.
  public static let furthest = Span.hours(24 * 366)
  /// How far the next free times are looked for.
  public static let horizon = Span.hours(24 * 92)
  /// How many are proposed.
  public static let proposals = 5

  let zone: any Zone
  private let from: Int64
  private let until: Int64
  private let clock: ClockPieces
  private let days: ClosedRange<Int>

  /// - Parameters:
  ///   - zone: whose wall clock availability means.
  ///   - from: the first moment at which a visit may begin.
  ///   - until: the first at which none may begin any more.
  public init(zone: any Zone, from: Instant, until: Instant) {
    self.zone = zone
    self.from = from.milliseconds
    self.until = max(until, from).milliseconds
    let end = Instant(milliseconds: self.until) + AgentProfile.longestAppointment
    clock = ClockPieces(zone, from: from, until: end)
    // What began the day before may last until now.
    let first = clock.wall(at: from.milliseconds).flooredDivision(by: ClockPieces.day) - 1
    let last = clock.wall(at: end.milliseconds).flooredDivision(by: ClockPieces.day)
    days = Int(first)...Int(max(first, last))
  }

  // MARK: What is covered

  /// When the agent keeps appointments, from the first moment of the search to its last
  /// visit's end.
  public func covered(_ availability: [AvailabilityTimes]) -> [TimeStretch] {
    coverage(availability).parts.map {
      TimeStretch(from: Instant(milliseconds: $0.from), until: Instant(milliseconds: $0.until))
    }
  }

  private func coverage(_ availability: [AvailabilityTimes]) -> Stretches {
    let available = walls(.available, of: availability)
    return clock.moments(showing: available.subtracting(walls(.away, of: availability)))
  }

  /// By the wall clock, of the days that matter.
  private func walls(_ kind: AvailabilityTimes.Kind, of availability: [AvailabilityTimes])
    -> Stretches
  {
    var parts: [Stretches.Part] = []
    for one in availability where one.kind == kind {
      let (start, length) = (one.start.secondsAsUTC * 1000, one.length * 1000)
      guard one.recurrence != nil else {
        parts.append((start, start + length))
        continue
      }
      let firstDay = one.start.date.dayNumber
      for day in days where one.begins(onDayNumber: day) {
        let begin = start + Int64(day - firstDay) * ClockPieces.day
        parts.append((begin, begin + length))
      }
    }
    return Stretches(merging: parts)
  }

  // MARK: When a visit may begin

  /// Between what moments, both of them included, a visit may begin.
  ///
  /// - Parameter besides: a visit that is moved, and stands in nobody's way.
  public func starts(
    of agenda: AgentAgenda, besides: ReservationID? = nil
  ) -> [ClosedRange<Instant>] {
    let length = agenda.appointment.milliseconds
    let blocked = FreeSearch.blocked(agenda, besides)
    var result: [ClosedRange<Instant>] = []
    func add(_ first: Int64, _ last: Int64) {
      guard first <= last else { return }
      result.append(Instant(milliseconds: first)...Instant(milliseconds: last))
    }
    var first = 0
    for part in coverage(agenda.availability).parts {
      var cursor = max(part.from, from)
      let last = min(part.until - length, until - 1)
      guard cursor <= last else { continue }
      while first < blocked.count, blocked[first].until <= cursor { first += 1 }
      var index = first
      while index < blocked.count, blocked[index].from < last, cursor <= last {
        add(cursor, blocked[index].from)
        cursor = blocked[index].until
        index += 1
      }
      add(cursor, last)
    }
    return result
  }

  /// Between what moments, none of the two among them, no visit may begin.
  private static func blocked(_ agenda: AgentAgenda, _ besides: ReservationID?)
    -> [Stretches.Part]
  {
    let before = agenda.travel.milliseconds + agenda.appointment.milliseconds
    let after = agenda.travel.milliseconds
    let busy = agenda.reservations.filter { $0.id != besides }
      .map { (from: $0.start.milliseconds - before, until: $0.end.milliseconds + after) }
      .sorted { $0.from < $1.from }
    var result: [Stretches.Part] = []
    for part in busy {
      // Where one ends just as another begins, that moment is free.
      if let last = result.last, part.from < last.until {
        result[result.count - 1].until = max(last.until, part.until)
      } else {
        result.append(part)
      }
    }
    return result
  }

  /// The times that are offered, the soonest first.
  public func times(of agenda: AgentAgenda, besides: ReservationID? = nil) -> [Instant] {
    let step = FreeSearch.step.milliseconds
    var result: [Instant] = []
    for range in starts(of: agenda, besides: besides) {
      let (first, last) = (range.lowerBound.milliseconds, range.upperBound.milliseconds)
      let over = clock.wall(at: first).flooredRemainder(by: step)
      var time = over == 0 ? first : first + step - over
      while time <= last {
        result.append(Instant(milliseconds: time))
        time += step
      }
    }
    return result
  }

  /// What the wall clock shows at a moment of the search.
  public func local(_ moment: Instant) -> LocalDateTime {
    LocalDateTime(
      secondsAsUTC: clock.wall(at: moment.milliseconds).flooredDivision(by: 1000))
  }
}
