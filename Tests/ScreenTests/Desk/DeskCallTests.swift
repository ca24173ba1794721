import Domain
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

/// The call on the card where it waits, is unsure, or needs her word.
@Suite struct DeskCallTests {
  private let now = FakeDesk.now

  private func placed(dialAt: Instant) -> (Desk.State, Call) {
    var state = Desk.State.ready()
    var call = FakeDesk.call()
    call.sid = nil
    call.dialAt = dialAt
    _ = Desk.update(&state, .call(.callPressed), at: now)
    _ = Desk.update(&state, .call(.placed(.success(call))), at: now)
    return (state, call)
  }

  /// A call of which nobody knows whether it was placed, looked for in vain.
  private func lost() -> (Desk.State, Call) {
    var (state, call) = placed(dialAt: now)
    _ = Desk.update(&state, .call(.dialled(call.id, .success(call))), at: now)
    let report = CallReport(phase: .unsure, trouble: .notFound)
    _ = Desk.update(&state, .call(.followed(call.id, .success(report))), at: now)
    return (state, call)
  }

  private func moments(_ state: Desk.State) -> [Instant] {
    Desk.subscriptions(state).compactMap { subscription in
      if case .at(let moment, _, _) = subscription { return moment }
      return nil
    }
  }

  @Test func a_call_waits_for_its_turn_and_is_then_dialled() {
    let turn = now + .seconds(3)
    var (state, call) = placed(dialAt: turn)
    #expect(state.call?.stage == .waiting)
    #expect(moments(state) == [turn])
    #expect(Desk.update(&state, .call(.turnCame), at: turn) == [.effect(.phone(.dial(call)))])
    #expect(state.call?.stage == .dialling)
    #expect(Desk.update(&state, .call(.turnCame), at: turn) == [], "once")
  }

  @Test func a_call_that_waits_is_given_up_without_asking_anybody() {
    var (state, call) = placed(dialAt: now + .seconds(3))
    #expect(
      Desk.update(&state, .call(.hangUpPressed), at: now)
        == [.effect(.phone(.giveUp(call, wasAsked: false)))])
  }

  @Test func the_phone_says_when_it_may_be_asked_again() {
    var state = Desk.State.talking()
    let report = CallReport(phase: .talking, pause: .seconds(3))
    _ = Desk.update(&state, .call(.pollDue), at: now)
    #expect(moments(state).isEmpty, "asked, and not answered")
    _ = Desk.update(&state, .call(.followed(CallID(9), .success(report))), at: now)
    #expect(moments(state) == [now + .seconds(3)])
  }

  @Test func an_unsure_call_is_looked_for_and_never_dialled_again_by_itself() {
    let (state, call) = lost()
    #expect(state.call?.isLost == true)
    #expect(state.isBusy)
    var again = state
    #expect(
      Desk.update(&again, .call(.pollDue), at: now)
        == [.effect(.phone(.follow(call, since: .unsure)))])
  }

  @Test func calling_again_looks_once_more_before_a_second_call_can_exist() {
    var (state, call) = lost()
    #expect(
      Desk.update(&state, .call(.callPressed), at: now)
        == [.effect(.phone(.follow(call, since: .unsure)))])
    let empty = CallReport(phase: .unsure, trouble: .notFound)
    #expect(
      Desk.update(&state, .call(.followed(call.id, .success(empty))), at: now)
        == [.effect(.phone(.giveUp(call, wasAsked: true)))])
    let ended = FakeDesk.ended(.unsure)
    #expect(
      Desk.update(&state, .call(.givenUp(call.id, .success(ended))), at: now)
        == [.effect(.phone(.place(ContactID(1), byHand: false)))])
  }

  @Test func a_call_found_meanwhile_is_kept_and_no_second_one_is_placed() {
    var (state, call) = lost()
    _ = Desk.update(&state, .call(.callPressed), at: now)
    let found = CallReport(phase: .yourPhoneRings, sid: "CA5")
    #expect(
      Desk.update(&state, .call(.followed(call.id, .success(found))), at: now) == [])
    #expect(state.call?.call.sid == "CA5")
    #expect(state.call?.report.phase == .yourPhoneRings)
    #expect(state.call?.wantsRedial == false)
  }

  @Test func enter_calls_the_contact_once_her_own_phone_is_up() {
    var state = Desk.State.talking()
    state.call?.report = CallReport(phase: .yourPhoneIsUp)
    let command = Desk.commands.first { $0.id == "accept" }
    #expect(command?.availability(state) == .ready)
    let call = FakeDesk.call()
    guard let message = command?.message(state) else { return }
    #expect(Desk.update(&state, message, at: now) == [.effect(.phone(.dialContact(call)))])
  }

  // MARK: By hand

  @Test func m_calls_by_hand_with_the_same_keys() {
    let desk = FakeDesk()
    desk.set { $0.report = FakeDesk.report(.dialling) }
    let driver = desk.driver()
    driver.press("Space", "m")
    #expect(desk.asked.last == "place 1 by hand")
    #expect(driver.text.contains("Dial now on your phone"))
    driver.press("h")
    #expect(driver.text.contains("How did the call go?"))
    driver.press("b")
    #expect(desk.asked.last == "end busy")
  }

  @Test func enter_says_that_they_answered_and_hanging_up_ends_it_as_answered() {
    var state = Desk.State.ready()
    state.call = Desk.CallPanel(call: FakeDesk.call(1, .manual), at: now)
    state.call?.report = CallReport(phase: .dialling)
    let call = FakeDesk.call(1, .manual)
    guard let message = Desk.commands.first(where: { $0.id == "accept" })?.message(state)
    else { return }
    #expect(Desk.update(&state, message, at: now) == [.effect(.phone(.answer(call)))])
    var answered = call
    answered.answeredAt = now
    _ = Desk.update(&state, .call(.answered(call.id, .success(answered))), at: now)
    #expect(
      Desk.update(&state, .call(.hangUpPressed), at: now)
        == [.effect(.phone(.endByHand(answered, .answered)))])
  }

  @Test func a_call_by_hand_that_nobody_answered_asks_how_it_went() {
    var state = Desk.State.ready()
    state.call = Desk.CallPanel(call: FakeDesk.call(1, .manual), at: now)
    state.call?.report = CallReport(phase: .dialling)
    let steps = Desk.update(&state, .call(.hangUpPressed), at: now)
    guard case .push(let destination)? = steps.first,
      let chooser = destination as? ChooserDestination
    else {
      Issue.record("no question")
      return
    }
    #expect(chooser.choices.map(\.id) == EndCallByHand.outcomes.map(\.rawValue))
    let chosen = Chosen(tag: chooser.tag, id: "no-answer")
    guard let message = Desk.answered(chosen, state) else { return }
    #expect(
      Desk.update(&state, message, at: now)
        == [.effect(.phone(.endByHand(FakeDesk.call(1, .manual), .noAnswer)))])
  }

  @Test func trouble_in_asking_ends_nothing() {
    var state = Desk.State.talking()
    let report = CallReport(phase: .placing, trouble: .noAnswer, pause: .seconds(4))
    _ = Desk.update(&state, .call(.followed(CallID(9), .success(report))), at: now)
    #expect(state.call?.isLive == true)
    #expect(state.call?.report.phase == .talking)
    #expect(state.call?.report.trouble == .noAnswer)
  }
}
