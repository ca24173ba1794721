/// What an admin sees first: contacts by status, people, the last changes.
public struct SeeOverview: Sendable {
  let people: any PeopleReading
  let floor: any FloorReading

  public init(people: any PeopleReading, floor: any FloorReading) {
    self.people = people
    self.floor = floor
  }

  /// - Throws: ``DomainError/notPermitted(_:)`` for whoever may not see contacts,
  ///   people and the history.
  public func callAsFunction(by session: Session) throws(DomainError) -> FloorOverview {
    for permission in [Permission.viewContacts, .viewUsers, .viewHistory] {
      try people.require(.permission(permission), of: session.user.id)
    }
    return try floor.overview()
  }
}
