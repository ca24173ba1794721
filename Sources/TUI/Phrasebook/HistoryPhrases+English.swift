import Domain

extension English {
  public var historyTitle: String { "History" }
  public func historyOf(_ record: String) -> String { "History of \(record)" }
  public func historyBy(_ name: String) -> String { "What \(name) did" }
  public var historyEverything: String { "What happened on the floor" }
  public func historyCount(_ count: Int) -> String { counted(count, "entry", "entries") }
  public func historyShown(_ count: Int) -> String { historyCount(count) + " shown." }
  public var historyReading: String { "Reading…" }
  public var historyLooking: String { "Looking further back…" }
  public var historyEmpty: String { "Nothing has happened yet." }
  public var historyNothingMatches: String { "Nothing of that kind happened: x shows everything again." }

  public func told(_ entry: EntryTold) -> String {
    switch entry {
    case .added(let byImport): return byImport ? "added by an import" : "added"
    case .deleted: return "deleted"
    case .restored: return "restored"
    case .status(nil, let new): return "note on the status \(new)"
    case .status(let old?, let new): return "status \(old) → \(new)"
    case .assigned(nil, let to?): return "assigned to \(to)"
    case .assigned(let from?, let to?): return "moved from \(from) to \(to)"
    case .assigned(let from, nil): return "taken from \(from ?? "?"), back in the pool"
    case .number(let old, let new): return "number \(old) → \(new)"
    case .callback(let moment): return "callback promised for \(moment)"
    case .callbackEnded: return "no callback is waiting any more"
    case .noted(let text): return "note: \(text)"
    case .called: return "call placed"
    case .callEnded(let outcome): return "call: \(outcome)"
    case .booked(let isBooked): return isBooked ? "appointment booked" : "no appointment any more"
    case .numberProblem(let isOne):
      return isOne ? "the phone refused the number" : "the number may be called again"
    case .setting(let old, let new): return "\(old) → \(new)"
    case .password: return "password changed"
    case .changed(let fields): return fields.isEmpty ? "changed" : fields.joined(separator: ", ")
    case .event(let what): return what
    }
  }

  public func name(of action: HistoryAction) -> String {
    switch action {
    case .create: return "added"
    case .update: return "changed"
    case .delete: return "deleted"
    case .event: return "event"
    }
  }

  public func name(of collection: Collection) -> String {
    switch collection {
    case .user: return "person"
    case .role: return "role"
    case .contactStatus: return "status"
    case .contact: return "contact"
    case .setting: return "setting"
    case .doNotCall: return "do-not-call list"
    case .agentProfile: return "agent"
    case .availability: return "availability"
    case .reservation: return "appointment"
    case .event: return "event"
    }
  }

  public func historyLabel(_ field: String) -> String { field + ":" }

  public func historyRecord(_ collection: Collection, _ key: String) -> String {
    switch collection {
    case .contact, .user, .doNotCall: return key
    case .event: return historyEvent(key)
    case .role, .contactStatus, .setting, .agentProfile, .availability, .reservation:
      return "\(name(of: collection)) \(key)"
    }
  }

  public var historyWho: String { "Who" }
  public var historyWhere: String { "Where" }
  public var historyRequest: String { "Act" }
  public func historyAct(_ number: Int64, _ reason: String) -> String { "\(reason) (request \(number))" }
  public func historySystem(_ account: String) -> String { "setup, for the account \(account)" }
  public func historySeat(_ number: Int64) -> String { "seat \(number)" }
  public var historyNoChange: String { "No field was changed." }
  public var historyMore: String { "+ more" }

  public var historyFilter: String { "filter" }
  public var historyFilterHelp: String { "Show only some of the entries: by action, person, date or record." }
  public var historyClear: String { "show all" }
  public var historyClearHelp: String { "Show every entry again." }
  public var historyNoFilter: String { "Every entry is shown already." }
  public var historyFilterTitle: String { "Which entries" }
  public var historyFilterAction: String { "Action" }
  public var historyFilterPerson: String { "Person" }
  public var historyFilterFrom: String { "From" }
  public var historyFilterUntil: String { "Up to" }
  public var historyFilterRecord: String { "Record" }
  public var historyFilterText: String { "Text" }
  public var historyFilterTextHint: String {
    "What stands in an old or a new value; accents do not matter."
  }
  public var historySearch: String { "search" }
  public var historySearchHelp: String { "Look for a text in what was changed." }
  public var historyAny: String { "any" }
  public var historyAnybody: String { "anybody" }
  public var historyFilterChooseHint: String { "← and → choose." }
  public var historyFilterPersonHint: String { "Space chooses a person, Backspace takes them away." }
  public var historyFilterDayHint: String { "A day as 2026-11-24, both days included; empty for no limit." }
  public func historyNoSuchDay(_ text: String) -> String { "“\(text)” is no day: write 2026-11-24." }
  public var historyDaysReversed: String { "The first day comes after the last: change one of them." }
  public var historyApply: String { "show" }
  public var historyApplyHelp: String { "Show the entries that are meant." }
  public var historyNextField: String { "next field" }
  public var historyPreviousField: String { "field before" }
  public var historyFieldHelp: String { "Go from field to field." }
  public func historyOnly(_ wish: String) -> String { "Only \(wish)" }
  public func historySince(_ day: String) -> String { "from \(day)" }
  public func historyUpTo(_ day: String) -> String { "up to \(day)" }
  public func historyWithText(_ text: String) -> String { "with “\(text)”" }

  public var historyOpen: String { "open" }
  public var historyOpenHelp: String {
    "Open what the entry is about: a contact, person, role, status, setting or listed number."
  }
  public var historyNoRecord: String { "This entry is about nothing that can be opened." }
  public var historySameRecord: String { "You come from there: Esc goes back to it." }
  public var historyDown: String { "entry down" }
  public var historyUp: String { "entry up" }
  public var historyScrollHelp: String { "Read on in the entry that stands in full." }
  public var historyReload: String { "reload" }
  public var historyReloadHelp: String { "Read everything again now; what is new comes by itself." }
  public var historyLeave: String { "back" }
  public var historyLeaveHelp: String { "Back to where you were." }
}
