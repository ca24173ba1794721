import Domain
import Store

/// When the agents of a demo floor work, and the appointments that stand there already.
struct DemoBooking {
  let store: Store
  let zones: any TimeZones
  let admin: Session

  /// Days after the floor's first one, times of its clock, whose visit it is, and what is
  /// known of it.
  private static let visits: [(day: Int, hour: Int, minute: Int, who: DemoPerson, note: Int?)] = [
    (0, 11, 0, DemoPeople.agent, 0), (0, 13, 30, DemoPeople.agent, nil),
    (0, 15, 30, DemoPeople.agent, 1), (0, 17, 0, DemoPeople.zoe, nil),
    (1, 9, 0, DemoPeople.agent, nil), (1, 14, 0, DemoPeople.agent, 2),
    (2, 10, 30, DemoPeople.agent, nil), (2, 18, 0, DemoPeople.zoe, nil),
    (6, 9, 30, DemoPeople.agent, nil),
  ]
  /// Of the visits above, those that the customer has confirmed, and one that was cancelled.
  private static let confirmed = [0, 1, 4]
  private static let cancelled = 6

  func fill() throws {
    let zone = try zones.zone(named: store.settings().timeZone)
    let today = zone.day(of: store.clock.now())
    let agents = try self.agents()
    for (who, times) in DemoBooking.availability(from: today) {
      guard let agent = agents[who.email] else { throw DomainError.unknownUser(who.email) }
      try ChangeAvailability(store: store).add(times, of: agent, by: admin)
    }
    var made: [Reservation] = []
    for (visit, contact) in zip(DemoBooking.visits, try customers()) {
      let time = LocalDateTime(
        date: today.adding(days: visit.day), hour: visit.hour, minute: visit.minute)
      let isFrench = contact.details.language == .french
      let notes = isFrench ? DemoNames.frenchVisits : DemoNames.englishVisits
      made.append(
        try ConvertContact(store: store, zones: zones)(
          ConvertContact.Choice(
            start: try AppointmentMoment.instant(time, in: zone),
            agentID: agents[visit.who.email], note: visit.note.map { notes[$0] }),
          of: contact.id, by: admin))
    }
    for index in DemoBooking.confirmed {
      try SetReservationStatus(store: store)(.confirmed, of: made[index].id, by: admin)
    }
    try CancelReservation(store: store)(
      CancelReservation.Choice(
        reason: "They are away until spring",
        returning: SetStatus.Choice(statusCode: "in_discussion")),
      of: made[DemoBooking.cancelled].id, by: admin)
  }

  private func agents() throws -> [String: UserID] {
    let all = try SeeAgents(people: store, booking: store)(by: admin)
    return Dictionary(uniqueKeysWithValues: all.map { ($0.email, $0.id) })
  }

  /// Weeks of work with their lunches, an evening, and a week of holidays.
  private static func availability(
    from today: LocalDate
  ) -> [(DemoPerson, AvailabilityTimes)] {
    let monday = today.adding(days: 1 - today.weekday)
    func weekly(
      _ days: Set<Int>, _ from: Int, _ to: Int, _ kind: AvailabilityTimes.Kind = .available
    ) -> AvailabilityTimes {
      AvailabilityTimes(
        kind: kind, start: LocalDateTime(date: monday, hour: from, minute: 0),
        end: LocalDateTime(date: monday, hour: to, minute: 0),
        recurrence: Recurrence(frequency: .weekly, daysOfWeek: days))
    }
    let holidays = AvailabilityTimes(
      kind: .away, start: LocalDateTime(date: monday.adding(days: 28), secondOfDay: 0),
      end: LocalDateTime(date: monday.adding(days: 35), secondOfDay: 0))
    let saturday = AvailabilityTimes(
      start: LocalDateTime(date: monday.adding(days: 5), hour: 10, minute: 0),
      end: LocalDateTime(date: monday.adding(days: 5), hour: 14, minute: 0))
    return [
      (DemoPeople.agent, weekly([1, 2, 3, 4, 5], 9, 17)),
      (DemoPeople.agent, weekly([1, 2, 3, 4, 5], 12, 13, .away)),
      (DemoPeople.agent, holidays), (DemoPeople.zoe, weekly([2, 4], 16, 20)),
      (DemoPeople.zoe, saturday),
    ]
  }

  /// Whoever is interested, and known well enough for a visit.
  private func customers() throws -> [Contact] {
    let filter = try ReadFilter(people: store, contacts: store, floor: store, zones: zones)(
      NamedFilter(statuses: ["interested"]), by: admin)
    let found = try ListContacts(people: store, contacts: store, table: store.table())(
      filter, sort: ContactSort(.createdAt), after: nil, limit: DemoContacts.count, by: admin)
    let known = found.lines.map(\.contact).filter {
      $0.details.name != nil && $0.details.address != nil
    }
    guard known.count >= DemoBooking.visits.count else {
      let count = known.count
      throw Refusal { $0.demoContactsMissing(count, of: DemoBooking.visits.count) }
    }
    // Those around Montréal first, where the agents drive.
    let near = known.filter { DemoBooking.isNear($0.phone) }
    return near + known.filter { !DemoBooking.isNear($0.phone) }
  }

  private static func isNear(_ phone: PhoneNumber) -> Bool {
    ["514", "438", "450"].contains { phone.digits.hasPrefix($0) }
  }
}
