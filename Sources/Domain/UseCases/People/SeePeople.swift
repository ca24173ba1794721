/// The people of the floor as an admin sees them: with roles, contacts and what they do now.
public struct SeePeople: Sendable {
  let people: any PeopleReading
  let floor: any FloorReading

  public init(people: any PeopleReading, floor: any FloorReading) {
    self.people = people
    self.floor = floor
  }

  /// One of them.
  public struct Line: Equatable, Sendable {
    public var user: User
    /// All that they hold, of every actor.
    public var roles: [Role]
    /// Contacts that are assigned to them now.
    public var contacts: Int
    /// Nil where they are at no seat.
    public var state: SeatState?

    public init(user: User, roles: [Role], contacts: Int, state: SeatState?) {
      self.user = user
      self.roles = roles
      self.contacts = contacts
      self.state = state
    }
  }

  public struct Page: Equatable, Sendable {
    public var lines: [Line]
    /// All of the floor.
    public var roles: [Role]
    /// What whoever looks holds.
    public var held: Set<Permission>

    public init(lines: [Line], roles: [Role], held: Set<Permission>) {
      self.lines = lines
      self.roles = roles
      self.held = held
    }
  }

  /// - Throws: ``DomainError/notPermitted(_:)``.
  public func callAsFunction(by session: Session) throws(DomainError) -> Page {
    try people.require(.permission(.viewUsers), of: session.user.id)
    let (users, roles) = (try people.users(), try people.roles())
    let (contacts, states) = (try floor.assignedContacts(), try floor.seatStates())
    let lines = users.map { user in
      let held = Set(user.adminRoles + user.agentRoles)
      return Line(
        user: user, roles: roles.filter { held.contains($0.id) },
        contacts: contacts[user.id] ?? 0, state: states[user.id])
    }
    let me = users.first { $0.id == session.user.id } ?? session.user
    return Page(
      lines: lines, roles: roles, held: RightsRule.permissions(of: me, roles: roles))
  }
}
