import Domain

extension English {
  public var contactsTitle: String { "Contacts" }
  public func columnHeading(_ column: ContactSort.Column) -> String {
    switch column {
    case .phone: return "Phone"
    case .name: return "Name"
    case .email: return "E-mail"
    case .status: return "Status"
    case .assignedTo: return "Telephoniste"
    case .lastCallAt: return "Last"
    case .callCount: return "Calls"
    case .createdAt: return "Created"
    case .callbackAt: return "Callback"
    }
  }
  public var contactsReading: String { "Reading…" }
  public var contactsUnfiltered: String { "All contacts" }
  public func contactsCount(_ shown: Int?, of total: Int?) -> String {
    let shown = shown.map(number) ?? "…"
    return total.map { "\(shown) of \(number($0))" } ?? shown
  }
  public func contactsMarked(_ count: Int?) -> String {
    count.map { "\(number($0)) selected" } ?? "all selected"
  }
  public var contactsMarkingRange: String { "selecting a range: v ends it" }
  public var contactsOutdated: String { "rows have changed · F5 sorts again" }
  public var contactsNone: [String] {
    ["There are no contacts yet.", "i imports a file, n adds one by hand."]
  }
  public var contactsNoMatch: [String] {
    ["No contact fits.", "Esc takes the search back, f changes the filter."]
  }

  public var contactsSearchHint: String { "number, name or e-mail" }
  public func contactsJumpTo(_ column: String) -> String { "Go to · \(column)" }
  public func contactsJumpHint(_ column: ContactSort.Column) -> String {
    switch column {
    case .phone: return "first digits"
    case .name, .email, .assignedTo, .status: return "first letters"
    case .callCount: return "how many"
    case .lastCallAt, .createdAt, .callbackAt: return "2026-11-24, or 2026-11"
    }
  }
  public var contactsNoSuchPlace: String {
    "This column holds nothing like that: type the beginning of a value."
  }
  public var contactsRangeTooFar: String {
    "A range cannot reach that far: A selects everything that is shown."
  }
  public var contactsAllAreMarked: String { "Everything is selected already." }
  public var contactsNoneIsDeleted: String {
    "Nothing deleted is shown: f shows the deleted contacts."
  }
  public var contactsCounting: String { "They are being counted: try again in a moment." }
  public var contactsNothingThere: String { "No contact is shown." }
  public var contactsNobodyHasAny: String { "Nobody has any contact." }

  public var contactsAssignTo: String { "Assign to whom?" }
  public var contactsMoveFrom: String { "Move whose contacts?" }
  public func contactsMoveTo(from name: String) -> String { "From \(name) to whom?" }
  public var contactsSetStatus: String { "Set which status?" }

  public var contactsMark: String { "select" }
  public var contactsMarkHelp: String { "Select this contact, or no longer, and go to the next." }
  public var contactsRange: String { "range" }
  public var contactsRangeHelp: String { "Begin or end a range; the arrows stretch it." }
  public var contactsAll: String { "all" }
  public var contactsAllHelp: String { "Select everything that the filter shows, or nothing." }
  public var contactsAssign: String { "assign" }
  public var contactsAssignHelp: String { "Give the selected contacts to a telephoniste." }
  public var contactsStatus: String { "status" }
  public var contactsStatusHelp: String { "Set the status of the selected contacts." }
  public var contactsMove: String { "move" }
  public var contactsMoveHelp: String {
    "Move the selected contacts of one telephoniste to another."
  }
  public var contactsUnassign: String { "unassign" }
  public var contactsUnassignHelp: String { "Put the selected contacts back into the pool." }
  public var contactsDelete: String { "delete" }
  public var contactsDeleteHelp: String { "Delete the selected contacts; they can be restored." }
  public var contactsRestore: String { "restore" }
  public var contactsRestoreHelp: String { "Restore the selected contacts that were deleted." }
  public var contactsSearch: String { "search" }
  public var contactsSearchHelp: String {
    "Find as you type: part of a number, a name or an e-mail address."
  }
  public var contactsFilter: String { "filter" }
  public var contactsFilterHelp: String {
    "Show only some: by status, telephoniste, day, callback, what holds them back."
  }
  public var contactsJump: String { "go to" }
  public var contactsJumpHelp: String { "Go to a value of the column that sorts the table." }
  public var contactsLeave: String { "back" }
  public var contactsLeaveHelp: String {
    "Take back the selection, then the search, then leave."
  }
  public var contactsSort: String { "sort" }
  public var contactsSortHelp: String {
    "Sort by the underlined column; once more turns the order round."
  }
  public var contactsColumnLeft: String { "column left" }
  public var contactsColumnLeftHelp: String { "Go to the column on the left." }
  public var contactsColumnRight: String { "column right" }
  public var contactsColumnRightHelp: String { "Go to the column on the right." }
  public var contactsWider: String { "wider" }
  public var contactsWiderHelp: String { "Widen the underlined column." }
  public var contactsNarrower: String { "narrower" }
  public var contactsNarrowerHelp: String { "Narrow the underlined column." }
  public var contactsColumns: String { "columns" }
  public var contactsColumnsHelp: String { "Choose which columns are shown." }
  public var contactsReload: String { "sort again" }
  public var contactsReloadHelp: String { "Read again and put every row where it belongs now." }
  public var contactsOpen: String { "open" }
  public var contactsOpenHelp: String { "Open this contact with its notes, calls and history." }
  public var contactsNew: String { "new" }
  public var contactsNewHelp: String { "Add a contact by hand." }
  public var contactsImport: String { "import" }
  public var contactsImportHelp: String { "Bring contacts from a file." }
  public var contactsExport: String { "export" }
  public var contactsExportHelp: String {
    "Write the selected contacts, or all that are shown, to a file."
  }
  public var contactsHistory: String { "history" }
  public var contactsHistoryHelp: String { "What was changed lately, by whom." }

  public var columnsTitle: String { "Columns" }
  public var columnsToggle: String { "show or hide" }
  public var columnsToggleHelp: String { "Show this column, or hide it." }
  public var columnsPhoneStays: String { "The number is what a row is known by: it stays." }
  public var columnsAccept: String { "done" }
  public var columnsAcceptHelp: String { "Show these columns." }
  public var columnsLeave: String { "back" }
  public var columnsLeaveHelp: String { "Leave the columns as they were." }
}
