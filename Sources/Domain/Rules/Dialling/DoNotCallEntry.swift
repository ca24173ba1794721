/// A number on the internal do-not-call list.
public struct DoNotCallEntry: Hashable, Sendable {
  public var phone: PhoneNumber
  public var addedAt: Instant
  /// Nil where the making of the floor entered it.
  public var addedByName: String?
  public var addedByEmail: String?
  public var source: ListSource
  public var reason: String?

  public init(
    phone: PhoneNumber, addedAt: Instant, addedByName: String?, addedByEmail: String?,
    source: ListSource, reason: String?
  ) {
    self.phone = phone
    self.addedAt = addedAt
    self.addedByName = addedByName
    self.addedByEmail = addedByEmail
    self.source = source
    self.reason = reason
  }
}

/// What entered a number in the internal list.
public enum ListSource: String, Hashable, Sendable, CaseIterable {
  /// Somebody set the status `do_not_call`.
  case status
  case `import`
  /// Somebody who manages the list.
  case list
}

/// How long a number has to stay on the internal list: three years and fourteen
/// days (Unsolicited Telecommunications Rules, part III).
public enum ListTerm {
  /// The last day on which the number must be on the list.
  ///
  /// - Parameter added: the day on which it was entered.
  public static func lastDay(added: LocalDate) -> LocalDate {
    // 29 February has no anniversary in three years; 1 March is a day later.
    let years =
      LocalDate(year: added.year + 3, month: added.month, day: added.day)
      ?? LocalDate(year: added.year + 3, month: 3, day: 1)
    return (years ?? added.adding(days: 1096)).adding(days: 14)
  }
}
