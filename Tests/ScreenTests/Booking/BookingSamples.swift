import Domain
import Kit
import Screens
import Shell
import TestSupport

/// Agents, free times and appointments of the tests: it is Tuesday 24 November 2026, 15:42,
/// on a floor whose clock shows UTC.
enum BookingSamples {
  static let now = People.now
  static let zone = FixedZone()
  static let today = LocalDate(iso8601: "2026-11-24")!
  static let latest = LocalDate(iso8601: "2027-11-24")!
  static let marc = UserID(21)
  static let nora = UserID(22)

  static let agents = [
    PersonChoice(id: marc, name: "Marc Côté", email: "marc@example.com"),
    PersonChoice(id: nora, name: "Nora Lee", email: "nora@example.com"),
  ]

  /// An agent who sits.
  static var agent: Session {
    let user = User(
      id: marc, name: "Marc Côté", email: "marc@example.com", isTelephoniste: false,
      isAdmin: false, isAgent: true, adminRoles: [], adminDirectPermissions: [],
      agentRoles: [], phoneEndpoint: nil, language: .english, isActive: true,
      mustChangePassword: false, createdAt: now)
    return Session(user: user, seat: SeatID(4))
  }

  static var admin: Session { People.session("Ada Roy", [.admin], seat: SeatID(5)) }

  // MARK: Times

  static func wall(_ day: String, _ hour: Int, _ minute: Int = 0) -> LocalDateTime {
    LocalDateTime(date: LocalDate(iso8601: day)!, hour: hour, minute: minute)
  }

  static func at(_ day: String, _ hour: Int, _ minute: Int = 0) -> Instant {
    Instant(seconds: wall(day, hour, minute).secondsAsUTC)
  }

  static func slot(
    _ day: String, _ hour: Int, _ minute: Int = 0, of agent: UserID = marc
  ) -> FreeSlot {
    let start = at(day, hour, minute)
    return FreeSlot(
      agentID: agent, agentName: agents.first { $0.id == agent }!.name, start: start,
      end: start + .minutes(60), local: wall(day, hour, minute))
  }

  static let next = [
    slot("2026-11-25", 9), slot("2026-11-25", 9, 30), slot("2026-11-25", 13, of: nora),
    slot("2026-11-26", 9), slot("2026-11-26", 9, 30),
  ]

  /// Wednesday: both at nine, one after that.
  static let wednesday = [
    slot("2026-11-25", 9), slot("2026-11-25", 9, of: nora), slot("2026-11-25", 9, 30),
    slot("2026-11-25", 13, of: nora),
  ]

  static let complete = Convert.Customer(
    name: "Marie Gagnon", phone: PhoneNumber(digits: "5145550134")!,
    address: "12 rue Principale", city: "Montréal", postalCode: "H3A 1B2")
  static let unknown = Convert.Customer(
    name: nil, phone: PhoneNumber(digits: "5145550134")!, address: nil)

  static func ground(
    _ customer: Convert.Customer = complete, next: [FreeSlot] = next
  ) -> Convert.Ground {
    Convert.Ground(
      customer: customer, agents: agents, next: next,
      days: ["2026-11-25", "2026-11-26", "2026-11-30"].map {
        FreeDay(date: LocalDate(iso8601: $0)!, agents: [marc], times: 3)
      })
  }

  // MARK: Appointments

  static func reservation(
    _ id: Int64 = 1, _ day: String = "2026-11-24", _ hour: Int = 10, _ minute: Int = 0,
    _ status: ReservationStatus = .scheduled, name: String = "Marie Gagnon",
    reason: String? = nil
  ) -> Reservation {
    Reservation(
      id: ReservationID(id), contactID: ContactID(id), start: at(day, hour, minute), minutes: 60,
      agentID: marc, status: status,
      customer: CustomerInfo(
        name: name, phone: PhoneNumber(digits: "514555013\(id % 10)")!, email: "m@example.com",
        address: "12 rue Principale", postalCode: "H3A 1B2", city: "Montréal"),
      cancelReason: reason, bookedBy: UserID(3), bookedAt: now - .hours(30),
      updatedAt: now - .hours(30))
  }

