import Domain
import Kit
import Shell
import TestSupport

@testable import Screens

/// A floor at work, and what its people did.
enum FloorSamples {
  static let session = People.session("Ada Roy", [.admin], seat: SeatID(1))

  static let statuses = ContactStatus.defaults.enumerated().map { index, status in
    ContactStatus(
      id: StatusID(Int64(index + 1)), code: status.code, nameEnglish: status.nameEnglish,
      nameFrench: status.nameFrench, color: status.color, order: status.order,
      excludeFromCallList: status.excludeFromCallList, isSystemStatus: status.isSystemStatus,
      isDeletable: status.isDeletable)
  }

  static func seat(
    _ id: Int64, _ name: String, _ state: SeatState, seconds: Int64, number: String? = nil,
    calls: Int = 0, booked: Int = 0, status: Int? = nil, pause: String? = nil,
    isSilent: Bool = false, isCaller: Bool = true
  ) -> FloorSeat {
    FloorSeat(
      id: SeatID(id), person: UserID(id + 10), name: name, state: state,
      since: People.now - .seconds(seconds), pauseReason: pause, maskedNumber: number,
      calledAt: state == .talking ? People.now - .seconds(seconds + 9) : nil,
      answeredAt: state == .talking ? People.now - .seconds(seconds) : nil,
      status: status.map { statuses[$0] }, today: Tally(calls: calls, booked: booked),
      isSilent: isSilent, isCaller: isCaller)
  }

  static let seats = [
    seat(1, "Ada Roy", .ready, seconds: 4000, isCaller: false),
    seat(
      2, "Anna Tremblay", .talking, seconds: 134, number: "(514) •••-••34", calls: 14, booked: 3,
      status: 2),
    seat(
      3, "Luc Roy", .wrapUp, seconds: 41, number: "(438) •••-••02", calls: 11, booked: 1, status: 1),
    seat(
      4, "Marie-Ève Caron-Lafontaine", .dialling, seconds: 6, number: "(450) •••-••77", calls: 4),
    seat(5, "Sam Lee", .ready, seconds: 3, calls: 2, isSilent: true),
    seat(6, "Zoé Caron", .paused, seconds: 725, calls: 9, booked: 2, pause: "lunch"),
  ]

  static func now(
    _ seats: [FloorSeat] = seats, calls: Int = 312, left: [Int] = [412, 96, 7, 31, 18],
    overdue: Int = 2
  ) -> FloorNow {
    var hours = [HourFigures](repeating: HourFigures(), count: 24)
    for (hour, count) in zip(9...15, [8, 31, 52, 60, 44, 71, 46]) {
      hours[hour] = HourFigures(calls: count, answered: count / 2)
    }
    return FloorNow(
      at: People.now, day: FixedZone().day(of: People.now), seats: seats,
      today: calls == 0 ? .none : Tally(calls: calls, answered: 128, booked: 27),
      hours: calls == 0 ? hours.map { _ in HourFigures() } : hours,
      left: zip(statuses, left).map { FloorNow.StatusLeft(status: $0, callable: $1) },
      callbacksDue: 6, callbacksOverdue: overdue)
  }

  static let queue = QueueLeft(
    at: People.now,
    held: [
      QueueLeft.Held(rule: .excludedStatus, contacts: 205),
      QueueLeft.Held(rule: .workedToday, contacts: 31),
      QueueLeft.Held(rule: .outsideHours, contacts: 12),
    ], free: 521)

  // MARK: The team

  static func day(_ text: String) -> LocalDate { LocalDate(iso8601: text)! }

  static let week = DayRange(day("2026-11-23"), day("2026-11-24"))
  static let weekBefore = DayRange(day("2026-11-16"), day("2026-11-17"))

  static func tally(_ calls: Int, _ answered: Int, booked: Int = 0, kept: Int = 0) -> Tally {
    Tally(
      calls: calls, answered: answered, talk: .seconds(Int64(answered) * 97),
      wrapUp: .seconds(Int64(calls) * 21), pause: .minutes(Int64(calls)), worked: calls + 3,
      booked: booked, kept: kept)
  }

