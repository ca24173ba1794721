import ArgumentParser
import Domain
import Glibc
import Paths
import Phrasebook
import Store
import Zones

/// `cordboard restore FILE`: a sound copy takes the floor's place.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: Spoken.phrases.keepingHelp(.restore))

  @Argument(help: .keeping(.restoreFile)) var file: String
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let configuration = try common.configuration()
    try refuseStrangersLink()
    let bar = ProgressBar("restore", Spoken.phrases)
    defer { bar.finish() }
    var restoration = Restoration(
      of: file, to: configuration.storagePath, in: Floor.environment(SystemTimeZones()))
    let restored = try restoration { bar.show(Int($0), of: Int($1)) }
    bar.finish()
    guard !output.json else { return StandardOutput.json(JSONShape.restored(restored)) }
    let phrases = Spoken.phrases
    StandardOutput.line(
      phrases.restored(
        restored.path, entries: Int(restored.entries), aside: restored.aside))
    if restored.needsMigration { StandardOutput.line(phrases.restoredIsOlder) }
  }

  /// A link that a stranger could have laid is followed here as little as in an import;
  /// whatever else is wrong with the file has a sentence of its own.
  private func refuseStrangersLink() throws {
    do throws(PathRefusal) {
      close(try SafeOpen.reading(file))
    } catch {
      guard case .linkInSharedFolder = error else { return }
      throw Refusal { error.sentence(file, $0) }
    }
  }
}

extension JSONShape {
  static func restored(_ restored: Restored) -> JSONValue {
    [
      "path": .string(restored.path), "aside": JSONValue(restored.aside),
      "entries": .integer(restored.entries), "head": JSONValue(restored.head),
      "needsMigration": .bool(restored.needsMigration),
    ]
  }
}
