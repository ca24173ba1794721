import Domain

extension English {
  public var hoursTitle: String { "Availability" }
  public var hoursNotAvailable: String { "not available" }
  public var hoursEmpty: String {
    "Nothing is entered, so nothing can be booked: a adds when, o a day off."
  }
  public var hoursMarking: String {
    "Up and Down mark more; a adds it, x only this once, Esc forgets it."
  }
  public var hoursEdit: String { "change" }
  public var hoursEditHelp: String { "Change what stands under the cursor, or add something." }
  public var hoursAddHelp: String { "Add times: once, every day or every week, up to a last day." }
  public var hoursMark: String { "mark" }
  public var hoursMarkHelp: String { "Begin to mark hours of the day, or forget the mark." }
  public var hoursLonger: String { "longer" }
  public var hoursLongerHelp: String { "Let it end half an hour later." }
  public var hoursShorter: String { "shorter" }
  public var hoursShorterHelp: String { "Let it end half an hour earlier." }
  public var hoursRemove: String { "remove" }
  public var hoursRemoveHelp: String { "Remove it: for this day, from this day on, or altogether." }
  public var hoursDayOff: String { "day off" }
  public var hoursDayOffHelp: String { "Be away on this whole day." }
  public var hoursExtra: String { "extra hours" }
  public var hoursExtraHelp: String { "Be available for what is marked, or an hour, only this once." }
  public var hoursLengths: String { "lengths" }
  public var hoursLengthsHelp: String { "Change how long visits and travel take." }
  public var hoursToday: String { "today" }
  public var hoursTodayHelp: String { "Go to this week." }
  public var hoursHistoryHelp: String { "What this agent did." }
  public var hoursHistoryOwn: String { "An admin sees the history." }
  public var hoursNothingHere: String { "Nothing stands under the cursor." }
  public var hoursLeaveHelp: String { "Leave the form, forget the mark, or go back." }
  public var hoursAddTitle: String { "New times" }
  public var hoursEditTitle: String { "Change the times" }
  public var hoursLengthsTitle: String { "Visits and travel" }
  public var hoursKind: String { "What" }
  public var hoursRepeats: String { "How often" }
  public var hoursDay: String { "First day" }
  public var hoursFrom: String { "From" }
  public var hoursTo: String { "To" }
  public var hoursLast: String { "Last day" }
  public var hoursAppointment: String { "A visit takes" }
  public var hoursTravel: String { "Travel takes" }
  public var hoursChoiceHint: String { "← and → choose." }
  public var hoursDayHint: String { "As 2026-11-24." }
  public var hoursClockHint: String { "As 9:30 or 0930; 24:00 is midnight." }
  public var hoursLastHint: String { "As 2027-06-30; empty for what has no end." }
  public var hoursWeekdayHint: String { "Space: whether it comes on this day of the week." }
  public var hoursNotWeekly: String { "Counts for what comes every week." }
  public var hoursNoSuchTime: String { "There is no such time: write 9:30." }
  public var hoursNoNumber: String { "Give a whole number of minutes, or nothing." }
  public var hoursRemoveTitle: String { "Remove how much?" }
  public var hoursRemoveAll: String { "all of it" }
  public var hoursCommand: String { "availability" }
  public var hoursCommandHelp: String { "When this agent can be booked." }
  public var hoursOwnCommandHelp: String { "When you can be booked." }
  public var hoursNoAgent: String { "This person keeps no appointments." }

  public func hoursKind(_ kind: AvailabilityTimes.Kind) -> String {
    kind == .available ? "available" : "away"
  }

  public func hoursRepeats(_ frequency: Recurrence.Frequency?) -> String {
    switch frequency {
    case nil: return "once"
    case .daily?: return "every day"
    case .weekly?: return "every week"
    }
  }

  public func hoursMinutesHint(_ usual: Int) -> String {
    "In minutes; empty for the floor's own. It is \(usual) now."
  }

  public func hoursRemoveFrom(_ day: LocalDate) -> String { "from \(dayName(day)) on" }
  public func hoursRemoveDay(_ day: LocalDate) -> String { "only \(dayName(day))" }

  public func hoursTold(_ times: AvailabilityTimes) -> String {
    name(of: times.kind) + ": " + availability(times)
  }

  public func hoursTold(appointment: Int, travel: Int) -> String {
    "visits \(minutes(appointment)) · travel \(minutes(travel))"
  }

  public func hoursSaved(_ done: HoursDone) -> String {
    switch done {
    case .added(let times): return "Added. " + hoursTold(times)
    case .changed(let times): return "Changed. " + hoursTold(times)
    case .removed: return "Removed; what is booked stays."
    case .profile: return "Saved."
    }
  }

  public func weekTitle(_ first: LocalDate, _ last: LocalDate) -> String {
    first.month == last.month
      ? "\(first.day)–\(last.day) \(monthTitle(last))"
      : shortDay(first) + " – " + shortDay(last)
        + " \(last.year)"
  }
}
