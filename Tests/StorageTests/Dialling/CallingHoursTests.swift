import Domain
import Foundation
import TestSupport
import Testing
import Zones

/// The hours, held against python3's zoneinfo and a rule of its own.
@Suite struct CallingHoursTests {
  private let zones = SystemTimeZones()

  /// Area codes and postal codes over every set of the tables.
  static let places: [(phone: String, postal: String?)] =
    NumberingPlan.geographicCodes.filter { $0 % 7 == 0 }.map { ("\($0)5550100", nil) }
    + [
      "204", "250", "257", "306", "418", "506", "514", "604", "709", "807", "850", "867", "902",
      "907", "928", "208", "606", "812", "701", "808",
    ].map { ($0 + "5550100", nil) }
    + [
      ("4185550100", "G4T 1A1"), ("4185550100", "G0C 2R0"), ("4185550100", "G0G 1C0"),
      ("4185550100", "G0G 2Z0"), ("5145550100", "V6B 1A1"), ("8675550100", "X0C 0A0"),
      ("8075550100", "P0T 1C0"), ("2505550100", "V0B 1G0"), ("3065550100", "S0P 0A0"),
      ("7095550100", "A0P 1C0"),
    ]

  /// Weeks in which clocks change, an ordinary one, and one with a new year.
  static let weeks = ["2026-03-05", "2026-07-06", "2026-10-29", "2026-12-29", "2027-03-11"]

  /// Every half hour of the week: python's own verdict in each zone of the set.
  private static let oracle = """
    import datetime as dt
    def legal(local):
        m = local.hour * 60 + local.minute
        return 600 <= m < 1080 if local.weekday() >= 5 else 540 <= m < 1290
    start = int(sys.argv[1])
    for names in sys.argv[2:]:
        zs = [zoneinfo.ZoneInfo(n) for n in names.split(",")]
        print("".join(
            "1" if all(legal(dt.datetime.fromtimestamp(start + i * 1800, z)) for z in zs) else "0"
            for i in range(336)))

    """

  @Test(arguments: weeks) func s20_every_half_hour_is_as_python_judges_it(_ week: String) throws {
    let start = LocalDateTime(date: LocalDate(iso8601: week)!, secondOfDay: 0).secondsAsUTC
    let sets = CallingHoursTests.places.map {
      CalledPlace(phone: PhoneNumber(digits: $0.phone)!, postalCode: $0.postal).zones
    }
    #expect(CallingHoursTests.places.count >= 60)
    let told = try ZoneOracle.lines(
      CallingHoursTests.oracle, ["\(start)"] + sets.map { $0.joined(separator: ",") })
    #expect(told.count == sets.count)
    for (set, expected) in zip(sets, told) {
      let found = try set.map { try zones.zone(named: $0) }
      let mine = (0..<336).map { index -> Character in
        let moment = Instant(seconds: start + Int64(index) * 1800)
        return CallingHours.crtc.allow(moment, in: found) ? "1" : "0"
      }
      #expect(String(mine) == String(expected[0]), "\(set)")
    }
  }

  /// The gate itself, for every place and some instants of each of its weeks: what python calls
  /// out of hours is refused for that reason, and nothing else is.
  @Test(arguments: weeks) func s20_the_gate_refuses_whom_python_finds_out_of_hours(
    _ week: String
  ) throws {
    let start = LocalDateTime(date: LocalDate(iso8601: week)!, secondOfDay: 0).secondsAsUTC
    let places = CallingHoursTests.places.map {
      CalledPlace(phone: PhoneNumber(digits: $0.phone)!, postalCode: $0.postal)
    }
    let told = try ZoneOracle.lines(
      CallingHoursTests.oracle, ["\(start)"] + places.map { $0.zones.joined(separator: ",") })
    #expect(places.count >= 60 && places.contains { $0.zones.count > 1 })
    for (place, expected) in zip(places, told) {
      let isLegal = Array(expected[0])
      for index in stride(from: 0, to: isLegal.count, by: 11) {
        let moment = Instant(seconds: start + Int64(index) * 1800)
        let verdict = DialGate.judge(
          DialFacts(place, at: moment, settings: FloorSettings(), zones: zones))
        let isOutside = verdict.reasons.contains(.outsideHours)
        #expect(isOutside == (isLegal[index] == "0"), "\(place.zones) at \(moment.iso8601)")
        #expect(!verdict.isAllowed || isLegal[index] == "1")
      }
    }
  }

