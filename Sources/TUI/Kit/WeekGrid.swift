import Domain

/// A week of hours and days with a cell of it under the cursor, and perhaps a stretch of
/// that day marked from there. Left and Right move by days, Up and Down by half hours,
/// PageUp and PageDown by weeks, Home and End to the day's first and last hours in sight.
public struct WeekGrid: Hashable, Sendable {
  /// Minutes that a step of the cursor goes.
  public static let step = 30
  /// The hours that are always in sight, in minutes after midnight.
  public static let usual = 8 * 60..<20 * 60

  /// The day under the cursor.
  public private(set) var day: LocalDate
  /// Minutes after midnight, where the cell under the cursor begins.
  public private(set) var minute: Int
  /// Where the marked stretch began; nil where none is marked.
  public private(set) var anchor: Int?
  /// The column on the left, 0 for Sunday.
  public let firstWeekday: Int

  public init(day: LocalDate, minute: Int = 9 * 60, firstWeekday: Int = 0) {
    self.day = day
    self.minute = WeekGrid.settled(minute)
    self.firstWeekday = firstWeekday
  }

  /// The day in the first column.
  public var first: LocalDate {
    day.adding(days: -((day.weekday - firstWeekday + 7) % 7))
  }
  public var days: [LocalDate] { (0..<7).map { first.adding(days: $0) } }

  /// What the cursor stands on, or what is marked up to it, in minutes after midnight.
  public var stretch: Range<Int> {
    let from = min(minute, anchor ?? minute)
    return from..<max(minute, anchor ?? minute) + WeekGrid.step
  }

  public mutating func select(_ day: LocalDate, minute: Int? = nil) {
    if day != self.day { anchor = nil }
    self.day = day
    if let minute { self.minute = WeekGrid.settled(minute) }
  }

  /// Begins a stretch here, or forgets the one that was begun.
  public mutating func toggleMark() { anchor = anchor == nil ? minute : nil }

  public mutating func forgetMark() { anchor = nil }

  private static func settled(_ minute: Int) -> Int {
    min(max(0, minute), 1440 - step) / step * step
  }

  public static func takes(_ press: KeyPress) -> Bool { move(press) != nil }

  /// Moves the cursor; false where the key means nothing to a week. Leaving the day
  /// forgets what was marked in it.
  @discardableResult
  public mutating func handle(_ press: KeyPress) -> Bool {
    guard let move = WeekGrid.move(press) else { return false }
    switch move {
    case .days(let count): select(day.adding(days: count))
    case .minutes(let count): minute = WeekGrid.settled(minute + count)
    case .to(let place): minute = WeekGrid.settled(place)
    }
    return true
  }

  private enum Move { case days(Int), minutes(Int), to(Int) }

  private static func move(_ press: KeyPress) -> Move? {
    guard press.modifiers.isEmpty else { return nil }
    switch press.key {
    case .left: return .days(-1)
    case .right: return .days(1)
    case .up: return .minutes(-step)
    case .down: return .minutes(step)
    case .pageUp: return .days(-7)
    case .pageDown: return .days(7)
    case .home: return .to(usual.lowerBound)
    case .end: return .to(usual.upperBound - step)
    default: return nil
    }
  }
}

/// A stretch of one day in a week.
public struct WeekSpan: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Shaded ground: time that is free.
    case shade
    /// A block with a label of its own, over the ground.
    case block
  }

  public let day: LocalDate
  /// After midnight; up to 1440.
  public let minutes: Range<Int>
  public let kind: Kind
  public let label: String
  public let style: Style
  /// Stands out from the others.
  public let isSelected: Bool

  public init(
    day: LocalDate, minutes: Range<Int>, _ kind: Kind, label: String = "",
    style: Style = .normal, isSelected: Bool = false
  ) {
    self.day = day
    self.minutes = minutes
    self.kind = kind
    self.label = label
    self.style = style
    self.isSelected = isSelected
  }
}
