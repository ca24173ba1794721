import Domain

/// What is said of an admin's acts on contacts: one, or many at once.
public protocol ContactActPhrases: Sendable {
  func help(_ text: ContactActHelp) -> String
  /// What an act would do: how many it changes, and what it leaves and why.
  func told(_ plan: BulkPlan) -> String
  func told(_ report: BulkReport, of act: BulkAct) -> String
  /// Why contacts are skipped, behind their number: `2 in use`.
  func name(of why: BulkSkip) -> String
  /// Why one contact was skipped.
  func sentence(for why: BulkSkip) -> String
  /// Asks whether so many contacts are to be changed; ends where the answer is typed.
  func actQuestion(_ act: BulkAct, _ contacts: Int) -> String
  /// Where nobody can be asked.
  func actNeedsYes(_ contacts: Int) -> String
  var actDeclined: String { get }
  func actStopped(_ report: BulkReport) -> String
  var actNeedsContacts: String { get }
  var actTakesOneKind: String { get }
  /// A note or a callback goes with the status of one contact alone.
  var statusOfManyIsBare: String { get }
  var statusCodeMissing: String { get }
  func moreSkipped(_ contacts: Int) -> String
  func contactAdded(_ phone: String) -> String
  /// The number that somebody wants to add is a deleted contact's.
  func numberOfDeleted(_ phone: PhoneNumber) -> String
  func dayRefused(_ text: String) -> String
  func ruleRefused(_ text: String, known: [String]) -> String
  var cursorRefused: String { get }
}

/// The help of the commands that act on contacts.
public enum ContactActHelp: Sendable, CaseIterable {
  case add, assign, move, unassign, delete, restore
  case phones, phonesAndCode, statuses, assignedTo, createdFrom, createdUntil, converted
  case callbackDue, heldBack, deleted, search, sort, descending
  case all, yes, receiver, giver, addStatus, assignTo, revive
}
