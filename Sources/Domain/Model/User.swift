/// A person who works on the floor. One person may be several actors.
/// People are deactivated, never removed (docs/decisions.md, Data).
public struct User: Hashable, Sendable {
  public let id: UserID
  public var name: String
  /// Lower case, unique.
  public var email: String
  public var isTelephoniste: Bool
  public var isAdmin: Bool
  public var isAgent: Bool
  public var adminRoles: [RoleID]
  public var adminDirectPermissions: Set<Permission>
  public var agentRoles: [RoleID]
  /// Where this person's own phone rings: E.164 or `sip:`.
  public var phoneEndpoint: String?
  public var language: Language
  public var isActive: Bool
  /// True while the password is a one-time secret.
  public var mustChangePassword: Bool
  public let createdAt: Instant

  public init(
    id: UserID, name: String, email: String, isTelephoniste: Bool, isAdmin: Bool, isAgent: Bool,
    adminRoles: [RoleID], adminDirectPermissions: Set<Permission>, agentRoles: [RoleID],
    phoneEndpoint: String?, language: Language, isActive: Bool, mustChangePassword: Bool,
    createdAt: Instant
  ) {
    self.id = id
    self.name = name
    self.email = email
    self.isTelephoniste = isTelephoniste
    self.isAdmin = isAdmin
    self.isAgent = isAgent
    self.adminRoles = adminRoles
    self.adminDirectPermissions = adminDirectPermissions
    self.agentRoles = agentRoles
    self.phoneEndpoint = phoneEndpoint
    self.language = language
    self.isActive = isActive
    self.mustChangePassword = mustChangePassword
    self.createdAt = createdAt
  }

  /// The actors this person may act as, in the order in which they are offered.
  public var actors: [ActorRole] {
    var all: [ActorRole] = []
    if isTelephoniste { all.append(.telephoniste) }
    if isAdmin { all.append(.admin) }
    if isAgent { all.append(.agent) }
    return all
  }
}

/// Who somebody acts as: the plan's three actors.
public enum ActorRole: String, Sendable, CaseIterable {
  case telephoniste, admin, agent
}

/// A person to be added.
public struct NewUser: Equatable, Sendable {
  public var name: String
  public var email: String
  public var isTelephoniste = false
  public var isAdmin = false
  public var isAgent = false
  /// Codes of roles of the actors above.
  public var roles: [String] = []
  public var phoneEndpoint: String?
  public var language: Language = .english

  /// Characters.
  public static let nameLimit = 200

  public init(name: String, email: String) {
    self.name = name
    self.email = email
  }
}
