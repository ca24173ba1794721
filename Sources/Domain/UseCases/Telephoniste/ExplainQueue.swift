/// Why the contact on a telephoniste's card was served, and why nobody is.
public struct ExplainQueue: Sendable {
  let people: any PeopleReading
  let contacts: any ContactReading
  let queue: any QueueReading

  public init(
    people: any PeopleReading, contacts: any ContactReading, queue: any QueueReading
  ) {
    self.people = people
    self.contacts = contacts
    self.queue = queue
  }

  /// - Returns: nil for a contact out of her sight.
  /// - Throws: ``DomainError/notTelephoniste``.
  public func standing(
    of id: ContactID, by session: Session
  ) throws(DomainError) -> QueueStanding? {
    try people.require(.telephoniste, of: session.user.id)
    guard try contacts.card(id, in: .telephoniste(session.user.id)) != nil else { return nil }
    return try queue.standing(of: id)
  }

  /// What the rules say of her own queue and of the pool.
  ///
  /// - Throws: ``DomainError/notTelephoniste``.
  public func outlook(by session: Session) throws(DomainError) -> QueueOutlook {
    try people.require(.telephoniste, of: session.user.id)
    return try queue.outlook(for: session.user.id)
  }
}
