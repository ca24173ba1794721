import Domain

extension French {
  public var whyCommand: String { "pourquoi" }
  public var whyCommandHelp: String { "Pourquoi ce contact a été servi, ou pourquoi personne." }
  public var whyTitle: String { "Pourquoi ce contact" }
  public var whyNobodyTitle: String { "Pourquoi personne" }
  public var whyLeave: String { "retour" }
  public var whyLeaveHelp: String { "Fermer." }
  public var whyOpened: String { "Vous l’avez ouvert vous-même." }
  public func whyStatus(_ name: String) -> String {
    "Son statut est « \(DisplayText(name).string) » : les statuts sont appelés dans leur ordre."
  }
  public func whyCalled(_ wasCalled: Bool) -> String {
    wasCalled
      ? "Il a déjà été appelé : ceux qui ne l’ont pas été passent d’abord."
      : "Il n’a jamais été appelé : ces contacts passent avant les autres."
  }
  public func whyDrawn(_ others: Int) -> String {
    others == 0
      ? "Personne d’autre n’est au même rang."
      : "Tiré au sort parmi lui et \(counted(others, "autre", "autres")), à chances égales."
  }
  public func whyHeld(_ rule: HoldRule, _ count: Int) -> String {
    let number = number(count)
    let isOne = count == 1
    switch rule {
    case .excludedStatus:
      return "\(number) \(isOne ? "a" : "ont") un statut qui n’est pas appelé"
    case .onList: return "\(number) \(isOne ? "est" : "sont") sur la liste d’exclusion"
    case .numberProblem: return "\(number) \(isOne ? "a" : "ont") un numéro à vérifier"
    case .inUse: return "\(number) \(isOne ? "est" : "sont") à un autre poste, ou en ligne"
    case .place:
      return "\(number) \(isOne ? "est" : "sont") là où l’on n’appelle pas, ou à une heure inconnue"
    case .attemptsUsed:
      return "\(number) \(isOne ? "a" : "ont") été \(isOne ? "appelé" : "appelés") autant qu’un jour le permet"
    case .callbackLater: return "\(number) \(isOne ? "attend" : "attendent") l’heure du rappel"
    case .workedToday:
      return "\(number) \(isOne ? "a été traité" : "ont été traités") par vous aujourd’hui"
    case .outsideHours:
      return "\(number) \(isOne ? "est" : "sont") hors des heures d’appel"
    case .poolClosed: return "\(number) \(isOne ? "est" : "sont") dans le bassin, qui est fermé"
    }
  }
  public func whyNext(_ moment: String) -> String { "Le prochain se libère \(moment)." }
  public var whyNothingComes: String { "Aucun ne se libère de lui-même." }
  public func whyFree(_ count: Int) -> String {
    "\(counted(count, "contact peut", "contacts peuvent")) être servis maintenant : Espace en amène un."
  }
  public var whyNoContacts: String {
    "Aucun contact n’est à vous et le bassin est vide : demandez-en."
  }

  public func cardTime(_ there: String) -> String { "\(there) là-bas" }
  public func cardUntil(_ clock: String) -> String { "on appelle jusqu’à \(clock)" }
  public func cardOpens(_ moment: String) -> String { "pas avant \(moment)" }
  public var cardTimeUnknown: String { "On ne sait pas quelle heure il est là-bas." }
}
