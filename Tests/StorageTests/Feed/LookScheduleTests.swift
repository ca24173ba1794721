import TestSupport
import Testing

@testable import Store

/// The schedule in a time of its own: hints at any moments, each seen soon, and nobody woken often.
@Suite struct LookScheduleTests {
  /// Plays hints at `moments` (milliseconds, ascending); returns the moments of the looks.
  private func looks(after moments: [Int]) -> [Int] {
    var schedule = LookSchedule()
    var hints = moments[...]
    var now = 0
    var looks: [Int] = []
    while true {
      let next = schedule.patience.map { now + Int($0) }
      if schedule.isListening, let hint = hints.first, hint < next ?? .max {
        now = max(now, hint)
        hints = hints.drop { $0 <= now }
        schedule.hinted()
      } else if let next {
        now = next
        let left = hints.drop { $0 <= now }
        schedule.looked(gathered: left.count < hints.count)
        hints = left
        looks.append(now)
      } else {
        return looks
      }
    }
  }

  private func longestWait(_ moments: [Int]) -> Int {
    let looks = looks(after: moments)
    return moments.map { hint in (looks.first { $0 > hint } ?? .max) - hint }.max() ?? 0
  }

  @Test func a_hint_is_looked_into_soon_and_again_for_a_slow_disk() {
    #expect(looks(after: [1000]) == [1200, 1600, 2800, 6000])
  }

  @Test func what_comes_after_the_first_looks_does_not_wait_for_the_last() {
    // Work in bursts with pauses between them, as where all seats act in the same second.
    let bursts = (0..<5).flatMap { burst in (0..<50).map { burst * 4000 + $0 * 20 } }
    #expect(longestWait(bursts) <= 800)
    for pause in stride(from: 100, through: 8000, by: 50) {
      #expect(longestWait([0, pause, 2 * pause, 3 * pause]) <= 800, "\(pause) ms")
    }
  }

  @Test(arguments: [UInt64](1...200))
  func every_hint_is_seen_within_the_longest_wait_and_nobody_is_woken_often(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let spread = [5, 50, 500, 3000].randomElement(using: &random) ?? 5
    var moments = [0]
    for _ in 0..<300 {
      moments.append(moments[moments.count - 1] + .random(in: 1...spread, using: &random))
    }
    #expect(longestWait(moments) <= Int(LookSchedule.longestWait))
    let looks = looks(after: moments)
    for (earlier, later) in zip(looks, looks.dropFirst(3)) { #expect(later - earlier >= 800) }
  }
}
