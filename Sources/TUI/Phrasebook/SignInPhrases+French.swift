import Domain

extension French {
  public var signInTitle: String { "Ouvrir une session" }
  public var signInEmail: String { "Courriel" }
  public var signInPassword: String { "Mot de passe" }
  public var signInDemoMark: String { "DÉMO" }
  public var signInChecking: String { "Vérification…" }
  public var signInNoEmail: String { "Tapez votre adresse courriel." }
  public var signInNoPassword: String { "Tapez votre mot de passe." }
  public var signInOtherLanguage: String { "English" }
  public var signInGo: String { "ouvrir la session" }
  public var signInGoHelp: String { "Ouvrir la session, ou passer au mot de passe." }
  public var signInNextField: String { "champ suivant" }
  public var signInNextFieldHelp: String { "Aller au champ suivant." }
  public var signInPreviousField: String { "champ précédent" }
  public var signInPreviousFieldHelp: String { "Aller au champ précédent." }
  public var signInSignedOut: String { "Votre session est fermée." }

  public var passwordTitle: String { "Nouveau mot de passe" }
  public var passwordWhy: String {
    "Votre code à usage unique est bon. Choisissez maintenant votre propre mot de passe."
  }
  public func passwordRule(minimum: Int) -> String {
    "Au moins \(number(minimum)) caractères; quelques mots se retiennent le mieux."
  }
  public var passwordNew: String { "Nouveau mot de passe" }
  public var passwordAgain: String { "Encore une fois" }
  public var passwordDiffer: String { "Les deux ne sont pas pareils. Tapez-le encore une fois." }
  public var passwordSaving: String { "Enregistrement…" }
  public var passwordChanged: String { "Votre mot de passe est changé." }
  public var passwordSave: String { "enregistrer" }
  public var passwordSaveHelp: String {
    "Passer au champ suivant, puis enregistrer le nouveau mot de passe."
  }
  public var passwordSignOut: String { "fermer la session" }
  public var passwordSignOutHelp: String {
    "Garder le code à usage unique et revenir à l’ouverture de session."
  }

  public var roleTitle: String { "Choisir un rôle" }
  public func roleGreeting(_ name: String) -> String { "Bonjour, \(name)." }
  public var roleQuestion: String { "Que faites-vous maintenant?" }
  public var roleOpening: String { "Ouverture de votre poste…" }
  public func roleWork(_ actor: ActorRole) -> String {
    switch actor {
    case .telephoniste: return "appeler les contacts"
    case .admin: return "suivre les contacts et les personnes"
    case .agent: return "honorer les rendez-vous"
    }
  }
  public var roleTake: String { "choisir" }
  public var roleTakeHelp: String { "Prendre le rôle marqué." }
  public func roleTakeHelp(_ actor: ActorRole) -> String {
    switch actor {
    case .telephoniste: return "Travailler comme téléphoniste."
    case .admin: return "Travailler comme admin."
    case .agent: return "Travailler comme agent."
    }
  }
  public func roleNotYours(_ actor: ActorRole) -> String {
    switch actor {
    case .telephoniste: return "Vous n’êtes pas téléphoniste."
    case .admin: return "Vous n’êtes pas admin."
    case .agent: return "Vous n’êtes pas agent."
    }
  }
  public var roleNone: String { "Vous n’avez pas encore de rôle ici. Demandez à un admin." }
}
