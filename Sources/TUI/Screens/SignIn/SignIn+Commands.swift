import Kit
import Phrasebook
import Shell

extension SignIn {
  public static let commands: [Command<State, Message>] = [
    Command(
      "sign-in", keys: ["Enter"], rank: 1, title: { $0.signInGo }, help: { $0.signInGoHelp },
      availability: { $0.saying == .checking ? .disabled { $0.signInChecking } : .ready },
      message: { _ in .goPressed }),
    Command(
      "next-field", keys: ["Tab", "Down"], rank: 2, title: { $0.signInNextField },
      help: { $0.signInNextFieldHelp }, message: { _ in .fieldMoved }),
    Command(
      "previous-field", keys: ["Shift-Tab", "Up"], title: { $0.signInPreviousField },
      help: { $0.signInPreviousFieldHelp }, message: { _ in .fieldMoved }),
  ]

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    switch event {
    case .paste(let text): return .pasted(text)
    case .key(let press): return TextField.takes(press) ? .typed(press) : nil
    }
  }
}
