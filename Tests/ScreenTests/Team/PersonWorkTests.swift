import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct PersonWorkTests {
  private typealias Samples = FloorSamples
  private let anna = UserID(12)

  private func state(_ figures: PersonFigures = Samples.person()) -> PersonWork.State {
    var state = PersonWork.State(
      PersonFiguresDestination(session: Samples.session, person: anna, period: .month),
      floor: People.floor, zone: FixedZone())
    _ = PersonWork.opened(&state, at: People.now)
    send(.read(.month, .success(figures)), to: &state)
    return state
  }

  @discardableResult
  private func send(
    _ message: PersonWork.Message, to state: inout PersonWork.State
  ) -> [Step<PersonWork.Effect>] {
    PersonWork.update(&state, message, at: People.now)
  }

  private func show(_ view: PersonViewName, in state: inout PersonWork.State) {
    while state.view != view { send(.viewMoved(by: 1), to: &state) }
  }

  private func rows(
    _ figure: Figure, _ part: FigureRowQuery.Part? = nil, in period: FigurePeriod = .month
  ) -> [Step<PersonWork.Effect>] {
    let query = FigureRowQuery(figure, of: .person(anna), in: period, part: part)
    return [
      .push(
        FigureRowsDestination(
          session: Samples.session, query: query, person: "Anna Tremblay"))
    ]
  }

  @Test func it_reads_when_it_opens_after_every_change_and_for_other_days() {
    var state = state()
    #expect(send(.changed, to: &state) == [.effect(.read(anna, .month))])
    #expect(send(.periodChosen(.today), to: &state) == [.effect(.read(anna, .today))])
    var older = Samples.person()
    older.live = 9
    #expect(send(.read(.month, .success(older)), to: &state).isEmpty)
    #expect(state.figures?.live == 1)
  }

  @Test func every_card_leads_to_its_rows_and_is_explained() {
    var state = state()
    for figure in PersonWork.cards {
      state.cursor.select(.figure(figure))
      #expect(send(.openPressed, to: &state) == rows(figure.counted))
      #expect(send(.explainPressed, to: &state) == [.push(FigureNoteDestination(figure))])
    }
    state.cursor.select(.status(StatusID(7)))
    #expect(send(.openPressed, to: &state) == rows(.assigned, .status(StatusID(7))))
  }

  @Test func an_hour_of_the_map_leads_to_its_calls() {
    var state = state()
    show(.calls, in: &state)
    state.cursor.select(.hour(weekday: 2, hour: 10))
    #expect(send(.openPressed, to: &state) == rows(.calls, .weekdayHour(2, 10)))
    state.cursor.select(.outcome(nil))
    #expect(send(.openPressed, to: &state) == rows(.calls, .outcome(nil)))
    state.cursor.select(.length(.underThree))
    #expect(send(.openPressed, to: &state) == rows(.answered, .length(.underThree)))
  }

  @Test func the_map_holds_every_call_of_the_period() {
    let figures = Samples.person()
    let map = PersonCallsView.map(figures, English())
    let calls = figures.hours.joined().reduce(0) { $0 + $1.calls }
    #expect((0..<7).reduce(0) { $0 + map.total(ofRow: $1) } == calls)
    #expect(map.rowNames == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
  }

  @Test func the_calendar_goes_by_days_and_weeks_and_stays_in_the_period() {
    var state = state()
    show(.calendar, in: &state)
    #expect(state.day == Samples.day("2026-11-24"))
    for (key, day) in [
      ("Left", "2026-11-17"), ("Up", "2026-11-16"), ("Right", "2026-11-23"),
      ("Right", "2026-11-23"), ("Home", "2026-11-01"), ("Up", "2026-11-01"),
      ("End", "2026-11-24"),
    ] as [(KeyPress, String)] {
      send(.moved(key), to: &state)
      #expect(state.day == Samples.day(day), "\(key)")
    }
    let day = Samples.day("2026-11-24")
    #expect(
      send(.openPressed, to: &state) == rows(.booked, in: .days(DayRange(day, day))))
    send(.calendarPressed, to: &state)
    #expect(
      send(.openPressed, to: &state) == rows(.kept, in: .days(DayRange(day, day))))
  }

  @Test func what_is_in_view_is_what_is_written() throws {
    var state = state()
    #expect(try #require(FigureSheet(state)).rows[0][4] == .number(141))
    show(.calls, in: &state)
    let calls = try #require(FigureSheet(state))
    #expect(calls.columns == ["weekday", "hour", "calls", "answered"])
    #expect(calls.rows.first == [.number(1), .number(9), .number(6), .number(3)])
    show(.calendar, in: &state)
    let days = try #require(FigureSheet(state))
    #expect(days.rows.count == 4 && days.rows[3][0] == .text("2026-11-24"))
  }

  @Test func contacts_and_history_are_those_of_the_person() {
    var state = state()
    #expect(
      send(.contactsPressed, to: &state) == [
        .push(
          ContactsDestination(
            session: Samples.session, filter: ContactFilter(assignment: .user(anna))))
      ])
    #expect(
      send(.historyPressed, to: &state)
        == [.push(HistoryDestination(session: Samples.session, scope: .user(anna)))])
  }
}

@Suite struct PeriodDialogTests {
  private let today = FloorSamples.day("2026-11-24")

  private func state(_ period: FigurePeriod = .week) -> PeriodDialog.State {
    PeriodDialog.State(PeriodDestination(period, today: today, language: .english))
  }

  @discardableResult
  private func send(
    _ message: PeriodDialog.Message, to state: inout PeriodDialog.State
  ) -> [Step<Never>] {
    PeriodDialog.update(&state, message, at: People.now)
  }

  @Test func a_letter_chooses_at_once() {
    var state = state()
    for (key, period) in [("t", .today), ("m", .month)] as [(KeyPress, FigurePeriod)] {
      guard case .letterPressed(let choice)? = PeriodDialog.input(.key(key), state) else {
        Issue.record("\(key) chooses nothing")
        continue
      }
      #expect(
        send(.letterPressed(choice), to: &state) == [.close(PeriodChosen(period: period))])
    }
  }

  @Test func days_are_typed_and_what_is_no_day_is_said() {
    var state = state()
    send(.letterPressed(.days), to: &state)
    #expect(state.focus == .from && state.from.text == "2026-11-23")
    send(.typed("Ctrl-U"), to: &state)
    send(.pasted("2026-02-30"), to: &state)
    #expect(send(.acceptPressed, to: &state).isEmpty)
    #expect(state.problem == .noDay && state.focus == .from)
    send(.typed("Ctrl-U"), to: &state)
    send(.pasted("2026-11-25"), to: &state)
    #expect(send(.acceptPressed, to: &state).isEmpty)
    #expect(state.problem == .reversed && state.focus == .until)
    send(.typed("Ctrl-U"), to: &state)
    send(.pasted("2026-11-30"), to: &state)
    let range = DayRange(FloorSamples.day("2026-11-25"), FloorSamples.day("2026-11-30"))
    #expect(
      send(.acceptPressed, to: &state) == [.close(PeriodChosen(period: .days(range)))])
  }

  @Test func it_begins_with_the_days_that_are_shown() {
    let range = DayRange(FloorSamples.day("2026-01-02"), FloorSamples.day("2026-01-09"))
    let state = state(.days(range))
    #expect(state.list.selected == .days)
    #expect(state.from.text == "2026-01-02" && state.until.text == "2026-01-09")
  }
}
