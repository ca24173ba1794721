/// Password hashes.
public protocol PasswordHashing: Sendable {
  func hash(_ password: String) -> String
  func verify(_ password: String, against hash: String) -> Bool
  func spendDummyWork(_ password: String)
  func makeOneTimeSecret() -> String
}
