import Domain

/// What is to be shown: a picture, and the cell where the cursor stands.
///
/// The cursor follows the focused item after every frame, since screen readers
/// and braille lines read where it is.
public struct Frame: Hashable, Sendable {
  public var surface: Surface
  public var cursor: Point?

  public init(surface: Surface, cursor: Point? = nil) {
    self.surface = surface
    self.cursor = cursor
  }
}

/// A window onto a frame in the making. Coordinates are its own, from 0; what
/// falls outside is clipped, so that drawing never fails at any size.
public struct Canvas {
  private let sheet: Sheet
  private let area: Rect

  /// The frame that all canvases cut from one another draw on.
  private final class Sheet {
    var frame: Frame
    init(_ size: Size) { frame = Frame(surface: Surface(size)) }
  }

  /// A canvas of a whole blank screen.
  public init(_ size: Size) {
    sheet = Sheet(size)
    area = Rect(width: size.width, height: size.height)
  }

  private init(_ sheet: Sheet, _ area: Rect) {
    self.sheet = sheet
    self.area = area
  }

  /// What has been drawn so far, on this canvas and on all cut from the same.
  public var frame: Frame { sheet.frame }
  public var width: Int { area.width }
  public var height: Int { area.height }
  /// The whole of this canvas in its own coordinates.
  public var bounds: Rect { Rect(width: width, height: height) }

  /// A part as a canvas of its own.
  public func part(_ rect: Rect) -> Canvas {
    let moved = Rect(
      column: area.column + rect.column, row: area.row + rect.row,
      width: rect.width, height: rect.height)
    return Canvas(sheet, moved.intersection(area))
  }

  /// Writes stored text on one line; returns the column after it, clipped to the canvas.
  @discardableResult
  public func write(
    _ text: DisplayText, column: Int = 0, row: Int = 0, _ style: Style = .normal,
    width: Int? = nil
  ) -> Int {
    write(text.string, column: column, row: row, style, width: width)
  }

  /// Writes a phrase on one line. With `width`, it is clipped with `…` to that
  /// many cells. Returns the column after it, clipped to the canvas.
  @discardableResult
  public func write(
    _ phrase: String, column: Int = 0, row: Int = 0, _ style: Style = .normal, width: Int? = nil
  ) -> Int {
    let room = min(width ?? .max, max(0, self.width - column))
    let end = sheet.frame.surface.write(
      CellWidth.clip(phrase, to: room),
      at: Point(column: area.column + column, row: area.row + row), style: style, clip: area)
    return min(end - area.column, self.width)
  }

  /// Writes so that the text ends before `column`; returns where it begins.
  @discardableResult
  public func writeRight(
    _ phrase: String, endingAt column: Int? = nil, row: Int = 0, _ style: Style = .normal
  ) -> Int {
    let end = min(column ?? width, width)
    let text = CellWidth.clip(phrase, to: end)
    let start = max(0, end - CellWidth.of(text))
    write(text, column: start, row: row, style)
    return start
  }

  /// Writes in the middle of a row.
  public func writeCentered(_ phrase: String, row: Int, _ style: Style = .normal) {
    let text = CellWidth.clip(phrase, to: width)
    write(text, column: (width - CellWidth.of(text)) / 2, row: row, style)
  }

  public func fill(_ rect: Rect? = nil, with scalar: Unicode.Scalar = " ", _ style: Style = .normal)
  {
    sheet.frame.surface.fill(absolute(rect ?? bounds), with: scalar, style: style)
  }

  /// Gives a part another style, keeping what is written (a selected row).
  public func restyle(_ rect: Rect, _ style: Style) {
    sheet.frame.surface.restyle(absolute(rect), style)
  }

  /// A horizontal line.
  public func rule(row: Int, _ glyphs: Glyphs, _ style: Style = .border) {
    fill(Rect(column: 0, row: row, width: width, height: 1), with: glyphs.horizontal, style)
  }

  /// Puts the terminal's cursor on a cell; outside the canvas it is left alone.
  public func placeCursor(column: Int, row: Int) {
    guard column >= 0, row >= 0, column < width, row < height else { return }
    sheet.frame.cursor = Point(column: area.column + column, row: area.row + row)
  }

  private func absolute(_ rect: Rect) -> Rect {
    Rect(
      column: area.column + rect.column, row: area.row + rect.row,
      width: rect.width, height: rect.height
    ).intersection(area)
  }
}
