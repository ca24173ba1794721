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

  func signIn(to floor: Floor) throws -> Session { try prove(to: floor).session }

  /// As ``signIn(to:)``, for who needs the password once more.
  func prove(to floor: Floor) throws -> (session: Session, password: String) {
    let source = PasswordSource(file: passwordFile)
    let password = try source.existing(of: email)
    let entry = try floor.signIn(email: email, password: password)
    let session = entry.session
    guard !session.user.mustChangePassword else { throw DomainError.passwordMustChange }
    if floor.configuration.language == nil { Spoken.adopt(session.user.language) }
    RunLog.note(.signedIn(session.user.email))
    if let failed = entry.failed {
      let since = try floor.zone().local(failed.firstAt)
      StandardError.say(Spoken.phrases.accountFailedBefore(failed.count, since: since))
    }
    return (session, password)
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
