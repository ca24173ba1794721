import Domain

extension Instant {
  /// Reads `Tue, 31 Aug 2010 20:36:28 +0000` (RFC 2822) and the same with `GMT`,
  /// as the header Date has it; nil for anything else.
  init?(mailDate text: String) {
    var parts = text.split(separator: " ")
    if parts.first?.hasSuffix(",") == true { parts.removeFirst() }
    guard parts.count == 5, let day = Int(parts[0]), let year = Int(parts[2]),
      let month = Instant.months.firstIndex(of: parts[1]),
      let date = LocalDate(year: year, month: month + 1, day: day),
      let offset = Instant.offset(parts[4])
    else { return nil }
    let clock = parts[3].split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 3, let hour = Int(clock[0]), let minute = Int(clock[1]),
      let second = Int(clock[2]), (0..<24).contains(hour), (0..<60).contains(minute),
      (0...60).contains(second)
    else { return nil }
    let local = LocalDateTime(date: date, hour: hour, minute: minute, second: 0)
    self.init(seconds: local.secondsAsUTC + Int64(second - offset))
  }

  private static let months: [Substring] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Seconds east of UTC.
  private static func offset(_ zone: Substring) -> Int? {
    if ["GMT", "UTC", "UT", "Z"].contains(zone) { return 0 }
    guard zone.utf8.count == 5, let sign = zone.first, sign == "+" || sign == "-",
      let number = Int(zone.dropFirst()), number >= 0
    else { return nil }
    let seconds = (number / 100 * 60 + number % 100) * 60
    return sign == "-" ? -seconds : seconds
  }
}
