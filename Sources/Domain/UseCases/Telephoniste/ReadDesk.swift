/// What a telephoniste's desk shows, as far as she sees.
public struct ReadDesk: Sendable {
  let people: any PeopleReading
  let contacts: any ContactReading

  public init(people: any PeopleReading, contacts: any ContactReading) {
    self.people = people
    self.contacts = contacts
  }

  /// - Returns: nil for a contact out of her sight.
  /// - Throws: ``DomainError/notTelephoniste``.
  public func card(_ id: ContactID, by session: Session) throws(DomainError) -> ContactCard? {
    try people.require(.telephoniste, of: session.user.id)
    return try contacts.card(id, in: .telephoniste(session.user.id))
  }

  /// - Throws: ``DomainError/notTelephoniste``; ``DomainError/unknownContact`` for a number
  ///   out of her sight, or of nobody.
  public func card(
    phone: PhoneNumber, by session: Session
  ) throws(DomainError) -> ContactCard {
    try people.require(.telephoniste, of: session.user.id)
    guard let card = try contacts.card(phone: phone, in: .telephoniste(session.user.id)) else {
      throw .unknownContact
    }
    return card
  }

  /// What she typed about a contact and has not saved.
  ///
  /// - Throws: ``DomainError/notTelephoniste``.
  public func draft(for id: ContactID, by session: Session) throws(DomainError) -> String? {
    try people.require(.telephoniste, of: session.user.id)
    return try contacts.draft(for: id, of: session.user.id)
  }

  /// What she worked since the floor's midnight.
  ///
  /// - Throws: ``DomainError/notTelephoniste``.
  public func today(by session: Session) throws(DomainError) -> TodaysWork {
    try people.require(.telephoniste, of: session.user.id)
    return try contacts.today(of: session.user.id)
  }

  /// The statuses that she gives.
  ///
  /// - Throws: ``DomainError/notTelephoniste``.
  public func statuses(by session: Session) throws(DomainError) -> [ContactStatus] {
    try people.require(.telephoniste, of: session.user.id)
    return try contacts.statuses()
  }
}
