/// The floor at this moment, for who may watch it: seats, counters of today, what is left.
public struct WatchFloor: Sendable {
  let people: any PeopleReading
  let floor: any FloorWatching

  public init(people: any PeopleReading, floor: any FloorWatching) {
    self.people = people
    self.floor = floor
  }

  /// - Throws: ``DomainError/notPermitted(_:)``.
  public func callAsFunction(by session: Session) throws(DomainError) -> FloorNow {
    try people.requireWatching(of: session)
    return try floor.floorNow()
  }

  /// Why contacts wait; slower than the rest, and for now and then.
  ///
  /// - Throws: ``DomainError/notPermitted(_:)``.
  public func queueLeft(by session: Session) throws(DomainError) -> QueueLeft {
    try people.requireWatching(of: session)
    return try floor.queueLeft()
  }
}
