/// What screens and commands read. Each call is one short read transaction of
/// its own connection and waits for nobody's write.
public protocol ContactReading: Sendable {
  /// A contact as its card shows it; nil where there is none in `sight`.
  func card(_ id: ContactID, in sight: Sight) throws(DomainError) -> ContactCard?
  func card(phone: PhoneNumber, in sight: Sight) throws(DomainError) -> ContactCard?
  /// These contacts, deleted ones too, in the order asked for; whoever is out of sight is
  /// left out.
  func lines(_ ids: [ContactID], in sight: Sight) throws(DomainError) -> [ContactLine]
  func statuses() throws(DomainError) -> [ContactStatus]
  /// What the user typed about the contact and has not saved as a note.
  func draft(for id: ContactID, of user: UserID) throws(DomainError) -> String?
  /// What the user worked today, the newest first.
  func today(of user: UserID) throws(DomainError) -> TodaysWork
}

/// Calls as their rows stand.
public protocol CallReading: Sendable {
  /// Whether some call has this provider's id of its own leg.
  func isJournaled(_ sid: String) throws(DomainError) -> Bool
  /// The user's call that has not ended, at whichever seat.
  func live(of user: UserID) throws(DomainError) -> Call?
  /// Calls that have not ended and whose seat is no longer at work, the oldest
  /// first, at most 50; those of `user` are left out: ``ResumeWork`` brings them.
  func orphans(besides user: UserID) throws(DomainError) -> [Call]
  /// The newest first.
  func calls(_ query: CallQuery) throws(DomainError) -> CallPage
}

/// Which calls a list shows, and from where on.
public struct CallQuery: Equatable, Sendable {
  public enum Scope: Equatable, Sendable {
    case contact(ContactID)
    case caller(UserID)
  }

  public var scope: Scope
  /// Calls that were entered before this one.
  public var before: CallID?
  public var limit: Int
  /// Whose names are told: a contact that is out of it is a number alone.
  public var sight: Sight

  public init(
    scope: Scope, before: CallID? = nil, limit: Int = 50, in sight: Sight = .everything
  ) {
    self.scope = scope
    self.sight = sight
    self.before = before
    self.limit = limit
  }
}

/// One page of calls, and where the next one begins.
public struct CallPage: Equatable, Sendable {
  public struct Line: Equatable, Sendable {
    public var call: Call
    public var contactName: String?
    public var callerName: String
    public var callerEmail: String

    public init(call: Call, contactName: String?, callerName: String, callerEmail: String) {
      self.call = call
      self.contactName = contactName
      self.callerName = callerName
      self.callerEmail = callerEmail
    }
  }

  public var lines: [Line]
  public var total: Int
  public var next: CallID?

  public init(lines: [Line], total: Int, next: CallID?) {
    self.lines = lines
    self.total = total
    self.next = next
  }
}

/// People, their roles and rights.
public protocol PeopleReading: DenialRecording {
  func user(_ id: UserID) throws(DomainError) -> User?
  /// The user and the stored password hash, for signing in.
  func credentials(email: String) throws(DomainError) -> (user: User, hash: String)?
  func users() throws(DomainError) -> [User]
  func roles() throws(DomainError) -> [Role]
  /// Every permission that the user holds, by roles and directly.
  func permissions(of user: User) throws(DomainError) -> Set<Permission>
}

/// The floor as a whole: its settings and its counters.
public protocol FloorReading: Sendable {
  func settings() throws(DomainError) -> FloorSettings
  /// True once ``InitialiseFloor`` has run.
  func isInitialised() throws(DomainError) -> Bool
  func overview() throws(DomainError) -> FloorOverview
  /// How many contacts each person has, of those that are not deleted: from the counters.
  func assignedContacts() throws(DomainError) -> [UserID: Int]
  /// What each person who is at a seat does now.
  func seatStates() throws(DomainError) -> [UserID: SeatState]
  /// How many contacts have the status, deleted ones too.
  func contacts(in status: StatusID) throws(DomainError) -> Int
  /// How many contacts have each status, of those that are not deleted: from the counters.
  func contactsByStatus() throws(DomainError) -> [StatusID: Int]
}

extension PeopleReading {
  /// Checks a right before something is read; a refusal is entered in the history.
  ///
  /// - Throws: ``DomainError/accountDisabled(email:)``,
  ///   ``DomainError/notTelephoniste``, ``DomainError/notPermitted(_:)``.
  public func require(_ right: Right, of id: UserID) throws(DomainError) {
    do throws(DomainError) {
      try check(right, of: id)
    } catch {
      try recordDenial(error, of: .user(id, seat: nil), attempting: nil)
      throw error
    }
  }

