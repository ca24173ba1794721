/// What is known of a number before a row of an import is settled.
public struct KnownNumber: Equatable, Sendable {
  /// Deleted ones too.
  public var contact: Contact?
  public var isOnDoNotCallList: Bool
  /// Whether the row's note stands already.
  public var hasNote: Bool

  public init(contact: Contact?, isOnDoNotCallList: Bool, hasNote: Bool) {
    self.contact = contact
    self.isOnDoNotCallList = isOnDoNotCallList
    self.hasNote = hasNote
  }
}

/// What a trial of an import reads.
public protocol ImportReading: Sendable {
  /// What is known of each number, in their order; one read transaction.
  ///
  /// - Parameter numbers: each with the note that its row brings.
  func known(
    _ numbers: [(phone: PhoneNumber, note: String?)]
  ) throws(DomainError) -> [KnownNumber]
}

/// Measures and rests, so that long work leaves room for the seats.
public protocol Pacer: Sendable {
  /// The time since some moment in the past; it never goes back.
  func elapsed() -> Span
  /// Blocks for a while.
  func rest(_ span: Span)
}
