import Domain
import Kit
import Phrasebook
import Shell

extension Settings {
  public static let commands: [Command<State, Message>] = [
    Command(
      "accept", keys: ["Enter"], rank: 1, title: { $0.recordAccept },
      help: { $0.settingAcceptHelp },
      availability: { $0.page.shown == nil ? .disabled { $0.settingNothingChosen } : .ready },
      message: { _ in .acceptPressed }),
    Command(
      "history", keys: ["h"], rank: 2, title: { $0.recordHistory },
      help: { $0.settingHistoryHelp },
      availability: { $0.entry == nil ? .ready : .disabled { $0.recordBusy } },
      message: { _ in .historyPressed }),
    Command(
      "leave", keys: ["Esc"], rank: 3, title: { $0.recordLeave }, help: { $0.recordLeaveHelp },
      message: { _ in .leavePressed }),
    Command(
      "reload", keys: ["F5"], title: { $0.recordReload }, help: { $0.recordReloadHelp },
      message: { _ in .reloadPressed }),
  ]

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    switch event {
    case .paste(let text): return state.entry == nil ? nil : .pasted(text)
    case .key(let press):
      guard state.entry == nil else { return TextField.takes(press) ? .typed(press) : nil }
      return ListBox<FloorSetting>.takes(press) ? .moved(press) : nil
    }
  }
}
