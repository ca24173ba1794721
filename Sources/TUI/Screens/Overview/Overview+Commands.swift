import Domain
import Kit
import Phrasebook
import Shell

extension Overview {
  public static let commands: [Command<State, Message>] = [
    Command(
      "browse", keys: ["Tab"], rank: 4, title: { $0.overviewBrowse },
      help: { $0.overviewBrowseHelp },
      availability: { $0.figures.shown == nil ? .disabled { $0.overviewReading } : .ready },
      message: { _ in .browsePressed }),
    Command(
      "leave-list", keys: ["Esc"], rank: 5, title: { $0.overviewLeaveList },
      help: { $0.overviewLeaveListHelp },
      availability: { $0.browsing == nil ? .disabled { $0.overviewNotBrowsing } : .ready },
      message: { _ in .listLeft }),
    Command(
      "contacts", keys: ["c"], rank: 1, title: { $0.overviewContactsCommand },
      help: { $0.overviewContactsHelp }, message: { _ in .contactsPressed }),
    Command(
      "floor", keys: ["f"], rank: 2, title: { $0.overviewFloor },
      help: { $0.overviewFloorHelp }, message: { _ in .floorPressed }),
    Command(
      "team", keys: ["t"], rank: 3, title: { $0.teamCommand },
      help: { $0.teamCommandHelp }, message: { _ in .teamPressed }),
    Command(
      "appointments", keys: ["a"], rank: 4, title: { $0.appointmentsCommand },
      help: { $0.appointmentsCommandHelp }, message: { _ in .appointmentsPressed }),
    Command(
      "history", keys: ["h"], rank: 6, title: { $0.overviewHistory },
      help: { $0.overviewHistoryHelp }, message: { _ in .historyPressed }),
    Command(
      "reload", keys: ["F5"], title: { $0.overviewReload }, help: { $0.overviewReloadHelp },
      message: { _ in .reloadPressed }),
    Command(
      "compliance", keys: ["x"], rank: 7, title: { $0.overviewCompliance },
      help: { $0.overviewComplianceHelp }, message: { _ in .compliancePressed }),
    Command(
      "people", keys: ["p"], rank: 8, title: { $0.overviewPeopleCommand },
      help: { $0.overviewPeopleHelp }, message: { _ in .peoplePressed }),
    Command(
      "statuses", keys: ["u"], rank: 9, title: { $0.overviewStatuses },
      help: { $0.overviewStatusesHelp }, message: { _ in .statusesPressed }),
    Command(
      "settings", keys: ["s"], rank: 10, title: { $0.overviewSettings },
      help: { $0.overviewSettingsHelp }, message: { _ in .settingsPressed }),
    Command(
      "roles", keys: ["l"], rank: 11, title: { $0.overviewRoles },
      help: { $0.overviewRolesHelp }, message: { _ in .rolesPressed }),
    .replacePassword(.passwordPressed),
    .switchRole(rank: 12, .switchRolePressed, session: \.session),
    .signOut(rank: 13, .signOutPressed),
  ]

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    guard state.browsing != nil, case .key(let press) = event, ListBox<UserID>.takes(press) else {
      return nil
    }
    return .moved(press)
  }
}
