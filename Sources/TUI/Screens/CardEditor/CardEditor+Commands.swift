import Domain
import Kit
import Phrasebook
import Shell

extension CardEditor {
  public static let commands: [Command<State, Message>] = [
    Command(
      "save", keys: ["Enter"], rank: 1, title: { $0.cardSave }, help: { $0.cardSaveHelp },
      availability: {
        $0.edit.isEmpty && $0.conflict == nil ? .disabled { $0.cardNothingChanged } : .ready
      },
      message: { _ in .savePressed }),
    Command(
      "whose", keys: ["Space"], rank: 2, title: { $0.cardChooseWhose },
      help: { $0.cardChooseWhoseHelp },
      availability: { $0.conflict == nil ? .disabled { $0.cardNoConflict } : .ready },
      message: { _ in .whosePressed }),
    Command(
      "next-field", keys: ["Tab", "Down"], rank: 3, title: { $0.cardNextField },
      help: { $0.cardFieldHelp }, message: { _ in .fieldMoved(by: 1) }),
    Command(
      "previous-field", keys: ["Shift-Tab", "Up"], title: { $0.cardPreviousField },
      help: { $0.cardFieldHelp }, message: { _ in .fieldMoved(by: -1) }),
    Command(
      "leave", keys: ["Esc"], rank: 4, title: { $0.cardLeave }, help: { $0.cardLeaveHelp },
      message: { _ in .leavePressed }),
  ]

  static let leaveTag = "edit.leave"

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    if state.conflict != nil {
      switch event {
      case .key("Left"), .key("Right"): return .whosePressed
      default: return nil
      }
    }
    switch event {
    case .paste(let text): return state.focus.isChoice ? nil : .pasted(text)
    case .key(let press):
      guard state.focus.isChoice else { return TextField.takes(press) ? .typed(press) : nil }
      return CardEditor.choosing.contains(press) ? .typed(press) : nil
    }
  }

  /// The keys of a field that is chosen and not typed.
  static let choosing: Set<KeyPress> = [
    "Left", "Right", "Space", "+", "-", "Backspace", "Delete",
  ]

  public static func answered(_ answer: any Answer, _ state: State) -> Message? {
    (answer as? Confirmed)?.tag == leaveTag ? .leaveConfirmed : nil
  }

  /// What is typed while it is being saved waits.
  public static func holds(_ event: InputEvent, _ state: State) -> Bool { state.isSaving }

  public static func reluctance(_ state: State) -> Phrase? {
    state.edit.isEmpty ? nil : Phrase { $0.cardUnsaved }
  }
}

extension ContactField {
  /// Chosen among a few, not typed.
  var isChoice: Bool { self == .language || self == .consent }

  /// What is chosen among, as it is written.
  var choices: [String] {
    switch self {
    case .language: return [""] + Language.allCases.map(\.rawValue)
    case .consent: return Consent.allCases.map(\.rawValue)
    default: return []
    }
  }
}
