import Domain
import Kit
import Phrasebook
import Shell

extension Command {
  /// Signs out, by the same keys on every screen that has a seat.
  public static func signOut(
    rank: Int = 0, keys: [KeyPress] = ["o", "F8"], _ message: Message
  ) -> Command where Message: Sendable {
    Command(
      "sign-out", keys: keys, rank: rank, title: { $0.seatSignOut },
      help: { $0.seatSignOutHelp }, message: { _ in message })
  }

  /// Goes back to the choice of roles, for whoever has several.
  public static func switchRole(
    rank: Int = 0, keys: [KeyPress] = ["r", "F6"], _ message: Message,
    session: @escaping @Sendable (State) -> Session
  ) -> Command where Message: Sendable {
    Command(
      "switch-role", keys: keys, rank: rank, title: { $0.seatSwitchRole },
      help: { $0.seatSwitchRoleHelp },
      availability: {
        session($0).user.actors.count > 1 ? .ready : .disabled { $0.seatOnlyRole }
      },
      message: { _ in message })
  }
}
