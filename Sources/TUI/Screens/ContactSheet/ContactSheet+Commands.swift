import Domain
import Kit
import Phrasebook
import Shell

extension ContactSheet {
  public static let commands: [Command<State, Message>] = acts + places

  private static let acts: [Command<State, Message>] = [
    Command(
      "edit", keys: ["e"], rank: 1, title: { $0.cardEdit }, help: { $0.cardEditHelp },
      availability: { $0.may(.editContacts) }, message: { _ in .editPressed }),
    Command(
      "note", keys: ["n"], rank: 2, title: { $0.deskNote }, help: { $0.sheetNoteHelp },
      availability: { $0.may(.editContacts) }, message: { _ in .notePressed }),
    Command(
      "status", keys: ["s"], rank: 3, title: { $0.deskStatus }, help: { $0.sheetStatusHelp },
      availability: { $0.may(.editContacts, whileFree: true) },
      message: { _ in .statusPressed }),
    Command(
      "assign", keys: ["a"], rank: 4, title: { $0.sheetAssign }, help: { $0.sheetAssignHelp },
      availability: { $0.may(.assignContacts, whileFree: true, unlessBooked: true) },
      message: { _ in .assignPressed }),
    Command(
      "convert", keys: ["v"], title: { $0.convertCommand }, help: { $0.convertCommandHelp },
      availability: { $0.may(.editContacts, whileFree: true) },
      message: { _ in .convertPressed }),
    Command(
      "unassign", keys: ["u"], title: { $0.sheetUnassign }, help: { $0.sheetUnassignHelp },
      availability: {
        guard $0.contact == nil || $0.contact?.assignedTo != nil else {
          return .disabled { $0.sheetInPool }
        }
        return $0.may(.assignContacts, whileFree: true, unlessBooked: true)
      },
      message: { _ in .unassignPressed }),
    Command(
      "delete", keys: ["d"], title: { $0.sheetDelete }, help: { $0.sheetDeleteHelp },
      availability: { $0.may(.deleteContacts, whileFree: true, unlessBooked: true) },
      message: { _ in .deletePressed }),
    Command(
      "restore", keys: ["r"], title: { $0.sheetRestore }, help: { $0.sheetRestoreHelp },
      availability: {
        guard let contact = $0.contact else { return .disabled { $0.sheetNotRead } }
        guard contact.deletedAt != nil else { return .disabled { $0.sheetNotDeleted } }
        return $0.holds(.deleteContacts)
      },
      message: { _ in .restorePressed }),
  ]

  private static let places: [Command<State, Message>] = [
    Command(
      "next-list", keys: ["Tab", "Right"], rank: 5, title: { $0.sheetNextList },
      help: { $0.sheetListHelp }, message: { _ in .tabMoved(by: 1) }),
    Command(
      "previous-list", keys: ["Shift-Tab", "Left"], title: { $0.sheetPreviousList },
      help: { $0.sheetListHelp }, message: { _ in .tabMoved(by: -1) }),
    Command(
      "notes", keys: ["N"], title: { $0.sheetTab(.notes) }, help: { $0.sheetListHelp },
      message: { _ in .tabPressed(.notes) }),
    Command(
      "calls", keys: ["C"], title: { $0.sheetTab(.calls) }, help: { $0.sheetListHelp },
      message: { _ in .tabPressed(.calls) }),
    Command(
      "assignments", keys: ["A"], title: { $0.sheetTab(.assignments) },
      help: { $0.sheetListHelp }, message: { _ in .tabPressed(.assignments) }),
    Command(
      "statuses", keys: ["S"], title: { $0.sheetTab(.statuses) }, help: { $0.sheetListHelp },
      message: { _ in .tabPressed(.statuses) }),
    Command(
      "changes", keys: ["H"], title: { $0.sheetTab(.history) }, help: { $0.sheetListHelp },
      message: { _ in .tabPressed(.history) }),
    Command(
      "history", keys: ["h"], rank: 6, title: { $0.sheetHistory }, help: { $0.sheetHistoryHelp },
      availability: { $0.sheet == nil ? .disabled { $0.sheetNotRead } : $0.holds(.viewHistory) },
      message: { _ in .historyPressed }),
    Command(
      "line-down", keys: ["+"], title: { $0.historyDown }, help: { $0.sheetScrollHelp },
      message: { _ in .scrolled(by: 1) }),
    Command(
      "line-up", keys: ["-"], title: { $0.historyUp }, help: { $0.sheetScrollHelp },
      message: { _ in .scrolled(by: -1) }),
    Command(
      "reload", keys: ["y", "F5"], title: { $0.historyReload }, help: { $0.historyReloadHelp },
      message: { _ in .reloadPressed }),
    Command(
      "leave", keys: ["Esc", "q"], rank: 7, title: { $0.historyLeave },
      help: { $0.historyLeaveHelp }, message: { _ in .leavePressed }),
  ]

  static let assignTag = "contact.assign"
  static let deleteTag = "contact.delete"
  static let doNotCallTag = "contact.do-not-call"

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    guard case .key(let press) = event, ListBox<Int64>.takes(press) else { return nil }
    return .moved(press)
  }

  /// Keys wait until what was asked for is done, or its dialog stands.
  public static func holds(_ event: InputEvent, _ state: State) -> Bool { state.isActing }

  public static func answered(_ answer: any Answer, _ state: State) -> Message? {
    switch answer {
    case is CardEdited: return .edited
    case let closed as NoteClosed: return .noteClosed(draft: closed.draft)
    case let chosen as StatusChosen:
      return .statusChosen(code: chosen.code, note: chosen.note)
    case let left as StatusLeft: return .statusLeft(note: left.note)
    case is CallbackPromised: return .callbackPromised
    case let made as AppointmentMade: return .appointmentMade(made)
    case let left as ConvertLeft: return .convertLeft(left)
    case let chosen as PersonChosen where chosen.tag == assignTag:
      return .personChosen(chosen.userID)
    case let confirmed as Confirmed where confirmed.tag == deleteTag: return .deleteConfirmed
    case let confirmed as Confirmed where confirmed.tag == doNotCallTag:
      return .doNotCallConfirmed
    default: return nil
    }
  }
}

extension ContactSheet.State {
  /// Whether somebody may change the contact as it stands now, or why not.
  func may(
    _ permission: Permission, whileFree: Bool = false, unlessBooked: Bool = false
  ) -> Availability {
    guard let record = sheet?.record else { return .disabled { $0.sheetNotRead } }
    if let refused = holds(permission).refusal { return .disabled(refused) }
    guard record.contact.deletedAt == nil else { return .disabled { $0.sheetIsDeleted } }
    if unlessBooked, record.contact.isConverted { return .disabled { $0.sheetIsBooked } }
    if whileFree, let holder = record.holder {
      let name = DisplayText(holder.name, limit: 60).string
      return .disabled { $0.sheetIsHeld(name) }
    }
    return whileFree && record.isInCall ? .disabled { $0.sheetIsInCall } : .ready
  }

  func holds(_ permission: Permission) -> Availability {
    guard let sheet, !sheet.may(permission) else { return .ready }
    return .disabled { $0.sentence(for: DomainError.notPermitted(permission)) }
  }
}
