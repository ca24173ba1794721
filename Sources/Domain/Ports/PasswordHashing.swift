/// Turns passwords into what may be stored of them.
///
/// Each call takes about a quarter of a second and may wait for other sign-ins
/// of the whole floor; it blocks its thread, so it is made off the main actor.
/// Passwords are compared in Unicode form NFC, so that each keyboard's way of
/// typing an accent opens the same account.
public protocol PasswordHashing: Sendable {
  /// What to store, with how it was made.
  /// - Throws: ``DomainError/hashing(_:)``.
  func hash(_ password: Secret) throws(DomainError) -> String

  /// - Parameter hash: what ``hash(_:)`` once gave.
  /// - Throws: ``DomainError/hashing(_:)``.
  func verify(_ password: Secret, against hash: String) throws(DomainError) -> PasswordVerdict

  /// Does the work of ``verify(_:against:)`` for somebody who does not exist,
  /// so that the time taken does not tell who does.
  /// - Throws: ``DomainError/hashing(_:)``.
  func spendSameWork(on password: Secret) throws(DomainError)

  /// A password to be read out once and changed at the first sign-in.
  func makeOneTimeSecret() -> String
}

/// What comparing a password with a hash found.
public enum PasswordVerdict: Hashable, Sendable {
  case wrong
  /// - needsRehash: the hash was made at another cost than today's.
  case right(needsRehash: Bool)

  public var isRight: Bool { self != .wrong }
}

/// Why no password could be hashed or compared.
public enum HashingFailure: Error, Hashable, Sendable {
  /// What is stored is no hash, or one of a cost that nobody chose here.
  case unreadableHash
  /// The files that count the hashes under way cannot be locked.
  case slotsUnavailable(path: String, errno: Int32)
  /// The computation itself failed, for want of memory.
  case failed
}
