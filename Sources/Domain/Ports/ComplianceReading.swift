/// What is known of a number that may be called.
public struct NumberFacts: Equatable, Sendable {
  /// Its contact, unless there is none or it was deleted.
  public var contact: Contact?
  public var listed: DoNotCallEntry?
  public var attemptsToday: Int
  public var isInCall: Bool

  public init(
    contact: Contact? = nil, listed: DoNotCallEntry? = nil, attemptsToday: Int = 0,
    isInCall: Bool = false
  ) {
    self.contact = contact
    self.listed = listed
    self.attemptsToday = attemptsToday
    self.isInCall = isInCall
  }
}

/// Which entries of the internal list are asked for.
public struct ListQuery: Equatable, Sendable {
  /// Digits that the number holds; empty for every number.
  public var digits: String
  /// The number after which the page begins.
  public var after: PhoneNumber?
  public var limit: Int

  public init(digits: String = "", after: PhoneNumber? = nil, limit: Int = 50) {
    self.digits = digits
    self.after = after
    self.limit = limit
  }
}

/// One page of the internal list in the order of the numbers.
public struct ListPage: Equatable, Sendable {
  public var entries: [DoNotCallEntry]
  /// Of all pages.
  public var total: Int
  public var next: PhoneNumber?

  public init(entries: [DoNotCallEntry], total: Int, next: PhoneNumber?) {
    self.entries = entries
    self.total = total
    self.next = next
  }
}

/// The internal do-not-call list, and what the dial gate would know of a number.
public protocol ComplianceReading: Sendable {
  func doNotCallList(_ query: ListQuery) throws(DomainError) -> ListPage
  /// - Parameter instant: the attempts are those of the floor's day that it falls on.
  func facts(of phone: PhoneNumber, at instant: Instant) throws(DomainError) -> NumberFacts
  /// The verdict that was stored with a call; nil for one without.
  func verdict(of call: CallID) throws(DomainError) -> JSONValue?
}
