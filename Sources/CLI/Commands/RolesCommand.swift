import ArgumentParser
import Domain
import Phrasebook

/// `cordboard roles`: named sets of permissions.
struct RolesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roles", abstract: .help(role: .roles),
    subcommands: [List.self, Permissions.self, Add.self, Edit.self, Delete.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: .help(role: .list))

    @OptionGroup var output: OutputOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      let lines = try floor.listRoles(by: session)
      guard !output.json else {
        return StandardOutput.json(JSONShape.page(lines.map(JSONShape.role), lines.count))
      }
      let phrases = Spoken.phrases
      var table = Table([
        phrases.roleCode, phrases.roleName, phrases.roleActor, phrases.peopleTitle,
        phrases.rolePermissions,
      ])
      for line in lines {
        let role = line.role
        table.add([
          role.code, role.name, phrases.name(of: role.actor), phrases.roleHolders(line.holders),
          role.permissions.sorted().map(\.rawValue).joined(separator: " "),
        ])
      }
      table.print()
    }
  }

  /// The catalogue needs no floor.
  struct Permissions: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "permissions", abstract: .help(role: .permissions))

    @OptionGroup var output: OutputOptions

    func run() {
      let phrases = Spoken.phrases
      let all = Permission.allCases
      guard !output.json else {
        let items = all.map { permission -> JSONValue in
          [
            "permission": .string(permission.rawValue),
            "meaning": .string(phrases.meaning(of: permission)),
          ]
        }
        return StandardOutput.json(JSONShape.page(items, items.count))
      }
      var table = Table([phrases.roleCode, phrases.rolePermissions], widest: 100)
      for permission in all { table.add([permission.rawValue, phrases.meaning(of: permission)]) }
      table.print()
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: .help(role: .add))

    @Argument(help: .help(role: .newCode)) var code: String
    @Option(help: .help(role: .name)) var name: String
    @Option(name: .customLong("actor"), help: .help(role: .actor))
    var whose: RoleActorOption = .admin
    @Option(help: .help(role: .permission)) var permission: [String] = []
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      let role = try AddRole(store: floor.store)(
        NewRole(
          actor: whose.value, name: name, code: code,
          permissions: try Permission.named(permission)), by: session)
      StandardOutput.line(Spoken.phrases.roleAdded(DisplayText(role.name).string))
    }
  }

  struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit", abstract: .help(role: .edit))

    @Argument(help: .help(role: .code)) var code: String
    @Option(help: .help(role: .name)) var name: String?
    @Option(help: .help(role: .permission)) var permission: [String] = []
    @Flag(help: .help(role: .noPermissions)) var noPermissions = false
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
      guard name != nil || !permission.isEmpty || noPermissions else {
        throw ValidationError(Spoken.phrases.roleNothingToEdit)
      }
    }

    func run() throws {
      let (floor, session) = try actor.open(common)
      let wanted = noPermissions || !permission.isEmpty ? try Permission.named(permission) : nil
      try EditRole(store: floor.store)(code, name: name, permissions: wanted, by: session)
      StandardOutput.line(Spoken.phrases.roleSaved)
    }
  }

  struct Delete: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "delete", abstract: .help(role: .delete))

    @Argument(help: .help(role: .code)) var code: String
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (floor, session) = try actor.open(common)
      try DeleteRole(store: floor.store)(code, by: session)
      StandardOutput.line(Spoken.phrases.roleDeleted(DisplayText(code).string))
    }
  }
}

/// Whose role it is.
enum RoleActorOption: String, ExpressibleByArgument, CaseIterable {
  case admin, agent

  var value: ActorRole { self == .admin ? .admin : .agent }
}

extension JSONShape {
  static func role(_ line: ListRoles.Line) -> JSONValue {
    [
      "actor": .string(line.role.actor.rawValue), "code": .string(line.role.code),
      "name": .string(line.role.name), "permissions": codes(line.role.permissions),
      "people": JSONValue(line.holders), "isBuiltIn": .bool(line.role.isBuiltIn),
    ]
  }
}
