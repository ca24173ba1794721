import ArgumentParser
import Domain
import Phrasebook
import Shell

/// `cordboard keys`: every key, as this configuration has it.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "keys", abstract: .help(.keys))

  @Flag(help: .help(.markdown)) var markdown = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    let configuration = try common.configuration()
    let tables = SeatScreens.tables
    let phrases = Spoken.phrases
    guard !markdown else {
      let document = KeysDocument.render(tables, in: phrases, keymap: configuration.keymap)
      return StandardOutput.page(document.hasSuffix("\n") ? String(document.dropLast()) : document)
    }
    for section in KeysDocument.sections(tables, in: phrases, keymap: configuration.keymap) {
      tell(section, phrases)
    }
  }

  private func tell(_ section: KeysDocument.Section, _ phrases: any Phrases) {
    StandardOutput.line("\(section.title) (\(section.id))")
    for row in section.rows {
      let cells = [row.keys.joined(separator: " "), row.command, row.help]
      StandardOutput.line("  " + Table.row(cells, [14, 18, 100]))
    }
  }
}
