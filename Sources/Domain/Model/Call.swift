/// One attempt to reach a contact. The row exists before the provider is asked.
public struct Call: Equatable, Sendable {
  public let id: CallID
  public let contactID: ContactID
  public let phone: PhoneNumber
  public let calledBy: UserID
  public let calledAt: Instant
  /// Which adapter carries it.
  public let adapter: CallAdapter
  public let direction: CallDirection
  /// Where the telephoniste's own phone rings; nil where the adapter needs none.
  public var endpoint: String?
  /// When the provider may be asked: later than ``calledAt`` where the account's
  /// calls per second are used up.
  public var dialAt: Instant
  /// The provider's id of the telephoniste's own leg; nil until it is known.
  public var sid: String?
  /// The provider's id of the contact's leg.
  public var childSid: String?
  public var answeredAt: Instant?
  public var end: CallEnd?

  public init(
    id: CallID, contactID: ContactID, phone: PhoneNumber, calledBy: UserID, calledAt: Instant,
    adapter: CallAdapter, direction: CallDirection = .outbound, endpoint: String? = nil,
    dialAt: Instant? = nil, sid: String? = nil,
    childSid: String? = nil, answeredAt: Instant? = nil, end: CallEnd? = nil
  ) {
    self.id = id
    self.contactID = contactID
    self.phone = phone
    self.calledBy = calledBy
    self.calledAt = calledAt
    self.adapter = adapter
    self.direction = direction
    self.endpoint = endpoint
    self.dialAt = dialAt ?? calledAt
    self.sid = sid
    self.childSid = childSid
    self.answeredAt = answeredAt
    self.end = end
  }

  public var isLive: Bool { end == nil }
}

/// Who called whom.
public enum CallDirection: String, Sendable, CaseIterable {
  case outbound, inbound
}

/// Who carries a call, as the row and the configuration name it.
public enum CallAdapter: String, Sendable, CaseIterable {
  case simulated, twilio
  /// The telephoniste dials by hand.
  case manual
}

/// How a call ended.
public struct CallEnd: Equatable, Sendable {
  public var outcome: CallOutcome
  /// The provider's word for it.
  public var status: String
  public var at: Instant
  /// Whole seconds of talk with the contact.
  public var duration: Int
  /// Why it did not come about, where the provider says so.
  public var problem: CallProblem?
  /// The provider's error code.
  public var code: Int?
  /// The provider's id of the request that failed, for its support.
  public var requestID: String?

  public init(
    outcome: CallOutcome, status: String, at: Instant, duration: Int, problem: CallProblem? = nil,
    code: Int? = nil, requestID: String? = nil
  ) {
    self.outcome = outcome
    self.status = status
    self.at = at
    self.duration = duration
    self.problem = problem
    self.code = code
    self.requestID = requestID
  }
}

/// How a call went, as the card and the history name it.
public enum CallOutcome: String, Sendable, CaseIterable {
  case answered, busy
  case noAnswer = "no-answer"
  case failed, canceled
  /// The telephoniste's own phone did not answer: the contact was never called.
  case ownPhone = "own-phone"
  /// Nobody can say whether the provider placed it.
  case unsure

  /// Whether the outcome alone says that the contact's phone was called.
  public var reachedContact: Bool { self == .answered || self == .busy || self == .noAnswer }

  /// The status that the outcome suggests, by its code.
  public var suggestedStatus: String? {
    switch self {
    case .noAnswer, .busy, .failed: return ContactStatus.Code.attempted
    case .answered, .canceled, .ownPhone, .unsure: return nil
    }
  }
}

/// Where a call stands, as the card shows it. A call only ever moves forward.
public enum CallPhase: Int, Comparable, Sendable, CaseIterable {
  case placing
  /// The provider's answer was lost: whether it placed the call is being looked up.
  case unsure
  case queued, yourPhoneRings
  /// One's own phone is up, and the contact is called when she says so.
  case yourPhoneIsUp
  case dialling, ringing, talking, hangingUp, ended

  public static func < (one: CallPhase, other: CallPhase) -> Bool { one.rawValue < other.rawValue }
}

/// What stands in the way of a call: the provider's error codes by their meaning
/// (docs/twilio.md has the codes). Stored with the call under its raw value.
public enum CallProblem: String, Error, Sendable, CaseIterable {
  /// Nothing was dialled: no network, or the provider cannot be reached.
  case unreachable
  /// The provider knows no such call.
  case unknownCall = "unknown-call"
  /// The person has no phone of their own in the program.
  case noEndpoint = "no-endpoint"
  case credentials
  case accountSuspended = "account-suspended"
  case linesBusy = "lines-busy"
  case providerBusy = "provider-busy"
  /// The provider did not understand the request: a defect of this program.
  case internalError = "internal-error"
  case callerNotVerified = "caller-not-verified"
  /// The number of the person's own phone is none.
  case endpointInvalid = "endpoint-invalid"
  /// The contact's number is none.
  case numberInvalid = "number-invalid"
  case numberUnreachable = "number-unreachable"
  case areaNotAllowed = "area-not-allowed"
  /// Premium, or of high risk.
  case numberBlocked = "number-blocked"
  case trialAccount = "trial-account"
  case softphoneOffline = "softphone-offline"
  /// The provider's answers stay away; the call itself is not known to have ended.
  case noAnswer = "no-answer"
  /// Looked for and not found: probably not placed.
  case notFound = "not-found"
  /// Any other refusal.
  case refused

  /// Whether the contact's number must be looked at before it is called again.
  public var condemnsNumber: Bool { self == .numberInvalid || self == .numberBlocked }
}
