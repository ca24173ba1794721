/// A phone number to call, with whatever is known about the person.
public struct Contact: Equatable, Sendable {
  public let id: ContactID
  public var phone: PhoneNumber
  public var details: ContactDetails
  public var statusID: StatusID
  /// The telephoniste who works it; nil is the pool.
  public var assignedTo: UserID?
  public var callback: Callback?
  /// The phone refused the number; held back until the number is edited.
  public var numberProblem: Bool
  public var isConverted: Bool
  /// The appointment that made it converted, with who booked it and when.
  public var conversion: Conversion?
  public var deletedAt: Instant?
  public var createdAt: Instant
  public var updatedAt: Instant
  /// Counts the audited changes; a save against another version is a conflict.
  public var version: Int
  /// Derived: calls made to this number.
  public var callCount: Int
  public var lastCallAt: Instant?

  public init(
    id: ContactID, phone: PhoneNumber, details: ContactDetails, statusID: StatusID,
    assignedTo: UserID?, callback: Callback?, numberProblem: Bool, isConverted: Bool,
    deletedAt: Instant?, createdAt: Instant, updatedAt: Instant, version: Int, callCount: Int,
    lastCallAt: Instant?, conversion: Conversion? = nil
  ) {
    self.conversion = conversion
    self.id = id
    self.phone = phone
    self.details = details
    self.statusID = statusID
    self.assignedTo = assignedTo
    self.callback = callback
    self.numberProblem = numberProblem
    self.isConverted = isConverted
    self.deletedAt = deletedAt
    self.createdAt = createdAt
    self.updatedAt = updatedAt
    self.version = version
    self.callCount = callCount
    self.lastCallAt = lastCallAt
  }
}

/// What a person told us or a file brought: the fields that people edit.
public struct ContactDetails: Equatable, Sendable {
  public var name: String?
  public var email: String?
  public var address: String?
  public var city: String?
  /// `A1A 1A1`.
  public var postalCode: String?
  public var language: Language?
  /// The IANA zone where it is known better than by the number.
  public var timeZone: String?
  public var consent: Consent
  public var consentAt: Instant?

  public init(
    name: String? = nil, email: String? = nil, address: String? = nil, city: String? = nil,
    postalCode: String? = nil, language: Language? = nil, timeZone: String? = nil,
    consent: Consent = .none, consentAt: Instant? = nil
  ) {
    self.name = name
    self.email = email
    self.address = address
    self.city = city
    self.postalCode = postalCode
    self.language = language
    self.timeZone = timeZone
    self.consent = consent
    self.consentAt = consentAt
  }
}

/// On what ground a person may be called despite the national list.
public enum Consent: String, Sendable, CaseIterable {
  case none, inquiry, customer, express
}

/// A promise to call again.
public struct Callback: Equatable, Sendable {
  public var at: Instant
  /// The telephoniste who promised it; nil is anyone.
  public var promisedBy: UserID?

  public init(at: Instant, promisedBy: UserID?) {
    self.at = at
    self.promisedBy = promisedBy
  }
}

/// A note on a contact. Notes are added, never changed.
public struct ContactNote: Equatable, Sendable {
  public let content: String
  public let authorName: String
  public let createdAt: Instant

  public init(content: String, authorName: String, createdAt: Instant) {
    self.content = content
    self.authorName = authorName
    self.createdAt = createdAt
  }
}
