import Domain

/// The viewer of the history.
public protocol HistoryPhrases: Sendable {
  var historyTitle: String { get }
  /// `History of (514) 555-0134`.
  func historyOf(_ record: String) -> String
  /// `What Anna Tremblay did`.
  func historyBy(_ name: String) -> String
  var historyEverything: String { get }
  /// `1,204 entries`.
  func historyCount(_ count: Int) -> String
  /// So many entries were shown, of nobody knows how many.
  func historyShown(_ count: Int) -> String
  var historyReading: String { get }
  /// Entries that a filter holds are looked for in what is older.
  var historyLooking: String { get }
  var historyEmpty: String { get }
  var historyNothingMatches: String { get }

  /// What an entry tells, in a few words.
  func told(_ entry: EntryTold) -> String
  func name(of action: HistoryAction) -> String
  func name(of collection: Collection) -> String
  /// Why something was written; `code` where the program does not know it.
  func name(of reason: Reason?, code: String) -> String
  /// A field as people call it; as it is stored where nobody calls it anything.
  func historyField(_ field: String) -> String
  /// A field's name before its value.
  func historyLabel(_ field: String) -> String
  /// A contact's number or a name before what was done to it.
  func historyRecord(_ collection: Collection, _ key: String) -> String

  // MARK: One entry in full

  var historyWho: String { get }
  var historyWhere: String { get }
  var historyRequest: String { get }
  /// `request 41: set a status`.
  func historyAct(_ number: Int64, _ reason: String) -> String
  func historySystem(_ account: String) -> String
  func historySeat(_ number: Int64) -> String
  var historyNoChange: String { get }
  var historyMore: String { get }

  // MARK: Filter

  var historyFilter: String { get }
  var historyFilterHelp: String { get }
  var historyClear: String { get }
  var historyClearHelp: String { get }
  var historyNoFilter: String { get }
  var historyFilterTitle: String { get }
  var historyFilterAction: String { get }
  var historyFilterPerson: String { get }
  var historyFilterFrom: String { get }
  var historyFilterUntil: String { get }
  var historyFilterRecord: String { get }
  var historyFilterText: String { get }
  var historyFilterTextHint: String { get }
  var historySearch: String { get }
  var historySearchHelp: String { get }
  var historyAny: String { get }
  var historyAnybody: String { get }
  var historyFilterChooseHint: String { get }
  var historyFilterPersonHint: String { get }
  var historyFilterDayHint: String { get }
  func historyNoSuchDay(_ text: String) -> String
  var historyDaysReversed: String { get }
  var historyApply: String { get }
  var historyApplyHelp: String { get }
  var historyNextField: String { get }
  var historyPreviousField: String { get }
  var historyFieldHelp: String { get }
  /// Only these, where nothing else fits beside it.
  func historyOnly(_ wish: String) -> String
  func historySince(_ day: String) -> String
  func historyUpTo(_ day: String) -> String
  /// Only entries in which this stands.
  func historyWithText(_ text: String) -> String

  // MARK: Commands

  var historyOpen: String { get }
  var historyOpenHelp: String { get }
  var historyNoRecord: String { get }
  var historySameRecord: String { get }
  var historyDown: String { get }
  var historyUp: String { get }
  var historyScrollHelp: String { get }
  var historyReload: String { get }
  var historyReloadHelp: String { get }
  var historyLeave: String { get }
  var historyLeaveHelp: String { get }
}

/// An entry of the history as one line tells it.
public enum EntryTold: Hashable, Sendable {
  case added(byImport: Bool)
  case deleted, restored
  /// By the status's names; `old` is nil where only a note was added.
  case status(old: String?, new: String)
  /// Nil is the pool.
  case assigned(from: String?, to: String?)
  case number(old: String, new: String)
  /// A call was promised for this moment.
  case callback(String)
  case callbackEnded
  case noted(String)
  /// Has not ended, or its provider was asked.
  case called
  case callEnded(String)
  case booked(Bool)
  case numberProblem(Bool)
  case setting(old: String, new: String)
  case password
  /// Names of fields.
  case changed([String])
  /// Something was done that changed no record.
  case event(String)
}
