import Domain

extension English {
  public func name(of status: ReservationStatus) -> String {
    switch status {
    case .scheduled: return "Scheduled"
    case .confirmed: return "Confirmed"
    case .done: return "Kept"
    case .noShow: return "No-show"
    case .cancelled: return "Cancelled"
    }
  }

  public func name(of kind: AvailabilityTimes.Kind) -> String {
    kind == .available ? "Available" : "Away"
  }

  public func shortWeekday(_ day: Int) -> String {
    ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][day]
  }

  public func availability(_ times: AvailabilityTimes) -> String {
    guard let recurrence = times.recurrence else {
      return isoDay(times.start.date) + " " + hours(times)
    }
    let days =
      recurrence.frequency == .daily
      ? "every day"
      : recurrence.daysOfWeek.sorted { ($0 + 6) % 7 < ($1 + 6) % 7 }.map(shortWeekday)
        .joined(separator: ", ")
    let end = recurrence.endDate.map { " until " + isoDay($0) } ?? ""
    return "\(days) \(hours(times)), from \(isoDay(times.start.date))\(end)"
  }

  public func sentence(for refusal: BookingRefusal) -> String {
    switch refusal {
    case .unknownAgent(let who): return "No agent here goes by “\(who)”: look in agents list."
    case .agentHasVisits(let email, let visits):
      return "\(counted(visits, "visit is", "visits are")) still to come with \(email): move or cancel them first, with reservations."
    case .noAgents: return "Nobody here keeps appointments: make somebody an agent first."
    case .customerIncomplete(let fields):
      let names = fields.map { name(of: $0).lowercased() }.joined(separator: " and ")
      return "A visit needs a name and an address: fill in the \(names) first."
    case .notFree(let reason, let agent, let next): return notFree(reason, agent, next)
    case .timePassed: return "That time has passed: choose a later one."
    case .timeTooFar: return "That is more than a year away: choose an earlier time."
    case .timeSkipped: return "The clock jumps over that time that day: choose another."
    case .unknownReservation: return "There is no such appointment: look in the list of appointments."
    case .reservationChanged:
      return "Somebody else changed this appointment meanwhile: look at it again and repeat what you did."
    case .statusOfReservation(let from, let to):
      return "This appointment is “\(name(of: from))” and cannot become “\(name(of: to))”."
    case .notBegun: return "This visit has not begun: say what became of it afterwards."
    case .availability(let refusal): return sentence(for: refusal)
    case .minutes(let range):
      return "Give a whole number of minutes from \(range.lowerBound) to \(range.upperBound)."
    }
  }

  private func notFree(
    _ reason: NotFreeReason, _ agent: String?, _ next: [FreeSlot]
  ) -> String {
    let what: String
    switch (reason, agent) {
    case (.unavailable, let agent?): what = "\(agent) does not work then"
    case (.unavailable, nil): what = "Nobody works then"
    case (.reserved, let agent?):
      what = "\(agent) has another visit then, or too near to it"
    case (.reserved, nil): what = "Everybody has another visit then, or too near to it"
    }
    guard !next.isEmpty else { return "\(what), and nothing is free in the next weeks." }
    return "\(what). Free next: \(next.map(freeSlot).joined(separator: "; "))."
  }

  private func sentence(for refusal: AvailabilityRefusal) -> String {
    switch refusal {
    case .empty: return "It ends before it begins: give a later end."
    case .tooLong: return "It is too long: what is repeated takes at most a day, anything else a year."
    case .noDays: return "Say on which days of the week."
    case .neverComes: return "It would never come: its last day is before the first on which it falls."
    case .unknown: return "There is no such entry: look at the agent's availability again."
    case .tooMany(let limit):
      return "An agent has at most \(number(limit)) entries: remove some that are over."
    }
  }
}
