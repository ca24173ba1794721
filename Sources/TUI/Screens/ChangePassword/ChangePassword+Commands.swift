import Kit
import Phrasebook
import Shell

extension ChangePassword {
  public static let commands: [Command<State, Message>] = [
    Command(
      "save", keys: ["Enter"], rank: 1, title: { $0.passwordSave }, help: { $0.passwordSaveHelp },
      availability: { $0.saying == .saving ? .disabled { $0.passwordSaving } : .ready },
      message: { _ in .savePressed }),
    Command(
      "next-field", keys: ["Tab", "Down"], rank: 3, title: { $0.signInNextField },
      help: { $0.signInNextFieldHelp }, message: { _ in .fieldMoved }),
    Command(
      "previous-field", keys: ["Shift-Tab", "Up"], title: { $0.signInPreviousField },
      help: { $0.signInPreviousFieldHelp }, message: { _ in .fieldMoved }),
    Command(
      "sign-out", keys: ["Esc", "F8"], rank: 2, title: { $0.passwordSignOut },
      help: { $0.passwordSignOutHelp },
      availability: { $0.saying == .saving ? .disabled { $0.passwordSaving } : .ready },
      message: { _ in .signOutPressed }),
  ]

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    switch event {
    case .paste(let text): return .pasted(text)
    case .key(let press): return TextField.takes(press) ? .typed(press) : nil
    }
  }
}
