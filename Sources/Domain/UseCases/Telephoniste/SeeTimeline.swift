/// Tells what happened to a contact that somebody may see.
public struct SeeTimeline: Sendable {
  let people: any PeopleReading
  let timelines: any TimelineReading

  public init(people: any PeopleReading, timelines: any TimelineReading) {
    self.people = people
    self.timelines = timelines
  }

  /// - Parameter limit: entries of the history.
  /// - Throws: ``DomainError/unknownContact`` outside their sight;
  ///   ``DomainError/notPermitted(_:)`` for who sees no contact at all.
  public func callAsFunction(
    _ id: ContactID, limit: Int, by session: Session
  ) throws(DomainError) -> Timeline {
    let sight = try people.sight(of: session)
    guard let timeline = try timelines.timeline(of: id, in: sight, limit: limit) else {
      throw .unknownContact
    }
    return timeline
  }
}
