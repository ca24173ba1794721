/// How many colours a terminal can show.
public enum ColourDepth: Int, Hashable, Comparable, CaseIterable, Sendable {
  case mono = 0
  case colours8 = 8
  case colours16 = 16
  case colours256 = 256

  public static func < (one: ColourDepth, other: ColourDepth) -> Bool {
    one.rawValue < other.rawValue
  }

  /// The depth of a terminal that claims this many colours.
  public init(colours: Int) {
    self = ColourDepth.allCases.last { $0.rawValue <= max(0, colours) } ?? .mono
  }

  /// NO_COLOR (no-color.org: set and not empty) and TERM=dumb turn colour off.
  public init(colours: Int, environment: [String: String]) {
    let refused = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    self = refused || environment["TERM"] == "dumb" ? .mono : ColourDepth(colours: colours)
  }
}

/// How a cell is to look: palette indices (-1 is the terminal's own colour).
public struct Look: Hashable, Sendable {
  public var foreground: Int16
  public var background: Int16
  public var attributes: Attributes

  public init(_ foreground: Int16 = -1, on background: Int16 = -1, _ attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}

/// Turns roles into looks. It uses the terminal's own foreground and background
/// and the eight base colours, so that light and dark terminals both read.
public struct Theme: Hashable, Sendable {
  public let depth: ColourDepth
  public let glyphs: Glyphs

  public init(depth: ColourDepth, glyphs: Glyphs) {
    self.depth = depth
    self.glyphs = glyphs
  }

  public func look(_ style: Style) -> Look {
    var look = depth == .mono ? mono(style.role) : colour(style.role)
    look.attributes.formUnion(style.attributes)
    return look
  }

  private func mono(_ role: Role) -> Look {
    switch role {
    case .normal, .success, .field: return Look()
    case .muted, .border: return Look(-1, on: -1, .dim)
    case .heading, .accent, .warning, .header: return Look(-1, on: -1, .bold)
    case .alert, .onCall: return Look(-1, on: -1, [.bold, .reverse])
    case .selection: return Look(-1, on: -1, .reverse)
    case .badge: return Look(-1, on: -1, .bold)
    case .fieldFocused: return Look(-1, on: -1, .underline)
    }
  }

  private func colour(_ role: Role) -> Look {
    switch role {
    case .normal: return Look()
    case .muted, .border: return Look(-1, on: -1, .dim)
    case .heading, .header: return Look(-1, on: -1, .bold)
    case .accent: return Look(Palette.cyan)
    case .alert: return Look(Palette.red, on: -1, .bold)
    case .warning: return Look(Palette.yellow)
    case .success: return Look(Palette.green)
    case .selection: return Look(-1, on: -1, .reverse)
    case .onCall: return Look(Palette.green, on: -1, .bold)
    case .badge(let colour): return Look(Palette.nearest(colour, depth), on: -1, .bold)
    case .field: return Look(-1, on: -1, .underline)
    case .fieldFocused: return Look(Palette.cyan, on: -1, .underline)
    }
  }
}
