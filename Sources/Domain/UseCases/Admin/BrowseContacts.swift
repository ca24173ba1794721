/// Cards, as far as somebody sees: an admin who may view contacts sees all, a telephoniste
/// hers, anybody else none.
public struct BrowseContacts: Sendable {
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

  public struct Found: Equatable, Sendable {
    public var card: ContactCard
    /// Entries of the contact's history.
    public var changes: Int

    public init(card: ContactCard, changes: Int) {
      self.card = card
      self.changes = changes
    }
  }

  /// - Throws: ``DomainError/unknownContact`` for a contact out of sight too.
  public func show(_ phone: PhoneNumber, by session: Session) throws(DomainError) -> Found {
    guard let card = try contacts.card(phone: phone, in: people.sight(of: session)) else {
      throw .unknownContact
    }
    return try found(card)
  }

  /// - Returns: nil for a contact out of sight.
  public func show(_ id: ContactID, by session: Session) throws(DomainError) -> Found? {
    guard let card = try contacts.card(id, in: people.sight(of: session)) else { return nil }
    return try found(card)
  }

  private func found(_ card: ContactCard) throws(DomainError) -> Found {
    let query = HistoryQuery(scope: .record(.contact, key: card.contact.phone.digits), limit: 1)
    return Found(card: card, changes: try history.history(query).total ?? 0)
  }
}

extension PeopleReading {
  /// What somebody sees of the contacts.
  ///
  /// - Throws: ``DomainError/notPermitted(_:)`` where that is nothing.
  func sight(of session: Session) throws(DomainError) -> Sight {
    do throws(DomainError) {
      try check(.permission(.viewContacts), of: session.user.id)
      return .everything
    } catch {
      let isWorker = session.user.isTelephoniste
      guard case .notPermitted = error, isWorker else {
        try require(.permission(.viewContacts), of: session.user.id)
        throw error
      }
      try require(.telephoniste, of: session.user.id)
      return .telephoniste(session.user.id)
    }
  }
}
