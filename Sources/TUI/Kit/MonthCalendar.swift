import Domain

/// A month by its weeks, with a day selected. Arrows move by days and weeks, PageUp
/// and PageDown by months, Home and End to the month's ends.
public struct MonthCalendar: Hashable, Sendable {
  public private(set) var selected: LocalDate
  /// No day before it can be selected.
  public let earliest: LocalDate
  /// No day after it can be selected.
  public let latest: LocalDate

  /// What stands beside a day: a symbol of one cell, or none, and how the day is drawn.
  /// A day without a mark steps back.
  public struct Mark: Hashable, Sendable {
    public let symbol: String
    public let style: Style

    public init(_ symbol: String = "", _ style: Style = .normal) {
      self.symbol = symbol
      self.style = style
    }
  }

  /// What a drawing needs beside the value.
  public struct Look {
    public let title: String
    /// Two cells each, Sunday first.
    public let weekdays: [String]
    /// The column on the left, 0 for Sunday.
    public let firstWeekday: Int
    public let today: LocalDate
    public let marks: [LocalDate: Mark]
    public let isFocused: Bool

    public init(
      title: String, weekdays: [String], firstWeekday: Int = 0, today: LocalDate,
      marks: [LocalDate: Mark], isFocused: Bool
    ) {
      self.title = title
      self.weekdays = weekdays
      self.firstWeekday = firstWeekday
      self.today = today
      self.marks = marks
      self.isFocused = isFocused
    }
  }

  /// Cells of a month where there is room, and rows with title and heads.
  public static let width = 27
  public static let height = 8

  public init(selected: LocalDate, earliest: LocalDate, latest: LocalDate) {
    self.earliest = earliest
    self.latest = max(earliest, latest)
    self.selected = min(max(selected, earliest), self.latest)
  }

  /// The first day of the month in sight.
  public var firstDay: LocalDate { selected.adding(days: 1 - selected.day) }
  /// The last day of the month in sight.
  public var lastDay: LocalDate {
    firstDay.adding(days: LocalDate.days(inMonth: selected.month, of: selected.year) - 1)
  }

  public mutating func select(_ day: LocalDate) {
    selected = min(max(day, earliest), latest)
  }

  public static func takes(_ press: KeyPress) -> Bool { move(press) != nil }

  /// Moves the day; false where the key means nothing to a calendar.
  @discardableResult
  public mutating func handle(_ press: KeyPress) -> Bool {
    guard let move = MonthCalendar.move(press) else { return false }
    switch move {
    case .days(let days): select(selected.adding(days: days))
    case .months(let step): select(moved(months: step))
    case .first: select(firstDay)
    case .last: select(lastDay)
    }
    return true
  }

  /// The same day of another month, or that month's last.
  private func moved(months step: Int) -> LocalDate {
    let month = selected.year * 12 + selected.month - 1 + step
    let (year, index) = (month / 12, month % 12 + 1)
    guard (1...9999).contains(year) else { return selected }
    let day = min(selected.day, LocalDate.days(inMonth: index, of: year))
    return LocalDate(year: year, month: index, day: day) ?? selected
  }

  private enum Move { case days(Int), months(Int), first, last }

  private static func move(_ press: KeyPress) -> Move? {
    guard press.modifiers.isEmpty else { return nil }
    switch press.key {
    case .left: return .days(-1)
    case .right: return .days(1)
    case .up: return .days(-7)
    case .down: return .days(7)
    case .pageUp: return .months(-1)
    case .pageDown: return .months(1)
    case .home: return .first
    case .end: return .last
    default: return nil
    }
  }

  // MARK: Drawing

  /// Draws title, heads and up to six weeks from the canvas's upper left corner.
  public func draw(_ look: Look, on canvas: Canvas) {
    let step = canvas.width >= MonthCalendar.width ? 4 : 3
    let wide = min(canvas.width, 7 * step - 1)
    canvas.part(Rect(width: wide, height: 1)).writeCentered(look.title, row: 0, .heading)
    for place in 0..<7 {
      let weekday = (look.firstWeekday + place) % 7
      guard look.weekdays.indices.contains(weekday) else { continue }
      canvas.write(look.weekdays[weekday], column: place * step, row: 1, .muted, width: 2)
    }
    let before = (firstDay.weekday - look.firstWeekday + 7) % 7
    for index in 0..<lastDay.day {
      let day = firstDay.adding(days: index)
      let place = before + index
      draw(day, look, column: place % 7 * step, row: 2 + place / 7, on: canvas)
    }
  }

  private func draw(
    _ day: LocalDate, _ look: Look, column: Int, row: Int, on canvas: Canvas
  ) {
    let mark = look.marks[day]
    var style = mark?.style ?? .muted
    if day == look.today { style = Style(style.role, style.attributes.union(.underline)) }
    canvas.write(
      CellWidth.pad(String(day.day), to: 2, right: true), column: column, row: row, style)
    if let mark { canvas.write(mark.symbol, column: column + 2, row: row, mark.style, width: 1) }
    guard day == selected else { return }
    let place = Rect(column: column, row: row, width: 3, height: 1)
    canvas.restyle(place, look.isFocused ? .selection : Style(.selection, .dim))
    if look.isFocused { canvas.placeCursor(column: column + 1, row: row) }
  }
}
