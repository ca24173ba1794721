import Domain
import Kit
import Phrasebook
import Shell

extension Statuses {
  public static let commands: [Command<State, Message>] = [
    Command(
      "accept", keys: ["Enter"], rank: 1, title: { $0.recordAccept },
      help: { $0.statusAcceptHelp },
      availability: { state in
        switch state.dialog {
        case nil: return state.chosen == nil ? .disabled { $0.statusNothingChosen } : .ready
        case .form: return .ready
        default: return .disabled { $0.recordBusy }
        }
      },
      message: { _ in .acceptPressed }),
    Command(
      "add", keys: ["n"], rank: 2, title: { $0.recordAdd }, help: { $0.statusAddHelp },
      availability: whenListed, message: { _ in .addPressed }),
    Command(
      "up", keys: ["u"], rank: 3, title: { $0.statusUp }, help: { $0.statusUpHelp },
      availability: whenChosen, message: { _ in .upPressed }),
    Command(
      "down", keys: ["d"], rank: 4, title: { $0.statusDown }, help: { $0.statusDownHelp },
      availability: whenChosen, message: { _ in .downPressed }),
    Command(
      "merge", keys: ["m"], rank: 5, title: { $0.statusMerge }, help: { $0.statusMergeHelp },
      availability: { state in
        guard case .ready = whenChosen(state), let status = state.chosen?.status else {
          return whenChosen(state)
        }
        return StatusRule.isFixed(status) ? .disabled { $0.statusKept } : .ready
      },
      message: { _ in .mergePressed }),
    Command(
      "history", keys: ["h"], rank: 6, title: { $0.recordHistory },
      help: { $0.statusHistoryHelp }, availability: whenChosen,
      message: { _ in .historyPressed }),
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

  @Sendable private static func whenListed(_ state: State) -> Availability {
    state.dialog == nil ? .ready : .disabled { $0.recordBusy }
  }

  @Sendable private static func whenChosen(_ state: State) -> Availability {
    guard state.dialog == nil else { return .disabled { $0.recordBusy } }
    return state.chosen == nil ? .disabled { $0.statusNothingChosen } : .ready
  }

  @Sendable private static func whenTyped(_ state: State) -> Availability {
    if case .form? = state.dialog { return .ready }
    return .disabled { $0.recordNoForm }
  }

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    switch (state.dialog, event) {
    case (.form(_, let form)?, .key(let press)): return form.takes(press) ? .typed(press) : nil
    case (.form?, .paste(let text)): return .pasted(text)
    case (nil, .key(let press)): return ListBox<StatusID>.takes(press) ? .moved(press) : nil
    default: return nil
    }
  }

  public static func answered(_ answer: any Answer, _ state: State) -> Message? {
    switch answer {
    case let chosen as Chosen where chosen.tag == mergeTag: return .targetChosen(code: chosen.id)
    case let confirmed as Confirmed where confirmed.tag == confirmTag: return .mergeConfirmed
    default: return nil
    }
  }
}
