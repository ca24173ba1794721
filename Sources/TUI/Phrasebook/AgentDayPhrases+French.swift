import Domain

extension French {
  public var agentToday: String { "aujourd’hui" }
  public var agentDayEmpty: String { "Aucune visite ce jour-là." }
  public var agentDayEmptyHint: String {
    "Les visites réservées chez vous apparaissent ici d’elles-mêmes."
  }
  public var agentNotAvailable: String { "Pas disponible ce jour-là" }
  public var agentNotAvailableHint: String {
    "Personne ne peut vous réserver ce jour-là : w ouvre la semaine où vous inscrivez quand vous travaillez."
  }
  public var agentOutside: String { "hors de vos heures de disponibilité" }
  public var agentOpenHelp: String { "Ouvrir la visite avec toutes ses notes." }
  public var agentWeek: String { "jour, semaine" }
  public var agentWeekHelp: String { "Passer des visites du jour à la semaine." }
  public var agentBothShown: String { "Le jour et la semaine sont tous deux à l’écran." }
  public var agentDayBefore: String { "jour d’avant" }
  public var agentDayAfter: String { "jour suivant" }
  public var agentDayHelp: String { "Montrer un autre jour." }
  public var agentWeekBefore: String { "semaine d’avant" }
  public var agentWeekAfter: String { "semaine suivante" }
  public var agentWeekMoveHelp: String { "Montrer une autre semaine." }
  public var agentTodayHelp: String { "Revenir à aujourd’hui." }
  public var agentLeaveHelp: String { "Fermer le profil, ou la semaine." }
  public var agentNothingOpen: String { "Rien n’est ouvert par-dessus le jour." }
  public var agentProfileCommand: String { "profil" }
  public var agentProfileHelp: String { "Montrer qui vous êtes ici." }
  public func agentVisits(_ count: Int) -> String { counted(count, "visite", "visites") }
  public func agentVisitsToday(_ count: Int) -> String {
    counted(count, "visite", "visites") + " aujourd’hui"
  }
  public func agentAvailable(_ times: String) -> String { "Disponible " + times }
  public func agentGap(_ minutes: String) -> String { minutes + " entre les deux" }
  public func agentTight(_ minutes: String, needed: String) -> String {
    "seulement \(minutes) entre les deux; un trajet dure \(needed)"
  }

  public var visitCallTitle: String { "Appel" }
  public var visitCallHangUpHelp: String { "Raccrocher." }
  public var visitCallAcceptHelp: String {
    "Dire ce que l’appel attend : qu’on peut appeler le client, ou qu’il a répondu."
  }
  public var visitCallAccept: String { "continuer" }
  public var visitCallLeave: String { "fermer" }
  public var visitCallLeaveHelp: String { "Revenir une fois l’appel terminé." }
  public var visitCallNothingAwaited: String { "L’appel n’attend rien de vous." }
}
