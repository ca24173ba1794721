/// Who may give which rights to whom: nobody can raise their own, nor hand out what they
/// do not hold, nor change somebody who may do more than they may.
public enum RightsRule {
  /// Every permission that the person holds, by roles and directly; none where they are
  /// no admin.
  ///
  /// - Parameter roles: all of the floor.
  public static func permissions(of user: User, roles: [Role]) -> Set<Permission> {
    guard user.isAdmin else { return [] }
    let held = Set(user.adminRoles)
    return roles.filter { held.contains($0.id) }
      .reduce(into: user.adminDirectPermissions) { $0.formUnion($1.permissions) }
  }

  /// Whether whoever holds `held` holds all of `wanted`.
  public static func covers(_ held: Set<Permission>, _ wanted: Set<Permission>) -> Bool {
    held.contains(.all) || wanted.isSubset(of: held)
  }

  /// Judges a change of a person, or the adding of one.
  ///
  /// - Parameters:
  ///   - before: nil for somebody who is added.
  ///   - actor: whoever changes them.
  ///   - held: what the actor holds.
  ///   - roles: all of the floor.
  /// - Throws: ``DomainError/rights(_:)``.
  public static func check(
    changing before: User?, to after: User, by actor: UserID, holding held: Set<Permission>,
    roles: [Role]
  ) throws(DomainError) {
    let old = before.map { permissions(of: $0, roles: roles) } ?? []
    if let before, before.id == actor {
      guard before.rights == after.rights else { throw .rights(.ownRights) }
      return
    }
    try checkReach(over: old, of: before?.email ?? after.email, holding: held)
    try checkGrant(of: permissions(of: after, roles: roles).subtracting(old), holding: held)
    // A role may hold today nothing that is new, and more tomorrow.
    let given = Set(after.adminRoles).subtracting(before?.adminRoles ?? [])
    for role in roles where given.contains(role.id) {
      try checkGrant(of: role.permissions, holding: held)
    }
  }

  /// - Parameter wanted: what somebody is to be given.
  /// - Throws: ``DomainError/rights(_:)`` where the giver does not hold all of it.
  public static func checkGrant(
    of wanted: Set<Permission>, holding held: Set<Permission>
  ) throws(DomainError) {
    guard !covers(held, wanted) else { return }
    throw .rights(.beyondOwn(wanted.subtracting(held).sorted()))
  }

  /// Whoever changes somebody's address or password could act as them.
  ///
  /// - Throws: ``DomainError/rights(_:)`` where that person may do more.
  public static func checkReach(
    over theirs: Set<Permission>, of email: String, holding held: Set<Permission>
  ) throws(DomainError) {
    guard covers(held, theirs) else { throw .rights(.mayDoMore(email: email)) }
  }
}

/// Why rights cannot be given or taken.
public enum RightsRefusal: Equatable, Sendable {
  /// Another admin has to change one's own actors, roles and permissions.
  case ownRights
  /// The giver does not hold these.
  case beyondOwn([Permission])
  /// That person holds permissions which whoever changes them does not.
  case mayDoMore(email: String)
}

extension User {
  /// What decides what a person may do.
  struct Rights: Equatable {
    let actors: [ActorRole]
    let adminRoles: Set<RoleID>
    let agentRoles: Set<RoleID>
    let direct: Set<Permission>
  }

  var rights: Rights {
    Rights(
      actors: actors, adminRoles: Set(adminRoles), agentRoles: Set(agentRoles),
      direct: adminDirectPermissions)
  }
}
