import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct VisitCallTests {
  private typealias Samples = BookingSamples

  private var destination: CallVisitDestination {
    CallVisitDestination(session: Samples.agent, visit: Samples.reservation())
  }

  private func opened() -> VisitCall.State {
    var state = VisitCall.State(destination)
    #expect(
      VisitCall.opened(&state, at: FakeDesk.now)
        == [.effect(.place(ContactID(1), byHand: false))])
    return state
  }

  @discardableResult
  private func send(
    _ message: VisitCall.Message, to state: inout VisitCall.State
  ) -> [Step<Desk.CallEffect>] {
    VisitCall.update(&state, message, at: FakeDesk.now)
  }

  private func placed(_ adapter: CallAdapter = .simulated) -> Call {
    var call = FakeDesk.call(1, adapter)
    call.sid = nil
    return call
  }

  /// Placed and dialled.
  private func dialled(_ adapter: CallAdapter = .simulated) -> VisitCall.State {
    var state = opened()
    let call = placed(adapter)
    #expect(send(.call(.placed(.success(call))), to: &state) == [.effect(.dial(call))])
    let begun = FakeDesk.call(1, adapter)
    #expect(
      send(.call(.dialled(begun.id, .success(begun))), to: &state)
        == [.effect(.follow(begun, since: .placing))])
    return state
  }

  private func refusal(_ id: String, _ state: VisitCall.State) -> Phrase? {
    VisitCall.commands.first { $0.id == id }?.availability(state).refusal
  }

  @Test func a_live_call_is_followed_to_its_end_and_not_left() {
    var state = dialled()
    #expect(refusal("leave", state) == Phrase { $0.deskCallIsLive })
    #expect(VisitCall.reluctance(state) != nil)
    let talking = FakeDesk.report(.talking, answeredAt: FakeDesk.now)
    #expect(send(.call(.followed(CallID(9), .success(talking))), to: &state).isEmpty)
    #expect(VisitCall.subscriptions(state).count == 2, "asking on, and the running time")
    send(.call(.followed(CallID(9), .success(FakeDesk.ended(.answered, seconds: 61)))), to: &state)
    #expect(VisitCall.subscriptions(state).isEmpty && VisitCall.reluctance(state) == nil)
    #expect(refusal("leave", state) == nil)
    #expect(send(.leavePressed, to: &state) == [.close])
  }

  @Test func what_the_gate_refused_stands_on_the_screen_and_may_be_tried_again() {
    var state = opened()
    send(.call(.placed(.failure(.callIsLive))), to: &state)
    #expect(state.problem == Phrase { $0.sentence(for: .callIsLive) } && !state.isLive)
    #expect(
      send(.againPressed, to: &state) == [.effect(.place(ContactID(1), byHand: false))])
    #expect(state.problem == nil)
    #expect(send(.againPressed, to: &state).isEmpty, "one call at a time")
  }

  @Test func hanging_up_before_it_began_is_not_forgotten() {
    var state = opened()
    #expect(send(.hangUpPressed, to: &state).isEmpty)
    let call = placed()
    #expect(
      send(.call(.placed(.success(call))), to: &state)
        == [.effect(.giveUp(call, wasAsked: false))])
    var live = dialled()
    #expect(send(.hangUpPressed, to: &live) == [.effect(.hangUp(FakeDesk.call(1)))])
    send(.call(.hungUp(CallID(9), .anotherSeatIsSaving)), to: &live)
    #expect(live.call?.report.phase == .placing)
  }

  @Test func ones_own_phone_waits_for_a_word() {
    var state = dialled()
    #expect(refusal("accept", state) == Phrase { $0.visitCallNothingAwaited })
    send(.call(.followed(CallID(9), .success(FakeDesk.report(.yourPhoneIsUp)))), to: &state)
    #expect(
      send(.acceptPressed, to: &state) == [.effect(.dialContact(FakeDesk.call(1)))])
  }

  @Test func a_call_by_hand_is_answered_and_ended_by_the_agent() {
    var state = dialled(.manual)
    let call = FakeDesk.call(1, .manual)
    send(.call(.followed(CallID(9), .success(FakeDesk.report(.dialling)))), to: &state)
    #expect(send(.acceptPressed, to: &state) == [.effect(.answer(call))])
    guard case .push(let asked)? = send(.hangUpPressed, to: &state).first else {
      Issue.record("nobody was asked how it went")
      return
    }
    #expect((asked as? ChooserDestination)?.tag == "visit-call.outcome")
    #expect(
      send(.call(.outcomeChosen(.noAnswer)), to: &state)
        == [.effect(.endByHand(call, .noAnswer))])
  }

  @Test func what_could_not_be_saved_is_asked_for_again() {
    var state = dialled()
    send(.call(.followed(CallID(9), .failure(.anotherSeatIsSaving))), to: &state)
    #expect(state.call?.askAt == FakeDesk.now + .seconds(1))
    #expect(send(.call(.pollDue), to: &state).count == 1)
  }

  @Test func a_call_to_a_customer_looks_as_recorded() {
    var state = dialled()
    func frame(_ state: VisitCall.State, _ language: Language = .english) -> Frame {
      let canvas = Canvas(Size(width: 80, height: 20))
      VisitCall.view(
        state, on: canvas,
        ViewContext(
          now: FakeDesk.now + .seconds(75), phrases: language.phrases,
          theme: Theme(depth: .colours256, glyphs: .unicode), zone: FixedZone()))
      return canvas.frame
    }
    let before = frame(state)
    send(
      .call(
        .followed(
          CallID(9), .success(FakeDesk.report(.talking, answeredAt: FakeDesk.now)))),
      to: &state)
    #expect(frame(state) != before)
    Golden.check(frame(state), "visit-call/talking-80x20")
    send(.call(.followed(CallID(9), .success(FakeDesk.ended(.noAnswer)))), to: &state)
    Golden.check(frame(state, .french), "visit-call/no-answer-80x20-fr")
  }
}
