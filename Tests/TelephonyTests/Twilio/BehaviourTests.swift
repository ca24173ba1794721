import Domain
import HTTP
import TestSupport
import Testing
import Twilio

/// Whatever Twilio does: the right row, the right sentence's problem, one call
/// at most, and no request too many.
@Suite struct BehaviourTests {
  private func run(
    _ behaviour: TwilioBehaviour
  ) throws -> (run: CallRun, double: TwilioDouble) {
    let floor = try TestFloor(inMemory: true)
    let double = try TwilioDouble(behaviour.scenario, clock: floor.clock)
    let limits = behaviour.isSilent ? TwilioDouble.shortLimits : TwilioDouble.limits
    let phone = try double.phone(clock: floor.clock, limits: limits)
    return (try CallRun(phone, on: floor), double)
  }

  @Test(arguments: TwilioBehaviour.all)
  func a_behaviour_leaves_its_row(behaviour: TwilioBehaviour) throws {
    var (run, double) = try run(behaviour)
    try run.play()
    let rows = try run.rows()
    #expect(rows.count == 1)
    let row = try run.row()
    #expect(row == behaviour.row, "\(row?.description ?? "")")
    let requests = double.requests()
    #expect(double.created().count == behaviour.created)
    #expect(requests.filter(\.createsCall).count == behaviour.posts)
    #expect(
      requests.compactMap(\.refused) == [],
      "nothing was asked that Twilio's description refuses")
    let card = try #require(try run.floor.store.card(run.contact, in: .everything))
    #expect(card.contact.numberProblem == behaviour.condemnsNumber)
    #expect(rows[0].sid == double.created().first)
    expectHistory(run)
    let phases = run.reports.map(\.phase)
    #expect(phases == phases.sorted(), "a call only moves forward")
  }

  /// The order, the id where one is known, and the end.
  private func expectHistory(_ run: CallRun) {
    do {
      let row = try run.rows()[0]
      let history = try run.floor.store.history(
        HistoryQuery(scope: .record(.contact, key: row.phone.digits)))
      let acts = history.entries.map(\.because).filter { $0.hasSuffix("_call") }
      let known = row.sid == nil || run.reports.count == 0 ? [] : ["record_call"]
      #expect(acts == ["end_call"] + known + ["place_call"])
      #expect(try run.floor.store.verify { _, _ in }.isWhole)
    } catch {
      Issue.record(error)
    }
  }

  // MARK: Asking

  @Test func no_question_comes_sooner_than_the_table_allows() throws {
    var (run, double) = try run(.named("answered"))
    try run.play()
    let requests = double.requests()
    #expect(requests.count < 20, "\(requests.count)")
    for (before, after) in zip(requests, requests.dropFirst()) {
      #expect(after.at - before.at >= .seconds(1), "\(before.path) \(after.path)")
    }
    let talking = requests.filter { $0.path.hasSuffix("b001.json") }
    #expect(talking.count >= 4)
    for (before, after) in zip(talking, talking.dropFirst()) {
      #expect(after.at - before.at >= .seconds(3))
    }
  }

  @Test func who_asks_too_early_is_answered_without_a_request() throws {
    var (run, double) = try run(.named("answered"))
    let call = try #require(try run.place())
    let first = run.phone.report(on: call) { _ in false }
    #expect(first.phase == .queued)
    #expect(first.pause == .seconds(1))
    for _ in 0..<50 { _ = run.phone.report(on: call) { _ in false } }
    run.floor.clock.advance(.milliseconds(400))
    #expect(run.phone.report(on: call) { _ in false }.pause == .milliseconds(600))
    #expect(double.requests().count == 1, "the order alone")
    run.floor.clock.advance(.milliseconds(600))
    #expect(run.phone.report(on: call) { _ in false }.phase == .yourPhoneRings)
    #expect(double.requests().count == 2)
  }

  @Test func retry_after_is_obeyed_by_an_order() throws {
    let floor = try TestFloor(inMemory: true)
    let double = try TwilioDouble(#"{"create":["429:3","429"]}"#, clock: floor.clock)
    var run = try CallRun(double.phone(clock: floor.clock), on: floor)
    _ = try run.place()
    let orders = double.requests().filter(\.createsCall).map(\.at)
    #expect(zip(orders.dropFirst(), orders).map { $0 - $1 } == [.seconds(3), .seconds(1)])
  }

  @Test func a_long_retry_after_is_not_waited_for_by_an_order() throws {
    let floor = try TestFloor(inMemory: true)
    let double = try TwilioDouble(#"{"create":["429:600"]}"#, clock: floor.clock)
    var run = try CallRun(double.phone(clock: floor.clock), on: floor)
    #expect(try run.place() == nil)
    #expect(run.refusal?.problem == .providerBusy)
    #expect(double.created().isEmpty)
  }

  @Test func the_request_says_who_asked_it_is_and_its_answer_whom_to_ask() throws {
    var (run, double) = try run(.named("endpoint invalid"))
    try run.play()
    #expect(run.refusal?.requestID == "RQ" + String(repeating: "0", count: 31) + "7")
    #expect(try run.rows()[0].end?.requestID == run.refusal?.requestID)
    let order = try #require(double.requests().first)
    #expect(order.hasAuthorization)
    #expect(order.form["To"] == [TwilioDouble.endpoint])
    #expect(order.form["From"] == [TwilioDouble.callerID])
    #expect(order.form["Timeout"] == ["20"])
    #expect(order.form["Twiml"]?.first?.contains("<Number>+15145551001</Number>") == true)
    #expect(Set(order.form.keys) == ["To", "From", "Timeout", "Twiml"], "and nothing recorded")
  }

  // MARK: Nothing left

  @Test func where_nothing_can_have_left_the_order_is_made_again_and_then_given_up() throws {
    let floor = try TestFloor(inMemory: true)
    let phone: TwilioPhone
    do {
      let double = try TwilioDouble(clock: floor.clock)
      phone = try double.phone(clock: floor.clock)
    }
    var run = try CallRun(phone, on: floor)
    let before = floor.clock.now()
    #expect(try run.place() == nil)
    #expect(run.refusal?.problem == .unreachable)
    #expect(floor.clock.now() - before == .seconds(4), "after one second and three")
    #expect(try run.row() == .init(.failed, "failed", 0, .unreachable, hasChild: false))
  }

  @Test func what_is_never_dialled_reaches_no_twilio() throws {
    let floor = try TestFloor(inMemory: true)
    let double = try TwilioDouble(clock: floor.clock)
    let phone = try double.phone(clock: floor.clock)
    for digits in ["9115551001", "9005551001", "8765551001"] {
      let number = try #require(PhoneNumber(digits: digits))
      #expect(throws: TelephonyError.self) {
        try phone.place(
          CallOrder(call: CallID(1), phone: number, endpoint: TwilioDouble.endpoint))
      }
    }
    #expect(throws: TelephonyError(.noEndpoint)) {
      try phone.place(
        CallOrder(call: CallID(1), phone: TestFloor.phone(1001), endpoint: nil))
    }
    #expect(double.requests().isEmpty)
  }

  // MARK: Lost and found

  @Test func an_older_call_to_the_same_phone_is_not_adopted() throws {
    let older = #"[{"To":"\#(TwilioDouble.endpoint)","From":"\#(TwilioDouble.callerID)","ago":60}]"#
    let floor = try TestFloor(inMemory: true)
    let double = try TwilioDouble(
      #"{"create":["500"],"older":\#(older)}"#, clock: floor.clock)
    var run = try CallRun(double.phone(clock: floor.clock), on: floor)
    try run.play()
    #expect(try run.row()?.outcome == .unsure)
    #expect(try run.rows()[0].sid == nil)
  }

  @Test func a_call_of_another_row_is_not_adopted() throws {
    let floor = try TestFloor(inMemory: true)
    // The first call is refused at once and its phone is free again; both within five seconds.
    let double = try TwilioDouble(
      #"{"own":"busy","ownQueued":0.1,"ownRings":0.1,"create":["ok","500"]}"#, clock: floor.clock)
    let phone = try double.phone(clock: floor.clock)
    var run = try CallRun(phone, on: floor)
    try run.play()
    #expect(try run.row()?.outcome == .ownPhone)
    var again = run
    guard var call = try again.place() else { throw TelephonyError(.refused) }
    try again.follow(&call)
    #expect(call.sid == nil)
    #expect(try again.rows().map { $0.end?.outcome } == [.ownPhone, .unsure])
    #expect(double.created().count == 1)
  }

  @Test func a_second_press_looks_once_more_before_it_may_call_again() throws {
    var (run, double) = try run(.named("500 and none"))
    var call = try #require(try run.place())
    try run.follow(&call) { $0.trouble == .notFound }
    let asked = double.requests().count
    let report = run.phone.report(on: call) { _ in false }
    #expect(double.requests().count == asked + 1, "a list, though none was due")
    #expect(report.phase == .unsure && report.trouble == .notFound)
    #expect(double.requests().filter(\.createsCall).count == 1)
  }

  // MARK: A killed seat

  @Test func another_seat_finds_the_call_by_its_id_alone_and_the_running_time() throws {
    var (run, double) = try run(.named("answered"))
    var call = try #require(try run.place())
    try run.follow(&call) { $0.phase == .talking }
    let answeredAt = try #require(run.reports.last?.answeredAt)
    let stranger = try double.phone(clock: run.floor.clock)
    let report = stranger.report(on: call) { _ in false }
    #expect(report.phase == .talking)
    #expect(report.answeredAt == answeredAt)
    #expect(report.childSid == run.reports.last?.childSid)
  }

  @Test func the_calls_of_dead_seats_are_reconciled_by_whoever_sits_down() throws {
    for name in ["busy", "own phone busy", "answered"] {
      var (run, double) = try run(.named(name))
      guard try run.place() != nil else { continue }
      run.floor.clock.advance(.seconds(120))
      let other = try run.floor.telephoniste("Lise")
      let phone = try double.phone(clock: run.floor.clock)
      let ended = try ReconcileCalls(
        store: run.floor.store, calls: run.floor.store,
        phones: Phones(usual: phone, byHand: FakePhone(adapter: .manual)),
        clock: run.floor.clock)(other)
      #expect(ended == 1, "\(name)")
      #expect(try run.row() == TwilioBehaviour.named(name).row)
    }
  }

  @Test func credentials_that_were_taken_back_end_no_call() throws {
    let floor = try TestFloor(inMemory: true)
    let double = try TwilioDouble(#"{"get":{"2-":"401"}}"#, clock: floor.clock)
    var run = try CallRun(double.phone(clock: floor.clock), on: floor)
    var call = try #require(try run.place())
    try run.follow(&call) { $0.trouble == .credentials }
    #expect(run.reports.last?.trouble == .credentials)
    #expect(run.reports.last?.pause == .minutes(5))
    #expect(try run.rows()[0].isLive)
  }
}
