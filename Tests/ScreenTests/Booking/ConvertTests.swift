import Domain
import Kit
import Phrasebook
import Shell
import Synchronization
import TestSupport
import Testing

@testable import Screens

@Suite struct ConvertTests {
  private typealias Samples = BookingSamples

  private func blank(
    _ purpose: Convert.Purpose = .book(ContactID(1)), typed: Convert.Typed = .nothing
  ) -> Convert.State {
    Convert.State(
      FakeDesk.session, purpose, typed: typed, today: Samples.today, latest: Samples.latest)
  }

  /// Opened and read.
  private func state(
    _ customer: Convert.Customer = Samples.complete, typed: Convert.Typed = .nothing,
    _ purpose: Convert.Purpose = .book(ContactID(1))
  ) -> Convert.State {
    var state = blank(purpose, typed: typed)
    _ = Convert.opened(&state, at: Samples.now)
    answer(Samples.ground(customer), to: &state)
    answer(nil, times: Samples.wednesday, to: &state)
    return state
  }

  /// Answers the question that is open now.
  @discardableResult
  private func answer(
    _ ground: Convert.Ground?, times: [FreeSlot] = [], isFree: Bool = true,
    to state: inout Convert.State
  ) -> [Step<Convert.Effect>] {
    let question = Convert.Question(
      agent: state.agent, month: nil, day: state.calendar.selected, choice: state.choice)
    return send(
      .read(
        question,
        .success(Convert.Answered(ground: ground, times: times, isChoiceFree: isFree))),
      to: &state)
  }

  @discardableResult
  private func send(
    _ message: Convert.Message, to state: inout Convert.State
  ) -> [Step<Convert.Effect>] {
    Convert.update(&state, message, at: Samples.now)
  }

  private func press(_ keys: KeyPress..., to state: inout Convert.State) {
    for key in keys { send(.pressed(key), to: &state) }
  }

  private func make(
    _ slot: FreeSlot, _ fields: [ContactField: String] = [:], note: String = ""
  ) -> [Step<Convert.Effect>] {
    [.effect(.make(Convert.Wanted(slot: slot, fields: fields, note: note)))]
  }

  // MARK: Reading

