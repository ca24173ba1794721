import Domain

/// One bar of parts that make a whole. Neighbours differ in shape as well as in colour.
public struct StackedBar: Hashable, Sendable {
  public struct Part: Hashable, Sendable {
    public var name: DisplayText
    public var value: Int
    public var number: String
    public var style: Style

    public init(_ name: DisplayText, _ value: Int, number: String, style: Style = .accent) {
      self.name = name
      self.value = value
      self.number = number
      self.style = style
    }
  }

  public var parts: [Part]

  public init(_ parts: [Part]) { self.parts = parts }

  /// Cells of each part: together the whole width where anything is there. What is not
  /// nought has one, as far as there are enough; the largest remainders get what is left.
  public func cells(width: Int) -> [Int] {
    let values = parts.map { max(0, $0.value) }
    let total = values.reduce(0, +)
    guard total > 0, width > 0 else { return values.map { _ in 0 } }
    let exact = values.map { Double($0) / Double(total) * Double(width) }
    var cells = zip(values, exact).map { $0 > 0 ? max(1, Int($1)) : 0 }
    let order = exact.indices.sorted { one, other in
      let (left, right) = (exact[one] - Double(cells[one]), exact[other] - Double(cells[other]))
      return left == right ? one < other : left > right
    }
    var missing = width - cells.reduce(0, +)
    for index in order where missing > 0 && values[index] > 0 {
      cells[index] += 1
      missing -= 1
    }
    // What was rounded up to one cell is paid for by the widest.
    while missing < 0, let widest = cells.indices.max(by: { cells[$0] < cells[$1] }) {
      cells[widest] -= 1
      missing += 1
    }
    return cells
  }

  /// The bar on the canvas's row.
  public func draw(on canvas: Canvas, row: Int = 0, _ glyphs: Glyphs) {
    var column = 0
    for (index, width) in cells(width: canvas.width).enumerated() where width > 0 {
      let place = Rect(column: column, row: row, width: width, height: 1)
      canvas.fill(place, with: filling(index, glyphs), parts[index].style)
      column += width
    }
  }

  /// What fills a part, as the key of the plot shows it too.
  public func filling(_ index: Int, _ glyphs: Glyphs) -> Unicode.Scalar {
    glyphs.fillings[index % glyphs.fillings.count]
  }

  /// The key: a sample, name and number of each part, side by side in columns as wide as
  /// the widest; returns the rows taken.
  @discardableResult
  public func drawKey(on canvas: Canvas, row: Int = 0, _ glyphs: Glyphs) -> Int {
    let names = parts.map { CellWidth.of($0.name) }.max() ?? 0
    let numbers = parts.map { CellWidth.of($0.number) }.max() ?? 0
    let wanted = names + numbers + 4
    let columns = max(1, (canvas.width + 3) / (wanted + 3))
    let width = min(wanted, canvas.width)
    for (index, part) in parts.enumerated() {
      let place = Rect(
        column: index % columns * (wanted + 3), row: row + index / columns, width: width, height: 1)
      let cell = canvas.part(place)
      let weight: Style = part.value == 0 ? .muted : .normal
      cell.fill(
        Rect(width: 1, height: 1), with: filling(index, glyphs),
        part.value == 0 ? .muted : part.style)
      cell.write(part.name, column: 2, weight, width: max(0, width - numbers - 3))
      cell.writeRight(part.number, weight)
    }
    return (parts.count + columns - 1) / columns
  }
}
