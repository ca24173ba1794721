/// A call to be placed: the telephoniste's own phone first, then the contact.
public struct CallOrder: Equatable, Sendable {
  public var call: CallID
  public var phone: PhoneNumber
  /// Where the telephoniste's phone rings; nil where the adapter needs none.
  public var endpoint: String?

  public init(call: CallID, phone: PhoneNumber, endpoint: String?) {
    self.call = call
    self.phone = phone
    self.endpoint = endpoint
  }
}

/// What came of asking the provider to place a call.
public enum Placement: Equatable, Sendable {
  /// The provider's id of the telephoniste's own leg.
  case placed(sid: String)
  /// The request may have been carried out or not. It is never made again:
  /// ``Telephony/report(on:isJournaled:)`` looks for the call.
  case unsure
}

/// Where a call stands, as its provider tells.
public struct CallReport: Equatable, Sendable {
  public var phase: CallPhase
  /// The provider's id of the own leg, where it is known.
  public var sid: String?
  /// The provider's id of the contact's leg, once there is one.
  public var childSid: String?
  /// When the contact answered.
  public var answeredAt: Instant?
  /// Set once the phase is ``CallPhase/ended``.
  public var end: CallEnd?
  /// Why the provider cannot be heard at the moment; the call goes on.
  public var trouble: CallProblem?
  /// How long to wait before asking again.
  public var pause: Span

  public init(
    phase: CallPhase, sid: String? = nil, childSid: String? = nil, answeredAt: Instant? = nil,
    end: CallEnd? = nil, trouble: CallProblem? = nil, pause: Span = .milliseconds(500)
  ) {
    self.phase = phase
    self.sid = sid
    self.childSid = childSid
    self.answeredAt = answeredAt
    self.end = end
    self.trouble = trouble
    self.pause = pause
  }

  /// Whether the contact's phone was called: what an attempt is.
  public var reachedContact: Bool {
    if childSid != nil || answeredAt != nil { return true }
    return phase >= .dialling && phase < .hangingUp
  }
}

/// A refusal by the phone, with what the log keeps of it.
public struct TelephonyError: Error, Equatable, Sendable {
  public var problem: CallProblem
  /// The provider's error code.
  public var code: Int?
  /// The provider's id of the request, for its support.
  public var requestID: String?

  public init(_ problem: CallProblem, code: Int? = nil, requestID: String? = nil) {
    self.problem = problem
    self.code = code
    self.requestID = requestID
  }
}

/// The phone. Never called inside a transaction. Each call of a method blocks
/// until the provider has answered or given up.
public protocol Telephony: Sendable {
  var adapter: CallAdapter { get }
  /// Whether calls are real; the demo floor refuses such an adapter.
  var callsRealPhones: Bool { get }
  /// How many calls the account may begin in a second, over all seats; nil where
  /// there is no limit.
  var callsPerSecond: Int? { get }
  /// Whether a person needs a phone endpoint to call.
  var needsEndpoint: Bool { get }
  func place(_ order: CallOrder) throws(TelephonyError) -> Placement
  /// Asks once where the call stands. Trouble in asking never ends a call: it is
  /// told in the report.
  ///
  /// - Parameter isJournaled: whether a provider's id stands in some call's row;
  ///   what is found by looking must not be another's.
  func report(on call: Call, isJournaled: (String) -> Bool) -> CallReport
  /// Calls the contact, once one's own phone is up
  /// (``CallPhase/yourPhoneIsUp``). An adapter that never waits has nothing to do.
  func dialContact(_ call: Call) throws(TelephonyError)
  /// Hanging up what has ended is no error.
  func hangUp(_ call: Call) throws(TelephonyError)
}

/// The telephones of a floor: the one that is configured, and dialling by hand,
/// which is there when that one cannot be reached.
public struct Phones: Sendable {
  public let usual: any Telephony
  public let byHand: any Telephony

  public init(usual: any Telephony, byHand: any Telephony) {
    self.usual = usual
    self.byHand = byHand
  }

  /// The one that carries `call`.
  public func phone(of call: Call) -> any Telephony {
    call.adapter == byHand.adapter ? byHand : usual
  }
}

extension Telephony {
  public var callsPerSecond: Int? { nil }
  public var needsEndpoint: Bool { false }
  public func dialContact(_ call: Call) throws(TelephonyError) {}
}
