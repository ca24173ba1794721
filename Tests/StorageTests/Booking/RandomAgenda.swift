import Domain
import TestSupport

/// An agent with whatever can be: repeated and single times, ways, visits, days off, around
/// days on which clocks are changed.
struct RandomAgenda {
  static let zones = [
    "America/Toronto", "America/St_Johns", "Australia/Lord_Howe", "Europe/London", "UTC",
  ]
  /// Days around which those zones change their clocks, and two without any change.
  static let days = [
    "2027-03-14", "2027-11-07", "2027-03-28", "2027-10-31", "2027-04-04", "2027-10-03",
    "2027-01-31", "2028-02-29",
  ]

  let zoneName: String
  let day: LocalDate
  var agenda: AgentAgenda

  init(_ seed: UInt64, in zone: (String) -> any Zone) {
    var dice = SeededRandom(seed: seed)
    zoneName = RandomAgenda.zones.randomElement(using: &dice)!
    day = LocalDate(iso8601: RandomAgenda.days.randomElement(using: &dice)!)!
    let midnight = zone(zoneName).start(of: day)
    agenda = AgentAgenda(
      agentID: UserID(1), agentName: "Marc",
      appointment: .minutes([5, 30, 45, 60, 60, 90, 240].randomElement(using: &dice)!),
      travel: .minutes([0, 0, 15, 30, 30, 45, 120].randomElement(using: &dice)!),
      availability: [], reservations: [])
    for _ in 0..<Int.random(in: 1...5, using: &dice) {
      agenda.availability.append(RandomAgenda.times(.available, around: day, &dice))
    }
    for _ in 0..<Int.random(in: 0...2, using: &dice) {
      agenda.availability.append(RandomAgenda.times(.away, around: day, &dice))
    }
    for index in 0..<Int.random(in: 0...6, using: &dice) {
      let start = midnight + .minutes(Int64.random(in: -600..<3200, using: &dice))
      let length = Int64.random(in: 1...150, using: &dice)
      agenda.reservations.append(
        BusyTime(id: ReservationID(Int64(index)), start: start, end: start + .minutes(length)))
    }
  }

  private static func times(
    _ kind: AvailabilityTimes.Kind, around day: LocalDate, _ dice: inout SeededRandom
  ) -> AvailabilityTimes {
    let minute = [0, 60, 90, 120, 150, 180, 540, 600, 720, 1020, 1380].randomElement(using: &dice)!
    let length =
      kind == .away
      ? [15, 60, 240, 1440].randomElement(using: &dice)!
      : [30, 60, 90, 180, 240, 480, 480, 1440].randomElement(using: &dice)!
    let isOnce = Bool.random(using: &dice)
    let begin = day.adding(days: isOnce ? Int.random(in: -1...1, using: &dice) : -9)
    let start = LocalDateTime(date: begin, secondOfDay: minute * 60)
    let end = LocalDateTime(secondsAsUTC: start.secondsAsUTC + Int64(length) * 60)
    guard !isOnce else { return AvailabilityTimes(kind: kind, start: start, end: end) }
    let weekly = Bool.random(using: &dice)
    let last = [nil, day.adding(days: -1), day, day.adding(days: 1)].randomElement(using: &dice)!
    let days = Set((0...6).filter { _ in Bool.random(using: &dice) } + [day.weekday])
    return AvailabilityTimes(
      kind: kind, start: start, end: end,
      recurrence: Recurrence(
        frequency: weekly ? .weekly : .daily, daysOfWeek: weekly ? days : [], endDate: last))
  }
}
