import Domain

/// How much of something there was on each day: a column for each week, the weekdays
/// below one another, Monday first as weeks begin.
public struct HeatCalendar: Hashable, Sendable {
  public let first: LocalDate
  public let last: LocalDate
  private let values: [LocalDate: Int]

  /// - Parameters:
  ///   - first: the first day shown; `last`, the last one, is not before it.
  ///   - values: days that are missing count nought.
  public init(from first: LocalDate, to last: LocalDate, _ values: [LocalDate: Int]) {
    self.first = first
    self.last = max(first, last)
    self.values = values
  }

  /// The Monday of the first week.
  private var origin: LocalDate { first.adding(days: -((first.weekday + 6) % 7)) }

  public var weeks: Int { (last.dayNumber - origin.dayNumber) / 7 + 1 }

  /// Nil outside the range.
  public func day(_ cell: HeatMap.Cell) -> LocalDate? {
    guard (0..<7).contains(cell.row), (0..<weeks).contains(cell.column) else { return nil }
    let day = origin.adding(days: cell.column * 7 + cell.row)
    return (first...last).contains(day) ? day : nil
  }

  public func cell(of day: LocalDate) -> HeatMap.Cell? {
    guard (first...last).contains(day) else { return nil }
    let offset = day.dayNumber - origin.dayNumber
    return HeatMap.Cell(row: offset % 7, column: offset / 7)
  }

  public func value(on day: LocalDate) -> Int { values[day] ?? 0 }

  /// - Parameters:
  ///   - weekdays: their short names, Monday first.
  ///   - months: their short names, January first; each stands over the first week of its
  ///     month.
  public func map(weekdays: [String], months: [String]) -> HeatMap {
    HeatMap(
      rowNames: weekdays, columnNames: (0..<weeks).map { name(ofWeek: $0, months) },
      values: (0..<7).map { row in
        (0..<weeks).map { week in
          day(HeatMap.Cell(row: row, column: week)).map { value(on: $0) }
        }
      })
  }

  /// The month that begins in the week; the first week tells its own where the next one
  /// leaves it room to.
  private func name(ofWeek week: Int, _ months: [String]) -> String {
    let begins = beginning(inWeek: week) ?? (week == 0 && beginning(inWeek: 1) == nil ? first : nil)
    guard let begins, months.indices.contains(begins.month - 1) else { return "" }
    return months[begins.month - 1]
  }

  private func beginning(inWeek week: Int) -> LocalDate? {
    (0..<7).compactMap { day(HeatMap.Cell(row: $0, column: week)) }.first { $0.day == 1 }
  }
}
