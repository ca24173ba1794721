/// One attempt to reach a contact. The row exists before the provider is asked.
public struct Call: Equatable, Sendable {
  public let id: CallID
  public let contactID: ContactID
  public let phone: PhoneNumber
  public let calledBy: UserID
  public let calledAt: Instant
  /// The provider's id of the telephoniste's own leg; nil until it is known.
  public var sid: String?
  /// The provider's id of the contact's leg.
  public var childSid: String?
  public var answeredAt: Instant?
  public var end: CallEnd?

  public init(
    id: CallID, contactID: ContactID, phone: PhoneNumber, calledBy: UserID, calledAt: Instant,
    sid: String?, childSid: String?, answeredAt: Instant?, end: CallEnd?
  ) {
    self.id = id
    self.contactID = contactID
    self.phone = phone
    self.calledBy = calledBy
    self.calledAt = calledAt
    self.sid = sid
    self.childSid = childSid
    self.answeredAt = answeredAt
    self.end = end
  }

  public var isLive: Bool { end == nil }
}

/// How a call ended.
public struct CallEnd: Equatable, Sendable {
  public var outcome: CallOutcome
  /// The provider's word for it.
  public var status: String
  public var at: Instant
  /// Whole seconds of talk with the contact.
  public var duration: Int

  public init(outcome: CallOutcome, status: String, at: Instant, duration: Int) {
    self.outcome = outcome
    self.status = status
    self.at = at
    self.duration = duration
  }
}

/// How a call went, as the card and the history name it.
public enum CallOutcome: String, Sendable, CaseIterable {
  case answered, busy
  case noAnswer = "no-answer"
  case failed, canceled
  /// The telephoniste's own phone did not answer: the contact was never called.
  case ownPhone = "own-phone"

  /// The status that the outcome suggests, by its code.
  public var suggestedStatus: String? {
    switch self {
    case .noAnswer, .busy, .failed: return ContactStatus.Code.attempted
    case .answered, .canceled, .ownPhone: return nil
    }
  }
}

/// Where a call stands, as the card shows it. A call only ever moves forward.
public enum CallPhase: Int, Comparable, Sendable, CaseIterable {
  case placing, queued, yourPhoneRings, dialling, ringing, talking, hangingUp, ended

  public static func < (one: CallPhase, other: CallPhase) -> Bool { one.rawValue < other.rawValue }
}
