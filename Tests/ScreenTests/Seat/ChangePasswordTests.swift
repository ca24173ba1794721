import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct ChangePasswordTests {
  private let session = People.session(mustChange: true)
  private let good = "correct horse battery"

  private func state(new: String = "", again: String = "") -> ChangePassword.State {
    var state = ChangePassword.State(
      ChangePasswordDestination(session: session, old: "the-one-time-secret"),
      floor: People.floor)
    state.new.set(new)
    state.again.set(again)
    return state
  }

  @discardableResult
  private func send(
    _ message: ChangePassword.Message, to state: inout ChangePassword.State
  ) -> [Step<ChangePassword.Effect>] {
    ChangePassword.update(&state, message, at: People.now)
  }

  @Test func the_same_password_twice_is_saved_with_the_old_one() {
    var state = state(new: good)
    #expect(send(.savePressed, to: &state).isEmpty)
    #expect(state.focus == .again)
    state.again.set(good)
    #expect(
      send(.savePressed, to: &state)
        == [.effect(.change(old: "the-one-time-secret", new: good, session))])
    #expect(state.saying == .saving)
  }

  @Test func two_that_differ_are_typed_again() {
    var state = state(new: good, again: good + "!")
    #expect(send(.savePressed, to: &state).isEmpty)
    #expect(state.again.isEmpty)
    #expect(state.focus == .again)
    #expect(state.saying == .field(.again, Phrase { $0.passwordDiffer }))
  }

  @Test(arguments: ["short", "the-one-time-secret", "aaaaaaaaaaaaaaaa", "luc roy luc roy"])
  func what_the_rule_refuses_is_said_beside_the_field(password: String) {
    var state = state(new: password)
    #expect(send(.savePressed, to: &state).isEmpty)
    #expect(state.focus == .new)
    guard case .field(.new, _) = state.saying else {
      Issue.record("said \(state.saying)")
      return
    }
  }

  @Test func esc_signs_out_and_keeps_the_email() {
    var state = state()
    #expect(
      send(.signOutPressed, to: &state)
        == [.reset(SignInDestination(email: "luc@example.com"))])
  }

  @Test func once_saved_the_role_is_chosen() {
    var state = state(new: good, again: good)
    let changed = People.session()
    #expect(
      send(.saved(.success(changed)), to: &state) == [
        .replace(ChooseRoleDestination(session: changed)),
        .notice(Notice(.success, Phrase { $0.passwordChanged })),
      ])
  }

  @Test func a_failure_keeps_what_was_typed() {
    var state = state(new: good, again: good)
    send(.savePressed, to: &state)
    send(.saved(.failure(.anotherSeatIsSaving)), to: &state)
    #expect(state.saying == .failed(.anotherSeatIsSaving))
    #expect(state.new.text == good && state.again.text == good)
  }

  // MARK: - Pictures

  private func frame(
    _ state: ChangePassword.State, width: Int = 80, height: Int = 24,
    language: Language = .english, depth: ColourDepth = .colours256
  ) -> Frame {
    let none = ChangePassword.UseCases { (_, _, session) throws(DomainError) in session }
    return Stage.driver(
      ChangePassword.self, state, none, width: width, height: height, language: language,
      depth: depth
    ).terminal.frame
  }

  @Test func the_change_of_password_looks_as_recorded() {
    Golden.check(frame(state()), "change-password/empty-80x24")
    var differing = state(new: good)
    send(.savePressed, to: &differing)
    differing.saying = .field(.again, Phrase { $0.passwordDiffer })
    Golden.check(frame(differing, width: 60, height: 20), "change-password/differ-60x20")
    Golden.check(
      frame(differing, width: 120, height: 40, language: .french),
      "change-password/differ-120x40-fr")
    Golden.check(frame(state(), depth: .mono), "change-password/empty-80x24-mono")
  }

  @Test func each_state_has_a_picture_of_its_own() {
    var states = [state(), state(new: "some")]
    for saying in [
      ChangePassword.Saying.saving, .failed(.anotherSeatIsSaving),
      .field(.new, Phrase { $0.sentence(for: PasswordRefusal.repetitive) }),
      .field(.again, Phrase { $0.passwordDiffer }),
    ] {
      var next = state(new: good)
      next.saying = saying
      states.append(next)
    }
    #expect(Set(states.map { frame($0) }).count == states.count)
  }

  @Test(arguments: [(1, 1), (10, 3), (30, 8)])
  func any_size_is_survived(width: Int, height: Int) {
    _ = frame(state(new: good), width: width, height: height)
  }
}
