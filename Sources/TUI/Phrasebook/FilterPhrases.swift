import Domain

/// A filter of contacts in words, and the dialog that changes it.
public protocol FilterPhrases: Sendable {
  /// `Status New, Attempted`.
  func filterStatuses(_ names: [String]) -> String
  var filterUnassigned: String { get }
  var filterAssigned: String { get }
  func filterAssigned(to name: String) -> String
  /// One of the days at least is there.
  func filterCreated(from: LocalDate?, until: LocalDate?) -> String
  func filterConverted(_ isConverted: Bool) -> String
  var filterCallbackDue: String { get }
  var filterHeldBack: String { get }
  func filterHeldBack(by rule: HoldRule) -> String
  func filterRule(_ rule: HoldRule) -> String
  var filterDeleted: String { get }
  var filterStanding: String { get }

  var filterTitle: String { get }
  func filterPart(_ part: FilterPart) -> String
  /// Where a part asks for nothing.
  var filterAny: String { get }
  func filterLast(days: Int) -> String
  var filterFrom: String { get }
  var filterUntil: String { get }
  /// As they are typed; one at least is.
  func filterDays(from: String, until: String) -> String
  var filterDayHint: String { get }
  var filterNameHint: String { get }
  var filterWrongDay: String { get }

  var filterAccept: String { get }
  var filterAcceptHelp: String { get }
  var filterToggle: String { get }
  var filterToggleHelp: String { get }
  var filterSide: String { get }
  var filterSideHelp: String { get }
  var filterClear: String { get }
  var filterClearHelp: String { get }
  var filterClearAll: String { get }
  var filterClearAllHelp: String { get }
  var filterLeave: String { get }
  var filterLeaveHelp: String { get }
}

/// What a filter may ask for.
public enum FilterPart: Hashable, Sendable {
  case status, assignment, created, converted, callback, heldBack, deleted
}
