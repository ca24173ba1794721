import Kit
import Phrasebook

/// The table of every key, generated from the command tables (`docs/keys.md`).
public enum KeysDocument {
  /// One screen's commands, with what works everywhere as the last section.
  public struct Section: Hashable, Sendable {
    public let title: String
    /// What `[keys.SCREEN]` calls it.
    public let id: String
    public let rows: [Row]
  }

  public struct Row: Hashable, Sendable {
    public let keys: [String]
    public let command: String
    public let help: String
  }

  /// - Parameter keymap: with the user's own keys, where they are to be shown.
  public static func sections(
    _ screens: [ScreenTable], in phrases: any Phrases, keymap: Keymap = .defaults
  ) -> [Section] {
    (screens + [Everywhere.table]).map { table in
      let rows = table.commands.map { command in
        let keys = keymap.keys(table.name.id, command.id, default: command.keys)
        return Row(
          keys: keys.map(\.description), command: command.id, help: command.help(phrases))
      }
      return Section(title: table.name.title(phrases), id: table.name.id, rows: rows)
    }
  }

  /// As Markdown.
  public static func render(
    _ screens: [ScreenTable], in phrases: any Phrases, keymap: Keymap = .defaults
  ) -> String {
    var out = "# \(phrases.keysDocumentTitle)\n\n\(phrases.keysDocumentIntroduction)\n"
    for section in sections(screens, in: phrases, keymap: keymap) {
      out += "\n## \(section.title) (`\(section.id)`)\n\n"
      let heads = [
        phrases.keysDocumentKey, phrases.keysDocumentCommand, phrases.keysDocumentMeaning,
      ]
      out += "| \(heads.joined(separator: " | ")) |\n|---|---|---|\n"
      for row in section.rows {
        let keys = row.keys.map { "`\($0)`" }.joined(separator: " ")
        out += "| \(keys) | `\(row.command)` | \(row.help) |\n"
      }
    }
    return out
  }
}
