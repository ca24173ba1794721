import Domain

extension French {
  public var peopleTitle: String { "Personnes" }
  public func peopleCount(_ shown: Int, of all: Int) -> String {
    shown == all ? counted(all, "personne", "personnes") : "\(number(shown)) sur \(counted(all, "personne", "personnes"))"
  }
  public var personName: String { "Nom" }
  public var personEmail: String { "Courriel" }
  public var personActors: String { "Agit comme" }
  public var personState: String { "En ce moment" }
  public var personInactive: String { "désactivé" }
  public var personHasSecret: String { "code inutilisé" }
  public func personHolds(_ email: String, _ roles: [String]) -> String {
    email + "  ·  " + roles.joined(separator: ", ")
  }
  public var personFilter: String { "filtrer" }
  public var personFilterHelp: String {
    "Taper un bout de nom ou d’adresse pour ne voir que ces personnes."
  }
  public var personFilterLabel: String { "Nom ou courriel :" }
  public var personAcceptHelp: String {
    "Modifier la personne sélectionnée, ou enregistrer ce qui est tapé."
  }
  public var personAddHelp: String {
    "Ajouter une personne; elle reçoit un code à usage unique, affiché une seule fois."
  }
  public var personHistoryHelp: String { "Ce que la personne sélectionnée a fait." }
  public var personNobodyChosen: String { "Personne n’est sélectionné." }
  public var personAddTitle: String { "Nouvelle personne" }
  public var personEditTitle: String { "Personne" }
  public var personIsTelephoniste: String { "Téléphoniste" }
  public var personIsAdmin: String { "Admin" }
  public var personIsAgent: String { "Agent" }
  public var personEndpoint: String { "Son téléphone" }
  public var personEndpointHint: String {
    "Où sonne le téléphone de la personne : dix chiffres ou une adresse sip:; vide s’il n’y en a pas."
  }
  public var personLanguage: String { "Langue" }
  public func personRole(_ name: String, _ actor: ActorRole) -> String {
    "Rôle \(name) (\(self.name(of: actor)))"
  }
  public func personPermission(_ permission: Permission) -> String {
    "Peut \(name(of: permission))"
  }
  public var personOwnRights: String {
    "Personne ne change ses propres droits : demandez à un autre administrateur."
  }
  public var personBeyondOwn: String {
    "Vous ne pouvez donner que ce que vous pouvez faire vous-même."
  }
  public func personSaved(_ name: String) -> String { "\(name) : enregistré." }
  public func personIsAdded(_ name: String) -> String {
    "\(name) peut maintenant ouvrir une session."
  }
  public var personSecretTitle: String { "Code à usage unique" }
  public func personSecretIs(_ name: String) -> String {
    "Avec ceci, \(name) ouvre sa première session et choisit un mot de passe :"
  }
  public var personSecretOnce: String {
    "Il ne s’affiche que cette fois et n’est gardé nulle part. Entrée quand il est noté."
  }
  public var personSecretUnread: String {
    "Le code à usage unique ne s’affichera plus : Entrée quand il est noté."
  }
  public func sentence(for refusal: RightsRefusal) -> String {
    switch refusal {
    case .ownRights:
      return "Personne ne change ses propres droits : demandez à un autre administrateur."
    case .beyondOwn(let permissions):
      let codes = permissions.map(\.rawValue).joined(separator: ", ")
      return "On ne donne ou ne retire que ce qu’on a soi-même, et vous n’avez pas \(codes) : demandez à quelqu’un qui l’a."
    case .mayDoMore(let email):
      return "\(email) peut faire plus que vous : demandez à quelqu’un qui peut en faire autant."
    }
  }
  public func lastAdmin(_ email: String) -> String {
    "\(email) est le dernier admin actif qui peut tout faire : nommez-en d’abord un autre."
  }
  public func hasContacts(_ email: String, _ contacts: Int) -> String {
    "\(email) a \(counted(contacts, "contact", "contacts")) : déplacez-les d’abord, avec cordboard contacts move --all --from \(email) --to COURRIEL."
  }
  public func help(_ text: PersonHelp) -> String {
    switch text {
    case .edit: return "Modifier une personne : ce qui n’est pas nommé reste."
    case .show: return "Montrer une personne, avec ses rôles et ses permissions."
    case .email: return "L’adresse courriel de la personne."
    case .newName: return "Un autre nom."
    case .newEmail: return "Une autre adresse courriel."
    case .telephoniste: return "Si elle appelle des contacts."
    case .agent: return "Si elle tient des rendez-vous."
    case .admin: return "Si elle gère le plateau, selon ce que ses rôles permettent."
    case .role: return "Un rôle qu’elle doit avoir; se répète; dès qu’il est donné, il remplace les précédents."
    case .noRoles: return "Elle n’a plus aucun rôle."
    case .permission: return "Une permission en plus de celles des rôles; se répète; dès qu’elle est donnée, elle remplace les précédentes."
    case .noPermissions: return "Elle n’a aucune permission en plus de celles des rôles."
    case .endpoint: return "Où sonne son téléphone : dix chiffres ou une adresse sip:; vide l’enlève."
    }
  }
  public var personNothingToEdit: String {
    "Dites quoi changer : voyez cordboard users edit --help."
  }
  public func personPermissions(_ codes: [String]) -> String {
    "Peut : " + (codes.isEmpty ? "rien comme admin" : codes.joined(separator: ", "))
  }

  public var overviewPeopleCommand: String { "personnes" }
  public var overviewPeopleHelp: String {
    "Qui travaille ici : ajouter des personnes, changer leurs rôles, voir ce qu’elles font."
  }
  public var overviewStatuses: String { "statuts" }
  public var overviewStatusesHelp: String {
    "Les statuts des contacts : noms, couleurs, ordre, fusion."
  }
  public var overviewSettings: String { "réglages" }
  public var overviewSettingsHelp: String { "Les réglages qui lient tous les postes." }
  public var overviewRoles: String { "rôles" }
  public var overviewRolesHelp: String { "Les rôles et ce que chacun permet." }
}
