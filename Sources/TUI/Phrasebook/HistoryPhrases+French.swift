import Domain

extension French {
  public var historyTitle: String { "Historique" }
  public func historyOf(_ record: String) -> String { "Historique : \(record)" }
  public func historyBy(_ name: String) -> String { "Ce que \(name) a fait" }
  public var historyEverything: String { "Ce qui s’est passé sur le plateau" }
  public func historyCount(_ count: Int) -> String { counted(count, "entrée", "entrées") }
  public func historyShown(_ count: Int) -> String {
    counted(count, "entrée affichée.", "entrées affichées.")
  }
  public var historyReading: String { "Lecture…" }
  public var historyLooking: String { "On cherche plus loin…" }
  public var historyEmpty: String { "Rien n’est encore arrivé." }
  public var historyNothingMatches: String {
    "Rien de tel n’est arrivé : x remontre tout."
  }

  public func told(_ entry: EntryTold) -> String {
    switch entry {
    case .added(let byImport): return byImport ? "ajouté par une importation" : "ajouté"
    case .deleted: return "supprimé"
    case .restored: return "rétabli"
    case .status(nil, let new): return "note sur le statut \(new)"
    case .status(let old?, let new): return "statut \(old) → \(new)"
    case .assigned(nil, let to?): return "attribué à \(to)"
    case .assigned(let from?, let to?): return "passé de \(from) à \(to)"
    case .assigned(let from, nil): return "retiré à \(from ?? "?"), de retour au bassin"
    case .number(let old, let new): return "numéro \(old) → \(new)"
    case .callback(let moment): return "rappel promis pour le \(moment)"
    case .callbackEnded: return "plus aucun rappel en attente"
    case .noted(let text): return "note : \(text)"
    case .called: return "appel lancé"
    case .callEnded(let outcome): return "appel : \(outcome)"
    case .booked(let isBooked): return isBooked ? "rendez-vous réservé" : "plus de rendez-vous"
    case .numberProblem(let isOne):
      return isOne ? "le téléphone a refusé le numéro" : "le numéro peut de nouveau être appelé"
    case .setting(let old, let new): return "\(old) → \(new)"
    case .password: return "mot de passe changé"
    case .changed(let fields): return fields.isEmpty ? "modifié" : fields.joined(separator: ", ")
    case .event(let what): return what
    }
  }

  public func name(of action: HistoryAction) -> String {
    switch action {
    case .create: return "ajout"
    case .update: return "modification"
    case .delete: return "suppression"
    case .event: return "événement"
    }
  }

  public func name(of collection: Collection) -> String {
    switch collection {
    case .user: return "personne"
    case .role: return "rôle"
    case .contactStatus: return "statut"
    case .contact: return "contact"
    case .setting: return "réglage"
    case .doNotCall: return "liste d’exclusion"
    case .agentProfile: return "agent"
    case .availability: return "disponibilité"
    case .reservation: return "rendez-vous"
    case .event: return "événement"
    }
  }

  public func historyLabel(_ field: String) -> String { field + " :" }

  public func historyRecord(_ collection: Collection, _ key: String) -> String {
    switch collection {
    case .contact, .user, .doNotCall: return key
    case .event: return historyEvent(key)
    case .role, .contactStatus, .setting, .agentProfile, .availability, .reservation:
      return "\(name(of: collection)) \(key)"
    }
  }

  public var historyWho: String { "Qui" }
  public var historyWhere: String { "Où" }
  public var historyRequest: String { "Acte" }
  public func historyAct(_ number: Int64, _ reason: String) -> String {
    "\(reason) (demande \(number))"
  }
  public func historySystem(_ account: String) -> String {
    "la mise en place, pour le compte \(account)"
  }
  public func historySeat(_ number: Int64) -> String { "poste \(number)" }
  public var historyNoChange: String { "Aucun champ n’a changé." }
  public var historyMore: String { "+ la suite" }

  public var historyFilter: String { "filtrer" }
  public var historyFilterHelp: String {
    "N’afficher que certaines entrées : par action, personne, date ou enregistrement."
  }
  public var historyClear: String { "tout montrer" }
  public var historyClearHelp: String { "Afficher de nouveau toutes les entrées." }
  public var historyNoFilter: String { "Toutes les entrées sont déjà affichées." }
  public var historyFilterTitle: String { "Quelles entrées" }
  public var historyFilterAction: String { "Action" }
  public var historyFilterPerson: String { "Personne" }
  public var historyFilterFrom: String { "Du" }
  public var historyFilterUntil: String { "Au" }
  public var historyFilterRecord: String { "Sorte" }
  public var historyFilterText: String { "Texte" }
  public var historyFilterTextHint: String {
    "Ce qui se lit dans une ancienne ou une nouvelle valeur, avec ou sans accents."
  }
  public var historySearch: String { "chercher" }
  public var historySearchHelp: String { "Chercher un texte dans ce qui a changé." }
  public var historyAny: String { "toutes" }
  public var historyAnybody: String { "n’importe qui" }
  public var historyFilterChooseHint: String { "← et → pour choisir." }
  public var historyFilterPersonHint: String {
    "Espace choisit une personne, Backspace l’enlève."
  }
  public var historyFilterDayHint: String {
    "Un jour, par exemple 2026-11-24, les deux compris; vide : sans limite."
  }
  public func historyNoSuchDay(_ text: String) -> String {
    "« \(text) » n’est pas un jour : écrivez 2026-11-24."
  }
  public var historyDaysReversed: String {
    "Le premier jour vient après le dernier : changez l’un des deux."
  }
  public var historyApply: String { "montrer" }
  public var historyApplyHelp: String { "Afficher les entrées voulues." }
  public var historyNextField: String { "champ suivant" }
  public var historyPreviousField: String { "champ précédent" }
  public var historyFieldHelp: String { "Passer d’un champ à l’autre." }
  public func historyOnly(_ wish: String) -> String { "Seulement \(wish)" }
  public func historySince(_ day: String) -> String { "depuis le \(day)" }
  public func historyUpTo(_ day: String) -> String { "jusqu’au \(day)" }
  public func historyWithText(_ text: String) -> String { "avec « \(text) »" }

  public var historyOpen: String { "ouvrir" }
  public var historyOpenHelp: String {
    "Ouvrir ce dont parle l’entrée : contact, personne, rôle, statut, réglage ou numéro exclu."
  }
  public var historyNoRecord: String { "Cette entrée ne parle de rien qui s’ouvre." }
  public var historySameRecord: String { "Vous en venez : Esc y revient." }
  public var historyDown: String { "suite de l’entrée" }
  public var historyUp: String { "haut de l’entrée" }
  public var historyScrollHelp: String { "Lire la suite de l’entrée affichée en entier." }
  public var historyReload: String { "relire" }
  public var historyReloadHelp: String {
    "Tout relire maintenant; ce qui est nouveau vient tout seul."
  }
  public var historyLeave: String { "revenir" }
  public var historyLeaveHelp: String { "Revenir où vous étiez." }
}
