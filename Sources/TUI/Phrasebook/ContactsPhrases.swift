import Domain

/// The table of contacts.
public protocol ContactsPhrases: Sendable {
  var contactsTitle: String { get }
  func columnHeading(_ column: ContactSort.Column) -> String
  /// While the first rows come.
  var contactsReading: String { get }
  /// In the place of the filter where there is none.
  var contactsUnfiltered: String { get }
  /// `12,340 of 1,000,000`; while it is counted, `… of 1,000,000`.
  ///
  /// - Parameter total: nil where the number of all says nothing.
  func contactsCount(_ shown: Int?, of total: Int?) -> String
  /// `250 selected`; nil while it is being counted.
  func contactsMarked(_ count: Int?) -> String
  var contactsMarkingRange: String { get }
  /// The rows no longer stand in their order.
  var contactsOutdated: String { get }
  /// An empty floor: what is so, and what to do.
  var contactsNone: [String] { get }
  /// Nothing fits the filter: what is so, and what to do.
  var contactsNoMatch: [String] { get }

  var contactsSearchHint: String { get }
  func contactsJumpTo(_ column: String) -> String
  func contactsJumpHint(_ column: ContactSort.Column) -> String
  var contactsNoSuchPlace: String { get }
  var contactsRangeTooFar: String { get }
  var contactsAllAreMarked: String { get }
  var contactsNoneIsDeleted: String { get }
  var contactsCounting: String { get }
  var contactsNothingThere: String { get }
  var contactsNobodyHasAny: String { get }

  var contactsAssignTo: String { get }
  var contactsMoveFrom: String { get }
  func contactsMoveTo(from name: String) -> String
  var contactsSetStatus: String { get }

  var contactsMark: String { get }
  var contactsMarkHelp: String { get }
  var contactsRange: String { get }
  var contactsRangeHelp: String { get }
  var contactsAll: String { get }
  var contactsAllHelp: String { get }
  var contactsAssign: String { get }
  var contactsAssignHelp: String { get }
  var contactsStatus: String { get }
  var contactsStatusHelp: String { get }
  var contactsMove: String { get }
  var contactsMoveHelp: String { get }
  var contactsUnassign: String { get }
  var contactsUnassignHelp: String { get }
  var contactsDelete: String { get }
  var contactsDeleteHelp: String { get }
  var contactsRestore: String { get }
  var contactsRestoreHelp: String { get }
  var contactsSearch: String { get }
  var contactsSearchHelp: String { get }
  var contactsFilter: String { get }
  var contactsFilterHelp: String { get }
  var contactsJump: String { get }
  var contactsJumpHelp: String { get }
  var contactsLeave: String { get }
  var contactsLeaveHelp: String { get }
  var contactsSort: String { get }
  var contactsSortHelp: String { get }
  var contactsColumnLeft: String { get }
  var contactsColumnLeftHelp: String { get }
  var contactsColumnRight: String { get }
  var contactsColumnRightHelp: String { get }
  var contactsWider: String { get }
  var contactsWiderHelp: String { get }
  var contactsNarrower: String { get }
  var contactsNarrowerHelp: String { get }
  var contactsColumns: String { get }
  var contactsColumnsHelp: String { get }
  var contactsReload: String { get }
  var contactsReloadHelp: String { get }
  var contactsOpen: String { get }
  var contactsOpenHelp: String { get }
  var contactsNew: String { get }
  var contactsNewHelp: String { get }
  var contactsImport: String { get }
  var contactsImportHelp: String { get }
  var contactsExport: String { get }
  var contactsExportHelp: String { get }
  var contactsHistory: String { get }
  var contactsHistoryHelp: String { get }

  var columnsTitle: String { get }
  var columnsToggle: String { get }
  var columnsToggleHelp: String { get }
  var columnsPhoneStays: String { get }
  var columnsAccept: String { get }
  var columnsAcceptHelp: String { get }
  var columnsLeave: String { get }
  var columnsLeaveHelp: String { get }
}
