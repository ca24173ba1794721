import Domain

/// The people of the floor: their screen, their rights, the commands on them.
public protocol PeoplePhrases: Sendable {
  // The ways here from the overview.
  var overviewPeopleCommand: String { get }
  var overviewPeopleHelp: String { get }
  var overviewStatuses: String { get }
  var overviewStatusesHelp: String { get }
  var overviewSettings: String { get }
  var overviewSettingsHelp: String { get }
  var overviewRoles: String { get }
  var overviewRolesHelp: String { get }
  var peopleTitle: String { get }
  /// How many are shown of how many.
  func peopleCount(_ shown: Int, of all: Int) -> String
  var personName: String { get }
  var personEmail: String { get }
  var personActors: String { get }
  var personState: String { get }
  var personInactive: String { get }
  var personHasSecret: String { get }
  /// An address and the roles that its person holds.
  func personHolds(_ email: String, _ roles: [String]) -> String
  var personFilter: String { get }
  var personFilterHelp: String { get }
  var personFilterLabel: String { get }
  var personAcceptHelp: String { get }
  var personAddHelp: String { get }
  var personHistoryHelp: String { get }
  var personNobodyChosen: String { get }
  var personAddTitle: String { get }
  var personEditTitle: String { get }
  var personIsTelephoniste: String { get }
  var personIsAdmin: String { get }
  var personIsAgent: String { get }
  var personEndpoint: String { get }
  var personEndpointHint: String { get }
  var personLanguage: String { get }
  /// A role as a line of the checklist.
  func personRole(_ name: String, _ actor: ActorRole) -> String
  /// A permission given beside the roles, as a line of the checklist.
  func personPermission(_ permission: Permission) -> String
  var personOwnRights: String { get }
  var personBeyondOwn: String { get }
  func personSaved(_ name: String) -> String
  func personIsAdded(_ name: String) -> String
  var personSecretTitle: String { get }
  func personSecretIs(_ name: String) -> String
  var personSecretOnce: String { get }
  var personSecretUnread: String { get }
  func sentence(for refusal: RightsRefusal) -> String
  func lastAdmin(_ email: String) -> String
  func hasContacts(_ email: String, _ contacts: Int) -> String
  func help(_ text: PersonHelp) -> String
  var personNothingToEdit: String { get }
  func personPermissions(_ codes: [String]) -> String
}

/// The help of the commands on people, beside ``HelpText``.
public enum PersonHelp: Sendable, CaseIterable {
  case edit, show, email, newName, newEmail
  case telephoniste, agent, admin
  case role, noRoles, permission, noPermissions, endpoint
}
