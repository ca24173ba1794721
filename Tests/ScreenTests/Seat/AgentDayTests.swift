import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct AgentDayTests {
  private func state(_ actors: [ActorRole] = [.agent]) -> AgentDay.State {
    AgentDay.State(
      AgentDayDestination(session: People.session("Marc Côté", actors, seat: SeatID(4))),
      floor: People.floor)
  }

  private func frame(
    _ state: AgentDay.State, width: Int = 80, height: Int = 24, language: Language = .english
  ) -> Frame {
    Stage.driver(
      AgentDay.self, state, NoUseCases(), width: width, height: height, language: language
    ).terminal.frame
  }

  @Test func both_ways_out_close_the_seat() {
    var state = state([.agent, .admin])
    #expect(
      AgentDay.update(&state, .signOutPressed, at: People.now)
        == [.reset(DepartureDestination(session: state.session, next: .signIn))])
    #expect(
      AgentDay.update(&state, .switchRolePressed, at: People.now)
        == [.reset(DepartureDestination(session: state.session, next: .chooseRole))])
  }

  @Test func a_single_role_cannot_be_switched() {
    let command = AgentDay.commands.first { $0.id == "switch-role" }
    #expect(command?.availability(state()).refusal == Phrase { $0.seatOnlyRole })
    #expect(command?.availability(state([.agent, .admin])).refusal == nil)
  }

  @Test func the_day_of_an_agent_looks_as_recorded() {
    Golden.check(frame(state()), "agent-day/80x24")
    Golden.check(frame(state(), width: 60, height: 20), "agent-day/60x20")
    Golden.check(frame(state(), width: 120, height: 40, language: .french), "agent-day/120x40-fr")
    #expect(frame(state()) != frame(state([.agent, .admin])))
  }

  @Test func a_closed_seat_leads_on_without_its_seat() {
    let session = People.session(seat: SeatID(4))
    var state = Departure.State(
      DepartureDestination(session: session, next: .chooseRole), floor: People.floor)
    #expect(
      Departure.opened(&state, at: People.now) == [.effect(.close(session, .chooseRole))])
    // A seat that could not be closed lapses by itself: nobody is kept waiting.
    for result in [Result<Void, DomainError>.success(()), .failure(.anotherSeatIsSaving)] {
      #expect(
        Departure.update(&state, .closed(result), at: People.now)
          == [.reset(ChooseRoleDestination(session: People.session()))])
    }
  }
}
