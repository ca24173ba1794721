import Domain

/// Why something was refused or failed, as the one sentence that says what was
/// wrong and what to do.
public protocol RefusalPhrases: Sendable {
  func refusal(_ error: DomainError) -> String
  func refusal(_ refusal: PasswordRefusal) -> String
  func refusal(_ refusal: EmailRefusal) -> String
  func refusal(_ refusal: PhoneRefusal) -> String
  /// What the permission allows, after "may not".
  func permission(_ permission: Permission) -> String
}

extension RefusalPhrases {
  /// Stored or typed text inside a sentence: made safe, and not too long for one.
  func shown(_ text: String) -> String { DisplayText(text, limit: 60).string }
}
