/// An e-mail address that is well formed as far as people's addresses go; only
/// a message that arrives would prove more.
public struct EmailAddress: Hashable, Sendable {
  /// As written, without surrounding blanks, in Unicode form NFC, the part
  /// after the @ in lower case.
  public let text: String

  /// What two spellings of one mailbox share: lower case throughout.
  public var key: String { text.lowercased() }

  /// Checks length (RFC 5321: 254 bytes, 64 before the @), one @, no blanks or
  /// controls, dots neither doubled nor at an end, and a domain of at least two
  /// labels. Quoted local parts and bare host names are refused.
  /// - Throws: ``EmailRefusal``.
  public init(parsing written: String) throws(EmailRefusal) {
    let composed = written.trimmed.canonicallyComposed
    if composed.isEmpty { throw .empty }
    guard composed.utf8.count <= 254 else { throw .tooLong(bytes: composed.utf8.count) }
    if let bad = composed.unicodeScalars.first(where: EmailAddress.isNeverAllowed) {
      throw .unexpectedCharacter(Character(bad))
    }
    let parts = composed.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw parts.count < 2 ? .noAt : .severalAts }
    guard EmailAddress.isLocalPart(parts[0]) else { throw .badLocalPart(String(parts[0])) }
    guard EmailAddress.isDomain(parts[1]) else { throw .badDomain(String(parts[1])) }
    text = parts[0] + "@" + parts[1].lowercased()
  }

  private static func isNeverAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.isForbiddenInText
      || "\"(),:;<>[\\]".unicodeScalars.contains(scalar)
  }

  private static func isLocalPart(_ part: Substring) -> Bool {
    !part.isEmpty && part.utf8.count <= 64 && labels(of: part) != nil
  }

  private static func isDomain(_ part: Substring) -> Bool {
    guard let labels = labels(of: part), labels.count >= 2, let top = labels.last else {
      return false
    }
    return top.count >= 2 && !top.allSatisfy(\.isNumber) && labels.allSatisfy(isLabel)
  }

  private static func isLabel(_ label: Substring) -> Bool {
    label.utf8.count <= 63 && label.first != "-" && label.last != "-"
      && label.allSatisfy { $0 == "-" || $0.isLetter || $0.isNumber }
  }

  /// The pieces between the dots, or nil where one is empty.
  private static func labels(of part: Substring) -> [Substring]? {
    let labels = part.split(separator: ".", omittingEmptySubsequences: false)
    return labels.contains(where: \.isEmpty) ? nil : labels
  }
}

/// Why a text is no e-mail address.
public enum EmailRefusal: Error, Hashable, Sendable {
  case empty
  case tooLong(bytes: Int)
  case noAt
  case severalAts
  case unexpectedCharacter(Character)
  /// What stands before the @.
  case badLocalPart(String)
  /// What stands after the @.
  case badDomain(String)
}
