extension ContactSort {
  /// The place before the first row whose value begins with what somebody typed: digits
  /// of a number, letters of a name, a day as `2026-11-24` or its beginning, a count.
  ///
  /// - Returns: nil where the column has no such value.
  public func place(
    typed: String, statuses: [ContactStatus], in zone: any Zone
  ) -> ContactPlace? {
    let folded = Folding.fold(typed).split(separator: " ").joined(separator: " ")
    guard !folded.isEmpty else { return nil }
    switch column {
    case .phone:
      let digits = folded.filter { $0.isASCII && $0.isNumber }
      return digits.isEmpty ? nil : before(text: digits)
    case .name, .email, .assignedTo: return before(text: folded)
    case .callCount: return Int64(folded).map { before($0...$0) }
    case .status:
      let named = statuses.first { status in
        [status.code, status.nameEnglish, status.nameFrench]
          .contains { Folding.fold($0).hasPrefix(folded) }
      }
      return named.map { before(Int64($0.order)...Int64($0.order)) }
    case .lastCallAt, .createdAt, .callbackAt:
      guard let days = LocalDate.days(beginningWith: folded) else { return nil }
      let end = zone.start(of: days.upperBound.adding(days: 1))
      return before(zone.start(of: days.lowerBound).milliseconds...end.milliseconds - 1)
    }
  }

  private func before(text: String) -> ContactPlace {
    isDescending
      ? ContactPlace(value: .text(text + "\u{10FFFF}"), id: ContactID(.max))
      : ContactPlace(value: .text(text), id: ContactID(.min))
  }

  private func before(_ values: ClosedRange<Int64>) -> ContactPlace {
    isDescending
      ? ContactPlace(value: .number(values.upperBound), id: ContactID(.max))
      : ContactPlace(value: .number(values.lowerBound), id: ContactID(.min))
  }
}

extension LocalDate {
  /// `2026`, `2026-11` or `2026-11-24`, as the days that it holds.
  public static func days(beginningWith text: String) -> ClosedRange<LocalDate>? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...3).contains(parts.count), !parts.contains(nil) else { return nil }
    let numbers = parts.compactMap { $0 }
    guard (1900...9999).contains(numbers[0]) else { return nil }
    let firstMonth = numbers.count > 1 ? numbers[1] : 1
    let firstDay = numbers.count > 2 ? numbers[2] : 1
    guard let first = LocalDate(year: numbers[0], month: firstMonth, day: firstDay) else {
      return nil
    }
    guard numbers.count < 3 else { return first...first }
    let lastMonth = numbers.count > 1 ? firstMonth : 12
    let days = days(inMonth: lastMonth, of: numbers[0])
    return LocalDate(year: numbers[0], month: lastMonth, day: days).map { first...$0 }
  }
}
