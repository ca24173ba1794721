import Domain

extension French {
  public func seatState(_ state: SeatState) -> String {
    switch state {
    case .ready: return "Disponible"
    case .dialling: return "Composition"
    case .talking: return "En ligne"
    case .wrapUp: return "Après-appel"
    case .paused: return "En pause"
    case .locked: return "Verrouillé"
    }
  }
  public func actor(_ actor: ActorRole) -> String {
    switch actor {
    case .telephoniste: return "Téléphoniste"
    case .admin: return "Admin"
    case .agent: return "Agent"
    }
  }
  public func statusName(_ status: ContactStatus) -> String { status.nameFrench }

  public var seatSignOut: String { "fermer la session" }
  public var seatSignOutHelp: String { "Fermer votre poste et revenir à l’ouverture de session." }
  public var seatSwitchRole: String { "rôle" }
  public var seatSwitchRoleHelp: String { "Fermer ce poste et choisir un autre de vos rôles." }
  public var seatOnlyRole: String { "Vous n’avez que ce rôle." }
  public var seatClosing: String { "Fermeture de votre poste…" }

  public var agentTitle: String { "Journée d’agent" }
  public var agentProfile: String { "Votre profil" }
  public var profileName: String { "Nom" }
  public var profileEmail: String { "Courriel" }
  public var profileRoles: String { "Rôles" }
  public var profilePhone: String { "Téléphone" }
  public var profileLanguage: String { "Langue" }
  public var profileLanguageName: String { "Français" }
}
