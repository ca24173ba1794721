/// The history, by record, by person or the newest, and its chain.
public protocol HistoryReading: Sendable {
  /// The newest entries first, those before `cursor` where one is given. Looks
  /// through at most ``HistoryQuery/mostExamined`` entries, and for a text through
  /// ``HistoryQuery/mostSearched``: a page of a filter that
  /// few match may hold less than its limit, and yet have a next one.
  func history(_ query: HistoryQuery) throws(DomainError) -> HistoryPage
  /// Reads the whole chain; `progress` gets (entries read, entries in all) now and then.
  func verify(_ progress: (Int64, Int64) -> Void) throws(DomainError) -> HistoryVerdict
}

/// Which history entries are asked for, and from where on.
public struct HistoryQuery: Equatable, Sendable {
  public enum Scope: Hashable, Sendable {
    case recent
    /// The record's key as people name it: a contact's phone, a user's e-mail.
    case record(Collection, key: String)
    /// What this person did.
    case user(UserID)
  }

  /// Entries that one page may look through.
  public static let mostExamined = 10_000
  /// Entries that one page may look through for a text: each is read whole.
  public static let mostSearched = 2000

  public var scope: Scope
  public var filter: HistoryFilter
  /// Entries with a lower number than this.
  public var before: Int64?
  public var limit: Int

  public init(
    scope: Scope, filter: HistoryFilter = .none, before: Int64? = nil, limit: Int = 50
  ) {
    self.scope = scope
    self.filter = filter
    self.before = before
    self.limit = limit
  }
}

/// Which of the entries are wanted. All parts must hold.
public struct HistoryFilter: Hashable, Sendable {
  /// Any of these; empty for every action.
  public var actions: Set<HistoryAction>
  /// What this person did.
  public var actor: UserID?
  /// At this instant or later.
  public var from: Instant?
  /// Before this instant.
  public var until: Instant?
  public var collection: Collection?
  /// In an old or a new value: see ``HistorySearch``.
  public var text: String?

  public init(
    actions: Set<HistoryAction> = [], actor: UserID? = nil, from: Instant? = nil,
    until: Instant? = nil, collection: Collection? = nil, text: String? = nil
  ) {
    self.actions = actions
    self.actor = actor
    self.from = from
    self.until = until
    self.collection = collection
    self.text = text
  }

  /// Every entry.
  public static let none = HistoryFilter()
}

/// One page of the history, and where the next one begins.
public struct HistoryPage: Equatable, Sendable {
  public var entries: [HistoryEntry]
  /// Of all pages; nil where counting would mean to read them all.
  public var total: Int?
  /// Nil where nothing older is left.
  public var next: Int64?

  public init(entries: [HistoryEntry], total: Int?, next: Int64?) {
    self.entries = entries
    self.total = total
    self.next = next
  }
}

/// The names that statuses and people have now, for entries that name them by code
/// and address.
public struct HistoryNames: Equatable, Sendable {
  public struct Person: Equatable, Sendable {
    public var id: UserID
    public var name: String
    public var email: String

    public init(id: UserID, name: String, email: String) {
      self.id = id
      self.name = name
      self.email = email
    }
  }

  public var statuses: [ContactStatus]
  /// In the order of their names.
  public var people: [Person]

  public init(statuses: [ContactStatus], people: [Person]) {
    self.statuses = statuses
    self.people = people
  }

  public static let none = HistoryNames(statuses: [], people: [])
}
