import Domain

/// A telephone that the program does not reach: she dials by hand, and says what
/// happens. Where a call stands follows from its row alone, so that any seat
/// finds it again.
public struct ManualPhone: Telephony {
  public let adapter = CallAdapter.manual
  /// The program itself reaches none.
  public let callsRealPhones = false

  public init() {}

  public func place(_ order: CallOrder) throws(TelephonyError) -> Placement {
    .placed(sid: ManualPhone.sid(of: order.call))
  }

  /// Nobody is asked: what changes it is what she says.
  public func report(on call: Call, isJournaled: (String) -> Bool) -> CallReport {
    let phase: CallPhase = call.answeredAt == nil ? .dialling : .talking
    return CallReport(
      phase: phase, sid: ManualPhone.sid(of: call.id), answeredAt: call.answeredAt,
      pause: ManualPhone.pause)
  }

  /// Hanging up is her own hand's work; the row ends by what she says of it.
  public func hangUp(_ call: Call) throws(TelephonyError) {}

  private static let pause = Span.minutes(1)

  private static func sid(of call: CallID) -> String { "HAND-\(call.rawValue)" }
}
