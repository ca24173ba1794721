import Domain

/// What the telephone says, and what to do about it.
public protocol TelephonyPhrases: Sendable {
  func sentence(for problem: CallProblem) -> String
  /// With the provider's code, where an administrator needs it.
  func sentence(for error: TelephonyError) -> String
  /// Beside the waiting call: when the account may begin another.
  func deskTurn(inSeconds seconds: Int) -> String
  /// The key that calls the contact once one's own phone is up.
  var deskDialContact: String { get }
  /// The key that calls again after a call that was perhaps never placed.
  var deskCallAgain: String { get }
  /// The command that calls by one's own hand, and its help.
  var deskByHand: String { get }
  var deskByHandHelp: String { get }
  /// What to do in a call by hand, before the contact answers.
  var deskDialNow: String { get }
  /// The key that says that the contact answered.
  var deskTheyAnswered: String { get }
  var callByHandAtSeat: String { get }
  func sentence(for refusal: LoggedCallRefusal) -> String
}

extension TelephonyPhrases {
  public func sentence(for error: TelephonyError) -> String {
    guard let code = error.code, error.problem == .internalError || error.problem == .refused
    else { return sentence(for: error.problem) }
    return sentence(for: error.problem) + " (\(code))"
  }
}
