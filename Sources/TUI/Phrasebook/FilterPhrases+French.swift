import Domain

extension French {
  public func filterStatuses(_ names: [String]) -> String {
    "Statut " + names.joined(separator: ", ")
  }
  public var filterUnassigned: String { "Attribué à personne" }
  public var filterAssigned: String { "Attribué à quelqu’un" }
  public func filterAssigned(to name: String) -> String { "Attribué à \(name)" }
  public func filterCreated(from: LocalDate?, until: LocalDate?) -> String {
    if let from, from == until { return "Créé le \(isoDay(from))" }
    let parts = [from.map { "du \(isoDay($0))" }, until.map { "au \(isoDay($0))" }]
    return "Créé " + parts.compactMap { $0 }.joined(separator: " ")
  }
  public func filterConverted(_ isConverted: Bool) -> String {
    isConverted ? "Converti" : "Non converti"
  }
  public var filterCallbackDue: String { "Rappel dû" }
  public var filterHeldBack: String { "Retenu" }
  public func filterHeldBack(by rule: HoldRule) -> String { "Retenu : \(filterRule(rule))" }
  public func filterRule(_ rule: HoldRule) -> String {
    switch rule {
    case .excludedStatus: return "statut qu’on n’appelle pas"
    case .onList: return "liste d’exclusion"
    case .numberProblem: return "numéro à vérifier"
    case .inUse: return "à un poste ou en appel"
    case .place: return "lieu inconnu ou non permis"
    case .attemptsUsed: return "assez appelé aujourd’hui"
    case .callbackLater: return "rappel à venir"
    case .workedToday: return "travaillé aujourd’hui"
    case .outsideHours: return "hors des heures d’appel"
    case .poolClosed: return "bassin fermé"
    }
  }
  public var filterDeleted: String { "Supprimé" }
  public var filterStanding: String { "Non supprimé" }

  public var filterTitle: String { "Filtre" }
  public func filterPart(_ part: FilterPart) -> String {
    switch part {
    case .status: return "Statut"
    case .assignment: return "Téléphoniste"
    case .created: return "Création"
    case .converted: return "Conversion"
    case .callback: return "Rappel"
    case .heldBack: return "Retenue"
    case .deleted: return "Suppression"
    }
  }
  public var filterAny: String { "peu importe" }
  public func filterLast(days: Int) -> String {
    days == 1 ? "aujourd’hui" : "les \(number(days)) derniers jours"
  }
  public var filterFrom: String { "du" }
  public var filterUntil: String { "au" }
  public func filterDays(from: String, until: String) -> String {
    [from.isEmpty ? nil : "du \(from)", until.isEmpty ? nil : "au \(until)"]
      .compactMap { $0 }.joined(separator: " ")
  }
  public var filterDayHint: String { "AAAA-MM-JJ" }
  public var filterNameHint: String { "partie d’un nom" }
  public var filterWrongDay: String {
    "Écrivez un jour comme 2026-11-24, un mois comme 2026-11."
  }

  public var filterAccept: String { "montrer" }
  public var filterAcceptHelp: String { "Montrer ce qui correspond." }
  public var filterToggle: String { "choisir" }
  public var filterToggleHelp: String { "Choisir cette valeur, ou non." }
  public var filterSide: String { "valeurs" }
  public var filterSideHelp: String { "Aller aux valeurs, ou revenir aux critères." }
  public var filterClear: String { "effacer" }
  public var filterClearHelp: String { "Ne rien demander pour ce critère." }
  public var filterClearAll: String { "tout effacer" }
  public var filterClearAllHelp: String { "Ne rien demander du tout." }
  public var filterLeave: String { "retour" }
  public var filterLeaveHelp: String { "Laisser le filtre comme il était." }
}
