import Domain

extension French {
  public var seatsTitle: String { "Postes" }
  public var seatsSince: String { "Depuis" }
  public var seatsEnd: String { "fermer le poste" }
  public var seatsEndHelp: String {
    "Fermer le poste choisi : la personne devra y rouvrir une session."
  }
  public func seatsEndQuestion(_ name: String) -> String {
    "Fermer le poste de \(name)?\nCe qui s’y écrit est gardé, et un appel en cours continue."
  }
  public func seatsEnded(_ name: String) -> String { "Le poste de \(name) est fermé." }
  public var seatsLeaveHelp: String { "Revenir d’où vous venez." }

  public var personSeats: String { "postes" }
  public var personSeatsHelp: String { "Qui est à quel poste; on peut y fermer un poste." }
  public var personActivity: String { "désactiver" }
  public var personActivityHelp: String {
    "Désactiver le compte de la personne choisie, ou le réactiver; rien n’est supprimé."
  }
  public func personDisableQuestion(_ name: String) -> String {
    "Désactiver le compte de \(name)?\nSes postes se ferment aussitôt; ses contacts et son historique restent."
  }
  public func personEnableQuestion(_ name: String) -> String {
    "Réactiver le compte de \(name)?\nLe mot de passe d’avant ouvre de nouveau la session."
  }
  public func personDisabled(_ name: String) -> String { "Le compte de \(name) est désactivé." }
  public func personEnabled(_ name: String) -> String { "Le compte de \(name) est actif de nouveau." }
  public var personOwnAccount: String { "C’est votre propre compte : demandez à un autre admin." }

  public var floorTitle: String { "Plateau" }
  public var overviewFloor: String { "plateau" }
  public var overviewFloorHelp: String { "Le plateau en direct : chaque poste, les chiffres du jour, ce qui reste de la file." }
  public func floorTalking(_ count: Int) -> String { number(count) + " en ligne" }
  public func floorConversion(_ share: String) -> String { share + " des répondus" }
  public func floorOverdue(_ count: Int) -> String { number(count) + " en retard" }
  public func floorFree(_ count: Int) -> String { number(count) + (count < 2 ? " libre" : " libres") }
  public func floorLeft(_ count: Int) -> String { number(count) + " à appeler" }
  public var floorQueueTitle: String { "File" }
  public var floorHeldTitle: String { "Retenus" }
  public var floorNoSeatsHint: String { "Un poste paraît ici dès que quelqu’un ouvre une session." }
  public var floorSilent: String { "Muet" }
  public var floorStateHead: String { "État" }
  public var floorCallsHead: String { "Appels" }
  public var floorBookedHead: String { "RDV" }
  public var floorNumberHead: String { "Sur la fiche" }
  public func floorUnlockQuestion(_ name: String) -> String {
    "Fermer le poste verrouillé de \(name)?\nIl se rouvre par une nouvelle session; ce qui s’y écrivait est gardé."
  }
  public var floorOpenHelp: String { "Ce que compte le chiffre choisi, ligne par ligne; d’un poste, les chiffres de la personne." }
  public var floorQueueCommand: String { "file" }
  public var floorQueueHelp: String { "Montrer ou cacher ce qui reste de la file, sous les postes." }
  public var floorOverview: String { "aperçu" }
  public var floorOverviewHelp: String { "Les contacts par statut, l’équipe, les derniers changements." }
  public var floorIsHome: String { "C’est votre écran de départ; Ctrl-X quitte le programme." }
  public var floorNoSeatChosen: String { "Aucun poste n’est choisi." }
}
