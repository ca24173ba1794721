import Domain

/// Numbers, dates, durations and the words that every area needs.
public protocol CommonPhrases: Sendable {
  var language: Language { get }

  /// `1,204`; in French with a narrow no-break space, which cells show as a blank.
  func number(_ value: Int) -> String
  /// `21 Nov`.
  func shortDay(_ date: LocalDate) -> String
  /// `Tuesday 24 November 2026`, for headings.
  func longDay(_ date: LocalDate) -> String

  var ok: String { get }
  var cancel: String { get }
  var yes: String { get }
  var no: String { get }
}

extension CommonPhrases {
  /// `2026-11-21`, the same in every language: for tables.
  public func isoDay(_ date: LocalDate) -> String {
    "\(digits(date.year, 4))-\(digits(date.month, 2))-\(digits(date.day, 2))"
  }

  /// `2026-11-21 10:42`.
  public func isoMoment(_ moment: LocalDateTime) -> String {
    isoDay(moment.date) + " " + clock(moment)
  }

  /// `10:42`.
  public func clock(_ moment: LocalDateTime) -> String {
    digits(moment.hour, 2) + ":" + digits(moment.minute, 2)
  }

  /// `02:14`, from an hour on `1:02:14`; nothing is negative.
  public func duration(_ span: Span) -> String {
    let seconds = Int(max(0, span.seconds))
    let tail = digits(seconds / 60 % 60, 2) + ":" + digits(seconds % 60, 2)
    return seconds < 3600 ? tail : "\(seconds / 3600):" + tail
  }

  private func digits(_ value: Int, _ width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }

  /// Digits in groups of three.
  func grouped(_ value: Int, by separator: String) -> String {
    let digits = Array(String(value.magnitude))
    var out = value < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out += separator }
      out.append(digit)
    }
    return out
  }
}
