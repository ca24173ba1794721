import Kit
import Phrasebook
import Shell

extension ReplacePassword {
  public static let commands: [Command<State, Message>] = [
    Command(
      "save", keys: ["Enter"], rank: 1, title: { $0.passwordSave }, help: { $0.passwordSaveHelp },
      availability: { saving($0) ?? .ready }, message: { _ in .savePressed }),
    Command(
      "next-field", keys: ["Tab", "Down"], rank: 3, title: { $0.signInNextField },
      help: { $0.signInNextFieldHelp }, message: { _ in .fieldMoved(by: 1) }),
    Command(
      "previous-field", keys: ["Shift-Tab", "Up"], title: { $0.signInPreviousField },
      help: { $0.signInPreviousFieldHelp }, message: { _ in .fieldMoved(by: -1) }),
    Command(
      "close", keys: ["Esc"], rank: 2, title: { $0.accountKeepPassword },
      help: { $0.accountKeepPasswordHelp }, availability: { saving($0) ?? .ready },
      message: { _ in .closePressed }),
  ]

  private static func saving(_ state: State) -> Availability? {
    state.saying == .saving ? .disabled { $0.passwordSaving } : nil
  }

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    switch event {
    case .paste(let text): return .pasted(text)
    case .key(let press): return TextField.takes(press) ? .typed(press) : nil
    }
  }
}

extension Command {
  /// Changes one's own password, by the same key on every screen where somebody lands.
  static func replacePassword(_ message: Message) -> Command where Message: Sendable {
    Command(
      "change-password", keys: ["F7"], title: { $0.accountPasswordCommand },
      help: { $0.accountPasswordHelp }, message: { _ in message })
  }
}
