/// The statuses of the floor in their order, with how many contacts have each.
public struct ListStatuses: Sendable {
  let people: any PeopleReading
  let contacts: any ContactReading
  let floor: any FloorReading

  public init(people: any PeopleReading, contacts: any ContactReading, floor: any FloorReading) {
    self.people = people
    self.contacts = contacts
    self.floor = floor
  }

  public struct Line: Equatable, Sendable {
    public var status: ContactStatus
    /// Contacts that have it and are not deleted.
    public var contacts: Int

    public init(status: ContactStatus, contacts: Int) {
      self.status = status
      self.contacts = contacts
    }
  }

  /// - Throws: ``DomainError/notPermitted(_:)``.
  public func callAsFunction(by session: Session) throws(DomainError) -> [Line] {
    try people.require(.permission(.viewContacts), of: session.user.id)
    let counts = try floor.contactsByStatus()
    return try contacts.statuses().map { Line(status: $0, contacts: counts[$0.id] ?? 0) }
  }
}
