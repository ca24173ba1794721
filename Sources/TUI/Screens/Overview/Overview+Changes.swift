import Domain
import Kit
import Phrasebook
import Shell

extension Overview {
  static func drawChanges(
    _ overview: FloorOverview, _ state: State, on canvas: Canvas, _ context: ViewContext
  ) {
    let phrases = context.phrases
    title(phrases.overviewChanges, on: canvas, context)
    if overview.lastChanges.isEmpty { canvas.write(phrases.overviewNoChanges, column: 2, row: 2) }
    let acts = Dictionary(
      overview.lastChanges.map { ($0.entry.seq, $0) }, uniquingKeysWith: { first, _ in first })
    let whens = overview.lastChanges.map { CellWidth.of(when($0, context)) }.max() ?? 5
    let names = overview.lastChanges.map { CellWidth.of(who($0, phrases)) }.max() ?? 1
    let columns = Columns(when: whens, who: min(names, max(6, canvas.width / 4)))
    let list = state.changes.fitted(to: max(1, canvas.height - 1))
    for (row, seq, isSelected) in list.visible {
      guard let act = acts[seq] else { continue }
      let line = canvas.part(Rect(row: 1 + row, width: canvas.width, height: 1))
      draw(act, overview, columns, on: line, context)
      if isSelected, state.browsing == .changes { mark(line) }
    }
  }

  private struct Columns {
    let when: Int
    let who: Int
  }

  private static func draw(
    _ act: FloorOverview.Act, _ overview: FloorOverview, _ columns: Columns, on line: Canvas,
    _ context: ViewContext
  ) {
    line.writeRight(when(act, context), endingAt: columns.when, .muted)
    let isWeighty = act.isWeighty
    if isWeighty { line.write(context.glyphs.warning, column: columns.when + 1, .warning) }
    line.write(
      who(act, context.phrases), column: columns.when + 3, .normal, width: columns.who)
    let told = ChangeTold(act, overview, context.phrases)
    line.write(
      DisplayText(context.phrases.overviewChange(told)), column: columns.when + columns.who + 5,
      width: max(0, line.width - columns.when - columns.who - 5))
  }

  /// The time of today's changes, the day of older ones.
  private static func when(_ act: FloorOverview.Act, _ context: ViewContext) -> String {
    let moment = context.zone.local(act.entry.at)
    let today = context.zone.local(context.now).date
    return moment.date == today
      ? context.phrases.clock(moment) : context.phrases.shortDay(moment.date)
  }

  private static func who(_ act: FloorOverview.Act, _ phrases: any Phrases) -> String {
    act.entry.actor.shortName(phrases)
  }
}

extension ActorSnapshot {
  /// Whoever acted, in a list.
  func shortName(_ phrases: any Phrases) -> String {
    if kind == "user" { return DisplayText(name, limit: 60).string }
    return isNobodyYet ? phrases.accountNobodyYet : phrases.overviewSetup
  }

  /// Whether a sign-in was tried, by nobody who is known.
  var isNobodyYet: Bool { kind == "system" && key == "sign-in" }
}

extension FloorOverview.Act {
  var count: ChangeTold.Count {
    ChangeTold.Count(contacts: entries, isMore: entries >= FloorOverview.Act.mostCounted)
  }

  /// Contacts that an export held.
  var exported: Int {
    guard case .integer(let count)? = entry.changes.first(where: { $0.field == "contacts" })?.new
    else { return 0 }
    return Int(count)
  }

  /// Who may work here, what binds everybody, and what cannot easily be taken back.
  var isWeighty: Bool {
    switch Reason(rawValue: entry.because) {
    case .addUser, .changeSetting, .changePassword, .initialise, .unlistNumber, .deleteContacts,
      .exportContacts, .exportHistory, .changeUser, .addRole, .changeRole, .deleteRole,
      .mergeStatus, .resetPassword, .setActive, .endSeat, .tryDenied:
      return true
    case .setStatus: return newStatus == ContactStatus.Code.doNotCall
    default: return false
    }
  }

