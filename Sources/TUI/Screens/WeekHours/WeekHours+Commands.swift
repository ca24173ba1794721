import Domain
import Kit
import Phrasebook
import Shell

extension WeekHours {
  public static let commands: [Command<State, Message>] = acts + ways

  private static let acts: [Command<State, Message>] = [
    Command(
      "edit", keys: ["Enter"], rank: 1, title: { $0.hoursEdit }, help: { $0.hoursEditHelp },
      availability: { $0.form == nil ? whenRead($0) : .ready },
      message: { $0.form == nil ? .editPressed : .savePressed }),
    Command(
      "add", keys: ["a"], rank: 2, title: { $0.recordAdd }, help: { $0.hoursAddHelp },
      availability: whenRead, message: { _ in .addPressed }),
    Command(
      "mark", keys: ["Space"], rank: 3, title: { $0.hoursMark }, help: { $0.hoursMarkHelp },
      availability: whenRead, message: { _ in .markPressed }),
    Command(
      "longer", keys: ["+", "="], rank: 4, title: { $0.hoursLonger }, help: { $0.hoursLongerHelp },
      availability: whenChosen, message: { _ in .stretched(by: 1) }),
    Command(
      "shorter", keys: ["-"], rank: 5, title: { $0.hoursShorter }, help: { $0.hoursShorterHelp },
      availability: whenChosen, message: { _ in .stretched(by: -1) }),
    Command(
      "remove", keys: ["d", "Delete"], rank: 6, title: { $0.hoursRemove },
      help: { $0.hoursRemoveHelp }, availability: whenChosen, message: { _ in .removePressed }),
    Command(
      "day-off", keys: ["o"], rank: 7, title: { $0.hoursDayOff }, help: { $0.hoursDayOffHelp },
      availability: whenRead, message: { _ in .dayOffPressed }),
    Command(
      "extra", keys: ["x"], rank: 8, title: { $0.hoursExtra }, help: { $0.hoursExtraHelp },
      availability: whenRead, message: { _ in .extraPressed }),
    Command(
      "lengths", keys: ["m"], title: { $0.hoursLengths }, help: { $0.hoursLengthsHelp },
      availability: whenRead, message: { _ in .profilePressed }),
  ]

  private static let ways: [Command<State, Message>] = [
    Command(
      "today", keys: ["t"], title: { $0.hoursToday }, help: { $0.hoursTodayHelp },
      availability: whenRead, message: { _ in .todayPressed }),
    Command(
      "next-field", keys: ["Tab", "Down"], title: { $0.recordNextField },
      help: { $0.recordFieldHelp }, availability: whenTyped,
      message: { _ in .fieldMoved(by: 1) }),
    Command(
      "previous-field", keys: ["Shift-Tab", "Up"], title: { $0.recordPreviousField },
      help: { $0.recordFieldHelp }, availability: whenTyped,
      message: { _ in .fieldMoved(by: -1) }),
    Command(
      "history", keys: ["h"], title: { $0.recordHistory }, help: { $0.hoursHistoryHelp },
      availability: { $0.isOwn ? .disabled { $0.hoursHistoryOwn } : whenRead($0) },
      message: { _ in .historyPressed }),
    Command(
      "reload", keys: ["F5"], title: { $0.recordReload }, help: { $0.recordReloadHelp },
      message: { _ in .changed }),
    Command(
      "leave", keys: ["Esc"], rank: 9, title: { $0.recordLeave }, help: { $0.hoursLeaveHelp },
      message: { _ in .leavePressed }),
  ]

  @Sendable private static func whenRead(_ state: State) -> Availability {
    guard state.form == nil else { return .disabled { $0.recordBusy } }
    return state.page.shown == nil ? .disabled { $0.recordReading } : .ready
  }

  @Sendable private static func whenChosen(_ state: State) -> Availability {
    guard case .ready = whenRead(state) else { return whenRead(state) }
    return state.chosen == nil ? .disabled { $0.hoursNothingHere } : .ready
  }

  @Sendable private static func whenTyped(_ state: State) -> Availability {
    state.form == nil ? .disabled { $0.recordNoForm } : .ready
  }

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    switch event {
    case .paste(let text): return state.form == nil ? nil : .pasted(text)
    case .key(let press):
      if let form = state.form { return form.takes(press) ? .typed(press) : nil }
      return WeekGrid.takes(press) ? .moved(press) : nil
    }
  }

  /// Keys wait until what was asked for stands or was refused.
  public static func holds(_ event: InputEvent, _ state: State) -> Bool {
    state.isSaving || state.form?.isSaving ?? false
  }

  public static func answered(_ answer: any Answer, _ state: State) -> Message? {
    switch answer {
    case let chosen as Chosen where chosen.tag == removeTag: return .removalChosen(chosen.id)
    case let confirmed as Confirmed where confirmed.tag == leaveTag: return .leaveConfirmed
    default: return nil
    }
  }
}
