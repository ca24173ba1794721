import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct ReplacePasswordTests {
  private let session = People.session(seat: SeatID(1))
  private let good = "correct horse battery"

  private func state(
    old: String = "", new: String = "", again: String = ""
  ) -> ReplacePassword.State {
    var state = ReplacePassword.State(
      ReplacePasswordDestination(session: session), floor: People.floor)
    state.old.set(old)
    state.new.set(new)
    state.again.set(again)
    return state
  }

  @discardableResult
  private func send(
    _ message: ReplacePassword.Message, to state: inout ReplacePassword.State
  ) -> [Step<ReplacePassword.Effect>] {
    ReplacePassword.update(&state, message, at: People.now)
  }

  private func type(_ text: String, into state: inout ReplacePassword.State) {
    for character in text { send(.typed(KeyPress(.character(character))), to: &state) }
  }

  @Test func enter_goes_from_field_to_field_and_saves_in_the_last() {
    var state = state()
    type("what it is now", into: &state)
    #expect(send(.savePressed, to: &state).isEmpty)
    #expect(state.focus == .new)
    type(good, into: &state)
    #expect(send(.savePressed, to: &state).isEmpty)
    #expect(state.focus == .again)
    type(good, into: &state)
    #expect(
      send(.savePressed, to: &state) == [.effect(.change(old: "what it is now", new: good))])
    #expect(state.saying == .saving)
    type("x", into: &state)
    #expect(state.again.text == good, "nothing is typed while it saves")
  }

  @Test func each_refusal_stands_below_its_field() {
    var nothing = state()
    send(.savePressed, to: &nothing)
    #expect(nothing.saying == .field(.old, Phrase { $0.signInNoPassword }))
    var same = state(old: good, new: good)
    same.focus = .new
    send(.savePressed, to: &same)
    #expect(same.saying == .field(.new, Phrase { $0.sentence(for: .sameAsBefore) }))
    var differ = state(old: "now", new: good, again: "another one at all")
    send(.savePressed, to: &differ)
    #expect(differ.saying == .field(.again, Phrase { $0.passwordDiffer }))
    #expect(differ.again.isEmpty && differ.focus == .again)
  }

  @Test func a_wrong_password_is_typed_again_and_the_new_one_stays() {
    var state = state(old: "wrong", new: good, again: good)
    send(.savePressed, to: &state)
    send(.saved(.signInRefused), to: &state)
    #expect(state.old.isEmpty && state.focus == .old && state.new.text == good)
    send(.saved(.signInDelayed(.seconds(4))), to: &state)
    #expect(state.saying == .failed(.signInDelayed(.seconds(4))))
  }

  @Test func saved_or_given_up_it_closes() {
    var state = state()
    #expect(
      send(.saved(nil), to: &state)
        == [.close, .notice(Notice(.success, Phrase { $0.accountPasswordChanged }))])
    #expect(send(.closePressed, to: &state) == [.close])
    send(.fieldMoved(by: -1), to: &state)
    #expect(state.focus == .again)
    send(.fieldMoved(by: 1), to: &state)
    #expect(state.focus == .old)
  }

  // MARK: - Pictures

  private func frame(
    _ state: ReplacePassword.State, width: Int = 80, height: Int = 24,
    language: Language = .english
  ) -> Frame {
    Stage.driver(
      ReplacePassword.self, state, ReplacePassword.UseCases { (_, _) throws(DomainError) in },
      width: width, height: height, language: language
    ).terminal.frame
  }

  @Test func it_looks_as_recorded() {
    Golden.check(frame(state()), "replace-password/empty-80x24")
    var wrong = state(new: good, again: good)
    wrong.saying = .field(.old, Phrase { $0.lockWrong })
    Golden.check(
      frame(wrong, width: 60, height: 20, language: .french), "replace-password/wrong-60x20-fr")
    var delayed = state(old: "now", new: good, again: good)
    delayed.saying = .failed(.signInDelayed(.seconds(16)))
    Golden.check(frame(delayed, width: 120, height: 40), "replace-password/delayed-120x40")
  }

  @Test func each_state_has_a_picture_of_its_own() {
    var states = [state(), state(old: "now"), state(new: "now"), state(again: "now")]
    for saying in [
      ReplacePassword.Saying.saving, .failed(.signInRefused),
      .field(.new, Phrase { $0.passwordDiffer }), .field(.again, Phrase { $0.passwordDiffer }),
    ] {
      var next = state()
      next.saying = saying
      states.append(next)
    }
    #expect(Set(states.map { frame($0) }).count == states.count)
    #expect(!frame(state(old: "open sesame")).textPlane.contains("sesame"))
  }

  @Test(arguments: [(1, 1), (10, 3), (20, 6), (39, 9), (200, 60)])
  func any_size_is_survived(width: Int, height: Int) {
    _ = frame(state(old: "now"), width: width, height: height)
  }
}
