import Domain

/// Somebody who tries every door.
enum AccessRole: Hashable, Sendable {
  /// An account that is not there.
  case nobody
  /// Everything else would let them in.
  case disabled, oneTimeSecret
  case telephoniste, agent, supervisor
  /// Telephoniste, agent and administrator at once.
  case everything
  /// An admin with this permission alone.
  case admin(Permission)

  static let administrator = AccessRole.admin(.all)

  static let all: [AccessRole] =
    [.nobody, .disabled, .oneTimeSecret, .telephoniste, .agent, .supervisor, .everything]
    + Permission.allCases.filter { $0 != .all }.sorted().map { .admin($0) } + [.administrator]

  var isAdmin: Bool {
    switch self {
    case .nobody, .telephoniste, .agent: return false
    case .disabled, .oneTimeSecret, .supervisor, .everything, .admin: return true
    }
  }

  var isTelephoniste: Bool {
    [.disabled, .oneTimeSecret, .everything, .telephoniste].contains(self)
  }

  var isAgent: Bool { [.disabled, .oneTimeSecret, .everything, .agent].contains(self) }

  var permissions: Set<Permission> {
    switch self {
    case .nobody, .telephoniste, .agent: return []
    case .disabled, .oneTimeSecret, .everything: return [.all]
    case .supervisor: return Permission.watching
    case .admin(let permission): return [permission]
    }
  }

  /// The account as the rules see it; nil for one that is not there.
  var account: User? {
    guard self != .nobody else { return nil }
    return User(
      id: UserID(1), name: "Somebody", email: "somebody@example.com",
      isTelephoniste: isTelephoniste, isAdmin: isAdmin, isAgent: isAgent, adminRoles: [],
      adminDirectPermissions: [], agentRoles: [], phoneEndpoint: nil, language: .english,
      isActive: self != .disabled, mustChangePassword: self == .oneTimeSecret,
      createdAt: Instant(milliseconds: 0))
  }

  func isAdmitted(by rule: AccessRule) -> Bool { rule.admits(account, holding: permissions) }
}

extension DomainError {
  /// Whether it says that somebody may not, whatever they asked for.
  var isRefusalOfAccess: Bool {
    switch self {
    case .notPermitted, .notTelephoniste, .notAgent, .passwordMustChange, .accountDisabled,
      .signInRefused:
      return true
    default: return false
    }
  }
}
