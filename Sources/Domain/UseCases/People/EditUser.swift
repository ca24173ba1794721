/// What is to be changed of a person; what is nil stays.
public struct UserEdit: Equatable, Sendable {
  public var name: String?
  public var email: String?
  public var isTelephoniste: Bool?
  public var isAdmin: Bool?
  public var isAgent: Bool?
  /// Codes of all roles that the person is to have, alone or as `actor/code`.
  public var roles: [String]?
  /// All permissions that the person is to have beside those of the roles.
  public var directPermissions: Set<Permission>?
  /// A number or a `sip:` address; empty takes it away.
  public var endpoint: String?
  public var language: Language?

  public init() {}
}

/// Changes a person: name, address, what they act as, roles, permissions, phone, language.
/// Rights go by ``RightsRule`` and ``LastAdminRule``.
public struct EditUser: Sendable {
  let store: any UnitOfWork

  public init(store: any UnitOfWork) { self.store = store }

  /// The change is one row of the history; one that changes nothing is none.
  ///
  /// - Throws: ``DomainError/notPermitted(_:)``, ``DomainError/unknownUser(_:)``,
  ///   ``DomainError/rights(_:)``, ``DomainError/lastAdmin(email:)``,
  ///   ``DomainError/telephonisteHasContacts(email:contacts:)``,
  ///   ``DomainError/booking(_:)`` for an agent with visits to come,
  ///   ``DomainError/emailTaken(_:)``, and the refusals of ``AddUser``.
  /// - Returns: the person as they are now.
  @discardableResult
  public func callAsFunction(
    _ edit: UserEdit, of email: String, by session: Session
  ) throws(DomainError) -> User {
    let address = email.lowercased().trimmed
    return try store.write(as: session.actor, because: .changeUser) { (tx) throws(DomainError) in
      try tx.require(.permission(.manageUsers))
      guard let before = try tx.users.find(email: address) else { throw .unknownUser(email) }
      let (all, roles) = (try tx.users.all(), try tx.users.roles())
      let after = try edit.applied(to: before, roles: roles)
      try EditUser.judge(before, after, all, roles, by: session.user.id)
      try EditUser.checkContacts(before, after, tx)
      try EditUser.checkVisits(before, after, tx)
      if after.email != before.email, try tx.users.find(email: after.email) != nil {
        throw .emailTaken(after.email)
      }
      try tx.users.save(after)
      return after
    }
  }

  private static func judge(
    _ before: User, _ after: User, _ all: [User], _ roles: [Role], by actor: UserID
  ) throws(DomainError) {
    guard let acting = all.first(where: { $0.id == actor }) else { throw .signInRefused }
    try RightsRule.check(
      changing: before, to: after, by: actor,
      holding: RightsRule.permissions(of: acting, roles: roles), roles: roles)
    try LastAdminRule.check(changingTo: after, among: all, roles: roles)
  }

  /// Contacts of somebody who no longer calls would never be served.
  private static func checkContacts(
    _ before: User, _ after: User, _ tx: any AuditedTransaction
  ) throws(DomainError) {
    guard before.isTelephoniste, !after.isTelephoniste else { return }
    let contacts = try tx.users.assignedContacts(to: before.id)
    guard contacts == 0 else {
      throw .telephonisteHasContacts(email: before.email, contacts: contacts)
    }
  }

  /// Visits of somebody who is no agent any more would be kept by nobody.
  private static func checkVisits(
    _ before: User, _ after: User, _ tx: any AuditedTransaction
  ) throws(DomainError) {
    guard before.isAgent, !after.isAgent else { return }
    let visits = try tx.reservations.openCount(of: before.id)
    guard visits == 0 else { throw .booking(.agentHasVisits(email: before.email, visits)) }
  }
}

extension UserEdit {
  /// Checks what was typed; rights are judged by the rules.
  func applied(to before: User, roles all: [Role]) throws(DomainError) -> User {
    var user = before
    user.isTelephoniste = isTelephoniste ?? user.isTelephoniste
    user.isAdmin = isAdmin ?? user.isAdmin
    user.isAgent = isAgent ?? user.isAgent
    guard !user.actors.isEmpty else { throw .actorMissing }
    if let name { user.name = try NewUser.checkedName(name) }
    if let email { user.email = try NewUser.checkedEmail(email) }
    if let endpoint {
      let text = endpoint.trimmed
      user.phoneEndpoint = text.isEmpty ? nil : try NewUser.endpoint(text)
    }
    user.language = language ?? user.language
    try takeRights(&user, all)
    return user
  }

  /// Roles and permissions of an actor go with the actor.
  private func takeRights(_ user: inout User, _ all: [Role]) throws(DomainError) {
    let acting = user
    if let roles {
      user.take(try RoleNames.roles(roles, among: all, acts: { acting.acts(as: $0) }))
    }
    if let directPermissions { user.adminDirectPermissions = directPermissions }
    if !user.isAdmin {
      user.adminRoles = []
      user.adminDirectPermissions = []
    }
    if !user.isAgent { user.agentRoles = [] }
  }
}
