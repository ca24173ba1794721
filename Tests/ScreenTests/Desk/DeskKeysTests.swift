import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

/// Keys in flight, keys struck twice, keys for what is not there.
@Suite struct DeskKeysTests {
  /// Enqueues keys without waiting for what they begin.
  private func strike(_ keys: KeyPress..., on driver: AppDriver) {
    for key in keys {
      driver.terminal.enqueue(.input(.key(key)))
      driver.app.turn()
    }
  }

  @Test func a_key_for_the_next_contact_never_reaches_the_one_on_the_card() {
    let desk = FakeDesk()
    let driver = desk.driver()
    driver.press("Space")
    let gate = Gate()
    desk.set {
      $0.gate = gate
      $0.card = FakeDesk.card(2)
    }
    strike("Space", "c", on: driver)
    #expect(driver.text.contains("(514) 555-0131"))
    gate.open()
    driver.app.settle()
    #expect(desk.asked == ["claim", "claim", "place 2"])
  }

  @Test func space_hammered_during_a_claim_brings_one_contact() {
    let gate = Gate()
    let desk = FakeDesk(gate: gate)
    let driver = desk.driver()
    strike("Space", "Space", "Space", "Space", on: driver)
    gate.open()
    driver.app.settle()
    #expect(desk.asked == ["claim"])
  }

  @Test func what_was_typed_ahead_of_a_refusal_is_dropped() {
    let gate = Gate()
    let desk = FakeDesk(gate: gate)
    desk.set { $0.refusal = .anotherSeatIsSaving }
    let driver = desk.driver()
    strike("Space", "c", "s", "d", on: driver)
    gate.open()
    driver.app.settle()
    #expect(desk.asked == ["claim"])
    #expect(driver.text.contains("Another seat is saving"))
  }

  @Test func a_note_may_be_typed_before_its_contact_has_come() {
    let gate = Gate()
    let desk = FakeDesk(gate: gate)
    let driver = desk.driver()
    strike("Space", "n", "s", "c", "h", on: driver)
    gate.open()
    driver.app.settle()
    driver.press("Enter")
    #expect(desk.asked == ["claim", "note sch"])
  }

  @Test func a_call_is_placed_once_however_often_c_is_struck() {
    let desk = FakeDesk()
    let driver = desk.driver()
    driver.press("Space")
    strike("c", "c", "c", on: driver)
    driver.app.settle()
    #expect(desk.asked == ["claim", "place 1"])
    driver.press("c")
    #expect(desk.asked.count == 2)
    #expect(driver.text.contains("Hang up first"))
  }

