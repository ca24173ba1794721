import Domain

extension French {
  public func fact(_ reason: DialReason, in verdict: DialVerdict) -> String {
    switch reason {
    case .emergencyNumber: return "Ce numéro mène à un service d’urgence et on ne l’appelle jamais d’ici"
    case .serviceNumber: return "Ce numéro mène à un service du réseau téléphonique et on ne l’appelle jamais d’ici"
    case .premiumNumber: return "C’est un numéro surtaxé, facturé à la minute"
    case .callerInCall: return "Un de vos appels n’est pas terminé"
    case .numberInCall: return "Quelqu’un est en ligne avec ce numéro"
    case .onInternalList: return numberIsListed
    case .nationalListMissing: return "Le plateau exige la liste nationale de numéros exclus, et elle n’est pas ici"
    case .numberProblem: return "Le téléphone a déjà refusé ce numéro"
    case .tollFreeNumber: return "Un numéro sans frais ne dit pas où il sonne, donc aucune heure ne peut être jugée"
    case .nonGeographicNumber: return "Cet indicatif n’appartient à aucun lieu, donc aucune heure ne peut être jugée"
    case .areaCodeUnknown: return "Cet indicatif n’est pas dans les tables"
    case .regionNotAllowed(let region): return "Le numéro appartient à \(region), que ce plateau n’appelle pas"
    case .zoneUnknown: return "On ne sait pas quelle heure il est là-bas"
    case .outsideHours: return outsideHours(verdict)
    case .attemptsUsed(let allowed):
      return
        "Le numéro a été appelé \(number(allowed)) fois aujourd’hui, autant que ce plateau le permet"
    }
  }

  public func advice(_ reason: DialReason) -> String? {
    switch reason {
    case .emergencyNumber, .serviceNumber, .outsideHours: return nil
    case .premiumNumber, .areaCodeUnknown: return "vérifiez le numéro"
    case .callerInCall: return "raccrochez d’abord"
    case .numberInCall: return "prenez un autre contact"
    case .onInternalList: return "il n’a pas été appelé, passez au contact suivant"
    case .nationalListMissing: return "on n’appelle personne d’ici là"
    case .numberProblem: return "corrigez-le d’abord"
    case .tollFreeNumber, .nonGeographicNumber: return "trouvez un autre numéro"
    case .regionNotAllowed: return "passez au contact suivant"
    case .zoneUnknown: return "donnez un fuseau horaire au contact"
    case .attemptsUsed: return "laissez-le pour demain"
    }
  }

  public func sentence(_ fact: String, advice: String) -> String { fact + " : " + advice + "." }

  private func outsideHours(_ verdict: DialVerdict) -> String {
    guard let next = verdict.changesAt else {
      return "Ce n’est pas l’heure d’appeler là-bas"
    }
    let now = verdict.zones.first { $0.name == next.name }?.local
    let isToday = now?.date == next.local.date
    let when = next.local.clock() + (isToday ? "" : ", le " + longDay(next.local.date))
    let clock = now.map { "Il est \($0.clock()) à \(place(next.name)) : " } ?? ""
    return clock + "on peut y appeler à partir de \(when)"
  }

  public func mayCall(_ verdict: DialVerdict) -> String {
    guard let end = verdict.endsAt else {
      return "Le numéro peut être appelé maintenant."
    }
    return "Le numéro peut être appelé maintenant, jusqu’à \(end.local.clock()) à \(place(end.name))."
  }
  public func mayNotCall(overridden: String?) -> String {
    guard let overridden else { return "Le numéro ne peut pas être appelé maintenant." }
    return "Les règles refusent le numéro; il a quand même été appelé : \(overridden)"
  }
  public func clocks(_ zones: [DialVerdict.ZoneTime]) -> String {
    "Il est " + clocksTold(zones) { "\($0) à \($1)" } + "."
  }
  public func attempts(_ count: Int, of allowed: Int) -> String {
    count == 0
      ? "Il n’a pas été appelé aujourd’hui; le plateau permet \(counted(allowed, "appel", "appels")) par jour."
      : "Il a été appelé \(number(count)) fois aujourd’hui; le plateau en permet \(number(allowed))."
  }
  public func ruleVersion(_ version: String) -> String {
    "Jugé selon les réglages du plateau et les tables de \(version); ce n’est pas un avis juridique."
  }

