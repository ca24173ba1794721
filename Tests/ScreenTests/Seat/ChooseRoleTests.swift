import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct ChooseRoleTests {
  private func state(_ actors: [ActorRole] = ActorRole.allCases) -> ChooseRole.State {
    ChooseRole.State(
      ChooseRoleDestination(session: People.session("Luc Roy", actors)), floor: People.floor)
  }

  @discardableResult
  private func send(
    _ message: ChooseRole.Message, to state: inout ChooseRole.State
  ) -> [Step<ChooseRole.Effect>] {
    ChooseRole.update(&state, message, at: People.now)
  }

  @Test func who_is_one_thing_only_is_not_asked() {
    var state = state([.admin])
    #expect(
      ChooseRole.opened(&state, at: People.now) == [.effect(.open(state.session, .admin))])
    #expect(state.phase == .opening(.admin))
  }

  @Test func who_is_several_things_is_asked() {
    var state = state()
    #expect(ChooseRole.opened(&state, at: People.now).isEmpty)
    send(.moved("Down"), to: &state)
    let enter = ChooseRole.commands.first { $0.id == "choose" }
    guard case .chosen(.admin?)? = enter?.message(state) else {
      Issue.record("Enter does not choose the marked role")
      return
    }
  }

  @Test func a_letter_that_was_typed_ahead_is_the_choice_and_more_is_none() {
    func opened(_ ahead: String) -> [Step<ChooseRole.Effect>] {
      var state = ChooseRole.State(
        ChooseRoleDestination(session: People.session(), ahead: ahead), floor: People.floor)
      return ChooseRole.opened(&state, at: People.now)
    }
    #expect(opened("a") == [.effect(.open(People.session(), .admin))])
    #expect(opened("again").isEmpty)
    #expect(opened("x").isEmpty)
  }

  @Test func a_letter_chooses_at_once() {
    let state = state([.telephoniste, .agent])
    let keys = Dictionary(
      uniqueKeysWithValues: ChooseRole.commands.map { ($0.id, $0.keys.first) })
    #expect(keys["telephoniste"] == "t" && keys["admin"] == "a" && keys["agent"] == "g")
    let admin = ChooseRole.commands.first { $0.id == "admin" }
    #expect(admin?.availability(state).refusal == Phrase { $0.roleNotYours(.admin) })
  }

  @Test func the_seat_is_open_before_anything_else_shows() {
    var state = state()
    #expect(send(.chosen(.agent), to: &state) == [.effect(.open(state.session, .agent))])
    let seated = People.session(seat: SeatID(3))
    #expect(
      send(.opened(.agent, .success(seated), watches: false), to: &state)
        == [.replace(AgentDayDestination(session: seated))])
  }

  @Test func an_admin_lands_on_the_overview() {
    var state = state()
    let seated = People.session(seat: SeatID(3))
    #expect(
      send(.opened(.admin, .success(seated), watches: false), to: &state)
        == [.replace(OverviewDestination(session: seated))])
  }

  @Test func a_seat_that_did_not_open_can_be_tried_again() {
    var state = state()
    send(.chosen(.admin), to: &state)
    send(.opened(.admin, .failure(.anotherSeatIsSaving), watches: false), to: &state)
    #expect(state.phase == .failed(.anotherSeatIsSaving))
    #expect(send(.chosen(.admin), to: &state) == [.effect(.open(state.session, .admin))])
  }

  // MARK: - Pictures

  private func frame(
    _ state: ChooseRole.State, width: Int = 80, height: Int = 24, language: Language = .english,
    depth: ColourDepth = .colours256
  ) -> Frame {
    let none = ChooseRole.UseCases(
      open: { (_) throws(DomainError) in throw .anotherSeatIsSaving },
      rights: { (_) throws(DomainError) in [] })
    return Stage.driver(
      ChooseRole.self, state, none, width: width, height: height, language: language, depth: depth
    ).terminal.frame
  }

  @Test func the_choice_looks_as_recorded() {
    Golden.check(frame(state()), "choose-role/three-80x24")
    Golden.check(
      frame(state(), width: 60, height: 20, depth: .mono), "choose-role/three-60x20-mono")
    Golden.check(
      frame(state(), width: 120, height: 40, language: .french), "choose-role/three-120x40-fr")
    Golden.check(frame(state([.telephoniste])), "choose-role/failed-80x24")
  }

  @Test func each_state_has_a_picture_of_its_own() {
    var moved = state()
    send(.moved("Down"), to: &moved)
    var opening = state()
    opening.phase = .opening(.telephoniste)
    var failed = state()
    failed.phase = .failed(.anotherSeatIsSaving)
    let states = [state(), moved, opening, failed, state([.telephoniste, .agent]), state([])]
    #expect(Set(states.map { frame($0) }).count == states.count)
  }

  @Test(arguments: [(1, 1), (10, 3), (30, 8)])
  func any_size_is_survived(width: Int, height: Int) {
    _ = frame(state(), width: width, height: height)
  }
}
