import Domain
import Kit
import Phrasebook
import Shell

extension PeopleList {
  public static let commands: [Command<State, Message>] = [
    Command(
      "accept", keys: ["Enter"], rank: 1, title: { $0.recordAccept },
      help: { $0.personAcceptHelp },
      availability: { state in
        state.dialog == nil && !state.isFiltering && state.chosen == nil
          ? .disabled { $0.personNobodyChosen } : .ready
      },
      message: { _ in .acceptPressed }),
    Command(
      "add", keys: ["n"], rank: 2, title: { $0.recordAdd }, help: { $0.personAddHelp },
      availability: { state in
        state.page.shown == nil ? .disabled { $0.recordReading } : whenListed(state)
      },
      message: { _ in .addPressed }),
    Command(
      "filter", keys: ["/"], rank: 3, title: { $0.personFilter }, help: { $0.personFilterHelp },
      availability: whenListed, message: { _ in .filterPressed }),
    Command(
      "history", keys: ["h"], rank: 4, title: { $0.recordHistory },
      help: { $0.personHistoryHelp },
      availability: { state in
        guard case .ready = whenListed(state) else { return whenListed(state) }
        return state.chosen == nil ? .disabled { $0.personNobodyChosen } : .ready
      },
      message: { _ in .historyPressed }),
    Command(
      "hours", keys: ["w"], title: { $0.hoursCommand }, help: { $0.hoursCommandHelp },
      availability: { state in
        guard case .ready = whenListed(state) else { return whenListed(state) }
        guard let chosen = state.chosen else { return .disabled { $0.personNobodyChosen } }
        return chosen.user.isAgent ? .ready : .disabled { $0.hoursNoAgent }
      },
      message: { _ in .hoursPressed }),
    Command(
      "seats", keys: ["s"], rank: 5, title: { $0.personSeats }, help: { $0.personSeatsHelp },
      availability: whenListed, message: { _ in .seatsPressed }),
    Command(
      "activity", keys: ["d"], rank: 6, title: { $0.personActivity },
      help: { $0.personActivityHelp }, availability: whenTheirsToSet,
      message: { _ in .activityPressed }),
    Command(
      "next-field", keys: ["Tab", "Down"], title: { $0.recordNextField },
      help: { $0.recordFieldHelp }, availability: whenTyped,
      message: { _ in .fieldMoved(by: 1) }),
    Command(
      "previous-field", keys: ["Shift-Tab", "Up"], title: { $0.recordPreviousField },
      help: { $0.recordFieldHelp }, availability: whenTyped,
      message: { _ in .fieldMoved(by: -1) }),
    Command(
      "leave", keys: ["Esc"], rank: 7, title: { $0.recordLeave }, help: { $0.recordLeaveHelp },
      availability: { state in
        if case .secret? = state.dialog { return .disabled { $0.personSecretUnread } }
        return .ready
      },
      message: { _ in .leavePressed }),
    Command(
      "reload", keys: ["F5"], title: { $0.recordReload }, help: { $0.recordReloadHelp },
      message: { _ in .reloadPressed }),
  ]

  @Sendable private static func whenListed(_ state: State) -> Availability {
    state.dialog == nil && !state.isFiltering ? .ready : .disabled { $0.recordBusy }
  }

  @Sendable private static func whenTheirsToSet(_ state: State) -> Availability {
    guard case .ready = whenListed(state) else { return whenListed(state) }
    guard let chosen = state.chosen, let page = state.page.shown else {
      return .disabled { $0.personNobodyChosen }
    }
    guard RightsRule.covers(page.held, [.manageUsers]) else { return .mayNot(.manageUsers) }
    return chosen.user.id == state.session.user.id ? .disabled { $0.personOwnAccount } : .ready
  }

  @Sendable private static func whenTyped(_ state: State) -> Availability {
    if case .form? = state.dialog { return .ready }
    return .disabled { $0.recordNoForm }
  }

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    switch (state.dialog, event) {
    case (.form(_, let form)?, .key(let press)): return form.takes(press) ? .typed(press) : nil
    case (.form?, .paste(let text)): return .pasted(text)
    case (nil, .paste(let text)): return state.isFiltering ? .pasted(text) : nil
    case (nil, .key(let press)):
      if state.isFiltering {
        if press == "Up" || press == "Down" { return .moved(press) }
        return TextField.takes(press) ? .typed(press) : nil
      }
      return ListBox<UserID>.takes(press) ? .moved(press) : nil
    default: return nil
    }
  }

  public static func answered(_ answer: any Answer, _ state: State) -> Message? {
    guard let confirmed = answer as? Confirmed else { return nil }
    switch confirmed.tag {
    case leaveTag: return .leaveConfirmed
    case activityTag: return .activityConfirmed
    default: return nil
    }
  }
}
