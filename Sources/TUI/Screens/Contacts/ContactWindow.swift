import Domain
import Kit

/// The part of an order of contacts that a table has read: some hundred rows around the
/// one that the keys act upon, however many there are. It grows at its edges before
/// somebody gets there, and never counts how many rows are out of sight.
struct ContactWindow: Equatable, Sendable {
  private(set) var rows: [ContactRow] = []
  /// Whether there are rows before the first and behind the last.
  private(set) var hasBefore = false
  private(set) var hasAfter = false
  /// The row that the keys act upon, and the first one shown.
  private(set) var index = 0
  private(set) var top = 0
  /// Rows that can be seen.
  private(set) var height = 10
  /// Rows that a key asked to go beyond what is read: made up for when they come.
  private(set) var owed = 0

  /// Rows that are kept; those farthest from the cursor go first.
  static let mostKept = 600

  var current: ContactRow? { rows.indices.contains(index) ? rows[index] : nil }
  var isEmpty: Bool { rows.isEmpty }
  var visible: ArraySlice<ContactRow> { rows.dropFirst(top).prefix(height) }
  /// Rows to read at once.
  var pageSize: Int { max(50, 3 * height) }

  // MARK: Reading

  /// What should be read next, so that keys do not wait; nil while enough is there.
  var wanted: TableQuery.Start? {
    guard let first = rows.first, let last = rows.last else { return nil }
    let margin = 2 * height
    if hasAfter, owed > 0 || rows.count - 1 - index < margin { return .after(last.place) }
    if hasBefore, owed < 0 || index < margin { return .before(first.place) }
    return nil
  }

  /// Takes the rows that came for `start`.
  ///
  /// - Parameter isHeld: whether rows far away must stay (a range is being marked).
  mutating func take(_ page: TablePage, for start: TableQuery.Start, holding isHeld: Bool = false) {
    switch start {
    case .beginning:
      restart(page.rows, at: 0)
      (hasBefore, hasAfter) = (false, page.hasMore)
    case .end:
      restart(page.rows, at: max(0, page.rows.count - 1))
      (hasBefore, hasAfter) = (page.hasMore, false)
    case .after:
      rows += page.rows
      hasAfter = page.hasMore
      settleDebt()
      if !isHeld { trim(keepingEnd: true) }
    case .before:
      rows.insert(contentsOf: page.rows, at: 0)
      index += page.rows.count
      top += page.rows.count
      hasBefore = page.hasMore
      settleDebt()
      if !isHeld { trim(keepingEnd: false) }
    }
    settle()
  }

  /// Begins anew at a place in the middle: there are rows before it.
  mutating func land(_ page: TablePage) {
    restart(page.rows, at: 0)
    (hasBefore, hasAfter) = (true, page.hasMore)
    settle()
  }

  /// Puts the cursor back on a contact after its order was read anew.
  mutating func seek(_ id: ContactID) {
    guard let found = rows.firstIndex(where: { $0.id == id }) else { return }
    index = found
    settle()
  }

  /// Takes fresh values of rows that stay where they are. A row that is asked for and did
  /// not come has left the sight: it stays and no longer matches.
  mutating func refresh(_ fresh: [ContactRow], asked: Set<ContactID>) {
    let byID = Dictionary(fresh.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for place in rows.indices where asked.contains(rows[place].id) {
      guard var row = byID[rows[place].id] else {
        rows[place].matches = false
        continue
      }
      row.place = rows[place].place
      rows[place] = row
    }
  }

  private mutating func restart(_ fresh: [ContactRow], at start: Int) {
    rows = fresh
    index = start
    top = 0
    owed = 0
  }

  private mutating func settleDebt() {
    let debt = owed
    owed = 0
    move(by: debt)
  }

  private mutating func trim(keepingEnd: Bool) {
    let surplus = rows.count - ContactWindow.mostKept
    guard surplus > 0 else { return }
    if keepingEnd {
      let dropped = min(surplus, top)
      rows.removeFirst(dropped)
      index -= dropped
      top -= dropped
      hasBefore = hasBefore || dropped > 0
    } else {
      let dropped = min(surplus, max(0, rows.count - top - height))
      rows.removeLast(dropped)
      hasAfter = hasAfter || dropped > 0
    }
  }

  // MARK: Moving

  mutating func move(by count: Int) {
    guard !rows.isEmpty else { return }
    let target = index + count
    let last = rows.count - 1
    // Keys that come faster than rows add up; the other direction takes them back.
    let earlier = owed.signum() == count.signum() ? owed : 0
    owed = 0
    if target > last, hasAfter { owed = earlier + target - last }
    if target < 0, hasBefore { owed = earlier + target }
    index = min(max(0, target), last)
    settle()
  }

  /// Turns pages: the rows move under the cursor, which stays where it is on the screen.
  mutating func page(by count: Int) {
    let step = count * max(1, height - 1)
    top = max(0, min(top + step, rows.count - height))
    move(by: step)
  }

  /// - Returns: false where what is read does not reach to the beginning.
  mutating func goToBeginning() -> Bool {
    guard !hasBefore else { return false }
    owed = 0
    index = 0
    settle()
    return true
  }

  /// - Returns: false where what is read does not reach to the end.
  mutating func goToEnd() -> Bool {
    guard !hasAfter else { return false }
    owed = 0
    index = max(0, rows.count - 1)
    settle()
    return true
  }

  mutating func resize(height: Int) {
    self.height = max(1, height)
    settle()
  }

  /// The part that fits in `rows`, whatever height was settled before.
  func fitted(to rows: Int) -> ContactWindow {
    var copy = self
    copy.resize(height: rows)
    return copy
  }

  private mutating func settle() {
    index = min(max(0, index), max(0, rows.count - 1))
    if index < top { top = index }
    if index >= top + height { top = index - height + 1 }
    // Where rows go on below, the last line shown may wait for them.
    top = max(0, min(top, rows.count - height))
  }
}
