import Foundation

/// The symbols that are drawn, by what the terminal can show.
public struct Glyphs: Hashable, Sendable {
  /// False where the locale is not UTF-8: everything is drawn in ASCII.
  public let isUnicode: Bool

  public static let unicode = Glyphs(isUnicode: true)
  public static let ascii = Glyphs(isUnicode: false)

  public var horizontal: Unicode.Scalar { isUnicode ? "─" : "-" }
  public var vertical: Unicode.Scalar { isUnicode ? "│" : "|" }
  public var topLeft: String { isUnicode ? "┌" : "+" }
  public var topRight: String { isUnicode ? "┐" : "+" }
  public var bottomLeft: String { isUnicode ? "└" : "+" }
  public var bottomRight: String { isUnicode ? "┘" : "+" }
  /// Before the selected row.
  public var pointer: String { isUnicode ? "▸" : ">" }
  /// Something live: a call in conversation.
  public var live: String { isUnicode ? "●" : "*" }
  /// Something that waits or is not there yet.
  public var open: String { isUnicode ? "○" : "o" }
  public var half: String { isUnicode ? "◐" : "%" }
  /// Somebody is away, or the screen is hidden.
  public var paused: String { isUnicode ? "‖" : "=" }
  public var done: String { isUnicode ? "✓" : "+" }
  public var failed: String { isUnicode ? "✗" : "x" }
  public var warning: String { "!" }
  public var dash: String { isUnicode ? "—" : "-" }
  public var dot: String { isUnicode ? "·" : "-" }
  public var badgeLeft: String { isUnicode ? "▐" : "[" }
  public var badgeRight: String { isUnicode ? "▌" : "]" }
  public var barFull: Unicode.Scalar { isUnicode ? "█" : "#" }
  public var barEmpty: Unicode.Scalar { isUnicode ? "░" : "." }
  public var upperHalf: Unicode.Scalar { isUnicode ? "▀" : "'" }
  public var lowerHalf: Unicode.Scalar { isUnicode ? "▄" : "," }
  /// Beside a day on which there is something.
  public var smallDot: String { isUnicode ? "•" : "*" }
  /// At the left of a block in a calendar.
  public var bar: String { isUnicode ? "▌" : "|" }
  /// What stands in a secret field for each character typed.
  public var secret: Unicode.Scalar { isUnicode ? "•" : "*" }
  /// In place of a scalar, where the terminal shows ASCII only: the letter
  /// without its accent, a plain symbol, or `?`.
  public static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII { return scalar }
    if let plain = plain[scalar] { return plain }
    return String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first
      .flatMap { $0.isASCII ? $0 : nil } ?? "?"
  }

  private static let plain: [Unicode.Scalar: Unicode.Scalar] = [
    "·": ".", "…": "~", "—": "-", "–": "-", "’": "'", "‘": "'", "«": "\"", "»": "\"", "“": "\"",
    "”": "\"", "•": "*", "●": "*", "○": "o", "◐": "%", "‖": "=", "▸": ">", "✓": "+", "✗": "x",
    "─": "-",
    "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "█": "#", "░": ".", "▐": "[", "▌": "]",
    "←": "<", "→": ">", "↑": "^", "↓": "v", "œ": "o", "Œ": "O", "\u{A0}": " ", "\u{202F}": " ",
  ]
}
