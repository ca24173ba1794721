/// Why a rule refused. Data only: the phrasebook turns each case into the one
/// sentence that a person reads, in their language.
public enum DomainError: Error, Equatable, Sendable {
  case unknownTimeZone(String)
}
