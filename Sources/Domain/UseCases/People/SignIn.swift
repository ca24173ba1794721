/// Who somebody is, proved by their password.
public struct SignIn: Sendable {
  let people: any PeopleReading
  let passwords: any PasswordHashing

  public init(people: any PeopleReading, passwords: any PasswordHashing) {
    self.people = people
    self.passwords = passwords
  }

  /// An unknown address costs the same hash work, and gets the same answer, as a
  /// wrong password.
  ///
  /// - Throws: ``DomainError/signInRefused``; ``DomainError/hashing(_:)``; ``DomainError/accountDisabled(email:)``
  ///   only to somebody who knew the password.
  public func callAsFunction(email: String, password: String) throws(DomainError) -> Session {
    let address = email.lowercased().trimmed
    guard let known = try people.credentials(email: address) else {
      try passwords.spendSameWork(on: Secret(password))
      throw .signInRefused
    }
    guard try passwords.verify(Secret(password), against: known.hash).isRight else {
      throw .signInRefused
    }
    guard known.user.isActive else { throw .accountDisabled(email: known.user.email) }
    return Session(user: known.user)
  }
}
