import Domain
import Kit
import Phrasebook
import Shell

extension SignIn {
  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .typed(let press): edit(&state) { $0.handle(press) }
    case .pasted(let text): edit(&state) { $0.insert(text) }
    case .fieldMoved: state.focus = state.focus == .email ? .password : .email
    case .goPressed: return go(&state)
    case .checked(.success(let entry), let password):
      let session = entry.session
      let speaking: [Step<Effect>] = state.keepsLanguage ? [] : [.speak(session.user.language)]
      return speaking + [.replace(next(session, password, ahead: state.password.text))]
        + FailedBefore.notice(entry.failed)
    case .checked(.failure(let error), _): state.saying = .refused(error)
    }
    return []
  }

  private static func edit(_ state: inout State, _ change: (inout TextField) -> Void) {
    switch state.focus {
    case .email: change(&state.email)
    case .password: change(&state.password)
    }
    // A refusal stays until the next try: who looks at the keys must not miss it.
    if case .field = state.saying { state.saying = .nothing }
  }

  /// Enter in the e-mail goes on to the password; with both typed it signs in.
  private static func go(_ state: inout State) -> [Step<Effect>] {
    let email = state.email.text.filter { !$0.isWhitespace }
    if let refusal = refusal(ofEmail: email) {
      state.focus = .email
      state.saying = .field(.email, refusal)
      return []
    }
    guard !state.password.isEmpty else {
      if state.focus == .password {
        state.saying = .field(.password, Phrase { $0.signInNoPassword })
      }
      state.focus = .password
      return []
    }
    let password = state.password.text
    state.password.set("")
    state.focus = .password
    state.saying = .checking
    return [.effect(.check(email: email, password: password))]
  }

  private static func refusal(ofEmail email: String) -> Phrase? {
    guard !email.isEmpty else { return Phrase { $0.signInNoEmail } }
    do {
      _ = try EmailAddress(parsing: email)
      return nil
    } catch {
      return Phrase { $0.sentence(for: error) }
    }
  }

  /// A one-time secret opens nothing but the change of password.
  private static func next(
    _ session: Session, _ password: String, ahead: String
  ) -> any Destination {
    session.user.mustChangePassword
      ? ChangePasswordDestination(session: session, old: password)
      : ChooseRoleDestination(session: session, ahead: ahead)
  }
}
