import Domain

extension French {
  public var settingsTitle: String { "Réglages" }
  public var settingsBindAll: String { "Ils lient tous les postes" }
  public func settingName(_ setting: FloorSetting) -> String {
    switch setting {
    case .timeZone: return "Fuseau horaire"
    case .pool: return "Bassin"
    case .escalationMinutes: return "Relève des rappels"
    case .pauseReasons: return "Pauses"
    case .idleLockMinutes: return "Verrouillage"
    case .seatHours: return "Heures au poste"
    case .hoursMonday: return "Heures du lundi"
    case .hoursTuesday: return "Heures du mardi"
    case .hoursWednesday: return "Heures du mercredi"
    case .hoursThursday: return "Heures du jeudi"
    case .hoursFriday: return "Heures du vendredi"
    case .hoursSaturday: return "Heures du samedi"
    case .hoursSunday: return "Heures du dimanche"
    case .closedDays: return "Jours fermés"
    case .attemptsPerDay: return "Tentatives par jour"
    case .allowedRegions: return "Régions"
    case .nationalList: return "Liste nationale"
    case .appointmentMinutes: return "Visite"
    case .travelMinutes: return "Trajet"
    }
  }
  public func meaning(of setting: FloorSetting) -> String {
    switch setting {
    case .timeZone: return "Le fuseau de l’horloge du plateau; son minuit commence une journée."
    case .pool: return "Si les téléphonistes qui ont épuisé leurs contacts sont servies à même le bassin."
    case .escalationMinutes: return "Les minutes de retard d’un rappel promis, sa téléphoniste absente, avant que n’importe qui le reçoive."
    case .pauseReasons: return "Les raisons parmi lesquelles les téléphonistes choisissent leurs pauses."
    case .seatHours: return "Heures pendant lesquelles un poste reste ouvert; il se ferme au premier moment sans appel."
    case .idleLockMinutes: return "Les minutes de clavier immobile avant que le poste se verrouille."
    case .hoursMonday, .hoursTuesday, .hoursWednesday, .hoursThursday, .hoursFriday, .hoursSaturday,
      .hoursSunday:
      return "Quand on peut appeler les gens ce jour-là, à leur propre heure."
    case .closedDays: return "Les jours où personne n’est appelé, selon le calendrier de la personne appelée."
    case .attemptsPerDay: return "Combien de fois un numéro peut être appelé par jour, par toutes les téléphonistes ensemble."
    case .allowedRegions: return "Les pays et territoires que l’on peut appeler."
    case .appointmentMinutes: return "Les minutes que dure la visite d’un agent, si son profil ne dit rien d’autre."
    case .travelMinutes: return "Les minutes qui restent libres avant et après une visite pour le trajet, de même."
    case .nationalList: return "Si les appels exigent une copie de la liste nationale d’exclusion."
    }
  }
  public func settingTakes(_ values: String) -> String { "Prend \(values)." }
  public var settingAcceptHelp: String {
    "Modifier sur place le réglage sélectionné, ou enregistrer ce qui est tapé."
  }
  public var settingHistoryHelp: String { "Qui a changé le réglage sélectionné, de quoi à quoi." }
  public var settingNothingChosen: String { "Les réglages sont encore en lecture." }
  public func settingSaved(_ name: String, _ value: String) -> String {
    "\(name) : \(value), dès maintenant, à tous les postes."
  }
}
