import ArgumentParser
import Domain
import Phrasebook

extension UsersCommand {
  /// Gives somebody a one-time secret, told once.
  struct Reset: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reset", abstract: .help(AccountHelp.reset))

    @Argument(help: .help(HelpText.email)) var email: String
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      let secret = try floor.resetPassword(of: email, by: session)
      guard !output.json else {
        return StandardOutput.json([
          "email": .string(email.lowercased()), "oneTimeSecret": .string(secret),
        ])
      }
      StandardOutput.line(Spoken.phrases.accountReset(email))
      StandardOutput.line(Spoken.phrases.oneTimeSecret(secret))
    }
  }

  /// Changes the password of whoever runs it.
  struct Password: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "password", abstract: .help(AccountHelp.password))

    @Option(help: .help(AccountHelp.replacingPasswordFile)) var newPasswordFile: String?
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let floor = try common.open()
      let (session, old) = try actor.prove(to: floor)
      let new = try PasswordSource(file: newPasswordFile).replacing(of: session.user.email)
      _ = try floor.changeOwnPassword(old: old, new: new, by: session)
      StandardOutput.line(Spoken.phrases.passwordChanged)
    }
  }

  /// Takes an account out of use.
  struct Disable: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "disable", abstract: .help(AccountHelp.disable))

    @Argument(help: .help(HelpText.email)) var email: String
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      try floor.setActive(email, to: false, by: session)
      StandardOutput.line(Spoken.phrases.accountDisabled(email))
    }
  }

  /// Takes an account back into use.
  struct Enable: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "enable", abstract: .help(AccountHelp.enable))

    @Argument(help: .help(HelpText.email)) var email: String
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      try floor.setActive(email, to: true, by: session)
      StandardOutput.line(Spoken.phrases.accountEnabled(email))
    }
  }
}

extension String {
  static func help(_ text: AccountHelp) -> String { Spoken.phrases.help(text) }
}

extension ArgumentHelp {
  static func help(_ text: AccountHelp) -> ArgumentHelp { ArgumentHelp(String.help(text)) }
}
