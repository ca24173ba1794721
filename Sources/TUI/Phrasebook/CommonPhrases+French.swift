import Domain

extension French {
  public var language: Language { .french }

  public func number(_ value: Int) -> String { grouped(value, by: "\u{202F}") }

  /// `0 appel`, `1 appel`, `2 appels`: in French nought is singular.
  func counted(_ value: Int, _ one: String, _ many: String) -> String {
    number(value) + " " + (value.magnitude < 2 ? one : many)
  }

  private static let months = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
  ]
  private static let shortMonths = [
    "janv.", "févr.", "mars", "avril", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.",
    "déc.",
  ]
  private static let weekdays = [
    "dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi",
  ]

  public func shortDay(_ date: LocalDate) -> String {
    "\(ordinal(date.day)) \(French.shortMonths[date.month - 1])"
  }

  public func longDay(_ date: LocalDate) -> String {
    "\(French.weekdays[date.weekday]) \(ordinal(date.day)) \(French.months[date.month - 1]) \(date.year)"
  }

  private func ordinal(_ day: Int) -> String { day == 1 ? "1er" : String(day) }

  public var ok: String { "OK" }
  public var cancel: String { "annuler" }
  public var yes: String { "oui" }
  public var no: String { "non" }
}
