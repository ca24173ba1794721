import Domain

/// One place of the screen.
public struct Cell: Hashable, Sendable {
  /// The character; nil for the right half of the wide one before it.
  public var base: Unicode.Scalar?
  /// Combining marks on it, each nil where there is none.
  public var mark: Unicode.Scalar?
  public var secondMark: Unicode.Scalar?
  public var style: Style

  public init(_ base: Unicode.Scalar? = " ", style: Style = .normal) {
    self.base = base
    self.style = style
  }

  public static let blank = Cell()
}

/// A picture of the screen: a value, compared and sent between threads freely.
///
/// Whatever is written passes the rule of ``DisplayText`` once more, scalar by
/// scalar, so that no path leads an escape byte into a cell.
public struct Surface: Hashable, Sendable {
  public let size: Size
  public private(set) var cells: [Cell]

  public init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.width * size.height)
  }

  public subscript(column: Int, row: Int) -> Cell { cells[row * size.width + column] }

  public subscript(row row: Int) -> ArraySlice<Cell> {
    cells[row * size.width..<(row + 1) * size.width]
  }

  /// Writes one line, clipped to `clip`; a wide character that would be cut in
  /// half is left out. Returns the column after the text, drawn or not.
  @discardableResult
  public mutating func write(_ text: String, at start: Point, style: Style, clip: Rect) -> Int {
    let clip = clip.intersection(Rect(width: size.width, height: size.height))
    var column = start.column
    var last: Int?
    for scalar in text.unicodeScalars {
      let width = CellWidth.of(scalar)
      if width == 0 {
        if DisplayText.fate(of: scalar) == .mark, let last { add(scalar, at: last) }
        continue
      }
      last = nil
      let inside =
        start.row >= clip.row && start.row < clip.row + clip.height
        && column >= clip.column && column + width <= clip.column + clip.width
      if inside {
        last = place(Surface.shown(scalar), width, column, start.row, style)
      }
      column += width
    }
    return column
  }

  /// A scalar as a cell holds it: never one that the rule masks, and every
  /// narrow kind of space (between the digits of a French number) as a blank.
  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII && scalar.value >= 0x20 && scalar.value < 0x7F { return scalar }
    if DisplayText.fate(of: scalar) == .masked { return DisplayText.placeholder }
    let isSpace = scalar.properties.generalCategory == .spaceSeparator
    return isSpace && CellWidth.of(scalar) == 1 ? " " : scalar
  }

  /// Fills a part with one character of width 1.
  public mutating func fill(_ rect: Rect, with scalar: Unicode.Scalar = " ", style: Style) {
    let part = rect.intersection(Rect(width: size.width, height: size.height))
    guard !part.isEmpty, CellWidth.of(scalar) == 1 else { return }
    for row in part.row..<part.row + part.height {
      for column in part.column..<part.column + part.width {
        place(scalar, 1, column, row, style)
      }
    }
  }

  /// Gives a part another style, keeping what is written.
  public mutating func restyle(_ rect: Rect, _ style: Style) {
    let part = rect.intersection(Rect(width: size.width, height: size.height))
    guard !part.isEmpty else { return }
    for row in part.row..<part.row + part.height {
      for column in part.column..<part.column + part.width {
        cells[row * size.width + column].style = style
      }
    }
  }

  @discardableResult
  private mutating func place(
    _ scalar: Unicode.Scalar, _ width: Int, _ column: Int, _ row: Int, _ style: Style
  ) -> Int {
    let index = row * size.width + column
    mend(column, row)
    if width == 2 { mend(column + 1, row) }
    cells[index] = Cell(scalar, style: style)
    if width == 2 { cells[index + 1] = Cell(nil, style: style) }
    return index
  }

  /// Blanks the other half of a wide character that is about to lose one.
  private mutating func mend(_ column: Int, _ row: Int) {
    let index = row * size.width + column
    if cells[index].base == nil, column > 0 {
      cells[index - 1] = Cell(" ", style: cells[index - 1].style)
    }
    if column + 1 < size.width, cells[index + 1].base == nil {
      cells[index + 1] = Cell(" ", style: cells[index + 1].style)
    }
  }

  private mutating func add(_ mark: Unicode.Scalar, at index: Int) {
    if cells[index].mark == nil {
      cells[index].mark = mark
    } else if cells[index].secondMark == nil {
      cells[index].secondMark = mark
    }
  }
}
