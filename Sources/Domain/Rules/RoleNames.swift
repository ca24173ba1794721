/// Roles by the codes that people write: `supervisor`, or with the actor before it,
/// `admin/supervisor`, where two actors have a role of that code.
enum RoleNames {
  /// - Parameter acts: which actors the person is.
  /// - Throws: ``DomainError/unknownRole(_:known:)``, ``DomainError/roleOfAnotherActor(_:)``.
  static func roles(
    _ codes: [String], among all: [Role], acts: (ActorRole) -> Bool
  ) throws(DomainError) -> [Role] {
    var found: [Role] = []
    for code in codes {
      let named = all.filter { $0.code == code || $0.fullCode == code }
      guard !named.isEmpty else { throw .unknownRole(code, known: all.map(\.code).sorted()) }
      let fitting = named.filter { acts($0.actor) }
      guard !fitting.isEmpty else { throw .roleOfAnotherActor(code) }
      found += fitting.filter { !found.contains($0) }
    }
    return found
  }
}

extension Role {
  /// Unique on the floor: `admin/supervisor`.
  public var fullCode: String { actor.rawValue + "/" + code }
}

extension User {
  func acts(as actor: ActorRole) -> Bool { actors.contains(actor) }

  /// Takes these roles and no others.
  mutating func take(_ roles: [Role]) {
    adminRoles = roles.filter { $0.actor == .admin }.map(\.id).sorted()
    agentRoles = roles.filter { $0.actor == .agent }.map(\.id).sorted()
  }
}
