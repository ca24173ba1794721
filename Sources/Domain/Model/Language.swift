/// A language that the program speaks; stored by its raw value.
public enum Language: String, Hashable, CaseIterable, Sendable, Codable {
  case english = "en"
  case french = "fr"
}
