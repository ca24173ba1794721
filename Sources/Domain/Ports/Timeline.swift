/// The changes of a contact as people tell them, read from the history.
public protocol TimelineReading: Sendable {
  /// The newest first; nil where the contact is out of `sight`.
  ///
  /// - Parameter limit: entries of the history; each may tell several things.
  func timeline(
    of id: ContactID, in sight: Sight, limit: Int
  ) throws(DomainError) -> Timeline?
}

/// What happened to one contact, the newest first.
public struct Timeline: Equatable, Sendable {
  public var lines: [TimelineLine]
  /// Whether nothing older was left out.
  public var isWhole: Bool

  public init(lines: [TimelineLine], isWhole: Bool) {
    self.lines = lines
    self.isWhole = isWhole
  }

  public static let none = Timeline(lines: [], isWhole: true)
}

/// One thing that happened to a contact.
public struct TimelineLine: Equatable, Sendable {
  /// The entry of the history, and which of its things this is.
  public struct ID: Hashable, Sendable {
    public let seq: Int64
    public let part: Int

    public init(seq: Int64, part: Int) {
      self.seq = seq
      self.part = part
    }
  }

  public var id: ID
  public var at: Instant
  /// The person's name as it was then; nil for the program itself.
  public var who: String?
  public var fact: TimelineFact

  public init(id: ID, at: Instant, who: String?, fact: TimelineFact) {
    self.id = id
    self.at = at
    self.who = who
    self.fact = fact
  }
}

/// What happened, with the names that people know.
public enum TimelineFact: Equatable, Sendable {
  /// By an import, or by hand.
  case created(byImport: Bool)
  /// `old` equals `new` where only a note was added.
  case status(old: ContactStatus?, new: ContactStatus, note: String?)
  /// Nil is the pool.
  case assigned(from: String?, to: String?)
  /// Promised by this person, or for anyone.
  case callback(Instant, promisedBy: String?)
  case callbackEnded
  /// As the fields are stored; empty where nothing was known.
  case edited(ContactField, old: String, new: String)
  case numberProblem(Bool)
  case deleted(Bool)
  case converted(Bool)
  case noted(String)
  /// Has not ended.
  case called
  case callEnded(CallOutcome, seconds: Int)

  /// What changes who may be called, by whom or at which number.
  public var isImportant: Bool {
    switch self {
    case .status(_, let new, _):
      return new.code == ContactStatus.Code.doNotCall || new.code == ContactStatus.Code.converted
    case .edited(let field, _, _): return [.phone, .consent, .consentAt].contains(field)
    case .assigned(let from, _): return from != nil
    case .numberProblem, .deleted, .converted: return true
    default: return false
    }
  }
}
