import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct PeopleListTests {
  private typealias Samples = RightsSamples

  private func state(_ page: SeePeople.Page = Samples.people()) -> PeopleList.State {
    var state = PeopleList.State(
      PeopleDestination(session: Samples.session), floor: People.floor)
    _ = PeopleList.opened(&state, at: People.now)
    send(.read(.success(page)), to: &state)
    return state
  }

  @discardableResult
  private func send(
    _ message: PeopleList.Message, to state: inout PeopleList.State
  ) -> [Step<PeopleList.Effect>] {
    PeopleList.update(&state, message, at: People.now)
  }

  private func select(_ id: Int64, in state: inout PeopleList.State) {
    state.list.select(UserID(id))
  }

  private func go(to row: String, in state: inout PeopleList.State) {
    for _ in 0..<80 {
      guard case .form(_, let form)? = state.dialog, form.focused?.id != row else { return }
      send(.fieldMoved(by: 1), to: &state)
    }
  }

  // MARK: State

  @Test func it_reads_when_it_opens_and_after_every_change() {
    var state = PeopleList.State(
      PeopleDestination(session: Samples.session), floor: People.floor)
    #expect(PeopleList.opened(&state, at: People.now) == [.effect(.read)])
    #expect(send(.changed, to: &state).isEmpty)
    #expect(send(.read(.success(Samples.people())), to: &state) == [.effect(.read)])
    #expect(send(.read(.success(Samples.people())), to: &state).isEmpty)
  }

  @Test func whoever_was_asked_for_is_chosen_once() {
    var state = PeopleList.State(
      PeopleDestination(session: Samples.session, showing: "luc@example.com"), floor: People.floor)
    send(.read(.failure(.anotherSeatIsSaving)), to: &state)
    send(.read(.success(Samples.people())), to: &state)
    #expect(state.list.selected == UserID(9))
    send(.moved("Up"), to: &state)
    send(.read(.success(Samples.people())), to: &state)
    #expect(state.list.selected == UserID(8), "a reading does not take the choice back")
  }

  @Test func typing_narrows_the_list_without_accents() {
    var state = state()
    send(.filterPressed, to: &state)
    send(.pasted("zoe CAR"), to: &state)
    #expect(state.list.ids == [UserID(11)])
    send(.acceptPressed, to: &state)
    #expect(!state.isFiltering && state.list.ids == [UserID(11)])
    #expect(send(.leavePressed, to: &state).isEmpty)
    #expect(state.list.ids.count == 6)
    #expect(send(.leavePressed, to: &state) == [.close])
  }

  @Test func only_what_was_changed_is_sent() {
    var state = state()
    select(8, in: &state)
    send(.acceptPressed, to: &state)
    send(.pasted(" Roy"), to: &state)
    go(to: "isAdmin", in: &state)
    send(.typed("Space"), to: &state)
    go(to: "role:admin/importer", in: &state)
    send(.typed("Space"), to: &state)
    var edit = UserEdit()
    edit.name = "Anna Tremblay Roy"
    edit.isAdmin = true
    edit.roles = ["admin/importer"]
    let save = Step<PeopleList.Effect>.effect(.edit(edit, of: "anna@example.com"))
    #expect(send(.acceptPressed, to: &state) == [save])
    #expect(send(.acceptPressed, to: &state).isEmpty, "once is enough")
    send(.edited(.failure(.emailTaken("x@example.com"))), to: &state)
    guard case .form(_, let form)? = state.dialog else {
      Issue.record("what was typed stays")
      return
    }
    #expect(form.wrongRow == "email" && form.focused?.id == "email")
    #expect(send(.acceptPressed, to: &state) == [save])
    let user = Samples.user(8, "Anna Tremblay Roy", [.telephoniste, .admin])
    #expect(send(.edited(.success(user)), to: &state) == [.effect(.read)])
    #expect(state.dialog == nil)
  }

  @Test func ones_own_rights_and_what_one_does_not_hold_are_locked() {
    var own = state()
    select(7, in: &own)
    send(.acceptPressed, to: &own)
    for row in ["isAdmin", "role:admin/supervisor", "permission:contacts.view"] {
      go(to: row, in: &own)
      send(.typed("Space"), to: &own)
    }
    guard case .form(_, let form)? = own.dialog else { return }
    #expect(!form.isTouched)
    var clerk = state(Samples.people([.manageUsers, .viewUsers, .importContacts, .viewContacts]))
    select(8, in: &clerk)
    send(.acceptPressed, to: &clerk)
    guard case .form(_, let theirs)? = clerk.dialog else { return }
    #expect(theirs.row("role:admin/administrator")?.locked != nil)
    #expect(theirs.row("role:admin/importer")?.locked == nil)
    #expect(theirs.row("permission:settings.manage")?.locked != nil)
  }

  @Test func a_new_person_gets_a_secret_that_is_shown_once() throws {
    var state = state()
    send(.addPressed, to: &state)
    send(.pasted("Eva Lee"), to: &state)
    go(to: "email", in: &state)
    send(.pasted("eva@example.com"), to: &state)
    var new = NewUser(name: "Eva Lee", email: "eva@example.com")
    new.isTelephoniste = true
    #expect(send(.acceptPressed, to: &state) == [.effect(.add(new))])
    // A stand-in: the use case alone makes the real one.
    state.dialog = .secret(
      PeopleList.OneTime(name: "Eva Lee", email: "eva@example.com", secret: "abcd-efgh"))
    #expect(send(.leavePressed, to: &state).isEmpty)
    #expect(state.dialog != nil && PeopleList.reluctance(state) != nil)
    send(.acceptPressed, to: &state)
    #expect(state.dialog == nil && PeopleList.reluctance(state) == nil)
  }

  @Test func leaving_a_form_asks_only_where_something_would_be_lost() {
    var state = state()
    send(.acceptPressed, to: &state)
    #expect(send(.leavePressed, to: &state).isEmpty && state.dialog == nil)
    send(.acceptPressed, to: &state)
    send(.pasted("x"), to: &state)
    #expect(
      send(.leavePressed, to: &state)
        == [.push(Confirmation(Phrase { $0.recordLeaveQuestion }, tag: "people.leave"))])
    send(.leaveConfirmed, to: &state)
    #expect(state.dialog == nil)
  }

  @Test func the_history_of_a_person_is_one_key_away_and_so_is_this_screen() {
    var state = state()
    select(8, in: &state)
    #expect(
      send(.historyPressed, to: &state)
        == [.push(HistoryDestination(session: Samples.session, scope: .user(UserID(8))))])
    var overview = Overview.State(
      OverviewDestination(session: Samples.session), floor: People.floor)
    let ways: [(Overview.Message, Step<Overview.Effect>)] = [
      (.peoplePressed, .push(PeopleDestination(session: Samples.session))),
      (.rolesPressed, .push(RolesDestination(session: Samples.session))),
      (.statusesPressed, .push(StatusesDestination(session: Samples.session))),
      (.settingsPressed, .push(SettingsDestination(session: Samples.session))),
    ]
    for (message, step) in ways {
      #expect(Overview.update(&overview, message, at: People.now) == [step])
    }
  }

  // MARK: Pictures

  private func driver(
    _ page: SeePeople.Page = Samples.people(), width: Int = 80, height: Int = 24,
    language: Language = .english, depth: ColourDepth = .colours256,
    with prepare: (inout PeopleList.State) -> Void = { _ in }
  ) -> AppDriver {
    var state = state(page)
    prepare(&state)
    return Stage.driver(
      PeopleList.self, state,
      PeopleList.UseCases(
        read: { () throws(DomainError) in page },
        add: { (_) throws(DomainError) in throw .actorMissing },
        edit: { (_, _) throws(DomainError) in throw .actorMissing },
        setActive: { (_, _) throws(DomainError) in throw .actorMissing }),
      width: width, height: height, language: language, depth: depth)
  }

  private func edit(_ state: inout PeopleList.State) {
    select(8, in: &state)
    send(.acceptPressed, to: &state)
  }

  private func refused(_ state: inout PeopleList.State) {
    edit(&state)
    send(
      .edited(.failure(.telephonisteHasContacts(email: "anna@example.com", contacts: 1204))),
      to: &state)
  }

  private func own(_ state: inout PeopleList.State) {
    send(.acceptPressed, to: &state)
    go(to: "role:admin/supervisor", in: &state)
  }

  private func secret(_ state: inout PeopleList.State) {
    state.dialog = .secret(
      PeopleList.OneTime(name: "Eva Lee", email: "eva@example.com", secret: "k7fw-2mzp-9qhd"))
  }

  private func filter(_ state: inout PeopleList.State) {
    send(.filterPressed, to: &state)
    send(.pasted("roy"), to: &state)
  }

  @Test func the_screen_looks_as_recorded() {
    Golden.check(driver().terminal.frame, "people/list-80x24")
    Golden.check(
      driver(width: 120, height: 40, language: .french).terminal.frame, "people/list-120x40-fr")
    Golden.check(
      driver(width: 60, height: 20, language: .french, depth: .mono).terminal.frame,
      "people/list-60x20-fr-mono")
    Golden.check(
      driver(language: .french, with: refused).terminal.frame, "people/refused-80x24-fr")
    Golden.check(driver(with: own).terminal.frame, "people/own-80x24")
    Golden.check(driver(width: 120, height: 40, with: edit).terminal.frame, "people/edit-120x40")
    Golden.check(driver(width: 60, height: 20, with: secret).terminal.frame, "people/secret-60x20")
    Golden.check(driver(with: filter).terminal.frame, "people/filter-80x24")
  }

  @Test func each_thing_shows() {
    var other = Samples.people()
    other.lines[1].contacts = 3
    var at = Samples.people()
    at.lines[1].state = .ready
    let frames = [
      driver(), driver(with: edit), driver(with: refused), driver(with: own), driver(with: secret),
      driver(with: filter),
      driver(other), driver(at), driver { self.select(9, in: &$0) },
    ].map(\.terminal.frame)
    #expect(Set(frames).count == frames.count)
  }

  @Test(arguments: [(1, 1), (10, 3), (30, 8), (57, 9), (250, 80)])
  func any_size_is_survived(width: Int, height: Int) {
    for prepare in [edit, refused, secret, filter] {
      _ = driver(width: width, height: height, with: prepare)
    }
  }

  @Test func no_stored_text_reaches_a_cell_as_more_than_text() {
    for text in HostileText.all {
      var page = Samples.people()
      page.lines[0].user.name = text
      page.lines[0].user.email = text
      page.roles[2].name = text
      page.lines[0].roles = [page.roles[2]]
      for prepare in [{ (_: inout PeopleList.State) in }, own] {
        expectHarmless(driver(page, width: 120, height: 40, with: prepare).terminal.frame)
      }
    }
  }
}
