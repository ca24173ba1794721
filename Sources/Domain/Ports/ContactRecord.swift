/// One contact with all that an admin sees of it, deleted or not. Each call is one
/// short read transaction and waits for nobody's write.
public protocol ContactRecordReading: Sendable {
  /// Nil where there is no such contact.
  func record(_ id: ContactID) throws(DomainError) -> ContactRecord?
  /// The contact that has the number, deleted or not.
  func contact(with phone: PhoneNumber) throws(DomainError) -> Contact?
  /// The newest first; those before `key` where one is given.
  func notes(
    of id: ContactID, before key: Int64?, limit: Int
  ) throws(DomainError) -> RecordPage<NoteLine>
  /// The newest first; those before `key` where one is given.
  func statusChanges(
    of id: ContactID, before key: Int64?, limit: Int
  ) throws(DomainError) -> RecordPage<StatusChangeLine>
  /// The newest first; those before `key` where one is given.
  func assignmentChanges(
    of id: ContactID, before key: Int64?, limit: Int
  ) throws(DomainError) -> RecordPage<AssignmentChangeLine>
}

/// A contact with what stands around it. Names are those of today.
public struct ContactRecord: Equatable, Sendable {
  /// Who has it on the card of a seat now.
  public struct Holder: Equatable, Sendable {
    public var name: String
    public var since: Instant?

    public init(name: String, since: Instant?) {
      self.name = name
      self.since = since
    }
  }

  public var contact: Contact
  public var status: ContactStatus
  /// Nil for the pool.
  public var assignedToName: String?
  /// Who promised the callback; nil for anyone.
  public var callbackForName: String?
  public var createdByName: String?
  public var updatedByName: String?
  public var holder: Holder?
  /// In a call that has not ended.
  public var isInCall: Bool
  /// How many there are of each.
  public var notes: Int
  public var calls: Int
  public var statusChanges: Int
  public var assignmentChanges: Int

  public init(
    contact: Contact, status: ContactStatus, assignedToName: String? = nil,
    callbackForName: String? = nil, createdByName: String? = nil, updatedByName: String? = nil,
    holder: Holder? = nil, isInCall: Bool = false, notes: Int = 0, calls: Int = 0,
    statusChanges: Int = 0,
    assignmentChanges: Int = 0
  ) {
    self.contact = contact
    self.status = status
    self.assignedToName = assignedToName
    self.callbackForName = callbackForName
    self.createdByName = createdByName
    self.updatedByName = updatedByName
    self.holder = holder
    self.isInCall = isInCall
    self.notes = notes
    self.calls = calls
    self.statusChanges = statusChanges
    self.assignmentChanges = assignmentChanges
  }
}

/// Some lines of a contact, and where the older ones begin.
public struct RecordPage<Line: Equatable & Sendable>: Equatable, Sendable {
  public var lines: [Line]
  /// Nil where nothing older is left.
  public var next: Int64?

  public init(lines: [Line], next: Int64?) {
    self.lines = lines
    self.next = next
  }
}

/// A note in a list.
public struct NoteLine: Equatable, Sendable {
  public var id: Int64
  public var content: String
  public var authorName: String?
  public var at: Instant

  public init(id: Int64, content: String, authorName: String?, at: Instant) {
    self.id = id
    self.content = content
    self.authorName = authorName
    self.at = at
  }
}

/// A status that was set, in a list.
public struct StatusChangeLine: Equatable, Sendable {
  public var id: Int64
  public var status: ContactStatus
  public var note: String?
  public var byName: String?
  public var at: Instant

  public init(id: Int64, status: ContactStatus, note: String?, byName: String?, at: Instant) {
    self.id = id
    self.status = status
    self.note = note
    self.byName = byName
    self.at = at
  }
}

/// An assignment that was changed, in a list. Nil is the pool.
public struct AssignmentChangeLine: Equatable, Sendable {
  public var id: Int64
  public var fromName: String?
  public var toName: String?
  public var byName: String?
  public var at: Instant

  public init(id: Int64, fromName: String?, toName: String?, byName: String?, at: Instant) {
    self.id = id
    self.fromName = fromName
    self.toName = toName
    self.byName = byName
    self.at = at
  }
}

/// Those who call, and how much each has to call.
public protocol TelephonisteReading: Sendable {
  /// The active ones in the order of their names.
  func telephonistes() throws(DomainError) -> [TelephonisteLine]
}

/// A telephoniste as whoever assigns contacts sees her.
public struct TelephonisteLine: Equatable, Sendable {
  public var id: UserID
  public var name: String
  public var email: String
  /// Contacts that are assigned to her now.
  public var contacts: Int

  public init(id: UserID, name: String, email: String, contacts: Int) {
    self.id = id
    self.name = name
    self.email = email
    self.contacts = contacts
  }
}
