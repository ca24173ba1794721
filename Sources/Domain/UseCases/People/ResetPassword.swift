/// Gives somebody a one-time secret in the place of a password that was forgotten or may
/// be known to others. Ends their seats, and what failed on the account is forgotten.
public struct ResetPassword: Sendable {
  let store: any UnitOfWork
  let people: any PeopleReading
  let passwords: any PasswordHashing

  public init(store: any UnitOfWork, people: any PeopleReading, passwords: any PasswordHashing) {
    self.store = store
    self.people = people
    self.passwords = passwords
  }

  /// The history says that the password changed, never its value.
  ///
  /// - Throws: ``DomainError/notPermitted(_:)``, ``DomainError/unknownUser(_:)``,
  ///   ``DomainError/ownAccount``; ``DomainError/rights(_:)`` where the person may do more
  ///   than whoever resets; ``DomainError/hashing(_:)``.
  /// - Returns: the secret, to be told once.
  public func callAsFunction(of email: String, by session: Session) throws(DomainError) -> String {
    try people.require(.permission(.manageUsers), of: session.user.id)
    let secret = passwords.makeOneTimeSecret()
    let hash = try passwords.hash(Secret(secret))
    try store.write(as: session.actor, because: .resetPassword) { (tx) throws(DomainError) in
      let user = try tx.account(email, inReachOf: session)
      try tx.users.setPassword(of: user.id, hash: hash, mustChange: true)
      try tx.signIns.forget(.account(user.email))
      try tx.endSeats(of: user, because: .password, by: session.user.id)
    }
    return secret
  }
}
