import Domain
import Testing

@testable import Shell

@Suite struct ScheduleTests {
  private func at(_ seconds: Int64) -> Instant { Instant(seconds: seconds) }

  private func beat(_ id: String, _ span: Span) -> (slot: Int, wish: Wish) {
    (slot: 1, wish: Wish(id: id, when: .every(span), message: id))
  }

  private func told(_ schedule: inout Schedule, _ seconds: Int64) -> [String] {
    schedule.take(at: at(seconds)).compactMap { $0.message as? String }
  }

  @Test func a_beat_keeps_its_rhythm_while_it_is_asked_for() {
    var schedule = Schedule()
    schedule.settle([beat("a", .seconds(10))], at: at(0))
    schedule.settle([beat("a", .seconds(10))], at: at(7))
    #expect(schedule.next == at(10))
    #expect(told(&schedule, 10) == ["a"])
    #expect(schedule.next == at(20))
  }

  @Test func missed_beats_are_told_once() {
    var schedule = Schedule()
    schedule.settle([beat("a", .seconds(1))], at: at(0))
    #expect(told(&schedule, 100) == ["a"])
    #expect(schedule.next == at(101))
  }

  @Test func a_moment_is_told_once_and_again_only_when_it_changes() {
    var schedule = Schedule()
    func wish(_ seconds: Int64) -> [(slot: Int, wish: Wish)] {
      [(slot: 1, wish: Wish(id: "due", when: .at(at(seconds)), message: "due"))]
    }
    schedule.settle(wish(5), at: at(0))
    #expect(told(&schedule, 6) == ["due"])
    schedule.settle(wish(5), at: at(7))
    #expect(told(&schedule, 8) == [])
    schedule.settle(wish(9), at: at(8))
    #expect(told(&schedule, 9) == ["due"])
  }

  @Test func a_clock_set_back_does_not_silence_a_beat() {
    var schedule = Schedule()
    schedule.settle([beat("a", .seconds(10))], at: at(100_000))
    schedule.settle([beat("a", .seconds(10))], at: at(0))
    #expect(schedule.next == at(10))
  }

  @Test func what_nobody_asks_for_is_forgotten() {
    var schedule = Schedule()
    schedule.settle([beat("a", .seconds(1))], at: at(0))
    schedule.settle([], at: at(0))
    #expect(schedule.next == nil)
  }
}
