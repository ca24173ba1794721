import Domain

/// Days, weeks and times of a calendar.
public protocol CalendarPhrases: Sendable {
  /// Two cells each, Sunday first.
  var weekdayHeads: [String] { get }
  /// `November 2026`.
  func monthTitle(_ date: LocalDate) -> String
  /// `Tue 24 Nov`.
  func dayName(_ date: LocalDate) -> String
  /// `Tue 24`, for the head of a column.
  func dayHead(_ date: LocalDate) -> String
  /// `Tuesday`.
  func weekdayName(_ weekday: Int) -> String
  /// `45 min`, `1 h`, `1 h 30`.
  func minutes(_ count: Int) -> String
}

extension CalendarPhrases {
  public func minutes(_ count: Int) -> String {
    let (hours, rest) = (count / 60, count % 60)
    guard hours > 0 else { return "\(rest) min" }
    return rest == 0 ? "\(hours) h" : "\(hours) h \(rest < 10 ? "0" : "")\(rest)"
  }
}
