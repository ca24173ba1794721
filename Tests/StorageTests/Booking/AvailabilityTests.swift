import Domain
import TestSupport
import Testing

@testable import Store

/// When agents work, and who says so.
@Suite struct AvailabilityTests {
  private let booking: BookingFloor
  private let store: Store
  private let agent: UserID

  init() throws {
    booking = try BookingFloor()
    store = booking.store
    agent = booking.marc.user.id
  }

  private func once(_ day: String, _ from: Int, _ to: Int, away: Bool = false) -> AvailabilityTimes
  {
    AvailabilityTimes(
      kind: away ? .away : .available, start: BookingFloor.wall(day, from),
      end: BookingFloor.wall(day, to))
  }

  @Test func each_change_is_in_the_history_of_its_own_record() throws {
    let slot = try booking.change.add(once("2026-11-28", 9, 12), of: agent, by: booking.marc)
    let wanted = once("2026-11-28", 10, 24)
    try booking.change.edit(slot.id, of: agent, to: wanted, by: booking.ada)
    let shown = try booking.agents.show(agent, by: booking.marc).slots.first { $0.id == slot.id }
    #expect(shown?.times == wanted)
    try booking.change.remove(slot.id, of: agent, by: booking.marc)
    let told = try booking.history(.availability, "\(slot.id.rawValue)")
    #expect(told.map(\.action) == [.delete, .update, .create])
    #expect(
      told.map(\.actor.email) == [
        "marc@example.com", "ada@example.com", "marc@example.com",
      ])
    #expect(told[1].changes.map(\.field) == ["endDateTime", "startDateTime"])
    #expect(told[1].changes.map(\.new) == ["2026-11-29T00:00", "2026-11-28T10:00"])
    guard case .object(let image)? = told[2].initialDocument else {
      Issue.record("no document")
      return
    }
    #expect(image["agent"] == "marc@example.com" && image["isRecurring"] == false)
    #expect(try booking.history(.agentProfile, "marc@example.com").map(\.action) == [.create])
    #expect(try booking.isWhole())
  }

  @Test func everything_of_an_availability_comes_back_as_it_was() throws {
    let all = [
      once("2027-01-01", 0, 24, away: true),
      AvailabilityTimes(
        start: BookingFloor.wall("2026-12-01", 22), end: BookingFloor.wall("2026-12-02", 3),
        recurrence: Recurrence(
          frequency: .daily, endDate: LocalDate(iso8601: "2026-12-24"))),
      AvailabilityTimes(
        kind: .away, start: BookingFloor.wall("2026-12-01", 12, 15),
        end: BookingFloor.wall("2026-12-01", 12, 45),
        recurrence: Recurrence(frequency: .weekly, daysOfWeek: [0, 6])),
    ]
    for times in all {
      let slot = try booking.change.add(times, of: booking.nora.user.id, by: booking.nora)
      #expect(slot.times == times)
    }
    let kept = try booking.agents.show(booking.nora.user.id, by: booking.nora).slots
    #expect(Set(kept.map(\.times)) == Set(all))
    #expect(try booking.isWhole())
  }

  @Test func what_cannot_be_is_refused_and_nothing_is_written() throws {
    let week = BookingFloor.week()
    func daily(_ from: Int, _ to: Int, days: Int = 0, last: String? = nil) -> AvailabilityTimes {
      let end = BookingFloor.wall("2026-12-01", to)
      return AvailabilityTimes(
        start: BookingFloor.wall("2026-12-01", from),
        end: LocalDateTime(date: end.date.adding(days: days), secondOfDay: end.secondOfDay),
        recurrence: Recurrence(
          frequency: .daily, endDate: last.flatMap { LocalDate(iso8601: $0) }))
    }
    var noDays = week
    noDays.recurrence?.daysOfWeek = []
    var wrongDay = week
    wrongDay.recurrence?.daysOfWeek = [7]
    var never = week
    never.recurrence = Recurrence(
      frequency: .weekly, daysOfWeek: [5], endDate: LocalDate(iso8601: "2026-11-04"))
    let cases: [(AvailabilityTimes, AvailabilityRefusal)] = [
      (once("2026-11-28", 12, 12), .empty), (once("2026-11-28", 12, 9), .empty),
      (daily(9, 10, days: 1), .tooLong), (noDays, .noDays), (wrongDay, .noDays),
      (never, .neverComes), (daily(9, 10, last: "2026-11-30"), .neverComes),
    ]
    let before = try booking.entries()
    for (times, refusal) in cases {
      #expect(throws: DomainError.booking(.availability(refusal))) {
        try booking.change.add(times, of: agent, by: booking.marc)
      }
    }
    #expect(throws: DomainError.booking(.availability(.unknown))) {
      try booking.change.remove(SlotID(999), of: agent, by: booking.marc)
    }
    #expect(try booking.entries() == before)
  }

  @Test func one_agent_does_not_change_another() throws {
    let slot = try booking.agents.show(agent, by: booking.marc).slots[0]
    let denied = DomainError.notPermitted(.manageUsers)
    #expect(throws: denied) {
      try booking.change.add(once("2026-11-28", 9, 12), of: agent, by: booking.nora)
    }
    #expect(throws: denied) {
      try booking.change.remove(slot.id, of: agent, by: booking.nora)
    }
    #expect(throws: DomainError.booking(.availability(.unknown))) {
      try booking.change.remove(slot.id, of: booking.nora.user.id, by: booking.nora)
    }
    #expect(throws: DomainError.booking(.unknownAgent("\(booking.luc.user.id.rawValue)"))) {
      try booking.change.add(once("2026-11-28", 9, 12), of: booking.luc.user.id, by: booking.ada)
    }
    #expect(throws: DomainError.notPermitted(.viewUsers)) {
      try booking.agents.show(agent, by: booking.nora)
    }
  }

  @Test func a_key_that_was_removed_is_never_used_again() throws {
    let first = try booking.change.add(once("2026-11-28", 9, 12), of: agent, by: booking.marc)
    try booking.change.remove(first.id, of: agent, by: booking.marc)
    let second = try booking.change.add(once("2026-11-28", 9, 12), of: agent, by: booking.marc)
    #expect(second.id > first.id)
  }

  // MARK: How long

  @Test func minutes_of_ones_own_go_before_the_floors() throws {
    try booking.floor.set(.appointmentMinutes, to: "45")
    try booking.floor.set(.travelMinutes, to: "15")
    let ids = try booking.contacts(3)
    #expect(try booking.book(ids[0], at: booking.wednesday(9)).minutes == 45)
    try SetAgentProfile(store: store)(
      AgentProfile(agentID: agent, appointmentMinutes: 120), by: booking.ada)
    let made = try booking.book(ids[1], at: booking.wednesday(10))
    #expect(made.minutes == 120, "15 minutes after 9:45")
    #expect(throws: DomainError.self) { try booking.book(ids[2], at: booking.wednesday(12, 14)) }
    try booking.book(ids[2], at: booking.wednesday(12, 15))
    let told = try booking.history(.agentProfile, "marc@example.com")
    #expect(told.map(\.action) == [.update, .create])
    #expect(told[0].changes.map(\.field) == ["appointmentMinutes"])
    for profile in [
      AgentProfile(agentID: agent, appointmentMinutes: 4),
      AgentProfile(agentID: agent, appointmentMinutes: 481),
    ] {
      #expect(throws: DomainError.booking(.minutes(5...480))) {
        try SetAgentProfile(store: store)(profile, by: booking.marc)
      }
    }
    #expect(throws: DomainError.booking(.minutes(0...240))) {
      try SetAgentProfile(store: store)(
        AgentProfile(agentID: agent, travelMinutes: -1), by: booking.marc)
    }
    #expect(try booking.isWhole())
  }

  // MARK: What the screens read

  @Test func an_agents_day_has_its_visits_in_order_with_the_ways_between() throws {
    let ids = try booking.contacts(3)
    try booking.book(ids[0], at: booking.wednesday(13), note: "Ring twice")
    try booking.book(ids[1], at: booking.wednesday(9))
    let gone = try booking.book(ids[2], at: booking.wednesday(11, 30))
    try booking.cancel(.init(reason: "Ill"), of: gone.id, by: booking.anna)
    try SetAgentProfile(store: store)(
      AgentProfile(agentID: agent, travelMinutes: 240), by: booking.marc)
    let week = try booking.days(
      of: agent, from: LocalDate(iso8601: "2026-11-23")!, days: 7, by: booking.marc)
    #expect(week.count == 7)
    let day = week[2]
    #expect(
      day.visits.map(\.record.reservation.start) == [
        booking.wednesday(9), booking.wednesday(13),
      ])
    #expect(day.visits.map(\.gap) == [nil, .minutes(180)])
    #expect(day.visits.map(\.isTight) == [false, true], "the way takes longer by now")
    #expect(day.visits.map(\.isOutside) == [false, false])
    try booking.change.add(once("2026-11-25", 12, 24, away: true), of: agent, by: booking.marc)
    let shorter = try booking.days(of: agent, from: day.date, days: 1, by: booking.ada)[0]
    #expect(shorter.visits.map(\.isOutside) == [false, true], "it stays, and is told")
    #expect(shorter.available.map(\.until) == [booking.wednesday(12)])
    #expect(day.visits[1].record.notes.map(\.content) == ["Ring twice"])
    #expect(
      day.available == [TimeStretch(from: booking.wednesday(9), until: booking.wednesday(17))])
    #expect(week[5].available.isEmpty && week[5].visits.isEmpty)
    #expect(throws: DomainError.notPermitted(.viewContacts)) {
      try booking.days(
        of: agent, from: LocalDate(iso8601: "2026-11-23")!, days: 1, by: booking.nora)
    }
  }

  @Test func free_times_are_those_that_booking_takes() throws {
    try booking.change.add(BookingFloor.week(), of: booking.nora.user.id, by: booking.nora)
    let id = try booking.contacts(1)[0]
    try booking.book(id, at: booking.wednesday(10))
    let day = LocalDate(iso8601: "2026-11-25")!
    let his = try booking.free.day(day, of: agent, by: booking.anna).map(\.start)
    #expect(his.first == booking.wednesday(11, 30) && his.last == booking.wednesday(16))
    let both = try booking.free.everyone(on: day, by: booking.anna)
    #expect(both.count == his.count + 15)
    let each = try booking.free.day(day, of: nil, by: booking.anna)
    #expect(each.count == 15 && each.allSatisfy { $0.agentID == booking.nora.user.id })
    // This morning's times are over.
    let today = LocalDate(iso8601: "2026-11-24")!
    let left = try booking.free.day(today, of: agent, by: booking.anna)
    #expect(left.first?.start == booking.at("2026-11-24", 10, 30))
    let next = try booking.free.next(of: agent, by: booking.anna)
    #expect(next.map(\.start) == Array(left.prefix(5).map(\.start)))
    let days = try booking.free.days(
      LocalDate(iso8601: "2026-11-01")!...LocalDate(iso8601: "2026-11-30")!, of: nil,
      by: booking.ada)
    #expect(days.filter { !$0.agents.isEmpty }.map(\.date.day) == [24, 25, 26, 27, 30])
    #expect(days[24].agents == [agent, booking.nora.user.id].sorted())
  }

  @Test func whoever_was_an_agent_and_has_visits_to_come_stays_in_the_list() throws {
    try booking.book(booking.contacts(1)[0], at: booking.wednesday(10))
    #expect(try booking.agents(by: booking.ada).map(\.openVisits) == [1, 0])
    var edit = UserEdit()
    edit.isAgent = false
    edit.isTelephoniste = true
    #expect(
      throws: DomainError.booking(.agentHasVisits(email: "marc@example.com", 1))
    ) { try EditUser(store: store)(edit, of: "marc@example.com", by: booking.ada) }
    try SetActive(store: store)("marc@example.com", to: false, by: booking.ada)
    try SetActive(store: store)("nora@example.com", to: false, by: booking.ada)
    #expect(try booking.agents(by: booking.ada).map(\.id) == [agent])
    #expect(try booking.free.next(of: nil, by: booking.anna).isEmpty)
  }
}
