/// People and their roles. Every change is an audited one.
public protocol UserRepository {
  func find(_ id: UserID) throws(DomainError) -> User?
  func find(email: String) throws(DomainError) -> User?
  func roles() throws(DomainError) -> [Role]
  /// - Throws: ``DomainError/emailTaken(_:)``.
  func insert(_ user: User, passwordHash: String) throws(DomainError) -> UserID
  /// Everybody, those who are not active too.
  func all() throws(DomainError) -> [User]
  /// Contacts that are assigned to the person and not deleted.
  func assignedContacts(to id: UserID) throws(DomainError) -> Int
  /// Saves everything but the password and whether it must be changed.
  ///
  /// - Throws: ``DomainError/unknownUser(_:)``.
  func save(_ user: User) throws(DomainError)
  /// A code that a deleted role had brings that role back as `role` says.
  func insert(_ role: Role) throws(DomainError) -> RoleID
  /// Saves name and permissions.
  ///
  /// - Throws: ``DomainError/role(_:)`` where there is none.
  func save(_ role: Role) throws(DomainError)
  /// Nobody may hold it any more.
  func delete(_ role: Role) throws(DomainError)
  /// The history says that the password changed, never its value.
  func setPassword(
    of id: UserID, hash: String, mustChange: Bool
  ) throws(DomainError)
  /// Puts the hash of the same password at another cost in the place of `old`; nothing
  /// happens where the password has changed meanwhile. No change of the record.
  ///
  /// - Returns: whether it was put there.
  func renewHash(of id: UserID, from old: String, to new: String) throws(DomainError) -> Bool
  func setActive(of id: UserID, to isActive: Bool) throws(DomainError)
}

/// The statuses that a contact may have.
public protocol StatusRepository {
  /// In their order; those that were merged into another are not among them.
  func all() throws(DomainError) -> [ContactStatus]
  /// Those that were merged into another.
  func merged() throws(DomainError) -> [ContactStatus]
  /// A code that a merged status had brings that status back as `status` says.
  func insert(_ status: ContactStatus) throws(DomainError)
  /// Saves names, colour, order and whether it is called.
  func save(_ status: ContactStatus) throws(DomainError)
  /// Contacts that have the status, deleted ones too, after a key and in the order of
  /// keys.
  func contacts(
    in id: StatusID, after: ContactID?, limit: Int
  ) throws(DomainError) -> [ContactID]
  /// Takes the status off the floor. No contact may have it any more; what the past says
  /// of it stays.
  func delete(_ status: ContactStatus, mergedInto other: StatusID) throws(DomainError)
}

/// A contact that a file or a person brings.
public struct NewContact: Equatable, Sendable {
  public var phone: PhoneNumber
  public var details: ContactDetails
  public var statusID: StatusID
  public var assignedTo: UserID?
  public var callback: Callback?

  public init(
    phone: PhoneNumber, details: ContactDetails, statusID: StatusID, assignedTo: UserID? = nil,
    callback: Callback? = nil
  ) {
    self.phone = phone
    self.details = details
    self.statusID = statusID
    self.assignedTo = assignedTo
    self.callback = callback
  }
}

/// Contacts with their notes, status changes and assignment changes: an addition
/// to any of these is an update of the contact.
public protocol ContactRepository {
  /// Deleted ones too.
  func find(_ id: ContactID) throws(DomainError) -> Contact?
  /// Deleted ones too.
  func find(phone: PhoneNumber) throws(DomainError) -> Contact?
  /// Inserts it with its first status and assignment, and puts it in the queue.
  func insert(_ contact: NewContact) throws(DomainError) -> ContactID
  /// Saves the fields of `contact`, with a status or assignment change where
  /// these differ, and puts it where it now belongs in the queue.
  ///
  /// - Parameter statusNote: stands with the status change, where there is one.
  /// - Throws: ``DomainError/contactChanged`` where the row no longer has
  ///   `contact.version`.
  func save(_ contact: Contact, statusNote: String?) throws(DomainError)
  /// As ``save(_:statusNote:)``, for who read the contact in this transaction and has
  /// not saved it since: it is not read once more.
  ///
  /// - Parameter before: the contact as it was read.
  func save(_ contact: Contact, over before: Contact, statusNote: String?) throws(DomainError)
  func addNote(_ content: String, to id: ContactID) throws(DomainError)
  func hasNote(_ content: String, on id: ContactID) throws(DomainError) -> Bool
}

/// A call about to be placed.
public struct NewCall: Equatable, Sendable {
  public var contactID: ContactID
  public var seatID: SeatID
  /// Which adapter carries it.
  public var adapter: CallAdapter
  /// Where her own phone rings; nil where the adapter needs none.
  public var endpoint: String?
  /// How many calls of this adapter may begin in a second; nil for any number.
  public var callsPerSecond: Int?
  /// What the dial gate said of it.
  public var verdict: DialVerdict?

