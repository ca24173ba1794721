import Domain
import Kit
import Phrasebook
import Shell

extension SeatList {
  public static let commands: [Command<State, Message>] = [
    Command(
      "end", keys: ["e"], rank: 1, title: { $0.seatsEnd }, help: { $0.seatsEndHelp },
      availability: { state in
        guard let chosen = state.chosen, let page = state.page.shown else {
          return .disabled { $0.accountNoSeats }
        }
        let isOwn = chosen.seat.userID == state.session.user.id
        return isOwn || RightsRule.covers(page.held, [.manageUsers])
          ? .ready : .mayNot(.manageUsers)
      },
      message: { _ in .endPressed }),
    Command(
      "leave", keys: ["Esc"], rank: 2, title: { $0.recordLeave }, help: { $0.seatsLeaveHelp },
      message: { _ in .leavePressed }),
    Command(
      "reload", keys: ["F5"], title: { $0.recordReload }, help: { $0.recordReloadHelp },
      message: { _ in .reloadPressed }),
  ]

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    guard case .key(let press) = event, ListBox<SeatID>.takes(press) else { return nil }
    return .moved(press)
  }
}
