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

  /// - Throws: ``DomainError/notPermitted(_:)``, ``DomainError/figuresNeedAnEmptyFloor(others:)``.
  public func rebuild(by session: Session) throws(DomainError) {
    try people.require(.permission(.manageSettings), of: session.user.id)
    try store.operate { (tx) throws(DomainError) in
      try tx.requireTimeToCountAnew(for: session)
      try tx.figures.rebuild()
    }
  }
}

extension OperationalTransaction {
  /// Counting every day anew holds the turnstile for some 5 us a call: ten seconds for two
  /// million. Where that is more than a moment, it is for when nobody else is at a seat.
  ///
  /// - Throws: ``DomainError/figuresNeedAnEmptyFloor(others:)``.
  func requireTimeToCountAnew(for session: Session) throws(DomainError) {
    guard try figures.callsToCount > mostCallsCountedBesideOthers else { return }
    let others = try seats.liveSeats(besides: session.seat)
    guard others == 0 else { throw .figuresNeedAnEmptyFloor(others: others) }
  }
}

/// Calls that are counted anew in a quarter of a second.
let mostCallsCountedBesideOthers = 50_000
