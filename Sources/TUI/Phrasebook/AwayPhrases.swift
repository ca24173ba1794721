import Domain

/// Leaving the keyboard: pauses and the lock.
public protocol AwayPhrases: Sendable {
  var pauseCommand: String { get }
  var pauseCommandHelp: String { get }
  var pauseTitle: String { get }
  /// The question for the reason.
  var pauseQuestion: String { get }
  var pauseResume: String { get }
  var pauseResumeHelp: String { get }
  /// A reason of the floor settings, by its name where it has one.
  func pauseReason(_ code: String) -> String
  /// Since when, and what becomes of the contact on the card.
  func pauseSince(_ clock: String) -> String
  var pauseCardKept: String { get }
  var pauseCardFree: String { get }

  var lockCommand: String { get }
  var lockCommandHelp: String { get }
  var lockTitle: String { get }
  /// Whose password is asked for.
  func lockAsks(_ name: DisplayText) -> String
  var lockOpen: String { get }
  var lockOpenHelp: String { get }
  var lockChecking: String { get }
  var lockWrong: String { get }
  var lockNoPassword: String { get }
  func lockCall(_ time: String) -> String
  var lockNobody: String { get }

  var restartTitle: String { get }
  /// The floor has a newer schema than this program.
  var restartUpdated: String { get }
  /// What becomes of what was being typed.
  var restartDraftKept: String { get }
  /// Another file stands in the floor's place.
  var restartReplaced: String { get }
  var restartAskWhoKeeps: String { get }
}
