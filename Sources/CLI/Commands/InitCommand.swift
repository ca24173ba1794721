import ArgumentParser
import Domain
import Phrasebook

/// `cordboard init`: makes a floor and its first admin.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: .help(.initialise))

  @Option(help: .help(.name)) var name: String
  @Option(help: .help(.email)) var email: String
  @Option(help: .help(.newAdminPasswordFile)) var passwordFile: String?
  @Option(help: .help(.language)) var language: LanguageOption?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let configuration = try common.configuration()
    var admin = NewUser(name: name, email: email)
    admin.language = language?.value ?? configuration.language ?? Spoken.language
    // What was typed is judged before anything is asked or made.
    try InitialiseFloor.check(admin: admin, password: InitCommand.acceptable)
    let password = try PasswordSource(file: passwordFile).chosen(for: email)
    try InitialiseFloor.check(admin: admin, password: password)
    let path = try Floor.create(configuration, demo: false) { floor in
      try InitialiseFloor(store: floor.store, floor: floor.store, passwords: floor.passwords)(
        admin: admin, password: password, account: ThisWorkstation.account())
      return floor.store.path
    }
    StandardOutput.line(Spoken.phrases.floorMade(path, admin: email))
  }

  /// A password that the rule takes from anybody, to judge the rest alone.
  private static let acceptable = "wkz4 rbnv 7yfe tgmq"
}

/// `en` or `fr`.
struct LanguageOption: ExpressibleByArgument {
  let value: Language
  init?(argument: String) {
    guard let value = Language(rawValue: argument) else { return nil }
    self.value = value
  }
  static var allValueStrings: [String] { Language.allCases.map(\.rawValue) }
}
