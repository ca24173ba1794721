/// Puts contacts of some statuses where they now belong in the queue, after the order of
/// statuses or what of them is called has changed. Derived rows only: nothing of it is in
/// the history, and running it again does no harm.
public struct SettleQueue: Sendable {
  private let chunks: ChunkedWork
  private let people: any PeopleReading

  public init(store: any UnitOfWork, people: any PeopleReading, pacer: any Pacer) {
    chunks = ChunkedWork(store: store, pacer: pacer)
    self.people = people
  }

  /// - Parameter progress: gets how many contacts are done, after each chunk; false stops
  ///   there, with the others still where they were.
  /// - Throws: ``DomainError/notPermitted(_:)``; ``DomainError/anotherSeatIsSaving`` after a
  ///   minute.
  public func callAsFunction(
    _ statuses: [StatusID], by session: Session, progress: (Int) -> Bool = { _ in true }
  ) throws(DomainError) {
    try people.require(.permission(.manageStatuses), of: session.user.id)
    var (last, done): (ContactID?, Int) = (nil, 0)
    guard !statuses.isEmpty else { return }
    while true {
      let after = last
      let settled = try chunks.operate(by: session) { (tx) throws(DomainError) in
        let settled = try tx.queue.settle(
          statuses, after: after, limit: ChunkedWork.sharedRows)
        return Settled(last: settled.last, count: settled.count)
      }
      done += settled.count
      guard settled.count > 0, let reached = settled.last, progress(done) else { return }
      last = reached
    }
  }

  private struct Settled: Sendable {
    let last: ContactID?
    let count: Int
  }
}