  /// The code of the status that was set, where one was. A callback that is
  /// promised anew leaves the status as it was.
  var newStatus: String? {
    guard case .string(let code)? = entry.changes.first(where: { $0.field == "status" })?.new
    else {
      let isPromised = entry.changes.contains { $0.field == "callbackAt" && $0.new != .null }
      return isPromised ? ContactStatus.Code.callbackRequested : nil
    }
    return code
  }
}

extension ChangeTold {
  init(_ act: FloorOverview.Act, _ overview: FloorOverview, _ phrases: any Phrases) {
    let entry = act.entry
    let key = PhoneNumber(digits: entry.key)?.display ?? entry.key
    switch Reason(rawValue: entry.because) {
    case .initialise: self = .floorMade
    case .addUser: self = .personAdded(entry.key)
    case .changePassword: self = .passwordChanged
    case .importContacts: self = .many(.imported, act.count)
    case .assignContacts: self = .many(.assigned, act.count)
    case .moveContacts: self = .many(.moved, act.count)
    case .unassignContacts: self = .many(.unassigned, act.count)
    case .setStatusOfMany: self = .many(.statusSet, act.count)
    case .deleteContacts: self = .many(.deleted, act.count)
    case .restoreContacts: self = .many(.restored, act.count)
    case .mergeStatus:
      self = entry.collection == .contact ? .many(.statusSet, act.count) : .other(key)
    case .addRole, .addStatus: self = .added(key)
    case .createContact: self = .added(key)
    case .exportContacts: self = .exported(act.exported)
    case .exportHistory: self = .historyExported
    case .claimNext: self = .taken(key)
    case .openContact: self = .opened(key)
    case .setStatus:
      let status = overview.byStatus.first { $0.status.code == act.newStatus }?.status
      self = .statusSet(key, status: status.map { phrases.statusName($0) } ?? "?")
    case .addNote: self = .noted(key)
    case .editContact: self = .edited(key)
    case .placeCall: self = .called(key)
    case .endCall, .reconcileCall, .logCall: self = .callEnded(key)
    case .changeSetting:
      let change = entry.changes.first
      self = .settingChanged(
        entry.key, old: change.map { ChangeTold.text($0.old) } ?? "",
        new: change.map { ChangeTold.text($0.new) } ?? "")
    case .listNumber: self = .numberListed(key)
    case .unlistNumber: self = .numberUnlisted(key)
    case .signIn, .failSignIn, .signOut, .tryDenied, .resetPassword, .setActive, .endSeat:
      self = .account(AccountTold(entry))
    case .convertContact, .moveReservation, .cancelReservation, .changeReservation,
      .noteReservation, .changeAvailability, .changeAgentProfile:
      self = .booking(phrases.name(of: Reason(rawValue: entry.because), code: entry.because))
    case .recordCall, .pause, .changeUser, .changeRole, .deleteRole, .changeStatus, .orderStatuses,
      nil:
      self = .other(key)
    }
  }

  fileprivate static func text(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): return text
    case .integer(let number): return String(number)
    default: return ""
    }
  }
}

extension AccountTold {
  /// Of the first entry of an act on accounts.
  fileprivate init(_ entry: HistoryEntry) {
    func told(_ field: String) -> String? {
      entry.changes.first { $0.field == field }.map { ChangeTold.text($0.new) }
        .flatMap { $0.isEmpty ? nil : $0 }
    }
    switch Reason(rawValue: entry.because) {
    case .signOut: self = .signedOut
    case .failSignIn: self = .signInFailed(told("account"))
    case .tryDenied: self = .denied(told("right") ?? "?")
    case .resetPassword: self = .passwordReset(entry.key)
    case .setActive:
      let isActive = entry.changes.first { $0.field == "isActive" }?.new == true
      self = .activity(entry.key, isActive: isActive)
    case .endSeat: self = .seatEnded(told("account") ?? "?")
    default: self = .signedIn
    }
  }
}
