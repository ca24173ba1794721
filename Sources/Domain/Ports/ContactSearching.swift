/// Finds contacts among those that one telephoniste sees.
public protocol ContactSearching: Sendable {
  /// Reads her own contacts alone, however many the floor has; waits for nobody's write.
  ///
  /// - Parameter limit: lines that are returned; all that match are counted.
  func search(
    _ words: SearchWords, of user: UserID, limit: Int
  ) throws(DomainError) -> FoundContacts
}

/// What a search found, the nearest first.
public struct FoundContacts: Equatable, Sendable {
  public struct Line: Equatable, Sendable {
    public var id: ContactID
    public var phone: PhoneNumber
    public var name: String?
    public var email: String?
    public var status: ContactStatus

    public init(
      id: ContactID, phone: PhoneNumber, name: String?, email: String?, status: ContactStatus
    ) {
      self.id = id
      self.phone = phone
      self.name = name
      self.email = email
      self.status = status
    }
  }

  public var lines: [Line]
  /// How many there are, shown or not.
  public var total: Int

  public init(lines: [Line], total: Int) {
    self.lines = lines
    self.total = total
  }

  public static let none = FoundContacts(lines: [], total: 0)
}
