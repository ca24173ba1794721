import Domain

extension French {
  public var weekdayHeads: [String] { ["di", "lu", "ma", "me", "je", "ve", "sa"] }

  private static let monthNames = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
  ]
  private static let dayNames = [
    "dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi",
  ]

  public func monthTitle(_ date: LocalDate) -> String {
    "\(French.monthNames[date.month - 1]) \(date.year)"
  }

  public func dayName(_ date: LocalDate) -> String {
    "\(French.dayNames[date.weekday].prefix(3)). \(shortDay(date))"
  }

  public func dayHead(_ date: LocalDate) -> String {
    "\(French.dayNames[date.weekday].prefix(3)) \(date.day)"
  }

  public func weekdayName(_ weekday: Int) -> String { French.dayNames[weekday] }
}
