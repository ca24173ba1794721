import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct SignInTests {
  private typealias Layer = Screens.SignIn

  private func state(email: String = "", password: String = "") -> Layer.State {
    var state = Layer.State(SignInDestination(email: email), floor: People.floor)
    state.password.set(password)
    return state
  }

  @discardableResult
  private func send(
    _ message: Layer.Message, to state: inout Layer.State
  ) -> [Step<Layer.Effect>] {
    Layer.update(&state, message, at: People.now)
  }

  private func type(_ text: String, into state: inout Layer.State) {
    for character in text { send(.typed(KeyPress(.character(character))), to: &state) }
  }

  @Test func enter_goes_from_the_email_to_the_password_and_then_signs_in() {
    var state = state()
    type("luc@example.com", into: &state)
    #expect(send(.goPressed, to: &state).isEmpty)
    #expect(state.focus == .password)
    type("open sesame", into: &state)
    #expect(
      send(.goPressed, to: &state)
        == [.effect(.check(email: "luc@example.com", password: "open sesame"))])
    #expect(state.saying == .checking)
  }

  @Test func blanks_around_a_pasted_address_do_not_matter() {
    var state = state(password: "open sesame")
    state.focus = .email
    send(.pasted(" luc@example.com\n"), to: &state)
    #expect(
      send(.goPressed, to: &state)
        == [.effect(.check(email: "luc@example.com", password: "open sesame"))])
  }

  @Test(arguments: ["", "luc", "luc@", "a@b@c.com"])
  func an_address_that_cannot_be_one_is_refused_beside_its_field(email: String) {
    var state = state(password: "open sesame")
    state.email.set(email)
    #expect(send(.goPressed, to: &state).isEmpty)
    #expect(state.focus == .email)
    guard case .field(.email, _) = state.saying else {
      Issue.record("said \(state.saying)")
      return
    }
    send(.typed("x"), to: &state)
    #expect(state.saying == .nothing)
  }

  @Test func an_empty_password_is_asked_for() {
    var state = state(email: "luc@example.com")
    #expect(send(.goPressed, to: &state).isEmpty)
    #expect(state.saying == .field(.password, Phrase { $0.signInNoPassword }))
  }

  @Test func a_wrong_password_is_cleared_and_the_email_kept() {
    var state = state(email: "luc@example.com", password: "wrong")
    send(.goPressed, to: &state)
    send(.checked(.failure(.signInRefused), password: "wrong"), to: &state)
    #expect(state.email.text == "luc@example.com")
    #expect(state.password.isEmpty)
    #expect(state.focus == .password)
    #expect(state.saying == .refused(.signInRefused))
  }

  @Test func keys_typed_while_it_checks_begin_the_next_try() {
    var state = state(email: "luc@example.com", password: "wrong")
    send(.goPressed, to: &state)
    type("open", into: &state)
    #expect(state.saying == .checking)
    send(.checked(.failure(.signInRefused), password: "wrong"), to: &state)
    type(" sesame", into: &state)
    #expect(state.saying == .refused(.signInRefused))
    #expect(
      send(.goPressed, to: &state)
        == [.effect(.check(email: "luc@example.com", password: "open sesame"))])
  }

  @Test func a_letter_typed_while_it_checks_goes_on_to_the_choice_of_roles() {
    var state = state(email: "luc@example.com", password: "open sesame")
    send(.goPressed, to: &state)
    type("a", into: &state)
    let session = People.session()
    #expect(
      send(.checked(.success(Layer.Entry(session)), password: "open sesame"), to: &state)
        == [.speak(.english), .replace(ChooseRoleDestination(session: session, ahead: "a"))])
  }

  @Test func enter_does_nothing_while_it_checks() {
    var state = state(email: "luc@example.com", password: "open sesame")
    send(.goPressed, to: &state)
    let command = Layer.commands.first { $0.id == "sign-in" }
    #expect(command?.availability(state).refusal == Phrase { $0.signInChecking })
  }

  @Test func whoever_signed_in_chooses_a_role_and_is_spoken_to_in_their_language() {
    var state = state(email: "luc@example.com", password: "open sesame")
    send(.goPressed, to: &state)
    let session = People.session(language: .french)
    #expect(
      send(.checked(.success(Layer.Entry(session)), password: "open sesame"), to: &state)
        == [.speak(.french), .replace(ChooseRoleDestination(session: session))])
  }

  @Test func a_language_from_the_configuration_stays() {
    var state = Layer.State(floor: People.floor, keepsLanguage: true)
    let session = People.session(language: .french)
    #expect(
      send(.checked(.success(Layer.Entry(session)), password: "open sesame"), to: &state)
        == [.replace(ChooseRoleDestination(session: session))])
  }

  @Test func a_one_time_secret_opens_nothing_but_the_change_of_password() {
    var state = state(email: "luc@example.com", password: "secret")
    let session = People.session(mustChange: true)
    let next = ChangePasswordDestination(session: session, old: "secret")
    #expect(
      send(.checked(.success(Layer.Entry(session)), password: "secret"), to: &state)
        == [.speak(.english), .replace(next)])
  }

  @Test func whoever_comes_in_hears_of_others_who_tried() throws {
    var state = Layer.State(floor: People.floor, keepsLanguage: true)
    let session = People.session()
    let day = try #require(LocalDate(iso8601: "2026-11-23"))
    let since = LocalDateTime(date: day, secondOfDay: 8 * 3600)
    let entry = Layer.Entry(session, failed: FailedBefore(count: 3, since: since))
    let steps = send(.checked(.success(entry), password: "open sesame"), to: &state)
    let warning = Phrase { $0.accountFailedBefore(3, since: since) }
    #expect(
      steps == [
        .replace(ChooseRoleDestination(session: session)), .notice(Notice(.warning, warning)),
      ])
    #expect(warning(English()).hasPrefix("3 failed attempts"))
    #expect(warning(French()).hasPrefix("3 tentatives ratées"))
  }

  @Test func a_seat_that_was_ended_says_by_whom_until_the_next_try() {
    let ending = SeatEnding.by("Ada Roy")
    var state = Layer.State(
      SignInDestination(email: "luc@example.com", ended: ending), floor: People.floor)
    #expect(frame(state).textPlane.contains("ended by Ada Roy"))
    type("open sesame", into: &state)
    #expect(state.saying == .ended(ending))
    send(.goPressed, to: &state)
    #expect(state.saying == .checking)
  }

  // MARK: - Pictures

  private func frame(
    _ state: Layer.State, width: Int = 80, height: Int = 24, language: Language = .english,
    depth: ColourDepth = .colours256
  ) -> Frame {
    let none = Layer.UseCases { (_, _) throws(DomainError) in throw .signInRefused }
    return Stage.driver(
      Layer.self, state, none, width: width, height: height, language: language, depth: depth
    ).terminal.frame
  }

  @Test func the_sign_in_looks_as_recorded() {
    Golden.check(frame(state()), "sign-in/empty-80x24")
    var refused = state(email: "luc@example.com", password: "four")
    refused.saying = .refused(.signInRefused)
    Golden.check(frame(refused, width: 60, height: 20), "sign-in/refused-60x20")
    Golden.check(frame(refused, depth: .mono), "sign-in/refused-80x24-mono")
    var demo = Layer.State(floor: People.demo)
    demo.saying = .field(.email, Phrase { $0.signInNoEmail })
    Golden.check(frame(demo, width: 120, height: 40, language: .french), "sign-in/demo-120x40-fr")
    let ended = Layer.State(
      SignInDestination(email: "luc@example.com", ended: .by("Ada Roy")), floor: People.floor)
    Golden.check(frame(ended, width: 60, height: 20), "sign-in/ended-60x20")
    var delayed = state(email: "luc@example.com")
    delayed.saying = .refused(.signInDelayed(.seconds(8)))
    Golden.check(frame(delayed), "sign-in/delayed-80x24")
  }

  @Test func each_state_has_a_picture_of_its_own() {
    var states = [state(), state(email: "luc@example.com"), state(password: "four")]
    for saying in [
      Layer.Saying.checking, .refused(.signInRefused),
      .refused(.accountDisabled(email: "luc@example.com")), .refused(.signInDelayed(.seconds(8))),
      .ended(.hoursOver), .ended(.by("Ada Roy")),
      .field(.email, Phrase { $0.signInNoEmail }),
      .field(.password, Phrase { $0.signInNoPassword }),
    ] {
      var next = state()
      next.saying = saying
      states.append(next)
    }
    states.append(Layer.State(floor: People.demo))
    #expect(Set(states.map { frame($0) }).count == states.count)
    #expect(frame(state()) != frame(state(), language: .french))
  }

  @Test func a_password_is_never_shown() {
    let text = frame(state(email: "luc@example.com", password: "open sesame")).textPlane
    #expect(!text.contains("sesame"))
    #expect(text.contains("•••••••••••"))
  }

  @Test(arguments: [(1, 1), (10, 3), (20, 6), (39, 9), (200, 60)])
  func any_size_is_survived(width: Int, height: Int) {
    var state = state(email: "luc@example.com")
    state.saying = .refused(.signInRefused)
    _ = frame(state, width: width, height: height)
  }
}
