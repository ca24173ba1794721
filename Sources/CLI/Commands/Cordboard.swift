import ArgumentParser
import Phrasebook

/// `cordboard`: the seat; with a subcommand, one act of it.
struct Cordboard: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cordboard", abstract: .help(.cordboard), version: Launch.version,
    subcommands: [
      InitCommand.self, UsersCommand.self, RolesCommand.self, StatusesCommand.self,
      ImportCommand.self, ExportCommand.self,
      ContactsCommand.self, AgentsCommand.self, ReservationsCommand.self,
      NextCommand.self, TodayCommand.self, CallCommand.self, StatsCommand.self, HistoryCommand.self,
      SettingsCommand.self, ComplianceCommand.self, KeysCommand.self, DoctorCommand.self,
      BackupCommand.self, RestoreCommand.self, MigrateCommand.self, DemoCommand.self,
    ])

  @OptionGroup var common: CommonOptions

  func run() throws {
    guard Terminal.isThere else {
      StandardError.write(Cordboard.helpMessage() + "\n")
      throw ExitCode(ExitStatus.usage)
    }
    try openSeat(floor: common.open())
  }
}

extension String {
  /// Help in the environment's language.
  static func help(_ text: HelpText) -> String { Spoken.phrases.help(text) }
}

extension ArgumentHelp {
  static func help(_ text: HelpText) -> ArgumentHelp { ArgumentHelp(String.help(text)) }
}
