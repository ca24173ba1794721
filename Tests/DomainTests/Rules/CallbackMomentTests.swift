import Domain
import Testing

@Suite struct CallbackMomentTests {
  /// Four hours behind UTC in summer, five in winter, in 2026 as in Montréal.
  private struct Seasons: Zone {
    let name = "America/Toronto"
    private let spring = Instant(iso8601: "2026-03-08T07:00:00Z")!
    private let autumn = Instant(iso8601: "2026-11-01T06:00:00Z")!

    func offsetSeconds(at instant: Instant) -> Int {
      (spring..<autumn).contains(instant) ? -4 * 3600 : -5 * 3600
    }
  }

  private func time(_ day: String, _ hour: Int) throws -> LocalDateTime {
    LocalDateTime(date: try #require(LocalDate(iso8601: day)), hour: hour, minute: 30)
  }

  @Test func a_time_of_every_day_is_one_moment() throws {
    let moment = try CallbackMoment.instant(time("2026-07-01", 10), which: nil, in: Seasons())
    #expect(moment == Instant(iso8601: "2026-07-01T14:30:00Z"))
    #expect(
      try CallbackMoment.instant(time("2026-07-01", 10), which: .second, in: Seasons()) == moment)
  }

  @Test func a_time_that_the_clock_skips_is_refused() throws {
    let time = try time("2026-03-08", 2)
    #expect(throws: DomainError.callbackTimeSkipped) {
      try CallbackMoment.instant(time, which: .first, in: Seasons())
    }
  }

  @Test func of_a_time_that_comes_twice_it_is_said_which() throws {
    let time = try time("2026-11-01", 1)
    #expect(throws: DomainError.callbackTimeTwice) {
      try CallbackMoment.instant(time, which: nil, in: Seasons())
    }
    #expect(
      try CallbackMoment.instant(time, which: .first, in: Seasons())
        == Instant(iso8601: "2026-11-01T05:30:00Z"))
    #expect(
      try CallbackMoment.instant(time, which: .second, in: Seasons())
        == Instant(iso8601: "2026-11-01T06:30:00Z"))
  }
}
