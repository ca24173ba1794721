import ArgumentParser
import Domain
import Phrasebook
import Store

extension ArgumentHelp {
  static func keeping(_ text: KeepingHelp) -> ArgumentHelp {
    ArgumentHelp(Spoken.phrases.keepingHelp(text))
  }
}

extension Configuration {
  /// Where copies of the floor go.
  var backups: BackupFolder { backups(in: backupDirectory) }

  /// - Parameter directory: nil: a folder beside the floor.
  func backups(in directory: String?) -> BackupFolder {
    directory.map { BackupFolder($0, of: storagePath) } ?? BackupFolder(beside: storagePath)
  }
}

/// `cordboard backup`: a copy that was reopened and verified, while seats work on.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: Spoken.phrases.keepingHelp(.backup))

  @Option(help: .keeping(.backupTo)) var to: String?
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let floor = try common.open()
    let configuration = floor.configuration
    let bar = ProgressBar("backup", Spoken.phrases)
    defer { bar.finish() }
    let backup = try floor.store.backUp(
      into: to.map { configuration.backups(in: $0) } ?? configuration.backups,
      keeping: configuration.backupsKept
    ) { bar.show(Int($0), of: Int($1)) }
    bar.finish()
    guard !output.json else { return StandardOutput.json(JSONShape.backup(backup)) }
    let phrases = Spoken.phrases
    StandardOutput.line(
      phrases.backupMade(backup.path, bytes: backup.bytes, entries: Int(backup.entries)))
    if !backup.removed.isEmpty { StandardOutput.line(phrases.backupsRemoved(backup.removed.count)) }
  }
}

extension JSONShape {
  static func backup(_ backup: Backup) -> JSONValue {
    [
      "path": .string(backup.path), "bytes": JSONValue(backup.bytes),
      "entries": .integer(backup.entries), "head": JSONValue(backup.head),
      "removed": .array(backup.removed.map { .string($0) }),
    ]
  }
}
