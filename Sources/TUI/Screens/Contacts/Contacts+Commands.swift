import Domain
import Kit
import Phrasebook
import Shell

extension Contacts {
  public static let commands: [Command<State, Message>] =
    marking + acts + finding + arranging + ways

  private static let marking: [Command<State, Message>] = [
    Command(
      "mark", keys: ["Space"], rank: 2, title: { $0.contactsMark }, help: { $0.contactsMarkHelp },
      availability: whenThereAreAny, message: { _ in .markPressed }),
    Command(
      "mark-range", keys: ["v"], title: { $0.contactsRange }, help: { $0.contactsRangeHelp },
      availability: {
        guard !$0.marks.isAll else { return .disabled { $0.contactsAllAreMarked } }
        return whenThereAreAny($0)
      },
      message: { _ in .rangePressed }),
    Command(
      "mark-all", keys: ["A"], title: { $0.contactsAll }, help: { $0.contactsAllHelp },
      availability: whenThereAreAny, message: { _ in .allPressed }),
  ]

  private static let acts: [Command<State, Message>] = [
    act(.assign, "a", rank: 4, .assignContacts, { $0.contactsAssign }, { $0.contactsAssignHelp }),
    act(.status, "s", rank: 5, .editContacts, { $0.contactsStatus }, { $0.contactsStatusHelp }),
    act(.move, "m", rank: 0, .assignContacts, { $0.contactsMove }, { $0.contactsMoveHelp }),
    act(
      .unassign, "u", rank: 0, .assignContacts, { $0.contactsUnassign },
      { $0.contactsUnassignHelp }),
    act(.delete, "d", rank: 0, .deleteContacts, { $0.contactsDelete }, { $0.contactsDeleteHelp }),
    act(
      .restore, "r", rank: 0, .deleteContacts, { $0.contactsRestore }, { $0.contactsRestoreHelp }),
  ]

  private static func act(
    _ act: Act, _ key: KeyPress, rank: Int, _ permission: Permission,
    _ title: @escaping @Sendable (any Phrases) -> String,
    _ help: @escaping @Sendable (any Phrases) -> String
  ) -> Command<State, Message> {
    Command(
      act.rawValue, keys: [key], rank: rank, title: title, help: help,
      availability: { state in
        guard state.ground.may(permission) else { return .mayNot(permission) }
        if act == .restore, !state.filter.isDeleted, state.marks.isAll {
          return .disabled { $0.contactsNoneIsDeleted }
        }
        return whenThereAreAny(state)
      },
      message: { _ in .actPressed(act) })
  }

  private static let finding: [Command<State, Message>] = [
    Command(
      "search", keys: ["/"], rank: 6, title: { $0.contactsSearch },
      help: { $0.contactsSearchHelp }, message: { _ in .searchPressed }),
    Command(
      "filter", keys: ["f"], rank: 3, title: { $0.contactsFilter },
      help: { $0.contactsFilterHelp }, message: { _ in .filterPressed }),
    Command(
      "jump", keys: ["=", "Ctrl-G"], title: { $0.contactsJump }, help: { $0.contactsJumpHelp },
      availability: whenThereAreAny, message: { _ in .jumpPressed }),
    Command(
      "leave", keys: ["Esc"], title: { $0.contactsLeave }, help: { $0.contactsLeaveHelp },
      message: { _ in .escapePressed }),
  ]

  private static let arranging: [Command<State, Message>] = [
    Command(
      "sort", keys: ["o"], title: { $0.contactsSort }, help: { $0.contactsSortHelp },
      message: { _ in .sortPressed }),
    Command(
      "column-left", keys: ["Left"], title: { $0.contactsColumnLeft },
      help: { $0.contactsColumnLeftHelp }, message: { _ in .columnMoved(by: -1) }),
    Command(
      "column-right", keys: ["Right"], title: { $0.contactsColumnRight },
      help: { $0.contactsColumnRightHelp }, message: { _ in .columnMoved(by: 1) }),
    Command(
      "wider", keys: ["+"], title: { $0.contactsWider }, help: { $0.contactsWiderHelp },
      message: { _ in .columnWidened(by: 2) }),
    Command(
      "narrower", keys: ["-"], title: { $0.contactsNarrower }, help: { $0.contactsNarrowerHelp },
      message: { _ in .columnWidened(by: -2) }),
    Command(
      "columns", keys: ["c"], title: { $0.contactsColumns }, help: { $0.contactsColumnsHelp },
      message: { _ in .columnsPressed }),
    Command(
      "reload", keys: ["F5", "y"], title: { $0.contactsReload }, help: { $0.contactsReloadHelp },
      message: { _ in .reloadPressed }),
  ]

  private static let ways: [Command<State, Message>] = [
    Command(
      "open", keys: ["Enter"], rank: 1, title: { $0.contactsOpen }, help: { $0.contactsOpenHelp },
      availability: whenThereAreAny, message: { _ in .openPressed }),
    Command(
      "convert", keys: ["b"], title: { $0.convertCommand }, help: { $0.convertCommandHelp },
      availability: { state in
        guard state.ground.may(.editContacts) else { return .mayNot(.editContacts) }
        return whenThereAreAny(state)
      },
      message: { _ in .convertPressed }),
    Command(
      "new", keys: ["n"], title: { $0.contactsNew }, help: { $0.contactsNewHelp },
      availability: when(.createContacts), message: { _ in .newPressed }),
    Command(
      "import", keys: ["i"], rank: 7, title: { $0.contactsImport },
      help: { $0.contactsImportHelp }, availability: when(.importContacts),
      message: { _ in .importPressed }),
    Command(
      "export", keys: ["x"], title: { $0.contactsExport }, help: { $0.contactsExportHelp },
      availability: { state in
        guard state.ground.may(.exportContacts) else { return .mayNot(.exportContacts) }
        guard state.count.known != nil else { return .disabled { $0.contactsCounting } }
        return whenThereAreAny(state)
      },
      message: { _ in .exportPressed }),
    Command(
      "history", keys: ["h"], title: { $0.contactsHistory }, help: { $0.contactsHistoryHelp },
      availability: when(.viewHistory), message: { _ in .historyPressed }),
  ]

  @Sendable private static func whenThereAreAny(_ state: State) -> Availability {
    state.window.isEmpty ? .disabled { $0.contactsNothingThere } : .ready
  }

  private static func when(_ permission: Permission) -> @Sendable (State) -> Availability {
    { $0.ground.may(permission) ? .ready : .mayNot(permission) }
  }

  /// A search leaves the keys of the list to the list: one looks while one types.
  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    switch event {
    case .paste(let text): return state.entry == nil ? nil : .pasted(text)
    case .key(let press):
      guard state.entry != nil else { return Move(press) == nil ? nil : .moved(press) }
      if press == "Enter" { return .entryAccepted }
      if press == "Up" || press == "Down" || press == "PageUp" || press == "PageDown" {
        return .moved(press)
      }
      return TextField.takes(press) ? .typed(press) : nil
    }
  }
}

extension Availability {
  static func mayNot(_ permission: Permission) -> Availability {
    .disabled { $0.sentence(for: .notPermitted(permission)) }
  }
}
