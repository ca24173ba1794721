import Domain

extension English {
  public var language: Language { .english }

  public func number(_ value: Int) -> String { grouped(value, by: ",") }

  /// `1 call`, `2 calls`, `0 calls`.
  func counted(_ value: Int, _ one: String, _ many: String) -> String {
    number(value) + " " + (value == 1 ? one : many)
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let weekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]

  public func shortDay(_ date: LocalDate) -> String {
    "\(date.day) \(English.months[date.month - 1].prefix(3))"
  }

  public func longDay(_ date: LocalDate) -> String {
    "\(English.weekdays[date.weekday]) \(date.day) \(English.months[date.month - 1]) \(date.year)"
  }

  public var ok: String { "OK" }
  public var cancel: String { "cancel" }
  public var yes: String { "yes" }
  public var no: String { "no" }
}
