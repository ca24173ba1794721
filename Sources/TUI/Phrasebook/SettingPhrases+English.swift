import Domain

extension English {
  public var settingsTitle: String { "Settings" }
  public var settingsBindAll: String { "These bind every seat" }
  public func settingName(_ setting: FloorSetting) -> String {
    switch setting {
    case .timeZone: return "Time zone"
    case .pool: return "Pool"
    case .escalationMinutes: return "Escalation"
    case .pauseReasons: return "Pauses"
    case .idleLockMinutes: return "Idle lock"
    case .seatHours: return "Hours at a seat"
    case .hoursMonday: return "Hours on Monday"
    case .hoursTuesday: return "Hours on Tuesday"
    case .hoursWednesday: return "Hours on Wednesday"
    case .hoursThursday: return "Hours on Thursday"
    case .hoursFriday: return "Hours on Friday"
    case .hoursSaturday: return "Hours on Saturday"
    case .hoursSunday: return "Hours on Sunday"
    case .closedDays: return "Closed days"
    case .attemptsPerDay: return "Attempts a day"
    case .allowedRegions: return "Regions"
    case .nationalList: return "National list"
    case .appointmentMinutes: return "Visit"
    case .travelMinutes: return "Way"
    }
  }
  public func meaning(of setting: FloorSetting) -> String {
    switch setting {
    case .timeZone: return "The zone of the floor’s clock; its midnight begins a day."
    case .pool: return "Whether telephonistes whose own contacts are used up are served from the pool."
    case .escalationMinutes: return "Minutes that a promised call may be overdue, with its telephoniste away, before anybody gets it."
    case .pauseReasons: return "The reasons that telephonistes choose from when they pause."
    case .seatHours: return "Hours that a seat stays open; it ends at the next moment without a call."
    case .idleLockMinutes: return "Minutes that a keyboard is quiet before its seat locks itself."
    case .hoursMonday, .hoursTuesday, .hoursWednesday, .hoursThursday, .hoursFriday, .hoursSaturday,
      .hoursSunday:
      return "When people may be called that day, by their own clocks."
    case .closedDays: return "Days on which nobody is called, by the called person’s calendar."
    case .attemptsPerDay: return "How often a number may be called on one day, by all telephonistes together."
    case .allowedRegions: return "The countries and territories that may be called."
    case .appointmentMinutes: return "Minutes that an agent’s visit takes, where their profile says nothing else."
    case .travelMinutes: return "Minutes that stay free before and after a visit for the way, likewise."
    case .nationalList: return "Whether calls need a copy of the national do-not-call list."
    }
  }
  public func settingTakes(_ values: String) -> String { "Takes \(values)." }
  public var settingAcceptHelp: String {
    "Edit the selected setting in place, or save what is typed."
  }
  public var settingHistoryHelp: String { "Who changed the selected setting, from what to what." }
  public var settingNothingChosen: String { "The settings are still being read." }
  public func settingSaved(_ name: String, _ value: String) -> String {
    "\(name): \(value), from now on, at every seat."
  }
}
