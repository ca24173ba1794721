import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct AgentDayTests {
  private typealias Samples = BookingSamples

  private func blank(_ session: Session = Samples.agent) -> AgentDay.State {
    AgentDay.State(
      AgentDayDestination(session: session), floor: People.floor, today: Samples.today)
  }

  private func state(_ session: Session = Samples.agent) -> AgentDay.State {
    var state = blank(session)
    _ = AgentDay.opened(&state, at: Samples.now)
    send(.read(.success(week())), to: &state)
    return state
  }

  private func week(_ first: String = "2026-11-22") -> AgentDay.Week {
    AgentDay.Week(first: LocalDate(iso8601: first)!, days: Samples.week)
  }

  @discardableResult
  private func send(
    _ message: AgentDay.Message, to state: inout AgentDay.State
  ) -> [Step<AgentDay.Effect>] {
    AgentDay.update(&state, message, at: Samples.now)
  }

  private func refusal(_ id: String, _ state: AgentDay.State) -> Phrase? {
    AgentDay.commands.first { $0.id == id }?.availability(state).refusal
  }

  // MARK: Reading

  @Test func it_reads_the_week_of_the_day_when_it_opens_and_after_every_change() {
    var state = blank()
    let sunday = LocalDate(iso8601: "2026-11-22")!
    #expect(AgentDay.opened(&state, at: Samples.now) == [.effect(.read(sunday))])
    #expect(send(.changed, to: &state).isEmpty)
    #expect(send(.read(.success(week())), to: &state) == [.effect(.read(sunday))])
    #expect(send(.read(.success(week())), to: &state).isEmpty)
  }

  @Test func the_visit_that_comes_next_is_under_the_keys() {
    var state = state()
    // At 15:42 the one of 14:45 is still under way.
    #expect(state.list.selected == ReservationID(3))
    send(.moved("Up"), to: &state)
    send(.changed, to: &state)
    send(.read(.success(week())), to: &state)
    #expect(state.list.selected == ReservationID(2), "the selection stays on its visit")
  }

  @Test func another_day_of_the_week_is_there_and_another_week_is_read() {
    var state = state()
    #expect(send(.dayMoved(by: 1), to: &state).isEmpty)
    #expect(state.list.ids == [ReservationID(4)])
    let next = LocalDate(iso8601: "2026-11-29")!
    #expect(send(.dayMoved(by: 7), to: &state) == [.effect(.read(next))])
    #expect(send(.todayPressed, to: &state).isEmpty)
    // What was asked for is not this week any more.
    let sunday = LocalDate(iso8601: "2026-11-22")!
    #expect(
      send(.read(.success(week("2026-11-29"))), to: &state) == [.effect(.read(sunday))])
  }

  // MARK: Acts

  @Test func a_visit_is_said_to_be_kept_or_that_nobody_was_there() {
    var state = state()
    #expect(
      send(.statusPressed(.done), to: &state)
        == [.effect(.set(.done, ReservationID(3)))])
    #expect(AgentDay.holds(.key("d"), state))
    let steps = send(.set(.done, nil), to: &state)
    #expect(
      steps.first == .notice(Notice(.success, Phrase { $0.appointmentSet(.done) })))
    #expect(steps.count == 2 && !AgentDay.holds(.key("d"), state))
    let refused = DomainError.booking(.notBegun)
    #expect(
      send(.set(.done, refused), to: &state).first
        == .notice(Notice(.alert, Phrase { $0.sentence(for: refused) })))
  }

  @Test func what_a_visit_cannot_become_is_off_with_its_reason() {
    var state = state()
    #expect(refusal("done", state) == nil && refusal("no-show", state) == nil)
    send(.moved("Home"), to: &state)
    #expect(refusal("done", state) == Phrase { $0.appointmentIs(.done) })
    #expect(refusal("no-show", state) == nil, "one may have said the wrong one")
    send(.dayMoved(by: 2), to: &state)
    #expect(refusal("open", state) == Phrase { $0.appointmentsNone })
  }

  @Test func a_note_typed_and_left_is_there_the_next_time() {
    var state = state()
    let id = ReservationID(3)
    send(.noteClosed(id, draft: "kept"), to: &state)
    #expect(
      send(.notePressed, to: &state)
        == [
          .push(
            AppointmentNoteDestination(
              session: state.session, reservationID: id, draft: "kept"))
        ])
    send(.moved("Up"), to: &state)
    #expect(
      send(.notePressed, to: &state)
        == [
          .push(
            AppointmentNoteDestination(session: state.session, reservationID: ReservationID(2)))
        ])
  }

  @Test func the_ways_on_name_the_visit_and_the_agent() {
    var state = state()
    #expect(
      send(.openPressed, to: &state)
        == [
          .push(
            AppointmentDestination(session: state.session, reservationID: ReservationID(3)))
        ])
    #expect(
      send(.callPressed, to: &state)
        == [
          .push(
            CallVisitDestination(
              session: state.session, visit: state.visits[2].record.reservation))
        ])
    #expect(
      send(.hoursPressed, to: &state)
        == [
          .push(
            WeekHoursDestination(
              session: state.session, agentID: Samples.marc, agentName: "Marc Côté",
              day: Samples.today))
        ])
  }

  // MARK: The seat

  @Test func both_ways_out_close_the_seat() {
    var state = state(People.session("Marc Côté", [.agent, .admin], seat: SeatID(4)))
    #expect(
      send(.signOutPressed, to: &state)
        == [.reset(DepartureDestination(session: state.session, next: .signIn))])
    #expect(
      send(.switchRolePressed, to: &state)
        == [.reset(DepartureDestination(session: state.session, next: .chooseRole))])
  }

  @Test func a_single_role_cannot_be_switched() {
    #expect(refusal("switch-role", blank()) == Phrase { $0.seatOnlyRole })
    #expect(refusal("switch-role", blank(People.session("Marc", [.agent, .admin]))) == nil)
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

  // MARK: Pictures

  private func driver(
    width: Int = 80, height: Int = 24, language: Language = .english,
    depth: ColourDepth = .colours256, refusal: DomainError? = nil
  ) -> AppDriver {
    Stage.driver(
      AgentDay.self, blank(),
      AgentDay.UseCases(
        read: { (first) throws(DomainError) in
          if let refusal { throw refusal }
          return Samples.week
        }, set: { _, _ in }),
      width: width, height: height, language: language, depth: depth)
  }

  @Test func the_day_and_the_week_of_an_agent_look_as_recorded() {
    let day = driver()
    Golden.check(day.terminal.frame, "agent-day/day-80x24")
    let before = day.terminal.frame
    day.press("Up")
    #expect(day.terminal.frame != before)
    day.press("Tab")
    Golden.check(day.terminal.frame, "agent-day/week-80x24")
    day.press("i")
    Golden.check(day.terminal.frame, "agent-day/profile-80x24")
    let small = driver(width: 60, height: 20, language: .french, depth: .mono)
    Golden.check(small.terminal.frame, "agent-day/day-60x20-fr-mono")
    small.press("Right", "Right")
    #expect(small.text.contains(French().agentDayEmpty))
    Golden.check(
      driver(width: 120, height: 40, language: .french).terminal.frame,
      "agent-day/both-120x40-fr")
    let off = driver()
    off.press("Left", "Left")
    Golden.check(off.terminal.frame, "agent-day/off-80x24")
    Golden.check(
      driver(refusal: .anotherSeatIsSaving).terminal.frame, "agent-day/failed-80x24")
  }
}
