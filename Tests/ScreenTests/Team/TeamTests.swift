import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct TeamTests {
  private typealias Samples = FloorSamples

  private func state(_ lines: [TeamLine] = Samples.lines) -> Team.State {
    var state = Team.State(
      TeamDestination(session: Samples.session), floor: People.floor, zone: FixedZone())
    _ = Team.opened(&state, at: People.now)
    send(.read(.week, .success(Samples.team(lines))), to: &state)
    return state
  }

  @discardableResult
  private func send(
    _ message: Team.Message, to state: inout Team.State
  ) -> [Step<Team.Effect>] {
    Team.update(&state, message, at: People.now)
  }

  private func names(_ state: Team.State) -> [String] {
    state.sorted.map { String($0.person.name.prefix(3)) }
  }

  private func show(_ view: TeamViewName, in state: inout Team.State) {
    while state.view != view { send(.viewMoved(by: 1), to: &state) }
  }

  // MARK: Reading

  @Test func it_reads_when_it_opens_and_after_every_change() {
    var state = Team.State(
      TeamDestination(session: Samples.session), floor: People.floor, zone: FixedZone())
    #expect(Team.opened(&state, at: People.now) == [.effect(.read(.week))])
    #expect(send(.changed, to: &state).isEmpty)
    #expect(send(.read(.week, .success(Samples.team())), to: &state) == [.effect(.read(.week))])
  }

  @Test func other_days_are_asked_for_and_an_answer_about_the_old_ones_is_dropped() {
    var state = state()
    send(.changed, to: &state)
    #expect(send(.periodChosen(.today), to: &state) == [.effect(.read(.today))])
    var older = Samples.team()
    older.lines = []
    #expect(send(.read(.week, .success(older)), to: &state).isEmpty)
    #expect(state.team?.lines.count == 4)
    send(.read(.today, .success(older)), to: &state)
    #expect(state.team?.lines.isEmpty == true)
    #expect(send(.periodChosen(.today), to: &state).isEmpty, "nothing new is asked")
  }

  @Test func each_view_reads_what_it_shows() {
    var state = state()
    #expect(send(.viewMoved(by: 1), to: &state) == [.effect(.read(.week))])
    #expect(
      send(.viewMoved(by: 1), to: &state) == [.effect(.readContacts(.week))],
      "the people are being read")
    #expect(send(.viewMoved(by: 1), to: &state) == [.effect(.readActs(before: nil))])
    send(.actsRead(before: nil, .success(Samples.acts)), to: &state)
    #expect(state.acts.lines.map(\.key) == [90, 70, 10])
  }

  @Test func older_acts_are_read_when_the_end_comes_near() {
    var state = state()
    show(.assignments, in: &state)
    var page = Samples.acts
    page.next = 10
    #expect(
      send(.actsRead(before: nil, .success(page)), to: &state)
        == [.effect(.readActs(before: 10))])
    #expect(send(.actsRead(before: 10, .failure(.storage(.corrupt))), to: &state).isEmpty)
    #expect(state.problem == .storage(.corrupt))
  }

  // MARK: Order

  @Test func the_column_of_the_cursor_sorts_and_again_turns_it_round() {
    var state = state()
    #expect(names(state) == ["Ann", "Luc", "Mar", "Zoé"])
    state.cursor.select(.person(UserID(12), .conversion))
    send(.sortPressed, to: &state)
    // 9 of 33, 12 of 58, 3 of 44; of whom nothing can be told, last.
    #expect(names(state) == ["Zoé", "Ann", "Luc", "Mar"])
    send(.sortPressed, to: &state)
    #expect(names(state) == ["Mar", "Luc", "Ann", "Zoé"])
    #expect(state.cursor.selected == .person(UserID(12), .conversion), "the cursor stays")
    state.cursor.select(.who(UserID(13)))
    send(.sortPressed, to: &state)
    #expect(names(state) == ["Ann", "Luc", "Mar", "Zoé"])
  }

  @Test func what_is_the_same_stands_by_name() {
    let lines = [
      Samples.line(1, "Ann", .none, assigned: 1), Samples.line(2, "Bob", .none, assigned: 1),
      Samples.line(3, "Cyd", Samples.tally(3, 1), assigned: 1),
    ]
    var state = state(lines)
    state.cursor.select(.person(UserID(1), .calls))
    send(.sortPressed, to: &state)
    #expect(names(state) == ["Cyd", "Ann", "Bob"])
    send(.sortPressed, to: &state)
    #expect(names(state) == ["Ann", "Bob", "Cyd"])
  }

  @Test func arrows_change_what_is_compared_and_the_person_stays() {
    var state = state()
    state.cursor.select(.who(UserID(13)))
    show(.compared, in: &state)
    #expect(state.cursor.selected == .person(UserID(13), .calls))
    send(.moved("Right"), to: &state)
    #expect(state.cursor.selected == .person(UserID(13), .answered))
    send(.moved("Left"), to: &state)
    send(.moved("Left"), to: &state)
    #expect(state.compared == Team.comparable.last)
    #expect(state.chosen?.person.id == UserID(13))
  }

  // MARK: Behind a number

  @Test func enter_leads_from_each_place_to_what_it_counts() {
    var state = state()
    let session = Samples.session
    let person = PersonFiguresDestination(session: session, person: UserID(12), period: .week)
    #expect(send(.openPressed, to: &state) == [.push(person)])
    state.cursor.select(.person(UserID(12), .talkTime))
    let talk = FigureRowQuery(.talkTime, of: .person(UserID(12)), in: .week)
    #expect(
      send(.openPressed, to: &state) == [
        .push(FigureRowsDestination(session: session, query: talk, person: "Anna Tremblay"))
      ])
    state.cursor.select(.person(UserID(12), .conversion))
    let booked = FigureRowQuery(.booked, of: .person(UserID(12)), in: .week)
    #expect(
      send(.openPressed, to: &state) == [
        .push(FigureRowsDestination(session: session, query: booked, person: "Anna Tremblay"))
      ])
    state.cursor.select(.person(UserID(12), .lastActivity))
    #expect(
      send(.openPressed, to: &state)
        == [.push(HistoryDestination(session: session, scope: .user(UserID(12))))])
    state.cursor.select(.total(.assigned))
    let all = FigureRowQuery(.assigned, of: .everybody, in: .week)
    #expect(
      send(.openPressed, to: &state)
        == [.push(FigureRowsDestination(session: session, query: all))])
  }

  @Test func contacts_in_figures_lead_to_their_rows() {
    var state = state()
    show(.contacts, in: &state)
    send(.contactsRead(.week, .success(Samples.contacts)), to: &state)
    let places: [(Team.Spot, Figure, FigureRowQuery.Part?)] = [
      (.figure(.converted), .converted, nil),
      (.status(StatusID(2)), .contacts, .status(StatusID(2))),
      (.age(.month), .contacts, .age(.month)), (.outcome(.busy), .calls, .outcome(.busy)),
      (.outcome(nil), .calls, .outcome(nil)),
    ]
    for (spot, figure, part) in places {
      state.cursor.select(spot)
      #expect(state.cursor.selected == spot)
      let query = FigureRowQuery(figure, of: .everybody, in: .week, part: part)
      #expect(
        send(.openPressed, to: &state)
          == [.push(FigureRowsDestination(session: Samples.session, query: query))])
    }
  }

  @Test func the_persons_contacts_and_history_are_a_key_away() {
    var state = state()
    state.cursor.select(.person(UserID(13), .calls))
    let filter = ContactFilter(assignment: .user(UserID(13)))
    #expect(
      send(.contactsPressed, to: &state)
        == [.push(ContactsDestination(session: Samples.session, filter: filter))])
    #expect(
      send(.historyPressed, to: &state)
        == [.push(HistoryDestination(session: Samples.session, scope: .user(UserID(13))))])
  }

  @Test func every_figure_of_the_team_is_explained() {
    var state = state()
    for row in state.cursor.rows {
      for spot in row {
        state.cursor.select(spot)
        #expect(
          send(.explainPressed, to: &state) == [.push(FigureNoteDestination(spot.figure))])
      }
    }
  }

  // MARK: Files

  @Test func what_is_in_view_is_what_is_written() throws {
    var state = state()
    state.cursor.select(.person(UserID(12), .calls))
    send(.sortPressed, to: &state)
    let people = try #require(FigureSheet(state))
    #expect(people.columns.prefix(5) == ["name", "email", "assigned", "callable", "calls"])
    #expect(
      people.rows.map { $0[0] }
        == ["Anna Tremblay", "Luc Roy", "Zoé Caron", "Marie-Ève Caron-Lafontaine"].map { .text($0) }
    )
    #expect(people.rows[0][4] == .number(141) && people.rows[0][6] == .number(58 * 97))
    #expect(people.rows.allSatisfy { $0.count == people.columns.count })
    #expect(people.rows[3].last == .missing && people.days == Samples.week)
    show(.contacts, in: &state)
    #expect(FigureSheet(state) == nil, "nothing is read yet")
    send(.contactsRead(.week, .success(Samples.contacts)), to: &state)
    #expect(
      FigureSheet(state)?.rows.first == [.text("new"), .number(412), .number(137), .number(274)])
    show(.assignments, in: &state)
    send(.actsRead(before: nil, .success(Samples.acts)), to: &state)
    let acts = try #require(FigureSheet(state))
    #expect(acts.rows[0].last == .number(250) && acts.rows[2][1] == .missing)
    #expect(send(.exportPressed, to: &state) == [.push(FigureExportDestination(sheet: acts))])
  }
}
