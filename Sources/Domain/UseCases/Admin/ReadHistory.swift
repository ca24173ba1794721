/// Reads the history for people, and checks that it is what was written.
public struct ReadHistory: Sendable {
  let people: any PeopleReading
  let contacts: any ContactReading
  let history: any HistoryReading

  public init(
    people: any PeopleReading, contacts: any ContactReading, history: any HistoryReading
  ) {
    self.people = people
    self.contacts = contacts
    self.history = history
  }

  /// A page of entries. Whoever sees a contact may read its history; everything
  /// else asks for the permission.
  ///
  /// - Throws: ``DomainError/notPermitted(_:)``, ``DomainError/unknownContact``,
  ///   ``DomainError/phoneRefused(_:)``.
  public func callAsFunction(
    _ query: HistoryQuery, by session: Session
  ) throws(DomainError) -> HistoryPage {
    var query = query
    if case .record(.contact, let key) = query.scope {
      let phone = try ReadHistory.phone(key)
      query.scope = .record(.contact, key: phone.digits)
      if try isInSight(phone, session) { return try history.history(query) }
    }
    try people.require(.permission(.viewHistory), of: session.user.id)
    return try history.history(query)
  }

  /// - Parameter progress: gets (entries read, entries in all) now and then.
  /// - Throws: ``DomainError/notPermitted(_:)``.
  public func verify(
    by session: Session, _ progress: (Int64, Int64) -> Void
  ) throws(DomainError) -> HistoryVerdict {
    try people.require(.permission(.viewHistory), of: session.user.id)
    return try history.verify(progress)
  }

  /// Only a telephoniste's sight counts here; who sees everything as an admin
  /// needs the permission for the history too.
  private func isInSight(_ phone: PhoneNumber, _ session: Session) throws(DomainError) -> Bool {
    guard session.user.isTelephoniste else { return false }
    try people.require(.telephoniste, of: session.user.id)
    return try contacts.card(phone: phone, in: .telephoniste(session.user.id)) != nil
  }

  private static func phone(_ key: String) throws(DomainError) -> PhoneNumber {
    do {
      return try PhoneNumber(parsing: key)
    } catch {
      throw .phoneRefused(error)
    }
  }
}
