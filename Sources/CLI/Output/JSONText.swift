import Domain

/// JSON as it goes to standard output: canonical, and with an escape for every
/// scalar that would steer a terminal or hide text.
enum JSONText {
  static func escaped(_ value: JSONValue) -> String {
    let text = value.canonicalText
    guard !text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch DisplayText.fate(of: scalar) {
      case .base, .mark: out.append(scalar)
      case .dropped, .masked: out.append(contentsOf: escape(scalar).unicodeScalars)
      }
    }
    return String(out)
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    String(Character(scalar)).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
