import Domain
import Testing

@testable import Twilio

/// The polling table (docs/twilio.md), to the millisecond.
@Suite struct PollingTests {
  private typealias Play = MachinePlay

  @Test func the_own_leg_is_asked_each_second_and_each_other_after_half_a_minute() {
    var play = Play.placed()
    play.steps(40, Play.standing("ringing"))
    #expect(play.asked.allSatisfy { $0.question == .leg(Play.sid) })
    #expect(play.asked.first?.at == 1000, "never sooner than a second after the order")
    #expect(Set(play.gaps.prefix(28)) == [1000])
    #expect(play.gaps.last == 2000)
    #expect(play.report.phase == .yourPhoneRings)
  }

  @Test func while_dialling_the_list_is_asked_and_each_third_time_the_own_leg() {
    var play = Play.placed()
    play.step(Play.standing("in-progress"))
    play.asked = []
    play.steps(9, Play.standing("in-progress"))
    let list = CallMachine.Question.children(of: Play.sid)
    let own = CallMachine.Question.leg(Play.sid)
    #expect(play.asked.map(\.question) == [list, list, own, list, list, own, list, list, own])
    #expect(Set(play.gaps) == [1000])
    #expect(play.report.phase == .dialling)
    play.steps(40, Play.standing("in-progress"))
    #expect(play.gaps.last == 2000)
  }

  @Test func a_talk_is_asked_every_third_second_later_every_fifth() {
    var play = Play.placed()
    play.step(Play.standing("in-progress"))
    play.step(Play.standing("in-progress", Play.child("in-progress", started: .seconds(2))))
    #expect(play.report.phase == .talking)
    play.asked = []
    play.steps(60, Play.standing("in-progress", Play.child("in-progress", started: .seconds(2))))
    let child = CallMachine.Question.leg(Play.childSid)
    let own = CallMachine.Question.leg(Play.sid)
    #expect(
      play.asked.map(\.question).prefix(8) == [child, child, child, own, child, child, child, own])
    #expect(Set(play.gaps.prefix(36)) == [3000])
    #expect(play.gaps.last == 5000)
    #expect(play.report.answeredAt == Play.start + .seconds(2))
  }

  @Test func hanging_up_asks_each_second() {
    var play = Play.placed()
    play.step(Play.standing("in-progress"))
    play.steps(3, Play.standing("in-progress", Play.child("in-progress")))
    play.machine.hangUp(at: Play.moment(play.elapsed))
    play.asked = []
    play.steps(5, Play.standing("in-progress", Play.child("in-progress")))
    #expect(Set(play.gaps) == [1000])
    #expect(play.report.phase == .hangingUp)
  }

  @Test func chance_makes_a_wait_up_to_a_fifth_longer_and_never_shorter() {
    var play = Play.placed()
    play.chance = 0.999
    play.steps(10, Play.standing("ringing"))
    #expect(play.gaps.allSatisfy { $0 == 1199 })
  }

  @Test func failures_wait_longer_and_longer_and_are_told_from_the_third_on() {
    var play = Play.placed()
    play.chance = 1
    var told: [CallProblem?] = []
    for _ in 0..<8 {
      play.step { _ in .silent(retryAfter: nil, isBusy: false) }
      told.append(play.report.trouble)
    }
    #expect(play.gaps == [1000, 2000, 4000, 8000, 15000, 15000, 15000])
    #expect(told == [nil, nil] + [CallProblem?](repeating: .noAnswer, count: 6))
    #expect(play.report.end == nil, "a failing question never ends a call")
    play.chance = 0
    play.step(Play.standing("ringing"))
    #expect(play.report.trouble == nil)
    play.step(Play.standing("ringing"))
    #expect(play.gaps.last == 2000, "an answer makes up for all; half a minute has passed")
  }

  @Test func full_jitter_never_asks_within_a_second() {
    var play = Play.placed()
    play.steps(6) { _ in .silent(retryAfter: nil, isBusy: true) }
    #expect(play.gaps == [1000, 1000, 1000, 1000, 1000])
    #expect(play.report.trouble == .providerBusy)
  }

  @Test func retry_after_comes_first_up_to_a_minute() {
    var play = Play.placed()
    play.step { _ in .silent(retryAfter: .seconds(7), isBusy: true) }
    play.step { _ in .silent(retryAfter: .seconds(3600), isBusy: true) }
    play.step(Play.standing("ringing"))
    #expect(play.gaps == [7000, 60000])
  }

  @Test func refused_credentials_stop_the_questions() {
    var play = Play.placed()
    play.step { _ in .refused(TelephonyError(.credentials, code: 20003)) }
    #expect(play.report.trouble == .credentials)
    #expect(play.report.pause == .minutes(5))
    #expect(play.report.end == nil)
  }

  @Test func three_times_unknown_is_the_end_and_twice_is_not() {
    var play = Play.placed()
    play.steps(2) { _ in .notFound }
    play.step(Play.standing("ringing"))
    play.steps(2) { _ in .notFound }
    #expect(play.report.end == nil)
    play.step { _ in .notFound }
    #expect(play.report.end?.problem == .unknownCall)
    #expect(play.report.end?.outcome == .failed)
  }

  @Test func a_length_that_is_missing_is_asked_for_after_two_five_and_fifteen_seconds() {
    var play = Play.placed()
    play.step(Play.standing("in-progress"))
    let over = Play.child("completed", started: .seconds(1), ended: .seconds(31))
    play.step(Play.standing("completed", over))
    let seen = play.elapsed.milliseconds
    play.asked = []
    play.steps(5, Play.standing("completed", over))
    #expect(play.asked.map { $0.at - seen } == [2000, 5000, 15000])
    #expect(play.asked.allSatisfy { $0.question == .leg(Play.childSid) })
    #expect(play.report.end?.duration == 30, "from its begin to its end")
  }

  @Test func a_lost_call_is_looked_for_by_the_plan() {
    var play = Play.unsure()
    play.steps(5, Play.standing("ringing"))
    #expect(play.asked.map(\.at) == [1000, 3000, 7000, 15000, 30000])
    #expect(play.asked.allSatisfy { $0.question == .search })
    #expect(play.report.trouble == .notFound)
    #expect(play.report.phase == .unsure && play.report.end == nil)
    #expect(play.report.pause == .seconds(15))
  }
}
