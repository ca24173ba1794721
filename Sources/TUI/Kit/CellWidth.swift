import CWidth
import Domain

/// How many cells text takes: the one such function of the program.
public enum CellWidth {
  /// `wcwidth` answers by the process's character type, so that is set to UTF-8
  /// before the first question. What the terminal understands is another matter,
  /// settled by ``Glyphs``.
  private static let isReady = cw_prepare() != 0

  /// 1 or 2 for what has a cell of its own, 0 for what stands on the one before
  /// or may not be shown.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value >= 0x20 && scalar.value < 0x7F { return 1 }
    guard isReady else { return 1 }
    switch DisplayText.fate(of: scalar) {
    case .mark, .dropped: return 0
    case .masked: return 1
    case .base: return min(2, max(1, Int(cw_width(scalar.value))))
    }
  }

  public static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  public static func of(_ text: DisplayText) -> Int { of(text.string) }

  /// The longest beginning of `text` that fits, never half a wide character.
  /// Where something had to go, the last cell is `…` (if there is room for one).
  public static func clip(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    guard width > 0 else { return "" }
    var out = String.UnicodeScalarView()
    var used = 0
    for scalar in text.unicodeScalars {
      let cells = of(scalar)
      if used + cells > width - 1 { break }
      used += cells
      out.append(scalar)
    }
    return String(out) + "…"
  }

  /// `text` clipped or filled up with blanks to exactly `width` cells.
  public static func pad(_ text: String, to width: Int, right: Bool = false) -> String {
    let clipped = clip(text, to: width)
    let blanks = String(repeating: " ", count: max(0, width - of(clipped)))
    return right ? blanks + clipped : clipped + blanks
  }
}
