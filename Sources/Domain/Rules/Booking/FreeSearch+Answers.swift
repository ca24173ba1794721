extension FreeSearch {
  /// Why an agent cannot be booked from `start` on; nil where they can.
  ///
  /// - Parameter besides: a visit that is moved, and stands in nobody's way.
  public static func obstacle(
    to start: Instant, of agenda: AgentAgenda, besides: ReservationID? = nil, in zone: any Zone
  ) -> NotFreeReason? {
    let end = start + agenda.appointment
    let search = FreeSearch(zone: zone, from: start, until: start + .milliseconds(1))
    let isCovered = search.covered(agenda.availability)
      .contains { $0.from <= start && end <= $0.until }
    guard isCovered else { return .unavailable }
    let isTaken = agenda.reservations.contains {
      $0.id != besides && $0.start < end + agenda.travel && start < $0.end + agenda.travel
    }
    return isTaken ? .reserved : nil
  }

  /// The next times, the soonest first. Where several agents are free at one, whoever has the
  /// fewest visits on that day is proposed.
  ///
  /// - Parameter agendas: in the order in which agents are preferred otherwise.
  public static func next(
    _ count: Int, among agendas: [AgentAgenda], from: Instant, until: Instant, in zone: any Zone,
    besides: ReservationID? = nil
  ) -> [FreeSlot] {
    var found: [FreeSlot] = []
    var begin = from
    while begin < until, found.count < count {
      let end = min(begin + .hours(24 * 7), until)
      let search = FreeSearch(zone: zone, from: begin, until: end)
      found += search.slots(among: agendas, limit: count - found.count, besides: besides)
      begin = end
    }
    return found
  }

  /// As ``next(_:among:from:until:in:besides:)``, reading no more of the agendas than it
  /// takes: week by week.
  ///
  /// - Parameter load: what meets the time from one moment to another, and may leave out the
  ///   rest.
  static func next(
    _ count: Int, from: Instant, until: Instant, in zone: any Zone,
    besides: ReservationID? = nil, load: (Instant, Instant) throws(DomainError) -> [AgentAgenda]
  ) throws(DomainError) -> [FreeSlot] {
    var found: [FreeSlot] = []
    var begin = from
    while begin < until, found.count < count {
      let end = min(begin + .hours(24 * 7), until)
      let agendas = try load(begin - .hours(24), end + .hours(24))
      found += next(
        count - found.count, among: agendas, from: begin, until: end, in: zone, besides: besides)
      begin = end
    }
    return found
  }

  /// The times of the search, each once, with who is proposed for it.
  ///
  /// - Parameter limit: nil for all.
  public func slots(
    among agendas: [AgentAgenda], limit: Int? = nil, besides: ReservationID? = nil
  ) -> [FreeSlot] {
    var free: [Instant: [AgentAgenda]] = [:]
    for agenda in agendas {
      let times = times(of: agenda, besides: besides)
      for time in times.prefix(limit ?? times.count) { free[time, default: []].append(agenda) }
    }
    let times = free.keys.sorted()
    return times.prefix(limit ?? times.count).compactMap { time in
      FreeSearch.leastBusy(free[time] ?? [], on: local(time).date, in: zone)
        .map { slot(of: $0, at: time) }
    }
  }

  /// Every time of every agent, by time and then in the order of the agents.
  public func everySlot(among agendas: [AgentAgenda]) -> [FreeSlot] {
    agendas.enumerated().flatMap { order, agenda in
      times(of: agenda).map { (order, slot(of: agenda, at: $0)) }
    }
    .sorted { ($0.1.start, $0.0) < ($1.1.start, $1.0) }.map(\.1)
  }

  /// The days from one to another, both of them included, with who can be booked.
  public func days(_ range: ClosedRange<LocalDate>, among agendas: [AgentAgenda]) -> [FreeDay] {
    let first = range.lowerBound.dayNumber
    var days = (first...range.upperBound.dayNumber).map {
      FreeDay(date: LocalDate(dayNumber: $0), agents: [], times: 0)
    }
    for agenda in agendas {
      for time in times(of: agenda) {
        let index = local(time).date.dayNumber - first
        guard days.indices.contains(index) else { continue }
        days[index].times += 1
        if days[index].agents.last != agenda.agentID { days[index].agents.append(agenda.agentID) }
      }
    }
    return days
  }

  private func slot(of agenda: AgentAgenda, at time: Instant) -> FreeSlot {
    FreeSlot(
      agentID: agenda.agentID, agentName: agenda.agentName, start: time,
      end: time + agenda.appointment, local: local(time))
  }

  /// Whoever has the fewest visits on a day; of several the first.
  static func leastBusy(
    _ agendas: [AgentAgenda], on day: LocalDate, in zone: any Zone
  ) -> AgentAgenda? {
    guard agendas.count > 1 else { return agendas.first }
    let (from, until) = (zone.start(of: day), zone.start(of: day.adding(days: 1)))
    func visits(_ agenda: AgentAgenda) -> Int {
      agenda.reservations.count { from <= $0.start && $0.start < until }
    }
    return agendas.map { ($0, visits($0)) }.min { $0.1 < $1.1 }?.0
  }
}
