/// An appointment that an agent keeps with a contact.
public struct Reservation: Equatable, Sendable {
  public let id: ReservationID
  public let contactID: ContactID
  /// When it begins: the plan's `date`.
  public var start: Instant
  /// How long it takes, as it was when the time was chosen.
  public var minutes: Int
  public var agentID: UserID
  public var status: ReservationStatus
  public var customer: CustomerInfo
  /// Why it was cancelled.
  public var cancelReason: String?
  /// Who booked it; nil for nobody who signs in.
  public let bookedBy: UserID?
  public let bookedAt: Instant
  public var updatedAt: Instant
  /// Counts the audited changes; a save against another version is a conflict.
  public var version: Int

  public init(
    id: ReservationID, contactID: ContactID, start: Instant, minutes: Int, agentID: UserID,
    status: ReservationStatus, customer: CustomerInfo, cancelReason: String? = nil,
    bookedBy: UserID?, bookedAt: Instant, updatedAt: Instant, version: Int = 1
  ) {
    self.id = id
    self.contactID = contactID
    self.start = start
    self.minutes = minutes
    self.agentID = agentID
    self.status = status
    self.customer = customer
    self.cancelReason = cancelReason
    self.bookedBy = bookedBy
    self.bookedAt = bookedAt
    self.updatedAt = updatedAt
    self.version = version
  }

  /// The first moment after it.
  public var end: Instant { start + .minutes(Int64(minutes)) }
}

public typealias ReservationID = Identifier<Reservation>

/// What became of an appointment.
public enum ReservationStatus: String, Sendable, CaseIterable {
  case scheduled, confirmed, done
  case noShow = "no-show"
  case cancelled

  /// Whether the visit is still to come.
  public var isOpen: Bool { self == .scheduled || self == .confirmed }
}

/// The customer as the contact was when the appointment was made: it stays as it was agreed.
public struct CustomerInfo: Equatable, Sendable {
  public var name: String
  public var phone: PhoneNumber
  public var email: String?
  public var address: String
  public var postalCode: String?
  public var city: String?

  public init(
    name: String, phone: PhoneNumber, email: String? = nil, address: String,
    postalCode: String? = nil, city: String? = nil
  ) {
    self.name = name
    self.phone = phone
    self.email = email
    self.address = address
    self.postalCode = postalCode
    self.city = city
  }
}

/// How a contact came to be converted.
public struct Conversion: Equatable, Sendable {
  public var reservationID: ReservationID
  public var by: UserID?
  public var at: Instant

  public init(reservationID: ReservationID, by: UserID?, at: Instant) {
    self.reservationID = reservationID
    self.by = by
    self.at = at
  }
}

/// An appointment about to be made.
public struct NewReservation: Equatable, Sendable {
  public var contactID: ContactID
  public var agentID: UserID
  public var start: Instant
  public var minutes: Int
  public var customer: CustomerInfo

  public init(
    contactID: ContactID, agentID: UserID, start: Instant, minutes: Int, customer: CustomerInfo
  ) {
    self.contactID = contactID
    self.agentID = agentID
    self.start = start
    self.minutes = minutes
    self.customer = customer
  }
}
