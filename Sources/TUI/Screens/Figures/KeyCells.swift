import Kit
import Shell

/// Names with their numbers, side by side in columns of one width: the key of a plot, in the
/// order in which the cursor goes through it.
enum KeyCells {
  struct Cell {
    /// What fills its part of the plot; nil where there is none.
    var sample: Unicode.Scalar?
    var style = Style.normal
    var name: String
    var number: String
    var isNought = false
    var isChosen = false
  }

  static func draw(_ cells: [Cell], columns: Int, on canvas: Canvas) {
    let columns = max(1, columns)
    let width = max(1, (canvas.width + 2) / columns - 2)
    for (index, cell) in cells.enumerated() {
      let place = Rect(
        column: index % columns * (width + 2), row: index / columns, width: width, height: 1)
      let part = canvas.part(place)
      let weight: Style = cell.isNought ? .muted : .normal
      if let sample = cell.sample {
        part.fill(Rect(width: 1, height: 1), with: sample, cell.isNought ? .muted : cell.style)
      }
      part.write(
        cell.name, column: 2, weight, width: max(0, part.width - CellWidth.of(cell.number) - 3))
      part.writeRight(cell.number, weight)
      if cell.isChosen { Overview.mark(part) }
    }
  }
}
