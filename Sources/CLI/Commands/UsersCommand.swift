import ArgumentParser
import Domain
import Phrasebook
import Secrets

/// `cordboard users`: the people of the floor.
struct UsersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "users", abstract: .help(.users),
    subcommands: [
      Add.self, Edit.self, Show.self, List.self, Reset.self, Password.self, Disable.self,
      Enable.self, Seats.self, EndSeat.self,
    ])

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: .help(.usersAdd))

    @Option(help: .help(.name)) var name: String
    @Option(help: .help(.email)) var email: String
    @Flag(help: .help(.telephoniste)) var telephoniste = false
    @Flag(help: .help(.agent)) var agent = false
    @Flag(help: .help(.admin)) var admin = false
    @Option(help: .help(.role)) var role: [String] = []
    @Option(help: .help(.endpoint)) var endpoint: String?
    @Option(help: .help(.language)) var language: LanguageOption?
    @Option(help: .help(.newPasswordFile)) var newPasswordFile: String?
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      var new = NewUser(name: name, email: email)
      new.isTelephoniste = telephoniste
      new.isAgent = agent
      new.isAdmin = admin
      new.roles = role
      new.phoneEndpoint = endpoint
      new.language = language?.value ?? session.user.language
      let password = try newPasswordFile.map { try PasswordSource.ofNewPerson($0) }
      let added = try floor.addUser(new, password: password, by: session)
      tell(added)
    }

    private func tell(_ added: AddUser.Added) {
      guard output.json else {
        StandardOutput.line(Spoken.phrases.personAdded(added.user.name, added.user.email))
        if let secret = added.oneTimeSecret {
          StandardOutput.line(Spoken.phrases.oneTimeSecret(secret))
        }
        return
      }
      StandardOutput.json([
        "email": .string(added.user.email), "oneTimeSecret": JSONValue(added.oneTimeSecret),
      ])
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: .help(.usersList))

    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      let people = try floor.listPeople(by: session)
      guard !output.json else {
        return StandardOutput.json(JSONShape.page(people.map(JSONShape.person), people.count))
      }
      let phrases = Spoken.phrases
      var table = Table([
        phrases.heading(.name), phrases.heading(.email), phrases.heading(.actors),
        phrases.heading(.roles), phrases.heading(.state),
      ])
      for person in people {
        let user = person.user
        table.add([
          user.name, user.email, user.actors.map(phrases.name).joined(separator: ", "),
          person.roles.joined(separator: ", "), state(of: user),
        ])
      }
      table.print()
    }

    private func state(of user: User) -> String {
      if !user.isActive { return Spoken.phrases.deactivated }
      return user.mustChangePassword ? Spoken.phrases.hasOneTimeSecret : ""
    }
  }
}

extension PasswordSource {
  /// The password that `--new-password-file` gives somebody.
  static func ofNewPerson(_ file: String) throws -> String {
    try text(SecretFile.read(file))
  }
}
