import Domain

/// Acts on many contacts: what they would do, do and did. Names in an act can be shown
/// as they are.
public protocol BulkPhrases: Sendable {
  var bulkTitle: String { get }
  var bulkPlanning: String { get }
  var bulkUnderWay: String { get }
  func bulkWould(_ act: BulkTold, _ count: Int) -> String
  func bulkNothingToDo(_ act: BulkTold) -> String
  /// What Enter will do, and whether it can be taken back.
  func bulkHow(_ act: BulkTold) -> String
  func bulkDoing(_ act: BulkTold, _ count: Int) -> String
  func bulkDid(_ act: BulkTold, _ count: Int) -> String
  var bulkIncomplete: String { get }
  func bulkUnchanged(_ count: Int) -> String
  /// How many are left as they are, and why.
  func bulkSkips(_ why: BulkSkip, _ count: Int) -> String
  func bulkRequest(_ id: Int64) -> String
  var bulkStopHint: String { get }
  var bulkStopping: String { get }
  var bulkClose: String { get }
  var bulkLeaveQuestion: String { get }

  var bulkAccept: String { get }
  var bulkAcceptHelp: String { get }
  var bulkLeave: String { get }
  var bulkLeaveHelp: String { get }
}

/// An act with the names that people know, made harmless.
public enum BulkTold: Hashable, Sendable {
  case assign(to: String)
  case move(from: String, to: String)
  case unassign
  /// Nil where the status is not known any more.
  case setStatus(ContactStatus?)
  case delete, restore

  public func hash(into hasher: inout Hasher) {
    switch self {
    case .assign(let to): hasher.combine(to)
    case .move(let from, let to): hasher.combine([from, to])
    case .setStatus(let status): hasher.combine(status?.code)
    case .unassign, .delete, .restore: break
    }
  }
}
