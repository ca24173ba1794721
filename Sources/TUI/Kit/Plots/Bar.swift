import Domain

/// A horizontal bar: the share of a value in the largest of its kind.
public struct Bar: Hashable, Sendable {
  public var value: Int
  /// What fills the whole width.
  public var most: Int

  public init(_ value: Int, of most: Int) {
    self.value = value
    self.most = most
  }

  /// Half cells that it takes of a width; what is not nought takes at least one.
  public func halves(width: Int) -> Int { Share.step(value, of: most, steps: 2 * width) }

  /// Fills the canvas's row: the bar, then its ground where `ground` is true.
  public func draw(
    on canvas: Canvas, row: Int = 0, _ glyphs: Glyphs, _ style: Style = .accent,
    ground: Bool = false
  ) {
    let halves = halves(width: canvas.width)
    if ground {
      canvas.fill(Rect(row: row, width: canvas.width, height: 1), with: glyphs.barEmpty, .muted)
    }
    canvas.fill(Rect(row: row, width: halves / 2, height: 1), with: glyphs.barFull, style)
    if halves % 2 == 1 {
      let end = Rect(column: halves / 2, row: row, width: 1, height: 1)
      canvas.fill(end, with: glyphs.barHalf, style)
    }
  }
}

/// Bars below one another, each with its name before it and its number behind.
public struct BarChart: Hashable, Sendable {
  public struct Line: Hashable, Sendable {
    public var name: DisplayText
    public var value: Int
    /// As people read it: `1,204`, `41 %`.
    public var number: String
    public var style: Style

    public init(_ name: DisplayText, _ value: Int, number: String, style: Style = .accent) {
      self.name = name
      self.value = value
      self.number = number
      self.style = style
    }
  }

  public var lines: [Line]
  /// What fills the whole width; nil for the largest of the lines.
  public var most: Int?

  public init(_ lines: [Line], of most: Int? = nil) {
    self.lines = lines
    self.most = most
  }

  /// Where the bar of the first line stands. Names take what they need, up to two fifths of the
  /// width; the numbers stand in one column at the right.
  public func bar(width: Int) -> Rect {
    let numbers = lines.map { CellWidth.of($0.number) }.max() ?? 0
    let names = min(lines.map { CellWidth.of($0.name) }.max() ?? 0, max(4, width * 2 / 5))
    return Rect(column: names + 2, width: max(0, width - names - numbers - 4), height: 1)
  }

  /// Draws the lines that fit.
  public func draw(on canvas: Canvas, _ glyphs: Glyphs) {
    let most = most ?? lines.map(\.value).max() ?? 0
    let first = bar(width: canvas.width)
    for (row, line) in lines.prefix(canvas.height).enumerated() {
      let weight: Style = line.value == 0 ? .muted : .normal
      canvas.write(line.name, row: row, weight, width: first.column - 2)
      canvas.writeRight(line.number, row: row, weight)
      let place = Rect(column: first.column, row: row, width: first.width, height: 1)
      Bar(line.value, of: most).draw(on: canvas.part(place), glyphs, line.style)
    }
  }
}
