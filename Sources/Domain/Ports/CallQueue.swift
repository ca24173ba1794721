/// Where a claimed contact came from; with its order this is why it was served.
public enum QueueSource: String, Sendable, CaseIterable {
  case ownCallback, anyonesCallback, escalatedCallback
  case own, pool
}

/// A contact picked for a telephoniste.
public struct QueuePick: Equatable, Sendable {
  public var contactID: ContactID
  public var source: QueueSource

  public init(contactID: ContactID, source: QueueSource) {
    self.contactID = contactID
    self.source = source
  }
}

/// What a telephoniste did with a contact on a day.
public enum WorkKind: String, Sendable, CaseIterable {
  case skipped, noted, status, called
}

/// Who is served which contact next (docs/decisions.md, Next contact).
public protocol CallQueue {
  /// Brings up to `limit` contacts back that wait for this moment: seats that
  /// lapsed lose their lease, callbacks fall due, contacts worked on an earlier
  /// day by `user` re-enter.
  ///
  /// - Returns: true where more may wait; call again in a transaction of its own.
  func refresh(for user: UserID, limit: Int) throws(DomainError) -> Bool

  /// Frees what seats hold that are no longer there, up to `limit` of them.
  ///
  /// - Returns: true where more may wait; call again in a transaction of its own.
  func releaseLapsed(limit: Int) throws(DomainError) -> Bool

  /// Puts contacts of these statuses where they now belong, in the order of their keys:
  /// the order of statuses, or what of them is called, has changed.
  ///
  /// - Parameter after: where the settling before ended; nil begins.
  /// - Returns: the last that was settled, and how many were.
  func settle(
    _ statuses: [StatusID], after: ContactID?, limit: Int
  ) throws(DomainError) -> (last: ContactID?, count: Int)

  /// Picks by the order of the rules and, inside a group, uniformly at random.
  /// Moves the clocks; does not lease.
  ///
  /// - Returns: nil where nobody can be served.
  func pick(for user: UserID) throws(DomainError) -> QueuePick?

  /// Leases the contact to the seat and makes it the seat's contact.
  ///
  /// - Throws: ``DomainError/contactInUse`` where another seat holds it.
  func lease(_ contact: ContactID, to seat: SeatID) throws(DomainError)

  /// Ends the seat's lease, if it has one: a contact that was served and left
  /// untouched counts as skipped, and its callback waits fifteen minutes.
  ///
  /// - Parameter skipping: false where the seat only closes or is away; its state
  ///   stays then.
  func release(seat: SeatID, skipping: Bool) throws(DomainError)

  func markWorked(_ contact: ContactID, by user: UserID, _ kind: WorkKind) throws(DomainError)

  /// Whether `user` worked the contact since the floor's midnight.
  func workedToday(_ contact: ContactID, by user: UserID) throws(DomainError) -> Bool

  /// Whether the contact is there and assigned to `user`.
  func isAssigned(_ contact: ContactID, to user: UserID) throws(DomainError) -> Bool

  /// Whether the contact is leased to a seat of `user`.
  func isLeased(_ contact: ContactID, to user: UserID) throws(DomainError) -> Bool

  /// Whoever has the contact on their seat's card, or is in a call with it that has not
  /// ended; nil where it is free.
  func holder(of contact: ContactID) throws(DomainError) -> UserID?

  /// The contact that the user's last seat held when it ended by itself, if it
  /// is still free: a killed seat comes back to the same card.
  func interruptedContact(of user: UserID) throws(DomainError) -> ContactID?
}
