import Domain

/// The grammar of single keys as terminals send them.
enum KeySequence {
  enum Reading: Equatable {
    /// More bytes may make it something else.
    case incomplete
    /// A press, or nothing that is known; and how many bytes it took.
    case read(KeyPress?, Int)
  }

  /// Reads the first key of `bytes`, which are not empty. `final` says that no
  /// more bytes will come, so that the answer is never ``Reading/incomplete``.
  static func read(_ bytes: ArraySlice<UInt8>, final: Bool) -> Reading {
    let bytes = bytes.prefix(KeyDecoder.sequenceLimit + 8)
    guard let first = bytes.first else { return .read(nil, 0) }
    switch first {
    case 0x1B: return escape(bytes, final: final)
    case 0x00: return .read(KeyPress(.character(" "), .control), 1)
    case 0x08, 0x7F: return .read(KeyPress(.backspace), 1)
    case 0x09: return .read(KeyPress(.tab), 1)
    case 0x0A, 0x0D: return .read(KeyPress(.enter), 1)
    case 0x01...0x1F:
      return .read(KeyPress(.character(Character(Unicode.Scalar(first + 0x40))), .control), 1)
    default: return character(bytes, final: final)
    }
  }

  private static func character(_ bytes: ArraySlice<UInt8>, final: Bool) -> Reading {
    guard let first = bytes.first else { return .read(nil, 0) }
    let length: Int
    switch first {
    case 0x20..<0x7F: return .read(KeyPress(.character(Character(Unicode.Scalar(first)))), 1)
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return .read(nil, 1)
    }
    let body = bytes.prefix(length)
    if let bad = body.dropFirst().firstIndex(where: { $0 & 0xC0 != 0x80 }) {
      return .read(nil, bad - bytes.startIndex)
    }
    guard body.count == length else { return final ? .read(nil, body.count) : .incomplete }
    guard let text = String(validating: body, as: UTF8.self), let scalar = text.unicodeScalars.first
    else { return .read(nil, length) }
    switch DisplayText.fate(of: scalar) {
    case .base, .mark: return .read(KeyPress(.character(Character(scalar))), length)
    case .masked, .dropped: return .read(nil, length)
    }
  }

  private static func escape(_ bytes: ArraySlice<UInt8>, final: Bool) -> Reading {
    let escape = KeyPress(.escape)
    let rest = bytes.dropFirst()
    guard let second = rest.first else { return final ? .read(escape, 1) : .incomplete }
    switch second {
    case 0x1B: return .read(escape, 1)
    case UInt8(ascii: "["):
      return controlSequence(bytes, final: final)
    case UInt8(ascii: "O"):
      guard let third = rest.dropFirst().first else {
        return final ? .read(KeyPress(.character("O"), .alt), 2) : .incomplete
      }
      let keypadEnter = third == UInt8(ascii: "M") ? KeyPress(.enter) : nil
      return .read(keypadEnter ?? letterKey(third, []), 3)
    case UInt8(ascii: "0"): return .read(KeyPress(.function(10)), 2)
    case UInt8(ascii: "1")...UInt8(ascii: "9"):
      return .read(KeyPress(.function(Int(second - 0x30))), 2)
    default:
      switch read(rest, final: final) {
      case .incomplete: return .incomplete
      case .read(let press, let count):
        return .read(press.map { KeyPress($0.key, $0.modifiers.union(.alt)) }, count + 1)
      }
    }
  }

  /// `ESC [ parameters final`, and the Linux console's `ESC [ [ A`.
  private static func controlSequence(_ bytes: ArraySlice<UInt8>, final: Bool) -> Reading {
    let body = bytes.dropFirst(2)
    if body.first == UInt8(ascii: "[") {
      guard let letter = body.dropFirst().first else {
        return final ? .read(nil, 3) : .incomplete
      }
      let number = Int(letter) - 0x40
      return .read((1...5).contains(number) ? KeyPress(.function(number)) : nil, 4)
    }
    guard let end = body.firstIndex(where: { !(0x20...0x3F).contains($0) }) else {
      if bytes.count > KeyDecoder.sequenceLimit { return .read(nil, bytes.count) }
      guard final else { return .incomplete }
      return .read(body.isEmpty ? KeyPress(.character("["), .alt) : nil, bytes.count)
    }
    let count = end - bytes.startIndex + 1
    // A control or an escape in the middle cuts the sequence off and stands for itself.
    guard (0x40...0x7E).contains(bytes[end]) || bytes[end] == UInt8(ascii: "$") else {
      return .read(nil, count - 1)
    }
    // With a private mark it is an answer or a mouse, and no key.
    if let mark = body.first, (0x3C...0x3F).contains(mark) { return .read(nil, count) }
    let numbers = String(decoding: body[body.startIndex..<end], as: UTF8.self)
      .split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    return .read(press(final: bytes[end], numbers), count)
  }

