/// A key of the keyboard, apart from what is held down with it.
public enum Key: Hashable, Sendable {
  case character(Character)
  case enter, escape, tab, backspace, delete, insert
  case home, end, pageUp, pageDown
  case up, down, left, right
  /// 1 to 12.
  case function(Int)
}

/// One press, as a value with a name that people read and write: `c`, `Space`,
/// `Enter`, `Ctrl-X`, `Alt-b`, `Shift-Tab`, `F1`.
public struct KeyPress: Hashable, Sendable {
  public struct Modifiers: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let control = Modifiers(rawValue: 1)
    public static let alt = Modifiers(rawValue: 2)
    /// Never with a character: the character itself says it.
    public static let shift = Modifiers(rawValue: 4)
  }

  public let key: Key
  public let modifiers: Modifiers

  public init(_ key: Key, _ modifiers: Modifiers = []) {
    var key = key
    var modifiers = modifiers
    if case .character(let character) = key {
      modifiers.remove(.shift)
      if modifiers.contains(.control) {
        key = .character(Character(character.uppercased().first.map(String.init) ?? " "))
      }
    }
    self.key = key
    self.modifiers = modifiers
  }

  /// The character that it types into a text, if it types one.
  public var typed: Character? {
    guard modifiers.isEmpty, case .character(let character) = key else { return nil }
    return character
  }
}

// MARK: - Names

extension KeyPress: CustomStringConvertible {
  private static let names: [(Key, String)] = [
    (.character(" "), "Space"), (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"),
    (.backspace, "Backspace"), (.delete, "Delete"), (.insert, "Insert"), (.home, "Home"),
    (.end, "End"), (.pageUp, "PageUp"), (.pageDown, "PageDown"), (.up, "Up"), (.down, "Down"),
    (.left, "Left"), (.right, "Right"),
  ]

  private static let prefixes: [(Modifiers, String)] = [
    (.control, "Ctrl-"), (.alt, "Alt-"), (.shift, "Shift-"),
  ]

  public var description: String {
    let held = KeyPress.prefixes.filter { modifiers.contains($0.0) }.map(\.1).joined()
    if let name = KeyPress.names.first(where: { $0.0 == key })?.1 { return held + name }
    switch key {
    case .character(let character): return held + String(character)
    case .function(let number): return held + "F\(number)"
    default: return held
    }
  }

  /// Reads a name, without regard to case except for a single letter; nil for
  /// what names no key.
  public init?(name: String) {
    var rest = Substring(name)
    var modifiers: Modifiers = []
    var found = true
    while found {
      found = false
      for (modifier, prefix) in KeyPress.prefixes
      where rest.count > prefix.count && rest.lowercased().hasPrefix(prefix.lowercased()) {
        modifiers.insert(modifier)
        rest = rest.dropFirst(prefix.count)
        found = true
      }
    }
    guard let key = KeyPress.key(named: String(rest)) else { return nil }
    if case .character = key, modifiers.contains(.shift) { return nil }
    self.init(key, modifiers)
  }

  private static func key(named name: String) -> Key? {
    let wanted = name.lowercased()
    if let key = names.first(where: { $0.1.lowercased() == wanted })?.0 { return key }
    if wanted.hasPrefix("f"), let number = Int(wanted.dropFirst()), (1...12).contains(number) {
      return .function(number)
    }
    guard name.count == 1, let character = name.first, let scalar = name.unicodeScalars.first,
      scalar.value > 0x20, scalar.value != 0x7F
    else { return nil }
    return .character(character)
  }
}

extension KeyPress: ExpressibleByStringLiteral {
  /// For command tables, which are part of the program: a name that names no
  /// key stops it, and the tests read every table.
  public init(stringLiteral name: String) {
    guard let press = KeyPress(name: name) else { preconditionFailure("no such key: \(name)") }
    self = press
  }
}

/// What comes from the keyboard.
public enum InputEvent: Hashable, Sendable {
  case key(KeyPress)
  /// Text that the terminal marked as pasted: at most 64 KiB, its only control
  /// characters line feeds.
  case paste(String)
}
