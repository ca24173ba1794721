/// The two encodings that contact lists come in.
public enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  case utf8 = "utf-8"
  /// What spreadsheets on Windows save as plain "CSV".
  case windows1252 = "windows-1252"

  /// The text of `bytes`, and whether they were UTF-8 as they should be; a
  /// field that is not is read as Windows-1252, so that no row is lost for it.
  func text(of bytes: UnsafeBufferPointer<UInt8>) -> (text: String, asExpected: Bool) {
    if self == .utf8 {
      // What was UTF-8 comes through unchanged. `String(validating:as:)` says
      // so too, at twice the whole reader's time.
      let text = String(decoding: bytes, as: UTF8.self)
      if text.utf8.count == bytes.count, text.utf8.elementsEqual(bytes) { return (text, true) }
    }
    return (TextEncoding.windows1252Text(of: bytes), self == .windows1252)
  }

  private static func windows1252Text(of bytes: UnsafeBufferPointer<UInt8>) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      scalars.append((0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte))
    }
    return String(scalars)
  }

  /// The byte of a character; nil where Windows-1252 has none.
  static func windows1252Byte(of scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0...0x7F, 0xA0...0xFF: return UInt8(scalar.value)
    default: return bytes[scalar]
    }
  }

  private static let bytes: [Unicode.Scalar: UInt8] = Dictionary(
    uniqueKeysWithValues: upper.enumerated().filter { $0.element != "\u{FFFD}" }
      .map { ($0.element, UInt8(0x80 + $0.offset)) })

  /// 0x80 to 0x9F; the five codes without a meaning become U+FFFD.
  private static let upper: [Unicode.Scalar] = Array(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
}

/// Decides a whole file's encoding from one pass over its bytes, holding none
/// of them.
///
/// A file with a byte order mark, or whose bytes above 127 all form UTF-8, is
/// UTF-8. Where some do not, the more frequent kind decides: one bad byte does
/// not spoil a UTF-8 file, and one lucky pair ("É»") does not make a
/// Windows-1252 file UTF-8.
struct EncodingSurvey {
  private var wellFormed = 0
  private var malformed = 0
  private var head: [UInt8] = []
  /// Continuation bytes still expected, and what the next one may be.
  private var expected = 0
  private var range: ClosedRange<UInt8> = 0x80...0xBF

  var verdict: TextEncoding {
    if startsWithMark { return .utf8 }
    let broken = malformed + (expected > 0 ? 1 : 0)
    return broken == 0 || wellFormed > broken ? .utf8 : .windows1252
  }

  private var startsWithMark: Bool { head.starts(with: [0xEF, 0xBB, 0xBF]) }

  mutating func add(_ chunk: UnsafeRawBufferPointer) {
    if head.count < 3 { head += chunk.prefix(3 - head.count) }
    var index = 0
    while index < chunk.count {
      if expected == 0, index + 8 <= chunk.count,
        chunk.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
      } else {
        add(chunk[index])
        index += 1
      }
    }
  }

  private mutating func add(_ byte: UInt8) {
    if expected > 0 {
      if range.contains(byte) {
        expected -= 1
        range = 0x80...0xBF
        if expected == 0 { wellFormed += 1 }
        return
      }
      malformed += 1
      expected = 0
    }
    if byte >= 0x80 { begin(byte) }
  }

  /// The well-formed lead bytes of the Unicode standard, table 3-7.
  private mutating func begin(_ byte: UInt8) {
    range = 0x80...0xBF
    switch byte {
    case 0xC2...0xDF: expected = 1
    case 0xE0: (expected, range) = (2, 0xA0...0xBF)
    case 0xED: (expected, range) = (2, 0x80...0x9F)
    case 0xE1...0xEF: expected = 2
    case 0xF0: (expected, range) = (3, 0x90...0xBF)
    case 0xF1...0xF3: expected = 3
    case 0xF4: (expected, range) = (3, 0x80...0x8F)
    default: malformed += 1
    }
  }
}
