/// A row of an import with its names looked up: what it asks for.
public struct ImportWish: Equatable, Sendable {
  /// The record in the file, counted from 1 after the header.
  public var row: Int
  public var phone: PhoneNumber
  public var details: ContactDetails
  /// Of a new contact.
  public var statusID: StatusID
  public var entersDoNotCallList: Bool
  /// What the file says of a known contact's status; nil where it names none, or one
  /// that only booking sets.
  public var statedStatus: ContactStatus?
  /// Whether the file says anything of the consent.
  public var statesConsent: Bool
  /// Whom the file names.
  public var assignedTo: UserID?
  /// Who gets it where the file names nobody and nobody has it.
  public var fallback: UserID?
  public var callbackAt: Instant?
  public var note: String?
  /// The status that only booking sets: a contact that has it keeps it.
  public var bookedStatusID: StatusID?
  /// What was left out or cleaned.
  public var warnings: [ImportFinding]

  public init(
    row: Int, phone: PhoneNumber, details: ContactDetails, statusID: StatusID,
    entersDoNotCallList: Bool = false, statedStatus: ContactStatus? = nil,
    statesConsent: Bool = false, assignedTo: UserID? = nil, fallback: UserID? = nil,
    callbackAt: Instant? = nil, note: String? = nil, bookedStatusID: StatusID? = nil,
    warnings: [ImportFinding] = []
  ) {
    self.row = row
    self.phone = phone
    self.details = details
    self.statusID = statusID
    self.entersDoNotCallList = entersDoNotCallList
    self.statedStatus = statedStatus
    self.statesConsent = statesConsent
    self.assignedTo = assignedTo
    self.fallback = fallback
    self.callbackAt = callbackAt
    self.note = note
    self.bookedStatusID = bookedStatusID
    self.warnings = warnings
  }
}

extension ImportWish {
  /// Whether the row has just set the status that enters a number in the internal list.
  func entersDoNotCallList(_ contact: Contact, before: Contact?) -> Bool {
    entersDoNotCallList && contact.statusID == statusID && before?.statusID != statusID
  }
}

/// What a row does to the floor (docs/decisions.md, Import rules).
public enum ImportDecision: Equatable, Sendable {
  case refused
  case create(NewContact)
  /// The contact with what the file brings.
  case revive(Contact)
  /// The contact with what the file brings; equal to what it was where only the
  /// note is new.
  case update(Contact)
  case leave

  public init(
    _ wish: ImportWish, known: KnownNumber, now: Instant,
    existing: ImportOptions.Existing = .fill
  ) {
    guard !known.isOnDoNotCallList else {
      self = .refused
      return
    }
    guard let contact = known.contact else {
      self = .create(wish.newContact)
      return
    }
    let isDeleted = contact.deletedAt != nil
    guard existing != .skip || isDeleted else {
      self = .leave
      return
    }
    let merged =
      existing == .overwrite
      ? wish.overwriting(contact, now: now) : wish.filling(contact, now: now)
    if isDeleted {
      self = .revive(merged)
    } else {
      let isNews = wish.note != nil && !known.hasNote
      self = merged == contact && !isNews ? .leave : .update(merged)
    }
  }
}

extension ImportWish {
  fileprivate var newContact: NewContact {
    let owner = assignedTo ?? fallback
    return NewContact(
      phone: phone, details: details, statusID: statusID, assignedTo: owner,
      callback: callbackAt.map { Callback(at: $0, promisedBy: owner) })
  }

  /// Fills what is blank and overwrites nothing. A promise is taken only where
  /// nobody has called yet and its time is to come: one that was kept does not
  /// come back with the same file.
  fileprivate func filling(_ contact: Contact, now: Instant) -> Contact {
    var filled = contact
    filled.deletedAt = nil
    filled.details.fillBlanks(from: details)
    filled.assignedTo = contact.assignedTo ?? assignedTo ?? fallback
    if let callbackAt, contact.callback == nil, contact.callCount == 0, callbackAt > now {
      filled.callback = Callback(at: callbackAt, promisedBy: filled.assignedTo)
    }
    return filled
  }

  /// What stands in the file replaces what stands here. A status ends a promise, as
  /// everywhere; of a contact with an appointment status and promise stay.
  fileprivate func overwriting(_ contact: Contact, now: Instant) -> Contact {
    var result = contact
    result.deletedAt = nil
    result.details.overwrite(with: details, statesConsent: statesConsent)
    result.assignedTo = assignedTo ?? contact.assignedTo ?? fallback
    guard !contact.isConverted, contact.statusID != bookedStatusID else { return result }
    if let statedStatus, statedStatus.id != contact.statusID {
      result.statusID = statedStatus.id
      if statedStatus.code != ContactStatus.Code.callbackRequested { result.callback = nil }
    }
    if let callbackAt, callbackAt > now {
      result.callback =
        contact.callback?.at == callbackAt
        ? contact.callback : Callback(at: callbackAt, promisedBy: result.assignedTo)
    }
    return result
  }
}

extension ContactDetails {
  fileprivate mutating func fillBlanks(from other: ContactDetails) {
    name = name ?? other.name
    email = email ?? other.email
    address = address ?? other.address
    city = city ?? other.city
    postalCode = postalCode ?? other.postalCode
    language = language ?? other.language
    timeZone = timeZone ?? other.timeZone
    guard consent == .none, other.consent != .none else { return }
    consent = other.consent
    consentAt = other.consentAt
  }

  /// - Parameter statesConsent: whether the other side says anything of the consent.
  fileprivate mutating func overwrite(with other: ContactDetails, statesConsent: Bool) {
    name = other.name ?? name
    email = other.email ?? email
    address = other.address ?? address
    city = other.city ?? city
    postalCode = other.postalCode ?? postalCode
    language = other.language ?? language
    timeZone = other.timeZone ?? timeZone
    if statesConsent, consent != other.consent {
      consent = other.consent
      // The day of another consent is not this one's.
      consentAt = nil
    }
    consentAt = other.consentAt ?? consentAt
  }
}
