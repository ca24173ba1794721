import Domain

extension English {
  public var agentToday: String { "today" }
  public var agentDayEmpty: String { "No visits this day." }
  public var agentDayEmptyHint: String {
    "Visits that are booked with you come up here by themselves."
  }
  public var agentNotAvailable: String { "Not available this day" }
  public var agentNotAvailableHint: String {
    "Nobody can book you this day: w opens the week in which you enter when you work."
  }
  public var agentOutside: String { "outside the hours you are available" }
  public var agentOpenHelp: String { "Open the visit with all its notes." }
  public var agentWeek: String { "day, week" }
  public var agentWeekHelp: String { "Change between the day's visits and the week." }
  public var agentBothShown: String { "Day and week are both on the screen." }
  public var agentDayBefore: String { "day before" }
  public var agentDayAfter: String { "next day" }
  public var agentDayHelp: String { "Show another day." }
  public var agentWeekBefore: String { "week before" }
  public var agentWeekAfter: String { "next week" }
  public var agentWeekMoveHelp: String { "Show another week." }
  public var agentTodayHelp: String { "Go back to today." }
  public var agentLeaveHelp: String { "Close the profile, or the week." }
  public var agentNothingOpen: String { "Nothing is open over the day." }
  public var agentProfileCommand: String { "profile" }
  public var agentProfileHelp: String { "Show who you are here." }
  public func agentVisits(_ count: Int) -> String { counted(count, "visit", "visits") }
  public func agentVisitsToday(_ count: Int) -> String {
    counted(count, "visit", "visits") + " today"
  }
  public func agentAvailable(_ times: String) -> String { "Available " + times }
  public func agentGap(_ minutes: String) -> String { minutes + " between" }
  public func agentTight(_ minutes: String, needed: String) -> String {
    "only \(minutes) between; travel takes \(needed)"
  }

  public var visitCallTitle: String { "Call" }
  public var visitCallHangUpHelp: String { "Hang up." }
  public var visitCallAcceptHelp: String {
    "Say what the call waits for: that the customer may be called, or has answered."
  }
  public var visitCallAccept: String { "go on" }
  public var visitCallLeave: String { "close" }
  public var visitCallLeaveHelp: String { "Go back once the call is over." }
  public var visitCallNothingAwaited: String { "The call waits for nothing from you." }
}
