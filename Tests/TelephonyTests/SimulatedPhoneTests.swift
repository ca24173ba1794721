import Domain
import Simulated
import TestSupport
import Testing

@Suite struct SimulatedPhoneTests {
  private let clock = TestClock(TestFloor.tuesdayMorning)

  /// A call to this number, placed.
  private func placed(_ digits: String, with phone: SimulatedPhone) throws -> Call {
    let number = try #require(PhoneNumber(digits: digits))
    let placement = try phone.place(CallOrder(call: CallID(7), phone: number, endpoint: nil))
    guard case .placed(let sid) = placement else {
      throw TelephonyError(.unknownCall)
    }
    return call(sid, to: number)
  }

  private func call(_ sid: String?, to number: PhoneNumber) -> Call {
    Call(
      id: CallID(7), contactID: ContactID(1), phone: number, calledBy: UserID(1),
      calledAt: clock.now(), adapter: .simulated, sid: sid)
  }

  private func report(_ phone: SimulatedPhone, _ call: Call) -> CallReport {
    phone.report(on: call) { _ in false }
  }

  /// Every state that a call passes, second by second, until it has ended.
  private func play(_ phone: SimulatedPhone, _ call: Call) -> [CallReport] {
    var reports: [CallReport] = []
    for _ in 0..<1000 {
      let report = self.report(phone, call)
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
    let reports = play(phone, try placed(digits, with: phone))
    #expect(reports.last?.end?.outcome == outcome)
    #expect((reports.last?.end?.duration ?? 0 > 0) == (outcome == .answered))
    let phases = reports.map(\.phase)
    #expect(phases == phases.sorted(), "a call only moves forward")
    #expect(phases.contains(.yourPhoneRings))
    #expect(phases.contains(.talking) == (outcome == .answered))
  }

  @Test func hanging_up_ends_it_then_and_may_be_repeated() throws {
    let phone = SimulatedPhone(clock: clock)
    let call = try placed("5145550101", with: phone)
    clock.advance(.seconds(20))
    #expect(report(phone, call).phase == .talking)
    try phone.hangUp(call)
    clock.advance(.seconds(5))
    try phone.hangUp(call)
    let end = try #require(report(phone, call).end)
    #expect(end.outcome == .answered)
    #expect(end.at == TestFloor.tuesdayMorning + .seconds(20))
    #expect(end.duration == 12)
  }

  @Test func hanging_up_before_an_answer_cancels() throws {
    let phone = SimulatedPhone(clock: clock)
    let call = try placed("5145550101", with: phone)
    clock.advance(.seconds(1))
    try phone.hangUp(call)
    let report = self.report(phone, call)
    #expect(report.end?.outcome == .canceled)
    #expect(report.childSid == nil, "the contact's phone never rang")
  }

  @Test func another_phone_finds_the_same_call_again() throws {
    let call = try placed("5145550102", with: SimulatedPhone(clock: clock))
    clock.advance(.seconds(15))
    let report = self.report(SimulatedPhone(clock: clock), call)
    #expect(report.phase == .talking)
    #expect(report.answeredAt == TestFloor.tuesdayMorning + .seconds(9))
  }

  @Test func a_faster_phone_plays_the_same_call_in_less_time() throws {
    let phone = SimulatedPhone(clock: clock, speed: 10)
    let call = try placed("5145550106", with: phone)
    clock.advance(.seconds(3))
    #expect(report(phone, call).end?.outcome == .noAnswer)
  }

  @Test(arguments: ["", "SIM-1-2", "CA123", "SIM-x-1-5145550100"])
  func a_call_of_another_provider_is_unknown(sid: String) throws {
    let foreign = call(sid, to: try #require(PhoneNumber(digits: "5145550100")))
    #expect(report(SimulatedPhone(clock: clock), foreign).end?.outcome == .canceled)
    #expect(throws: TelephonyError(.unknownCall)) {
      try SimulatedPhone(clock: clock).hangUp(foreign)
    }
  }
}
