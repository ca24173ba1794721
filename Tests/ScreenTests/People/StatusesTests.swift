import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct StatusesTests {
  private typealias Samples = RightsSamples

  private func state(_ lines: [ListStatuses.Line] = Samples.statuses) -> Statuses.State {
    var state = Statuses.State(
      StatusesDestination(session: Samples.session), floor: People.floor)
    _ = Statuses.opened(&state, at: People.now)
    send(.read(.success(lines)), to: &state)
    return state
  }

  @discardableResult
  private func send(
    _ message: Statuses.Message, to state: inout Statuses.State, at now: Instant = People.now
  ) -> [Step<Statuses.Effect>] {
    Statuses.update(&state, message, at: now)
  }

  private func select(_ code: String, in state: inout Statuses.State) {
    if let status = state.status(code) { state.list.select(status.id) }
  }

  private func form(_ state: Statuses.State) -> RecordForm? {
    guard case .form(_, let form)? = state.dialog else { return nil }
    return form
  }

  private func go(to row: String, in state: inout Statuses.State) {
    for _ in 0..<20 where form(state)?.focused?.id != row {
      send(.fieldMoved(by: 1), to: &state)
    }
  }

  // MARK: State

  @Test func the_status_that_was_asked_for_is_chosen_once() {
    var state = Statuses.State(
      StatusesDestination(session: Samples.session, showing: "interested"), floor: People.floor)
    send(.read(.success(Samples.statuses)), to: &state)
    #expect(state.chosen?.status.code == "interested")
    send(.moved("Home"), to: &state)
    send(.read(.success(Samples.statuses)), to: &state)
    #expect(state.chosen?.status.code != "interested", "a reading does not take the choice back")
  }

  @Test func only_what_was_changed_is_sent() {
    var state = state()
    select("interested", in: &state)
    send(.acceptPressed, to: &state)
    send(.pasted("!"), to: &state)
    var edit = StatusEdit()
    edit.nameEnglish = "Interested!"
    #expect(send(.acceptPressed, to: &state) == [.effect(.edit(edit, of: "interested"))])
    send(.edited(.failure(.statusRefused(.nameTaken("Interested!")))), to: &state)
    #expect(form(state)?.wrongRow == "nameEnglish")
    let id = StatusID(5)
    #expect(send(.acceptPressed, to: &state).count == 1)
    // Contacts that are called otherwise now are settled.
    #expect(
      send(.edited(.success([id])), to: &state) == [.effect(.settle([id])), .effect(.read)])
    send(.settled(nil), to: &state)
    #expect(state.dialog == nil)
  }

  @Test func palette_and_typed_colour_follow_each_other() {
    var state = state()
    select("interested", in: &state)
    send(.acceptPressed, to: &state)
    go(to: "palette", in: &state)
    while form(state)?.choice("palette") != "pink" { send(.typed("Right"), to: &state) }
    #expect(form(state)?.text("color") == "#EC4899")
    go(to: "color", in: &state)
    for _ in 0..<7 { send(.typed("Backspace"), to: &state) }
    #expect(form(state)?.choice("palette") == "other")
    send(.pasted("#3b82f6"), to: &state)
    #expect(form(state)?.choice("palette") == "blue")
  }

  @Test func what_the_program_relies_on_is_locked() {
    var state = state()
    send(.acceptPressed, to: &state)
    #expect(form(state)?.row("code")?.locked != nil)
    #expect(form(state)?.row("excludeFromCallList")?.locked != nil)
    #expect(form(state)?.row("nameEnglish")?.locked == nil)
    send(.leavePressed, to: &state)
    let merge = Statuses.commands.first { $0.id == "merge" }
    #expect(merge?.availability(state).refusal != nil)
    select("interested", in: &state)
    #expect(merge?.availability(state) == .ready)
  }

  @Test func moving_settles_the_queue_with_a_bar() {
    var state = state()
    select("interested", in: &state)
    #expect(send(.upPressed, to: &state) == [.effect(.move("interested", by: -1))])
    let ids = [StatusID(4), StatusID(5)]
    #expect(
      send(.placed(.success(ids)), to: &state) == [.effect(.settle(ids)), .effect(.read)])
    send(.progressed(done: 400, total: nil), to: &state)
    guard case .settling(_, let progress)? = state.dialog else {
      Issue.record("the bar shows")
      return
    }
    #expect(progress.done == 400 && progress.total == 3 * 311 + 4 * 311)
    send(.settled(.anotherSeatIsSaving), to: &state)
    #expect(state.dialog == nil && state.saying == .refused(.anotherSeatIsSaving))
  }

  @Test func a_merge_asks_runs_and_can_be_stopped() {
    var state = state()
    select("interested", in: &state)
    guard case .push(let to)? = send(.mergePressed, to: &state).first,
      let chooser = to as? ChooserDestination
    else {
      Issue.record("it asks into which")
      return
    }
    let codes = chooser.choices.map(\.id)
    #expect(!codes.contains("interested") && !codes.contains("converted"))
    #expect(codes.contains("in_discussion"))
    send(.targetChosen(code: "in_discussion"), to: &state)
    // Others move meanwhile; the question stays with its statuses.
    select("new", in: &state)
    let run = Int(People.now.milliseconds)
    #expect(
      send(.mergeConfirmed, to: &state)
        == [.effect(.merge("interested", into: "in_discussion", run: run))])
    #expect(send(.mergeConfirmed, to: &state).isEmpty, "once is enough")
    send(.progressed(done: 10, total: 100), to: &state)
    #expect(Statuses.reluctance(state) != nil && Statuses.leaving(state) == [.stop(run: run)])
    #expect(send(.leavePressed, to: &state) == [.effect(.stop(run: run))])
    #expect(send(.leavePressed, to: &state).isEmpty)
    var report = MergeStatus.Report()
    report.changed = 10
    #expect(send(.merged(report, nil), to: &state) == [.effect(.read)])
    #expect(state.saying == .done(Phrase { $0.statusMergeStopped(10) }))
  }

  @Test func a_question_that_was_declined_blocks_nothing() {
    var state = state()
    select("interested", in: &state)
    send(.targetChosen(code: "in_discussion"), to: &state)
    send(.acceptPressed, to: &state)
    #expect(form(state) != nil)
  }

  // MARK: Pictures

  private func driver(
    _ lines: [ListStatuses.Line] = Samples.statuses, width: Int = 80, height: Int = 24,
    language: Language = .english, depth: ColourDepth = .colours256,
    with prepare: (inout Statuses.State) -> Void = { _ in }
  ) -> AppDriver {
    var state = state(lines)
    prepare(&state)
    return Stage.driver(
      Statuses.self, state,
      Statuses.UseCases(
        read: { () throws(DomainError) in lines },
        add: { (_) throws(DomainError) in throw .actorMissing },
        edit: { (_, _) throws(DomainError) in [] }, move: { (_, _) throws(DomainError) in [] },
        settle: { (_, _) throws(DomainError) in },
        merge: { (_, _, _) in (MergeStatus.Report(), nil) }),
      width: width, height: height, language: language, depth: depth)
  }

  private func edit(_ state: inout Statuses.State) {
    select("interested", in: &state)
    send(.acceptPressed, to: &state)
    go(to: "palette", in: &state)
  }

  private func kept(_ state: inout Statuses.State) {
    send(.acceptPressed, to: &state)
    go(to: "code", in: &state)
  }

  private func merging(_ state: inout Statuses.State) {
    select("interested", in: &state)
    send(.targetChosen(code: "in_discussion"), to: &state)
    send(.mergeConfirmed, to: &state, at: People.now - .seconds(4))
    send(.progressed(done: 400, total: 1244), to: &state)
  }

  @Test func the_screen_looks_as_recorded() {
    Golden.check(driver().terminal.frame, "statuses/list-80x24")
    Golden.check(
      driver(width: 120, height: 40, language: .french).terminal.frame,
      "statuses/list-120x40-fr")
    Golden.check(
      driver(width: 60, height: 20, language: .french, depth: .mono).terminal.frame,
      "statuses/list-60x20-fr-mono")
    Golden.check(driver(language: .french, with: edit).terminal.frame, "statuses/edit-80x24-fr")
    Golden.check(
      driver(width: 60, height: 20, depth: .mono, with: edit).terminal.frame,
      "statuses/edit-60x20-mono")
    Golden.check(driver(with: kept).terminal.frame, "statuses/kept-80x24")
    Golden.check(
      driver(width: 120, height: 40, with: merging).terminal.frame, "statuses/merging-120x40")
  }

  @Test func each_thing_shows() {
    var other = Samples.statuses
    other[4].status.color = "#000000"
    var more = Samples.statuses
    more[4].contacts = 1
    let frames = [
      driver(), driver(with: edit), driver(with: kept), driver(with: merging), driver(other),
      driver(more),
      driver { self.select("interested", in: &$0) },
    ].map(\.terminal.frame)
    #expect(Set(frames).count == frames.count)
  }

  @Test(arguments: [(1, 1), (10, 3), (30, 8), (57, 9), (250, 80)])
  func any_size_is_survived(width: Int, height: Int) {
    for prepare in [edit, kept, merging] {
      _ = driver(width: width, height: height, with: prepare)
    }
  }

  @Test func hostile_names_and_colours_are_harmless() {
    for text in HostileText.all {
      var lines = Samples.statuses
      lines[4].status.nameEnglish = text
      lines[4].status.code = text
      lines[4].status.color = text
      let edit: (inout Statuses.State) -> Void = {
        self.select(text, in: &$0)
        self.send(.acceptPressed, to: &$0)
      }
      for prepare in [{ (_: inout Statuses.State) in }, edit] {
        expectHarmless(driver(lines, width: 120, height: 40, with: prepare).terminal.frame)
      }
    }
  }
}
