import Domain
import Foundation
import TestSupport
import Testing

@testable import Zones

/// The zones of Canada, and those with the oddest clocks since 1970.
private let hardZones = [
  "America/Toronto", "America/St_Johns", "America/Regina", "America/Halifax",
  "America/Blanc-Sablon", "America/Winnipeg", "America/Edmonton", "America/Vancouver",
  "America/Whitehorse", "America/Fort_Nelson", "America/Havana", "Asia/Beirut", "Asia/Gaza",
  "America/Sao_Paulo", "America/Asuncion", "America/Santiago", "America/Nuuk", "Europe/Dublin",
  "Africa/Casablanca", "Africa/Monrovia", "Africa/Cairo", "Asia/Amman", "Asia/Tehran",
  "Asia/Jerusalem", "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Chatham", "Atlantic/Azores",
  "Antarctica/Troll", "Etc/GMT+5", "UTC",
]

@Suite struct SystemTimeZonesTests {
  private let zones = SystemTimeZones()

  private func zone(_ name: some StringProtocol) throws -> any Zone {
    try zones.zone(named: String(name))
  }

  @Test func every_zone_of_the_system_agrees_with_python_at_random_moments() throws {
    let answers = try ZoneOracle.lines(
      """
      r = random.Random(1970)
      for name in sorted(zoneinfo.available_timezones()):
          z = zoneinfo.ZoneInfo(name)
          for _ in range(12):
              t = r.randrange(0, END); print(name, t, offset(z, t))
      """)
    #expect(answers.count > 6000)
    for line in answers {
      let found = try zone(line[0]).offsetSeconds(at: Instant(seconds: Int64(line[1])!))
      #expect(found == Int(line[2])!, "\(line)")
    }
  }

  @Test func every_change_from_1970_to_2060_happens_at_its_second() throws {
    let answers = try ZoneOracle.lines(
      """
      for name in sys.argv[1:]:
          z = zoneinfo.ZoneInfo(name)
          for t in changes(z): print(name, t, offset(z, t - 1), offset(z, t))
      """, hardZones)
    #expect(answers.count > 3000)
    for line in answers {
      let zone = try zone(line[0])
      let moment = Int64(line[1])!
      #expect(zone.offsetSeconds(at: Instant(seconds: moment - 1)) == Int(line[2])!, "\(line)")
      #expect(zone.offsetSeconds(at: Instant(seconds: moment)) == Int(line[3])!, "\(line)")
    }
  }

  @Test func wall_times_around_every_change_mean_what_python_says() throws {
    let answers = try ZoneOracle.lines(
      """
      E = dt.datetime(1970, 1, 1)
      for name in sys.argv[1:]:
          z = zoneinfo.ZoneInfo(name)
          for c in changes(z):
              for o in (offset(z, c - 1), offset(z, c)):
                  for d in (-3601, -1, 0, 1, 1799, 3600):
                      naive = c + o + d
                      wall = E + dt.timedelta(seconds=naive)
                      real = []
                      for fold in (0, 1):
                          t = int(wall.replace(tzinfo=z, fold=fold).timestamp())
                          if t + offset(z, t) == naive: real.append(t)
                      print(name, naive, *sorted(set(real)))
      """, hardZones)
    #expect(answers.count > 30_000)
    for line in answers {
      let moments = line.dropFirst(2).map { Instant(seconds: Int64($0)!) }
      let expected: WallTime
      switch moments.count {
      case 0: expected = .skipped
      case 1: expected = .once(moments[0])
      default: expected = .twice(first: moments[0], second: moments[1])
      }
      let wall = LocalDateTime(secondsAsUTC: Int64(line[1])!)
      #expect(try zone(line[0]).wallTime(wall) == expected, "\(line)")
    }
  }

