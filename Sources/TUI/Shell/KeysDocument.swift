import Kit
import Phrasebook

/// The table of every key, generated from the command tables (`docs/keys.md`).
public enum KeysDocument {
  /// - Parameter keymap: with the user's own keys, where they are to be shown.
  public static func render(
    _ screens: [ScreenTable], in phrases: any Phrases, keymap: Keymap = .defaults
  ) -> String {
    var out = "# \(phrases.keysDocumentTitle)\n\n\(phrases.keysDocumentIntroduction)\n"
    for table in screens + [Everywhere.table] {
      out += "\n## \(table.name.title(phrases)) (`\(table.name.id)`)\n\n"
      let heads = [
        phrases.keysDocumentKey, phrases.keysDocumentCommand, phrases.keysDocumentMeaning,
      ]
      out += "| \(heads.joined(separator: " | ")) |\n|---|---|---|\n"
      for command in table.commands {
        let keys = keymap.keys(table.name.id, command.id, default: command.keys)
        let names = keys.map { "`\($0)`" }.joined(separator: " ")
        out += "| \(names) | `\(command.id)` | \(command.help(phrases)) |\n"
      }
    }
    return out
  }
}
