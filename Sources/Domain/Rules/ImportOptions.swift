/// How an import treats the contacts that are known, and what its rows leave open.
public struct ImportOptions: Hashable, Sendable {
  /// What becomes of a known contact that the file brings again.
  public enum Existing: String, CaseIterable, Hashable, Sendable {
    /// What is blank is filled, and nothing is overwritten.
    case fill
    /// It stays as it is. A deleted one comes back all the same, as with ``fill``.
    case skip
    /// What stands in the file replaces what stands here; a blank erases nothing.
    case overwrite
  }

  public var existing: Existing
  /// The telephoniste who gets the contacts for whom the file names nobody: new ones,
  /// and known ones of the pool unless these are skipped. Nil leaves them there.
  public var assignTo: UserID?

  public init(existing: Existing = .fill, assignTo: UserID? = nil) {
    self.existing = existing
    self.assignTo = assignTo
  }
}

extension ImportOptions {
  /// Whether the telephoniste is one at this moment.
  ///
  /// - Parameter find: a person by the key; nil for nobody's.
  /// - Throws: ``DomainError/receiverRefused(email:)``; what `find` throws.
  func check(
    _ find: (UserID) throws(DomainError) -> User?
  ) throws(DomainError) {
    guard let assignTo else { return }
    let user = try find(assignTo)
    guard let user, user.isTelephoniste, user.isActive else {
      throw .receiverRefused(email: user?.email ?? String(assignTo.rawValue))
    }
  }
}
