import Domain
import Simulated
import TestSupport
import Testing

@Suite struct SimulatedPhoneTests {
  private let clock = TestClock(TestFloor.tuesdayMorning)

  private func order(_ digits: String) throws -> CallOrder {
    CallOrder(call: CallID(7), phone: try #require(PhoneNumber(digits: digits)), endpoint: nil)
  }

  /// Every state that a call passes, second by second, until it has ended.
  private func play(_ phone: SimulatedPhone, _ sid: String) throws -> [CallReport] {
    var reports: [CallReport] = []
    for _ in 0..<1000 {
      let report = try phone.report(on: sid)
      reports.append(report)
      if report.end != nil { return reports }
      clock.advance(.milliseconds(500))
    }
    return reports
  }

  @Test(arguments: [
    ("5145550100", CallOutcome.answered), ("5145550105", .answered), ("5145550106", .noAnswer),
    ("5145550107", .noAnswer), ("5145550108", .busy), ("5145550109", .failed),
  ])
  func the_last_digit_says_how_a_call_ends(digits: String, outcome: CallOutcome) throws {
    let phone = SimulatedPhone(clock: clock)
    let reports = try play(phone, phone.place(order(digits)))
    #expect(reports.last?.end?.outcome == outcome)
    #expect((reports.last?.end?.duration ?? 0 > 0) == (outcome == .answered))
    let phases = reports.map(\.phase)
    #expect(phases == phases.sorted(), "a call only moves forward")
    #expect(phases.contains(.yourPhoneRings))
    #expect(phases.contains(.talking) == (outcome == .answered))
  }

  @Test func hanging_up_ends_it_then_and_may_be_repeated() throws {
    let phone = SimulatedPhone(clock: clock)
    let sid = try phone.place(order("5145550101"))
    clock.advance(.seconds(20))
    #expect(try phone.report(on: sid).phase == .talking)
    try phone.hangUp(sid)
    clock.advance(.seconds(5))
    try phone.hangUp(sid)
    let end = try #require(try phone.report(on: sid).end)
    #expect(end.outcome == .answered)
    #expect(end.at == TestFloor.tuesdayMorning + .seconds(20))
    #expect(end.duration == 12)
  }

  @Test func hanging_up_before_an_answer_cancels() throws {
    let phone = SimulatedPhone(clock: clock)
    let sid = try phone.place(order("5145550101"))
    clock.advance(.seconds(1))
    try phone.hangUp(sid)
    let report = try phone.report(on: sid)
    #expect(report.end?.outcome == .canceled)
    #expect(report.childSid == nil, "the contact's phone never rang")
  }

  @Test func another_phone_finds_the_same_call_again() throws {
    let sid = try SimulatedPhone(clock: clock).place(order("5145550102"))
    clock.advance(.seconds(15))
    let report = try SimulatedPhone(clock: clock).report(on: sid)
    #expect(report.phase == .talking)
    #expect(report.answeredAt == TestFloor.tuesdayMorning + .seconds(9))
  }

  @Test func a_faster_phone_plays_the_same_call_in_less_time() throws {
    let phone = SimulatedPhone(clock: clock, speed: 10)
    let sid = try phone.place(order("5145550106"))
    clock.advance(.seconds(3))
    #expect(try phone.report(on: sid).end?.outcome == .noAnswer)
  }

  @Test(arguments: ["", "SIM-1-2", "CA123", "SIM-x-1-5145550100"])
  func a_call_of_another_provider_is_unknown(sid: String) throws {
    #expect(throws: TelephonyError.unknownCall) { try SimulatedPhone(clock: clock).report(on: sid) }
    #expect(throws: TelephonyError.unknownCall) { try SimulatedPhone(clock: clock).hangUp(sid) }
  }
}
