/// The symbols of plots. What they say is said by their shape alone: they read in
/// monochrome, and in ASCII where the terminal shows nothing else.
extension Glyphs {
  /// A bar's end where it takes no more than half a cell.
  public var barHalf: Unicode.Scalar { isUnicode ? "▌" : "-" }
  /// Nothing there: on the ground of a curve or of a map.
  public var plotNought: Unicode.Scalar { isUnicode ? "·" : "." }

  /// A curve's heights, the lowest first.
  public var heights: [Unicode.Scalar] {
    isUnicode
      ? ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] : ["_", ":", "-", "=", "+", "*", "%", "#"]
  }

  /// The shades of a map, the faintest first.
  public var shades: [Unicode.Scalar] {
    isUnicode ? ["░", "▒", "▓", "█"] : ["-", "+", "*", "#"]
  }

  /// What fills the parts of a stacked bar, one after the other: neighbours differ.
  public var fillings: [Unicode.Scalar] {
    isUnicode ? ["█", "▒", "▓", "░"] : ["#", "+", "=", "-"]
  }
}

/// How a count becomes a length, a height or a shade.
enum Share {
  /// Which of `steps` steps, from 1, the share of `value` in `most` reaches; 0 for nought
  /// alone: what is not nought shows.
  static func step(_ value: Int, of most: Int, steps: Int) -> Int {
    guard value > 0, most > 0, steps > 0 else { return 0 }
    let share = Double(min(value, most)) / Double(most)
    return min(steps, max(1, Int((share * Double(steps)).rounded())))
  }
}
