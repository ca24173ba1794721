import Domain

/// The rule of free times as one would explain it, minute by minute and with nothing
/// clever: what the search is held against.
struct FreeTimeOracle {
  let zone: any Zone
  let agenda: AgentAgenda
  let first: Instant
  /// Whether each minute from `first` on is one at which the agent works.
  private let works: [Bool]
  /// Whether each lies in a visit.
  private let visited: [Bool]
  /// Minutes by which both begin before `first`.
  private let margin = 300

  init(_ agenda: AgentAgenda, in zone: any Zone, from first: Instant, minutes: Int) {
    self.zone = zone
    self.agenda = agenda
    self.first = first
    let margin = margin
    let moments = (-margin..<minutes + 900).map { first + .minutes(Int64($0)) }
    works = moments.map { FreeTimeOracle.works(agenda, zone.local($0)) }
    visited = moments.map { moment in
      agenda.reservations.contains { $0.start <= moment && moment < $0.end }
    }
  }

  /// Whether the clock shows a time at which they work.
  private static func works(_ agenda: AgentAgenda, _ wall: LocalDateTime) -> Bool {
    func isShown(_ one: AvailabilityTimes) -> Bool {
      guard let recurrence = one.recurrence else {
        return one.start <= wall && wall < one.end
      }
      // It may have begun on this day, or on the one before.
      return [0, -1].contains { back in
        let day = wall.date.adding(days: back)
        guard day >= one.start.date, recurrence.endDate.map({ day <= $0 }) ?? true else {
          return false
        }
        guard recurrence.frequency == .daily || recurrence.daysOfWeek.contains(day.weekday) else {
          return false
        }
        let begins = LocalDateTime(date: day, secondOfDay: one.start.secondOfDay).secondsAsUTC
        return begins <= wall.secondsAsUTC && wall.secondsAsUTC < begins + one.length
      }
    }
    return agenda.availability.contains { $0.kind == .available && isShown($0) }
      && !agenda.availability.contains { $0.kind == .away && isShown($0) }
  }

  /// Whether a visit may begin so many minutes after ``first``.
  func isFree(at minute: Int) -> Bool {
    let length = Int(agenda.appointment.seconds / 60)
    let way = Int(agenda.travel.seconds / 60)
    let begin = minute + margin
    return works[begin..<begin + length].allSatisfy { $0 }
      && visited[begin - way..<begin + length + way].allSatisfy { !$0 }
  }
}