  static func line(_ reservation: Reservation) -> ReservationLine {
    ReservationLine(
      reservation: reservation, agentName: "Marc Côté", agentEmail: "marc@example.com",
      bookedByName: "Anna Tremblay", bookedByEmail: "anna@example.com")
  }

  static func record(_ reservation: Reservation, notes: [String] = []) -> ReservationRecord {
    ReservationRecord(
      line: line(reservation),
      notes: notes.enumerated().map { index, text in
        NoteLine(
          id: Int64(notes.count - index), content: text, authorName: "Anna Tremblay",
          at: now - .hours(Int64(index * 5 + 2)))
      })
  }

  static let lines: [ReservationLine] = [
    line(reservation(1, "2026-11-24", 10, 0, .done)),
    line(reservation(2, "2026-11-24", 16, 0, .confirmed, name: "Luc Gagné")),
    line(reservation(3, "2026-11-25", 9, 30, name: "Zoé Gagnier")),
    line(
      reservation(
        4, "2026-11-25", 13, 0, .cancelled, name: "Ève Roy", reason: "Away until spring")),
    line(reservation(5, "2026-11-27", 11, 0, .noShow, name: "Paul Roy")),
  ]

  // MARK: Weeks

  static func weekly(
    _ days: Set<Int>, _ from: Int, _ to: Int, _ kind: AvailabilityTimes.Kind = .available
  ) -> AvailabilityTimes {
    AvailabilityTimes(
      kind: kind, start: wall("2026-11-02", from), end: wall("2026-11-02", to),
      recurrence: Recurrence(frequency: .weekly, daysOfWeek: days))
  }

  static func slots(_ times: [AvailabilityTimes]) -> [AvailabilitySlot] {
    times.enumerated().map { index, times in
      AvailabilitySlot(
        id: SlotID(Int64(index + 1)), agentID: marc, times: times, createdAt: now)
    }
  }

  /// Monday to Friday, nine to five, with an hour for lunch.
  static let usual = [weekly([1, 2, 3, 4, 5], 9, 17), weekly([1, 2, 3, 4, 5], 12, 13, .away)]

  static func plan(
    _ day: String, _ records: [ReservationRecord] = [], isFree: Bool = true
  ) -> AgentDayPlan {
    let date = LocalDate(iso8601: day)!
    var last: Instant?
    let visits = records.map { record in
      let gap = last.map { record.reservation.start - $0 }
      last = record.reservation.end
      return AgentDayPlan.Visit(
        record: record, gap: gap, isTight: gap.map { $0 < .minutes(30) } ?? false,
        isOutside: record.reservation.id == ReservationID(4))
    }
    let stretches = [(9, 12), (13, 17)].map {
      TimeStretch(from: at(day, $0.0), until: at(day, $0.1))
    }
    return AgentDayPlan(
      date: date, available: isFree ? stretches : [], visits: visits, travel: .minutes(30))
  }

  /// The week from Sunday 22 November on.
  static var week: [AgentDayPlan] {
    [
      plan("2026-11-22", isFree: false), plan("2026-11-23"),
      plan(
        "2026-11-24",
        [
          record(reservation(1, "2026-11-24", 10, 0, .done), notes: ["Rings twice."]),
          record(reservation(2, "2026-11-24", 13, 30, .confirmed, name: "Luc Gagné")),
          record(
            reservation(3, "2026-11-24", 14, 45, name: "Zoé Gagnier"),
            notes: ["Wants a quote for the roof", "Second floor"]),
        ]),
      plan("2026-11-25", [record(reservation(4, "2026-11-25", 9, 0, name: "Ève Roy"))]),
      plan("2026-11-26"), plan("2026-11-27"), plan("2026-11-28", isFree: false),
    ]
  }

  static func page(
    _ times: [AvailabilityTimes] = usual, first: String = "2026-11-22"
  ) -> WeekHours.Page {
    WeekHours.Page(
      record: AgentRecord(
        line: AgentLine(
          id: marc, name: "Marc Côté", email: "marc@example.com",
          profile: AgentProfile(agentID: marc, travelMinutes: 45), slots: times.count,
          openVisits: 3),
        slots: slots(times)),
      first: LocalDate(iso8601: first)!, days: week, appointment: .minutes(60),
      travel: .minutes(45))
  }

  static let statuses = FakeDesk.statuses.filter { ["new", "interested"].contains($0.code) }
}
