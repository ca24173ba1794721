import Domain

/// The details of one contact, and adding one.
public protocol ContactSheetPhrases: Sendable {
  var sheetTitle: String { get }
  var sheetReading: String { get }
  /// The title of one of the lists.
  func sheetTab(_ list: SeeContactRecord.List) -> String
  /// What an empty list says.
  func sheetNothing(_ list: SeeContactRecord.List) -> String

  // MARK: The card

  var sheetAssignedTo: String { get }
  var sheetPool: String { get }
  var sheetCallback: String { get }
  /// `name` is nil for anyone.
  func sheetCallbackAt(_ moment: String, by name: String?) -> String
  var sheetConsent: String { get }
  var sheetCreated: String { get }
  var sheetChanged: String { get }
  /// The zone is the one that the number tells.
  var sheetByNumber: String { get }
  func sheetLast(_ moment: String) -> String
  func sheetDeletedAt(_ moment: String) -> String
  var sheetInCall: String { get }
  func sheetHeldBy(_ name: String, since: String?) -> String
  var sheetNumberProblem: String { get }
  var sheetBooked: String { get }
  func sheetCallBy(_ adapter: CallAdapter, number: String) -> String
  /// The provider's own id of a call.
  func sheetCallID(_ sid: String) -> String

  // MARK: Commands

  var sheetNoteHelp: String { get }
  var sheetStatusHelp: String { get }
  var sheetAssign: String { get }
  var sheetAssignHelp: String { get }
  func sheetAssignTitle(_ phone: String) -> String
  var sheetUnassign: String { get }
  var sheetUnassignHelp: String { get }
  var sheetDelete: String { get }
  var sheetDeleteHelp: String { get }
  func sheetDeleteQuestion(_ phone: String, name: String?) -> String
  var sheetRestore: String { get }
  var sheetRestoreHelp: String { get }
  var sheetNextList: String { get }
  var sheetPreviousList: String { get }
  var sheetListHelp: String { get }
  var sheetHistory: String { get }
  var sheetHistoryHelp: String { get }
  var sheetScrollHelp: String { get }

  // MARK: Why not

  var sheetNotRead: String { get }
  var sheetIsDeleted: String { get }
  var sheetNotDeleted: String { get }
  var sheetInPool: String { get }
  var sheetIsBooked: String { get }
  func sheetIsHeld(_ name: String) -> String
  var sheetIsInCall: String { get }

  // MARK: Afterwards

  func sheetDone(_ told: SheetTold) -> String
  var sheetPromised: String { get }

  // MARK: A new contact

  var newContactTitle: String { get }
  var newContactSave: String { get }
  var newContactSaveHelp: String { get }
  var newContactStatus: String { get }
  var newContactTelephoniste: String { get }
  var newContactTelephonisteHint: String { get }
  /// Whoever adds it may not assign it.
  var newContactNoAssigning: String { get }
  var newContactLeaveHelp: String { get }
  var newContactLeaveQuestion: String { get }
  var newContactUnsaved: String { get }
  func newContactAdded(_ phone: String) -> String
  func newContactTaken(_ phone: String, name: String?) -> String
  func newContactDeleted(_ phone: String, name: String?) -> String
  func newContactRevived(_ phone: String) -> String
}

/// What was done to a contact.
public enum SheetTold: Hashable, Sendable {
  case status(String)
  case assigned(String)
  case unassigned, deleted, restored
}
