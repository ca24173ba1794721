/// A row of an import with its names looked up: what it asks for.
public struct ImportWish: Equatable, Sendable {
  /// The record in the file, counted from 1 after the header.
  public var row: Int
  public var phone: PhoneNumber
  public var details: ContactDetails
  public var statusID: StatusID
  public var entersDoNotCallList: Bool
  public var assignedTo: UserID?
  public var callbackAt: Instant?
  public var note: String?
  /// What was left out or cleaned.
  public var warnings: [ImportFinding]

  public init(
    row: Int, phone: PhoneNumber, details: ContactDetails, statusID: StatusID,
    entersDoNotCallList: Bool = false, assignedTo: UserID? = nil, callbackAt: Instant? = nil,
    note: String? = nil, warnings: [ImportFinding] = []
  ) {
    self.row = row
    self.phone = phone
    self.details = details
    self.statusID = statusID
    self.entersDoNotCallList = entersDoNotCallList
    self.assignedTo = assignedTo
    self.callbackAt = callbackAt
    self.note = note
    self.warnings = warnings
  }
}

/// What a row does to the floor (docs/decisions.md, Import rules).
public enum ImportDecision: Equatable, Sendable {
  case refused
  case create(NewContact)
  /// The contact with its blanks filled.
  case revive(Contact)
  /// The contact with its blanks filled; equal to what it was where only the
  /// note is new.
  case update(Contact)
  case leave

  public init(_ wish: ImportWish, known: KnownNumber, now: Instant) {
    guard !known.isOnDoNotCallList else {
      self = .refused
      return
    }
    guard let contact = known.contact else {
      self = .create(wish.newContact)
      return
    }
    let filled = wish.filling(contact, now: now)
    if contact.deletedAt != nil {
      self = .revive(filled)
    } else {
      let isNews = wish.note != nil && !known.hasNote
      self = filled == contact && !isNews ? .leave : .update(filled)
    }
  }
}

extension ImportWish {
  fileprivate var newContact: NewContact {
    NewContact(
      phone: phone, details: details, statusID: statusID, assignedTo: assignedTo,
      callback: callbackAt.map { Callback(at: $0, promisedBy: assignedTo) })
  }

  /// Fills what is blank and overwrites nothing. A promise is taken only where
  /// nobody has called yet and its time is to come: one that was kept does not
  /// come back with the same file.
  fileprivate func filling(_ contact: Contact, now: Instant) -> Contact {
    var filled = contact
    filled.deletedAt = nil
    filled.details.fillBlanks(from: details)
    filled.assignedTo = contact.assignedTo ?? assignedTo
    if let callbackAt, contact.callback == nil, contact.callCount == 0, callbackAt > now {
      filled.callback = Callback(at: callbackAt, promisedBy: filled.assignedTo)
    }
    return filled
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
}
