/// Finds who is meant by an e-mail address, for whoever may do something with them.
public struct FindPerson: Sendable {
  let people: any PeopleReading

  public init(people: any PeopleReading) { self.people = people }

  /// - Parameter permission: what the finder is about to do.
  /// - Throws: ``DomainError/notPermitted(_:)``; ``DomainError/unknownUser(_:)``.
  public func callAsFunction(
    _ email: String, for permission: Permission, by session: Session
  ) throws(DomainError) -> User {
    try people.require(.permission(permission), of: session.user.id)
    guard let user = try people.credentials(email: email.lowercased())?.user else {
      throw .unknownUser(email)
    }
    return user
  }
}
