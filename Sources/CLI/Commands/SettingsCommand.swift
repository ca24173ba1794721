import ArgumentParser
import Domain
import Phrasebook

/// `cordboard settings`: what everybody's work depends on.
struct SettingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings", abstract: .help(.settings), subcommands: [List.self, Set.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: .help(.settingsList))

    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      let settings = try floor.readSettings(by: session)
      let all = FloorSetting.allCases
      guard !output.json else {
        let items = all.map { setting -> JSONValue in
          [
            "setting": .string(setting.rawValue), "value": .string(setting.text(in: settings)),
          ]
        }
        return StandardOutput.json(JSONShape.page(items, items.count))
      }
      let phrases = Spoken.phrases
      var table = Table([
        phrases.heading(.setting), phrases.heading(.value), phrases.heading(.takes),
      ])
      for setting in all {
        table.add([setting.rawValue, setting.text(in: settings), phrases.values(of: setting)])
      }
      table.print()
    }
  }

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set", abstract: .help(.settingsSet))

    @Argument(help: .help(.settingName)) var name: String
    @Argument(help: .help(.settingValue)) var value: String
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      try floor.changeSetting(name, to: value, by: session)
      StandardOutput.line("\(name) = \(value)")
    }
  }
}
