import Domain

extension French {
  public var agentHeadings: [String] {
    ["Nom", "Courriel", "Visite", "Trajet", "Plages", "À venir"]
  }
  public var availabilityHeadings: [String] { ["Clé", "Sorte", "Quand"] }
  public func minutes(_ count: Int?) -> String {
    count.map { "\(number($0)) min" } ?? "comme le plateau"
  }
  public func agentMinutes(visit: String, way: String) -> String {
    "Une visite : \(visit). Le trajet avant et après : \(way)."
  }
  public var agentNeverWorks: String {
    "On ne peut pas encore réserver cet agent : agents availability add dit quand il travaille."
  }
  public var agentNothingToEdit: String {
    "Dites quoi changer : --appointment, --travel ou --as-floor."
  }
  public var agentOff: String { "en congé" }
  public func way(_ gap: Span, isTight: Bool) -> String {
    "↓ \(number(Int(gap.seconds / 60))) min"
      + (isTight ? ", moins que le trajet ne peut demander" : "")
  }
  public var visitOutside: String { "(hors de ses heures)" }
  public var availabilityOneRhythm: String { "Donnez --daily ou --weekly, pas les deux." }
  public var availabilityUntilRepeats: String {
    "--until est le dernier jour de ce qui se répète : donnez aussi --daily ou --weekly."
  }
  public var availabilityExtraHours: String {
    "Une plage supplémentaire demande --from et --to."
  }
  public var nothingFree: String { "Rien n’est libre à ce moment." }
  public func freeTimes(_ count: Int) -> String { counted(count, "heure", "heures") }

  public var reservationHeadings: [String] {
    ["Clé", "Quand", "Agent", "Statut", "Client", "Téléphone", "Ville", "Pris par"]
  }
  public func reservationsShown(_ shown: Int, of total: Int) -> String {
    "\(number(shown)) sur \(number(total)) rendez-vous"
  }
  public func moreReservations(_ cursor: String) -> String { "La suite : --after \(cursor)" }
  public func reservationCancelled(because reason: String) -> String {
    "Annulé parce que : \(reason)"
  }
  public func reservationBooked(by name: String, _ moment: String) -> String {
    "Pris par \(name), \(moment)"
  }
  public func contactBooked(_ key: Int64, _ moment: String) -> String {
    "Rendez-vous \(key), pris le \(moment)"
  }
  public var reservationNowhere: String { "Dites vers où : --to, --agent, ou les deux." }
  public var reservationContactAsked: String {
    "Dites ce que devient le contact : --back STATUT le remet dans la liste d’appels, --stays le laisse converti."
  }

