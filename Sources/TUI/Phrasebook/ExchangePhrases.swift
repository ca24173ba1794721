import Domain

/// Contacts from and to files: the screen of the import, the dialog of the export, and
/// what the commands say of them.
public protocol ExchangePhrases: Sendable {
  // MARK: The commands

  func exchangeHelp(_ text: ExchangeHelp) -> String
  var jsonLinesHaveNoStyle: String { get }
  var exportJSONNeedsFile: String { get }
  func exportTold(_ report: ExportReport, path: String) -> String
  /// - Parameter total: contacts that were asked for.
  func exportStopped(_ written: Int, of total: Int) -> String
  func exportLosses(_ count: Int) -> String
  func exportLoss(_ phone: String, _ column: String) -> String
  var exportRaw: String { get }

  // MARK: The import's screen

  var importTitle: String { get }
  var importFile: String { get }
  var importPrompt: String { get }
  var importLooking: String { get }
  func importFound(rows: Int, _ separator: FileSeparator, _ encoding: FileEncoding) -> String
  func importSize(_ bytes: Int) -> String
  var importColumns: String { get }
  func importIgnored(_ names: String) -> String
  var importFirstRows: String { get }
  var importOptions: String { get }
  var importKnown: String { get }
  func importKnownChoice(_ existing: ImportOptions.Existing) -> String
  var importAssignTo: String { get }
  var importPool: String { get }
  func importReceiver(_ name: String) -> String
  var importChooseTelephoniste: String { get }
  var importReady: String { get }
  var importChecking: String { get }
  var importWould: String { get }
  var importRunning: String { get }
  var importStopping: String { get }
  var importDone: String { get }
  var importWasStopped: String { get }
  var importNothingToDo: String { get }
  func importCount(_ figure: ImportFigure, _ count: Int) -> String
  func importFinding(_ row: Int, _ column: String?, _ value: String) -> String
  var importReluctance: String { get }
  func workRate(_ perSecond: Int) -> String
  func workLeft(_ left: String) -> String
  func workDone(_ done: Int, of total: Int) -> String

  var importGoOn: String { get }
  var importGoOnHelp: String { get }
  var importBring: String { get }
  var importBringHelp: String { get }
  var importChangeKnown: String { get }
  var importChangeKnownHelp: String { get }
  var importAssign: String { get }
  var importAssignHelp: String { get }
  var importOtherFile: String { get }
  var importOtherFileHelp: String { get }
  var importLeave: String { get }
  var importLeaveHelp: String { get }
  var importNotLooked: String { get }
  var importNotChecked: String { get }
  var importBusy: String { get }
  var importIsDone: String { get }
  var importNothingNamed: String { get }

  // MARK: Paths

  var pathMissing: String { get }
  var pathNotPermitted: String { get }
  var pathIsFolder: String { get }
  var pathNotOrdinary: String { get }

  // MARK: The export's dialog

  var exportTitle: String { get }
  func exportQuestion(_ contacts: Int) -> String
  var exportFile: String { get }
  var exportFormat: String { get }
  func exportKind(_ kind: ExportKind) -> String
  func exportKindHint(_ kind: ExportKind) -> String
  var exportWriting: String { get }
  var exportStopping: String { get }
  func exportDone(_ contacts: Int, bytes: String) -> String
  var exportGone: String { get }
  var exportReluctance: String { get }
  func exportLossesTold(_ count: Int, _ examples: String) -> String
  func fileSize(_ bytes: Int) -> String

  var exportWrite: String { get }
  var exportWriteHelp: String { get }
  var exportField: String { get }
  var exportFieldHelp: String { get }
  var exportLeave: String { get }
  var exportLeaveHelp: String { get }
  var exportBusy: String { get }
}

/// What stands between two fields of a file.
public enum FileSeparator: CaseIterable, Hashable, Sendable { case comma, semicolon, tab }

/// The two encodings that contact lists come in.
public enum FileEncoding: CaseIterable, Hashable, Sendable { case utf8, windows1252 }

/// What became of the rows of an import.
public enum ImportFigure: CaseIterable, Hashable, Sendable {
  case created, revived, updated, unchanged, duplicates, refused, warnings
}

/// The kinds of file that an export offers.
public enum ExportKind: CaseIterable, Hashable, Sendable {
  case csv, semicolons
  /// What a French Excel opens by a double click.
  case excel
  case jsonLines
}

/// The help of what the commands for files take.
public enum ExchangeHelp: CaseIterable, Sendable {
  case export, existing, assignTo, separator, encoding
  case target, format, exportSeparator, exportEncoding, raw
}
