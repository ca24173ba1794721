import Kit

/// A line of a list that grows page by page; the newer has the higher key.
protocol ScrollLine: Equatable, Sendable {
  /// The newer line has the higher one.
  var place: Int64 { get }
}

/// Lines that are read page by page, the newest first. The selection stays on its
/// line when newer ones come.
struct Scroll<Line: ScrollLine>: Equatable, Sendable {
  private(set) var lines: [Line] = []
  /// Before which key the older ones begin; nil where none are left.
  private(set) var next: Int64?
  private(set) var isRead = false
  var list: ListBox<Int64>

  /// - Parameter height: rows in which the lines are seen.
  init(height: Int = 10) { list = ListBox(height: height) }

  /// Takes the newest page: what is older and was read before stays below it.
  ///
  /// - Parameter limit: lines that were asked for; so many new ones at once leave
  ///   nobody knows how many between them and the older ones.
  mutating func renew(_ fresh: [Line], next: Int64?, limit: Int) {
    let isTorn =
      fresh.count >= limit && (fresh.last?.place ?? 0) > (lines.first?.place ?? 0)
    if !isRead || isTorn || next == nil {
      (lines, self.next) = (fresh, next)
    } else {
      lines = fresh + lines.filter { $0.place < next ?? .min }
      self.next = self.next.map { min($0, next ?? $0) }
    }
    isRead = true
    list.refresh(lines.map(\.place))
  }

  mutating func append(_ older: [Line], next: Int64?) {
    lines += older
    self.next = next
    list.refresh(lines.map(\.place))
  }

  var selected: Line? {
    list.selectedIndex.flatMap { lines.indices.contains($0) ? lines[$0] : nil }
  }

  /// Whether the end of what was read comes near, and there is more.
  var wantsMore: Bool {
    guard isRead, next != nil else { return false }
    return (list.selectedIndex ?? 0) >= lines.count - list.height
  }

  /// The lines to draw, with their rows.
  func visible(rows: Int) -> [(row: Int, line: Line, isSelected: Bool)] {
    let fitted = list.fitted(to: rows)
    return fitted.visible.compactMap { shown in
      let index = fitted.top + shown.row
      guard lines.indices.contains(index) else { return nil }
      return (shown.row, lines[index], shown.isSelected)
    }
  }
}
