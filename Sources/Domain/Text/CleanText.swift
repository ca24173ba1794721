import Foundation

/// What may be stored of names, addresses and notes: Unicode form NFC, no
/// surrounding blanks, no characters that steer a terminal or hide text.
public enum CleanText {
  /// One line, such as a name or a street.
  ///
  /// - Parameter limit: the most characters allowed.
  /// - Returns: the stored form; empty where nothing but blanks was given.
  /// - Throws: ``TextRefusal``; line breaks and tabs count as controls.
  public static func line(_ written: String, limit: Int) throws(TextRefusal) -> String {
    try cleaned(written.trimmed, limit: limit) { $0.isForbiddenInText }
  }

  /// Several lines, such as a note: as ``line(_:limit:)``, but line feeds and
  /// tabs stay, and every other line ending becomes a line feed.
  public static func paragraphs(_ written: String, limit: Int) throws(TextRefusal) -> String {
    let unified = written.trimmed.replacingLineEndings
    return try cleaned(unified, limit: limit) {
      $0.isForbiddenInText && $0 != "\n" && $0 != "\t"
    }
  }

  /// The same text without what ``line(_:limit:)`` or, with line feeds and
  /// tabs allowed, ``paragraphs(_:limit:)`` would refuse.
  public static func withoutControls(_ written: String, keepingLines: Bool = false) -> String {
    let unified = keepingLines ? written.replacingLineEndings : written
    var kept = String.UnicodeScalarView()
    kept.append(
      contentsOf: unified.unicodeScalars.lazy.filter {
        !$0.isForbiddenInText || (keepingLines && ($0 == "\n" || $0 == "\t"))
      })
    return String(kept)
  }

  private static func cleaned(
    _ text: String, limit: Int, refusing isRefused: (Unicode.Scalar) -> Bool
  ) throws(TextRefusal) -> String {
    for (index, scalar) in text.unicodeScalars.enumerated() where isRefused(scalar) {
      throw .controlCharacter(scalar.value, position: index + 1)
    }
    let composed = text.canonicallyComposed
    let count = composed.count
    guard count <= limit else { throw .tooLong(characters: count, limit: limit) }
    return composed
  }
}

/// Why a text may not be stored.
public enum TextRefusal: Error, Hashable, Sendable {
  /// The code point, and which code point of the trimmed text it is, from 1.
  case controlCharacter(UInt32, position: Int)
  case tooLong(characters: Int, limit: Int)
}

extension Unicode.Scalar {
  /// Controls of both sets, line and paragraph separators, direction overrides
  /// and tags: nothing a name needs, everything a forged screen needs.
  var isForbiddenInText: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029: return true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: return true
    case 0xE0000...0xE007F: return true
    default: return false
    }
  }
}

extension String {
  /// Without blanks and line breaks at either end, nor a byte order mark.
  var trimmed: String {
    func isOuter(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || scalar == "\u{FEFF}"
    }
    guard let first = unicodeScalars.firstIndex(where: { !isOuter($0) }),
      let last = unicodeScalars.lastIndex(where: { !isOuter($0) })
    else { return "" }
    return String(unicodeScalars[first...last])
  }

  /// Unicode form NFC.
  var canonicallyComposed: String {
    utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
  }

  fileprivate var replacingLineEndings: String {
    guard utf8.contains(13) else { return self }
    return split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n")
      .split(separator: "\r", omittingEmptySubsequences: false).joined(separator: "\n")
  }
}
