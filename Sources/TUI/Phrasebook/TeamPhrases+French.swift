import Domain

extension French {
  public func figurePoints(_ points: Int) -> String { (points > 0 ? "+" : "−") + number(abs(points)) + " pt" }
  public func figureOf(_ part: Int, _ whole: Int) -> String { number(part) + " sur " + number(whole) }
  public func figureShare(_ part: String, _ whole: String) -> String { "\(part) divisé par \(whole)." }
  public var figureRows: String { "lignes" }
  public var figureRowsHelp: String { "Ce que le chiffre compte, ligne par ligne." }
  public var figureRowsTitle: String { "Derrière un chiffre" }
  public var figureExplain: String { "ce qui est compté" }
  public var figureExplainHelp: String { "Ce que compte le chiffre choisi, en mots; ? fait de même." }
  public var figureNoteTitle: String { "Ce que compte un chiffre" }
  public var figureNoteLeave: String { "revenir" }
  public var figureNoteLeaveHelp: String { "Revenir aux chiffres." }
  public var figureNoRows: String { "Rien n’est encore compté ici." }
  public var figureHasNoRows: String { "Ce chiffre n’a pas de lignes à lui." }
  public var figureNoContact: String { "Cette ligne n’a pas de contact." }
  public var figureEverybody: String { "tout le monde" }
  public var figureLive: String { "Pas terminé" }
  public func figureHour(_ hour: Int) -> String { "\(hour) h" }
  public func figureRowsShown(_ count: Int, isAll: Bool) -> String {
    isAll ? counted(count, "ligne", "lignes") : "les \(number(count)) premières lignes; la suite vient en descendant"
  }
  public var figureOutdated: String { "il y a du nouveau; y relit" }
  public var figureExport: String { "exporter" }
  public var figureExportHelp: String { "Écrire ce qui est montré dans un fichier, en CSV ou en JSON." }
  public var teamTitle: String { "Équipe" }
  public var teamCommand: String { "équipe" }
  public var teamCommandHelp: String { "Les téléphonistes en chiffres : appels, temps en ligne, conversion, sur les jours voulus." }
  public var teamAll: String { "Équipe" }
  public var teamNobody: String { "Personne n’appelle encore." }
  public var teamNobodyHint: String { "On ajoute des gens depuis l’aperçu, sous équipe." }
  public var teamSort: String { "trier" }
  public var teamSortHelp: String { "Trier par la colonne du curseur; encore une fois pour l’autre sens." }
  public var teamPeriod: String { "période" }
  public var teamPeriodHelp: String { "Choisir les jours dont parlent tous les chiffres." }
  public var teamNextView: String { "vue suivante" }
  public var teamPreviousView: String { "vue précédente" }
  public var teamViewHelp: String { "Les personnes, tout le monde comparé, les contacts, les attributions." }
  public var teamPerson: String { "personne" }
  public var teamPersonHelp: String { "La personne choisie en détail." }
  public var teamNoPerson: String { "Personne n’est choisi." }
  public var teamHistory: String { "historique" }
  public var teamHistoryHelp: String { "Ce que la personne choisie a fait." }
  public var teamContacts: String { "contacts" }
  public var teamContactsHelp: String { "Les contacts attribués à la personne choisie." }
  public func teamBefore(_ name: String, _ now: String, _ before: String, _ change: String) -> String {
    "\(name) \(now), \(before) dans la période d’avant" + (change.isEmpty ? "" : " (\(change))")
  }
  public func teamBeforeShort(_ before: String) -> String { "avant : \(before)" }
  public func teamCalls(today: Int, week: Int, month: Int) -> String {
    "Appels aujourd’hui \(number(today)), cette semaine \(number(week)), ce mois-ci \(number(month))"
  }
  public func teamLast(_ moment: String) -> String { "dernière activité \(moment)" }
  public var teamNoActs: String { "Rien n’a encore été attribué." }
  public var teamPool: String { "bassin" }
  public func teamAct(_ contacts: Int) -> String { counted(contacts, "contact", "contacts") }
  public var teamCompareHint: String { "← et → changent le chiffre" }
  public var teamPoolHead: String { "Bassin" }
  public var teamLeftHead: String { "Reste" }
  public var teamAllHead: String { "Tous" }
  public var teamCalendarFigure: String { "autre chiffre" }
  public var teamCalendarFigureHelp: String { "Montrer un autre chiffre dans le calendrier." }
  public func teamDay(_ day: String, _ value: String) -> String { "\(day) : \(value)" }
  public var teamPersonTitle: String { "Personne" }
  public var personViewHelp: String { "Aperçu, appels, calendrier." }
  public var teamNoCalendar: String { "Le calendrier n’est pas montré." }
  public var periodTitle: String { "Quels jours" }
  public var periodFrom: String { "Du" }
  public var periodUntil: String { "Au" }
  public var periodHint: String { "Des jours comme 2026-11-24; les deux sont compris." }
  public var periodWrong: String { "Ce n’est pas un jour : écrivez-le comme 2026-11-24." }
  public var periodReversed: String { "Le dernier jour est avant le premier." }
  public var periodAccept: String { "montrer" }
  public var periodAcceptHelp: String { "Montrer les chiffres de ces jours." }
  public var periodLeave: String { "revenir" }
  public var periodLeaveHelp: String { "Laisser les jours comme ils sont." }
  public var figureExportTitle: String { "Exportation de chiffres" }
  public func figureExportQuestion(_ rows: Int) -> String { "Écrire " + counted(rows, "ligne", "lignes") + " dans un fichier :" }
  public func figureExportDone(_ rows: Int, bytes: String) -> String { counted(rows, "ligne écrite", "lignes écrites") + " (\(bytes))." }

