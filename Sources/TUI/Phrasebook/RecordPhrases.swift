/// What every screen of records says: lists, forms, dialogs.
public protocol RecordPhrases: Sendable {
  var recordReading: String { get }
  /// What Enter does: opens, saves, closes.
  var recordAccept: String { get }
  var recordAdd: String { get }
  var recordHistory: String { get }
  var recordNextField: String { get }
  var recordPreviousField: String { get }
  var recordFieldHelp: String { get }
  var recordLeave: String { get }
  var recordLeaveHelp: String { get }
  var recordReload: String { get }
  var recordReloadHelp: String { get }
  /// Why a command is off while a form is open.
  var recordBusy: String { get }
  var recordNoForm: String { get }
  /// Before the program is left.
  var recordUnsaved: String { get }
  var recordLeaveQuestion: String { get }
  var recordStopping: String { get }
}
