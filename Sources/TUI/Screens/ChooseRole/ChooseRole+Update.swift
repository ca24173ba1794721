import Domain
import Kit
import Phrasebook
import Shell

extension ChooseRole {
  /// Who is one thing only is not asked, nor who has answered already.
  public static func opened(_ state: inout State, at now: Instant) -> [Step<Effect>] {
    if state.list.ids.count == 1 { return open(&state, state.list.selected) }
    return open(&state, state.list.ids.first { key(of: $0).description == state.ahead })
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .moved(let press): if !state.isOpening { state.list.handle(press) }
    case .chosen(let actor): return open(&state, actor)
    case .opened(let actor, .success(let session), let watches):
      return [.replace(Landing.destination(for: session, as: actor, watches: watches))]
    case .opened(_, .failure(let error), _): state.phase = .failed(error)
    case .signOutPressed: return [.reset(SignInDestination(email: state.session.user.email))]
    }
    return []
  }

  private static func open(_ state: inout State, _ actor: ActorRole?) -> [Step<Effect>] {
    guard let actor else { return [] }
    state.list.select(actor)
    state.phase = .opening(actor)
    return [.effect(.open(state.session, actor))]
  }
}