  @Test func days_begin_at_their_first_moment_even_where_midnight_is_skipped_or_repeated() throws {
    let answers = try ZoneOracle.lines(
      """
      for name in sys.argv[1:]:
          z = zoneinfo.ZoneInfo(name)
          for c in changes(z):
              local = c + offset(z, c - 1)
              if 3600 < local % 86400 < 82800 and abs(offset(z, c) - offset(z, c - 1)) < 36000: continue
              for day in range(local // 86400 - 1, local // 86400 + 3):
                  lo, hi = day * 86400 - 50400 - 86400, day * 86400 + 129600
                  near = sorted([lo, c - 7200, c + 7200, day * 86400 - offset(z, c), day * 86400 - offset(z, c - 1)])
                  t = next(t for n in near for t in range(n - 3600, n + 3600, 60)
                           if t >= lo and (t + offset(z, t)) // 86400 >= day)
                  print(name, day, t)
      """,
      [
        "America/Havana", "Asia/Beirut", "America/Sao_Paulo", "America/Asuncion",
        "America/St_Johns", "America/Toronto", "Pacific/Apia", "Asia/Amman", "Atlantic/Azores",
      ])
    #expect(answers.count > 1000)
    for line in answers {
      let zone = try zone(line[0])
      let start = zone.start(of: LocalDate(dayNumber: Int(line[1])!))
      #expect(start == Instant(seconds: Int64(line[2])!), "\(line)")
    }
  }

  @Test func toronto_springs_forward_and_falls_back_in_2027() throws {
    let toronto = try zone("America/Toronto")
    let march = LocalDate(year: 2027, month: 3, day: 14)!
    let november = LocalDate(year: 2027, month: 11, day: 7)!
    #expect(toronto.wallTime(LocalDateTime(date: march, hour: 2, minute: 30)) == .skipped)
    #expect(
      toronto.wallTime(LocalDateTime(date: november, hour: 1, minute: 30))
        == .twice(first: Instant(seconds: 1_825_565_400), second: Instant(seconds: 1_825_569_000)))
    #expect(toronto.start(of: march) == Instant(seconds: 1_805_000_400))
    #expect(toronto.start(of: march.adding(days: 1)) - toronto.start(of: march) == .hours(23))
    #expect(toronto.start(of: november.adding(days: 1)) - toronto.start(of: november) == .hours(25))
  }

  @Test func zones_without_summer_time_and_with_half_hours_are_right_in_2027() throws {
    let july = Instant(seconds: 1_814_400_000)
    let january = Instant(seconds: 1_798_761_600)
    for (name, winter, summer) in [
      ("America/Regina", -6.0, -6.0), ("America/Blanc-Sablon", -4, -4),
      ("America/Halifax", -4, -3), ("America/St_Johns", -3.5, -2.5),
    ] {
      #expect(try zone(name).offsetSeconds(at: january) == Int(winter * 3600))
      #expect(try zone(name).offsetSeconds(at: july) == Int(summer * 3600))
    }
  }

  @Test(arguments: [
    "", "/etc/localtime", "../zoneinfo/UTC", "America/../UTC", "America", "America/", "zone.tab",
    "tzdata.zi", "leapseconds", "Nowhere/Town", "UTC\u{0}", "America//Toronto",
  ])
  func what_names_no_zone_is_refused(_ name: String) {
    #expect(throws: DomainError.unknownTimeZone(name)) { try zones.zone(named: name) }
  }

  @Test func a_changed_file_changes_the_answer_of_the_next_start() throws {
    let folder = try ScratchFolder()
    let toronto = try Data(contentsOf: URL(fileURLWithPath: "/usr/share/zoneinfo/America/Toronto"))
    let regina = try Data(contentsOf: URL(fileURLWithPath: "/usr/share/zoneinfo/America/Regina"))
    let july = Instant(seconds: 1_814_400_000)
    _ = try folder.file("Town", [UInt8](toronto))
    let before = SystemTimeZones(root: folder.path)
    #expect(try before.zone(named: "Town").offsetSeconds(at: july) == -4 * 3600)
    _ = try folder.file("Town", [UInt8](regina))
    #expect(try before.zone(named: "Town").offsetSeconds(at: july) == -4 * 3600)
    let after = SystemTimeZones(root: folder.path)
    #expect(try after.zone(named: "Town").offsetSeconds(at: july) == -6 * 3600)
  }

  @Test func damaged_files_are_refused_and_never_crash() throws {
    let whole = [UInt8](
      try Data(contentsOf: URL(fileURLWithPath: "/usr/share/zoneinfo/America/Toronto")))
    var random = SeededRandom(seed: 9636)
    for _ in 0..<1500 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        // Three of four blows fall on the headers, where the counts stand.
        let end = random.chance(3, in: 4) ? 44 : bytes.count
        bytes[Int.random(in: 0..<end, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      if random.chance(1, in: 3) {
        bytes.removeLast(Int.random(in: 1...bytes.count, using: &random))
      }
      guard let file = try? TZifFile(bytes) else { continue }
      let zone = SystemZone(name: "X", file: file)
      for moment in [Int64(0), 1_814_400_000, 4_000_000_000] {
        _ = zone.offsetSeconds(at: Instant(seconds: moment))
      }
    }
    #expect(throws: TZifFile.Damage.self) { try TZifFile(Array(whole.dropLast(5))) }
  }
}

