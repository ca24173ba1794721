import Domain

/// The seat: its states, who sits at it, and leaving it.
public protocol SeatPhrases: Sendable {
  func seatState(_ state: SeatState) -> String
  func actor(_ actor: ActorRole) -> String
  /// The name of a status in this language.
  func statusName(_ status: ContactStatus) -> String

  var seatSignOut: String { get }
  var seatSignOutHelp: String { get }
  var seatSwitchRole: String { get }
  var seatSwitchRoleHelp: String { get }
  var seatOnlyRole: String { get }
  /// While the seat is being closed.
  var seatClosing: String { get }

  var agentTitle: String { get }
  var agentProfile: String { get }
  var profileName: String { get }
  var profileEmail: String { get }
  var profileRoles: String { get }
  var profilePhone: String { get }
  var profileLanguage: String { get }
  var profileLanguageName: String { get }
}
