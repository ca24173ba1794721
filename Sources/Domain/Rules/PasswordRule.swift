public enum PasswordRefusal: Error, Equatable, Sendable {
  case tooShort(minimum: Int)
}
public enum PasswordRule {
  public static func check(
    _ password: String, name: String, email: String, previous: String? = nil
  ) throws(PasswordRefusal) {
    guard password.count >= 12 else { throw .tooShort(minimum: 12) }
  }
}
