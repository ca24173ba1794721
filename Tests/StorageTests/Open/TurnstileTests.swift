import Domain
import Foundation
import TestSupport
import Testing

@testable import Store

/// Two turnstiles on one side file stand for two processes: the kernel's lock
/// belongs to the opening, not to the process.
@Suite struct TurnstileTests {
  private let directory: TemporaryDirectory
  private let path: String

  init() throws {
    directory = try TemporaryDirectory()
    path = directory.path + "/floor.db.turnstile"
  }

  private func turnstile(limit: Span = .seconds(60)) throws -> Turnstile {
    try Turnstile(path: path, limit: limit)
  }

  /// Whether the kernel would give the lock to somebody else now.
  private func isFree() throws -> Bool {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    defer { close(descriptor) }
    return flock(descriptor, LOCK_EX | LOCK_NB) == 0
  }

  @Test func a_caller_gives_up_after_its_time_and_a_late_grant_is_released() throws {
    let holder = try turnstile()
    let other = try turnstile(limit: .milliseconds(200))
    #expect(holder.enter())
    let began = ContinuousClock.now
    #expect(!other.enter())
    #expect(ContinuousClock.now - began >= .milliseconds(200))
    #expect(try !isFree())
    holder.leave()
    #expect(try waiting { try isFree() }, "the late grant was kept")
    #expect(other.enter())
    other.leave()
  }

  @Test func the_usual_limit_is_five_seconds() { #expect(Turnstile.limit == .seconds(5)) }

  @Test func a_caller_that_waits_gets_the_lock_when_it_is_free() throws {
    let holder = try turnstile()
    let other = try turnstile()
    #expect(holder.enter())
    let entered = Flag()
    let thread = Thread {
      if other.enter() { entered.raise() }
    }
    thread.start()
    #expect(!entered.isRaised)
    holder.leave()
    #expect(waiting { entered.isRaised })
    #expect(try !isFree())
    other.leave()
    #expect(try isFree())
  }

  @Test func whoever_holds_it_sees_that_somebody_waits_and_that_nobody_does_any_more() throws {
    let holder = try turnstile()
    let other = try turnstile(limit: .milliseconds(500))
    #expect(holder.enter())
    #expect(!holder.isAwaited)
    let gaveUp = Flag()
    let thread = Thread {
      if !other.enter() { gaveUp.raise() }
    }
    thread.start()
    #expect(waiting { holder.isAwaited })
    #expect(waiting { gaveUp.isRaised })
    #expect(waiting { !holder.isAwaited })
    holder.leave()
  }

  @Test func it_is_free_where_nobody_is_in_or_waits() throws {
    let (mine, other) = (try turnstile(), try turnstile())
    #expect(mine.isFree && other.isFree)
    #expect(mine.enter())
    #expect(!mine.isFree && !other.isFree)
    mine.leave()
    #expect(mine.isFree && other.isFree)
    #expect(try isFree(), "looking must not keep it")
  }

  /// A helper that ended for want of work, or whose caller gave up at the same
  /// moment, must not leave the process unable to write.
  @Test func giving_up_again_and_again_never_loses_the_lock() throws {
    let holder = try turnstile()
    let other = try turnstile(limit: .milliseconds(20))
    for round in 0..<25 {
      #expect(holder.enter())
      #expect(!other.enter())
      holder.leave()
      #expect(waiting { other.enter() }, "round \(round)")
      other.leave()
      // Around the moment at which the idle helper ends.
      usleep(UInt32(15_000 + round * 500))
    }
    #expect(try isFree())
  }

  @Test func threads_and_processes_take_turns() throws {
    let turnstiles = [try turnstile(limit: .seconds(60)), try turnstile(limit: .seconds(60))]
    let counter = UncheckedCounter()
    DispatchQueue.concurrentPerform(iterations: 8) { index in
      let mine = turnstiles[index % 2]
      for _ in 0..<250 where mine.enter() {
        counter.addSlowly()
        mine.leave()
      }
    }
    #expect(counter.value == 2000)
    #expect(try isFree())
  }

  @Test func a_second_thread_waits_no_longer_than_the_limit() throws {
    let mine = try turnstile(limit: .milliseconds(300))
    #expect(mine.enter())
    let began = ContinuousClock.now
    #expect(!mine.enter())
    #expect(ContinuousClock.now - began >= .milliseconds(300))
    mine.leave()
    #expect(mine.enter())
    mine.leave()
  }
}

/// Counts wrongly unless one thread at a time adds.
private final class UncheckedCounter: @unchecked Sendable {
  var value = 0

  func addSlowly() {
    let before = value
    sched_yield()
    value = before + 1
  }
}
