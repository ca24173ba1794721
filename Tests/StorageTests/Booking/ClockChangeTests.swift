import Domain
import TestSupport
import Testing
import Zones

/// Availability by the wall clock over the days on which Toronto changes it.
@Suite struct ClockChangeTests {
  private let toronto = try! SystemTimeZones().zone(named: "America/Toronto")

  private func times(
    _ day: String, _ from: (Int, Int), _ to: (Int, Int), kind: AvailabilityTimes.Kind = .available,
    weekly days: Set<Int>? = nil
  ) -> AvailabilityTimes {
    let date = LocalDate(iso8601: day)!
    return AvailabilityTimes(
      kind: kind, start: LocalDateTime(date: date, hour: from.0, minute: from.1),
      end: LocalDateTime(date: date, hour: to.0, minute: to.1),
      recurrence: days.map { Recurrence(frequency: .weekly, daysOfWeek: $0) })
  }

  private func covered(_ day: String, _ availability: [AvailabilityTimes]) -> [TimeStretch] {
    let start = toronto.start(of: LocalDate(iso8601: day)!)
    let end = toronto.start(of: LocalDate(iso8601: day)!.adding(days: 1))
    return FreeSearch(zone: toronto, from: start, until: end).covered(availability)
      .filter { $0.from < end }
  }

  private func stretch(_ from: String, _ until: String) -> TimeStretch {
    TimeStretch(from: Instant(iso8601: from)!, until: Instant(iso8601: until)!)
  }

  @Test func nine_to_five_on_sundays_is_nine_to_five_on_both_days_of_change() {
    let sundays = [times("2027-01-03", (9, 0), (17, 0), weekly: [0])]
    #expect(
      covered("2027-03-07", sundays) == [stretch("2027-03-07T14:00:00Z", "2027-03-07T22:00:00Z")])
    #expect(
      covered("2027-03-14", sundays) == [stretch("2027-03-14T13:00:00Z", "2027-03-14T21:00:00Z")])
    #expect(
      covered("2027-11-07", sundays) == [stretch("2027-11-07T14:00:00Z", "2027-11-07T22:00:00Z")])
  }

  @Test func the_hour_that_is_jumped_over_is_nobodys() {
    let gap = [times("2027-03-14", (2, 0), (3, 0))]
    #expect(covered("2027-03-14", gap).isEmpty)
    let night = [times("2027-03-14", (1, 0), (4, 0))]
    #expect(
      covered("2027-03-14", night) == [stretch("2027-03-14T06:00:00Z", "2027-03-14T08:00:00Z")])
  }

  @Test func the_hour_that_comes_twice_is_worked_twice() {
    let night = [times("2027-11-07", (0, 0), (3, 0))]
    #expect(
      covered("2027-11-07", night) == [stretch("2027-11-07T04:00:00Z", "2027-11-07T08:00:00Z")])
    let half = [times("2027-11-07", (1, 0), (1, 30))]
    #expect(
      covered("2027-11-07", half) == [
        stretch("2027-11-07T05:00:00Z", "2027-11-07T05:30:00Z"),
        stretch("2027-11-07T06:00:00Z", "2027-11-07T06:30:00Z"),
      ])
  }

  @Test func a_day_off_over_the_change_is_the_whole_day() {
    let date = LocalDate(iso8601: "2027-11-07")!
    let off = AvailabilityTimes(
      kind: .away, start: LocalDateTime(date: date, secondOfDay: 0),
      end: LocalDateTime(date: date.adding(days: 1), secondOfDay: 0))
    let daily = AvailabilityTimes(
      start: LocalDateTime(date: date.adding(days: -3), secondOfDay: 0),
      end: LocalDateTime(date: date.adding(days: -2), secondOfDay: 0),
      recurrence: Recurrence(frequency: .daily))
    #expect(covered("2027-11-06", [daily]).count == 1)
    #expect(covered("2027-11-07", [daily, off]).isEmpty)
    #expect(!covered("2027-11-08", [daily, off]).isEmpty)
  }

  @Test func slots_that_touch_or_overlap_are_one() {
    let slots = [
      times("2027-02-02", (9, 0), (10, 0)), times("2027-02-02", (10, 0), (11, 0)),
      times("2027-02-02", (10, 30), (12, 0)),
    ]
    #expect(
      covered("2027-02-02", slots) == [stretch("2027-02-02T14:00:00Z", "2027-02-02T17:00:00Z")])
    let agenda = AgentAgenda(
      agentID: UserID(1), agentName: "Marc", appointment: .minutes(180), travel: .minutes(0),
      availability: slots, reservations: [])
    let nine = Instant(iso8601: "2027-02-02T14:00:00Z")!
    #expect(FreeSearch.obstacle(to: nine, of: agenda, in: toronto) == nil)
    let later = nine + .minutes(1)
    #expect(FreeSearch.obstacle(to: later, of: agenda, in: toronto) == .unavailable)
  }

  @Test func a_time_that_is_jumped_over_is_refused_and_of_two_the_first_is_meant() throws {
    let spring = LocalDateTime(date: LocalDate(iso8601: "2027-03-14")!, hour: 2, minute: 30)
    #expect(throws: DomainError.booking(.timeSkipped)) {
      try AppointmentMoment.instant(spring, in: toronto)
    }
    let fall = LocalDateTime(date: LocalDate(iso8601: "2027-11-07")!, hour: 1, minute: 30)
    #expect(
      try AppointmentMoment.instant(fall, in: toronto)
        == Instant(iso8601: "2027-11-07T05:30:00Z")!)
    let plain = LocalDateTime(date: LocalDate(iso8601: "2027-03-14")!, hour: 9, minute: 0)
    #expect(
      try AppointmentMoment.instant(plain, in: toronto)
        == Instant(iso8601: "2027-03-14T13:00:00Z")!)
  }
}
