import Domain
import Kit
import Phrasebook
import Shell

extension ChangePassword {
  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .typed(let press): edit(&state) { $0.handle(press) }
    case .pasted(let text): edit(&state) { $0.insert(text) }
    case .fieldMoved: state.focus = state.focus == .new ? .again : .new
    case .savePressed: return save(&state)
    case .saved(.success(let session)):
      return [
        .replace(ChooseRoleDestination(session: session)),
        .notice(Notice(.success, Phrase { $0.passwordChanged })),
      ]
    case .saved(.failure(let error)): refuse(&state, error)
    case .signOutPressed: return [.reset(SignInDestination(email: state.session.user.email))]
    }
    return []
  }

  private static func edit(_ state: inout State, _ change: (inout TextField) -> Void) {
    guard state.saying != .saving else { return }
    switch state.focus {
    case .new: change(&state.new)
    case .again: change(&state.again)
    }
    state.saying = .nothing
  }

  /// Enter in the first field goes on to the second; in the second it saves.
  private static func save(_ state: inout State) -> [Step<Effect>] {
    let new = state.new.text
    let user = state.session.user
    do {
      try PasswordRule.check(new, name: user.name, email: user.email, previous: state.old)
    } catch {
      begin(&state, with: .field(.new, Phrase { $0.sentence(for: error) }))
      return []
    }
    guard state.focus == .again || !state.again.isEmpty else {
      state.focus = .again
      return []
    }
    guard state.again.text == new else {
      state.again.set("")
      state.focus = .again
      state.saying = .field(.again, Phrase { $0.passwordDiffer })
      return []
    }
    state.saying = .saving
    return [.effect(.change(old: state.old, new: new, state.session))]
  }

  private static func refuse(_ state: inout State, _ error: DomainError) {
    if case .passwordRefused(let refusal) = error {
      begin(&state, with: .field(.new, Phrase { $0.sentence(for: refusal) }))
    } else {
      state.saying = .failed(error)
    }
  }

  /// Back to the first field; what was typed there can be added to.
  private static func begin(_ state: inout State, with saying: Saying) {
    state.again.set("")
    state.focus = .new
    state.saying = saying
  }
}
