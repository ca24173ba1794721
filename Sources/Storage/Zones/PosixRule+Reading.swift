extension PosixRule {
  /// Nil where `text` is no such rule.
  init?(_ text: String) {
    var scan = RuleScan(text)
    guard scan.name(), let standard = scan.time() else { return nil }
    standardOffset = -standard
    if scan.isAtEnd {
      summer = nil
      return
    }
    guard scan.name() else { return nil }
    let offset = scan.isAtComma ? -standard + 3600 : scan.time().map { -$0 }
    guard let offset, let start = scan.change(), let end = scan.change(), scan.isAtEnd else {
      return nil
    }
    summer = Summer(offset: offset, start: start, end: end)
  }
}

/// Takes the parts of a rule from the front of its text.
private struct RuleScan {
  private var rest: Substring

  init(_ text: String) { rest = text[...] }

  var isAtEnd: Bool { rest.isEmpty }
  var isAtComma: Bool { rest.first == "," }

  mutating func take(_ character: Character) -> Bool {
    guard rest.first == character else { return false }
    rest.removeFirst()
    return true
  }

  /// A zone's abbreviation: three letters or more, or anything in angle brackets.
  mutating func name() -> Bool {
    if take("<") {
      guard let end = rest.firstIndex(of: ">"), end != rest.startIndex else { return false }
      rest = rest[rest.index(after: end)...]
      return true
    }
    let letters = rest.prefix { $0.isASCII && $0.isLetter }
    rest = rest.dropFirst(letters.count)
    return letters.count >= 3
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    rest = rest.dropFirst(digits.count)
    guard let value = Int(digits), range.contains(value) else { return nil }
    return value
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  mutating func time() -> Int? {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    guard var seconds = number(0...167).map({ $0 * 3600 }) else { return nil }
    for unit in [60, 1] where take(":") {
      guard let value = number(0...59) else { return nil }
      seconds += value * unit
    }
    return isNegative ? -seconds : seconds
  }

  /// `,day[/time]`; two in the morning where no time stands.
  mutating func change() -> PosixRule.Change? {
    guard take(","), let day = day() else { return nil }
    guard take("/") else { return PosixRule.Change(day: day, time: 7200) }
    return time().map { PosixRule.Change(day: day, time: $0) }
  }

  private mutating func day() -> PosixRule.Day? {
    if take("J") { return number(1...365).map { .julian($0) } }
    guard take("M") else { return number(0...365).map { .zeroBased($0) } }
    guard let month = number(1...12), take("."), let week = number(1...5), take("."),
      let day = number(0...6)
    else { return nil }
    return .weekday(month: month, week: week, day: day)
  }
}
