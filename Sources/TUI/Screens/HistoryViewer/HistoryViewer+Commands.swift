import Domain
import Kit
import Phrasebook
import Shell

extension HistoryViewer {
  public static let commands: [Command<State, Message>] = [
    Command(
      "filter", keys: ["f"], rank: 1, title: { $0.historyFilter },
      help: { $0.historyFilterHelp }, message: { _ in .filterPressed }),
    Command(
      "search", keys: ["/"], title: { $0.historySearch }, help: { $0.historySearchHelp },
      message: { _ in .searchPressed }),
    Command(
      "show-all", keys: ["x"], rank: 4, title: { $0.historyClear },
      help: { $0.historyClearHelp },
      availability: { $0.filter.isEmpty ? .disabled { $0.historyNoFilter } : .ready },
      message: { _ in .clearPressed }),
    Command(
      "open", keys: ["Enter"], rank: 2, title: { $0.historyOpen },
      help: { $0.historyOpenHelp },
      availability: {
        guard $0.target != nil else { return .disabled { $0.historyNoRecord } }
        return $0.targetIsOrigin ? .disabled { $0.historySameRecord } : .ready
      },
      message: { _ in .openPressed }),
    Command(
      "entry-down", keys: ["+", "Right"], rank: 5, title: { $0.historyDown },
      help: { $0.historyScrollHelp }, message: { _ in .scrolled(by: 1) }),
    Command(
      "entry-up", keys: ["-", "Left"], title: { $0.historyUp }, help: { $0.historyScrollHelp },
      message: { _ in .scrolled(by: -1) }),
    Command(
      "reload", keys: ["y", "F5"], title: { $0.historyReload }, help: { $0.historyReloadHelp },
      message: { _ in .reloadPressed }),
    Command(
      "leave", keys: ["Esc", "q"], rank: 3, title: { $0.historyLeave },
      help: { $0.historyLeaveHelp }, message: { _ in .leavePressed }),
  ]

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    guard case .key(let press) = event, ListBox<Int64>.takes(press) else { return nil }
    return .moved(press)
  }

  public static func answered(_ answer: any Answer, _ state: State) -> Message? {
    (answer as? HistoryFiltered).map { .filtered($0.wish) }
  }
}
