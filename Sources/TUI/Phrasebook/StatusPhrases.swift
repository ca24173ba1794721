import Domain

/// The statuses of the floor, and what may be done with them.
public protocol StatusPhrases: Sendable {
  var statusesTitle: String { get }
  func statusesCount(_ count: Int) -> String
  var statusHeading: String { get }
  var statusCodeLabel: String { get }
  var statusContacts: String { get }
  var statusCalled: String { get }
  var statusKeptHeading: String { get }
  /// Why a status can neither go nor change what it does.
  func statusWhyKept(_ code: String) -> String
  var statusOrderHint: String { get }
  var statusNothingChosen: String { get }
  var statusAcceptHelp: String { get }
  var statusAddHelp: String { get }
  var statusUp: String { get }
  var statusUpHelp: String { get }
  var statusDown: String { get }
  var statusDownHelp: String { get }
  var statusMerge: String { get }
  var statusMergeHelp: String { get }
  var statusKept: String { get }
  var statusHistoryHelp: String { get }
  var statusAddTitle: String { get }
  var statusEditTitle: String { get }
  var statusNameEnglish: String { get }
  var statusNameFrench: String { get }
  var statusCodeHint: String { get }
  var statusFixedHint: String { get }
  var statusPalette: String { get }
  var statusPaletteHint: String { get }
  var statusColour: String { get }
  var statusColourHint: String { get }
  var statusExcluded: String { get }
  var statusExcludedHint: String { get }
  /// A colour of the palette by its name; `other` is none of them.
  func colourName(_ id: String) -> String
  func statusWithoutColour(_ text: String) -> String
  func statusMergeInto(_ name: String) -> String
  func statusMergeQuestion(_ name: String, _ other: String, _ contacts: Int) -> String
  var statusMerging: String { get }
  var statusSettling: String { get }
  var statusLeaveMerging: String { get }
  func statusAdded(_ name: String) -> String
  var statusSaved: String { get }
  /// After the whole queue was put in its order anew.
  var statusQueueSettled: String { get }
  func statusMerged(_ contacts: Int) -> String
  func statusMergeStopped(_ contacts: Int) -> String
  func sentence(for refusal: StatusRefusal) -> String
  func help(_ text: StatusHelp) -> String
  var statusNothingToEdit: String { get }
  func statusMergeNeedsYes(_ contacts: Int) -> String
}

/// The help of the commands on statuses.
public enum StatusHelp: Sendable, CaseIterable {
  case statuses, list, add, edit, up, down, merge, settle
  case code, newCode, nameEnglish, nameFrench, colour, excluded, into
}
