import Domain
import Kit
import Phrasebook

/// The forms over an agent's week: times, and how long visits and ways take.
enum HoursForm {
  enum Field {
    static let kind = "kind"
    static let repeats = "repeats"
    static let day = "day"
    static let from = "from"
    static let to = "to"
    static let last = "last"
    static func weekday(_ weekday: Int) -> String { "weekday:\(weekday)" }
    static let appointment = "appointmentMinutes"
    static let travel = "travelMinutes"
  }

  private enum Repeats: String, CaseIterable { case once, daily, weekly }

  static func form(_ times: AvailabilityTimes) -> RecordForm {
    // Midnight is the end of the day before.
    let isMidnight = times.end.secondOfDay == 0
    let lastDay = isMidnight ? times.end.date.adding(days: -1) : times.end.date
    let to = isMidnight ? 1440 : times.end.secondOfDay / 60
    let last = times.recurrence.map { $0.endDate?.iso8601 ?? "" } ?? lastDay.iso8601
    let moments = [
      text(Field.day, times.start.date.iso8601, 10, Phrase { $0.hoursDay }) { $0.hoursDayHint },
      text(Field.from, WeekGrid.clock(times.start.secondOfDay / 60), 5, Phrase { $0.hoursFrom }) {
        $0.hoursClockHint
      },
      text(Field.to, WeekGrid.clock(to), 5, Phrase { $0.hoursTo }) { $0.hoursClockHint },
      text(Field.last, last, 10, Phrase { $0.hoursLast }) { $0.hoursLastHint },
    ]
    return settled(RecordForm(choices(times) + moments + weekdays(times)))
  }

  /// What it is, and how often it comes.
  private static func choices(_ times: AvailabilityTimes) -> [RecordForm.Row] {
    let repeats = times.recurrence.map { $0.frequency == .daily ? Repeats.daily : .weekly }
    let kinds = AvailabilityTimes.Kind.allCases.map { kind in
      RecordForm.Choice(kind.rawValue, Phrase { $0.hoursKind(kind) })
    }
    let frequencies = Repeats.allCases.map { repeats in
      RecordForm.Choice(
        repeats.rawValue,
        Phrase { $0.hoursRepeats(Recurrence.Frequency(rawValue: repeats.rawValue)) })
    }
    let hint = Phrase { $0.hoursChoiceHint }
    return [
      RecordForm.Row(
        Field.kind, Phrase { $0.hoursKind },
        .choice(kinds, times.kind == .available ? 0 : 1), hint: hint),
      RecordForm.Row(
        Field.repeats, Phrase { $0.hoursRepeats },
        .choice(frequencies, Repeats.allCases.firstIndex(of: repeats ?? .once) ?? 0), hint: hint),
    ]
  }

  /// Monday first; of what is not weekly yet, the day on which it begins.
  private static func weekdays(_ times: AvailabilityTimes) -> [RecordForm.Row] {
    let weekly = times.recurrence.flatMap { $0.frequency == .weekly ? $0.daysOfWeek : nil }
    let days = weekly ?? [times.start.date.weekday]
    return [1, 2, 3, 4, 5, 6, 0].map { weekday in
      RecordForm.Row(
        Field.weekday(weekday), Phrase { $0.weekdayName(weekday) },
        .flag(days.contains(weekday)), hint: Phrase { $0.hoursWeekdayHint })
    }
  }

  private static func text(
    _ id: String, _ value: String, _ limit: Int, _ label: Phrase,
    _ hint: @escaping @Sendable (any Phrases) -> String
  ) -> RecordForm.Row {
    RecordForm.Row(id, label, .text(TextField(value, limit: limit)), hint: Phrase(hint))
  }

  /// Days of the week count where something comes every week.
  static func settled(_ form: RecordForm) -> RecordForm {
    var form = form
    let isWeekly = form.choice(Field.repeats) == Repeats.weekly.rawValue
    for weekday in 0..<7 {
      form.lock(Field.weekday(weekday), isWeekly ? nil : Phrase { $0.hoursNotWeekly })
    }
    return form
  }

  // MARK: What was typed

