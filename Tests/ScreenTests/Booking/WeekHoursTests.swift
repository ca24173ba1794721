import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct WeekHoursTests {
  private typealias Samples = BookingSamples

  private func blank(_ session: Session = Samples.agent) -> WeekHours.State {
    WeekHours.State(
      WeekHoursDestination(session: session, agentID: Samples.marc, agentName: "Marc Côté"),
      floor: People.floor, today: Samples.today)
  }

  private func state(_ times: [AvailabilityTimes] = Samples.usual) -> WeekHours.State {
    var state = blank()
    _ = WeekHours.opened(&state, at: Samples.now)
    send(.read(.success(Samples.page(times))), to: &state)
    return state
  }

  @discardableResult
  private func send(
    _ message: WeekHours.Message, to state: inout WeekHours.State
  ) -> [Step<WeekHours.Effect>] {
    WeekHours.update(&state, message, at: Samples.now)
  }

  private func change(_ change: WeekHours.Change) -> [Step<WeekHours.Effect>] {
    [.effect(.change(change))]
  }

  private func form(_ state: WeekHours.State) -> RecordForm {
    state.form ?? RecordForm([])
  }

  private func set(_ row: String, _ text: String, in state: inout WeekHours.State) {
    for _ in 0..<20 where form(state).focused?.id != row {
      send(.fieldMoved(by: 1), to: &state)
    }
    send(.typed("Ctrl-U"), to: &state)
    send(.pasted(text), to: &state)
  }

  // MARK: Reading

  @Test func it_reads_the_week_under_the_cursor() {
    var state = blank()
    let sunday = LocalDate(iso8601: "2026-11-22")!
    #expect(WeekHours.opened(&state, at: Samples.now) == [.effect(.read(sunday))])
    send(.read(.success(Samples.page())), to: &state)
    #expect(send(.moved("Right"), to: &state).isEmpty)
    #expect(
      send(.moved("PageDown"), to: &state)
        == [.effect(.read(LocalDate(iso8601: "2026-11-29")!))])
    #expect(send(.todayPressed, to: &state).isEmpty)
    let late = Samples.page(first: "2026-11-29")
    #expect(send(.read(.success(late)), to: &state) == [.effect(.read(sunday))])
  }

  // MARK: At once

  @Test func a_day_off_and_extra_hours_are_one_key_each() {
    var state = state()
    let away = HoursPattern.once(.away, Samples.today, 0..<1440)
    #expect(send(.dayOffPressed, to: &state) == change(.add(away)))
    #expect(WeekHours.holds(.key("o"), state))
    send(.saved(.add(away), nil), to: &state)
    #expect(state.saying == .done(Phrase { $0.hoursSaved(.added(away)) }))
    let extra = HoursPattern.once(.available, Samples.today, 540..<600)
    #expect(send(.extraPressed, to: &state) == change(.add(extra)))
    send(.saved(.add(extra), nil), to: &state)
    send(.markPressed, to: &state)
    for _ in 0..<3 { send(.moved("Down"), to: &state) }
    let marked = HoursPattern.once(.available, Samples.today, 540..<660)
    #expect(send(.extraPressed, to: &state) == change(.add(marked)))
    send(.saved(.add(marked), nil), to: &state)
    #expect(state.grid.anchor == nil)
  }

  @Test func what_stands_under_the_cursor_ends_later_or_earlier() {
    var state = state()
    var longer = Samples.usual[0]
    longer.end = Samples.wall("2026-11-02", 17, 30)
    #expect(send(.stretched(by: 1), to: &state) == change(.edit(SlotID(1), longer)))
    send(.saved(.edit(SlotID(1), longer), nil), to: &state)
    // The lunch lies over the hours, and is what the keys mean there.
    for _ in 0..<6 { send(.moved("Down"), to: &state) }
    #expect(state.chosen?.id == SlotID(2))
    var shorter = Samples.usual[1]
    shorter.end = Samples.wall("2026-11-02", 12, 30)
    #expect(send(.stretched(by: -1), to: &state) == change(.edit(SlotID(2), shorter)))
  }

  @Test func what_would_end_before_it_begins_is_refused_on_the_spot() {
    var state = state([HoursPattern.once(.available, Samples.today, 540..<570)])
    #expect(send(.stretched(by: -1), to: &state).isEmpty)
    #expect(state.saying == .refused(.booking(.availability(.empty))))
  }

  // MARK: Removing

  @Test func what_is_once_goes_at_once_and_of_the_rest_it_is_asked_how_much() {
    var once = state([HoursPattern.once(.available, Samples.today, 540..<600)])
    #expect(send(.removePressed, to: &once) == change(.remove(SlotID(1))))
    var state = state()
    guard case .push(let destination)? = send(.removePressed, to: &state).first,
      let asked = destination as? ChooserDestination
    else {
      Issue.record("nothing was asked")
      return
    }
    #expect(asked.choices.map(\.id) == ["day", "on", "all"])
    #expect(send(.removalChosen("all"), to: &state) == change(.remove(SlotID(1))))
    let day = HoursPattern.once(.away, Samples.today, 540..<1020)
    #expect(send(.removalChosen("day"), to: &state) == change(.add(day)))
    var ended = Samples.usual[0]
    ended.recurrence?.endDate = LocalDate(iso8601: "2026-11-23")
    #expect(send(.removalChosen("on"), to: &state) == change(.edit(SlotID(1), ended)))
  }

  @Test func from_its_first_day_on_is_all_of_it() {
    var state = state()
    for _ in 0..<22 { send(.moved("Left"), to: &state) }
    #expect(state.grid.day == LocalDate(iso8601: "2026-11-02"))
    #expect(send(.removalChosen("on"), to: &state) == change(.remove(SlotID(1))))
  }

  // MARK: The form

  @Test func hours_are_added_every_week_with_an_end() {
    var state = state([])
    send(.markPressed, to: &state)
    for _ in 0..<5 { send(.moved("Down"), to: &state) }
    send(.addPressed, to: &state)
    #expect(form(state).text("from") == "09:00" && form(state).text("to") == "12:00")
    #expect(form(state).choice("repeats") == "weekly" && form(state).flag("weekday:2"))
    set("to", "17h30", in: &state)
    set("last", "2027-06-30", in: &state)
    send(.fieldMoved(by: 1), to: &state)
    send(.typed("Space"), to: &state)
    let wanted = AvailabilityTimes(
      start: Samples.wall("2026-11-24", 9), end: Samples.wall("2026-11-24", 17, 30),
      recurrence: Recurrence(
        frequency: .weekly, daysOfWeek: [1, 2], endDate: LocalDate(iso8601: "2027-06-30")))
    #expect(send(.savePressed, to: &state) == change(.add(wanted)))
    #expect(send(.savePressed, to: &state).isEmpty, "once is enough")
    send(.saved(.add(wanted), .booking(.availability(.noDays))), to: &state)
    #expect(form(state).wrongRow == "weekday:1", "what was typed stays, with what is wrong")
    #expect(form(state).text("to") == "17h30")
  }

  @Test func a_holiday_of_days_is_away_once() {
    var state = state()
    send(.editPressed, to: &state)
    #expect(form(state).text("to") == "17:00")
    var times = HoursPattern.once(.away, Samples.today, 0..<1440)
    times.end = Samples.wall("2026-12-06", 0)
    var read = HoursForm.form(times)
    #expect(read.text("last") == "2026-12-05" && read.text("to") == "24:00")
    #expect(HoursForm.times(&read) == times)
  }

  @Test(arguments: [
    ("9", 540), ("9:30", 570), ("0930", 570), ("9h30", 570), ("9h", 540), ("9.30", 570),
    ("24:00", 1440), ("0", 0),
  ])
  func a_time_is_read_in_any_spelling(text: String, minute: Int) {
    #expect(HoursForm.minute(text) == minute)
  }

  @Test(arguments: [
    "", "25", "9:60", "24:30", "nine", "9:30:00", "-1x2y3z", "99999999999999999999",
  ])
  func what_is_no_time_is_refused_at_its_row(text: String) {
    #expect(HoursForm.minute(text) == nil)
    var state = state()
    send(.addPressed, to: &state)
    set("from", text, in: &state)
    #expect(send(.savePressed, to: &state).isEmpty)
    #expect(form(state).wrongRow == "from" && form(state).saying == Phrase { $0.hoursNoSuchTime })
  }

  @Test func a_night_ends_on_the_next_day() {
    let night = AvailabilityTimes(
      start: Samples.wall("2026-11-24", 22), end: Samples.wall("2026-11-25", 2),
      recurrence: Recurrence(frequency: .daily))
    var form = HoursForm.form(night)
    #expect(HoursForm.times(&form) == night)
    let day = LocalDate(iso8601: "2026-11-25")!
    #expect(HoursPattern.ranges(of: night, on: day) == [0..<120, 1320..<1440])
    #expect(HoursPattern.ranges(of: night, on: Samples.today) == [1320..<1440])
    #expect(HoursPattern.occurrence(of: night, on: day, 60..<90) == Samples.today)
    #expect(HoursPattern.occurrence(of: night, on: day, 1380..<1410) == day)
  }

  @Test func days_of_the_week_count_only_where_it_comes_every_week() {
    var state = state()
    send(.addPressed, to: &state)
    #expect(form(state).row("weekday:3")?.locked == nil)
    send(.fieldMoved(by: 1), to: &state)
    send(.typed("Left"), to: &state)
    #expect(form(state).choice("repeats") == "daily")
    #expect(form(state).row("weekday:3")?.locked == Phrase { $0.hoursNotWeekly })
  }

  @Test func leaving_asks_only_where_something_would_be_lost() {
    var state = state()
    send(.addPressed, to: &state)
    #expect(WeekHours.reluctance(state) == nil)
    #expect(send(.leavePressed, to: &state).isEmpty && state.form == nil)
    send(.addPressed, to: &state)
    set("to", "18", in: &state)
    #expect(WeekHours.reluctance(state) != nil)
    #expect(
      send(.leavePressed, to: &state)
        == [.push(Confirmation(Phrase { $0.recordLeaveQuestion }, tag: "hours.leave"))])
    send(.leaveConfirmed, to: &state)
    send(.markPressed, to: &state)
    #expect(send(.leavePressed, to: &state).isEmpty && state.grid.anchor == nil)
    #expect(send(.leavePressed, to: &state) == [.close])
  }

  @Test func how_long_visits_and_ways_take_is_changed_too() {
    var state = state()
    send(.profilePressed, to: &state)
    #expect(
      form(state).text("travelMinutes") == "45" && form(state).text("appointmentMinutes") == "")
    set("appointmentMinutes", "ninety", in: &state)
    #expect(send(.savePressed, to: &state).isEmpty)
    #expect(form(state).wrongRow == "appointmentMinutes")
    set("appointmentMinutes", "90", in: &state)
    let profile = AgentProfile(agentID: Samples.marc, appointmentMinutes: 90, travelMinutes: 45)
    #expect(send(.savePressed, to: &state) == change(.profile(profile)))
  }

  @Test func an_admin_comes_here_from_the_people_and_from_an_appointment() {
    var people = PeopleList.State(
      PeopleDestination(session: Samples.admin), floor: People.floor)
    _ = PeopleList.update(
      &people, .read(.success(RightsSamples.people())), at: Samples.now)
    let command = PeopleList.commands.first { $0.id == "hours" }
    for line in RightsSamples.people().lines {
      people.list.select(line.user.id)
      let refusal = command?.availability(people).refusal
      #expect((refusal == nil) == line.user.isAgent)
    }
    let agent = RightsSamples.people().lines.first { $0.user.isAgent }?.user
    guard let agent else {
      Issue.record("nobody of the samples is an agent")
      return
    }
    people.list.select(agent.id)
    #expect(
      PeopleList.update(&people, .hoursPressed, at: Samples.now)
        == [
          .push(
            WeekHoursDestination(
              session: Samples.admin, agentID: agent.id, agentName: agent.name))
        ])
  }

  // MARK: Pictures

  private func driver(
    _ times: [AvailabilityTimes] = Samples.usual, width: Int = 80, height: Int = 24,
    language: Language = .english, depth: ColourDepth = .colours256
  ) -> AppDriver {
    Stage.driver(
      WeekHours.self, blank(),
      WeekHours.UseCases(
        read: { first in
          var page = Samples.page(times)
          page.first = first
          return page
        }, change: { _ in }),
      width: width, height: height, language: language, depth: depth)
  }

  /// The cursor stands on hours that go on over lunch.
  @Test func hours_that_others_take_away_are_not_shaded() throws {
    let rows = driver().terminal.frame.textPlane.split(separator: "\n")
    let (noon, one) = (rows.first { $0.contains("12:00") }, rows.first { $0.contains("11:00") })
    #expect(try !#require(noon).contains("░") && #require(one).contains("░"))
  }

  @Test func a_week_of_hours_looks_as_recorded() {
    let week = driver()
    Golden.check(week.terminal.frame, "hours/week-80x24")
    let before = week.terminal.frame
    week.press("Down", "Down", "Space", "Down", "Down")
    Golden.check(week.terminal.frame, "hours/marked-80x24")
    #expect(week.terminal.frame != before)
    week.press("a")
    Golden.check(week.terminal.frame, "hours/form-80x24")
    let small = driver([], width: 60, height: 20, language: .french, depth: .mono)
    Golden.check(small.terminal.frame, "hours/empty-60x20-fr-mono")
    let large = driver(width: 120, height: 40, language: .french)
    large.press("Down", "Down", "Down", "Down", "Down", "Down")
    Golden.check(large.terminal.frame, "hours/lunch-120x40-fr")
  }
}
