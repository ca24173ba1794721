import Domain

/// What is said of appointments and of when agents work, on screens and by commands.
public protocol BookingPhrases: Sendable {
  func name(of status: ReservationStatus) -> String
  func name(of kind: AvailabilityTimes.Kind) -> String
  func sentence(for refusal: BookingRefusal) -> String
  /// An availability in one line: what days, from when to when.
  func availability(_ times: AvailabilityTimes) -> String
  /// `Mon`, 0 is Sunday.
  func shortWeekday(_ day: Int) -> String
  /// A time that can be had, with whoever is free: `2026-11-24 10:30 — Marc Ouellet`.
  func freeSlot(_ slot: FreeSlot) -> String
}

extension BookingPhrases where Self: CommonPhrases {
  public func freeSlot(_ slot: FreeSlot) -> String {
    "\(isoMoment(slot.local)) — \(slot.agentName)"
  }

  /// `09:00–17:00`, with the day where it ends on another.
  func hours(_ times: AvailabilityTimes) -> String {
    let days = times.end.date.dayNumber - times.start.date.dayNumber
    if days == 1, times.end.secondOfDay == 0 { return clock(times.start) + "–24:00" }
    if days == 0 { return clock(times.start) + "–" + clock(times.end) }
    guard times.recurrence == nil else {
      return clock(times.start) + "–" + clock(times.end) + " (+\(days))"
    }
    return clock(times.start) + " – " + isoMoment(times.end)
  }
}
