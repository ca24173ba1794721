/// Pages, counts and selections of contacts, however many the floor has. Each call is
/// one short read transaction and waits for nobody's write.
public protocol ContactTableReading: Sendable {
  /// One page in the order of the query. No offset is ever counted: pages begin
  /// behind or before a row that is known.
  ///
  /// - Throws: ``DomainError/abandoned``; ``DomainError/storage(_:)``.
  func page(_ query: TableQuery, in sight: Sight, for question: Question?)
    throws(DomainError) -> TablePage
  /// The rows of these contacts as they stand now, deleted ones too, in the order
  /// asked for; whoever is out of sight is left out.
  ///
  /// - Parameter sort: in which order their places are told.
  func rows(
    _ ids: [ContactID], matching filter: ContactFilter, sort: ContactSort, in sight: Sight
  ) throws(DomainError) -> [ContactRow]
  /// How many contacts the filter holds: from the counters where these can tell, else
  /// by counting.
  ///
  /// - Throws: ``DomainError/abandoned``.
  func count(_ filter: ContactFilter, in sight: Sight, for question: Question?)
    throws(DomainError) -> Int
  /// Every contact of a filter in the order of the keys, with what an act on many must
  /// know of each; `row` gets them one by one.
  ///
  /// - Throws: ``DomainError/abandoned``.
  func targets(
    _ wanted: TargetQuery, in sight: Sight, for question: Question?,
    _ row: (ActTarget) -> Void
  ) throws(DomainError)
  /// From now on, no question before this one is of interest: one that is being
  /// answered is interrupted, and those that wait are not begun. Does not block.
  func abandon(before question: Question)
}

/// Numbers the questions of one table, so that an answer that nobody waits for any more
/// can be broken off.
public struct Question: Hashable, Comparable, Sendable {
  public let number: Int
  public init(_ number: Int) { self.number = number }
  public static func < (one: Question, other: Question) -> Bool { one.number < other.number }
}

/// Which part of which order is asked for.
public struct TableQuery: Hashable, Sendable {
  public enum Start: Hashable, Sendable {
    case beginning
    /// The last page, still in the order of the sort.
    case end
    /// What follows this place.
    case after(ContactPlace)
    /// What stands before this place: the nearest rows, in the order of the sort.
    case before(ContactPlace)
  }

  public var filter: ContactFilter
  public var sort: ContactSort
  public var start: Start
  /// Rows at most.
  public var limit: Int

  public init(
    filter: ContactFilter, sort: ContactSort = .usual, start: Start = .beginning, limit: Int = 50
  ) {
    self.filter = filter
    self.sort = sort
    self.start = start
    self.limit = limit
  }
}

/// Where a contact stands in an order: its value there, and its key.
public struct ContactPlace: Hashable, Sendable {
  public enum Value: Hashable, Sendable {
    /// It has no value, and stands behind all that have one.
    case none
    case number(Int64)
    /// Folded.
    case text(String)
  }

  public var value: Value
  public var id: ContactID

  public init(value: Value, id: ContactID) {
    self.value = value
    self.id = id
  }
}

/// One contact as a row of the table shows it.
public struct ContactRow: Equatable, Sendable {
  public var id: ContactID
  /// What a change must find unchanged; see ``Contact/version``.
  public var version: Int
  public var phone: PhoneNumber
  public var name: String?
  public var email: String?
  public var statusID: StatusID
  public var assignedTo: UserID?
  public var callCount: Int
  public var lastCallAt: Instant?
  public var createdAt: Instant
  public var callbackAt: Instant?
  public var isConverted: Bool
  public var isDeleted: Bool
  /// A seat has it on its card at this moment.
  public var isLeased: Bool
  /// False where the contact has left the filter since.
  public var matches: Bool
  /// Where it stood in the order of the query that read it.
  public var place: ContactPlace

  public init(
    id: ContactID, version: Int, phone: PhoneNumber, name: String?, email: String?,
    statusID: StatusID, assignedTo: UserID?, callCount: Int, lastCallAt: Instant?,
    createdAt: Instant, callbackAt: Instant?, isConverted: Bool, isDeleted: Bool,
    isLeased: Bool, matches: Bool = true, place: ContactPlace
  ) {
    self.id = id
    self.version = version
    self.phone = phone
    self.name = name
    self.email = email
    self.statusID = statusID
    self.assignedTo = assignedTo
    self.callCount = callCount
    self.lastCallAt = lastCallAt
    self.createdAt = createdAt
    self.callbackAt = callbackAt
    self.isConverted = isConverted
    self.isDeleted = isDeleted
    self.isLeased = isLeased
    self.matches = matches
    self.place = place
  }
}

/// Some rows in the order of a query.
public struct TablePage: Equatable, Sendable {
  public var rows: [ContactRow]
  /// Whether there are more in the direction of reading: behind the last row, or, for a
  /// page that ends at a place or at the end, before the first.
  public var hasMore: Bool

  public init(rows: [ContactRow], hasMore: Bool) {
    self.rows = rows
    self.hasMore = hasMore
  }
}

/// Which contacts an act on many is about.
public enum TargetQuery: Hashable, Sendable {
  /// Whatever the filter holds at that moment, without these.
  case filter(ContactFilter, except: Set<ContactID>)
  /// These, as somebody has seen them.
  case chosen([ContactID])
}

/// What an act on many must know of each contact.
public struct ActTarget: Equatable, Sendable {
  public var id: ContactID
  public var version: Int
  public var statusID: StatusID
  public var assignedTo: UserID?
  public var isConverted: Bool
  public var isDeleted: Bool
  /// On a seat's card, or in a call that has not ended.
  public var isInUse: Bool

  public init(
    id: ContactID, version: Int, statusID: StatusID, assignedTo: UserID?, isConverted: Bool,
    isDeleted: Bool, isInUse: Bool
  ) {
    self.id = id
    self.version = version
    self.statusID = statusID
    self.assignedTo = assignedTo
    self.isConverted = isConverted
    self.isDeleted = isDeleted
    self.isInUse = isInUse
  }
}
