import Domain
import Simulated
import TestSupport
import Testing
import Twilio

/// What holds for every phone that calls by itself.
@Suite struct CallContractTests {
  /// The phones, each with a contact whose call goes as wanted.
  enum Phone: CaseIterable { case simulated, twilio }

  private struct Setting {
    let run: CallRun
    /// Kept alive as long as its phone.
    let double: TwilioDouble?
  }

  /// - Parameter digit: the simulated phone's last digit; the Twilio double is
  ///   told the same in its own words.
  private func setting(_ phone: Phone, digit: Int) throws -> Setting {
    let floor = try TestFloor(inMemory: true)
    guard phone == .twilio else {
      let simulated = SimulatedPhone(clock: floor.clock)
      return Setting(run: try CallRun(simulated, on: floor, number: 1000 + digit), double: nil)
    }
    let scenario: String
    switch digit {
    case 6, 7: scenario = #"{"child":"no-answer","childRings":25}"#
    case 8: scenario = #"{"child":"busy"}"#
    case 9: scenario = #"{"child":"failed"}"#
    default: scenario = #"{"talk":60}"#
    }
    let double = try TwilioDouble(scenario, clock: floor.clock)
    let twilio = try double.phone(clock: floor.clock)
    return Setting(run: try CallRun(twilio, on: floor, number: 1000 + digit), double: double)
  }

  private static let ways: [(Int, CallOutcome)] = [
    (1, .answered), (6, .noAnswer), (8, .busy), (9, .failed),
  ]

  @Test(arguments: Phone.allCases, ways.indices)
  func a_call_is_placed_followed_and_recorded(phone: Phone, way: Int) throws {
    let (digit, outcome) = CallContractTests.ways[way]
    let setting = try setting(phone, digit: digit)
    var run = setting.run
    try run.play()
    let rows = try run.rows()
    let call = try #require(rows.first)
    let end = try #require(call.end)
    #expect(rows.count == 1)
    #expect(end.outcome == outcome)
    #expect((end.duration > 0) == (outcome == .answered))
    #expect((call.answeredAt != nil) == (outcome == .answered))
    #expect(call.sid != nil && call.childSid != nil)
    #expect(call.adapter == run.phone.adapter)
    if let answered = call.answeredAt {
      #expect(answered >= call.calledAt && answered <= end.at)
    }
    let phases = run.reports.map(\.phase)
    #expect(phases == phases.sorted(), "a call only moves forward")
    #expect(phases.contains(.yourPhoneRings) && phases.last == .ended)
    #expect(phases.contains(.talking) == (outcome == .answered))
    #expect(run.reports.allSatisfy { ($0.end != nil) == ($0.phase == .ended) })
  }

  @Test(arguments: Phone.allCases)
  func hanging_up_a_talk_ends_it_and_may_be_repeated(phone: Phone) throws {
    let setting = try setting(phone, digit: 1)
    var run = setting.run
    var call = try #require(try run.place())
    try run.follow(&call) { $0.phase == .talking }
    run.floor.clock.advance(.seconds(5))
    try HangUp(phone: run.phone)(call)
    try HangUp(phone: run.phone)(call)
    try run.follow(&call)
    try HangUp(phone: run.phone)(call)
    let row = try #require(try run.row())
    #expect(row.outcome == .answered)
    #expect((4...10).contains(row.duration), "\(row.duration)")
  }

  @Test(arguments: Phone.allCases)
  func hanging_up_before_the_contact_is_dialled_cancels(phone: Phone) throws {
    let setting = try setting(phone, digit: 1)
    var run = setting.run
    var call = try #require(try run.place())
    try run.follow(&call) { $0.phase == .yourPhoneRings }
    try HangUp(phone: run.phone)(call)
    try run.follow(&call)
    let row = try #require(try run.row())
    #expect(row.outcome == .canceled && !row.hasChild && row.duration == 0)
  }

  @Test(arguments: Phone.allCases)
  func an_end_is_told_again_to_whoever_could_not_save_it(phone: Phone) throws {
    let setting = try setting(phone, digit: 8)
    var run = setting.run
    var call = try #require(try run.place())
    try run.follow(&call)
    let again = run.phone.report(on: call) { _ in false }
    #expect(again.end == run.reports.last?.end)
    #expect(again.childSid == run.reports.last?.childSid)
  }

  @Test(arguments: Phone.allCases)
  func another_process_finds_the_call_again(phone: Phone) throws {
    let setting = try setting(phone, digit: 1)
    var run = setting.run
    var call = try #require(try run.place())
    try run.follow(&call) { $0.phase == .talking }
    let other: any Telephony =
      try setting.double?.phone(clock: run.floor.clock) ?? SimulatedPhone(clock: run.floor.clock)
    let report = other.report(on: call) { _ in false }
    #expect(report.phase == .talking)
    #expect(report.answeredAt == run.reports.last?.answeredAt)
    #expect(report.sid == call.sid)
  }

  @Test(arguments: Phone.allCases)
  func a_call_that_was_entered_and_never_ordered_comes_to_no_end_by_itself_or_is_canceled(
    phone: Phone
  ) throws {
    let setting = try setting(phone, digit: 1)
    let run = setting.run
    let placed = try PlaceCall(store: run.floor.store, phone: run.phone)(
      run.contact, by: run.session)
    run.floor.clock.advance(.seconds(40))
    let report = run.phone.report(on: placed) { _ in false }
    #expect(report.sid == nil)
    #expect(report.end?.outcome == .canceled || report.trouble == .notFound)
  }
}
