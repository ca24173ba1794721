/// Changes one's own password; the only thing that a one-time secret opens.
public struct ChangeOwnPassword: Sendable {
  let store: any UnitOfWork
  let people: any PeopleReading
  let passwords: any PasswordHashing

  public init(store: any UnitOfWork, people: any PeopleReading, passwords: any PasswordHashing) {
    self.store = store
    self.people = people
    self.passwords = passwords
  }

  /// - Throws: ``DomainError/signInRefused`` where `old` is wrong;
  ///   ``DomainError/passwordRefused(_:)``.
  /// - Returns: the session of the person as they stand now.
  public func callAsFunction(
    old: String, new: String, by session: Session
  ) throws(DomainError) -> Session {
    guard let known = try people.credentials(email: session.user.email),
      try passwords.verify(Secret(old), against: known.hash).isRight
    else { throw .signInRefused }
    do {
      try PasswordRule.check(
        new, name: known.user.name, email: known.user.email, previous: old)
    } catch {
      throw .passwordRefused(error)
    }
    let hash = try passwords.hash(Secret(new))
    let id = session.user.id
    let user = try store.write(as: session.actor, because: .changePassword) {
      (tx) throws(DomainError) in
      try tx.users.setPassword(of: id, hash: hash, mustChange: false)
      return try tx.users.find(id)
    }
    guard let user else { throw .signInRefused }
    return Session(user: user, seat: session.seat)
  }
}
