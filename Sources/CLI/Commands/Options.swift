import ArgumentParser
import Domain
import Phrasebook

/// What every command that opens a floor takes.
struct CommonOptions: ParsableArguments {
  @Option(help: .help(.config)) var config: String?

  /// Reads the configuration and speaks its language from here on.
  func configuration() throws -> Configuration {
    let configuration = try ConfigurationSearch.load(named: config)
    if let language = configuration.language { Spoken.adopt(language) }
    try RunLog.open(configuration.log)
    RunLog.note(.began(CommandLine.arguments.dropFirst().prefix(2).joined(separator: " ")))
    return configuration
  }

  func open() throws -> Floor { try Floor.open(configuration()) }
}

/// Who acts, and where the password comes from.
struct ActorOptions: ParsableArguments {
  @Option(name: .customLong("as"), help: .help(.actor)) var email: String
  @Option(help: .help(.passwordFile)) var passwordFile: String?

  /// Opens the floor and signs in.
  func open(_ common: CommonOptions) throws -> (floor: Floor, session: Session) {
    let floor = try common.open()
    return (floor, try signIn(to: floor))
  }

  func signIn(to floor: Floor) throws -> Session {
    let source = PasswordSource(file: passwordFile)
    let password = try source.existing(of: email)
    let session = try floor.signIn(email: email, password: password)
    guard !session.user.mustChangePassword else { throw DomainError.passwordMustChange }
    if floor.configuration.language == nil { Spoken.adopt(session.user.language) }
    RunLog.note(.signedIn(session.user.email))
    return session
  }
}

/// A page of a listing.
struct PageOptions: ParsableArguments {
  @Option(help: .help(.limit)) var limit: Int = 50

  static let largest = 10_000

  func validate() throws {
    guard (1...PageOptions.largest).contains(limit) else {
      throw ValidationError(Spoken.phrases.limitRefused(PageOptions.largest))
    }
  }
}

/// `--json`.
struct OutputOptions: ParsableArguments {
  @Flag(help: .help(.json)) var json = false
}