  @Test(arguments: weeks) func the_next_change_is_where_the_answer_changes(_ week: String) throws {
    let start = LocalDateTime(date: LocalDate(iso8601: week)!, secondOfDay: 0).secondsAsUTC
    for place in CallingHoursTests.places.filter({ $0.postal != nil || $0.phone.hasPrefix("8") }) {
      let names = CalledPlace(phone: PhoneNumber(digits: place.phone)!, postalCode: place.postal)
      let found = try names.zones.map { try zones.zone(named: $0) }
      for hour in stride(from: 0, to: 168, by: 5) {
        check(Instant(seconds: start + Int64(hour) * 3600), found)
      }
    }
  }

  /// Up to the change every minute answers the same, and from it on the other.
  private func check(_ moment: Instant, _ zones: [any Zone]) {
    let hours = CallingHours.crtc
    let isOpen = hours.allow(moment, in: zones)
    let finding = hours.finding(at: moment, in: zones)
    if case .open = finding { #expect(isOpen) } else { #expect(!isOpen) }
    guard let change = finding.change else {
      Issue.record("no change after \(moment.iso8601)")
      return
    }
    #expect(change > moment && hours.allow(change, in: zones) != isOpen)
    #expect(hours.allow(change - .milliseconds(1), in: zones) == isOpen)
    var minute = moment
    while minute < change {
      if hours.allow(minute, in: zones) != isOpen {
        Issue.record("changes at \(minute.iso8601) already")
        return
      }
      minute = minute + .minutes(15)
    }
  }

  // MARK: Clocks that jump

  @Test func hours_inside_the_jump_are_found_to_the_second() throws {
    var hours = CallingHours.crtc
    // Sunday, when clocks jump in Toronto: 8 March 2:00 → 3:00, 1 November 2:00 → 1:00.
    hours.week[0] = DayHours("2:15-3:45")
    let toronto = try zones.zone(named: "America/Toronto")
    let spring = hours.finding(at: Instant(iso8601: "2026-03-08T05:00:00Z")!, in: [toronto])
    #expect(spring == .closed(opensAt: Instant(iso8601: "2026-03-08T07:00:00Z")))
    hours.week[0] = DayHours("1:30-4:00")
    let first = hours.finding(at: Instant(iso8601: "2026-11-01T05:40:00Z")!, in: [toronto])
    #expect(first == .open(until: Instant(iso8601: "2026-11-01T06:00:00Z")!))
    let between = hours.finding(at: Instant(iso8601: "2026-11-01T06:10:00Z")!, in: [toronto])
    #expect(between == .closed(opensAt: Instant(iso8601: "2026-11-01T06:30:00Z")))
  }

  // MARK: Closed days

  @Test func a_closed_day_is_closed_by_the_called_persons_calendar() throws {
    var hours = CallingHours.crtc
    hours.closedDays = [LocalDate(iso8601: "2026-12-25")!]
    let john = try zones.zone(named: "America/St_Johns")
    let vancouver = try zones.zone(named: "America/Vancouver")
    let eve = Instant(iso8601: "2026-12-25T03:45:00Z")!  // still the 24th in Vancouver
    #expect(hours.allow(eve, in: [vancouver]) && !hours.allow(eve, in: [vancouver, john]))
    let noon = Instant(iso8601: "2026-12-25T18:00:00Z")!
    #expect(
      hours.finding(at: noon, in: [vancouver])
        == .closed(opensAt: Instant(iso8601: "2026-12-26T18:00:00Z")))
  }

  @Test func where_every_day_is_closed_no_opening_is_promised() throws {
    let hours = CallingHours(week: Array(repeating: nil, count: 7))
    let zone = try zones.zone(named: "America/Toronto")
    #expect(hours.finding(at: TestFloor.tuesdayMorning, in: [zone]) == .closed(opensAt: nil))
    #expect(hours.finding(at: TestFloor.tuesdayMorning, in: []) == .unknown)
  }

  @Test func every_zone_of_the_tables_is_one_that_the_system_has() throws {
    let coded = NumberingPlan.geographicCodes.flatMap { NumberingPlan.areaCode($0).zones }
    for name in Set(coded + PostalZones.everyZone) { _ = try zones.zone(named: name) }
  }
}
