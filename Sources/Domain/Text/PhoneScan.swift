/// The digits of a written telephone number, with the marks that change their
/// meaning told apart from the punctuation that does not.
struct PhoneScan {
  private(set) var digits: [UInt8] = []
  private(set) var hasPlus = false

  /// - Throws: ``PhoneRefusal/empty``, ``PhoneRefusal/hasExtension(_:)`` or
  ///   ``PhoneRefusal/unexpectedCharacters(_:)``.
  init(_ text: String) throws(PhoneRefusal) {
    let scalars = text.unicodeScalars
    var position = scalars.startIndex
    while position < scalars.endIndex {
      let scalar = scalars[position]
      if scalar.isASCIIDigit {
        digits.append(UInt8(scalar.value))
      } else if scalar.isPlus, digits.isEmpty, !hasPlus {
        hasPlus = true
      } else if scalar.isPlus || !scalar.isPhonePunctuation || (scalar == "#" && !digits.isEmpty) {
        throw PhoneScan.refusal(of: String(scalars[position...]), afterDigits: !digits.isEmpty)
      }
      position = scalars.index(after: position)
    }
    if digits.isEmpty {
      throw scalars.allSatisfy(\.properties.isWhitespace) ? .empty : .tooShort(digits: 0)
    }
  }

  /// Whether the digits begin as an international call is dialled, from
  /// overseas (00) or from North America (011), to a country that is not 1.
  var startsAbroad: Bool {
    for prefix in [[48, 49, 49], [48, 48]] as [[UInt8]] where digits.starts(with: prefix) {
      let country = digits.dropFirst(prefix.count).first ?? 48
      if digits.count >= 10, country > .one { return true }
    }
    return false
  }

  /// The words that announce an extension in English and French, and the sign.
  private static let extensionWords: Set<String> = [
    "x", "ext", "extn", "extension", "poste", "post", "p", "local", "loc", "#",
  ]

  private static func refusal(of rest: String, afterDigits: Bool) -> PhoneRefusal {
    let found = rest.trimmed
    guard afterDigits else { return .unexpectedCharacters(String(found.prefix(20))) }
    let word = found.prefix { $0.isLetter || $0 == "#" }.lowercased()
    let number = found.dropFirst(word.count).drop { !$0.isLetter && !$0.isNumber }
    let isExtension =
      extensionWords.contains(word) && number.unicodeScalars.first?.isASCIIDigit == true
    let shown = String(found.prefix(20))
    return isExtension ? .hasExtension(shown) : .unexpectedCharacters(shown)
  }
}

extension Unicode.Scalar {
  var isASCIIDigit: Bool { value >= 48 && value <= 57 }
  fileprivate var isPlus: Bool { self == "+" || self == "\u{FF0B}" }

  /// Blanks, dashes, brackets and invisible marks that contact lists put
  /// around numbers. Digits of other scripts are none: they are never dialled.
  fileprivate var isPhonePunctuation: Bool {
    if properties.isWhitespace { return true }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .modifierSymbol,
      .format:
      return true
    default: return false
    }
  }
}
