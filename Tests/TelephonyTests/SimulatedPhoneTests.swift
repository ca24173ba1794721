import Domain
import Simulated
import TestSupport
import Testing

@Suite struct SimulatedPhoneTests {
  private let clock = TestClock(TestFloor.tuesdayMorning)

  private func place(lastDigit: Int) throws -> (SimulatedPhone, String) {
    let phone = SimulatedPhone(clock: clock)
    let number = PhoneNumber(digits: "514555010\(lastDigit)")!
    return (phone, try phone.place(CallOrder(call: CallID(1), phone: number, endpoint: nil)))
  }

  @Test(arguments: [
    (1, CallOutcome.answered), (6, .noAnswer), (8, .busy), (9, .failed),
  ])
  func the_last_digit_says_how_a_call_ends(digit: Int, outcome: CallOutcome) throws {
    let (phone, sid) = try place(lastDigit: digit)
    #expect(try phone.report(on: sid).phase == .queued)
    clock.advance(.minutes(10))
    let report = try phone.report(on: sid)
    #expect(report.phase == .ended)
    #expect(report.end?.outcome == outcome)
  }

  @Test func hanging_up_while_it_rings_cancels_the_call() throws {
    let (phone, sid) = try place(lastDigit: 6)
    clock.advance(.seconds(5))
    #expect(try phone.report(on: sid).phase == .ringing)
    try phone.hangUp(sid)
    clock.advance(.seconds(1))
    #expect(try phone.report(on: sid).end?.outcome == .canceled)
  }

  @Test func another_process_finds_the_call_by_its_id() throws {
    let (_, sid) = try place(lastDigit: 0)
    clock.advance(.seconds(10))
    #expect(try SimulatedPhone(clock: clock).report(on: sid).phase == .talking)
  }
}
