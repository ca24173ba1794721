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

/// Where a call stands, as its provider tells.
public struct CallReport: Equatable, Sendable {
  public var phase: CallPhase
  /// The provider's id of the contact's leg, once there is one.
  public var childSid: String?
  /// When the contact answered.
  public var answeredAt: Instant?
  /// Set once the phase is ``CallPhase/ended``.
  public var end: CallEnd?

  public init(phase: CallPhase, childSid: String?, answeredAt: Instant?, end: CallEnd?) {
    self.phase = phase
    self.childSid = childSid
    self.answeredAt = answeredAt
    self.end = end
  }
}

/// The phone. Never called inside a transaction.
public protocol Telephony: Sendable {
  /// The adapter's name, recorded with each call.
  var adapter: String { get }
  /// Whether calls are real; the demo floor refuses such an adapter.
  var callsRealPhones: Bool { get }
  /// - Returns: the provider's id of the call.
  func place(_ order: CallOrder) throws(TelephonyError) -> String
  func report(on sid: String) throws(TelephonyError) -> CallReport
  /// Hanging up what has ended is no error.
  func hangUp(_ sid: String) throws(TelephonyError)
}
