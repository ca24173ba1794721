import Domain

extension French {
  public var demoPathHelp: String {
    "Où se trouve le plateau de démonstration, au lieu de $XDG_DATA_HOME/cordboard/demo.db."
  }
  public var demoFreshHelp: String {
    "Recommencer ; ce qui a été fait sur le plateau de démonstration est perdu."
  }
  public var demoScriptHelp: String {
    "Jouer une journée scénarisée et imprimer ses écrans, comme il le fait sans terminal."
  }

  public func demoMaking(_ path: String, contacts: Int) -> String {
    "Création d’un plateau de démonstration de \(number(contacts)) contacts fictifs : \(path)."
  }
  public func demoGreeting(_ path: String) -> String {
    "Le plateau de démonstration \(path) : tout le monde y est fictif et le téléphone, simulé."
  }
  public func demoTime(_ moment: String) -> String { "Sur ce plateau, on est le \(moment)." }
  public var demoSupervisor: String { "superviseur" }
  public func demoPassword(_ password: String) -> String {
    "Le mot de passe de tout le monde ici :  \(password)"
  }
  public func demoOneTime(_ name: String, _ secret: String) -> String {
    "\(name) commence aujourd’hui, avec un code à usage unique :  \(secret)"
  }
  public var demoSecondSeat: String {
    "La même commande dans un autre terminal ouvre un autre poste ; Ctrl-X quitte, ? aide."
  }
  public var demoEnter: String { "Appuyez sur Entrée pour prendre place. " }
  public func demoFreshQuestion(_ path: String) -> String {
    "Recommencer \(path) ? Tout ce qui y a été fait sera perdu (oui, ou Entrée pour non) : "
  }

  public var demoScriptAlone: String {
    "--script joue sur son propre plateau : retirez --path et --fresh."
  }
  public var demoNeedsTerminal: String {
    "Sans terminal, la démonstration suit un scénario sur son propre plateau : "
      + "retirez --path et --fresh, ou lancez-la dans un terminal."
  }
  public func demoNoDemo(_ path: String) -> String {
    "\(path) n’est pas un plateau de démonstration : choisissez un autre --path."
  }
  public func demoInUse(_ seats: Int) -> String {
    "\(counted(seats, "poste est ouvert", "postes sont ouverts")) sur le plateau de "
      + "démonstration : quittez-y d’abord."
  }
  public func demoUnfinished(_ path: String) -> String {
    "Le plateau de démonstration \(path) n’a pas été achevé, ou son fichier de connexion a "
      + "disparu : recommencez avec --fresh."
  }
  public func demoSecretsUnusable(_ path: String) -> String {
    "\(path) ne contient pas les mots de passe de la démonstration : recommencez avec --fresh."
  }
  public func demoContactsMissing(_ created: Int, of wanted: Int) -> String {
    "Seuls \(number(created)) des \(number(wanted)) contacts de la démonstration sont entrés : "
      + "signalez ce défaut."
  }
  public func demoRefusesPhone(_ adapter: CallAdapter) -> String {
    "Un plateau de démonstration n’appelle personne : l’adaptateur \(adapter.rawValue) joint de vrais "
      + "téléphones. Mettez provider = \"simulated\"."
  }

  public var demoIntroduction: String {
    "Une journée scénarisée, sur un nouveau plateau de démonstration et le téléphone simulé. "
      + "Chaque écran se trouve sous les touches qui y ont mené."
  }
  public func demoScene(_ scene: DemoScene) -> String {
    switch scene {
    case .signIn: return "Le poste s’ouvre"
    case .oneTimeSecret: return "Un code à usage unique n’ouvre que ceci"
    case .chooseRole: return "Un mot de passe à elle ; deux rôles"
    case .desk: return "Au Bureau"
    case .firstContact: return "Suivant : son plus ancien rappel est échu"
    case .ringing: return "L’appel part"
    case .talking: return "En conversation"
    case .hungUp: return "Raccroché"
    case .picker: return "Les statuts, une lettre chacun"
    case .status: return "Statut attribué"
    case .noteTyped: return "Une note, gardée pendant la frappe"
    case .noteSaved: return "Note enregistrée"
    case .secondContact: return "Suivant"
    case .noAnswer: return "Pas de réponse : un statut est suggéré"
    case .threeKeys: return "Accepté, puis le suivant : trois touches avec l’appel"
    case .callback: return "Rappel : le jour et l’heure"
    case .promised: return "Rappel promis"
    case .doNotCallAsked:
      return "Le suivant ne veut pas d’appels : l’irréversible est demandé d’abord"
    case .doNotCall: return "Sur la liste d’exclusion"
    case .callRefused: return "On n’appelle pas qui est sur la liste d’exclusion"
    case .back: return "Retour"
    case .today: return "Ce qu’elle a fait aujourd’hui"
    case .otherLanguage: return "L’autre langue, à tout moment"
    case .signedOut: return "Déconnectée"
    case .overview: return "La vue d’ensemble d’un administrateur"
    }
  }
  public var demoNote: String { "Demande une soumission ; préfère les matinées." }
  public func demoNotSeen(_ scene: String, _ expected: String) -> String {
    "La journée ne s’est pas passée comme prévu : « \(scene) » devrait montrer « \(expected) »."
  }
  public var demoEntries: String { "Entrées de l’historique, selon ce qui a été fait :" }
  public func demoVerified(_ entries: Int, head: String) -> String {
    "L’historique est intact : \(counted(entries, "entrée", "entrées")), tête \(head)."
  }
  public func demoChanged(_ offset: Int) -> String {
    "Dans une copie du fichier, un octet de l’entrée de cette note a été changé (octet \(offset))."
  }
  public func demoChangeRefused(_ sentence: String) -> String { "La copie est refusée : " + sentence }
  public func demoChangeTaken(_ why: String) -> String {
    "La copie changée n’a pas été refusée comme elle le devrait : \(why)."
  }
  public func demoDone(_ screens: Int) -> String {
    "\(counted(screens, "écran", "écrans")), tout s’est passé comme prévu."
  }
  public func demoWent(wrong what: String) -> String {
    "La journée n’a pas laissé ce qu’elle devait : \(what)."
  }
}
