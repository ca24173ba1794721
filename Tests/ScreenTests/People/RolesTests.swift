import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct RolesTests {
  private typealias Samples = RightsSamples

  private func state() -> Roles.State {
    var state = Roles.State(RolesDestination(session: Samples.session), floor: People.floor)
    _ = Roles.opened(&state, at: People.now)
    send(.read(.success(Samples.roleLines)), to: &state)
    return state
  }

  @discardableResult
  private func send(
    _ message: Roles.Message, to state: inout Roles.State
  ) -> [Step<Roles.Effect>] {
    Roles.update(&state, message, at: People.now)
  }

  // MARK: State

  @Test func the_role_that_was_asked_for_is_chosen_once() {
    var state = Roles.State(
      RolesDestination(session: Samples.session, showing: "importer"), floor: People.floor)
    send(.read(.success(Samples.roleLines)), to: &state)
    #expect(state.list.selected == RoleID(3))
    send(.moved("Up"), to: &state)
    send(.read(.success(Samples.roleLines)), to: &state)
    #expect(state.list.selected == RoleID(2), "a reading does not take the choice back")
  }

  @Test func permissions_are_given_and_taken_and_saved_at_once() {
    var state = state()
    state.list.select(RoleID(3))
    send(.acceptPressed, to: &state)
    state.permissions.select(.importContacts)
    send(.togglePressed, to: &state)
    state.permissions.select(.exportContacts)
    send(.togglePressed, to: &state)
    #expect(Roles.reluctance(state) != nil)
    let save = Step<Roles.Effect>.effect(
      .permit("admin/importer", [.viewContacts, .exportContacts]))
    #expect(send(.acceptPressed, to: &state) == [save])
    #expect(send(.acceptPressed, to: &state).isEmpty, "once is enough")
    send(.edited(.failure(.rights(.ownRights))), to: &state)
    #expect(state.saying == .refused(.rights(.ownRights)))
    #expect(send(.acceptPressed, to: &state) == [save], "what was wanted stays")
    #expect(send(.edited(.success(Samples.roles[2])), to: &state) == [.effect(.read)])
    #expect(state.dialog == nil)
  }

  @Test func nothing_changed_is_nothing_saved() {
    var state = state()
    send(.acceptPressed, to: &state)
    send(.togglePressed, to: &state)
    send(.togglePressed, to: &state)
    #expect(send(.acceptPressed, to: &state).isEmpty && state.dialog == nil)
  }

  @Test func a_role_is_added_and_renamed() {
    var state = state()
    send(.addPressed, to: &state)
    send(.pasted("Exports"), to: &state)
    send(.fieldMoved(by: 1), to: &state)
    send(.pasted("exporter"), to: &state)
    #expect(
      send(.acceptPressed, to: &state)
        == [.effect(.add(NewRole(name: "Exports", code: "exporter")))])
    send(.added(.failure(.role(.codeTaken("exporter")))), to: &state)
    guard case .form(_, let form)? = state.dialog else {
      Issue.record("what was typed stays")
      return
    }
    #expect(form.focused?.id == "code")
    send(.leavePressed, to: &state)
    state.list.select(RoleID(3))
    send(.renamePressed, to: &state)
    send(.pasted(" in"), to: &state)
    #expect(
      send(.acceptPressed, to: &state) == [.effect(.rename("admin/importer", to: "Imports in"))])
  }

  @Test func deleting_asks_and_stays_with_its_role() {
    var state = state()
    let delete = Roles.commands.first { $0.id == "delete" }
    #expect(delete?.availability(state).refusal != nil, "built in")
    state.list.select(RoleID(3))
    #expect(delete?.availability(state) == .ready)
    #expect(
      send(.deletePressed, to: &state)
        == [.push(Confirmation(Phrase { $0.roleDeleteQuestion("Imports") }, tag: "roles.delete"))])
    state.list.select(RoleID(1))
    #expect(send(.deleteConfirmed, to: &state) == [.effect(.delete(Samples.roles[2]))])
    send(.deleted(Samples.roles[2], .role(.held("importer", people: 2))), to: &state)
    #expect(state.saying == .refused(.role(.held("importer", people: 2))))
  }

  // MARK: Pictures

  private func driver(
    _ lines: [ListRoles.Line] = Samples.roleLines, width: Int = 80, height: Int = 24,
    language: Language = .english, depth: ColourDepth = .colours256,
    with prepare: (inout Roles.State) -> Void = { _ in }
  ) -> AppDriver {
    var state = Roles.State(RolesDestination(session: Samples.session), floor: People.floor)
    state.page = .read(lines)
    state.list.refresh(lines.map(\.role.id))
    prepare(&state)
    return Stage.driver(
      Roles.self, state,
      Roles.UseCases(
        read: { () throws(DomainError) in lines },
        add: { (_) throws(DomainError) in throw .actorMissing },
        edit: { (_, _, _) throws(DomainError) in throw .actorMissing },
        delete: { (_) throws(DomainError) in }),
      width: width, height: height, language: language, depth: depth)
  }

  private func editing(_ state: inout Roles.State) {
    state.list.select(RoleID(3))
    send(.acceptPressed, to: &state)
    state.permissions.select(.exportContacts)
    send(.togglePressed, to: &state)
  }

  private func adding(_ state: inout Roles.State) {
    send(.addPressed, to: &state)
    send(.added(.failure(.nameMissing)), to: &state)
  }

  @Test func the_screen_looks_as_recorded() {
    Golden.check(driver().terminal.frame, "roles/list-80x24")
    Golden.check(driver(language: .french, with: editing).terminal.frame, "roles/editing-80x24-fr")
    Golden.check(
      driver(width: 120, height: 40, with: editing).terminal.frame, "roles/editing-120x40")
    Golden.check(
      driver(width: 60, height: 20, language: .french, depth: .mono, with: editing).terminal.frame,
      "roles/editing-60x20-fr-mono")
    Golden.check(driver(width: 60, height: 20, with: adding).terminal.frame, "roles/adding-60x20")
    Golden.check(
      driver(width: 120, height: 40, language: .french, with: adding).terminal.frame,
      "roles/adding-120x40-fr")
  }

  @Test func each_thing_shows() {
    var other = Samples.roleLines
    other[2].holders = 5
    let frames = [
      driver(), driver(with: editing), driver(with: adding), driver(other),
      driver { $0.list.select(RoleID(3)) }, driver { $0.list.select(RoleID(4)) },
    ].map(\.terminal.frame)
    #expect(Set(frames).count == frames.count)
  }

  @Test(arguments: [(1, 1), (10, 3), (30, 8), (57, 9), (250, 80)])
  func any_size_is_survived(width: Int, height: Int) {
    for prepare in [editing, adding] { _ = driver(width: width, height: height, with: prepare) }
  }

  @Test func no_stored_text_reaches_a_cell_as_more_than_text() {
    for text in HostileText.all {
      var lines = Samples.roleLines
      lines[0].role.name = text
      lines[0].role.code = text
      for prepare in [{ (_: inout Roles.State) in }, editing] {
        expectHarmless(driver(lines, with: prepare).terminal.frame)
      }
    }
  }

  @Test func every_permission_is_explained_in_both_languages() {
    for language in Language.allCases {
      let phrases = language.phrases
      let sentences = Permission.allCases.map(phrases.meaning)
      #expect(Set(sentences).count == sentences.count)
      #expect(sentences.allSatisfy { $0.hasSuffix(".") })
    }
  }
}
