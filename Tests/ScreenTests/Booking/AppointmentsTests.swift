import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct AppointmentsTests {
  private typealias Samples = BookingSamples

  private func blank() -> Appointments.State {
    Appointments.State(
      AppointmentsDestination(session: Samples.admin), floor: People.floor, today: Samples.today)
  }

  private func question(
    _ wish: AppointmentWish = AppointmentWish(from: Samples.today),
    after: ReservationPlace? = nil, limit: Int = Appointments.page
  ) -> Appointments.Question {
    Appointments.Question(wish: wish, after: after, limit: limit)
  }

  private func state(
    _ lines: [ReservationLine] = Samples.lines, next: ReservationPlace? = nil
  ) -> Appointments.State {
    var state = blank()
    _ = Appointments.opened(&state, at: Samples.now)
    send(.agentsRead(.success(Samples.agents)), to: &state)
    let page = ReservationPage(lines: lines, total: lines.count, next: next)
    send(.read(question(), generation: 0, .success(page)), to: &state)
    return state
  }

  @discardableResult
  private func send(
    _ message: Appointments.Message, to state: inout Appointments.State
  ) -> [Step<Appointments.Effect>] {
    Appointments.update(&state, message, at: Samples.now)
  }

  // MARK: Reading

  @Test func it_begins_with_what_is_still_to_come() {
    var state = blank()
    #expect(
      Appointments.opened(&state, at: Samples.now)
        == [.effect(.agents), .effect(.read(question(), generation: 0))])
    #expect(send(.changed, to: &state).isEmpty, "one reading at a time")
    let page = ReservationPage(lines: Samples.lines, total: 5, next: nil)
    #expect(
      send(.read(question(), generation: 0, .success(page)), to: &state)
        == [.effect(.read(question(), generation: 0))])
  }

  @Test func more_are_read_when_the_end_comes_near_and_all_of_them_again_after_a_change() {
    let lines = (1...50).map { id in
      Samples.line(Samples.reservation(Int64(id), "2026-11-25", 9))
    }
    var state = state(lines, next: lines[49].place)
    for _ in 0..<3 { send(.moved("PageDown"), to: &state) }
    state.list.resize(height: 10)
    let steps = send(.moved("End"), to: &state)
    let more = question(after: lines[49].place)
    #expect(steps == [.effect(.read(more, generation: 0))])
    let older = [Samples.line(Samples.reservation(60, "2026-11-26", 9))]
    send(
      .read(more, generation: 0, .success(ReservationPage(lines: older, total: 51, next: nil))),
      to: &state)
    #expect(state.lines.count == 51 && state.list.selected == ReservationID(50))
    #expect(
      send(.changed, to: &state)
        == [.effect(.read(question(limit: 51), generation: 0))])
  }

  @Test func an_answer_to_an_older_filter_is_not_shown() {
    var state = state()
    let wish = AppointmentWish(agent: Samples.marc, statuses: [.done])
    #expect(
      send(.filtered(wish), to: &state)
        == [.effect(.read(question(wish), generation: 1))])
    let old = ReservationPage(lines: Samples.lines, total: 5, next: nil)
    send(.read(question(), generation: 0, .success(old)), to: &state)
    #expect(state.lines.isEmpty && state.total == nil)
    send(.read(question(wish), generation: 1, .success(old)), to: &state)
    #expect(state.total == 5)
    #expect(
      send(.leavePressed, to: &state)
        == [.effect(.read(question(), generation: 2))], "the filter goes first")
    #expect(send(.leavePressed, to: &state) == [.close])
  }

  @Test func the_days_of_a_filter_are_those_of_the_floor() {
    let zone = FixedZone(name: "America/Toronto", offset: -5 * 3600)
    let wish = AppointmentWish(
      from: LocalDate(iso8601: "2026-11-24"), until: LocalDate(iso8601: "2026-11-25"))
    let query = wish.query(in: zone, after: nil, limit: 50)
    #expect(query.from == Instant(iso8601: "2026-11-24T05:00:00Z"))
    #expect(query.until == Instant(iso8601: "2026-11-26T05:00:00Z"))
  }

  // MARK: Ways

  @Test func the_ways_on_name_the_appointment_and_its_agent() {
    var state = state()
    send(.moved("Down"), to: &state)
    let (session, id) = (Samples.admin, ReservationID(2))
    let ways: [(Appointments.Message, Step<Appointments.Effect>)] = [
      (.openPressed, .push(AppointmentDestination(session: session, reservationID: id))),
      (.movePressed, .push(MoveAppointmentDestination(session: session, reservationID: id))),
      (
        .hoursPressed,
        .push(
          WeekHoursDestination(
            session: session, agentID: Samples.marc, agentName: "Marc Côté"))
      ),
      (
        .historyPressed,
        .push(HistoryDestination(session: session, scope: .record(.reservation, key: "2")))
      ),
      (
        .filterPressed,
        .push(
          AppointmentFilterDestination(
            wish: AppointmentWish(from: Samples.today), agents: Samples.agents))
      ),
    ]
    for (message, step) in ways { #expect(send(message, to: &state) == [step]) }
    let move = Appointments.commands.first { $0.id == "move" }
    #expect(move?.availability(state).refusal == nil)
    send(.moved("Home"), to: &state)
    #expect(move?.availability(state).refusal == Phrase { $0.appointmentIs(.done) })
  }

  @Test func the_overview_and_the_table_of_contacts_lead_here() {
    var overview = Overview.State(
      OverviewDestination(session: Samples.admin), floor: People.floor)
    #expect(
      Overview.update(&overview, .appointmentsPressed, at: Samples.now)
        == [.push(AppointmentsDestination(session: Samples.admin))])
  }

  // MARK: The filter

  private func filter() -> AppointmentFilter.State {
    AppointmentFilter.State(
      AppointmentFilterDestination(
        wish: AppointmentWish(from: Samples.today), agents: Samples.agents))
  }

  @discardableResult
  private func send(
    _ message: AppointmentFilter.Message, to state: inout AppointmentFilter.State
  ) -> [Step<Never>] {
    AppointmentFilter.update(&state, message, at: Samples.now)
  }

  @Test func a_filter_holds_agent_status_and_days() {
    var state = filter()
    send(.typed("Right"), to: &state)
    send(.typed("Right"), to: &state)
    send(.fieldMoved(by: 1), to: &state)
    send(.typed("Right"), to: &state)
    send(.fieldMoved(by: 2), to: &state)
    send(.pasted("2026-12-24"), to: &state)
    let wish = AppointmentWish(
      agent: Samples.nora, statuses: [.scheduled, .confirmed], from: Samples.today,
      until: LocalDate(iso8601: "2026-12-24"))
    #expect(send(.applyPressed, to: &state) == [.close(AppointmentsFiltered(wish: wish))])
    let again = AppointmentFilter.State(
      AppointmentFilterDestination(wish: wish, agents: Samples.agents))
    var copy = again
    #expect(send(.applyPressed, to: &copy) == [.close(AppointmentsFiltered(wish: wish))])
  }

  @Test func a_day_that_is_none_is_refused_at_its_row() {
    var state = filter()
    send(.fieldMoved(by: 3), to: &state)
    send(.pasted("tomorrow"), to: &state)
    #expect(send(.applyPressed, to: &state).isEmpty)
    #expect(state.form.wrongRow == "until")
    send(.typed("Ctrl-U"), to: &state)
    send(.pasted("2026-11-01"), to: &state)
    #expect(send(.applyPressed, to: &state).isEmpty)
    #expect(state.form.saying == Phrase { $0.historyDaysReversed })
  }

  // MARK: Pictures

  private func driver(
    _ lines: [ReservationLine] = Samples.lines, width: Int = 80, height: Int = 24,
    language: Language = .english, depth: ColourDepth = .colours256
  ) -> AppDriver {
    Stage.driver(
      Appointments.self, blank(),
      Appointments.UseCases(
        agents: { Samples.agents },
        read: { _ in ReservationPage(lines: lines, total: lines.count, next: nil) }),
      width: width, height: height, language: language, depth: depth)
  }

  @Test func the_appointments_look_as_recorded() {
    let list = driver()
    Golden.check(list.terminal.frame, "appointments/list-80x24")
    let before = list.terminal.frame
    list.press("Down", "Down", "Down")
    #expect(list.terminal.frame != before)
    Golden.check(
      driver(width: 60, height: 20, language: .french, depth: .mono).terminal.frame,
      "appointments/list-60x20-fr-mono")
    Golden.check(
      driver(width: 120, height: 40, language: .french).terminal.frame,
      "appointments/list-120x40-fr")
    Golden.check(driver([]).terminal.frame, "appointments/empty-80x24")
  }

  @Test func the_filter_looks_as_recorded() {
    let dialog = Stage.driver(AppointmentFilter.self, filter(), NoUseCases())
    let before = dialog.terminal.frame
    dialog.press("Right", "Tab", "Right")
    Golden.check(dialog.terminal.frame, "appointments/filter-80x24")
    #expect(dialog.terminal.frame != before)
  }
}
