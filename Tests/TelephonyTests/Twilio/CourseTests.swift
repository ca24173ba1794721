import Domain
import Testing

@testable import Twilio

/// What answers make of a call.
@Suite struct CourseTests {
  private typealias Play = MachinePlay

  private func dialling() -> Play {
    var play = Play.placed()
    play.step(Play.standing("in-progress"))
    return play
  }

  @Test func a_call_passes_its_states_forward_only() {
    var play = Play.placed()
    #expect(play.report.phase == .queued)
    play.step(Play.standing("ringing"))
    #expect(play.report.phase == .yourPhoneRings)
    play.step(Play.standing("queued"))
    #expect(play.report.phase == .yourPhoneRings, "an answer may trail")
    play.step(Play.standing("in-progress"))
    play.step(Play.standing("in-progress", Play.child("ringing", started: .seconds(1))))
    #expect(play.report.phase == .ringing)
    #expect(play.report.answeredAt == nil, "a ringing leg's start is no answer")
    play.step(Play.standing("in-progress", Play.child("in-progress", started: .seconds(9))))
    #expect(play.report.phase == .talking)
    play.step(Play.standing("in-progress", Play.child("ringing", started: .seconds(1))))
    #expect(play.report.phase == .talking)
    #expect(play.report.answeredAt == Play.start + .seconds(9))
  }

  @Test func an_answer_without_its_moment_is_counted_from_first_sight() {
    var play = dialling()
    play.step(Play.standing("in-progress", Play.child("ringing", started: .seconds(1))))
    play.step(Play.standing("in-progress", Play.child("in-progress")))
    let seen = play.elapsed
    #expect(play.report.answeredAt == Play.start + seen)
    play.step(Play.standing("in-progress", Play.child("in-progress")))
    #expect(play.report.answeredAt == Play.start + seen)
  }

  @Test(arguments: ["initiated", "teleporting", ""])
  func an_unknown_word_ends_nothing(word: String) {
    var play = dialling()
    play.steps(20, Play.standing("in-progress", Play.child(word)))
    #expect(play.report.end == nil)
    #expect(play.report.phase == .dialling)
    play.steps(5, Play.standing(word, Play.child(word)))
    #expect(play.report.end == nil)
  }

  @Test(arguments: [
    ("completed", CallOutcome.answered), ("busy", .busy), ("no-answer", .noAnswer),
    ("canceled", .canceled), ("failed", .failed),
  ])
  func the_contacts_leg_decides_the_outcome(word: String, outcome: CallOutcome) throws {
    var play = dialling()
    let over = Play.child(word, started: .seconds(3), ended: .seconds(8), duration: 5)
    play.steps(6, Play.standing("completed", over))
    let end = try #require(play.report.end)
    #expect(end.outcome == outcome)
    #expect(end.status == word)
    #expect(end.duration == (outcome == .answered ? 5 : 0))
    #expect(end.at == Play.start + .seconds(8))
    #expect(play.report.childSid == Play.childSid)
    #expect(play.report.reachedContact)
  }

  @Test func the_first_end_stays() {
    var play = dialling()
    play.step(Play.standing("in-progress", Play.child("completed", started: .seconds(1))))
    play.steps(4, Play.standing("in-progress", Play.child("busy", duration: 0)))
    play.steps(4, Play.standing("in-progress", Play.child("completed", duration: 12)))
    #expect(play.report.end?.outcome == .answered)
  }

  @Test(arguments: [
    ("busy", CallOutcome.ownPhone), ("no-answer", .ownPhone), ("canceled", .canceled),
  ])
  func an_own_phone_that_is_not_taken_ends_it(word: String, outcome: CallOutcome) {
    var play = Play.placed()
    play.step(Play.standing(word))
    #expect(play.report.end?.outcome == outcome)
    #expect(!play.report.reachedContact)
  }

