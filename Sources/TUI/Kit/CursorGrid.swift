/// A cursor among things that stand in rows of different lengths, such as figures. It is an
/// id, so that it stays on its thing when the things around it change. Arrows move it.
public struct CursorGrid<ID: Hashable & Sendable>: Hashable, Sendable {
  public private(set) var rows: [[ID]]
  public private(set) var selected: ID?
  private var row = 0
  /// Where it goes in a row that is long enough.
  private var column = 0

  /// - Parameter rows: from the top, each from the left; empty ones are left out.
  public init(_ rows: [[ID]] = [], selected: ID? = nil) {
    self.rows = []
    refresh(rows)
    if let selected { select(selected) }
  }

  /// Takes fresh rows: the cursor stays on its id; if that is gone, on what took its place.
  public mutating func refresh(_ fresh: [[ID]]) {
    rows = fresh.filter { !$0.isEmpty }
    if let selected, place(of: selected) != nil {
      select(selected)
    } else {
      settle()
    }
  }

  public mutating func select(_ id: ID) {
    guard let place = place(of: id) else { return }
    (row, column) = place
    selected = id
  }

  public static func takes(_ press: KeyPress) -> Bool { move(press) != nil }

  /// Moves the cursor; false where the key means nothing to it.
  @discardableResult
  public mutating func handle(_ press: KeyPress) -> Bool {
    guard let move = CursorGrid.move(press) else { return false }
    guard !rows.isEmpty else { return true }
    switch move {
    case .rows(let count): row = min(max(0, row + count), rows.count - 1)
    case .columns(let count):
      column = min(max(0, min(column, rows[row].count - 1) + count), rows[row].count - 1)
    case .first: row = 0
    case .last: row = rows.count - 1
    }
    settle()
    return true
  }

  private mutating func settle() {
    guard !rows.isEmpty else {
      (row, selected) = (0, nil)
      return
    }
    row = min(row, rows.count - 1)
    selected = rows[row][min(column, rows[row].count - 1)]
  }

  private func place(of id: ID) -> (row: Int, column: Int)? {
    for (row, ids) in rows.enumerated() {
      if let column = ids.firstIndex(of: id) { return (row, column) }
    }
    return nil
  }

  private enum Move { case rows(Int), columns(Int), first, last }

  private static func move(_ press: KeyPress) -> Move? {
    guard press.modifiers.isEmpty else { return nil }
    switch press.key {
    case .up, .character("k"): return .rows(-1)
    case .down, .character("j"): return .rows(1)
    case .left: return .columns(-1)
    case .right: return .columns(1)
    case .pageUp: return .rows(-10)
    case .pageDown: return .rows(10)
    case .home, .character("g"): return .first
    case .end, .character("G"): return .last
    default: return nil
    }
  }
}
