import Domain
import Kit
import Phrasebook
import Shell

extension FloorScreen {
  public static let commands: [Command<State, Message>] = looking + going

  private static let looking: [Command<State, Message>] = [
    Command(
      "open", keys: ["Enter"], rank: 1, title: { $0.figureRows }, help: { $0.floorOpenHelp },
      availability: whenRead, message: { _ in .openPressed }),
    Command(
      "explain", keys: ["w"], rank: 2, title: { $0.figureExplain },
      help: { $0.figureExplainHelp }, availability: whenRead, message: { _ in .explainPressed }),
    Command(
      "queue", keys: ["Tab"], rank: 4, title: { $0.floorQueueCommand },
      help: { $0.floorQueueHelp }, availability: whenRead, message: { _ in .queuePressed }),
    Command(
      "end", keys: ["e"], rank: 5, title: { $0.seatsEnd }, help: { $0.seatsEndHelp },
      availability: whenSeatIsTheirs, message: { _ in .endPressed }),
    Command(
      "reload", keys: ["F5", "y"], title: { $0.recordReload }, help: { $0.recordReloadHelp },
      message: { _ in .reloadPressed }),
  ]

  private static let going: [Command<State, Message>] = [
    Command(
      "team", keys: ["t"], rank: 3, title: { $0.teamCommand }, help: { $0.teamCommandHelp },
      message: { _ in .teamPressed }),
    Command(
      "contacts", keys: ["c"], rank: 6, title: { $0.overviewContactsCommand },
      help: { $0.overviewContactsHelp }, message: { _ in .contactsPressed }),
    Command(
      "history", keys: ["h"], rank: 7, title: { $0.overviewHistory },
      help: { $0.overviewHistoryHelp }, message: { _ in .historyPressed }),
    Command(
      "overview", keys: ["v"], rank: 8, title: { $0.floorOverview },
      help: { $0.floorOverviewHelp }, message: { _ in .overviewPressed }),
    Command(
      "leave", keys: ["Esc"], title: { $0.recordLeave }, help: { $0.seatsLeaveHelp },
      availability: { $0.isHome ? .disabled { $0.floorIsHome } : .ready },
      message: { _ in .leavePressed }),
    .replacePassword(.passwordPressed),
    .switchRole(rank: 9, .switchRolePressed, session: \.session),
    .signOut(rank: 10, .signOutPressed),
  ]

  @Sendable private static func whenRead(_ state: State) -> Availability {
    state.cursor.selected == nil ? .disabled { $0.recordReading } : .ready
  }

  @Sendable private static func whenSeatIsTheirs(_ state: State) -> Availability {
    guard let seat = state.chosenSeat else { return .disabled { $0.floorNoSeatChosen } }
    guard let held = state.held else { return .disabled { $0.recordReading } }
    let isOwn = seat.person == state.session.user.id
    return isOwn || RightsRule.covers(held, [.manageUsers]) ? .ready : .mayNot(.manageUsers)
  }

  /// A figure is explained by the key that helps everywhere; F1 still shows all keys.
  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    guard case .key(let press) = event else { return nil }
    if press == "?", state.cursor.selected != nil { return .explainPressed }
    return CursorGrid<Spot>.takes(press) ? .moved(press) : nil
  }
}
