import Domain
import TestSupport
import Testing
import Zones

/// The search for free times, held against a rule that asks every minute.
@Suite struct FreeSearchTests {
  private static let system = SystemTimeZones()
  private static func zone(_ name: String) -> any Zone { try! system.zone(named: name) }
  private static let minutes = 2 * 24 * 60

  /// The minutes of two days at which the search says that a visit may begin.
  private func found(
    _ agenda: AgentAgenda, _ random: RandomAgenda, in zone: any Zone
  ) -> Set<Int> {
    let first = zone.start(of: random.day.adding(days: -1))
    let search = FreeSearch(
      zone: zone, from: first, until: first + .minutes(Int64(FreeSearchTests.minutes)))
    var all: Set<Int> = []
    for range in search.starts(of: agenda) {
      let from = Int((range.lowerBound - first).seconds / 60)
      all.formUnion(from...Int((range.upperBound - first).seconds / 60))
    }
    return all
  }

  private func expected(_ random: RandomAgenda, in zone: any Zone) -> Set<Int> {
    let first = zone.start(of: random.day.adding(days: -1))
    let oracle = FreeTimeOracle(
      random.agenda, in: zone, from: first, minutes: FreeSearchTests.minutes)
    return Set((0..<FreeSearchTests.minutes).filter(oracle.isFree))
  }

  @Test func every_minute_is_free_or_not_as_the_naive_rule_says() {
    var free = 0
    for seed in UInt64(1)...240 {
      let random = RandomAgenda(seed, in: FreeSearchTests.zone)
      let zone = FreeSearchTests.zone(random.zoneName)
      let (mine, theirs) = (found(random.agenda, random, in: zone), expected(random, in: zone))
      #expect(
        mine == theirs,
        "seed \(seed), \(random.zoneName), \(random.day.iso8601): \(mine.symmetricDifference(theirs).sorted().prefix(5))"
      )
      free += mine.count
    }
    #expect(free > 20_000, "what is compared is not empty")
  }

  /// A rule that is wrong in one thing is found out by the same comparison.
  @Test(arguments: [
    "a shorter way", "a shorter visit", "no days off", "no visits", "another zone's clock",
    "the last day left out",
  ])
  func a_rule_that_is_wrong_in_one_thing_is_seen(_ fault: String) {
    let wrong = (UInt64(1)...240).count { seed in
      let random = RandomAgenda(seed, in: FreeSearchTests.zone)
      let zone = FreeSearchTests.zone(random.zoneName)
      var agenda = random.agenda
      var shown: any Zone = zone
      switch fault {
      case "a shorter way": agenda.travel = agenda.travel - .minutes(1)
      case "a shorter visit": agenda.appointment = agenda.appointment - .minutes(1)
      case "no days off": agenda.availability.removeAll { $0.kind == .away }
      case "no visits": agenda.reservations = []
      case "another zone's clock":
        shown = FixedOffset(zone.offsetSeconds(at: zone.start(of: random.day.adding(days: -1))))
      default:
        agenda.availability = agenda.availability.map { one in
          var one = one
          let last = one.recurrence?.endDate
          one.recurrence?.endDate = last.map { $0.adding(days: -1) }
          return one
        }
      }
      return found(agenda, random, in: shown) != expected(random, in: zone)
    }
    #expect(wrong > 5, "\(wrong) of 240")
  }

  @Test func what_is_offered_is_free_and_on_the_half_hour_and_nothing_else_is() {
    for seed in UInt64(300)...380 {
      let random = RandomAgenda(seed, in: FreeSearchTests.zone)
      let zone = FreeSearchTests.zone(random.zoneName)
      let first = zone.start(of: random.day.adding(days: -1))
      let until = first + .minutes(Int64(FreeSearchTests.minutes))
      let offered = FreeSearch(zone: zone, from: first, until: until).times(of: random.agenda)
      let wanted = expected(random, in: zone).sorted().map { first + .minutes(Int64($0)) }
        .filter { zone.local($0).secondOfDay % 1800 == 0 }
      #expect(offered == wanted, "seed \(seed)")
    }
  }

  @Test func one_time_is_judged_as_the_search_finds_it() {
    for seed in UInt64(400)...480 {
      let random = RandomAgenda(seed, in: FreeSearchTests.zone)
      let zone = FreeSearchTests.zone(random.zoneName)
      let first = zone.start(of: random.day.adding(days: -1))
      let free = expected(random, in: zone)
      var dice = SeededRandom(seed: seed)
      for _ in 0..<60 {
        let minute = Int.random(in: 0..<FreeSearchTests.minutes, using: &dice)
        let start = first + .minutes(Int64(minute))
        let obstacle = FreeSearch.obstacle(to: start, of: random.agenda, in: zone)
        #expect((obstacle == nil) == free.contains(minute), "seed \(seed), minute \(minute)")
      }
    }
  }

  @Test func the_next_times_are_the_first_of_all_the_times_of_all_agents() {
    for seed in UInt64(500)...560 {
      let randoms = (0..<4).map { RandomAgenda(seed &* 4 &+ $0, in: FreeSearchTests.zone) }
      let zone = FreeSearchTests.zone("America/Toronto")
      let agendas = randoms.enumerated().map { index, random in
        var agenda = random.agenda
        agenda.agentID = UserID(Int64(index))
        return agenda
      }
      let from = zone.start(of: randoms[0].day.adding(days: -3))
      let until = from + .hours(24 * 20)
      let next = FreeSearch.next(7, among: agendas, from: from, until: until, in: zone)
      let search = FreeSearch(zone: zone, from: from, until: until)
      let all = agendas.map { Set(search.times(of: $0)) }
      let starts = all.reduce(Set()) { $0.union($1) }.sorted()
      #expect(next.map(\.start) == Array(starts.prefix(7)), "seed \(seed)")
      for slot in next {
        #expect(all[Int(slot.agentID.rawValue)].contains(slot.start))
        #expect(slot.local == zone.local(slot.start))
      }
    }
  }

  @Test func the_days_of_a_month_are_those_of_its_times() {
    for seed in UInt64(600)...630 {
      let random = RandomAgenda(seed, in: FreeSearchTests.zone)
      let zone = FreeSearchTests.zone(random.zoneName)
      let range = random.day.adding(days: -15)...random.day.adding(days: 15)
      let search = FreeSearch(
        zone: zone, from: zone.start(of: range.lowerBound),
        until: zone.start(of: range.upperBound.adding(days: 1)))
      let times = Dictionary(grouping: search.times(of: random.agenda)) { zone.day(of: $0) }
      let days = search.days(range, among: [random.agenda])
      #expect(days.count == 31 && days.first?.date == range.lowerBound)
      for day in days {
        #expect(day.times == times[day.date]?.count ?? 0)
        #expect(day.agents.isEmpty == (day.times == 0))
      }
    }
  }
}

/// A zone whose clock is never changed.
private struct FixedOffset: Zone {
  let name = "Fixed"
  let seconds: Int
  init(_ seconds: Int) { self.seconds = seconds }
  func offsetSeconds(at instant: Instant) -> Int { seconds }
}
