import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct FloorScreenTests {
  private typealias Samples = FloorSamples

  private func state(
    _ now: FloorNow = Samples.now(), held: Set<Permission> = [.all], isHome: Bool = false
  ) -> FloorScreen.State {
    var state = FloorScreen.State(
      FloorDestination(session: Samples.session, isHome: isHome), floor: People.floor)
    _ = FloorScreen.opened(&state, at: People.now)
    send(.read(.success(now)), to: &state)
    send(.queueRead(.success(Samples.queue)), to: &state)
    send(.rightsRead(.success(held)), to: &state)
    return state
  }

  @discardableResult
  private func send(
    _ message: FloorScreen.Message, to state: inout FloorScreen.State
  ) -> [Step<FloorScreen.Effect>] {
    FloorScreen.update(&state, message, at: People.now)
  }

  private func press(_ keys: KeyPress..., in state: inout FloorScreen.State) {
    for key in keys { send(.moved(key), to: &state) }
  }

  private func availability(_ id: String, _ state: FloorScreen.State) -> Shell.Availability? {
    FloorScreen.commands.first { $0.id == id }?.availability(state)
  }

  private func ticks(_ state: FloorScreen.State) -> [String] {
    FloorScreen.subscriptions(state).compactMap {
      if case .ticking(_, let id, _) = $0 { return id }
      return nil
    }
  }

  // MARK: Reading

  @Test func it_reads_when_it_opens_and_after_every_change() {
    var state = FloorScreen.State(
      FloorDestination(session: Samples.session), floor: People.floor)
    #expect(
      FloorScreen.opened(&state, at: People.now)
        == [.effect(.readRights), .effect(.read), .effect(.readQueue)])
    #expect(send(.changed, to: &state).isEmpty, "one reading at a time")
    #expect(send(.read(.success(Samples.now())), to: &state) == [.effect(.read)])
    #expect(send(.read(.success(Samples.now())), to: &state).isEmpty)
    #expect(send(.changed, to: &state) == [.effect(.read)])
  }

  @Test func why_contacts_wait_is_read_now_and_then_alone() {
    var state = state()
    #expect(!ticks(state).contains("queue"))
    #expect(send(.changed, to: &state) == [.effect(.read)])
    #expect(ticks(state).contains("queue"))
    #expect(send(.queueDue, to: &state) == [.effect(.readQueue)])
    #expect(!ticks(state).contains("queue"))
  }

  @Test func times_run_only_while_there_are_any() {
    #expect(ticks(state()) == ["time"])
    #expect(ticks(state(Samples.now([]))).isEmpty)
  }

  @Test func a_failure_goes_on_showing_what_was_read() {
    var state = state()
    send(.read(.failure(.storage(.corrupt))), to: &state)
    #expect(state.shown?.today.calls == 312)
  }

  // MARK: The cursor

  @Test func those_who_call_come_first_and_the_cursor_begins_there() {
    let state = state()
    #expect(state.shown?.seats.map(\.id.rawValue) == [2, 3, 4, 5, 6, 1])
    #expect(state.cursor.selected == .seat(SeatID(2)))
  }

  @Test func it_stays_on_its_seat_when_others_come_and_go() {
    var state = state()
    press("Down", "Right", in: &state)
    #expect(state.cursor.selected == .seatCalls(SeatID(3)))
    send(.read(.success(Samples.now([Samples.seats[2], Samples.seats[5]]))), to: &state)
    #expect(state.cursor.selected == .seatCalls(SeatID(3)))
    #expect(state.seats.selected == SeatID(3))
  }

  // MARK: Behind a number

  @Test(arguments: [
    (["Up"] as [KeyPress], Figure.calls, FigureRowQuery.Subject.everybody, nil as String?),
    (["Up", "Right"], .answered, .everybody, nil),
    (["Up", "Right", "Right"], .booked, .everybody, nil),
    (["Up", "Right", "Right", "Right", "Right"], .queueLeft, .everybody, nil),
    (["Right"], .calls, .person(UserID(12)), "Anna Tremblay"),
    (["Right", "Right"], .booked, .person(UserID(12)), "Anna Tremblay"),
  ])
  func enter_shows_what_a_number_counts(
    keys: [KeyPress], figure: Figure, subject: FigureRowQuery.Subject, name: String?
  ) {
    var state = state()
    for key in keys { press(key, in: &state) }
    let query = FigureRowQuery(figure, of: subject, in: .today)
    #expect(
      send(.openPressed, to: &state) == [
        .push(FigureRowsDestination(session: Samples.session, query: query, person: name))
      ])
  }

  @Test func a_seat_leads_to_its_person_and_a_rule_to_its_contacts() {
    var state = state()
    #expect(
      send(.openPressed, to: &state) == [
        .push(PersonFiguresDestination(session: Samples.session, person: UserID(12)))
      ])
    press("End", in: &state)
    let rule = FloorScreen.Spot.held(.outsideHours)
    #expect(state.cursor.selected == rule)
    #expect(
      send(.openPressed, to: &state) == [
        .push(
          ContactsDestination(
            session: Samples.session, filter: ContactFilter(heldBack: .rule(.outsideHours))))
      ])
  }

  @Test func a_status_of_the_queue_leads_to_its_contacts() {
    var state = state()
    state.cursor.select(.left(StatusID(2)))
    let query = FigureRowQuery(.queueLeft, of: .everybody, in: .today, part: .status(StatusID(2)))
    #expect(
      send(.openPressed, to: &state)
        == [.push(FigureRowsDestination(session: Samples.session, query: query))])
  }

  @Test func every_figure_is_explained() {
    var state = state()
    var explained: [Figure] = []
    for row in state.cursor.rows {
      for spot in row {
        state.cursor.select(spot)
        #expect(FloorScreen.input(.key("?"), state).map { "\($0)" } == "explainPressed")
        #expect(
          send(.explainPressed, to: &state) == [.push(FigureNoteDestination(spot.figure))])
        explained.append(spot.figure)
      }
    }
    #expect(Set(explained).isSuperset(of: Set(FloorScreen.figures)))
    let wanted = FloorScreen.answered(FigureRowsWanted(), state)
    #expect(wanted.map { "\($0)" } == "openPressed", "Enter in the note leads to the rows")
  }

  // MARK: Ending a seat

  @Test func a_seat_is_ended_after_a_question_that_names_its_person() {
    var state = state()
    #expect(
      send(.endPressed, to: &state) == [
        .push(
          Confirmation(Phrase { $0.seatsEndQuestion("Anna Tremblay") }, tag: FloorScreen.endTag))
      ])
    // She leaves, and another stands in her place: the question was about her seat.
    send(.read(.success(Samples.now(Array(Samples.seats.dropFirst(2))))), to: &state)
    #expect(
      send(.endConfirmed, to: &state) == [.effect(.end(SeatID(2), name: "Anna Tremblay"))])
    #expect(send(.endConfirmed, to: &state).isEmpty)
    #expect(send(.ended(name: "Anna Tremblay", nil), to: &state) == [.effect(.read)])
    #expect(state.saying == .done(Phrase { $0.seatsEnded("Anna Tremblay") }))
    send(.ended(name: "Anna Tremblay", .unknownSeat(2)), to: &state)
    #expect(state.saying == .refused(.unknownSeat(2)))
  }

  @Test func a_locked_seat_is_freed_by_ending_it_and_the_question_says_so() {
    var state = state(Samples.now([Samples.seat(9, "Luc Roy", .locked, seconds: 900)]))
    #expect(
      send(.endPressed, to: &state) == [
        .push(
          Confirmation(Phrase { $0.floorUnlockQuestion("Luc Roy") }, tag: FloorScreen.endTag))
      ])
  }

  @Test func who_may_only_watch_ends_no_seat_but_their_own() {
    var state = state(held: Permission.watching)
    #expect(availability("end", state) == .mayNot(.manageUsers))
    #expect(availability("end", self.state()) == .ready)
    state.cursor.select(.figure(.calls))
    #expect(availability("end", state) == .disabled { $0.floorNoSeatChosen })
    let own = FloorSeat(
      id: SeatID(1), person: Samples.session.user.id, name: "Ada Roy", state: .ready,
      since: People.now)
    #expect(availability("end", self.state(Samples.now([own]), held: [.viewUsers])) == .ready)
  }

  // MARK: Ways

  @Test func where_somebody_lands_there_is_no_way_back() {
    var home = state(isHome: true)
    #expect(availability("leave", home) == .disabled { $0.floorIsHome })
    #expect(
      send(.overviewPressed, to: &home)
        == [.replace(OverviewDestination(session: Samples.session))])
    var other = state()
    #expect(availability("leave", other) == .ready)
    #expect(send(.leavePressed, to: &other) == [.close])
  }

  @Test func whoever_may_only_watch_lands_here() {
    var choose = ChooseRole.State(
      ChooseRoleDestination(session: Samples.session), floor: People.floor)
    func landing(watches: Bool) -> [Step<ChooseRole.Effect>] {
      ChooseRole.update(
        &choose, .opened(.admin, .success(Samples.session), watches: watches), at: People.now)
    }
    #expect(
      landing(watches: true)
        == [.replace(FloorDestination(session: Samples.session, isHome: true))])
    #expect(
      landing(watches: false) == [.replace(OverviewDestination(session: Samples.session))])
    #expect(Permission.areForWatching(Permission.watching))
    #expect(!Permission.areForWatching(Permission.watching.union([.editContacts])))
    #expect(!Permission.areForWatching([.all]) && !Permission.areForWatching([]))
  }

  @Test func the_overview_leads_here_and_to_the_team() {
    var overview = Overview.State(
      OverviewDestination(session: Samples.session), floor: People.floor)
    #expect(
      Overview.update(&overview, .floorPressed, at: People.now)
        == [.push(FloorDestination(session: Samples.session))])
    #expect(
      Overview.update(&overview, .teamPressed, at: People.now)
        == [.push(TeamDestination(session: Samples.session))])
  }
}
