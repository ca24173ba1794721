import Domain
import Kit
import Phrasebook
import Shell

extension NewContactForm {
  public static let commands: [Command<State, Message>] = [
    Command(
      "save", keys: ["Enter"], rank: 1, title: { $0.newContactSave },
      help: { $0.newContactSaveHelp }, message: { _ in .savePressed }),
    Command(
      "next-field", keys: ["Tab", "Down"], rank: 2, title: { $0.cardNextField },
      help: { $0.cardFieldHelp }, message: { _ in .fieldMoved(by: 1) }),
    Command(
      "previous-field", keys: ["Shift-Tab", "Up"], title: { $0.cardPreviousField },
      help: { $0.cardFieldHelp }, message: { _ in .fieldMoved(by: -1) }),
    Command(
      "leave", keys: ["Esc"], rank: 3, title: { $0.cardLeave }, help: { $0.newContactLeaveHelp },
      message: { _ in .leavePressed }),
  ]

  static let leaveTag = "new-contact.leave"
  static let openTag = "new-contact.open"
  static let reviveTag = "new-contact.revive"
  static let personTag = "new-contact.person"

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    switch state.slot {
    case .field:
      switch CardEditor.input(event, state.card) {
      case .typed(let press)?: return .typed(press)
      case .pasted(let text)?: return .pasted(text)
      default: return nil
      }
    case .status:
      guard case .key(let press) = event, CardEditor.choosing.contains(press) else { return nil }
      return .typed(press)
    case .telephoniste: return state.people == nil ? nil : person(event)
    }
  }

  /// A letter begins the search for somebody.
  private static func person(_ event: InputEvent) -> Message? {
    switch event {
    case .paste(let text): return .personAsked(typed: text)
    case .key("Space"), .key("Right"), .key("+"): return .personAsked(typed: "")
    case .key("Backspace"), .key("Delete"): return .personCleared
    case .key(let press):
      guard let typed = press.typed, typed.isLetter else { return nil }
      return .personAsked(typed: String(typed))
    }
  }

  public static func answered(_ answer: any Answer, _ state: State) -> Message? {
    switch answer {
    case let chosen as PersonChosen where chosen.tag == personTag:
      return .personChosen(chosen.userID)
    case let confirmed as Confirmed:
      switch confirmed.tag {
      case leaveTag: return .leaveConfirmed
      case openTag: return .openConfirmed
      case reviveTag: return .reviveConfirmed
      default: return nil
      }
    default: return nil
    }
  }

  /// What is typed while it is being saved waits.
  public static func holds(_ event: InputEvent, _ state: State) -> Bool { state.isSaving }

  public static func reluctance(_ state: State) -> Phrase? {
    state.isTouched ? Phrase { $0.newContactUnsaved } : nil
  }
}
