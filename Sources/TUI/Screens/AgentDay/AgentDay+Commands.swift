import Domain
import Kit
import Phrasebook
import Shell

extension AgentDay {
  public static let commands: [Command<State, Message>] = visits + days + ways

  private static let visits: [Command<State, Message>] = [
    Command(
      "open", keys: ["Enter"], rank: 1, title: { $0.appointmentsOpen },
      help: { $0.agentOpenHelp }, availability: whenChosen, message: { _ in .openPressed }),
    Command(
      "done", keys: ["d"], rank: 2, title: { $0.appointmentDone },
      help: { $0.appointmentDoneHelp }, availability: { mayBecome(.done, $0) },
      message: { _ in .statusPressed(.done) }),
    Command(
      "no-show", keys: ["x"], rank: 3, title: { $0.appointmentNoShow },
      help: { $0.appointmentNoShowHelp }, availability: { mayBecome(.noShow, $0) },
      message: { _ in .statusPressed(.noShow) }),
    Command(
      "note", keys: ["n"], rank: 4, title: { $0.deskNote }, help: { $0.appointmentNoteHelp },
      availability: whenChosen, message: { _ in .notePressed }),
    Command(
      "call", keys: ["c"], rank: 5, title: { $0.deskCall }, help: { $0.appointmentCallHelp },
      availability: whenChosen, message: { _ in .callPressed }),
  ]

  private static let days: [Command<State, Message>] = [
    Command(
      "week", keys: ["Tab"], rank: 6, title: { $0.agentWeek }, help: { $0.agentWeekHelp },
      availability: {
        AgentDayPlaces($0.size).hasBoth ? .disabled { $0.agentBothShown } : .ready
      },
      message: { _ in .weekPressed }),
    Command(
      "day-before", keys: ["Left"], title: { $0.agentDayBefore }, help: { $0.agentDayHelp },
      message: { _ in .dayMoved(by: -1) }),
    Command(
      "day-after", keys: ["Right"], rank: 8, title: { $0.agentDayAfter },
      help: { $0.agentDayHelp }, message: { _ in .dayMoved(by: 1) }),
    Command(
      "week-before", keys: ["PageUp"], title: { $0.agentWeekBefore },
      help: { $0.agentWeekMoveHelp }, message: { _ in .dayMoved(by: -7) }),
    Command(
      "week-after", keys: ["PageDown"], title: { $0.agentWeekAfter },
      help: { $0.agentWeekMoveHelp }, message: { _ in .dayMoved(by: 7) }),
    Command(
      "today", keys: ["t"], title: { $0.hoursToday }, help: { $0.agentTodayHelp },
      message: { _ in .todayPressed }),
    Command(
      "leave", keys: ["Esc"], title: { $0.recordLeave }, help: { $0.agentLeaveHelp },
      availability: {
        $0.showsProfile || $0.showsWeek ? .ready : .disabled { $0.agentNothingOpen }
      },
      message: { _ in .leavePressed }),
  ]

  private static let ways: [Command<State, Message>] = [
    Command(
      "hours", keys: ["w"], rank: 7, title: { $0.hoursCommand },
      help: { $0.hoursOwnCommandHelp }, message: { _ in .hoursPressed }),
    Command(
      "profile", keys: ["i"], title: { $0.agentProfileCommand },
      help: { $0.agentProfileHelp }, message: { _ in .profilePressed }),
    Command(
      "reload", keys: ["F5"], title: { $0.recordReload }, help: { $0.recordReloadHelp },
      message: { _ in .changed }),
    .replacePassword(.passwordPressed),
    .switchRole(rank: 9, .switchRolePressed, session: \.session),
    .signOut(rank: 10, .signOutPressed),
  ]

  @Sendable private static func whenChosen(_ state: State) -> Availability {
    state.chosen == nil ? .disabled { $0.appointmentsNone } : .ready
  }

  private static func mayBecome(
    _ status: ReservationStatus, _ state: State
  ) -> Availability {
    guard let visit = state.chosen else { return whenChosen(state) }
    let now = visit.status
    return now.next.contains(status) ? .ready : .disabled { $0.appointmentIs(now) }
  }

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    guard case .key(let press) = event else { return nil }
    switch press {
    case "Up", "Down", "j", "k", "Home", "End": return .moved(press)
    default: return nil
    }
  }

  /// Keys wait until what was asked for is done.
  public static func holds(_ event: InputEvent, _ state: State) -> Bool { state.isActing }

  public static func answered(_ answer: any Answer, _ state: State) -> Message? {
    guard let closed = answer as? AppointmentNoteClosed else { return nil }
    return .noteClosed(closed.reservationID, draft: closed.draft)
  }
}
