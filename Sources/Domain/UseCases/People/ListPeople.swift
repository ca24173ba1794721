/// The people of the floor, with the codes of their roles.
public struct ListPeople: Sendable {
  let people: any PeopleReading

  public init(people: any PeopleReading) { self.people = people }

  public struct Person: Equatable, Sendable {
    public var user: User
    public var roles: [String]

    public init(user: User, roles: [String]) {
      self.user = user
      self.roles = roles
    }
  }

  /// - Throws: ``DomainError/notPermitted(_:)``.
  public func callAsFunction(by session: Session) throws(DomainError) -> [Person] {
    try people.require(.permission(.viewUsers), of: session.user.id)
    let roles = try people.roles()
    return try people.users().map { user in
      let held = Set(user.adminRoles + user.agentRoles)
      return Person(user: user, roles: roles.filter { held.contains($0.id) }.map(\.code))
    }
  }
}
