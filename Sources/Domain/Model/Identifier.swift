/// The key of a row, typed by what the row is, so that a user's key never
/// finds a contact.
public struct Identifier<Record>: RawRepresentable, Hashable, Comparable, Sendable {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
  public init(_ rawValue: Int64) { self.rawValue = rawValue }

  public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}

public typealias UserID = Identifier<User>
public typealias RoleID = Identifier<Role>
public typealias StatusID = Identifier<ContactStatus>
public typealias ContactID = Identifier<Contact>
public typealias CallID = Identifier<Call>
public typealias SeatID = Identifier<Seat>
public typealias RequestID = Identifier<Request>
