/// What a piece of the screen means. The theme turns it into colours; no screen
/// names one. Each role also reads without colour, by an attribute or by the
/// symbol that its widget draws.
public enum Role: Hashable, Sendable {
  case normal
  /// Of less weight: labels, hints, what cannot be used now.
  case muted
  case heading
  /// Keys, links to elsewhere, the one thing that stands out.
  case accent
  case alert
  case warning
  case success
  /// The row or item that the keys act upon.
  case selection
  /// A live call.
  case onCall
  /// A status in its own colour.
  case badge(RGB)
  /// A place to type.
  case field
  case fieldFocused
  /// Lines between things.
  case border
  /// The pinned line at the top.
  case header
}

/// A colour as a status row stores it.
public struct RGB: Hashable, Sendable {
  public let red: UInt8
  public let green: UInt8
  public let blue: UInt8

  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// `#RRGGBB`; nil for anything else.
  public init?(hex: String) {
    guard hex.utf8.count == 7, hex.hasPrefix("#"), hex.dropFirst().allSatisfy(\.isHexDigit),
      let value = UInt32(hex.dropFirst(), radix: 16)
    else { return nil }
    self.init(
      red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
  }
}

/// How letters are drawn, apart from their colour.
public struct Attributes: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let bold = Attributes(rawValue: 1)
  public static let underline = Attributes(rawValue: 2)
  public static let reverse = Attributes(rawValue: 4)
  public static let dim = Attributes(rawValue: 8)
}

/// A role with attributes added to those that the theme gives it.
public struct Style: Hashable, Sendable {
  public let role: Role
  public let attributes: Attributes

  public init(_ role: Role = .normal, _ attributes: Attributes = []) {
    self.role = role
    self.attributes = attributes
  }

  public static let normal = Style(.normal)
  public static let muted = Style(.muted)
  public static let heading = Style(.heading)
  public static let accent = Style(.accent)
  public static let alert = Style(.alert)
  public static let warning = Style(.warning)
  public static let success = Style(.success)
  public static let selection = Style(.selection)
  public static let onCall = Style(.onCall)
  public static let field = Style(.field)
  public static let border = Style(.border)

  public static func badge(_ colour: RGB) -> Style { Style(.badge(colour)) }
  /// The same role, bold.
  public var bold: Style { Style(role, attributes.union(.bold)) }
}
