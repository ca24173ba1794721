/// A role as somebody wants to have it.
public struct NewRole: Equatable, Sendable {
  public var actor: ActorRole
  public var name: String
  public var code: String
  public var permissions: Set<Permission>

  public init(
    actor: ActorRole = .admin, name: String, code: String, permissions: Set<Permission> = []
  ) {
    self.actor = actor
    self.name = name
    self.code = code
    self.permissions = permissions
  }
}

/// Adds a role. Nobody can put into it what they do not hold.
public struct AddRole: Sendable {
  let store: any UnitOfWork

  public init(store: any UnitOfWork) { self.store = store }

  /// - Throws: ``DomainError/notPermitted(_:)``, ``DomainError/role(_:)``,
  ///   ``DomainError/rights(_:)``, ``DomainError/nameMissing``,
  ///   ``DomainError/nameTooLong(limit:)``.
  @discardableResult
  public func callAsFunction(
    _ new: NewRole, by session: Session
  ) throws(DomainError) -> Role {
    let (name, code) = (try RoleRule.checkedName(new.name), try RoleRule.checkedCode(new.code))
    try RoleRule.check(new.permissions, of: new.actor)
    return try store.write(as: session.actor, because: .addRole) { (tx) throws(DomainError) in
      let ground = try RoleGround(tx, session)
      guard !ground.roles.contains(where: { $0.actor == new.actor && $0.code == code }) else {
        throw .role(.codeTaken(code))
      }
      try RightsRule.checkGrant(of: new.permissions, holding: ground.held)
      let role = Role(
        id: RoleID(0), actor: new.actor, name: name, code: code, permissions: new.permissions)
      let id = try tx.users.insert(role)
      return Role(
        id: id, actor: new.actor, name: name, code: code, permissions: new.permissions)
    }
  }
}

/// Changes a role's name and permissions.
public struct EditRole: Sendable {
  let store: any UnitOfWork

  public init(store: any UnitOfWork) { self.store = store }

  /// - Parameters:
  ///   - code: alone, or with its actor before it, as ``Role/fullCode``.
  ///   - name: nil leaves it.
  ///   - permissions: nil leaves them.
  /// - Throws: ``DomainError/notPermitted(_:)``, ``DomainError/role(_:)``,
  ///   ``DomainError/rights(_:)``: whoever has the role, or does not hold what is put in or
  ///   taken out, leaves its permissions alone.
  @discardableResult
  public func callAsFunction(
    _ code: String, name: String? = nil, permissions: Set<Permission>? = nil,
    by session: Session
  ) throws(DomainError) -> Role {
    let name = try name.map { (text) throws(DomainError) in try RoleRule.checkedName(text) }
    return try store.write(as: session.actor, because: .changeRole) { (tx) throws(DomainError) in
      let ground = try RoleGround(tx, session)
      var role = try ground.role(code)
      if let permissions, permissions != role.permissions {
        try ground.checkChange(of: role, to: permissions)
        role.permissions = permissions
      }
      role.name = name ?? role.name
      try tx.users.save(role)
      return role
    }
  }
}

/// Deletes a role that nobody has.
public struct DeleteRole: Sendable {
  let store: any UnitOfWork

  public init(store: any UnitOfWork) { self.store = store }

  /// - Throws: ``DomainError/notPermitted(_:)``, ``DomainError/role(_:)``.
  public func callAsFunction(_ code: String, by session: Session) throws(DomainError) {
    try store.write(as: session.actor, because: .deleteRole) { (tx) throws(DomainError) in
      let role = try RoleGround(tx, session).role(code)
      guard !role.isBuiltIn else { throw .role(.builtIn(role.code)) }
      let holders = try tx.users.all().filter { $0.holds(role.id) }.count
      guard holders == 0 else { throw .role(.held(role.code, people: holders)) }
      try tx.users.delete(role)
    }
  }
}

/// What every change of a role asks first.
private struct RoleGround {
  let roles: [Role]
  let acting: User
  /// What whoever acts holds.
  let held: Set<Permission>

  init(_ tx: any AuditedTransaction, _ session: Session) throws(DomainError) {
    try tx.require(.permission(.manageRoles))
    roles = try tx.users.roles()
    guard let acting = try tx.users.find(session.user.id) else { throw .signInRefused }
    self.acting = acting
    held = RightsRule.permissions(of: acting, roles: roles)
  }

  func role(_ code: String) throws(DomainError) -> Role {
    let named = roles.filter { $0.code == code || $0.fullCode == code }
    // Two actors may have a role of one code: the longer code says which.
    guard let role = named.count == 1 ? named[0] : nil else { throw .role(.unknown(code)) }
    return role
  }

  func checkChange(of role: Role, to wanted: Set<Permission>) throws(DomainError) {
    guard !role.isBuiltIn else { throw .role(.builtIn(role.code)) }
    try RoleRule.check(wanted, of: role.actor)
    guard !acting.holds(role.id) else { throw .rights(.ownRights) }
    try RightsRule.checkGrant(of: wanted.symmetricDifference(role.permissions), holding: held)
  }
}
