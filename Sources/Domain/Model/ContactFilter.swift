/// Which contacts a table shows, an act touches, or an export holds. All parts must hold.
public struct ContactFilter: Hashable, Sendable {
  public enum Assignment: Hashable, Sendable {
    case any, nobody, somebody
    case user(UserID)
  }

  public enum HeldBack: Hashable, Sendable {
    /// Held back by whichever rule.
    case anyRule
    /// Held back by this one first, in the rules' order.
    case rule(HoldRule)
  }

  /// Any of these; empty for every status.
  public var statuses: Set<StatusID>
  public var assignment: Assignment
  /// Created at this instant or later.
  public var createdFrom: Instant?
  /// Created before this instant.
  public var createdBefore: Instant?
  public var isConverted: Bool?
  /// Only where a promised call is due.
  public var callbackIsDue: Bool
  /// Only what nobody is served now, and why.
  public var heldBack: HeldBack?
  /// True for the deleted ones alone, false for all others.
  public var isDeleted: Bool
  /// What somebody typed to find people; see ``SearchWords``.
  public var search: String

  public init(
    statuses: Set<StatusID> = [], assignment: Assignment = .any, createdFrom: Instant? = nil,
    createdBefore: Instant? = nil, isConverted: Bool? = nil, callbackIsDue: Bool = false,
    heldBack: HeldBack? = nil, isDeleted: Bool = false, search: String = ""
  ) {
    self.statuses = statuses
    self.assignment = assignment
    self.createdFrom = createdFrom
    self.createdBefore = createdBefore
    self.isConverted = isConverted
    self.callbackIsDue = callbackIsDue
    self.heldBack = heldBack
    self.isDeleted = isDeleted
    self.search = search
  }

  /// Every contact that is not deleted.
  public static let everything = ContactFilter()
}

/// The order of a table of contacts. Equal values stand in the order of their keys, in
/// the same direction; what has no value comes last, whichever the direction.
public struct ContactSort: Hashable, Sendable {
  /// What a contact may be ordered by, under the plan's names.
  public enum Column: String, CaseIterable, Hashable, Sendable {
    case phone, name, email
    /// By the statuses' own order.
    case status
    /// By the telephonistes' names, folded.
    case assignedTo
    case lastCallAt, callCount, createdAt, callbackAt
  }

  public var column: Column
  public var isDescending: Bool

  public init(_ column: Column, descending: Bool = false) {
    self.column = column
    isDescending = descending
  }

  /// The newest first.
  public static let usual = ContactSort(.createdAt, descending: true)
}