  @Test func an_own_phone_that_fails_is_a_softphone_that_is_off() {
    var play = Play.placed()
    play.step(Play.standing("failed"))
    #expect(play.report.end == nil, "the reason is asked for")
    play.step { _ in .notices([Notice(code: 32009)]) }
    #expect(play.report.end?.problem == .softphoneOffline)
    #expect(play.report.end?.outcome == .ownPhone)
  }

  @Test func a_problem_of_the_own_phone_never_condemns_the_contact() {
    for code in [13223, 13224, 13225, 21211, 21216, 21217] {
      var play = Play.placed()
      play.step(Play.standing("failed"))
      play.step { _ in .notices([Notice(code: code)]) }
      #expect(play.report.end?.problem == .endpointInvalid)
    }
  }

  @Test func an_end_without_the_contacts_leg_is_looked_at_twice_more() {
    var play = dialling()
    play.step { _ in .legs([], at: nil) }
    play.step { _ in .legs([], at: nil) }
    play.step(Play.standing("completed"))
    play.asked = []
    play.step(Play.standing("completed"))
    #expect(play.report.end == nil)
    play.step(
      Play.standing("completed", Play.child("completed", started: .seconds(2), duration: 4)))
    #expect(play.report.end?.outcome == .answered, "it was only late")
    #expect(play.asked.map(\.question) == [.children(of: Play.sid), .children(of: Play.sid)])
  }

  @Test func a_known_code_is_told_before_an_unknown_one() {
    var play = dialling()
    play.steps(5, Play.standing("completed"))
    #expect(play.machine.question == .notices(of: Play.sid))
    play.step { _ in .notices([Notice(code: 1), Notice(code: 13227)]) }
    #expect(play.report.end?.code == 13227)
    #expect(play.report.end?.problem == .areaNotAllowed)
  }

  @Test func a_reason_that_cannot_be_had_does_not_keep_a_call_alive() {
    var play = dialling()
    play.steps(5, Play.standing("completed"))
    play.steps(5) { _ in .silent(retryAfter: nil, isBusy: false) }
    #expect(play.report.end?.outcome == .failed)
  }

  @Test func hung_up_before_the_contact_was_dialled_is_canceled() {
    for word in ["canceled", "no-answer", "completed"] {
      var play = Play.placed()
      play.step(Play.standing("ringing"))
      play.machine.hangUp(at: Play.moment(play.elapsed))
      play.steps(4, Play.standing(word))
      #expect(play.report.end?.outcome == .canceled)
    }
  }

  // MARK: Looking for a lost call

  private func found(_ legs: Leg..., at date: Instant? = nil) -> CallReport {
    var play = Play.unsure()
    play.step { _ in .legs(legs, at: date) }
    return play.report
  }

  private static let inTime = Span.seconds(-6)

  @Test func a_call_that_began_with_the_request_is_adopted() {
    // The list comes a second after the request; five seconds of slack.
    #expect(found(Play.leg("ringing", created: CourseTests.inTime), at: nil).sid == nil)
    let adopted = found(Play.leg("ringing", created: .seconds(-5)), at: Play.start + .seconds(1))
    #expect(adopted.sid == Play.sid)
    #expect(adopted.phase == .yourPhoneRings)
    #expect(adopted.trouble == nil)
  }

  @Test func twilios_clock_counts_not_ours() {
    let ahead = Play.start + .minutes(10)
    let leg = Play.leg("ringing", created: .minutes(10))
    #expect(found(leg, at: ahead + .seconds(1)).sid == Play.sid)
    #expect(found(leg, at: ahead + .seconds(8)).sid == nil)
  }

  @Test func what_is_not_ours_is_left_alone() {
    #expect(found(Play.leg("ringing", created: .seconds(-30))).sid == nil, "older")
    #expect(found(Play.leg("ringing", parent: "CA1")).sid == nil, "a contact's leg")
    #expect(found(Play.leg("ringing", direction: "inbound")).sid == nil)
    #expect(found(Play.leg("ringing", to: "+15145550100")).sid == nil, "another phone")
  }

