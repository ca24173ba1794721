import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

/// Away from the keyboard.
@Suite struct PauseTests {
  @Test func a_pause_asks_why_and_any_key_of_hers_ends_it() {
    let desk = FakeDesk()
    let driver = desk.driver()
    driver.press("Space", "p")
    #expect(driver.text.contains("Why the pause?"))
    driver.press("l")
    #expect(desk.asked.last == "pause lunch")
    #expect(driver.text.contains("Lunch"))
    #expect(!driver.text.contains("Marie Gagnon"))
    #expect(driver.text.contains("kept for two minutes"))
    driver.advance(by: Seat.heldWhileAway)
    #expect(driver.text.contains("free for others"))
    driver.press("Enter")
    #expect(desk.asked.suffix(2) == ["back", "come back to 1"])
    #expect(driver.text.contains("Marie Gagnon"))
  }

  @Test func nobody_pauses_in_a_call() {
    let state = Desk.State.talking()
    let command = Desk.commands.first { $0.id == "pause" }
    #expect(command?.availability(state).refusal != nil)
  }
}

/// Why this one, and why nobody.
@Suite struct WhyTests {
  @Test func the_card_tells_why_it_was_served() {
    let desk = FakeDesk()
    let driver = desk.driver()
    driver.press("Space", "w")
    #expect(driver.text.contains("Why this contact"))
    #expect(driver.text.contains("among it and 12 others"))
    driver.press("w")
    #expect(!driver.text.contains("Why this contact"))
  }

  @Test func an_empty_queue_tells_what_holds_back_how_many_and_until_when() {
    let desk = FakeDesk()
    desk.set {
      $0.card = nil
      $0.outlook = QueueOutlook(
        held: [
          .init(rule: .excludedStatus, contacts: 1, next: nil),
          .init(rule: .workedToday, contacts: 12, next: FakeDesk.now + .hours(14)),
          .init(rule: .callbackLater, contacts: 2, next: FakeDesk.now + .minutes(20)),
        ], free: 0)
    }
    let driver = desk.driver()
    driver.press("Space", "w")
    #expect(driver.text.contains("Why nobody"))
    #expect(driver.text.contains("1 has a status that is not called"))
    #expect(driver.text.contains("12 were worked by you today"))
    #expect(driver.text.contains("The next one comes free"))
    #expect(driver.text.contains("10:20"))
  }

  @Test func the_card_shows_their_time_and_until_when_they_may_be_called() {
    let driver = FakeDesk().driver()
    driver.press("Space")
    #expect(driver.text.contains("10:00 there"))
    #expect(driver.text.contains("until 21:30"))
  }
}

/// A call that was made elsewhere.
@Suite struct CallLogTests {
  @Test func a_call_made_elsewhere_is_entered_by_keys() {
    let desk = FakeDesk()
    let driver = desk.driver()
    driver.press("Space", "j")
    #expect(driver.text.contains("I called, and we talked"))
    driver.press("Tab", "Tab")
    driver.type("0930")
    driver.press("Tab")
    driver.type("12")
    driver.press("Enter")
    #expect(desk.asked.last == "log outbound answered 9:30 720")
    #expect(driver.text.contains("is in the log"))
  }

  @Test func an_unanswered_call_has_no_talk_to_ask_for() {
    let desk = FakeDesk()
    let driver = desk.driver()
    driver.press("Space", "j", "Left")
    #expect(driver.text.contains("They called, and I missed it"))
    #expect(!driver.text.contains("minute"))
    driver.press("Enter")
    #expect(desk.asked.last == "log inbound noAnswer 9:59 0")
  }

  @Test func a_refusal_is_said_and_what_was_entered_stays() {
    let desk = FakeDesk()
    desk.set { $0.refusal = .loggedCallRefused(.moment) }
    var state = CallLog.State(
      CallLogDestination(session: FakeDesk.session, contactID: ContactID(1)),
      now: FakeDesk.now.inMontreal)
    state.talk = 7
    _ = CallLog.update(&state, .savePressed, at: FakeDesk.now)
    _ = CallLog.update(&state, .logged(.loggedCallRefused(.moment)), at: FakeDesk.now)
    #expect(state.problem != nil)
    #expect(state.talk == 7)
    #expect(!state.isSaving)
  }

  @Test func a_phone_that_cannot_be_reached_offers_ones_own_hand() {
    var state = Desk.State.ready()
    var call = FakeDesk.call()
    call.sid = nil
    _ = Desk.update(&state, .call(.callPressed), at: FakeDesk.now)
    _ = Desk.update(&state, .call(.placed(.success(call))), at: FakeDesk.now)
    let failed = DomainError.telephony(TelephonyError(.unreachable))
    _ = Desk.update(&state, .call(.dialled(call.id, .failure(failed))), at: FakeDesk.now)
    #expect(state.call == nil)
    #expect(state.offersByHand)
    _ = Desk.update(&state, .call(.byHandPressed), at: FakeDesk.now)
    #expect(!state.offersByHand)
  }
}

extension Instant {
  fileprivate var inMontreal: LocalDateTime {
    FixedZone(name: "America/Toronto", offset: -5 * 3600).local(self)
  }
}
