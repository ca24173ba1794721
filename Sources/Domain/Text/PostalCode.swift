/// A Canadian postal code, upper case with its blank: `H3A 1B2`.
public struct PostalCode: Hashable, Sendable {
  /// Seven ASCII characters: `H3A 1B2`.
  public let text: String

  /// Reads any case, with or without blanks or a hyphen.
  ///
  /// Stricter than the plan's *Canadian Postal Code Validation*: D, F, I, O, Q
  /// and U are never used, W and Z never come first (Canada Post's
  /// addressing guidelines).
  /// - Throws: ``PostalCodeRefusal`` with what was found.
  public init(parsing written: String) throws(PostalCodeRefusal) {
    let bytes = written.unicodeScalars
      .filter { !$0.properties.isWhitespace && !$0.properties.isDash }
      .map { $0.isASCII ? UInt8($0.value).upperCased : 0 }
    if bytes.isEmpty { throw .empty }
    guard bytes.count == 6 else { throw .wrongShape }
    for (index, byte) in bytes.enumerated() {
      if index % 2 == 1 {
        guard byte.isDigit else { throw .wrongShape }
      } else {
        guard (65...90).contains(byte) else { throw .wrongShape }
      }
    }
    for index in stride(from: 0, to: 6, by: 2) {
      let letter = Character(Unicode.Scalar(bytes[index]))
      if "DFIOQU".contains(letter) { throw .letterNeverUsed(letter) }
      if index == 0, "WZ".contains(letter) { throw .letterNeverFirst(letter) }
    }
    text = String(decoding: bytes[..<3] + [32] + bytes[3...], as: UTF8.self)
  }
}

/// Why a text is no Canadian postal code.
public enum PostalCodeRefusal: Error, Hashable, Sendable {
  case empty
  /// Not letter, digit, letter, digit, letter, digit.
  case wrongShape
  /// D, F, I, O, Q or U.
  case letterNeverUsed(Character)
  /// W or Z.
  case letterNeverFirst(Character)
}

extension UInt8 {
  /// The upper-case form of an ASCII letter, anything else unchanged.
  fileprivate var upperCased: UInt8 { (97...122).contains(self) ? self - 32 : self }
}