  @Test func the_newest_is_adopted() {
    let older = Play.leg("completed", sid: Play.childSid, created: .seconds(-2))
    #expect(found(older, Play.leg("queued", created: .seconds(1))).sid == Play.sid)
  }

  @Test func a_list_that_fails_is_no_empty_list() {
    var play = Play.unsure()
    play.chance = 0.5
    play.steps(12) { _ in .silent(retryAfter: nil, isBusy: false) }
    #expect(play.report.trouble == .noAnswer)
    #expect(play.machine.search?.emptyLists == 0)
  }

  // MARK: Her word

  @Test func a_confirmed_call_waits_for_her_word() {
    var play = Play.placed(.confirm)
    play.steps(3, Play.standing("ringing"))
    #expect(!play.machine.awaitsWord)
    play.step(Play.standing("in-progress"))
    #expect(play.report.phase == .yourPhoneIsUp)
    #expect(play.machine.awaitsWord)
    play.asked = []
    play.steps(5, Play.standing("in-progress"))
    #expect(play.asked.allSatisfy { $0.question == .leg(Play.sid) }, "nobody was dialled")
    play.machine.give(.given, at: Play.moment(play.elapsed))
    #expect(play.report.phase == .dialling)
    #expect(!play.machine.awaitsWord)
    play.step(Play.standing("in-progress", Play.child("in-progress", started: .seconds(9))))
    #expect(play.report.phase == .talking)
  }

  @Test func without_her_word_the_contact_was_never_called() {
    var play = Play.placed(.confirm)
    play.step(Play.standing("in-progress"))
    play.step(Play.standing("completed"))
    #expect(play.report.end?.outcome == .canceled)
    #expect(!play.report.reachedContact)
  }

  @Test func a_word_that_may_have_been_lost_is_asked_for_again_only_when_nothing_came_of_it() {
    var play = Play.placed(.confirm)
    play.step(Play.standing("in-progress"))
    play.machine.give(.doubtful(since: play.elapsed), at: Play.moment(play.elapsed))
    play.steps(10, Play.standing("in-progress"))
    #expect(!play.machine.awaitsWord)
    play.steps(8, Play.standing("in-progress"))
    #expect(play.machine.awaitsWord)
    #expect(play.report.phase == .yourPhoneIsUp)
  }

  // MARK: Another process's call

  private func recovered(_ sid: String?, _ start: TwilioSettings.Start = .bridge, age: Span)
    -> Play
  {
    let call = Call(
      id: CallID(1), contactID: ContactID(1), phone: PhoneNumber(digits: "5145551001")!,
      calledBy: UserID(1), calledAt: Play.start - age, adapter: .twilio, endpoint: Play.endpoint,
      sid: sid)
    return Play(
      machine: CallMachine(
        recovered: call, from: Play.callerID, start, at: Play.moment(.seconds(0))))
  }

  @Test func a_recovered_confirmed_call_is_not_offered_while_its_contact_may_be_dialled() {
    var play = recovered(Play.sid, .confirm, age: .seconds(20))
    play.steps(3, Play.standing("in-progress"))
    #expect(play.report.phase == .yourPhoneRings)
    play.steps(3, Play.standing("in-progress"))
    #expect(play.machine.awaitsWord)
  }

  @Test func a_recovered_unsure_call_is_lost_after_one_look_if_it_is_old() {
    var play = recovered(nil, age: .seconds(31))
    play.step(Play.standing("ringing"))
    #expect(play.asked.map(\.at) == [0])
    #expect(play.report.trouble == .notFound)
    var young = recovered(nil, age: .seconds(4))
    young.step(Play.standing("ringing"))
    #expect(young.report.trouble == nil)
    young.step(Play.standing("ringing"))
    #expect(young.asked.map(\.at) == [0, 11000], "fifteen seconds after the request")
  }
}
