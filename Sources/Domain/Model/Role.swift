/// A named set of permissions of one actor; the code is unique per actor.
public struct Role: Equatable, Sendable {
  public let id: RoleID
  public let actor: ActorRole
  public var name: String
  public var code: String
  public var permissions: Set<Permission>

  public init(
    id: RoleID, actor: ActorRole, name: String, code: String, permissions: Set<Permission>
  ) {
    self.id = id
    self.actor = actor
    self.name = name
    self.code = code
    self.permissions = permissions
  }

  /// The code of the role that holds every permission.
  public static let administratorCode = "administrator"
  /// The code of the built-in role that may watch and change nothing.
  public static let supervisorCode = "supervisor"

  /// Whether it comes with every floor: its permissions stay, and it is never deleted.
  public var isBuiltIn: Bool {
    actor == .admin && [Role.administratorCode, Role.supervisorCode].contains(code)
  }

  /// Characters.
  public static let nameLimit = 60
  public static let codeLimit = 40
}

/// The closed catalogue of what an admin may be allowed to do.
public enum Permission: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Every permission, those of later versions included.
  case all = "*"
  case viewContacts = "contacts.view"
  case createContacts = "contacts.create"
  case editContacts = "contacts.edit"
  case assignContacts = "contacts.assign"
  case deleteContacts = "contacts.delete"
  case importContacts = "contacts.import"
  case exportContacts = "contacts.export"
  case viewUsers = "users.view"
  case manageUsers = "users.manage"
  case viewRoles = "roles.view"
  case manageRoles = "roles.manage"
  case manageStatuses = "statuses.manage"
  case viewHistory = "history.view"
  case viewSettings = "settings.view"
  case manageSettings = "settings.manage"
  case viewCompliance = "compliance.view"
  case manageCompliance = "compliance.manage"
  case overrideCompliance = "compliance.override"

  /// What the supervisor role holds: watching.
  public static let watching: Set<Permission> = [
    .viewContacts, .viewUsers, .viewRoles, .viewHistory, .viewSettings, .viewCompliance,
  ]

  public static func < (one: Permission, other: Permission) -> Bool {
    one.rawValue < other.rawValue
  }
}
