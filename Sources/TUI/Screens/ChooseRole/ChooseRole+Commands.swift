import Domain
import Kit
import Phrasebook
import Shell

extension ChooseRole {
  public static let commands: [Command<State, Message>] =
    [
      Command(
        "choose", keys: ["Enter"], rank: 1, title: { $0.roleTake }, help: { $0.roleTakeHelp },
        availability: { state in
          if state.isOpening { return .disabled { $0.roleOpening } }
          return state.list.ids.isEmpty ? .disabled { $0.roleNone } : .ready
        },
        message: { .chosen($0.list.selected) })
    ] + ActorRole.allCases.map { command(for: $0) } + [
      Command(
        "sign-out", keys: ["Esc", "F8"], rank: 2, title: { $0.seatSignOut },
        help: { $0.seatSignOutHelp },
        availability: { $0.isOpening ? .disabled { $0.roleOpening } : .ready },
        message: { _ in .signOutPressed })
    ]

  /// The letter that takes a role at once: its first, in both languages, and for
  /// the agent the second, since the admin has the same.
  static func key(of actor: ActorRole) -> KeyPress {
    switch actor {
    case .telephoniste: return "t"
    case .admin: return "a"
    case .agent: return "g"
    }
  }

  private static func command(for actor: ActorRole) -> Command<State, Message> {
    Command(
      actor.rawValue, keys: [key(of: actor)], title: { $0.actor(actor) },
      help: { $0.roleTakeHelp(actor) },
      availability: { state in
        if state.isOpening { return .disabled { $0.roleOpening } }
        return state.list.ids.contains(actor) ? .ready : .disabled { $0.roleNotYours(actor) }
      },
      message: { _ in .chosen(actor) })
  }

  /// The arrows; letters choose.
  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    guard case .key(let press) = event, press.typed == nil, ListBox<ActorRole>.takes(press) else {
      return nil
    }
    return .moved(press)
  }
}
