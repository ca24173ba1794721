import Domain

/// What is said of a floor's file: that its records are what the history says, copies of
/// it, and the step to a newer schema.
public protocol KeepingPhrases {
  func keepingHelp(_ text: KeepingHelp) -> String
  /// Of a record that is not what its entries say.
  func recordBroken(_ bad: HistoryVerdict.Bad) -> String
  func sentence(for refusal: KeepingRefusal) -> String

  func backupMade(_ path: String, bytes: Int, entries: Int) -> String
  func backupsRemoved(_ count: Int) -> String
  /// - Parameter aside: where the file that stood there is now; nil where there was none.
  func restored(_ path: String, entries: Int, aside: String?) -> String
  var restoredIsOlder: String { get }
  func migrated(from old: Int, to new: Int, backup: String) -> String
  func nothingToMigrate(schema: Int) -> String
  func waitingFor(_ names: [String]) -> String
  func waitRefused(_ largest: Int) -> String
  func historyExported(_ report: HistoryExportReport, path: String) -> String
  var historyExportStopped: String { get }
}

/// The help of the commands that keep a floor's file.
public enum KeepingHelp: CaseIterable, Sendable {
  case backup, backupTo, restore, restoreFile, migrate, migrateWait
  case historyExport, historyExportFile, historySearch
}
