import ContactFiles
import Curses
import Domain
import Glibc
import Paths
import Phrasebook
import Secrets
import Synchronization

/// The language that the commands speak: the configuration's, else that of the
/// person who signed in, else the environment's.
enum Spoken {
  private static let current = Mutex(ofEnvironment())

  static var language: Language { current.withLock { $0 } }
  static var phrases: any Phrases { language.phrases }

  static func adopt(_ language: Language) { current.withLock { $0 = language } }

  /// As the locale's variables say, in the order of POSIX.
  private static func ofEnvironment() -> Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = getenv(name), value.pointee != 0 else { continue }
      return String(cString: value).hasPrefix("fr") ? .french : .english
    }
    return .english
  }

  /// The sentence for an error that is a refusal; nil for one of the usage.
  static func sentence(for error: any Error) -> String? {
    let phrases = phrases
    switch error {
    case let error as Refusal: return error.phrase(phrases)
    case let error as DomainError: return phrases.sentence(for: error)
    case let error as FloorFileRefusal: return phrases.sentence(for: error)
    case let error as KeepingRefusal: return phrases.sentence(for: error)
    case let error as ConfigurationError: return error.sentence(phrases)
    case let error as ContactFileError: return error.sentence(phrases)
    case let error as SecretFileError: return error.sentence(phrases)
    case let error as TerminalProblem: return error.sentence(phrases)
    default: return nil
    }
  }
}

/// A refusal of the command line's own.
struct Refusal: Error {
  let phrase: Phrase

  init(_ phrase: @escaping @Sendable (any Phrases) -> String) { self.phrase = Phrase(phrase) }
}
