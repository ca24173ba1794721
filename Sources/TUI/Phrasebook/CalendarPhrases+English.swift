import Domain

extension English {
  public var weekdayHeads: [String] { ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"] }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let dayNames = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]

  public func monthTitle(_ date: LocalDate) -> String {
    "\(English.monthNames[date.month - 1]) \(date.year)"
  }

  public func dayName(_ date: LocalDate) -> String {
    "\(English.dayNames[date.weekday].prefix(3)) \(shortDay(date))"
  }

  public func dayHead(_ date: LocalDate) -> String {
    "\(English.dayNames[date.weekday].prefix(3)) \(date.day)"
  }

  public func weekdayName(_ weekday: Int) -> String { English.dayNames[weekday] }
}
