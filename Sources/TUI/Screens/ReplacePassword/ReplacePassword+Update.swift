import Domain
import Kit
import Phrasebook
import Shell

extension ReplacePassword {
  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .typed(let press): edit(&state) { $0.handle(press) }
    case .pasted(let text): edit(&state) { $0.insert(text) }
    case .fieldMoved(let step): move(&state, by: step)
    case .savePressed: return save(&state)
    case .closePressed: return [.close]
    case .saved(nil):
      return [.close, .notice(Notice(.success, Phrase { $0.accountPasswordChanged }))]
    case .saved(let error?): refuse(&state, error)
    }
    return []
  }

  private static func edit(_ state: inout State, _ change: (inout TextField) -> Void) {
    guard state.saying != .saving else { return }
    switch state.focus {
    case .old: change(&state.old)
    case .new: change(&state.new)
    case .again: change(&state.again)
    }
    if case .field = state.saying { state.saying = .nothing }
  }

  private static func move(_ state: inout State, by step: Int) {
    let all = Field.allCases
    let index = all.firstIndex(of: state.focus) ?? 0
    state.focus = all[(index + step + all.count) % all.count]
  }

  /// Enter goes from field to field; in the last it saves.
  private static func save(_ state: inout State) -> [Step<Effect>] {
    guard !state.old.isEmpty else {
      return turn(&state, to: .old, Phrase { $0.signInNoPassword })
    }
    if state.focus == .old, state.new.isEmpty { return go(&state, to: .new) }
    let (old, new, user) = (state.old.text, state.new.text, state.session.user)
    do {
      try PasswordRule.check(new, name: user.name, email: user.email, previous: old)
    } catch {
      state.again.set("")
      return turn(&state, to: .new, Phrase { $0.sentence(for: error) })
    }
    if state.focus != .again, state.again.isEmpty { return go(&state, to: .again) }
    guard state.again.text == new else {
      state.again.set("")
      return turn(&state, to: .again, Phrase { $0.passwordDiffer })
    }
    state.saying = .saving
    return [.effect(.change(old: old, new: new))]
  }

  private static func go(_ state: inout State, to field: Field) -> [Step<Effect>] {
    state.focus = field
    return []
  }

  private static func turn(
    _ state: inout State, to field: Field, _ phrase: Phrase
  ) -> [Step<Effect>] {
    state.focus = field
    state.saying = .field(field, phrase)
    return []
  }

  /// Only the field that was refused is typed again.
  private static func refuse(_ state: inout State, _ error: DomainError) {
    switch error {
    case .passwordRefused(let refusal):
      state.again.set("")
      _ = turn(&state, to: .new, Phrase { $0.sentence(for: refusal) })
    case .signInRefused:
      state.old.set("")
      _ = turn(&state, to: .old, Phrase { $0.lockWrong })
    default: state.saying = .failed(error)
    }
  }
}
