/// Compares the roll-ups with the rows that they are made of, and makes them anew. Derived
/// rows alone are written, so that nothing of it stands in the history.
public struct KeepFigures: Sendable {
  let store: any UnitOfWork
  let people: any PeopleReading
  let figures: any FigureKeeping

  public init(
    store: any UnitOfWork, people: any PeopleReading, figures: any FigureKeeping
  ) {
    self.store = store
    self.people = people
    self.figures = figures
  }

  /// - Returns: every difference, none where all is well.
  /// - Throws: ``DomainError/notPermitted(_:)``.
  public func check(by session: Session) throws(DomainError) -> [FigureDifference] {
    try people.require(.permission(.viewSettings), of: session.user.id)
    return try figures.compareFigures()
  }

  /// Others wait to save meanwhile: some seconds on a floor with millions of calls.
  ///
  /// - Throws: ``DomainError/notPermitted(_:)``.
  public func rebuild(by session: Session) throws(DomainError) {
    try people.require(.permission(.manageSettings), of: session.user.id)
    try store.operate { (tx) throws(DomainError) in try tx.figures.rebuild() }
  }
}
