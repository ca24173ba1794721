/// A small curve on one row, a cell for each value.
public struct Sparkline: Hashable, Sendable {
  /// Nil where there is no value yet.
  public var values: [Int?]

  public init(_ values: [Int?]) { self.values = values }

  /// The curve: nought is a dot, what is not nought rises, what is not there is blank.
  public func text(_ glyphs: Glyphs) -> String {
    let most = values.compactMap { $0 }.max() ?? 0
    var text = String.UnicodeScalarView()
    for value in values {
      guard let value else {
        text.append(" ")
        continue
      }
      let step = Share.step(value, of: most, steps: glyphs.heights.count)
      text.append(step == 0 ? glyphs.plotNought : glyphs.heights[step - 1])
    }
    return String(text)
  }

  /// Draws the newest that fit, ground muted; returns the column after them.
  @discardableResult
  public func draw(
    on canvas: Canvas, column: Int = 0, row: Int = 0, _ glyphs: Glyphs, _ style: Style = .accent
  ) -> Int {
    let shown = Sparkline(Array(values.suffix(max(0, canvas.width - column))))
    var place = column
    for scalar in shown.text(glyphs).unicodeScalars {
      let isGround = scalar == glyphs.plotNought
      canvas.write(String(scalar), column: place, row: row, isGround ? .muted : style)
      place += 1
    }
    return place
  }
}
