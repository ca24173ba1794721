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

  // MARK: A call made elsewhere

  var callLogCommand: String { get }
  var callLogCommandHelp: String { get }
  var callLogTitle: String { get }
  var callLogWhat: String { get }
  var callLogTalk: String { get }
  var callLogHint: String { get }
  var callLogSave: String { get }
  var callLogSaveHelp: String { get }
  var callLogLeaveHelp: String { get }
  func callLogKind(_ direction: CallDirection, _ outcome: CallOutcome) -> String
  func callLogMinutes(_ minutes: Int) -> String
  func sentence(for refusal: LoggedCallRefusal) -> String
  /// What the own phone says, aloud, while it waits for her word.
  var spokenGreeting: String { get }
  /// The language of ``spokenGreeting`` for whoever reads it aloud.
  var spokenLanguage: String { get }
  /// At a terminal, beside a call that waits for her word.
  var pressEnterToDial: String { get }
  /// What is wrong with a configured secret.
  func configurationSecret(_ path: String, line: Int, key: String, _ reason: String) -> String
  func secretShape(_ path: String) -> String

  // MARK: Doctor

  func telephoneAccount(_ name: String, isActive: Bool, isTrial: Bool) -> String
  var telephoneKeyWorks: String { get }
  /// The key may read calls and not the account, as most may not.
  var telephoneAccountHidden: String { get }
  var telephoneTrial: String { get }
}

extension TelephonyPhrases {
  public func sentence(for error: TelephonyError) -> String {
    guard let code = error.code, error.problem == .internalError || error.problem == .refused
    else { return sentence(for: error.problem) }
    return sentence(for: error.problem) + " (\(code))"
  }
}
