import Domain
import Zones

/// The search for free times over many agents, beside a search that looks at every minute.
struct BookingSearch {
  private let zone: any Zone
  private let first: LocalDate
  private let days: Int
  private let agendas: [AgentAgenda]

  enum Failure: Error {
    /// The two searches found different times.
    case disagreement(agent: Int64, theirs: Int, ours: Int)
  }

  /// - Parameters:
  ///   - agents: each works five days a week with a lunch, and has a day off and four visits a
  ///     day.
  ///   - days: from 2027-02-01 on, over a day on which the clock is changed.
  init(agents: Int, days: Int) throws {
    zone = try SystemTimeZones().zone(named: "America/Toronto")
    guard let first = LocalDate(year: 2027, month: 2, day: 1) else { preconditionFailure() }
    self.first = first
    self.days = days
    let zone = zone
    agendas = (0..<agents).map { BookingSearch.agenda($0, first, days, zone) }
  }

  private static func agenda(
    _ number: Int, _ first: LocalDate, _ days: Int, _ zone: any Zone
  ) -> AgentAgenda {
    let monday = first.adding(days: -28)
    func weekly(_ from: Int, _ to: Int, _ kind: AvailabilityTimes.Kind) -> AvailabilityTimes {
      AvailabilityTimes(
        kind: kind, start: LocalDateTime(date: monday, hour: from, minute: 0),
        end: LocalDateTime(date: monday, hour: to, minute: 0),
        recurrence: Recurrence(frequency: .weekly, daysOfWeek: [1, 2, 3, 4, 5]))
    }
    let off = first.adding(days: number % days)
    let dayOff = AvailabilityTimes(
      kind: .away, start: LocalDateTime(date: off, secondOfDay: 0),
      end: LocalDateTime(date: off.adding(days: 1), secondOfDay: 0))
    let visits = (0..<days * 4).map { index -> BusyTime in
      let start =
        zone.start(of: first.adding(days: index / 4))
        + .minutes(Int64(9 * 60 + index % 4 * 120 + number % 7 * 5))
      return BusyTime(id: ReservationID(Int64(index)), start: start, end: start + .minutes(45))
    }
    return AgentAgenda(
      agentID: UserID(Int64(number)), agentName: "Agent \(number)", appointment: .minutes(60),
      travel: .minutes(10),
      availability: [weekly(8, 18, .available), weekly(12, 13, .away), dayOff],
      reservations: visits)
  }

  private var from: Instant { zone.start(of: first) }
  private var until: Instant { zone.start(of: first.adding(days: days)) }

  /// 1 is every free time of all of them, 2 the next five of all, 3 every time again, looked for
  /// minute by minute.
  func run(rounds: Int) throws {
    var ours: [[Instant]] = []
    for _ in 0..<rounds {
      try Bench.measure(kind: 1) {
        let search = FreeSearch(zone: zone, from: from, until: until)
        ours = agendas.map { search.times(of: $0) }
      }
      try Bench.measure(kind: 2) {
        let next = FreeSearch.next(5, among: agendas, from: from, until: until, in: zone)
        precondition(next.count == 5)
      }
    }
    var theirs: [[Instant]] = []
    try Bench.measure(kind: 3) { theirs = agendas.map(naive) }
    for (agenda, (a, b)) in zip(agendas, zip(theirs, ours)) where a != b {
      throw Failure.disagreement(
        agent: agenda.agentID.rawValue, theirs: a.count, ours: b.count)
    }
  }

  // MARK: Minute by minute

  private func naive(_ agenda: AgentAgenda) -> [Instant] {
    let length = Int(agenda.appointment.seconds / 60)
    let way = Int(agenda.travel.seconds / 60)
    let count = Int((until - from).seconds / 60)
    let moments = (-way..<count + length + way).map { from + .minutes(Int64($0)) }
    var works: [Bool] = []
    var isVisit = [Bool](repeating: false, count: moments.count)
    var walls: [LocalDateTime] = []
    for moment in moments {
      let wall = zone.local(moment)
      walls.append(wall)
      works.append(isShown(.available, wall, agenda) && !isShown(.away, wall, agenda))
    }
    for visit in agenda.reservations {
      let begin = Int((visit.start - moments[0]).seconds / 60)
      let end = Int((visit.end - moments[0]).seconds / 60)
      for minute in max(0, begin)..<max(0, min(end, moments.count)) { isVisit[minute] = true }
    }
    return (way..<count + way).filter { start in
      walls[start].secondOfDay % 1800 == 0
        && works[start..<start + length].allSatisfy { $0 }
        && isVisit[start - way..<start + length + way].allSatisfy { !$0 }
    }.map { moments[$0] }
  }

  /// All of these begin and end on one day.
  private func isShown(
    _ kind: AvailabilityTimes.Kind, _ wall: LocalDateTime, _ agenda: AgentAgenda
  ) -> Bool {
    agenda.availability.contains { one in
      guard one.kind == kind else { return false }
      guard one.recurrence != nil else { return one.start <= wall && wall < one.end }
      return one.begins(on: wall.date) && one.start.secondOfDay <= wall.secondOfDay
        && wall.secondOfDay < one.end.secondOfDay
    }
  }
}
