/// Why somebody is served, and why others are not.
public protocol QueueReading: Sendable {
  /// What the rules of the next contact say of one telephoniste's queue now: her
  /// own contacts and the pool.
  func outlook(for user: UserID) throws(DomainError) -> QueueOutlook
  /// Where a contact stands in the order of the rules.
  ///
  /// - Returns: nil where there is no such contact.
  func standing(of contact: ContactID) throws(DomainError) -> QueueStanding?
}

/// A rule of the next contact that holds contacts back, in the order in which
/// they are asked: each contact counts under the first that holds it.
public enum HoldRule: String, Sendable, CaseIterable {
  case excludedStatus = "status"
  case onList = "list"
  case numberProblem = "number"
  /// Leased by another seat, or in a call.
  case inUse = "in-use"
  /// Its region may not be called, or nobody knows what time it is there.
  case place
  case attemptsUsed = "attempts"
  /// A promised call, or one that was skipped, whose time has not come.
  case callbackLater = "callback"
  case workedToday = "worked"
  case outsideHours = "hours"
  case poolClosed = "pool"
}

/// How many contacts each rule holds back, and when that changes.
public struct QueueOutlook: Equatable, Sendable {
  public struct Held: Equatable, Sendable {
    public var rule: HoldRule
    public var contacts: Int
    /// When the first of them comes free by itself; nil where none does.
    public var next: Instant?

    public init(rule: HoldRule, contacts: Int, next: Instant?) {
      self.rule = rule
      self.contacts = contacts
      self.next = next
    }
  }

  /// Those that hold somebody, in the rules' order.
  public var held: [Held]
  /// How many could be served now.
  public var free: Int

  public init(held: [Held], free: Int) {
    self.held = held
    self.free = free
  }

  public var contacts: Int { held.reduce(free) { $0 + $1.contacts } }

  /// When the next one comes free by itself.
  public var next: Instant? { held.compactMap(\.next).min() }
}

/// The terms of a contact's rank.
public struct QueueStanding: Equatable, Sendable {
  public var status: ContactStatus
  /// Whether it was called before; uncalled contacts of a status come first.
  public var wasCalled: Bool
  /// How many others of the same rank and owner wait to be drawn with it.
  public var others: Int

  public init(status: ContactStatus, wasCalled: Bool, others: Int) {
    self.status = status
    self.wasCalled = wasCalled
    self.others = others
  }
}
