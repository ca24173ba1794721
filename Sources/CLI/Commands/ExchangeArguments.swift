import ArgumentParser
import ContactFiles
import Domain
import Phrasebook

extension ArgumentHelp {
  static func exchange(_ text: ExchangeHelp) -> ArgumentHelp {
    ArgumentHelp(Spoken.phrases.exchangeHelp(text))
  }
}

/// What stands between two fields: its name, or the character itself.
struct SeparatorArgument: ExpressibleByArgument {
  let value: CSVSeparator

  init?(argument: String) {
    switch argument {
    case ",", "comma": value = .comma
    case ";", "semicolon": value = .semicolon
    case "\t", "\\t", "tab": value = .tab
    default: return nil
    }
  }

  static var allValueStrings: [String] { ["comma", "semicolon", "tab"] }
}

/// A file's encoding, as its standard names it.
struct EncodingArgument: ExpressibleByArgument {
  let value: TextEncoding

  init?(argument: String) {
    guard let value = TextEncoding(rawValue: argument.lowercased()) else { return nil }
    self.value = value
  }

  static var allValueStrings: [String] { TextEncoding.allCases.map(\.rawValue) }
}

/// What becomes of known contacts.
struct ExistingArgument: ExpressibleByArgument {
  let value: ImportOptions.Existing

  init?(argument: String) {
    guard let value = ImportOptions.Existing(rawValue: argument) else { return nil }
    self.value = value
  }

  init(_ value: ImportOptions.Existing) { self.value = value }

  var defaultValueDescription: String { value.rawValue }
  static var allValueStrings: [String] { ImportOptions.Existing.allCases.map(\.rawValue) }
}
