import Domain

extension English {
  public func filterStatuses(_ names: [String]) -> String {
    "Status " + names.joined(separator: ", ")
  }
  public var filterUnassigned: String { "Assigned to nobody" }
  public var filterAssigned: String { "Assigned to somebody" }
  public func filterAssigned(to name: String) -> String { "Assigned to \(name)" }
  public func filterCreated(from: LocalDate?, until: LocalDate?) -> String {
    if let from, from == until { return "Created on \(isoDay(from))" }
    let parts = [from.map { "from \(isoDay($0))" }, until.map { "until \(isoDay($0))" }]
    return "Created " + parts.compactMap { $0 }.joined(separator: " ")
  }
  public func filterConverted(_ isConverted: Bool) -> String {
    isConverted ? "Converted" : "Not converted"
  }
  public var filterCallbackDue: String { "Callback due" }
  public var filterHeldBack: String { "Held back" }
  public func filterHeldBack(by rule: HoldRule) -> String { "Held back: \(filterRule(rule))" }
  public func filterRule(_ rule: HoldRule) -> String {
    switch rule {
    case .excludedStatus: return "status not called"
    case .onList: return "do-not-call list"
    case .numberProblem: return "number to be checked"
    case .inUse: return "at a seat or in a call"
    case .place: return "place unknown or not allowed"
    case .attemptsUsed: return "called enough today"
    case .callbackLater: return "callback still to come"
    case .workedToday: return "worked today"
    case .outsideHours: return "outside calling hours"
    case .poolClosed: return "pool closed"
    }
  }
  public var filterDeleted: String { "Deleted" }
  public var filterStanding: String { "Not deleted" }

  public var filterTitle: String { "Filter" }
  public func filterPart(_ part: FilterPart) -> String {
    switch part {
    case .status: return "Status"
    case .assignment: return "Telephoniste"
    case .created: return "Created"
    case .converted: return "Converted"
    case .callback: return "Callback"
    case .heldBack: return "Held back"
    case .deleted: return "Deleted"
    }
  }
  public var filterAny: String { "any" }
  public func filterLast(days: Int) -> String {
    days == 1 ? "today" : "the last \(number(days)) days"
  }
  public var filterFrom: String { "from" }
  public var filterUntil: String { "until" }
  public func filterDays(from: String, until: String) -> String {
    [from.isEmpty ? nil : "from \(from)", until.isEmpty ? nil : "until \(until)"]
      .compactMap { $0 }.joined(separator: " ")
  }
  public var filterDayHint: String { "YYYY-MM-DD" }
  public var filterNameHint: String { "part of a name" }
  public var filterWrongDay: String { "Write a day as 2026-11-24, a month as 2026-11." }

  public var filterAccept: String { "show" }
  public var filterAcceptHelp: String { "Show what fits." }
  public var filterToggle: String { "choose" }
  public var filterToggleHelp: String { "Choose this value, or no longer." }
  public var filterSide: String { "values" }
  public var filterSideHelp: String { "Go to the values, or back to the parts." }
  public var filterClear: String { "clear" }
  public var filterClearHelp: String { "Ask for nothing in this part." }
  public var filterClearAll: String { "clear all" }
  public var filterClearAllHelp: String { "Ask for nothing at all." }
  public var filterLeave: String { "back" }
  public var filterLeaveHelp: String { "Leave the filter as it was." }
}