  @Test func a_call_can_be_hung_up_before_it_has_begun() {
    var state = Desk.State.ready()
    #expect(
      Desk.update(&state, .call(.callPressed), at: FakeDesk.now)
        == [.effect(.phone(.place(ContactID(1), byHand: false)))])
    #expect(Desk.update(&state, .call(.hangUpPressed), at: FakeDesk.now) == [])
    #expect(state.placing == .takenBack)
    let call = FakeDesk.call()
    #expect(
      Desk.update(&state, .call(.placed(.success(call))), at: FakeDesk.now)
        == [.effect(.phone(.giveUp(call, wasAsked: false)))], "nobody was asked")
    #expect(state.call?.report.phase == .hangingUp)
  }

  @Test func a_call_that_is_being_dialled_is_hung_up_once_it_has_an_id() {
    var state = Desk.State.ready()
    let call = FakeDesk.call()
    _ = Desk.update(&state, .call(.callPressed), at: FakeDesk.now)
    _ = Desk.update(&state, .call(.placed(.success(call))), at: FakeDesk.now)
    #expect(Desk.update(&state, .call(.hangUpPressed), at: FakeDesk.now) == [])
    #expect(
      Desk.update(&state, .call(.dialled(call.id, .success(call))), at: FakeDesk.now)
        == [.effect(.phone(.hangUp(call))), .effect(.refresh(ContactID(1)))])
    #expect(state.call?.report.phase == .hangingUp)
  }

  @Test func a_call_of_another_card_brings_its_own_card() {
    var state = Desk.State.ready()
    _ = Desk.update(&state, .call(.callPressed), at: FakeDesk.now)
    #expect(
      Desk.update(&state, .call(.placed(.success(FakeDesk.call(2)))), at: FakeDesk.now)
        == [.effect(.start)])
  }

  @Test func a_hang_up_that_failed_is_said_and_can_be_tried_again() {
    var state = Desk.State.talking()
    _ = Desk.update(&state, .call(.hangUpPressed), at: FakeDesk.now)
    #expect(state.call?.report.phase == .hangingUp)
    let steps = Desk.update(
      &state, .call(.hungUp(CallID(9), .telephony(TelephonyError(.unreachable)))), at: FakeDesk.now)
    #expect(steps.count == 2)
    #expect(state.call?.report.phase == .placing)
    _ = Desk.update(
      &state, .call(.followed(CallID(9), .success(FakeDesk.report(.talking)))), at: FakeDesk.now)
    #expect(state.call?.report.phase == .talking)
    #expect(
      Desk.update(&state, .call(.hangUpPressed), at: FakeDesk.now)
        == [.effect(.phone(.hangUp(FakeDesk.call())))])
  }

  @Test func a_call_only_moves_forward() {
    var state = Desk.State.talking()
    _ = Desk.update(
      &state, .call(.followed(CallID(9), .success(FakeDesk.report(.ringing)))), at: FakeDesk.now)
    #expect(state.call?.report.phase == .talking)
  }

  @Test func an_answer_about_another_call_changes_nothing() {
    var state = Desk.State.talking()
    let before = state
    #expect(
      Desk.update(
        &state, .call(.followed(CallID(1), .success(FakeDesk.ended(.busy)))), at: FakeDesk.now)
        == [])
    #expect(state == before)
  }

  @Test func a_live_call_is_not_left_behind() {
    var state = Desk.State.talking()
    let before = state
    let alert = Step<Desk.Effect>.notice(Notice(.alert, Phrase { $0.deskCallIsLive }))
    #expect(Desk.update(&state, .todayChosen(ContactID(2)), at: FakeDesk.now) == [alert])
    #expect(Desk.update(&state, .departurePressed(.signIn), at: FakeDesk.now) == [alert])
    #expect(Desk.reluctance(state) != nil)
    #expect(state == before)
  }

  @Test func the_end_of_a_call_suggests_and_waits_for_enter() {
    var state = Desk.State.talking()
    #expect(
      Desk.update(
        &state, .call(.followed(CallID(9), .success(FakeDesk.ended(.noAnswer)))), at: FakeDesk.now)
        == [
          .raise(state.picker(after: FakeDesk.ended(.noAnswer).end)),
          .effect(.refresh(ContactID(1))),
        ])
    #expect(state.suggestion == "attempted")
    #expect(state.isWrappingUp)
    #expect(
      Desk.update(&state, .status(.suggestionAccepted), at: FakeDesk.now)
        == [.recall, .effect(.set(SetStatus.Choice(statusCode: "attempted"), ContactID(1)))])
    #expect(state.isSettingStatus)
  }

  @Test func a_status_that_could_not_be_saved_is_tried_again_by_enter() {
    var state = Desk.State.ready()
    _ = Desk.update(&state, .status(.chosen(code: "interested", note: "")), at: FakeDesk.now)
    _ = Desk.update(
      &state, .status(.set(ContactID(1), code: "interested", .anotherSeatIsSaving)),
      at: FakeDesk.now)
    #expect(state.suggestion == "interested")
    #expect(
      Desk.update(&state, .status(.suggestionAccepted), at: FakeDesk.now)
        == [.effect(.set(SetStatus.Choice(statusCode: "interested"), ContactID(1)))])
  }

  @Test func space_after_a_status_waits_until_it_is_saved_and_stays_where_it_was_not() {
    let desk = FakeDesk()
    let driver = desk.driver()
    driver.press("Space")
    let gate = Gate()
    desk.set {
      $0.gate = gate
      $0.refusal = .anotherSeatIsSaving
    }
    strike("s", "a", "Space", on: driver)
    gate.open()
    driver.app.settle()
    #expect(desk.asked == ["claim", "attempted 1"])
  }

  @Test func the_do_not_call_list_asks_first_and_names_the_number() {
    let desk = FakeDesk()
    let driver = desk.driver()
    driver.press("Space", "s", "d")
    #expect(driver.text.contains("(514) 555-0131, Marie Gagnon"))
    driver.press("n")
    #expect(desk.asked == ["claim"])
    driver.press("s", "d", "y")
    #expect(desk.asked == ["claim", "do_not_call 1"])
  }

  @Test func a_desk_that_could_not_open_tries_again() {
    var state = Desk.State(session: FakeDesk.session, floor: FloorSign(path: "f", isDemo: false))
    _ = Desk.update(&state, .started(.failure(.anotherSeatIsSaving)), at: FakeDesk.now)
    #expect(state.card == .failed(.anotherSeatIsSaving))
    #expect(Desk.update(&state, .nextPressed, at: FakeDesk.now) == [.effect(.start)])
    #expect(state.card == .opening)
  }

  @Test func the_end_of_a_call_leaves_the_note_alone() {
    let desk = FakeDesk()
    let driver = desk.driver()
    driver.press("Space", "c")
    desk.set { $0.report = FakeDesk.report(.talking, answeredAt: FakeDesk.now) }
    driver.advance(by: .seconds(1))
    driver.press("n")
    driver.type("she said")
    desk.set { $0.report = FakeDesk.ended(.noAnswer) }
    driver.advance(by: .seconds(2))
    driver.type(" yes")
    #expect(driver.text.contains("she said yes"))
    #expect(driver.text.contains("No answer"))
    driver.press("Enter")
    #expect(desk.asked.last == "note she said yes")
  }
}

extension Desk.State {
  /// Marie Gagnon on the card, nobody called.
  static func ready() -> Desk.State {
    var state = Desk.State(
      session: FakeDesk.session, floor: FloorSign(path: "/floor.db", isDemo: false))
    state.statuses = FakeDesk.statuses
    state.card = .open(Desk.Loaded(card: FakeDesk.card(), draft: "", source: .own))
    return state
  }

  static func talking() -> Desk.State {
    var state = ready()
    state.call = Desk.CallPanel(call: FakeDesk.call(), at: FakeDesk.now)
    state.call?.report = FakeDesk.report(.talking, answeredAt: FakeDesk.now)
    return state
  }
}
