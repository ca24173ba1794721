import ArgumentParser
import Domain
import Glibc
import Phrasebook
import Store
import Zones

/// `cordboard migrate`: an older floor's file becomes one that this program works with.
struct MigrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate", abstract: Spoken.phrases.keepingHelp(.migrate))

  @Option(help: .keeping(.migrateWait)) var wait = 0
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  private static let longestWait = 86_400

  func validate() throws {
    guard (0...MigrateCommand.longestWait).contains(wait) else {
      throw ValidationError(Spoken.phrases.waitRefused(MigrateCommand.longestWait))
    }
  }

  func run() throws {
    let configuration = try common.configuration()
    let migration = Migration(
      of: configuration.storagePath, in: Floor.environment(SystemTimeZones()))
    try waitForNobody(migration)
    let bar = ProgressBar("migrate", Spoken.phrases)
    defer { bar.finish() }
    let migrated = try migration(
      backingUpInto: configuration.backups, keeping: configuration.backupsKept
    ) { bar.show(Int($0), of: Int($1)) }
    bar.finish()
    tell(migrated)
  }

  /// Sleeps a second at a time, and says for whom.
  private func waitForNobody(_ migration: Migration) throws {
    guard wait > 0 else { return }
    Interruption.listen()
    var told: [String] = []
    for _ in 0..<wait {
      let names = try migration.seated()
      guard !names.isEmpty, !Interruption.wasAsked else { return }
      if names != told { StandardError.say(Spoken.phrases.waitingFor(names)) }
      told = names
      sleep(1)
    }
  }

  private func tell(_ migrated: Migrated) {
    guard !output.json else { return StandardOutput.json(JSONShape.migrated(migrated)) }
    let phrases = Spoken.phrases
    StandardOutput.line(
      migrated.backup.map {
        phrases.migrated(from: migrated.from, to: migrated.to, backup: $0.path)
      } ?? phrases.nothingToMigrate(schema: migrated.to))
  }
}

extension JSONShape {
  static func migrated(_ migrated: Migrated) -> JSONValue {
    [
      "from": JSONValue(migrated.from), "to": JSONValue(migrated.to),
      "backup": JSONValue(migrated.backup?.path),
    ]
  }
}
