import ArgumentParser
import Domain
import Phrasebook

extension UsersCommand {
  /// Changes what is named of a person.
  struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit", abstract: .help(person: .edit))

    @Argument(help: .help(person: .email)) var email: String
    @Option(help: .help(person: .newName)) var name: String?
    @Option(name: .customLong("email"), help: .help(person: .newEmail)) var newEmail: String?
    @Flag(inversion: .prefixedNo, help: .help(person: .telephoniste)) var telephoniste: Bool?
    @Flag(inversion: .prefixedNo, help: .help(person: .agent)) var agent: Bool?
    @Flag(inversion: .prefixedNo, help: .help(person: .admin)) var admin: Bool?
    @Option(help: .help(person: .role)) var role: [String] = []
    @Flag(help: .help(person: .noRoles)) var noRoles = false
    @Option(help: .help(person: .permission)) var permission: [String] = []
    @Flag(help: .help(person: .noPermissions)) var noPermissions = false
    @Option(help: .help(person: .endpoint)) var endpoint: String?
    @Option(help: .help(.language)) var language: LanguageOption?
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
      let flags = [telephoniste, agent, admin].contains { $0 != nil }
      let texts = [name, newEmail, endpoint].contains { $0 != nil }
      let lists = !role.isEmpty || noRoles || !permission.isEmpty || noPermissions
      guard flags || texts || lists || language != nil else {
        throw ValidationError(Spoken.phrases.personNothingToEdit)
      }
    }

    func run() throws {
      let (floor, session) = try actor.open(common)
      var edit = UserEdit()
      edit.name = name
      edit.email = newEmail
      edit.isTelephoniste = telephoniste
      edit.isAgent = agent
      edit.isAdmin = admin
      if noRoles || !role.isEmpty { edit.roles = role }
      if noPermissions || !permission.isEmpty {
        edit.directPermissions = try Permission.named(permission)
      }
      edit.endpoint = endpoint
      edit.language = language?.value
      let user = try floor.editUser(edit, of: email, by: session)
      StandardOutput.line(Spoken.phrases.personSaved(DisplayText(user.name).string))
    }
  }

  /// Shows one person, with roles and permissions.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: .help(person: .show))

    @Argument(help: .help(person: .email)) var email: String
    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      let page = try floor.seePeople(by: session)
      let address = email.lowercased()
      guard let line = page.lines.first(where: { $0.user.email == address }) else {
        throw DomainError.unknownUser(email)
      }
      guard !output.json else { return StandardOutput.json(JSONShape.person(line, page.roles)) }
      tell(line, page.roles)
    }

    private func tell(_ line: SeePeople.Line, _ roles: [Role]) {
      let (phrases, user) = (Spoken.phrases, line.user)
      let held = RightsRule.permissions(of: user, roles: roles).sorted().map(\.rawValue)
      let lines = [
        DisplayText(user.name).string,
        phrases.labelled(.email, DisplayText(user.email).string),
        phrases.labelled(.actors, user.actors.map(phrases.name).joined(separator: ", ")),
        phrases.labelled(
          .roles, DisplayText(line.roles.map(\.code).joined(separator: ", ")).string),
        phrases.labelled(.phone, DisplayText(user.phoneEndpoint ?? "–").string),
        phrases.labelled(.state, state(of: user)),
        phrases.personContacts(line.contacts), phrases.personPermissions(held),
      ]
      for line in lines { StandardOutput.line(line) }
    }

    private func state(of user: User) -> String {
      guard user.isActive else { return Spoken.phrases.deactivated }
      return user.mustChangePassword ? Spoken.phrases.hasOneTimeSecret : "–"
    }
  }
}

extension JSONShape {
  /// A person as in the list, with contacts, seat and permissions.
  static func person(_ line: SeePeople.Line, _ roles: [Role]) -> JSONValue {
    let held = RightsRule.permissions(of: line.user, roles: roles)
    guard
      case .object(var members) = person(
        ListPeople.Person(user: line.user, roles: line.roles.map(\.code)))
    else { return .null }
    members["adminDirectPermissions"] = codes(line.user.adminDirectPermissions)
    members["permissions"] = codes(held)
    members["contacts"] = JSONValue(line.contacts)
    members["seatState"] = JSONValue(line.state?.rawValue)
    return .object(members)
  }

  static func codes(_ permissions: Set<Permission>) -> JSONValue {
    .array(permissions.sorted().map { .string($0.rawValue) })
  }
}

extension String {
  /// Help in the environment's language.
  static func help(person text: PersonHelp) -> String { Spoken.phrases.help(text) }
  static func help(role text: RoleHelp) -> String { Spoken.phrases.help(text) }
  static func help(status text: StatusHelp) -> String { Spoken.phrases.help(text) }
}

extension ArgumentHelp {
  static func help(person text: PersonHelp) -> ArgumentHelp {
    ArgumentHelp(String.help(person: text))
  }
  static func help(role text: RoleHelp) -> ArgumentHelp {
    ArgumentHelp(String.help(role: text))
  }
  static func help(status text: StatusHelp) -> ArgumentHelp {
    ArgumentHelp(String.help(status: text))
  }
}