  /// Nil where something cannot be read, which the form then says.
  static func times(_ form: inout RecordForm) -> AvailabilityTimes? {
    guard let day = day(Field.day, &form), let from = minute(Field.from, &form),
      let to = minute(Field.to, &form)
    else { return nil }
    let kind = AvailabilityTimes.Kind(rawValue: form.choice(Field.kind)) ?? .available
    let hasLast = !form.text(Field.last).allSatisfy(\.isWhitespace)
    var last: LocalDate?
    if hasLast {
      guard let typed = self.day(Field.last, &form) else { return nil }
      last = typed
    }
    let start = HoursPattern.moment(day, from)
    guard let frequency = Recurrence.Frequency(rawValue: form.choice(Field.repeats)) else {
      return AvailabilityTimes(
        kind: kind, start: start, end: HoursPattern.moment(last ?? day, to))
    }
    let weekdays = Set((0..<7).filter { form.flag(Field.weekday($0)) })
    return AvailabilityTimes(
      kind: kind, start: start, end: HoursPattern.moment(day, to > from ? to : to + 1440),
      recurrence: Recurrence(
        frequency: frequency, daysOfWeek: frequency == .weekly ? weekdays : [], endDate: last))
  }

  private static func day(_ id: String, _ form: inout RecordForm) -> LocalDate? {
    let text = form.text(id).filter { !$0.isWhitespace }
    if let day = LocalDate(iso8601: text) { return day }
    let shown = DisplayText(text, limit: 20).string
    form.refuse(saying: Phrase { $0.historyNoSuchDay(shown) }, at: id)
    return nil
  }

  private static func minute(_ id: String, _ form: inout RecordForm) -> Int? {
    if let minute = minute(form.text(id)) { return minute }
    form.refuse(saying: Phrase { $0.hoursNoSuchTime }, at: id)
    return nil
  }

  /// `9`, `9:30`, `0930`, `9h30`, `24:00`.
  static func minute(_ text: String) -> Int? {
    let parts = text.filter { !$0.isWhitespace }
      .split(omittingEmptySubsequences: false) { ":hH.".contains($0) }.map(String.init)
    guard !parts[0].isEmpty, parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }) else {
      return nil
    }
    let numbers: [Int]
    switch parts.count {
    case 1 where parts[0].count > 2:
      numbers = [Int(parts[0].dropLast(2)) ?? -1, Int(parts[0].suffix(2)) ?? -1]
    case 1: numbers = [Int(parts[0]) ?? -1, 0]
    case 2: numbers = [Int(parts[0]) ?? -1, parts[1].isEmpty ? 0 : Int(parts[1]) ?? -1]
    default: return nil
    }
    guard (0...24).contains(numbers[0]), (0..<60).contains(numbers[1]) else { return nil }
    let minute = numbers[0] * 60 + numbers[1]
    return minute <= 1440 ? minute : nil
  }

  // MARK: How long visits and ways take

  static func profile(_ page: WeekHours.Page) -> RecordForm {
    let profile = page.record.line.profile
    func row(_ id: String, _ value: Int?, _ label: Phrase, _ usual: Span) -> RecordForm.Row {
      let minutes = Int(usual.seconds / 60)
      return text(id, value.map(String.init) ?? "", 4, label) { $0.hoursMinutesHint(minutes) }
    }
    return RecordForm([
      row(
        Field.appointment, profile.appointmentMinutes, Phrase { $0.hoursAppointment },
        page.appointment),
      row(Field.travel, profile.travelMinutes, Phrase { $0.hoursTravel }, page.travel),
    ])
  }

  static func profile(_ form: inout RecordForm, of agent: UserID) -> AgentProfile? {
    var values: [String: Int] = [:]
    for field in [Field.appointment, Field.travel] {
      let text = form.text(field).filter { !$0.isWhitespace }
      guard !text.isEmpty else { continue }
      guard let minutes = Int(text) else {
        form.refuse(saying: Phrase { $0.hoursNoNumber }, at: field)
        return nil
      }
      values[field] = minutes
    }
    return AgentProfile(
      agentID: agent, appointmentMinutes: values[Field.appointment],
      travelMinutes: values[Field.travel])
  }

  /// The row that a refusal is about.
  static func row(of error: DomainError) -> String? {
    switch error {
    case .booking(.availability(.empty)), .booking(.availability(.tooLong)): return Field.to
    case .booking(.availability(.noDays)): return Field.weekday(1)
    case .booking(.availability(.neverComes)): return Field.last
    case .booking(.minutes): return Field.appointment
    default: return nil
    }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isWholeNumber }
}
