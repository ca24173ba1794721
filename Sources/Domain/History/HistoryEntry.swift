/// What the history keeps a record of, by the name of its table.
public enum Collection: String, Sendable, CaseIterable {
  case user, role
  case contactStatus = "contact_status"
  case contact, setting
  case doNotCall = "do_not_call"
  case agentProfile = "agent_profile"
  case availability = "availability_slot"
  case reservation
  /// Acts that changed no record, by their kind: see ``HistoryEvent``.
  case event
}

/// What became of a record; an event is an act that changed none.
public enum HistoryAction: String, Sendable, CaseIterable {
  case create, update, delete, event
}

/// One field's change: old → new.
public struct FieldChange: Hashable, Sendable {
  public var field: String
  public var old: JSONValue
  public var new: JSONValue

  public init(field: String, old: JSONValue, new: JSONValue) {
    self.field = field
    self.old = old
    self.new = new
  }
}

/// Who acted, as they were then; never a password.
public struct ActorSnapshot: Equatable, Sendable {
  /// `user` or `system`.
  public var kind: String
  /// The user's key, or the system actor's name.
  public var key: String
  public var name: String
  public var email: String?

  public init(kind: String, key: String, name: String, email: String?) {
    self.kind = kind
    self.key = key
    self.name = name
    self.email = email
  }
}

/// One row of the history with everything that a reader of it needs.
public struct HistoryEntry: Equatable, Sendable {
  public var seq: Int64
  public var at: Instant
  public var actor: ActorSnapshot
  public var action: HistoryAction
  public var collection: Collection
  /// The key by which people name the record: a contact's phone, a user's e-mail.
  public var key: String
  /// Where the record is a contact: which, whatever its number is by now.
  public var contactID: ContactID?
  public var changes: [FieldChange]
  public var initialDocument: JSONValue?
  public var deletedDocument: JSONValue?
  public var request: RequestID
  public var because: String
  public var host: String
  public var terminal: String?
  public var peer: String?
  public var program: String
  public var seatSession: SeatID?

  public init(
    seq: Int64, at: Instant, actor: ActorSnapshot, action: HistoryAction, collection: Collection,
    key: String, changes: [FieldChange], initialDocument: JSONValue?, deletedDocument: JSONValue?,
    request: RequestID, because: String, host: String, terminal: String?, peer: String?,
    program: String, seatSession: SeatID?, contactID: ContactID? = nil
  ) {
    self.contactID = contactID
    self.seq = seq
    self.at = at
    self.actor = actor
    self.action = action
    self.collection = collection
    self.key = key
    self.changes = changes
    self.initialDocument = initialDocument
    self.deletedDocument = deletedDocument
    self.request = request
    self.because = because
    self.host = host
    self.terminal = terminal
    self.peer = peer
    self.program = program
    self.seatSession = seatSession
  }
}

/// What `history verify` found.
public struct HistoryVerdict: Equatable, Sendable {
  public struct Bad: Equatable, Sendable {
    /// The entry; where a record is not what its entries say, the last of them. Nil for
    /// a record that has none.
    public var seq: Int64?
    public var why: HistoryFault
    /// Which record, where it is not what its entries say.
    public var place: RecordPlace?
    public init(seq: Int64?, why: HistoryFault, place: RecordPlace? = nil) {
      self.seq = seq
      self.why = why
      self.place = place
    }
  }

  /// How many entries were read.
  public var entries: Int64
  public var firstBad: Bad?
  /// The last row's hash, 64 hexadecimal digits; nil for an empty history.
  public var head: String?

  public var isWhole: Bool { firstBad == nil }

  public init(entries: Int64, firstBad: Bad?, head: String?) {
    self.entries = entries
    self.firstBad = firstBad
    self.head = head
  }
}

/// Why a row of the history is not what was written.
public enum HistoryFault: String, Sendable, CaseIterable {
  /// A number in the sequence is missing or stands out of order.
  case gap
  /// The row does not name the hash of the row before it.
  case order
  /// The row's columns do not give its hash.
  case hash
  /// The payload does not give the digest that the row names, or is missing.
  case payload
  /// The actor's snapshot does not give its digest, or is missing.
  case snapshot
  /// The request does not give its digest, or is missing.
  case request
  /// A record is not what its entries say.
  case live
  /// A record that the history has is no longer there.
  case missing
  /// A record is there of which the history knows nothing.
  case unrecorded
}

/// A record, or one field of it, as people name it.
public struct RecordPlace: Equatable, Sendable {
  public var collection: Collection
  /// A contact's phone, a person's e-mail, a code, a setting's name; the row's key where
  /// the record has none of these any more.
  public var key: String
  /// As the history names it; nil for the record as a whole.
  public var field: String?

  public init(collection: Collection, key: String, field: String? = nil) {
    self.collection = collection
    self.key = key
    self.field = field
  }
}
