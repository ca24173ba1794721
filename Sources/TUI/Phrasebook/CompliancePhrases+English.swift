import Domain

extension English {
  public func fact(_ reason: DialReason, in verdict: DialVerdict) -> String {
    switch reason {
    case .emergencyNumber: return "This leads to an emergency service and is never called from here"
    case .serviceNumber: return "This leads to a service of the phone network and is never called from here"
    case .premiumNumber: return "This is a premium number, which costs by the minute"
    case .callerInCall: return "A call of yours has not ended"
    case .numberInCall: return "Somebody is in a call with this number"
    case .onInternalList: return numberIsListed
    case .nationalListMissing: return "The floor requires the national do-not-call list, and there is none here"
    case .numberProblem: return "The phone refused this number before"
    case .tollFreeNumber: return "A toll-free number does not tell where it rings, so no hours can be judged"
    case .nonGeographicNumber: return "This area code belongs to no place, so no hours can be judged"
    case .areaCodeUnknown: return "There is no such area code in the tables"
    case .regionNotAllowed(let region): return "The number belongs to \(region), which this floor does not call"
    case .zoneUnknown: return "Nobody knows which clock hangs there"
    case .outsideHours: return outsideHours(verdict)
    case .attemptsUsed(let allowed):
      return
        "The number was called \(counted(allowed, "time", "times")) today, as often as this floor allows"
    }
  }

  public func advice(_ reason: DialReason) -> String? {
    switch reason {
    case .emergencyNumber, .serviceNumber, .outsideHours: return nil
    case .premiumNumber, .areaCodeUnknown: return "check the number"
    case .callerInCall: return "hang up first"
    case .numberInCall: return "take another contact"
    case .onInternalList: return "it was not called, go on to the next contact"
    case .nationalListMissing: return "nobody is called until it is"
    case .numberProblem: return "edit it first"
    case .tollFreeNumber, .nonGeographicNumber: return "find another number"
    case .regionNotAllowed: return "go on to the next contact"
    case .zoneUnknown: return "give the contact a time zone"
    case .attemptsUsed: return "leave it for tomorrow"
    }
  }

  public func sentence(_ fact: String, advice: String) -> String { fact + ": " + advice + "." }

  private func outsideHours(_ verdict: DialVerdict) -> String {
    guard let next = verdict.changesAt else {
      return "These are not the hours for calling there"
    }
    let now = verdict.zones.first { $0.name == next.name }?.local
    let isToday = now?.date == next.local.date
    let when = next.local.clock() + (isToday ? "" : " on " + longDay(next.local.date))
    let clock = now.map { "It is \($0.clock()) in \(place(next.name)): " } ?? ""
    return clock + "calling is allowed there from \(when)"
  }

  public func mayCall(_ verdict: DialVerdict) -> String {
    guard let end = verdict.endsAt else {
      return "The number may be called now."
    }
    return "The number may be called now, until \(end.local.clock()) in \(place(end.name))."
  }
  public func mayNotCall(overridden: String?) -> String {
    guard let overridden else { return "The number may not be called now." }
    return "The rules refuse the number; it was called all the same: \(overridden)"
  }
  public func clocks(_ zones: [DialVerdict.ZoneTime]) -> String {
    "It is " + clocksTold(zones) { "\($0) in \($1)" } + "."
  }
  public func attempts(_ count: Int, of allowed: Int) -> String {
    count == 0
      ? "It was not called today; the floor allows \(counted(allowed, "call", "calls")) a day."
      : "It was called \(counted(count, "time", "times")) today; the floor allows \(number(allowed))."
  }
  public func ruleVersion(_ version: String) -> String {
    "Judged by the floor's settings and the tables of \(version); that is no legal advice."
  }

  public var numberIsListed: String { "The number is on the do-not-call list" }
  public func listSentence(for error: DomainError) -> String {
    switch error {
    case .reasonTooLong(let limit):
      return "The reason is too long: keep it to \(number(limit)) characters."
    case .notOnList: return "The number is not on the do-not-call list: check it."
    case .listTermNotOver(let day):
      return "The number has to stay on the list up to and including \(isoDay(day)): only whoever may override the rules takes it off before."
    default: return "A reason is needed: say why."
    }
  }

  public func name(of source: ListSource) -> String {
    switch source {
    case .status: return "a contact's status"
    case .import: return "an import"
    case .list: return "the list"
    }
  }
  public func listed(_ number: String, since day: LocalDate, until last: LocalDate) -> String {
    "\(number) is on the do-not-call list since \(isoDay(day)) and has to stay on it until \(isoDay(last))."
  }
  public func listedNow(_ number: String) -> String { "\(number) is on the do-not-call list now." }
  public func listedBefore(_ number: String) -> String {
    "\(number) was on the do-not-call list already."
  }
  public func unlisted(_ number: String) -> String { "\(number) is off the do-not-call list." }
  public func listShown(_ shown: Int, of total: Int) -> String {
    "\(number(shown)) of \(counted(total, "number", "numbers"))."
  }
  public func moreListed(after number: String) -> String { "More: --after \(number)" }

  public var complianceTitle: String { "Compliance" }
  public var complianceReading: String { "Reading the list…" }
  public func complianceCount(_ count: Int) -> String {
    "Do-not-call list \u{B7} " + counted(count, "number", "numbers")
  }
  public func complianceFound(_ count: Int, _ digits: String) -> String {
    "Do-not-call list \u{B7} " + number(count) + " with " + digits
  }
  public var complianceNobody: String { "No number is on the list yet." }
  public func complianceNoMatch(_ digits: String) -> String {
    "No number on the list holds \(digits)."
  }
  public var complianceInvitation: String {
    "Check a number to see what the dial gate says of it."
  }
  public var complianceNumber: String { "Number" }
  public var complianceReason: String { "Reason" }
  public var complianceDigits: String { "Digits" }
  public var complianceAddTitle: String { "Enter a number" }
  public var complianceCheckTitle: String { "Check a number" }
  public func complianceRemoveQuestion(
    _ number: String, until last: LocalDate, isOver: Bool
  ) -> String {
    isOver
      ? "Take \(number) off the list? Its term ended on \(isoDay(last))."
      : "Take \(number) off the list before \(isoDay(last)), the end of its term?"
  }

  public var complianceSearch: String { "search" }
  public var complianceSearchHelp: String { "Show only numbers that hold some digits." }
  public var complianceAdd: String { "add" }
  public var complianceAddHelp: String { "Enter a number in the do-not-call list." }
  public var complianceRemove: String { "remove" }
  public var complianceRemoveHelp: String { "Take the chosen number off the list, with a reason." }
  public var complianceCheck: String { "check" }
  public var complianceCheckHelp: String { "See what the dial gate says of a number now." }
  public var complianceAccept: String { "OK" }
  public var complianceAcceptHelp: String { "Do what was typed; on the list, check the chosen number." }
  public var complianceNextField: String { "field" }
  public var complianceNextFieldHelp: String { "Go to the other field." }
  public var complianceLeave: String { "back" }
  public var complianceLeaveHelp: String { "Leave what is being typed, then the search, then the screen." }
  public var complianceReload: String { "reload" }
  public var complianceReloadHelp: String { "Read the list again now; it also happens by itself." }
  public var complianceNothingChosen: String { "No number is chosen." }
  public var complianceNothingTyped: String { "Nothing is being typed." }
  public var complianceBusyTyping: String { "Finish or leave what is being typed first." }
  public var overviewCompliance: String { "compliance" }
  public var overviewComplianceHelp: String {
    "Go to the do-not-call list and the check of a number."
  }
}
