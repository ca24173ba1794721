import Domain
import Kit

/// Which columns a table shows and how wide each is, in cells.
struct ContactColumns: Equatable, Sendable {
  typealias Column = ContactSort.Column

  struct Setting: Equatable, Sendable {
    var column: Column
    /// Where there is room.
    var width: Int
    /// Where there is not.
    var least: Int
    var isShown = true
  }

  private(set) var settings: [Setting] = [
    Setting(column: .phone, width: 14, least: 14),
    Setting(column: .name, width: 18, least: 14),
    Setting(column: .status, width: 20, least: 13),
    Setting(column: .assignedTo, width: 14, least: 11),
    Setting(column: .callCount, width: 6, least: 6),
    Setting(column: .lastCallAt, width: 9, least: 8),
    Setting(column: .email, width: 24, least: 16),
    Setting(column: .createdAt, width: 10, least: 10),
    Setting(column: .callbackAt, width: 16, least: 16),
  ]
  /// The column that `+`, `-` and the sort act upon.
  private(set) var focused = Column.name

  static let narrowest = 4
  static let widest = 60

  var shown: [Setting] { settings.filter(\.isShown) }

  mutating func focus(by step: Int) {
    let all = shown
    guard let index = all.firstIndex(where: { $0.column == focused }) else {
      focused = all.first?.column ?? .phone
      return
    }
    focused = all[min(max(0, index + step), all.count - 1)].column
  }

  /// From the width that is seen on a screen so wide; what somebody chose is not squeezed.
  mutating func widen(by cells: Int, on screen: Int) {
    let seen = places(in: screen).first { $0.column == focused }?.width
    change(focused) {
      let wanted = (seen ?? $0.width) + cells
      $0.width = min(max(ContactColumns.narrowest, wanted), ContactColumns.widest)
      $0.least = $0.width
    }
  }

  /// The number is what every row is known by: it stays.
  mutating func show(_ wanted: Set<Column>) {
    for index in settings.indices {
      settings[index].isShown =
        wanted.contains(settings[index].column) || settings[index].column == .phone
    }
    if !shown.contains(where: { $0.column == focused }) { focus(by: 0) }
  }

  private mutating func change(_ column: Column, _ body: (inout Setting) -> Void) {
    guard let index = settings.firstIndex(where: { $0.column == column }) else { return }
    body(&settings[index])
  }

  // MARK: Places

  struct Place: Equatable {
    var column: Column
    var start: Int
    var width: Int
  }

  /// Cells before the first column: pointer and mark.
  static let margin = 3
  /// Cells between two columns.
  static let gap = 2
  /// So many columns are squeezed rather than left out.
  private static let essential = 6
  /// What is left over widens the names by as much.
  private static let mostSpare = 16

  /// Where the columns stand in so many cells. The number is always there; the others
  /// begin with the first from which on the focused one is in sight.
  func places(in width: Int) -> [Place] {
    guard let first = shown.first else { return [] }
    let rest = Array(shown.dropFirst())
    let goal = rest.firstIndex { $0.column == focused } ?? 0
    var begin = 0
    var chosen = ContactColumns.fitting([first] + rest, width)
    while chosen.count - 1 + begin <= goal, begin < goal {
      begin += 1
      chosen = ContactColumns.fitting([first] + rest[begin...], width)
    }
    return ContactColumns.spread(chosen, over: width)
  }

  /// Two columns are there however narrow it is; the last is then cut off.
  private static func fitting(_ settings: [Setting], _ width: Int) -> [Setting] {
    var least = margin
    var wide = margin
    var chosen: [Setting] = []
    for setting in settings {
      let between = chosen.isEmpty ? 0 : gap
      least += between + min(setting.least, setting.width)
      wide += between + setting.width
      let fits = chosen.count < essential ? least <= width : wide <= width
      guard fits || chosen.count < 2 else { break }
      chosen.append(setting)
    }
    return chosen
  }

  private static func spread(_ settings: [Setting], over width: Int) -> [Place] {
    let needed = settings.reduce(margin - gap) { $0 + min($1.least, $1.width) + gap }
    var spare = max(0, width - needed)
    var widths: [Int] = []
    for setting in settings {
      let least = min(setting.least, setting.width)
      let more = min(spare, setting.width - least)
      widths.append(least + more)
      spare -= more
    }
    if let name = settings.firstIndex(where: { $0.column == .name }) {
      widths[name] += min(spare, mostSpare)
    }
    var start = margin
    return zip(settings, widths).map { setting, cells in
      defer { start += cells + gap }
      return Place(column: setting.column, start: start, width: max(0, min(cells, width - start)))
    }
  }
}
