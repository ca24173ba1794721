extension Instant {
  /// `2026-11-23T15:04:05.678Z`; the milliseconds always stand.
  public var iso8601: String {
    let local = LocalDateTime(secondsAsUTC: seconds)
    let fraction = Int(milliseconds - seconds * 1000)
    return "\(local.date.iso8601)T\(local.clock(seconds: true)).\(padded(fraction, 3))Z"
  }

  /// Reads `2026-11-23T15:04:05Z` with or without a fraction; nil for anything else.
  public init?(iso8601 text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].hasSuffix("Z"), let date = LocalDate(iso8601: String(parts[0]))
    else { return nil }
    let clock = parts[1].dropLast().split(separator: ".", omittingEmptySubsequences: false)
    let numbers = clock[0].split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count <= 2, numbers.count == 3, numbers.allSatisfy({ $0.count == 2 }),
      let hour = Int(numbers[0]), let minute = Int(numbers[1]), let second = Int(numbers[2]),
      (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second)
    else { return nil }
    var fraction: Int64 = 0
    if clock.count == 2 {
      guard (1...9).contains(clock[1].count), clock[1].allSatisfy({ $0.isASCII && $0.isNumber }),
        let digits = Int64(clock[1].prefix(3).padding3)
      else { return nil }
      fraction = digits
    }
    let local = LocalDateTime(date: date, hour: hour, minute: minute, second: second)
    self.init(milliseconds: local.secondsAsUTC * 1000 + fraction)
  }
}

extension LocalDate {
  /// `2026-11-23`.
  public var iso8601: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  public init?(iso8601 text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

extension LocalDateTime {
  /// `2026-11-23T15:04`, by a wall clock; the seconds stand where there are any.
  public var iso8601: String { "\(date.iso8601)T\(clock(seconds: second > 0))" }

  /// `15:04`, or `15:04:05`.
  public func clock(seconds: Bool = false) -> String {
    let short = "\(padded(hour, 2)):\(padded(minute, 2))"
    return seconds ? "\(short):\(padded(second, 2))" : short
  }
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

extension Substring {
  fileprivate var padding3: String { self + String(repeating: "0", count: 3 - count) }
}
