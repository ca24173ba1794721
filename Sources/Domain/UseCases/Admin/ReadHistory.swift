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

  /// Fills a page to its limit, however few entries the filter holds; reads on chunk
  /// by chunk, as far back as it takes.
  ///
  /// - Throws: as ``callAsFunction(_:by:)``.
  public func whole(_ query: HistoryQuery, by session: Session) throws(DomainError) -> HistoryPage {
    var page = try self(query, by: session)
    while page.entries.count < query.limit, let next = page.next {
      var rest = query
      rest.before = next
      rest.limit = query.limit - page.entries.count
      let more = try self(rest, by: session)
      page.entries += more.entries
      page.next = more.next
    }
    return page
  }

  /// Who somebody is, for a filter by person.
  ///
  /// - Throws: ``DomainError/notPermitted(_:)``, ``DomainError/unknownUser(_:)``.
  public func person(_ email: String, by session: Session) throws(DomainError) -> UserID {
    try people.require(.permission(.viewHistory), of: session.user.id)
    guard let user = try people.credentials(email: email.lowercased())?.user else {
      throw .unknownUser(email)
    }
    return user.id
  }

  /// The names by which entries are told. Only who reads the whole history learns
  /// who else is here.
  ///
  /// - Throws: ``DomainError/accountDisabled(email:)``.
  public func names(by session: Session) throws(DomainError) -> HistoryNames {
    let statuses = try contacts.statuses()
    do throws(DomainError) {
      try people.require(.permission(.viewHistory), of: session.user.id)
    } catch {
      guard case .notPermitted = error else { throw error }
      return HistoryNames(statuses: statuses, people: [])
    }
    let all = try people.users().map {
      HistoryNames.Person(id: $0.id, name: $0.name, email: $0.email)
    }
    return HistoryNames(statuses: statuses, people: all)
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
