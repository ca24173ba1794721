import Domain

/// An agent's day and week, and the call to a customer.
public protocol AgentDayPhrases: Sendable {
  var agentToday: String { get }
  var agentDayEmpty: String { get }
  var agentDayEmptyHint: String { get }
  var agentNotAvailable: String { get }
  var agentNotAvailableHint: String { get }
  /// A visit that lies where one is not available.
  var agentOutside: String { get }
  var agentOpenHelp: String { get }
  var agentWeek: String { get }
  var agentWeekHelp: String { get }
  var agentBothShown: String { get }
  var agentDayBefore: String { get }
  var agentDayAfter: String { get }
  var agentDayHelp: String { get }
  var agentWeekBefore: String { get }
  var agentWeekAfter: String { get }
  var agentWeekMoveHelp: String { get }
  var agentTodayHelp: String { get }
  var agentLeaveHelp: String { get }
  var agentNothingOpen: String { get }
  var agentProfileCommand: String { get }
  var agentProfileHelp: String { get }
  func agentVisits(_ count: Int) -> String
  func agentVisitsToday(_ count: Int) -> String
  func agentAvailable(_ times: String) -> String
  func agentGap(_ minutes: String) -> String
  func agentTight(_ minutes: String, needed: String) -> String

  var visitCallTitle: String { get }
  var visitCallHangUpHelp: String { get }
  var visitCallAcceptHelp: String { get }
  var visitCallAccept: String { get }
  var visitCallLeave: String { get }
  var visitCallLeaveHelp: String { get }
  var visitCallNothingAwaited: String { get }
}
