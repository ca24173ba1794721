/// Pages of contacts and single cards, as far as somebody sees: an admin who may
/// view contacts sees all, a telephoniste hers, anybody else none.
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

  /// Which contacts, by the names that people type.
  public struct Filter: Equatable, Sendable {
    /// A status's code.
    public var status: String?
    public var assignment: Assignment

    public enum Assignment: Equatable, Sendable {
      case any, nobody
      case email(String)
    }

    public init(status: String? = nil, assignment: Assignment = .any) {
      self.status = status
      self.assignment = assignment
    }
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

  /// - Parameter limit: lines of the page.
  /// - Throws: ``DomainError/unknownStatus(_:known:)``, ``DomainError/unknownUser(_:)``,
  ///   ``DomainError/notPermitted(_:)``.
  public func list(
    _ filter: Filter, after: ContactID?, limit: Int, by session: Session
  ) throws(DomainError) -> ContactPage {
    let sight = try sight(of: session)
    var query = ContactQuery(after: after, limit: limit)
    if let code = filter.status {
      let all = try contacts.statuses()
      guard let status = all.first(where: { $0.code == code }) else {
        throw .unknownStatus(code, known: all.map(\.code))
      }
      query.statusID = status.id
    }
    query.assignment = try assignment(filter.assignment, sight)
    return try contacts.contacts(query, in: sight)
  }

  /// - Throws: ``DomainError/unknownContact`` for a contact out of sight too.
  public func show(_ phone: PhoneNumber, by session: Session) throws(DomainError) -> Found {
    guard let card = try contacts.card(phone: phone, in: sight(of: session)) else {
      throw .unknownContact
    }
    let query = HistoryQuery(scope: .record(.contact, key: phone.digits), limit: 1)
    return Found(card: card, changes: try history.history(query).total ?? 0)
  }

  private func assignment(
    _ wanted: Filter.Assignment, _ sight: Sight
  ) throws(DomainError) -> ContactQuery.Assignment {
    switch wanted {
    case .any: return .any
    case .nobody: return .nobody
    case .email(let email):
      // Whoever sees only her own learns nothing of who else is here.
      guard let user = try people.credentials(email: email.lowercased())?.user else {
        guard sight == .everything else { return .user(UserID(0)) }
        throw .unknownUser(email)
      }
      return .user(user.id)
    }
  }

  private func sight(of session: Session) throws(DomainError) -> Sight {
    try people.sight(of: session)
  }
}

extension PeopleReading {
  /// What somebody sees of the contacts.
  ///
  /// - Throws: ``DomainError/notPermitted(_:)`` where that is nothing.
  func sight(of session: Session) throws(DomainError) -> Sight {
    do throws(DomainError) {
      try require(.permission(.viewContacts), of: session.user.id)
      return .everything
    } catch {
      guard case .notPermitted = error, session.user.isTelephoniste else { throw error }
      try require(.telephoniste, of: session.user.id)
      return .telephoniste(session.user.id)
    }
  }
}
