import Domain

extension English {
  public func seatState(_ state: SeatState) -> String {
    switch state {
    case .ready: return "Ready"
    case .dialling: return "Dialling"
    case .talking: return "Talking"
    case .wrapUp: return "Wrap-up"
    case .paused: return "Paused"
    case .locked: return "Locked"
    }
  }
  public func actor(_ actor: ActorRole) -> String {
    switch actor {
    case .telephoniste: return "Telephoniste"
    case .admin: return "Admin"
    case .agent: return "Agent"
    }
  }
  public func statusName(_ status: ContactStatus) -> String { status.nameEnglish }

  public var seatSignOut: String { "sign out" }
  public var seatSignOutHelp: String { "Close your seat and go back to the sign-in." }
  public var seatSwitchRole: String { "role" }
  public var seatSwitchRoleHelp: String { "Close this seat and choose another of your roles." }
  public var seatOnlyRole: String { "You have only this role." }
  public var seatClosing: String { "Closing your seat…" }

  public var agentTitle: String { "Agent day" }
  public var agentProfile: String { "Your profile" }
  public var profileName: String { "Name" }
  public var profileEmail: String { "E-mail" }
  public var profileRoles: String { "Roles" }
  public var profilePhone: String { "Phone" }
  public var profileLanguage: String { "Language" }
  public var profileLanguageName: String { "English" }
}