  public init(
    contactID: ContactID, seatID: SeatID, adapter: CallAdapter, endpoint: String? = nil,
    callsPerSecond: Int? = nil, verdict: DialVerdict? = nil
  ) {
    self.contactID = contactID
    self.seatID = seatID
    self.adapter = adapter
    self.endpoint = endpoint
    self.callsPerSecond = callsPerSecond
    self.verdict = verdict
  }
}

/// Calls; of each its creation, its provider id and its end are history.
public protocol CallRepository {
  func find(_ id: CallID) throws(DomainError) -> Call?
  /// The user's call that has not ended, at whichever seat.
  func live(of user: UserID) throws(DomainError) -> Call?
  func live(with contact: ContactID) throws(DomainError) -> Call?
  /// The call that has not ended at this telephone, whoever's it is.
  func live(at endpoint: String) throws(DomainError) -> Call?
  /// Its ``Call/dialAt`` comes after those of all calls of its adapter, so far
  /// apart as the calls per second ask.
  func insert(_ call: NewCall) throws(DomainError) -> Call
  func recordSid(_ sid: String, of id: CallID) throws(DomainError)
  /// The contact answered, now.
  func recordAnswer(of id: CallID) throws(DomainError)
  /// Enters a call that has ended.
  func log(
    _ entry: LogCall.Entry, with contact: ContactID, at seat: SeatID
  ) throws(DomainError) -> Call
  /// Ends it once; ending an ended call changes nothing.
  func end(_ id: CallID, _ end: CallEnd, _ report: CallReport) throws(DomainError)
}

/// The floor settings, one row each.
public protocol SettingRepository {
  func set(_ setting: FloorSetting, to settings: FloorSettings) throws(DomainError)
}

/// The internal do-not-call list. It outlives status and contact.
public protocol DoNotCallRepository {
  func contains(_ phone: PhoneNumber) throws(DomainError) -> Bool
  /// Nil where the number is not on the list.
  func find(_ phone: PhoneNumber) throws(DomainError) -> DoNotCallEntry?
  /// Enters the number, and takes its contact out of the queue. Adding a number
  /// that is on the list changes nothing.
  func add(_ phone: PhoneNumber, from source: ListSource, reason: String?) throws(DomainError)
  /// Takes the number off the list; who did it, when and why stays with it, and
  /// its contact goes where it now belongs in the queue.
  func remove(_ phone: PhoneNumber, reason: String) throws(DomainError)
}

/// What the dial gate asks about the calls of a contact.
public protocol AttemptCounting {
  /// Outbound calls of everybody that reached for the contact since the floor's
  /// midnight, the live one included.
  func attemptsToday(of contact: ContactID) throws(DomainError) -> Int
}

/// Seats and what they do at this moment.
public protocol SeatRepository {
  func open(_ user: UserID, at workstation: Workstation, expiresAt: Instant?)
    throws(DomainError) -> SeatID
  func find(_ id: SeatID) throws(DomainError) -> Seat?
  /// Renews the heartbeat; false where the seat had lapsed and was ended.
  func renew(_ id: SeatID) throws(DomainError) -> Bool
  /// Opens a lapsed seat again.
  ///
  /// - Throws: ``DomainError/seatWasEnded(_:)``.
  func reopen(_ id: SeatID) throws(DomainError)
  func close(_ id: SeatID) throws(DomainError)
  /// Begins a new spell of the seat: how long each lasted is kept.
  ///
  /// - Parameter reason: of a pause.
  func setState(_ state: SeatState, reason: String?, of id: SeatID) throws(DomainError)
  /// The user's claims by command that have not expired.
  func commandSeats(of user: UserID) throws(DomainError) -> [SeatID]
  /// The user's seats that are open, claims by command among them.
  func open(of user: UserID) throws(DomainError) -> [SeatID]
  /// Ends an open seat for good: its heartbeat does not open it again.
  ///
  /// - Parameter user: who ended it; nil where nobody did.
  func end(_ id: SeatID, because cause: SeatEnding.Cause, by user: UserID?) throws(DomainError)
  /// Lets no lapsed seat of the user come back.
  func bar(
    lapsedOf user: UserID, because cause: SeatEnding.Cause, by actor: UserID,
    besides kept: SeatID?
  ) throws(DomainError)
  /// Why it was ended; nil where it is open, was left, or lapsed.
  func ending(of id: SeatID) throws(DomainError) -> SeatEnding?
  /// Whether a call of the seat's contact has not ended.
  func hasLiveCall(_ id: SeatID) throws(DomainError) -> Bool
  /// How many seats are at work now beside `id`.
  func liveSeats(besides id: SeatID?) throws(DomainError) -> Int
}

/// Text that was typed and not yet saved as a note.
public protocol DraftRepository {
  /// Empty text removes the draft.
  func save(_ text: String, for contact: ContactID, of user: UserID) throws(DomainError)
}

extension SeatRepository {
  public func setState(_ state: SeatState, of id: SeatID) throws(DomainError) {
    try setState(state, reason: nil, of: id)
  }
}
