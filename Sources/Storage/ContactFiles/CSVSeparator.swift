/// What stands between two fields.
public enum CSVSeparator: UInt8, CaseIterable, Sendable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09

  /// The one that stands most often in the first line with text, outside
  /// quotes; a comma where none does.
  static func detected(in head: UnsafeBufferPointer<UInt8>) -> CSVSeparator {
    var counts: [CSVSeparator: Int] = [:]
    var isQuoted = false
    for byte in head.drop(while: { $0 == .lineFeed || $0 == .carriageReturn }) {
      if byte == .quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == .lineFeed || byte == .carriageReturn { break }
      if let separator = CSVSeparator(rawValue: byte) { counts[separator, default: 0] += 1 }
    }
    return allCases.reduce(.comma) { best, other in
      counts[other, default: 0] > counts[best, default: 0] ? other : best
    }
  }
}

extension UInt8 {
  static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
}
