/// A telephone number of the North American plan: ten digits, nothing else.
///
/// Its description is masked, so that a number reaches a log only where
/// somebody asks for `digits`, `display` or `e164` by name.
public struct PhoneNumber: Hashable, Sendable {
  /// Ten ASCII digits, as stored: `5145550134`.
  public let digits: String

  /// Takes digits that were stored before; nil unless exactly ten of them.
  public init?(digits: String) {
    guard digits.utf8.count == 10, digits.utf8.allSatisfy(\.isDigit) else { return nil }
    self.digits = digits
  }

  /// Reads what a person or a file wrote: ten digits, eleven with a leading 1,
  /// or +1, in any punctuation.
  ///
  /// The plan's *Phone Number Normalization* keeps the last ten digits of
  /// anything; that would turn an extension or a foreign number into a
  /// stranger's, so those are refused instead.
  /// - Throws: ``PhoneRefusal`` with what was found.
  public init(parsing text: String) throws(PhoneRefusal) {
    let found = try PhoneScan(text)
    if found.hasPlus {
      guard found.digits.first == .one else { throw .otherCountry }
      digits = try PhoneNumber.national(found.digits.dropFirst())
    } else if found.startsAbroad {
      throw .otherCountry
    } else if found.digits.count == 11, found.digits.first == .one {
      digits = try PhoneNumber.national(found.digits.dropFirst())
    } else {
      digits = try PhoneNumber.national(found.digits[...])
    }
  }

  private static func national(_ digits: ArraySlice<UInt8>) throws(PhoneRefusal) -> String {
    if digits.count < 10 { throw .tooShort(digits: digits.count) }
    if digits.count > 10 { throw .tooLong(digits: digits.count) }
    return String(decoding: digits, as: UTF8.self)
  }

  /// The first three digits.
  public var areaCode: Substring { digits.prefix(3) }
  /// The fourth to sixth digit.
  public var exchange: Substring { digits.dropFirst(3).prefix(3) }
  private var line: Substring { digits.suffix(4) }

  /// `(514) 555-0134`
  public var display: String { "(\(areaCode)) \(exchange)-\(line)" }
  /// `+15145550134`, as telephone providers take it.
  public var e164: String { "+1" + digits }
  /// `(514) •••-••34`, where a person may not see the number.
  public var masked: String { "(\(areaCode)) •••-••\(digits.suffix(2))" }

  /// What the North American plan does not allow in this number: both codes
  /// have the form [2-9]XX and never N11. Such numbers are kept, for the
  /// plan's own samples are among them.
  public var warnings: [PhoneWarning] {
    var found: [PhoneWarning] = []
    if !PhoneNumber.isAssignable(areaCode) { found.append(.areaCodeNotAllowed) }
    if !PhoneNumber.isAssignable(exchange) { found.append(.exchangeNotAllowed) }
    return found
  }

  private static func isAssignable(_ code: Substring) -> Bool {
    code >= "2" && code.dropFirst() != "11"
  }
}

extension PhoneNumber: CustomStringConvertible, CustomDebugStringConvertible {
  public var description: String { masked }
  public var debugDescription: String { masked }
}

/// Why a text is no number that can be called.
public enum PhoneRefusal: Error, Hashable, Sendable {
  case empty
  /// How many digits were found, without a country code 1.
  case tooShort(digits: Int)
  /// How many digits were found, without a country code 1.
  case tooLong(digits: Int)
  /// `+44…`, `0044…`, `011 44…`.
  case otherCountry
  /// The extension as it was written: `x89`, `poste 12`.
  case hasExtension(String)
  /// The first characters that belong to no number.
  case unexpectedCharacters(String)
}

/// What is unusual about a number without making it unusable.
public enum PhoneWarning: Hashable, Sendable {
  case areaCodeNotAllowed
  case exchangeNotAllowed
}

extension UInt8 {
  static let one = UInt8(ascii: "1")
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
