import Kit
import Phrasebook

/// A key and its word, as the footer shows them.
public struct Hint: Hashable, Sendable {
  public let key: String
  public let word: String

  public init(_ key: String, _ word: String) {
    self.key = key
    self.word = word
  }

  public var width: Int { CellWidth.of(key) + 1 + CellWidth.of(word) }
}

/// How many hints a footer shows.
public enum HintAmount: String, Hashable, CaseIterable, Sendable {
  case full, short, off
}

/// Packs whole hints by priority. Help always stands at the end; where anything
/// is hidden, the way to the palette stands before it.
public struct Footer: Hashable, Sendable {
  public let hints: [Hint]
  public let more: Hint?
  public let help: Hint

  /// Blanks between two hints.
  public static let gap = 2

  /// - Parameters:
  ///   - candidates: in the order of their priority.
  ///   - hidden: true where the screen has commands that no candidate stands for.
  public init(
    _ candidates: [Hint], more: Hint, help: Hint, hidden: Bool, width: Int,
    amount: HintAmount = .full
  ) {
    let wanted = candidates.prefix(amount == .full ? .max : amount == .short ? 3 : 0)
    let room = width - 2
    let all = wanted.reduce(0) { $0 + $1.width + Footer.gap }
    let fits = all + help.width <= room && !hidden && wanted.count == candidates.count
    let tail = help.width + (fits ? 0 : more.width + Footer.gap)
    var shown: [Hint] = []
    var used = 0
    for hint in wanted {
      guard used + hint.width + Footer.gap + tail <= room else { break }
      shown.append(hint)
      used += hint.width + Footer.gap
    }
    hints = shown
    let showsMore = amount != .off && !fits && used + tail <= room
    self.more = showsMore ? more : nil
    self.help = help
  }

  func draw(on canvas: Canvas) {
    let wide = canvas.width > help.width + 2
    var column = wide ? 1 : 0
    for hint in hints { column = draw(hint, at: column, canvas) + Footer.gap }
    var end = canvas.width - (wide ? 1 : 0)
    end -= help.width
    draw(help, at: max(0, end), canvas)
    if let more { draw(more, at: end - Footer.gap - more.width, canvas) }
  }

  @discardableResult
  private func draw(_ hint: Hint, at column: Int, _ canvas: Canvas) -> Int {
    let after = canvas.write(hint.key, column: column, Style(.accent, .bold))
    return canvas.write(hint.word, column: after + 1, .muted)
  }
}

extension KeyPress {
  /// As the screen shows it: arrows as arrows where the terminal can.
  public func shown(_ glyphs: Glyphs) -> String {
    guard glyphs.isUnicode, modifiers.isEmpty else { return description }
    switch key {
    case .left: return "←"
    case .right: return "→"
    case .up: return "↑"
    case .down: return "↓"
    default: return description
    }
  }
}
