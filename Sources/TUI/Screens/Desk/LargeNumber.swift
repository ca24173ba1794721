import Domain
import Kit

/// A phone number in digits three rows high, drawn with half blocks: what the
/// eye finds first where there is room for it.
enum LargeNumber {
  static let rows = 3

  /// Five rows of dots for each sign, `#` for a dot.
  private static let signs: [Character: [String]] = [
    "0": ["###", "# #", "# #", "# #", "###"], "1": [" # ", "## ", " # ", " # ", "###"],
    "2": ["###", "  #", "###", "#  ", "###"], "3": ["###", "  #", "###", "  #", "###"],
    "4": ["# #", "# #", "###", "  #", "  #"], "5": ["###", "#  ", "###", "  #", "###"],
    "6": ["###", "#  ", "###", "# #", "###"], "7": ["###", "  #", "  #", "  #", "  #"],
    "8": ["###", "# #", "###", "# #", "###"], "9": ["###", "# #", "###", "  #", "###"],
    "(": [" #", "# ", "# ", "# ", " #"], ")": ["# ", " #", " #", " #", "# "],
    "-": ["  ", "  ", "##", "  ", "  "], " ": [" ", " ", " ", " ", " "],
  ]

  /// - Returns: the column after it.
  static func draw(_ phone: PhoneNumber, on canvas: Canvas, _ style: Style) -> Int {
    var column = 0
    for sign in phone.display {
      guard let dots = signs[sign] else { continue }
      for row in 0..<rows {
        canvas.write(line(dots, row: row), column: column, row: row, style)
      }
      column += (dots.first?.count ?? 0) + 1
    }
    return min(column, canvas.width)
  }

  /// Two rows of dots make one row of half blocks.
  private static func line(_ dots: [String], row: Int) -> String {
    let upper = dots[2 * row]
    let lower = 2 * row + 1 < dots.count ? dots[2 * row + 1] : String(repeating: " ", count: 3)
    return String(
      zip(upper, lower).map { up, down in
        switch (up == "#", down == "#") {
        case (true, true): return "█"
        case (true, false): return "▀"
        case (false, true): return "▄"
        case (false, false): return " "
        }
      })
  }
}
