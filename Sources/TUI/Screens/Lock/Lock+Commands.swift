import Kit
import Phrasebook
import Shell

extension Lock {
  public static let commands: [Command<State, Message>] = [
    Command(
      "unlock", keys: ["Enter"], rank: 1, title: { $0.lockOpen }, help: { $0.lockOpenHelp },
      availability: { $0.saying == .checking ? .disabled { $0.lockChecking } : .ready },
      message: { _ in .openPressed }),
    Command(
      "sign-out", keys: ["F8"], rank: 2, title: { $0.seatSignOut },
      help: { $0.seatSignOutHelp },
      availability: { $0.callSince == nil ? .ready : .disabled { $0.deskCallIsLive } },
      message: { _ in .signOutPressed }),
  ]

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    switch event {
    case .paste(let text): return .pasted(text)
    case .key(let press): return TextField.takes(press) ? .typed(press) : nil
    }
  }
}
