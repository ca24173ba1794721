import Domain
import Kit
import Phrasebook
import Shell

extension Appointments {
  public static let commands: [Command<State, Message>] = [
    Command(
      "open", keys: ["Enter"], rank: 1, title: { $0.appointmentsOpen },
      help: { $0.appointmentsOpenHelp }, availability: whenThereIsOne,
      message: { _ in .openPressed }),
    Command(
      "filter", keys: ["f"], rank: 2, title: { $0.appointmentsFilter },
      help: { $0.appointmentsFilterHelp }, message: { _ in .filterPressed }),
    Command(
      "move", keys: ["m"], rank: 3, title: { $0.appointmentMove },
      help: { $0.appointmentMoveHelp },
      availability: { state in
        guard let line = state.chosen else { return whenThereIsOne(state) }
        let status = line.reservation.status
        return status.isOpen ? .ready : .disabled { $0.appointmentIs(status) }
      },
      message: { _ in .movePressed }),
    Command(
      "hours", keys: ["w"], rank: 4, title: { $0.hoursCommand }, help: { $0.hoursCommandHelp },
      availability: whenThereIsOne, message: { _ in .hoursPressed }),
    Command(
      "history", keys: ["h"], rank: 5, title: { $0.recordHistory },
      help: { $0.appointmentHistoryHelp }, availability: whenThereIsOne,
      message: { _ in .historyPressed }),
    Command(
      "reload", keys: ["F5"], title: { $0.recordReload }, help: { $0.recordReloadHelp },
      message: { _ in .changed }),
    Command(
      "leave", keys: ["Esc", "q"], rank: 6, title: { $0.recordLeave },
      help: { $0.appointmentsLeaveHelp }, message: { _ in .leavePressed }),
  ]

  @Sendable private static func whenThereIsOne(_ state: State) -> Availability {
    state.chosen == nil ? .disabled { $0.appointmentsNone } : .ready
  }

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    guard case .key(let press) = event, ListBox<ReservationID>.takes(press) else { return nil }
    return .moved(press)
  }

  public static func answered(_ answer: any Answer, _ state: State) -> Message? {
    switch answer {
    case let filtered as AppointmentsFiltered: return .filtered(filtered.wish)
    case let moved as AppointmentMoved: return .appointmentMoved(moved.slot)
    default: return nil
    }
  }
}