  @Test func it_reads_the_month_and_then_the_first_day_that_can_be_had() {
    var state = blank()
    let days = LocalDate(iso8601: "2026-11-01")!...LocalDate(iso8601: "2026-11-30")!
    #expect(
      Convert.opened(&state, at: Samples.now)
        == [
          .effect(
            .read(Convert.Question(agent: nil, month: days, day: Samples.today, choice: nil)))
        ])
    #expect(Convert.holds(.key("a"), state), "keys wait for what they are meant for")
    let steps = answer(Samples.ground(), to: &state)
    let wednesday = LocalDate(iso8601: "2026-11-25")!
    #expect(
      steps == [
        .effect(.read(Convert.Question(agent: nil, month: nil, day: wednesday, choice: nil)))
      ])
    #expect(!Convert.holds(.key("a"), state))
    answer(nil, times: Samples.wednesday, to: &state)
    #expect(state.times?.map(\.slots.count) == [2, 1, 1])
    #expect(send(.changed, to: &state).count == 1)
    #expect(send(.changed, to: &state).isEmpty, "one reading at a time")
  }

  @Test func an_answer_about_another_day_is_not_shown() {
    var state = state()
    send(.partMoved(by: 1), to: &state)
    let old = Convert.Question(
      agent: nil, month: nil, day: state.calendar.selected, choice: nil)
    press("Right", to: &state)
    let answer = Convert.Answered(ground: nil, times: Samples.wednesday, isChoiceFree: true)
    #expect(send(.read(old, .success(answer)), to: &state).count == 1, "it asks again")
    #expect(state.times == nil)
  }

  @Test func another_agent_asks_for_everything_anew() {
    var state = state()
    send(.proposalPressed(2), to: &state)
    #expect(state.choice?.agentID == Samples.nora)
    #expect(send(.agentPressed, to: &state) == [.push(state.agentPicker)])
    let steps = send(.agentChosen(Samples.marc), to: &state)
    guard case .effect(.read(let question))? = steps.first else {
      Issue.record("nothing was asked")
      return
    }
    #expect(question.agent == Samples.marc && question.month != nil)
    #expect(state.choice == nil, "what is another agent's is not chosen any more")
  }

  // MARK: Choosing

  @Test func a_letter_or_a_digit_takes_a_proposal_and_enter_books_it() {
    for key in ["b", "B", "2", "é"] as [KeyPress] {
      var state = state()
      guard let message = Convert.input(.key(key), state) else {
        Issue.record("\(key) is not taken")
        continue
      }
      send(message, to: &state)
      #expect(send(.acceptPressed, to: &state) == make(Samples.next[1]))
      #expect(Convert.holds(.key("Enter"), state))
    }
  }

  @Test func nothing_is_booked_before_a_time_is_chosen() {
    var state = state()
    #expect(send(.acceptPressed, to: &state).isEmpty)
    #expect(state.problem == Phrase { $0.convertChooseTime })
    press("Down", to: &state)
    #expect(state.choice == Samples.next[0] && state.problem == nil)
  }

  @Test func a_day_of_the_calendar_shows_its_times_and_who_keeps_them() {
    var state = state()
    send(.partMoved(by: 1), to: &state)
    #expect(state.focus == .calendar)
    #expect(send(.acceptPressed, to: &state).isEmpty)
    #expect(state.focus == .times && state.choice == Samples.wednesday[0])
    press("Right", to: &state)
    #expect(state.choice == Samples.wednesday[1])
    press("Down", "Down", "Down", to: &state)
    #expect(state.choice == Samples.wednesday[3])
    #expect(send(.leavePressed, to: &state).isEmpty && state.focus == .calendar)
  }

  @Test func a_day_with_nobody_free_says_so() {
    var state = state()
    send(.partMoved(by: 1), to: &state)
    press("Right", to: &state)
    answer(nil, times: [], to: &state)
    #expect(send(.acceptPressed, to: &state).isEmpty)
    #expect(state.focus == .calendar && state.problem == Phrase { $0.convertNobodyFree })
  }

  @Test func passing_by_changes_nothing_that_was_chosen() {
    var state = state()
    send(.proposalPressed(0), to: &state)
    for _ in 0..<6 { send(.partMoved(by: 1), to: &state) }
    #expect(state.choice == Samples.next[0])
  }

  // MARK: The customer

  @Test func what_is_missing_of_the_customer_is_asked_for_there() {
    var state = state(Samples.unknown)
    #expect(state.shownFields == [.name, .address, .city, .postalCode])
    send(.proposalPressed(0), to: &state)
    #expect(send(.acceptPressed, to: &state).isEmpty)
    #expect(state.focus == .field(.name) && state.wrong == .name)
    send(.pasted("Zoé Roy"), to: &state)
    #expect(state.problem == nil)
    #expect(send(.acceptPressed, to: &state).isEmpty)
    #expect(state.focus == .field(.address))
    send(.pasted("1 rue Un"), to: &state)
    send(.notePressed, to: &state)
    send(.pasted("Rings twice"), to: &state)
    #expect(
      send(.acceptPressed, to: &state)
        == make(Samples.next[0], [.name: "Zoé Roy", .address: "1 rue Un"], note: "Rings twice"))
  }

  @Test func a_customer_who_is_known_is_not_asked_about() {
    #expect(state().shownFields.isEmpty)
    #expect(state().parts == [.proposals, .calendar, .note])
  }

  // MARK: A lost race

  @Test func a_time_that_another_took_is_gone_and_none_takes_its_place() {
    var state = state()
    send(.proposalPressed(0), to: &state)
    send(.notePressed, to: &state)
    send(.pasted("Rings twice"), to: &state)
    send(.acceptPressed, to: &state)
    let next = Array(Samples.next.dropFirst())
    let refusal = DomainError.booking(.notFree(.reserved, agent: "Marc Côté", next: next))
    #expect(send(.made(Samples.next[0], refusal), to: &state).count == 1, "it reads anew")
    #expect(state.problem == Phrase { $0.convertTaken })
    #expect(state.choice == nil && state.ground?.next == next && state.focus == .proposals)
    #expect(state.note.text == "Rings twice")
    // An Enter struck ahead books nothing that nobody chose.
    #expect(send(.acceptPressed, to: &state).isEmpty)
    send(.proposalPressed(0), to: &state)
    #expect(send(.acceptPressed, to: &state) == make(next[0], note: "Rings twice"))
  }

  @Test func a_choice_that_is_taken_meanwhile_is_said_at_once() {
    var state = state()
    send(.proposalPressed(0), to: &state)
    send(.changed, to: &state)
    answer(Samples.ground(), times: Samples.wednesday, isFree: false, to: &state)
    #expect(state.choice == nil && state.problem == Phrase { $0.convertTaken })
  }

  @Test(arguments: [DomainError.anotherSeatIsSaving, .contactConverted, .contactInUse])
  func whatever_was_refused_what_was_typed_stays(error: DomainError) {
    var state = state(Samples.unknown)
    state.fields[.name]?.set("Zoé")
    send(.proposalPressed(0), to: &state)
    send(.made(Samples.next[0], error), to: &state)
    #expect(state.fields[.name]?.text == "Zoé" && state.choice == Samples.next[0])
    #expect(state.problem == Phrase { $0.sentence(for: error) })
    #expect(!Convert.holds(.key("Enter"), state))
  }

  // MARK: Leaving

  @Test func what_was_typed_comes_back_the_next_time() {
    var state = state(Samples.unknown)
    send(.partMoved(by: 2), to: &state)
    send(.pasted("Zoé"), to: &state)
    send(.notePressed, to: &state)
    send(.pasted("later"), to: &state)
    let typed = Convert.Typed(
      fields: [.name: "Zoé", .address: "", .city: "", .postalCode: ""], note: "later")
    #expect(
      send(.leavePressed, to: &state)
        == [.close(ConvertLeft(contactID: ContactID(1), typed: typed))])
    let again = self.state(Samples.unknown, typed: typed)
    #expect(again.fields[.name]?.text == "Zoé" && again.note.text == "later")
  }

  @Test func a_move_asks_for_nothing_but_the_time() {
    var state = state(Samples.unknown, .move(ReservationID(7)))
    #expect(state.parts == [.proposals, .calendar] && state.shownFields.isEmpty)
    send(.proposalPressed(1), to: &state)
    #expect(send(.acceptPressed, to: &state) == make(Samples.next[1]))
    #expect(
      send(.made(Samples.next[1], nil), to: &state)
        == [
          .close(AppointmentMoved(reservationID: ReservationID(7), slot: Samples.next[1]))
        ])
    #expect(Convert.commands.first { $0.id == "note" }?.availability(state).refusal != nil)
  }

  @Test func the_desk_goes_on_as_after_a_status() {
    var desk = Desk.State(session: FakeDesk.session, floor: People.floor)
    desk.card = .open(Desk.Loaded(card: FakeDesk.card(), draft: "", source: .own))
    desk.suggestion = "attempted"
    desk.statusNote = "kept"
    desk.isWrappingUp = true
    let id = ContactID(1)
    #expect(
      Desk.update(&desk, .convertPressed, at: Samples.now)
        == [
          .recall,
          .push(ConvertDestination(session: FakeDesk.session, contactID: id)),
        ])
    let typed = Convert.Typed(fields: [:], note: "later")
    _ = Desk.update(
      &desk, .convertLeft(ConvertLeft(contactID: id, typed: typed)), at: Samples.now)
    desk.isWrappingUp = false
    #expect(
      Desk.update(&desk, .convertPressed, at: Samples.now)
        == [.push(ConvertDestination(session: FakeDesk.session, contactID: id, typed: typed))])
    let made = AppointmentMade(contactID: id, slot: Samples.next[0])
    let steps = Desk.update(&desk, .appointmentMade(made), at: Samples.now)
    #expect(steps == [.notice(made.notice), .effect(.refresh(id))])
    #expect(desk.suggestion == nil && desk.statusNote.isEmpty && desk.convertLeft == nil)
  }

  // MARK: Pictures

  /// What stands behind the dialog of the tests.
  private static func use(_ customer: Convert.Customer, next: [FreeSlot] = Samples.next)
    -> Convert.UseCases
  {
    Convert.UseCases(
      ground: { _, _ in Samples.ground(customer, next: next) },
      times: { day, _ in next.isEmpty || day.day != 25 ? [] : Samples.wednesday },
      make: { _ in })
  }

  private func driver(
    _ customer: Convert.Customer = Samples.complete, next: [FreeSlot] = Samples.next,
    width: Int = 80, height: Int = 24, language: Language = .english,
    depth: ColourDepth = .colours256
  ) -> AppDriver {
    Stage.driver(
      Convert.self, blank(), Self.use(customer, next: next), width: width, height: height,
      language: language, depth: depth)
  }

  @Test func the_choice_of_a_time_looks_as_recorded() {
    let opened = driver()
    Golden.check(opened.terminal.frame, "convert/opened-80x24")
    let before = opened.terminal.frame
    opened.press("a")
    Golden.check(opened.terminal.frame, "convert/chosen-80x24")
    #expect(opened.terminal.frame != before)
    let small = driver(Samples.unknown, width: 60, height: 20, language: .french, depth: .mono)
    small.press("b", "Enter")
    small.type("Zoé")
    Golden.check(small.terminal.frame, "convert/unknown-60x20-fr-mono")
    let large = driver(width: 120, height: 40, language: .french)
    large.press("Tab", "Enter", "Right")
    Golden.check(large.terminal.frame, "convert/times-120x40-fr")
    let none = driver(next: [])
    Golden.check(none.terminal.frame, "convert/nobody-80x24")
    #expect(none.terminal.frame != before)
  }

  @Test func every_hint_fits_the_narrow_dialog_in_both_languages() {
    for language in Language.allCases {
      let phrases = language.phrases
      for hint in [
        phrases.convertProposalsHint, phrases.convertCalendarHint, phrases.convertTimesHint,
        phrases.convertNoteHint, "! " + phrases.convertTaken, "! " + phrases.convertChooseTime,
        "! " + phrases.convertNobodyFree, "! " + phrases.convertAsk(.name),
        "! " + phrases.convertAsk(.address),
      ] { #expect(CellWidth.of(hint) <= 52, "\(hint)") }
    }
  }
}
