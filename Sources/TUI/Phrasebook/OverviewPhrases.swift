import Domain

/// The overview, where an admin lands.
public protocol OverviewPhrases: Sendable {
  var overviewTitle: String { get }
  var overviewReading: String { get }

  var overviewContacts: String { get }
  /// `1,204 contacts`.
  func overviewTotal(_ count: Int) -> String
  /// `312 in the pool`.
  func overviewPool(_ count: Int) -> String
  /// The same in few cells.
  func overviewPoolShort(_ count: Int) -> String
  /// What to do where there are no contacts yet, a line each; the last is the command.
  var overviewNoContacts: [String] { get }

  var overviewPeople: String { get }
  /// `3 at a seat`.
  func overviewSeated(_ count: Int) -> String
  /// The state of an admin or agent who is at a seat.
  var overviewSignedIn: String { get }
  /// Over the numbers of contacts assigned.
  var overviewAssigned: String { get }
  var overviewNoTelephoniste: [String] { get }

  var overviewChanges: String { get }
  var overviewNoChanges: String { get }
  func overviewChange(_ change: ChangeTold) -> String
  /// The name of who acted where it was the making of the floor.
  var overviewSetup: String { get }

  var overviewBrowse: String { get }
  var overviewBrowseHelp: String { get }
  var overviewLeaveList: String { get }
  var overviewLeaveListHelp: String { get }
  var overviewNotBrowsing: String { get }
  var overviewContactsCommand: String { get }
  var overviewContactsHelp: String { get }
  var overviewHistory: String { get }
  var overviewHistoryHelp: String { get }
  var overviewReload: String { get }
  var overviewReloadHelp: String { get }
}

/// A change as one line tells it: what was done to which contact, person or setting.
public enum ChangeTold: Hashable, Sendable {
  case floorMade
  case personAdded(String)
  case passwordChanged
  case many(ManyTold, Count)
  case added(String)
  /// How many contacts left the floor in a file.
  case exported(Int)
  case historyExported
  case taken(String)
  case opened(String)
  case statusSet(String, status: String)
  case noted(String)
  case edited(String)
  case called(String)
  case callEnded(String)
  case settingChanged(String, old: String, new: String)
  case numberListed(String)
  case numberUnlisted(String)
  case account(AccountTold)
  /// On appointments and agents, in the words of the history.
  case booking(String)
  case other(String)

  public struct Count: Hashable, Sendable {
    public var contacts: Int
    /// There were more than could be counted.
    public var isMore: Bool

    public init(contacts: Int, isMore: Bool) {
      self.contacts = contacts
      self.isMore = isMore
    }
  }

  /// What was done to many contacts in one act.
  public enum ManyTold: Hashable, Sendable {
    case imported, assigned, moved, unassigned, statusSet, deleted, restored
  }
}
