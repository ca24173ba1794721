/// Everybody compared over some days, for who may watch the floor.
public struct SeeTeam: Sendable {
  let people: any PeopleReading
  let figures: any FigureReading

  public init(people: any PeopleReading, figures: any FigureReading) {
    self.people = people
    self.figures = figures
  }

  /// - Throws: ``DomainError/notPermitted(_:)``; ``DomainError/periodRefused(_:)``.
  public func callAsFunction(
    _ period: FigurePeriod, by session: Session
  ) throws(DomainError) -> TeamFigures {
    try people.requireWatching(of: session)
    return try figures.team(period.checked())
  }

  /// What was assigned to whom, the newest first.
  ///
  /// - Throws: ``DomainError/notPermitted(_:)``.
  public func assignments(
    before key: Int64?, limit: Int, by session: Session
  ) throws(DomainError) -> AssignmentActs {
    try people.requireWatching(of: session)
    return try figures.assignments(before: key, limit: limit)
  }
}

/// One telephoniste in detail, for who may watch the floor.
public struct SeePersonFigures: Sendable {
  let people: any PeopleReading
  let figures: any FigureReading

  public init(people: any PeopleReading, figures: any FigureReading) {
    self.people = people
    self.figures = figures
  }

  /// - Throws: ``DomainError/notPermitted(_:)``; ``DomainError/unknownUser(_:)``;
  ///   ``DomainError/periodRefused(_:)``.
  public func callAsFunction(
    _ id: UserID, _ period: FigurePeriod, by session: Session
  ) throws(DomainError) -> PersonFigures {
    try people.requireWatching(of: session)
    guard let found = try figures.person(id, period.checked()) else {
      throw .unknownUser("\(id.rawValue)")
    }
    return found
  }

  /// As ``callAsFunction(_:_:by:)``, by the address.
  public func callAsFunction(
    email: String, _ period: FigurePeriod, by session: Session
  ) throws(DomainError) -> PersonFigures {
    try people.requireWatching(of: session)
    let email = email.lowercased()
    guard let user = try people.users().first(where: { $0.email == email }) else {
      throw .unknownUser(email)
    }
    return try self(user.id, period, by: session)
  }
}

/// A telephoniste's own figures (the plan's `GET /api/telephoniste/stats`).
public struct SeeOwnFigures: Sendable {
  let people: any PeopleReading
  let figures: any FigureReading

  public init(people: any PeopleReading, figures: any FigureReading) {
    self.people = people
    self.figures = figures
  }

  /// - Throws: ``DomainError/notTelephoniste``; ``DomainError/periodRefused(_:)``.
  public func callAsFunction(
    _ period: FigurePeriod, by session: Session
  ) throws(DomainError) -> PersonFigures {
    try people.require(.telephoniste, of: session.user.id)
    guard let found = try figures.person(session.user.id, period.checked()) else {
      throw .signInRefused
    }
    return found
  }
}

/// The contacts of the floor in figures (the plan's `GET /api/admin/contact-stats`).
public struct SeeContactFigures: Sendable {
  let people: any PeopleReading
  let figures: any FigureReading

  public init(people: any PeopleReading, figures: any FigureReading) {
    self.people = people
    self.figures = figures
  }

  /// - Throws: ``DomainError/notPermitted(_:)``; ``DomainError/periodRefused(_:)``.
  public func callAsFunction(
    _ period: FigurePeriod, by session: Session
  ) throws(DomainError) -> ContactFigures {
    try people.require(.permission(.viewContacts), of: session.user.id)
    return try figures.contacts(period.checked())
  }
}

extension PeopleReading {
  /// Whoever may see both who calls and whom.
  ///
  /// - Throws: ``DomainError/notPermitted(_:)``.
  func requireWatching(of session: Session) throws(DomainError) {
    try require(.permission(.viewContacts), of: session.user.id)
    try require(.permission(.viewUsers), of: session.user.id)
  }
}

extension FigurePeriod {
  /// - Throws: ``DomainError/periodRefused(_:)``.
  func checked() throws(DomainError) -> FigurePeriod {
    if case .days(let range) = self, range.count > DayRange.longest {
      throw .periodRefused(longest: DayRange.longest)
    }
    return self
  }
}
