import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

/// Taking people out of use from their list, and the way to the seats.
@Suite struct PeopleActivityTests {
  private typealias Samples = RightsSamples

  private func state(_ id: Int64, held: Set<Permission> = [.all]) -> PeopleList.State {
    var state = PeopleList.State(
      PeopleDestination(session: Samples.session), floor: People.floor)
    _ = PeopleList.opened(&state, at: People.now)
    send(.read(.success(Samples.people(held))), to: &state)
    state.list.select(UserID(id))
    return state
  }

  @discardableResult
  private func send(
    _ message: PeopleList.Message, to state: inout PeopleList.State
  ) -> [Step<PeopleList.Effect>] {
    PeopleList.update(&state, message, at: People.now)
  }

  private func availability(_ state: PeopleList.State) -> Shell.Availability? {
    PeopleList.commands.first { $0.id == "activity" }?.availability(state)
  }

  @Test func it_asks_by_name_before_an_account_is_taken_out_of_use() {
    var state = state(8)
    #expect(
      send(.activityPressed, to: &state) == [
        .push(
          Confirmation(
            Phrase { $0.personDisableQuestion("Anna Tremblay") }, tag: PeopleList.activityTag))
      ])
    let yes = PeopleList.answered(Confirmed(tag: PeopleList.activityTag), state)
    guard case .activityConfirmed? = yes else {
      Issue.record("a yes is not heard")
      return
    }
    #expect(
      send(.activityConfirmed, to: &state)
        == [.effect(.setActive("anna@example.com", to: false, name: "Anna Tremblay"))])
    #expect(send(.activityConfirmed, to: &state).isEmpty, "a yes counts once")
    #expect(
      send(.activitySet(isActive: false, name: "Anna Tremblay", nil), to: &state)
        == [.effect(.read)])
    #expect(state.saying == .done(Phrase { $0.personDisabled("Anna Tremblay") }))
  }

  @Test func whoever_is_out_of_use_comes_back() {
    var state = state(12)
    send(.activityPressed, to: &state)
    #expect(
      send(.activityConfirmed, to: &state)
        == [.effect(.setActive("yves@example.com", to: true, name: "Yves Gone"))])
  }

  @Test func a_refusal_is_said_and_nothing_else_changes() {
    var state = state(8)
    send(.activityPressed, to: &state)
    send(.activityConfirmed, to: &state)
    let error = DomainError.lastAdmin(email: "anna@example.com")
    #expect(send(.activitySet(isActive: false, name: "A", error), to: &state).isEmpty)
    #expect(state.saying == .refused(error))
  }

  @Test func ones_own_account_and_want_of_rights_switch_it_off() {
    #expect(availability(state(8)) == .ready)
    #expect(availability(state(7)) == .disabled { $0.personOwnAccount })
    #expect(availability(state(8, held: [.viewUsers])) == .mayNot(.manageUsers))
  }

  @Test func the_seats_are_one_key_away() {
    var state = state(8)
    #expect(
      send(.seatsPressed, to: &state)
        == [.push(SeatListDestination(session: Samples.session))])
  }
}
