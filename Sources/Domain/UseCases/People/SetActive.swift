/// Takes an account out of use, or back into it. Whoever is taken out loses their seats at
/// once; what they did and whom they were assigned stays.
public struct SetActive: Sendable {
  let store: any UnitOfWork

  public init(store: any UnitOfWork) { self.store = store }

  /// - Throws: ``DomainError/notPermitted(_:)``, ``DomainError/unknownUser(_:)``,
  ///   ``DomainError/ownAccount``, ``DomainError/rights(_:)``,
  ///   ``DomainError/lastAdmin(email:)``.
  public func callAsFunction(
    _ email: String, to isActive: Bool, by session: Session
  ) throws(DomainError) {
    try store.write(as: session.actor, because: .setActive) { (tx) throws(DomainError) in
      let user = try tx.account(email, inReachOf: session)
      var after = user
      after.isActive = isActive
      try LastAdminRule.check(
        changingTo: after, among: tx.users.all(), roles: tx.users.roles())
      try tx.users.setActive(of: user.id, to: isActive)
      guard !isActive else { return }
      try tx.endSeats(of: user, because: .disabled, by: session.user.id)
    }
  }
}

extension AuditedTransaction {
  /// Somebody else's account, for whoever manages people.
  ///
  /// - Throws: ``DomainError/notPermitted(_:)``, ``DomainError/unknownUser(_:)``,
  ///   ``DomainError/ownAccount``; ``DomainError/rights(_:)`` where that person may do more.
  func account(_ email: String, inReachOf session: Session) throws(DomainError) -> User {
    try require(.permission(.manageUsers))
    guard let user = try users.find(email: email.lowercased().trimmed) else {
      throw .unknownUser(email)
    }
    guard user.id != session.user.id else { throw .ownAccount }
    try checkReach(over: user, by: session)
    return user
  }

  /// - Throws: ``DomainError/rights(_:)``.
  func checkReach(over user: User, by session: Session) throws(DomainError) {
    guard let acting = try users.find(session.user.id) else { throw .signInRefused }
    let roles = try users.roles()
    try RightsRule.checkReach(
      over: RightsRule.permissions(of: user, roles: roles), of: user.email,
      holding: RightsRule.permissions(of: acting, roles: roles))
  }
}
