/// A list whose selection is an id, so that it stays on its row when the rows
/// around it change. Arrows, `j`/`k`, `g`/`G`, Home, End and page keys move it.
public struct ListBox<ID: Hashable & Sendable>: Hashable, Sendable {
  public private(set) var ids: [ID]
  public private(set) var selected: ID?
  /// The first row shown.
  public private(set) var top: Int
  /// Rows that can be seen; settled when a resize arrives, or by drawing size.
  public private(set) var height: Int
  /// Where the selection was: what takes its place when its row goes.
  private var position: Int

  public init(_ ids: [ID] = [], selected: ID? = nil, height: Int = 10) {
    self.ids = ids
    self.selected = selected.flatMap { ids.contains($0) ? $0 : nil } ?? ids.first
    self.height = max(1, height)
    top = 0
    position = 0
    settle()
  }

  /// The selected row's place, from 0; nil for an empty list.
  public var selectedIndex: Int? { selected.flatMap { ids.firstIndex(of: $0) } }

  /// Takes fresh rows: the selection stays on its id, and if that is gone, on the
  /// row that took its place.
  public mutating func refresh(_ fresh: [ID]) {
    ids = fresh
    if selected.map({ !fresh.contains($0) }) ?? true {
      selected = fresh.isEmpty ? nil : fresh[min(position, fresh.count - 1)]
    }
    settle()
  }

  public mutating func select(_ id: ID) {
    guard ids.contains(id) else { return }
    selected = id
    settle()
  }

  public mutating func resize(height: Int) {
    self.height = max(1, height)
    settle()
  }

  public static func takes(_ press: KeyPress) -> Bool { move(press) != nil }

  /// Moves the selection; false where the key means nothing to a list.
  @discardableResult
  public mutating func handle(_ press: KeyPress) -> Bool {
    guard let move = ListBox.move(press) else { return false }
    guard let index = selectedIndex else { return true }
    let target: Int
    switch move {
    case .rows(let count): target = index + count
    case .pages(let count): target = index + count * max(1, height - 1)
    case .first: target = 0
    case .last: target = ids.count - 1
    }
    selected = ids[min(max(0, target), ids.count - 1)]
    settle()
    return true
  }

  /// The rows to draw, with their place in the canvas.
  public var visible: [(row: Int, id: ID, isSelected: Bool)] {
    ids.indices.dropFirst(top).prefix(height).map { index in
      (row: index - top, id: ids[index], isSelected: ids[index] == selected)
    }
  }

  /// The part that fits in `rows`, whatever ``height`` was settled before.
  public func fitted(to rows: Int) -> ListBox {
    var copy = self
    copy.resize(height: rows)
    return copy
  }

  private mutating func settle() {
    guard let index = selectedIndex else {
      (top, position) = (0, 0)
      return
    }
    position = index
    if index < top { top = index }
    if index >= top + height { top = index - height + 1 }
    top = max(0, min(top, ids.count - height))
  }

  private enum Move { case rows(Int), pages(Int), first, last }

  private static func move(_ press: KeyPress) -> Move? {
    guard press.modifiers.isEmpty else { return nil }
    switch press.key {
    case .up, .character("k"): return .rows(-1)
    case .down, .character("j"): return .rows(1)
    case .pageUp: return .pages(-1)
    case .pageDown: return .pages(1)
    case .home, .character("g"): return .first
    case .end, .character("G"): return .last
    default: return nil
    }
  }
}
