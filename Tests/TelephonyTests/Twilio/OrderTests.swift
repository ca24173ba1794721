import Domain
import HTTP
import TestSupport
import Testing
import Twilio

/// Hanging up, and her word to call the contact.
@Suite struct OrderTests {
  private func run(
    _ scenario: String, _ start: TwilioSettings.Start = .bridge
  ) throws -> (CallRun, TwilioDouble) {
    let floor = try TestFloor(inMemory: true)
    let double = try TwilioDouble(scenario, clock: floor.clock)
    return (try CallRun(double.phone(start, clock: floor.clock), on: floor), double)
  }

  private func updates(_ double: TwilioDouble) -> [TwilioDouble.Request] {
    double.requests().filter { $0.method == "POST" && !$0.createsCall }
  }

  @Test func hanging_up_ends_a_talk_with_its_seconds() throws {
    var (run, double) = try run("{}")
    var call = try #require(try run.place())
    try run.follow(&call) { $0.phase == .talking }
    try HangUp(phone: run.phone)(call)
    try HangUp(phone: run.phone)(call)
    try run.follow(&call)
    let row = try #require(try run.row())
    #expect(row.outcome == .answered && row.status == "completed")
    #expect((2...4).contains(row.duration))
    #expect(updates(double).map { $0.form["Status"] } == [["completed"], ["completed"]])
    #expect(updates(double).map { $0.refused?.prefix(5) } == [nil, "21220"])
  }

  @Test func hanging_up_is_repeated_until_it_is_done() throws {
    var (run, double) = try run(#"{"update":["500","reset","429","html"]}"#)
    let call = try #require(try run.place())
    let before = run.floor.clock.now()
    try HangUp(phone: run.phone)(call)
    #expect(updates(double).map(\.status) == ["500", "reset", "429", "html", "200"])
    #expect(run.floor.clock.now() - before == .milliseconds(7500))
  }

  @Test func hanging_up_that_cannot_be_done_says_so_and_may_be_tried_again() throws {
    var (run, double) = try run(
      #"{"ownRings":20,"update":["500","500","500","500","500"]}"#)
    var call = try #require(try run.place())
    #expect(throws: DomainError.telephony(TelephonyError(.noAnswer))) {
      try HangUp(phone: run.phone)(call)
    }
    try HangUp(phone: run.phone)(call)
    try run.follow(&call)
    #expect(try run.row()?.outcome == .canceled)
    #expect(updates(double).count == 6)
  }

  @Test(arguments: ["21220", "404"])
  func hanging_up_what_has_ended_is_done(mode: String) throws {
    var (run, double) = try run(#"{"update":["\#(mode)"]}"#)
    let call = try #require(try run.place())
    try HangUp(phone: run.phone)(call)
    #expect(updates(double).count == 1)
  }

  @Test func a_hang_up_whose_answer_was_lost_is_a_hang_up() throws {
    var (run, double) = try run(#"{"update":["500-done"]}"#)
    var call = try #require(try run.place())
    try run.follow(&call) { $0.phase == .yourPhoneRings }
    try HangUp(phone: run.phone)(call)
    try run.follow(&call)
    #expect(try run.row() == .init(.canceled, "canceled", hasChild: false))
    #expect(updates(double).map(\.status) == ["500", "400"])
  }

  // MARK: Her word

  @Test func her_word_calls_the_contact() throws {
    var (run, double) = try run("{}", .confirm)
    var call = try #require(try run.place())
    #expect(
      double.requests()[0].form["Twiml"] == [
        "<Response><Say language=\"en-US\">Enter &amp; go</Say><Pause length=\"60\"/></Response>"
      ])
    try DialContact(phone: run.phone)(call)
    #expect(updates(double).isEmpty, "the own phone is not up")
    try run.follow(&call) { $0.phase == .yourPhoneIsUp }
    run.floor.clock.advance(.seconds(9))
    #expect(double.created().count == 1)
    try DialContact(phone: run.phone)(call)
    try DialContact(phone: run.phone)(call)
    #expect(updates(double).count == 1, "said once")
    try run.follow(&call)
    #expect(try run.row() == TwilioBehaviour.named("answered").row)
    #expect(double.requests().compactMap(\.refused) == [])
  }

  @Test func a_lost_word_is_not_said_again_while_something_may_come_of_it() throws {
    var (run, double) = try run(#"{"update":["500-done"]}"#, .confirm)
    var call = try #require(try run.place())
    try run.follow(&call) { $0.phase == .yourPhoneIsUp }
    try DialContact(phone: run.phone)(call)
    try DialContact(phone: run.phone)(call)
    try run.follow(&call)
    #expect(updates(double).count == 1)
    #expect(try run.row() == TwilioBehaviour.named("answered").row)
  }

  @Test func a_word_of_which_nothing_came_may_be_said_again() throws {
    var (run, double) = try run(#"{"update":["500"]}"#, .confirm)
    var call = try #require(try run.place())
    try run.follow(&call) { $0.phase == .yourPhoneIsUp }
    try DialContact(phone: run.phone)(call)
    for _ in 0..<20 { _ = try run.ask(&call) }
    try DialContact(phone: run.phone)(call)
    try run.follow(&call)
    #expect(updates(double).count == 2)
    #expect(try run.row() == TwilioBehaviour.named("answered").row)
  }

  @Test func a_phone_that_waited_in_vain_is_no_call_to_the_contact() throws {
    var (run, double) = try run("{}", .confirm)
    try run.play()
    #expect(try run.row() == .init(.canceled, "completed", hasChild: false))
    #expect(updates(double).isEmpty)
  }

  @Test func a_word_after_the_own_phone_hung_up_is_no_error() throws {
    var (run, double) = try run(#"{"update":["21220"]}"#, .confirm)
    var call = try #require(try run.place())
    try run.follow(&call) { $0.phase == .yourPhoneIsUp }
    try DialContact(phone: run.phone)(call)
    #expect(updates(double).count == 1)
  }
}