  /// Asks whether somebody has a right, where not having it is no attempt.
  ///
  /// - Throws: as ``require(_:of:)``.
  func check(_ right: Right, of id: UserID) throws(DomainError) {
    guard let user = try user(id) else { throw .signInRefused }
    guard user.isActive else { throw .accountDisabled(email: user.email) }
    try right.check(user, holding: permissions(of: user))
  }
}

/// Which contacts somebody may see; any other is "not found".
public enum Sight: Hashable, Sendable {
  case everything
  /// Assigned to her, leased to her, or worked by her today.
  case telephoniste(UserID)
}

/// A contact with all that its card shows.
public struct ContactCard: Equatable, Sendable {
  public var contact: Contact
  public var status: ContactStatus
  public var assignedToName: String?
  public var assignedToEmail: String?
  /// The newest first.
  public var notes: [ContactNote]
  /// The newest first.
  public var calls: [CallLine]
  /// The seat that holds it now.
  public var leasedBy: SeatID?

  public init(
    contact: Contact, status: ContactStatus, assignedToName: String?, assignedToEmail: String?,
    notes: [ContactNote], calls: [CallLine], leasedBy: SeatID? = nil
  ) {
    self.contact = contact
    self.status = status
    self.assignedToName = assignedToName
    self.assignedToEmail = assignedToEmail
    self.notes = notes
    self.calls = calls
    self.leasedBy = leasedBy
  }
}

/// One call in a list.
public struct CallLine: Equatable, Sendable {
  public var id: CallID
  public var at: Instant
  public var callerName: String
  /// Nil while it lasts.
  public var outcome: CallOutcome?
  /// Whole seconds of talk.
  public var duration: Int

  public init(id: CallID, at: Instant, callerName: String, outcome: CallOutcome?, duration: Int) {
    self.id = id
    self.at = at
    self.callerName = callerName
    self.outcome = outcome
    self.duration = duration
  }
}

/// One contact in a list.
public struct ContactLine: Equatable, Sendable {
  public var contact: Contact
  public var statusCode: String
  public var assignedToEmail: String?

  public init(contact: Contact, statusCode: String, assignedToEmail: String?) {
    self.contact = contact
    self.statusCode = statusCode
    self.assignedToEmail = assignedToEmail
  }
}

/// The panel of today: figures and contacts of one telephoniste since midnight
/// of the floor's zone.
public struct TodaysWork: Equatable, Sendable {
  public struct Line: Equatable, Sendable {
    public var contactID: ContactID
    public var phone: PhoneNumber
    public var name: String?
    public var kind: WorkKind
    public var status: ContactStatus
    public var at: Instant

    public init(
      contactID: ContactID, phone: PhoneNumber, name: String?, kind: WorkKind,
      status: ContactStatus, at: Instant
    ) {
      self.contactID = contactID
      self.phone = phone
      self.name = name
      self.kind = kind
      self.status = status
      self.at = at
    }
  }

  public var calls: Int
  public var worked: Int
  /// Appointments that she made today and that were not cancelled since.
  public var booked: Int
  /// The newest first, at most 200.
  public var lines: [Line]

  public init(calls: Int, worked: Int, booked: Int = 0, lines: [Line]) {
    self.calls = calls
    self.worked = worked
    self.booked = booked
    self.lines = lines
  }

  public static let none = TodaysWork(calls: 0, worked: 0, lines: [])
}

/// What an admin sees first.
public struct FloorOverview: Equatable, Sendable {
  public struct StatusCount: Equatable, Sendable {
    public var status: ContactStatus
    public var contacts: Int
    public init(status: ContactStatus, contacts: Int) {
      self.status = status
      self.contacts = contacts
    }
  }

  public struct Person: Equatable, Sendable {
    public var id: UserID
    public var name: String
    public var actors: [ActorRole]
    public var assigned: Int
    /// Nil where the person is at no seat.
    public var state: SeatState?
    public init(
      id: UserID, name: String, actors: [ActorRole], assigned: Int, state: SeatState?
    ) {
      self.id = id
      self.name = name
      self.actors = actors
      self.assigned = assigned
      self.state = state
    }
  }

  /// What one act wrote, such as an import of many contacts.
  public struct Act: Equatable, Sendable {
    /// Its first entry.
    public var entry: HistoryEntry
    /// How many entries of the same collection it has, counted up to ``mostCounted``.
    public var entries: Int
    /// An act of so many entries has at least as many.
    public static let mostCounted = 1000

    public init(entry: HistoryEntry, entries: Int) {
      self.entry = entry
      self.entries = entries
    }
  }

  public var contacts: Int
  public var pool: Int
  public var byStatus: [StatusCount]
  public var people: [Person]
  /// The newest first.
  public var lastChanges: [Act]

  public init(
    contacts: Int, pool: Int, byStatus: [StatusCount], people: [Person],
    lastChanges: [Act]
  ) {
    self.contacts = contacts
    self.pool = pool
    self.byStatus = byStatus
    self.people = people
    self.lastChanges = lastChanges
  }
}
