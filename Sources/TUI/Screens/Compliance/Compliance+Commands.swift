import Domain
import Kit
import Phrasebook
import Shell

extension Compliance {
  public static let commands: [Command<State, Message>] = [
    Command(
      "check", keys: ["c"], rank: 1, title: { $0.complianceCheck },
      help: { $0.complianceCheckHelp }, availability: whenNothingIsTyped,
      message: { _ in .checkPressed }),
    Command(
      "add", keys: ["a"], rank: 2, title: { $0.complianceAdd }, help: { $0.complianceAddHelp },
      availability: whenNothingIsTyped, message: { _ in .addPressed }),
    Command(
      "remove", keys: ["d"], rank: 3, title: { $0.complianceRemove },
      help: { $0.complianceRemoveHelp },
      availability: {
        guard $0.entry == nil else { return .disabled { $0.complianceBusyTyping } }
        return $0.list.selected == nil ? .disabled { $0.complianceNothingChosen } : .ready
      },
      message: { _ in .removePressed }),
    Command(
      "search", keys: ["/"], rank: 4, title: { $0.complianceSearch },
      help: { $0.complianceSearchHelp }, availability: whenNothingIsTyped,
      message: { _ in .searchPressed }),
    Command(
      "accept", keys: ["Enter"], rank: 5, title: { $0.complianceAccept },
      help: { $0.complianceAcceptHelp },
      availability: {
        $0.entry == nil && $0.list.selected == nil
          ? .disabled { $0.complianceNothingChosen } : .ready
      },
      message: { _ in .acceptPressed }),
    Command(
      "next-field", keys: ["Tab", "Shift-Tab"], title: { $0.complianceNextField },
      help: { $0.complianceNextFieldHelp },
      availability: {
        if case .add? = $0.entry { return .ready }
        return .disabled { $0.complianceNothingTyped }
      },
      message: { _ in .nextFieldPressed }),
    Command(
      "leave", keys: ["Esc"], rank: 6, title: { $0.complianceLeave },
      help: { $0.complianceLeaveHelp }, message: { _ in .leavePressed }),
    Command(
      "reload", keys: ["F5"], title: { $0.complianceReload }, help: { $0.complianceReloadHelp },
      message: { _ in .reloadPressed }),
  ]

  @Sendable private static func whenNothingIsTyped(_ state: State) -> Availability {
    state.entry == nil ? .ready : .disabled { $0.complianceBusyTyping }
  }

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    switch event {
    case .paste(let text): return state.entry == nil ? nil : .pasted(text)
    case .key(let press):
      guard state.entry == nil else { return TextField.takes(press) ? .typed(press) : nil }
      return ListBox<PhoneNumber>.takes(press) ? .moved(press) : nil
    }
  }
}