  public func figurePeriod(_ period: FigurePeriod) -> String {
    switch period {
    case .today: return "aujourd’hui"
    case .week: return "cette semaine"
    case .month: return "ce mois-ci"
    case .days(let range):
      return range.count == 1
        ? "le " + isoDay(range.first) : "du " + isoDay(range.first) + " au " + isoDay(range.last)
    }
  }
  public func periodChoice(_ choice: PeriodChoice) -> String {
    switch choice {
    case .today: return "Aujourd’hui"
    case .week: return "Semaine, depuis lundi"
    case .month: return "Mois, depuis le 1er"
    case .days: return "D’un jour à un autre"
    }
  }
  public func teamHead(_ figure: Figure) -> String {
    switch figure {
    case .assigned: return "Attrib."
    case .callable: return "Reste"
    case .answered: return "Rép."
    case .answerRate: return "Taux"
    case .talkTime: return "En ligne"
    case .wrapUpTime: return "Après"
    case .booked: return "RDV"
    case .conversion: return "Conv."
    case .conversionKept: return "Conv. v."
    case .kept: return "Visites"
    case .lastActivity: return "Vu"
    default: return name(of: figure)
    }
  }
  public func cardName(of figure: Figure) -> String {
    switch figure {
    case .conversion: return "Conversion"
    case .conversionKept: return "Conv., visites"
    default: return name(of: figure)
    }
  }
  public func teamView(_ view: TeamViewName) -> String {
    switch view {
    case .people: return "Personnes"
    case .compared: return "Comparaison"
    case .contacts: return "Contacts"
    case .assignments: return "Attributions"
    }
  }
  public func personView(_ view: PersonViewName) -> String {
    switch view {
    case .overview: return "Aperçu"
    case .calls: return "Appels"
    case .calendar: return "Jour par jour"
    }
  }
  public func figureExportKind(_ kind: FigureExportName) -> String {
    switch kind {
    case .csv: return "CSV, virgules"
    case .semicolons: return "CSV, points-virgules"
    case .json: return "JSON"
    }
  }
  public var shortMonths: [String] {
    ["janv", "févr", "mars", "avr", "mai", "juin", "juil", "août", "sept", "oct", "nov", "déc"]
  }
}
