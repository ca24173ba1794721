import Domain

extension English {
  public var peopleTitle: String { "People" }
  public func peopleCount(_ shown: Int, of all: Int) -> String {
    shown == all ? counted(all, "person", "people") : "\(number(shown)) of \(counted(all, "person", "people"))"
  }
  public var personName: String { "Name" }
  public var personEmail: String { "E-mail" }
  public var personActors: String { "Acts as" }
  public var personState: String { "Now" }
  public var personInactive: String { "deactivated" }
  public var personHasSecret: String { "secret unused" }
  public func personHolds(_ email: String, _ roles: [String]) -> String {
    email + "  ·  " + roles.joined(separator: ", ")
  }
  public var personFilter: String { "filter" }
  public var personFilterHelp: String {
    "Type a part of a name or an address to see only those people."
  }
  public var personFilterLabel: String { "Name or e-mail:" }
  public var personAcceptHelp: String { "Change the selected person, or save what is typed." }
  public var personAddHelp: String {
    "Add a person; they get a one-time secret that is shown once."
  }
  public var personHistoryHelp: String { "What the selected person did." }
  public var personNobodyChosen: String { "Nobody is selected." }
  public var personAddTitle: String { "New person" }
  public var personEditTitle: String { "Person" }
  public var personIsTelephoniste: String { "Telephoniste" }
  public var personIsAdmin: String { "Admin" }
  public var personIsAgent: String { "Agent" }
  public var personEndpoint: String { "Own phone" }
  public var personEndpointHint: String {
    "Where this person’s own phone rings: ten digits or a sip: address; empty for none."
  }
  public var personLanguage: String { "Language" }
  public func personRole(_ name: String, _ actor: ActorRole) -> String {
    "Role \(name) (\(self.name(of: actor)))"
  }
  public func personPermission(_ permission: Permission) -> String { "May \(name(of: permission))" }
  public var personOwnRights: String { "Nobody changes their own rights: ask another admin." }
  public var personBeyondOwn: String { "You can only give what you may do yourself." }
  public func personSaved(_ name: String) -> String { "\(name) is saved." }
  public func personIsAdded(_ name: String) -> String { "\(name) can sign in now." }
  public var personSecretTitle: String { "One-time secret" }
  public func personSecretIs(_ name: String) -> String {
    "With this, \(name) signs in for the first time and chooses a password:"
  }
  public var personSecretOnce: String {
    "It is shown this once and kept nowhere. Enter when it is written down."
  }
  public var personSecretUnread: String {
    "The one-time secret is not shown again: Enter when it is written down."
  }
  public func sentence(for refusal: RightsRefusal) -> String {
    switch refusal {
    case .ownRights: return "Nobody changes their own rights: ask another admin."
    case .beyondOwn(let permissions):
      let codes = permissions.map(\.rawValue).joined(separator: ", ")
      return "You can only give or take what you hold yourself, and you do not hold \(codes): ask somebody who does."
    case .mayDoMore(let email):
      return "\(email) may do more than you: ask somebody who may do as much to change them."
    }
  }
  public func lastAdmin(_ email: String) -> String {
    "\(email) is the last active admin who may do everything: make somebody else one first."
  }
  public func hasContacts(_ email: String, _ contacts: Int) -> String {
    "\(email) has \(counted(contacts, "contact", "contacts")): move them first, with cordboard contacts move --all --from \(email) --to EMAIL."
  }
  public func help(_ text: PersonHelp) -> String {
    switch text {
    case .edit: return "Change a person: what is not named stays."
    case .show: return "Show one person, with roles and permissions."
    case .email: return "The person's e-mail address."
    case .newName: return "Another name."
    case .newEmail: return "Another e-mail address."
    case .telephoniste: return "Whether they call contacts."
    case .agent: return "Whether they keep appointments."
    case .admin: return "Whether they manage the floor, as far as their roles let them."
    case .role: return "A role they are to have; may be repeated; given once, it replaces those before."
    case .noRoles: return "They have no role any more."
    case .permission: return "A permission beside those of the roles; may be repeated; given once, it replaces those before."
    case .noPermissions: return "They hold no permission beside those of the roles."
    case .endpoint: return "Where their own phone rings: ten digits or a sip: address; empty takes it away."
    }
  }
  public var personNothingToEdit: String { "Say what to change: see cordboard users edit --help." }
  public func personPermissions(_ codes: [String]) -> String {
    "May: " + (codes.isEmpty ? "nothing as an admin" : codes.joined(separator: ", "))
  }

  public var overviewPeopleCommand: String { "people" }
  public var overviewPeopleHelp: String {
    "Who works here: add people, change their roles, see what they do."
  }
  public var overviewStatuses: String { "statuses" }
  public var overviewStatusesHelp: String {
    "The statuses of contacts: names, colours, order, merging."
  }
  public var overviewSettings: String { "settings" }
  public var overviewSettingsHelp: String { "The settings that bind every seat." }
  public var overviewRoles: String { "roles" }
  public var overviewRolesHelp: String { "Roles and what each lets people do." }
}
