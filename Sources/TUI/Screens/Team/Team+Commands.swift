import Domain
import Kit
import Phrasebook
import Shell

extension Team {
  public static let commands: [Command<State, Message>] = [
    Command(
      "open", keys: ["Enter"], rank: 1, title: { $0.figureRows }, help: { $0.floorOpenHelp },
      availability: whenOpens, message: { _ in .openPressed }),
    Command(
      "next-view", keys: ["Tab"], rank: 2, title: { $0.teamNextView }, help: { $0.teamViewHelp },
      message: { _ in .viewMoved(by: 1) }),
    Command(
      "previous-view", keys: ["Shift-Tab"], title: { $0.teamPreviousView },
      help: { $0.teamViewHelp }, message: { _ in .viewMoved(by: -1) }),
    Command(
      "period", keys: ["p"], rank: 3, title: { $0.teamPeriod }, help: { $0.teamPeriodHelp },
      message: { _ in .periodPressed }),
    Command(
      "sort", keys: ["s"], rank: 4, title: { $0.teamSort }, help: { $0.teamSortHelp },
      availability: { state in
        state.view == .people || state.view == .compared
          ? whenSomebody(state) : .disabled { $0.teamNoPerson }
      },
      message: { _ in .sortPressed }),
    Command(
      "explain", keys: ["w"], rank: 5, title: { $0.figureExplain },
      help: { $0.figureExplainHelp },
      availability: { $0.cursor.selected == nil ? .disabled { $0.figureNoRows } : .ready },
      message: { _ in .explainPressed }),
    Command(
      "person", keys: ["d"], rank: 6, title: { $0.teamPerson }, help: { $0.teamPersonHelp },
      availability: whenSomebody, message: { _ in .personPressed }),
    Command(
      "contacts", keys: ["c"], title: { $0.teamContacts }, help: { $0.teamContactsHelp },
      availability: whenSomebody, message: { _ in .contactsPressed }),
    Command(
      "history", keys: ["h"], title: { $0.teamHistory }, help: { $0.teamHistoryHelp },
      availability: whenSomebody, message: { _ in .historyPressed }),
    Command(
      "export", keys: ["x"], rank: 7, title: { $0.figureExport }, help: { $0.figureExportHelp },
      availability: { FigureSheet($0) == nil ? .disabled { $0.figureNoRows } : .ready },
      message: { _ in .exportPressed }),
    Command(
      "reload", keys: ["F5", "y"], title: { $0.recordReload }, help: { $0.recordReloadHelp },
      message: { _ in .reloadPressed }),
    Command(
      "leave", keys: ["Esc", "q"], rank: 8, title: { $0.recordLeave },
      help: { $0.seatsLeaveHelp }, message: { _ in .leavePressed }),
  ]

  @Sendable private static func whenSomebody(_ state: State) -> Availability {
    state.chosen == nil ? .disabled { $0.teamNoPerson } : .ready
  }

  @Sendable private static func whenOpens(_ state: State) -> Availability {
    switch state.cursor.selected {
    case nil: return .disabled { $0.figureNoRows }
    case .total(let figure)? where !figure.counted.hasRows:
      return .disabled { $0.figureHasNoRows }
    default: return .ready
    }
  }

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    guard case .key(let press) = event else { return nil }
    if press == "?", state.cursor.selected != nil { return .explainPressed }
    return CursorGrid<Spot>.takes(press) ? .moved(press) : nil
  }
}
