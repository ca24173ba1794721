/// The roles of the floor, with how many people have each.
public struct ListRoles: Sendable {
  let people: any PeopleReading

  public init(people: any PeopleReading) { self.people = people }

  public struct Line: Equatable, Sendable {
    public var role: Role
    /// Active or not.
    public var holders: Int

    public init(role: Role, holders: Int) {
      self.role = role
      self.holders = holders
    }
  }

  /// - Throws: ``DomainError/notPermitted(_:)``.
  public func callAsFunction(by session: Session) throws(DomainError) -> [Line] {
    try people.require(.permission(.viewRoles), of: session.user.id)
    let users = try people.users()
    return try people.roles().map { role in
      Line(role: role, holders: users.filter { $0.holds(role.id) }.count)
    }
  }
}

extension User {
  func holds(_ role: RoleID) -> Bool { adminRoles.contains(role) || agentRoles.contains(role) }
}