@Suite struct PosixRuleTests {
  /// Seconds since 1970 of a UTC time.
  private func utc(_ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0) -> Int64 {
    LocalDateTime(date: LocalDate(year: year, month: month, day: day)!, hour: hour, minute: 0)
      .secondsAsUTC
  }

  @Test func a_zone_without_summer_time_has_one_offset() throws {
    #expect(try #require(PosixRule("<-03>3")).offset(at: 0) == -10_800)
    #expect(try #require(PosixRule("<+0545>-5:45")).offset(at: 0) == 20_700)
  }

  @Test func north_and_south_of_the_equator_summer_lies_where_it_should() throws {
    let toronto = try #require(PosixRule("EST5EDT,M3.2.0,M11.1.0"))
    #expect(toronto.offset(at: utc(2027, 3, 14, 7) - 1) == -18_000)
    #expect(toronto.offset(at: utc(2027, 3, 14, 7)) == -14_400)
    #expect(toronto.offset(at: utc(2027, 11, 7, 6) - 1) == -14_400)
    #expect(toronto.offset(at: utc(2027, 11, 7, 6)) == -18_000)
    let sydney = try #require(PosixRule("AEST-10AEDT,M10.1.0,M4.1.0/3"))
    #expect(sydney.offset(at: utc(2027, 1, 1)) == 39_600)
    #expect(sydney.offset(at: utc(2027, 7, 1)) == 36_000)
  }

  @Test func hours_may_lie_outside_the_day() throws {
    // Nuuk, Gaza before 2022, and New Year's Eve pushed into the next year.
    let nuuk = try #require(PosixRule("<-02>2<-01>,M3.5.0/-1,M10.5.0/0"))
    #expect(nuuk.offset(at: utc(2027, 3, 28, 1) - 1) == -7200)
    #expect(nuuk.offset(at: utc(2027, 3, 28, 1)) == -3600)
    let far = try #require(PosixRule("EET-2EEST,M3.4.4/50,M10.4.4/50"))
    #expect(far.offset(at: utc(2027, 3, 27, 0) - 1) == 7200)
    #expect(far.offset(at: utc(2027, 3, 27, 0)) == 10_800)
    let late = try #require(PosixRule("AAA0BBB,J60/0,J365/48"))
    #expect(late.offset(at: utc(2028, 1, 1, 22)) == 3600)
    #expect(late.offset(at: utc(2028, 1, 1, 23)) == 0)
  }

  @Test func days_are_counted_with_and_without_the_leap_day() throws {
    let julian = try #require(PosixRule("AAA0BBB,J60/0,J300/0"))
    #expect(julian.offset(at: utc(2028, 3, 1) - 1) == 0)
    #expect(julian.offset(at: utc(2028, 3, 1)) == 3600)
    let counted = try #require(PosixRule("AAA0BBB,59/0,300/0"))
    #expect(counted.offset(at: utc(2028, 2, 29) - 1) == 0)
    #expect(counted.offset(at: utc(2028, 2, 29)) == 3600)
    let always = try #require(PosixRule("XXX3EDT4,0/0,J365/23"))
    for month in 1...12 { #expect(always.offset(at: utc(2027, month, 1, 12)) == -14_400) }
    #expect(always.offset(at: utc(2028, 1, 1, 3)) == -14_400)
  }

  @Test(arguments: [
    "", "E5", "EST", "EST5EDT", "EST5EDT,M3.2.0", "EST5EDT,M13.2.0,M11.1.0",
    "EST5EDT,M3.6.0,M11.1.0", "EST5EDT,M3.2.7,M11.1.0", "EST5EDT,J0,J1", "EST200", "<EST5",
    "EST5EDT,M3.2.0,M11.1.0,", "EST5:60",
  ])
  func what_is_no_rule_is_refused(_ text: String) {
    #expect(PosixRule(text) == nil)
  }
}
