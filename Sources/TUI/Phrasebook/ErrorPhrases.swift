import Domain

/// Every refusal as the one sentence that says what was wrong and what to do.
/// Screens and commands say the same words. What people or files wrote stands in
/// the sentences as it was: they are shown as `DisplayText`.
public protocol ErrorPhrases: Sendable {
  func sentence(for error: DomainError) -> String
  func sentence(for refusal: FloorFileRefusal) -> String
  func sentence(for refusal: PhoneRefusal) -> String
  func sentence(for warning: PhoneWarning) -> String
  func sentence(for refusal: EmailRefusal) -> String
  func sentence(for refusal: PostalCodeRefusal) -> String
  /// - Parameter column: nil where it is about the row as a whole.
  func sentence(for problem: ImportProblem, in column: ContactColumn?) -> String
  func sentence(for refusal: PasswordRefusal) -> String
  func sentence(for failure: HashingFailure) -> String
  func sentence(for failure: StorageFailure) -> String
  /// What somebody may do who holds the permission, to stand after "may".
  func name(of permission: Permission) -> String
  /// What a setting takes.
  func values(of setting: FloorSetting) -> String
}