  public var numberIsListed: String { "Le numéro est sur la liste d’exclusion" }
  public func listSentence(for error: DomainError) -> String {
    switch error {
    case .reasonTooLong(let limit):
      return "La raison est trop longue : tenez-vous-en à \(number(limit)) caractères."
    case .notOnList: return "Le numéro n’est pas sur la liste d’exclusion : vérifiez-le."
    case .listTermNotOver(let day):
      return "Le numéro doit rester sur la liste jusqu’au \(isoDay(day)) inclus : seule une personne qui peut passer outre aux règles l’en retire avant."
    default: return "Il faut une raison : dites pourquoi."
    }
  }

  public func name(of source: ListSource) -> String {
    switch source {
    case .status: return "un statut"
    case .import: return "une importation"
    case .list: return "la liste"
    }
  }
  public func listed(_ number: String, since day: LocalDate, until last: LocalDate) -> String {
    "\(number) est sur la liste d’exclusion depuis le \(isoDay(day)) et doit y rester jusqu’au \(isoDay(last))."
  }
  public func listedNow(_ number: String) -> String {
    "\(number) est maintenant sur la liste d’exclusion."
  }
  public func listedBefore(_ number: String) -> String {
    "\(number) était déjà sur la liste d’exclusion."
  }
  public func unlisted(_ number: String) -> String { "\(number) n’est plus sur la liste d’exclusion." }
  public func listShown(_ shown: Int, of total: Int) -> String {
    "\(number(shown)) sur \(counted(total, "numéro", "numéros"))."
  }
  public func moreListed(after number: String) -> String { "La suite : --after \(number)" }

  public var complianceTitle: String { "Conformité" }
  public var complianceReading: String { "Lecture de la liste…" }
  public func complianceCount(_ count: Int) -> String {
    "Liste d’exclusion \u{B7} " + counted(count, "numéro", "numéros")
  }
  public func complianceFound(_ count: Int, _ digits: String) -> String {
    "Liste d’exclusion \u{B7} " + number(count) + " avec " + digits
  }
  public var complianceNobody: String { "Aucun numéro sur la liste pour l’instant." }
  public func complianceNoMatch(_ digits: String) -> String {
    "Aucun numéro de la liste ne contient \(digits)."
  }
  public var complianceInvitation: String {
    "Vérifiez un numéro pour voir s’il peut être appelé."
  }
  public var complianceNumber: String { "Numéro" }
  public var complianceReason: String { "Raison" }
  public var complianceDigits: String { "Chiffres" }
  public var complianceAddTitle: String { "Inscrire un numéro" }
  public var complianceCheckTitle: String { "Vérifier un numéro" }
  public func complianceRemoveQuestion(
    _ number: String, until last: LocalDate, isOver: Bool
  ) -> String {
    isOver
      ? "Retirer \(number) de la liste? Son délai a pris fin le \(isoDay(last))."
      : "Retirer \(number) de la liste avant le \(isoDay(last)), fin de son délai?"
  }

  public var complianceSearch: String { "chercher" }
  public var complianceSearchHelp: String { "Ne montrer que les numéros qui contiennent des chiffres." }
  public var complianceAdd: String { "inscrire" }
  public var complianceAddHelp: String { "Inscrire un numéro sur la liste d’exclusion." }
  public var complianceRemove: String { "retirer" }
  public var complianceRemoveHelp: String { "Retirer de la liste le numéro choisi, avec une raison." }
  public var complianceCheck: String { "vérifier" }
  public var complianceCheckHelp: String { "Voir ce que le contrôle des appels dit d’un numéro maintenant." }
  public var complianceAccept: String { "OK" }
  public var complianceAcceptHelp: String { "Faire ce qui est écrit; sur la liste, vérifier le numéro choisi." }
  public var complianceNextField: String { "champ" }
  public var complianceNextFieldHelp: String { "Aller à l’autre champ." }
  public var complianceLeave: String { "revenir" }
  public var complianceLeaveHelp: String { "Quitter la saisie, puis la recherche, puis l’écran." }
  public var complianceReload: String { "relire" }
  public var complianceReloadHelp: String { "Relire la liste maintenant; cela se fait aussi tout seul." }
  public var complianceNothingChosen: String { "Aucun numéro n’est choisi." }
  public var complianceNothingTyped: String { "Rien n’est en cours de saisie." }
  public var complianceBusyTyping: String { "Terminez ou quittez d’abord la saisie." }
  public var overviewCompliance: String { "conformité" }
  public var overviewComplianceHelp: String {
    "Aller à la liste d’exclusion et à la vérification d’un numéro."
  }
}
