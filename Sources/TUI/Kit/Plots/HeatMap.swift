import Domain

/// A table of shades: how much of something there was where a row and a column meet. Each
/// row has its total beside it, and each cell its number where there is room.
public struct HeatMap: Hashable, Sendable {
  public struct Cell: Hashable, Sendable {
    public var row: Int
    public var column: Int

    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  public var rowNames: [String]
  public var columnNames: [String]
  /// By row, then by column; nil where no such place is (a day outside a range).
  public var values: [[Int?]]

  public init(rowNames: [String], columnNames: [String], values: [[Int?]]) {
    self.rowNames = rowNames
    self.columnNames = columnNames
    self.values = values
  }

  public func value(_ cell: Cell) -> Int? {
    guard values.indices.contains(cell.row), values[cell.row].indices.contains(cell.column) else {
      return nil
    }
    return values[cell.row][cell.column]
  }

  public var most: Int { values.joined().compactMap { $0 }.max() ?? 0 }

  public func total(ofRow row: Int) -> Int {
    values.indices.contains(row) ? values[row].compactMap { $0 }.reduce(0, +) : 0
  }

  /// The nearest place that there is when the cursor goes by `rows` and `columns`; where it
  /// was, where there is none in that direction.
  public func moved(_ cell: Cell, rows: Int, columns: Int) -> Cell {
    var next = cell
    repeat {
      next = Cell(row: next.row + rows, column: next.column + columns)
      guard values.indices.contains(next.row), columnNames.indices.contains(next.column) else {
        return cell
      }
    } while value(next) == nil
    return next
  }

  // MARK: Drawing

  /// Where its parts stand on a width.
  struct Places: Equatable {
    let names: Int
    let totals: Int
    /// Cells of one column.
    let cell: Int
    /// The columns shown.
    let shown: Range<Int>
  }

  /// Cells of a column that hold a number and its shade.
  private var numberCell: Int { max(2, String(most).utf8.count) + 2 }

  func places(width: Int, totals: Int, cursor: Cell?) -> Places {
    let names = (rowNames.map { CellWidth.of($0) }.max() ?? 0) + 1
    let room = max(0, width - names - totals - 2)
    let count = columnNames.count
    let roomy = count > 0 ? room / count : 0
    let cell = roomy >= numberCell ? min(roomy, numberCell + 1) : min(2, max(1, roomy))
    let fitting = min(count, room / max(1, cell))
    // The latest columns, or those around the cursor.
    var start = count - fitting
    if let cursor, cursor.column < start { start = max(0, cursor.column) }
    return Places(names: names, totals: totals, cell: cell, shown: start..<(start + fitting))
  }

  /// Draws the map from the canvas's first row: names of columns, then a row each.
  ///
  /// - Parameter totals: each row's total as people read it.
  public func draw(
    on canvas: Canvas, _ glyphs: Glyphs, totals: [String], cursor: Cell? = nil,
    style: Style = .accent
  ) {
    let widest = totals.map { CellWidth.of($0) }.max() ?? 0
    let places = places(width: canvas.width, totals: widest, cursor: cursor)
    drawNames(places, on: canvas)
    for (row, name) in rowNames.enumerated() {
      let line = canvas.part(Rect(row: row + 1, width: canvas.width, height: 1))
      line.write(name, .muted, width: places.names)
      for (index, column) in places.shown.enumerated() {
        let cell = Cell(row: row, column: column)
        let place = Rect(
          column: places.names + index * places.cell, width: places.cell, height: 1)
        draw(cell, on: line.part(place), glyphs, style, isChosen: cell == cursor)
      }
      guard row < totals.count else { continue }
      let end = places.names + places.shown.count * places.cell + 2 + widest
      line.writeRight(totals[row], endingAt: end, total(ofRow: row) == 0 ? .muted : .normal)
    }
  }

  private func drawNames(_ places: Places, on canvas: Canvas) {
    var free = 0
    for (index, column) in places.shown.enumerated() {
      let (start, name) = (places.names + index * places.cell, columnNames[column])
      guard start >= free, !name.isEmpty else { continue }
      // A name stands over its numbers, at the right end of a wide cell.
      let width = CellWidth.of(name)
      let shift = places.cell >= numberCell ? max(0, numberCell - 2 - width) : 0
      canvas.write(name, column: start + shift, .muted)
      free = start + shift + width + 1
    }
  }

  private func draw(
    _ cell: Cell, on place: Canvas, _ glyphs: Glyphs, _ style: Style, isChosen: Bool
  ) {
    guard let value = value(cell) else { return }
    let step = Share.step(value, of: most, steps: glyphs.shades.count)
    let shade = step == 0 ? glyphs.plotNought : glyphs.shades[step - 1]
    let look: Style = step == 0 ? .muted : style
    if place.width >= numberCell {
      let end = numberCell - 2
      if value > 0 { place.writeRight(String(value), endingAt: end) }
      place.fill(Rect(column: end, width: 1, height: 1), with: shade, look)
    } else {
      place.fill(Rect(width: 1, height: 1), with: shade, look)
    }
    guard isChosen else { return }
    place.restyle(
      Rect(width: place.width >= numberCell ? numberCell - 1 : 1, height: 1), .selection)
    place.placeCursor(column: 0, row: 0)
  }
}
