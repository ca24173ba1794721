import Kit
import Phrasebook
import Shell

extension Restart {
  public static let commands: [Command<State, Message>] = [
    Command(
      "leave", keys: ["Enter"], rank: 1, title: { $0.commandLeave }, help: { $0.commandLeaveHelp },
      message: { _ in .leavePressed })
  ]
}
