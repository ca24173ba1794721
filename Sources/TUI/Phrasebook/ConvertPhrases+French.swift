import Domain

extension French {
  public var convertTitle: String { "Rendez-vous" }
  public var convertReading: String { "Recherche des heures libres…" }
  public var convertNext: String { "Prochaines heures libres" }
  public var convertNothing: String {
    "Aucun agent n’a d’heure libre ces prochaines semaines. Un admin inscrit quand les agents sont disponibles."
  }
  public var convertEveryAgent: String { "tous les agents" }
  public var convertWhichAgent: String { "Les heures de qui?" }
  public var convertNobodyFree: String { "Personne n’est libre ce jour-là." }
  public var convertMore: String { "suite" }
  public var convertFreeDay: String { "heures libres ce jour-là" }
  public var convertNotChosen: String { "Aucune heure choisie" }
  public var convertNote: String { "Première note" }
  public var convertTaken: String {
    "Cette heure vient d’être prise; en voici d’autres."
  }
  public var convertChooseTime: String {
    "Choisissez d’abord une heure ou un jour."
  }
  public var convertProposalsHint: String {
    "Une lettre prend une heure; Tab va au calendrier."
  }
  public var convertCalendarHint: String {
    "Flèches : jours; PageUp : mois; Entrée : les heures."
  }
  public var convertTimesHint: String {
    "↑ et ↓ choisissent l’heure, ← et → qui vient."
  }
  public var convertNoteHint: String { "Ce que l’agent devrait savoir." }
  public var convertBook: String { "réserver" }
  public var convertBookHelp: String {
    "Réserver l’heure choisie; dans le calendrier, passer aux heures du jour."
  }
  public var convertPart: String { "partie suivante" }
  public var convertPartBack: String { "partie précédente" }
  public var convertPartHelp: String { "Passer des heures au calendrier, au client et à la note." }
  public var convertAgent: String { "de qui" }
  public var convertAgentHelp: String { "Montrer les heures d’un agent, ou de tous." }
  public var convertOneAgent: String { "Il n’y a qu’un agent." }
  public var convertNoteCommand: String { "note" }
  public var convertNoteHelp: String { "Aller à la première note." }
  public var convertNoteStays: String { "Les notes du rendez-vous restent telles quelles." }
  public var convertLeave: String { "ne rien réserver" }
  public var convertLeaveHelp: String {
    "Revenir sans rendez-vous; ce que vous avez tapé est gardé pour la prochaine fois."
  }
  public var convertCommand: String { "convertir" }
  public var convertCommandHelp: String { "Réserver un rendez-vous avec le contact." }
  public var convertAlready: String { "Un rendez-vous est déjà réservé." }

  public func convertBookTitle(_ who: String) -> String { "Rendez-vous avec " + who }
  public func convertMoveTitle(_ who: String) -> String { "Une autre heure pour " + who }

  public func convertAsk(_ field: ContactField) -> String {
    switch field {
    case .name: return "Chez qui va-t-on? Tapez le nom."
    case .address: return "Où a lieu la visite? Tapez l’adresse."
    default: return "Il le faut pour une visite."
    }
  }

  public func convertChosen(_ from: LocalDateTime, _ to: LocalDateTime, agent: String) -> String {
    longDay(from.date) + ", " + clocks(from, to) + ", " + agent
  }

  public func convertBooked(_ at: LocalDateTime, agent: String) -> String {
    "Réservé : " + dayName(at.date) + " à " + clock(at) + ", " + agent + "."
  }

  public func convertMoved(_ at: LocalDateTime, agent: String) -> String {
    "Déplacé au " + dayName(at.date) + " à " + clock(at) + ", " + agent + "."
  }
}
