import Domain
import Kit
import Phrasebook
import Shell

extension AppointmentSheet {
  public static let commands: [Command<State, Message>] = acts + ways

  private static let acts: [Command<State, Message>] = [
    Command(
      "done", keys: ["d"], rank: 1, title: { $0.appointmentDone },
      help: { $0.appointmentDoneHelp }, availability: { $0.mayBecome(.done) },
      message: { _ in .statusPressed(.done) }),
    Command(
      "no-show", keys: ["x"], rank: 2, title: { $0.appointmentNoShow },
      help: { $0.appointmentNoShowHelp }, availability: { $0.mayBecome(.noShow) },
      message: { _ in .statusPressed(.noShow) }),
    Command(
      "note", keys: ["n"], rank: 3, title: { $0.deskNote }, help: { $0.appointmentNoteHelp },
      availability: { $0.isRead }, message: { _ in .notePressed }),
    Command(
      "confirm", keys: ["k"], rank: 4, title: { $0.appointmentConfirm },
      help: { $0.appointmentConfirmHelp }, availability: { $0.mayBecome(.confirmed) },
      message: { _ in .statusPressed(.confirmed) }),
    Command(
      "move", keys: ["m"], rank: 5, title: { $0.appointmentMove },
      help: { $0.appointmentMoveHelp }, availability: { $0.isOpen },
      message: { _ in .movePressed }),
    Command(
      "cancel", keys: ["a"], rank: 6, title: { $0.appointmentCancel },
      help: { $0.appointmentCancelHelp }, availability: { $0.isOpen },
      message: { _ in .cancelPressed }),
    Command(
      "call", keys: ["c"], rank: 7, title: { $0.deskCall }, help: { $0.appointmentCallHelp },
      availability: { state in
        guard let reservation = state.reservation else { return state.isRead }
        guard reservation.agentID == state.session.user.id, state.session.user.isAgent else {
          return .disabled { $0.appointmentNotYours }
        }
        guard reservation.status != .cancelled else {
          return .disabled { $0.appointmentIs(.cancelled) }
        }
        return .ready
      },
      message: { _ in .callPressed }),
  ]

  private static let ways: [Command<State, Message>] = [
    Command(
      "history", keys: ["h"], rank: 8, title: { $0.recordHistory },
      help: { $0.appointmentHistoryHelp },
      availability: { state in
        guard let page = state.page.shown else { return state.isRead }
        return page.seesHistory ? .ready : .mayNot(.viewHistory)
      },
      message: { _ in .historyPressed }),
    Command(
      "contact", keys: ["t"], title: { $0.appointmentContact },
      help: { $0.appointmentContactHelp },
      availability: { state in
        guard let page = state.page.shown else { return state.isRead }
        return page.seesContact ? .ready : .mayNot(.viewContacts)
      },
      message: { _ in .contactPressed }),
    Command(
      "reload", keys: ["F5"], title: { $0.recordReload }, help: { $0.recordReloadHelp },
      message: { _ in .changed }),
    Command(
      "leave", keys: ["Esc", "q"], rank: 9, title: { $0.recordLeave },
      help: { $0.appointmentLeaveHelp }, message: { _ in .leavePressed }),
  ]

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    guard case .key(let press) = event, ListBox<Int64>.takes(press), press.typed == nil else {
      return nil
    }
    return .moved(press)
  }

  /// Keys wait until what was asked for is done.
  public static func holds(_ event: InputEvent, _ state: State) -> Bool { state.isActing }

  public static func answered(_ answer: any Answer, _ state: State) -> Message? {
    switch answer {
    case let moved as AppointmentMoved: return .appointmentMoved(moved.slot)
    case let closed as AppointmentNoteClosed: return .noteClosed(draft: closed.draft)
    case is AppointmentCancelled: return .cancelled
    default: return nil
    }
  }
}

extension AppointmentSheet.State {
  var isRead: Availability {
    reservation == nil ? .disabled { $0.recordReading } : .ready
  }

  var isOpen: Availability {
    guard let reservation else { return isRead }
    let status = reservation.status
    return status.isOpen ? .ready : .disabled { $0.appointmentIs(status) }
  }

  func mayBecome(_ status: ReservationStatus) -> Availability {
    guard let reservation else { return isRead }
    let now = reservation.status
    return now.next.contains(status) ? .ready : .disabled { $0.appointmentIs(now) }
  }
}
