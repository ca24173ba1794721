/// The rows that a figure counts: their number, or the sum of their times, is the figure.
public struct SeeRowsOfFigure: Sendable {
  let people: any PeopleReading
  let figures: any FigureReading

  public init(people: any PeopleReading, figures: any FigureReading) {
    self.people = people
    self.figures = figures
  }

  /// Of anybody, or of everybody.
  ///
  /// - Throws: ``DomainError/notPermitted(_:)``; ``DomainError/figureWithoutRows(_:)``;
  ///   ``DomainError/periodRefused(_:)``.
  public func callAsFunction(
    _ query: FigureRowQuery, by session: Session
  ) throws(DomainError) -> FigureRowPage {
    try people.requireWatching(of: session)
    return try rows(query, in: .everything)
  }

  /// One's own; a contact that has left one's sight meanwhile is told by its number alone.
  ///
  /// - Throws: ``DomainError/notTelephoniste``; ``DomainError/figureWithoutRows(_:)``.
  public func own(
    _ query: FigureRowQuery, by session: Session
  ) throws(DomainError) -> FigureRowPage {
    try people.require(.telephoniste, of: session.user.id)
    var query = query
    query.subject = .person(session.user.id)
    return try rows(query, in: .telephoniste(session.user.id))
  }

  private func rows(
    _ query: FigureRowQuery, in sight: Sight
  ) throws(DomainError) -> FigureRowPage {
    guard query.figure.hasRows else { throw .figureWithoutRows(query.figure) }
    var query = query
    query.sight = sight
    query.period = try query.period.checked()
    return try figures.rows(query)
  }
}
