/// What somebody does to many contacts at once.
public enum BulkAct: Hashable, Sendable {
  case assign(to: UserID)
  /// Only what is assigned to the first now.
  case move(from: UserID, to: UserID)
  case unassign
  case setStatus(StatusID)
  case delete
  case restore
}

/// Why a contact is left as it is by an act on many.
public enum BulkSkip: String, CaseIterable, Hashable, Sendable {
  /// Somebody changed it after it was looked at.
  case changed
  /// An appointment is booked.
  case converted
  /// On a seat's card, or in a call that has not ended.
  case inUse = "in-use"
  /// Assigned to somebody else than the one it should be moved from.
  case notTheirs = "not-theirs"
  /// Deleted, where the act is for contacts that are not, or the other way about.
  case deleted
  case notDeleted = "not-deleted"
}

/// What an act on many would do, before it does it.
public struct BulkPlan: Equatable, Sendable {
  public var act: BulkAct
  /// Those that would change, in the order of their keys, and the version that was seen
  /// of each.
  public var ids: [Int64]
  public var versions: [Int32]
  /// Those that are already as the act would leave them.
  public var unchanged: Int
  public var skipped: [BulkSkip: Int]
  /// The first of those that are skipped, at most ``BulkReport/mostNamed``.
  public var named: [BulkReport.Skipped]

  public init(
    act: BulkAct, ids: [Int64] = [], versions: [Int32] = [], unchanged: Int = 0,
    skipped: [BulkSkip: Int] = [:], named: [BulkReport.Skipped] = []
  ) {
    self.act = act
    self.ids = ids
    self.versions = versions
    self.unchanged = unchanged
    self.skipped = skipped
    self.named = named
  }

  /// Contacts that would change.
  public var count: Int { ids.count }
  /// All that were looked at.
  public var total: Int { ids.count + unchanged + skipped.values.reduce(0, +) }
}

/// What an act on many did: `changed`, `unchanged` and `skipped` count all that were
/// looked at, those that the plan left alone among them.
public struct BulkReport: Equatable, Sendable {
  public struct Skipped: Equatable, Sendable {
    public var phone: PhoneNumber
    public var why: BulkSkip

    public init(phone: PhoneNumber, why: BulkSkip) {
      self.phone = phone
      self.why = why
    }
  }

  /// Contacts that were changed.
  public var changed = 0
  public var unchanged = 0
  public var skipped: [BulkSkip: Int] = [:]
  /// The first of those that were skipped, by the plan or since, at most ``mostNamed``.
  public var named: [Skipped] = []
  /// The act that the history names; nil where nothing was changed.
  public var request: RequestID?
  /// False where it was stopped before the last chunk.
  public var isComplete = false

  public static let mostNamed = 200

  public init() {}

  /// What the plan left alone.
  public init(_ plan: BulkPlan) {
    unchanged = plan.unchanged
    skipped = plan.skipped
    named = plan.named
  }
}