  public func help(_ text: BookingHelp) -> String {
    switch text {
    case .agents: return "Les agents : quand ils travaillent, et quand ils sont libres."
    case .agentsList: return "Lister les agents."
    case .agentsShow: return "Montrer un agent : la durée des visites et des trajets, et quand il travaille."
    case .agentsEdit: return "Changer la durée des visites et des trajets d’un agent."
    case .agentsFree: return "Les prochaines heures libres; avec --day celles d’un jour, avec --days les jours libres."
    case .agentsDay: return "Les visites d’un agent dans l’ordre, avec les trajets entre elles."
    case .availability: return "Quand un agent travaille, et quand il est absent."
    case .availabilityAdd: return "Ajouter des heures où un agent travaille, une fois ou à répétition."
    case .availabilityEdit: return "Remplacer une plage par d’autres heures."
    case .availabilityRemove: return "Enlever une plage; les visites prises restent."
    case .exception: return "Ajouter un congé, une partie de jour, plusieurs jours de suite ou une plage supplémentaire."
    case .agent: return "L’adresse courriel de l’agent; sans elle, la vôtre."
    case .anyAgent: return "L’adresse courriel de l’agent; sans elle, n’importe lequel."
    case .slot: return "La clé de la plage, comme agents show l’affiche."
    case .appointment: return "Les minutes que dure une visite."
    case .travel: return "Les minutes qui restent libres avant et après une visite."
    case .asFloor: return "Les deux comme dans les réglages du plateau."
    case .firstDay: return "Le premier jour, par exemple 2026-11-25; sans lui, aujourd’hui."
    case .dayCount: return "Combien de jours."
    case .startDay: return "Le jour, par exemple 2026-11-25; pour ce qui se répète, le premier qui convienne."
    case .fromTime: return "L’heure du début, par exemple 09:00, à l’horloge du plateau."
    case .toTime: return "L’heure de la fin, par exemple 17:00; 24:00 est minuit. Pour ce qui se répète, une heure plus tôt est celle du lendemain."
    case .daily: return "Tous les jours."
    case .weekly: return "Ces jours de la semaine, par exemple lun,mer,ven."
    case .lastDay: return "Le dernier jour de ce qui se répète."
    case .away: return "L’agent est alors absent : cela l’emporte sur toute autre plage."
    case .exceptionDay: return "Le jour, par exemple 2026-12-24."
    case .exceptionFrom: return "L’heure du début; sans elle, le début du jour."
    case .exceptionTo: return "L’heure de la fin; sans elle, la fin du jour."
    case .exceptionUntil: return "Le dernier de plusieurs jours de suite."
    case .extra: return "L’agent travaille alors, en plus de ses heures habituelles."
    case .freeDay: return "Les heures libres de ce jour."
    case .freeDays: return "Lesquels de tant de jours sont libres, dès --day ou aujourd’hui."
    case .freeAfter: return "Seulement dès cette heure, par exemple « 2026-11-25 14:00 »."
    case .freeCount: return "Combien d’heures."
    case .reservations: return "Les rendez-vous : ceux que vous avez pris ou que vous tenez, ou tous."
    case .reservationsList: return "Lister les rendez-vous dans l’ordre des heures."
    case .reservationsShow: return "Montrer un rendez-vous avec ses notes."
    case .reservationsMove: return "Déplacer un rendez-vous à une autre heure ou chez un autre agent."
    case .reservationsConfirm: return "Le client a confirmé."
    case .reservationsUnconfirm: return "Le client n’a finalement pas confirmé."
    case .reservationsDone: return "La visite a eu lieu."
    case .reservationsNoShow: return "Personne n’était là."
    case .reservationsCancel: return "Annuler un rendez-vous."
    case .reservationsNote: return "Ajouter une note à un rendez-vous."
    case .reservation: return "La clé du rendez-vous, comme reservations list l’affiche."
    case .byAgent: return "Seulement ceux de cet agent, par adresse courriel."
    case .byStatus: return "Seulement ceux qui ont ce statut; peut se répéter."
    case .fromDay: return "Seulement dès ce jour."
    case .untilDay: return "Seulement jusqu’à ce jour compris."
    case .byContact: return "Seulement ceux du contact qui a ce numéro."
    case .bookedByMe: return "Seulement ceux que vous avez pris."
    case .afterPlace: return "Où commence la page suivante, comme la page d’avant le dit."
    case .moveTo: return "La nouvelle heure, par exemple « 2026-11-25 14:00 », à l’horloge du plateau. D’une heure qu’elle montre deux fois, la première."
    case .moveAgent: return "L’adresse courriel du nouvel agent."
    case .note: return "La note."
    case .cancelReason: return "Pourquoi on l’annule."
    case .backWithStatus: return "Le contact retourne dans la liste d’appels avec ce statut."
    case .staysConverted: return "Le contact reste converti et n’est pas appelé."
    case .convert: return "Prendre un rendez-vous avec un contact."
    case .convertAt: return "Quand, par exemple « 2026-11-25 14:00 », à l’horloge du plateau. D’une heure qu’elle montre deux fois, la première."
    case .convertAgent: return "L’adresse courriel de l’agent; sans elle, celui qui est libre."
    case .firstNote: return "La première note du rendez-vous."
    }
  }
}
