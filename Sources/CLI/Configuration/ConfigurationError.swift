import Phrasebook
import Secrets
import Shell

/// What is wrong with a configuration file, and where.
enum ConfigurationError: Error {
  case notRead(path: String, reason: String)
  case syntax(Place, String)
  case unknownKey(Place, key: String, nearest: String?)
  case wrongType(Place, key: String, wanted: String)
  case wrongValue(Place, key: String, value: String, wanted: String)
  case missingKey(Place, key: String)
  case secret(Place, key: String, SecretFileError)
  case secretShape(Place, key: String, String)
  case keys(Place, Keymap.Problem)
  case logNotOpened(path: String, reason: String)

  struct Place {
    var file: String
    /// Counted from 1.
    var line: Int
  }

  func sentence(_ phrases: any Phrases) -> String {
    switch self {
    case .notRead(let path, let reason): return phrases.configurationNotRead(path, reason: reason)
    case .syntax(let place, let words):
      return phrases.configurationSyntax(place.file, line: place.line, words)
    case .unknownKey(let place, let key, let nearest):
      return phrases.configurationUnknownKey(
        place.file, line: place.line, key: key, nearest: nearest)
    case .wrongType(let place, let key, let wanted):
      return phrases.configurationWrongType(
        place.file, line: place.line, key: key, wanted: wanted)
    case .wrongValue(let place, let key, let value, let wanted):
      return phrases.configurationWrongValue(
        place.file, line: place.line, key: key, value: value, wanted: wanted)
    case .missingKey(let place, let key):
      return phrases.configurationMissingKey(place.file, line: place.line, key: key)
    case .secret(let place, let key, let error):
      return phrases.configurationSecret(
        place.file, line: place.line, key: key, error.sentence(phrases))
    case .secretShape(let place, let key, let file):
      return phrases.configurationSecret(
        place.file, line: place.line, key: key, phrases.secretShape(file))
    case .keys(let place, let problem):
      return "\(place.file):\(place.line): " + problem.sentence(phrases)
    case .logNotOpened(let path, let reason):
      return phrases.fileNotWritten(path, reason: reason)
    }
  }
}
