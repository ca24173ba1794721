/// Finds a contact among a telephoniste's own: assigned to her, leased to her, or
/// worked by her today.
public struct FindOwnContacts: Sendable {
  let people: any PeopleReading
  let contacts: any ContactSearching

  /// Lines of one answer: more are not read through, but narrowed down.
  public static let limit = 50

  public init(people: any PeopleReading, contacts: any ContactSearching) {
    self.people = people
    self.contacts = contacts
  }

  /// - Throws: ``DomainError/notTelephoniste``.
  public func callAsFunction(
    _ typed: String, by session: Session
  ) throws(DomainError) -> FoundContacts {
    try people.require(.telephoniste, of: session.user.id)
    let words = SearchWords(typed)
    guard !words.isEmpty else { return .none }
    return try contacts.search(words, of: session.user.id, limit: FindOwnContacts.limit)
  }
}