  private static func press(final: UInt8, _ numbers: [Int]) -> KeyPress? {
    let held = modifiers(numbers.count > 1 ? numbers[1] : 1)
    switch final {
    case UInt8(ascii: "~"):
      if numbers.first == 27, numbers.count == 3 { return coded(numbers[2], held) }
      return numberKey(numbers.first ?? 0, held)
    case UInt8(ascii: "u"): return coded(numbers.first ?? 0, held)
    case UInt8(ascii: "Z"): return KeyPress(.tab, .shift)
    // A larger first number makes it the report of a position.
    default: return (numbers.first ?? 0) <= 1 ? letterKey(final, held) : nil
    }
  }

  /// xterm's number for what is held: one more than a sum of shift 1, alt 2, control 4.
  private static func modifiers(_ number: Int) -> KeyPress.Modifiers {
    let bits = max(0, number - 1)
    var held: KeyPress.Modifiers = []
    if bits & 1 != 0 { held.insert(.shift) }
    if bits & 2 != 0 { held.insert(.alt) }
    if bits & 4 != 0 { held.insert(.control) }
    return held
  }

  private static func letterKey(_ letter: UInt8, _ held: KeyPress.Modifiers) -> KeyPress? {
    switch letter {
    case UInt8(ascii: "A"): return KeyPress(.up, held)
    case UInt8(ascii: "B"): return KeyPress(.down, held)
    case UInt8(ascii: "C"): return KeyPress(.right, held)
    case UInt8(ascii: "D"): return KeyPress(.left, held)
    case UInt8(ascii: "a"): return KeyPress(.up, held.union(.shift))
    case UInt8(ascii: "b"): return KeyPress(.down, held.union(.shift))
    case UInt8(ascii: "c"): return KeyPress(.right, held.union(.shift))
    case UInt8(ascii: "d"): return KeyPress(.left, held.union(.shift))
    case UInt8(ascii: "H"): return KeyPress(.home, held)
    case UInt8(ascii: "F"): return KeyPress(.end, held)
    case UInt8(ascii: "P")...UInt8(ascii: "S"):
      return KeyPress(.function(Int(letter) - 0x4F), held)
    default: return nil
    }
  }

  private static func numberKey(_ number: Int, _ held: KeyPress.Modifiers) -> KeyPress? {
    switch number {
    case 1, 7: return KeyPress(.home, held)
    case 2: return KeyPress(.insert, held)
    case 3: return KeyPress(.delete, held)
    case 4, 8: return KeyPress(.end, held)
    case 5: return KeyPress(.pageUp, held)
    case 6: return KeyPress(.pageDown, held)
    case 11...15: return KeyPress(.function(number - 10), held)
    case 17...21: return KeyPress(.function(number - 11), held)
    case 23, 24: return KeyPress(.function(number - 12), held)
    default: return nil
    }
  }

  /// A key by its code point, as terminals send it that tell Ctrl-I from Tab.
  private static func coded(_ code: Int, _ held: KeyPress.Modifiers) -> KeyPress? {
    switch code {
    case 9: return KeyPress(.tab, held)
    case 13: return KeyPress(.enter, held)
    case 27: return KeyPress(.escape, held)
    case 127: return KeyPress(.backspace, held)
    default:
      guard code >= 0x20, let value = UInt32(exactly: code), let scalar = Unicode.Scalar(value),
        DisplayText.fate(of: scalar) == .base
      else { return nil }
      return KeyPress(.character(Character(scalar)), held)
    }
  }
}
