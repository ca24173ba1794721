import Domain
import Kit
import Phrasebook
import Shell

extension Roles {
  public static let commands: [Command<State, Message>] = [
    Command(
      "accept", keys: ["Enter"], rank: 1, title: { $0.recordAccept },
      help: { $0.roleAcceptHelp },
      availability: { state in
        state.dialog == nil && state.chosen == nil
          ? .disabled { $0.roleNothingChosen } : .ready
      },
      message: { _ in .acceptPressed }),
    Command(
      "toggle", keys: ["Space"], rank: 2, title: { $0.roleToggle },
      help: { $0.roleToggleHelp },
      availability: { state in
        if case .permissions? = state.dialog { return .ready }
        return .disabled { $0.roleNotEditing }
      },
      message: { _ in .togglePressed }),
    Command(
      "add", keys: ["n"], rank: 3, title: { $0.recordAdd }, help: { $0.roleAddHelp },
      availability: { $0.dialog == nil ? .ready : .disabled { $0.recordBusy } },
      message: { _ in .addPressed }),
    Command(
      "rename", keys: ["e"], rank: 4, title: { $0.roleRename }, help: { $0.roleRenameHelp },
      availability: whenChosen, message: { _ in .renamePressed }),
    Command(
      "delete", keys: ["d"], rank: 5, title: { $0.roleDelete }, help: { $0.roleDeleteHelp },
      availability: { state in
        guard case .ready = whenChosen(state) else { return whenChosen(state) }
        return state.chosen?.isBuiltIn == true ? .disabled { $0.roleBuiltIn } : .ready
      },
      message: { _ in .deletePressed }),
    Command(
      "history", keys: ["h"], rank: 6, title: { $0.recordHistory },
      help: { $0.roleHistoryHelp }, availability: whenChosen, message: { _ in .historyPressed }),
    Command(
      "next-field", keys: ["Tab", "Down"], title: { $0.recordNextField },
      help: { $0.recordFieldHelp }, availability: whenTyped,
      message: { _ in .fieldMoved(by: 1) }),
    Command(
      "previous-field", keys: ["Shift-Tab", "Up"], title: { $0.recordPreviousField },
      help: { $0.recordFieldHelp }, availability: whenTyped,
      message: { _ in .fieldMoved(by: -1) }),
    Command(
      "leave", keys: ["Esc"], rank: 7, title: { $0.recordLeave }, help: { $0.recordLeaveHelp },
      message: { _ in .leavePressed }),
    Command(
      "reload", keys: ["F5"], title: { $0.recordReload }, help: { $0.recordReloadHelp },
      message: { _ in .reloadPressed }),
  ]

  @Sendable private static func whenChosen(_ state: State) -> Availability {
    guard state.dialog == nil else { return .disabled { $0.recordBusy } }
    return state.chosen == nil ? .disabled { $0.roleNothingChosen } : .ready
  }

  @Sendable private static func whenTyped(_ state: State) -> Availability {
    if case .form? = state.dialog { return .ready }
    return .disabled { $0.recordNoForm }
  }

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    switch (state.dialog, event) {
    case (.form(_, let form)?, .key(let press)): return form.takes(press) ? .typed(press) : nil
    case (.form?, .paste(let text)): return .pasted(text)
    case (_, .key(let press)): return ListBox<RoleID>.takes(press) ? .moved(press) : nil
    default: return nil
    }
  }

  public static func answered(_ answer: any Answer, _ state: State) -> Message? {
    guard let confirmed = answer as? Confirmed, confirmed.tag == deleteTag else { return nil }
    return .deleteConfirmed
  }
}
