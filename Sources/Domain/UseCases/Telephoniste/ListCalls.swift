/// Calls as a list: those of one contact, or one's own.
public struct ListCalls: Sendable {
  let people: any PeopleReading
  let contacts: any ContactReading
  let calls: any CallReading

  public init(
    people: any PeopleReading, contacts: any ContactReading, calls: any CallReading
  ) {
    self.people = people
    self.contacts = contacts
    self.calls = calls
  }

  /// One's own calls stay one's own; of a contact that has left one's sight meanwhile
  /// they tell the number, and no name.
  ///
  /// - Parameter phone: whose calls; nil for one's own.
  /// - Throws: ``DomainError/unknownContact`` outside one's sight;
  ///   ``DomainError/notTelephoniste`` where neither actor of theirs may see calls.
  public func callAsFunction(
    with phone: PhoneNumber?, before: CallID?, limit: Int, by session: Session
  ) throws(DomainError) -> CallPage {
    guard let phone else {
      try people.require(.telephoniste, of: session.user.id)
      return try calls.calls(
        CallQuery(
          scope: .caller(session.user.id), before: before, limit: limit,
          in: try people.sight(of: session)))
    }
    let sight = try people.sight(of: session)
    guard let card = try contacts.card(phone: phone, in: sight) else { throw .unknownContact }
    return try calls.calls(
      CallQuery(scope: .contact(card.contact.id), before: before, limit: limit))
  }
}
