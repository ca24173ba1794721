import Domain

extension English {
  public var whyCommand: String { "why" }
  public var whyCommandHelp: String { "Why this contact was served, or why nobody is." }
  public var whyTitle: String { "Why this contact" }
  public var whyNobodyTitle: String { "Why nobody" }
  public var whyLeave: String { "back" }
  public var whyLeaveHelp: String { "Close." }
  public var whyOpened: String { "You opened it yourself." }
  public func whyStatus(_ name: String) -> String {
    "Its status is “\(DisplayText(name).string)”: statuses are called in their order."
  }
  public func whyCalled(_ wasCalled: Bool) -> String {
    wasCalled
      ? "It was called before: those that were not come first."
      : "It was never called: such contacts come before those that were."
  }
  public func whyDrawn(_ others: Int) -> String {
    others == 0
      ? "Nobody else stands where it stands."
      : "Drawn among it and \(counted(others, "other", "others")), each with the same chance."
  }
  public func whyHeld(_ rule: HoldRule, _ count: Int) -> String {
    let isOne = count == 1
    let are = number(count) + (isOne ? " is" : " are")
    let have = number(count) + (isOne ? " has" : " have")
    let were = number(count) + (isOne ? " was" : " were")
    switch rule {
    case .excludedStatus: return "\(have) a status that is not called"
    case .onList: return "\(are) on the do-not-call list"
    case .numberProblem: return "\(have) a number that must be checked"
    case .inUse: return "\(are) at another seat, or in a call"
    case .place: return "\(are) where nobody may be called, or where the time is unknown"
    case .attemptsUsed: return "\(were) called as often as a day allows"
    case .callbackLater: return number(count) + (isOne ? " waits" : " wait") + " for a callback's time"
    case .workedToday: return "\(were) worked by you today"
    case .outsideHours: return "\(are) outside the hours in which they may be called"
    case .poolClosed: return "\(are) in the pool, which is closed"
    }
  }
  public func whyNext(_ moment: String) -> String { "The next one comes free \(moment)." }
  public var whyNothingComes: String { "None of them comes free by itself." }
  public func whyFree(_ count: Int) -> String {
    "\(counted(count, "contact", "contacts")) can be served now: Space brings one."
  }
  public var whyNoContacts: String { "No contact is yours, and the pool is empty: ask for some." }

  public func cardTime(_ there: String) -> String { "\(there) there" }
  public func cardUntil(_ clock: String) -> String { "may be called until \(clock)" }
  public func cardOpens(_ moment: String) -> String { "not before \(moment)" }
  public var cardTimeUnknown: String { "Nobody knows what time it is there." }
}
