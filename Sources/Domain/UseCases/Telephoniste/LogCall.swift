/// Records a call that was made or received on another telephone: nobody is
/// called, and so nothing stands in its way.
public struct LogCall: Sendable {
  let store: any UnitOfWork

  /// How far back a call may lie.
  public static let furthest = Span.hours(24 * 31)

  public init(store: any UnitOfWork) { self.store = store }

  public struct Entry: Equatable, Sendable {
    public var direction: CallDirection
    public var outcome: CallOutcome
    public var at: Instant
    /// Whole seconds of talk.
    public var duration: Int

    public init(direction: CallDirection, outcome: CallOutcome, at: Instant, duration: Int) {
      self.direction = direction
      self.outcome = outcome
      self.at = at
      self.duration = duration
    }
  }

  /// What a logged call may have come to.
  public static let outcomes: [CallOutcome] = [.answered, .noAnswer, .busy, .failed]

  /// - Parameter workstation: where it is entered, for a session without a seat.
  /// - Throws: ``DomainError/unknownContact`` outside her sight;
  ///   ``DomainError/loggedCallRefused(_:)`` where the entry cannot be true.
  public func callAsFunction(
    _ entry: Entry, with id: ContactID, by session: Session, at workstation: Workstation
  ) throws(DomainError) -> Call {
    let user = session.user.id
    return try store.write(as: session.actor, because: .logCall) { (tx) throws(DomainError) in
      try tx.require(.telephoniste)
      _ = try tx.contact(id, inSightOf: user)
      try LogCall.check(entry, at: tx.now)
      let seat: SeatID
      if let own = session.seat {
        seat = own
      } else {
        seat = try tx.seats.open(user, at: workstation, expiresAt: nil)
        try tx.seats.close(seat)
      }
      let call = try tx.calls.log(entry, with: id, at: seat)
      if try tx.isToday(entry.at) { try tx.queue.markWorked(id, by: user, .called) }
      return call
    }
  }

  private static func check(_ entry: Entry, at now: Instant) throws(DomainError) {
    guard outcomes.contains(entry.outcome) else { throw .loggedCallRefused(.outcome) }
    guard entry.at <= now, entry.at > now - furthest else { throw .loggedCallRefused(.moment) }
    let isAnswered = entry.outcome == .answered
    guard entry.duration >= 0, isAnswered || entry.duration == 0,
      entry.at + .seconds(Int64(entry.duration)) <= now
    else { throw .loggedCallRefused(.duration) }
  }
}

/// What cannot be true of a logged call.
public enum LoggedCallRefusal: Error, Hashable, Sendable {
  /// In the future, or too long ago.
  case moment
  /// Longer than the time since, or talk without an answer.
  case duration
  case outcome
}
