import Domain
import Kit
import Phrasebook
import Shell

extension PersonWork {
  public static let commands: [Command<State, Message>] = [
    Command(
      "open", keys: ["Enter"], rank: 1, title: { $0.figureRows }, help: { $0.figureRowsHelp },
      availability: whenThereIsOne, message: { _ in .openPressed }),
    Command(
      "next-view", keys: ["Tab"], rank: 2, title: { $0.teamNextView },
      help: { $0.personViewHelp }, message: { _ in .viewMoved(by: 1) }),
    Command(
      "previous-view", keys: ["Shift-Tab"], title: { $0.teamPreviousView },
      help: { $0.personViewHelp }, message: { _ in .viewMoved(by: -1) }),
    Command(
      "period", keys: ["p"], rank: 3, title: { $0.teamPeriod }, help: { $0.teamPeriodHelp },
      message: { _ in .periodPressed }),
    Command(
      "calendar-figure", keys: ["f"], rank: 4, title: { $0.teamCalendarFigure },
      help: { $0.teamCalendarFigureHelp },
      availability: { $0.view == .calendar ? .ready : .disabled { $0.teamNoCalendar } },
      message: { _ in .calendarPressed }),
    Command(
      "explain", keys: ["w"], rank: 5, title: { $0.figureExplain },
      help: { $0.figureExplainHelp }, availability: whenThereIsOne,
      message: { _ in .explainPressed }),
    Command(
      "contacts", keys: ["c"], rank: 6, title: { $0.teamContacts },
      help: { $0.teamContactsHelp }, message: { _ in .contactsPressed }),
    Command(
      "history", keys: ["h"], rank: 7, title: { $0.teamHistory }, help: { $0.teamHistoryHelp },
      message: { _ in .historyPressed }),
    Command(
      "export", keys: ["x"], title: { $0.figureExport }, help: { $0.figureExportHelp },
      availability: { FigureSheet($0) == nil ? .disabled { $0.figureNoRows } : .ready },
      message: { _ in .exportPressed }),
    Command(
      "reload", keys: ["F5", "y"], title: { $0.recordReload }, help: { $0.recordReloadHelp },
      message: { _ in .reloadPressed }),
    Command(
      "leave", keys: ["Esc", "q"], rank: 8, title: { $0.recordLeave },
      help: { $0.seatsLeaveHelp }, message: { _ in .leavePressed }),
  ]

  @Sendable private static func whenThereIsOne(_ state: State) -> Availability {
    let hasOne = state.view == .calendar ? state.day != nil : state.cursor.selected != nil
    return hasOne ? .ready : .disabled { $0.figureNoRows }
  }

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    guard case .key(let press) = event else { return nil }
    if press == "?", case .ready = whenThereIsOne(state) { return .explainPressed }
    return CursorGrid<Spot>.takes(press) ? .moved(press) : nil
  }
}
