/// Columns and rows of the screen, in cells.
public struct Size: Hashable, Sendable {
  public let width: Int
  public let height: Int

  /// The largest screen that is laid out; a terminal that claims more gets this.
  public static let most = Size(unchecked: 1000, 400)

  /// Clamped to 1x1 … ``most``, so that no layout has to think of less or more.
  public init(width: Int, height: Int) {
    self.init(
      unchecked: min(max(width, 1), Size.most.width), min(max(height, 1), Size.most.height))
  }

  private init(unchecked width: Int, _ height: Int) {
    self.width = width
    self.height = height
  }
}

/// A cell: column and row from the upper left corner, from 0.
public struct Point: Hashable, Sendable {
  public var column: Int
  public var row: Int

  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A part of the screen. Its sides are never negative; an empty one draws nothing.
public struct Rect: Hashable, Sendable {
  public let column: Int
  public let row: Int
  public let width: Int
  public let height: Int

  public init(column: Int = 0, row: Int = 0, width: Int, height: Int) {
    self.column = column
    self.row = row
    self.width = max(0, width)
    self.height = max(0, height)
  }

  public var isEmpty: Bool { width == 0 || height == 0 }

  /// The part that both cover.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return Rect(
      column: left, row: top,
      width: min(column + width, other.column + other.width) - left,
      height: min(row + height, other.row + other.height) - top)
  }

  /// What is left after taking cells off the sides.
  public func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    Rect(
      column: column + left, row: row + top,
      width: width - left - right, height: height - top - bottom)
  }

  /// The first rows and the rows after them; the first part takes what there is.
  public func splitTop(_ rows: Int) -> (top: Rect, rest: Rect) {
    let cut = min(max(0, rows), height)
    return (
      Rect(column: column, row: row, width: width, height: cut),
      Rect(column: column, row: row + cut, width: width, height: height - cut)
    )
  }

  /// The rows before the last ones, and the last ones.
  public func splitBottom(_ rows: Int) -> (rest: Rect, bottom: Rect) {
    let (rest, bottom) = splitTop(height - min(max(0, rows), height))
    return (rest, bottom)
  }

  /// The first columns and the columns after them.
  public func splitLeft(_ columns: Int) -> (left: Rect, rest: Rect) {
    let cut = min(max(0, columns), width)
    return (
      Rect(column: column, row: row, width: cut, height: height),
      Rect(column: column + cut, row: row, width: width - cut, height: height)
    )
  }

  /// The columns before the last ones, and the last ones.
  public func splitRight(_ columns: Int) -> (rest: Rect, right: Rect) {
    let (rest, right) = splitLeft(width - min(max(0, columns), width))
    return (rest, right)
  }

  /// A part of the given size in the middle, no larger than this one.
  public func centered(width wanted: Int, height tall: Int) -> Rect {
    let wide = min(max(0, wanted), width)
    let high = min(max(0, tall), height)
    return Rect(
      column: column + (width - wide) / 2, row: row + (height - high) / 2, width: wide, height: high
    )
  }
}