  static func line(
    _ id: Int64, _ name: String, _ tally: Tally, before: Tally = .none, assigned: Int,
    state: SeatState? = nil, minutesAgo: Int64? = 5, isActive: Bool = true
  ) -> TeamLine {
    let first = name.split(separator: " ").first.map(String.init) ?? name
    return TeamLine(
      person: FigurePerson(
        id: UserID(id), name: name, email: first.lowercased() + "@example.com",
        isActive: isActive),
      state: state,
      holding: TeamLine.Holding(
        assigned: assigned, callable: assigned * 3 / 4,
        byStatus: [
          StatusID(1): assigned / 2, StatusID(2): assigned / 4,
          StatusID(7): assigned - assigned / 2 - assigned / 4,
        ]),
      callsToday: tally.calls / 2, callsThisWeek: tally.calls, callsThisMonth: tally.calls * 3,
      tally: tally, before: before, lastActivity: minutesAgo.map { People.now - .minutes($0) })
  }

  static let lines = [
    line(
      12, "Anna Tremblay", tally(141, 58, booked: 12, kept: 4), before: tally(120, 61, booked: 9),
      assigned: 1204, state: .talking),
    line(13, "Luc Roy", tally(98, 44, booked: 3), before: tally(102, 40, booked: 5), assigned: 87),
    line(14, "Marie-Ève Caron-Lafontaine", .none, assigned: 0, minutesAgo: nil),
    line(
      15, "Zoé Caron", tally(60, 33, booked: 9, kept: 2), before: tally(12, 2), assigned: 203,
      state: .paused, minutesAgo: 60 * 30, isActive: false),
  ]

  static func team(_ lines: [TeamLine] = lines) -> TeamFigures {
    TeamFigures(
      at: People.now, period: week, before: weekBefore, statuses: statuses, lines: lines)
  }

  static func person(_ line: TeamLine = lines[0]) -> PersonFigures {
    var hours = [[HourFigures]](
      repeating: [HourFigures](repeating: HourFigures(), count: 24), count: 7)
    for (index, count) in [6, 14, 22, 3, 0, 17, 12].enumerated() {
      hours[1][9 + index] = HourFigures(calls: count, answered: count / 2)
      hours[2][10 + index] = HourFigures(calls: 24 - count, answered: count / 3)
    }
    return PersonFigures(
      at: People.now, period: DayRange(day("2026-11-01"), day("2026-11-24")),
      before: DayRange(day("2026-10-01"), day("2026-10-24")), statuses: statuses, line: line,
      hours: hours, outcomes: [.answered: 58, .noAnswer: 60, .busy: 14, .failed: 8], live: 1,
      lengths: [.underHalfMinute: 20, .underMinute: 18, .underThree: 12, .underTen: 8],
      days: zip(["2026-11-03", "2026-11-10", "2026-11-23", "2026-11-24"], [1, 4, 2, 5]).map {
        DayFigures(day: day($0), tally: tally($1 * 12, $1 * 5, booked: $1))
      })
  }

  static let contacts = ContactFigures(
    at: People.now, period: week, before: weekBefore,
    byStatus: zip(statuses, [412, 96, 7, 31, 18, 205, 42, 3]).map {
      ContactFigures.StatusLine(
        status: $0, contacts: $1, pool: $1 / 3, callable: $0.excludeFromCallList ? 0 : $1 * 2 / 3)
    }, converted: 42,
    byAge: [.today: 12, .week: 130, .month: 402, .older: 270], added: 140, addedBefore: 60,
    outcomes: [.answered: 135, .noAnswer: 130, .busy: 30], live: 2)

  static let acts = AssignmentActs(
    acts: [
      AssignmentAct(
        key: 90, at: People.now - .minutes(12), byName: "Ada Roy", fromName: nil,
        toName: "Anna Tremblay", contacts: 250),
      AssignmentAct(
        key: 70, at: People.now - .hours(30), byName: "Ada Roy", fromName: "Zoé Caron",
        toName: "Luc Roy", contacts: 1),
      AssignmentAct(
        key: 10, at: People.now - .hours(300), byName: nil, fromName: "Luc Roy", toName: nil,
        contacts: 12),
    ], next: nil)
}
