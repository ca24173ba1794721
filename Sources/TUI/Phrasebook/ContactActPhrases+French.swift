import Domain

extension French {
  public func help(_ text: ContactActHelp) -> String {
    switch text {
    case .add: return "Ajouter un contact."
    case .assign: return "Attribuer des contacts à une téléphoniste."
    case .move: return "Déplacer des contacts d’une téléphoniste à une autre."
    case .unassign: return "Remettre des contacts dans le bassin."
    case .delete: return "Supprimer des contacts; leur historique reste, et on peut les rétablir."
    case .restore: return "Rétablir des contacts supprimés."
    case .phones: return "Les numéros des contacts; sans eux, --all et ce que le filtre contient."
    case .phonesAndCode: return "Les numéros des contacts et, en dernier, le code du statut, par exemple interested."
    case .statuses: return "Seulement les contacts de ce statut, par son code; peut être répété."
    case .assignedTo: return "Seulement les contacts de cette téléphoniste (courriel), ou nobody (personne), ou somebody (quelqu’un)."
    case .createdFrom: return "Seulement les contacts créés ce jour-là ou après, par exemple 2026-11-24."
    case .createdUntil: return "Seulement les contacts créés ce jour-là ou avant."
    case .converted: return "Seulement les contacts avec rendez-vous, ou seulement ceux sans."
    case .callbackDue: return "Seulement les contacts dont le rappel promis est échu."
    case .heldBack: return "Seulement les contacts que personne ne reçoit en ce moment, ou ceux que cette règle retient."
    case .deleted: return "Les contacts supprimés plutôt que les autres."
    case .search: return "Seulement les contacts qui ont ces chiffres, ou ces mots dans le nom ou le courriel."
    case .sort: return "Selon quoi les contacts sont classés."
    case .descending: return "Du plus grand au plus petit."
    case .all: return "Tous les contacts que le filtre contient."
    case .yes: return "Ne pas demander."
    case .receiver: return "Le courriel de la téléphoniste qui les reçoit."
    case .giver: return "Le courriel de la personne qui les a maintenant."
    case .addStatus: return "Le code de son statut (par défaut : new)."
    case .assignTo: return "Le courriel de sa téléphoniste (par défaut : le bassin)."
    case .revive: return "Si le numéro est celui d’un contact supprimé, ramener ce contact tel qu’il était."
    }
  }

  public func told(_ plan: BulkPlan) -> String {
    let count = counted(plan.count, "contact changerait", "contacts changeraient")
    return sentence([count], plan.unchanged, plan.skipped)
  }

  public func told(_ report: BulkReport, of act: BulkAct) -> String {
    sentence([done(act, report.changed)], report.unchanged, report.skipped)
  }

  private func sentence(
    _ parts: [String], _ unchanged: Int, _ skipped: [BulkSkip: Int]
  ) -> String {
    var parts = parts
    if unchanged > 0 {
      parts.append(counted(unchanged, "l’est déjà", "le sont déjà"))
    }
    let reasons = BulkSkip.allCases.compactMap { why in
      skipped[why].map { "\(number($0)) \(name(of: why))" }
    }
    if !reasons.isEmpty { parts.append("laissés tels quels : " + reasons.joined(separator: ", ")) }
    return parts.joined(separator: "; ") + "."
  }

  private func done(_ act: BulkAct, _ count: Int) -> String {
    switch act {
    case .assign: return counted(count, "contact attribué", "contacts attribués")
    case .move: return counted(count, "contact déplacé", "contacts déplacés")
    case .unassign:
      return counted(count, "contact remis dans le bassin", "contacts remis dans le bassin")
    case .setStatus: return counted(count, "contact a reçu le statut", "contacts ont reçu le statut")
    case .delete: return counted(count, "contact supprimé", "contacts supprimés")
    case .restore: return counted(count, "contact rétabli", "contacts rétablis")
    }
  }

  public func name(of why: BulkSkip) -> String {
    switch why {
    case .changed: return "changé entre-temps"
    case .converted: return "avec rendez-vous"
    case .inUse: return "en cours d’utilisation"
    case .notTheirs: return "attribué à quelqu’un d’autre"
    case .deleted: return "supprimé"
    case .notDeleted: return "non supprimé"
    }
  }

  public func sentence(for why: BulkSkip) -> String {
    switch why {
    case .changed: return "Quelqu’un l’a changé entre-temps : revoyez-le."
    case .converted: return "Ce contact a un rendez-vous : il reste tel quel."
    case .inUse: return "Il est à l’écran de quelqu’un ou en appel : réessayez plus tard."
    case .notTheirs: return "Il est attribué à quelqu’un d’autre : voyez à qui."
    case .deleted: return "Il est supprimé : rétablissez-le d’abord."
    case .notDeleted: return "Il n’est pas supprimé : il n’y a rien à rétablir."
    }
  }

  public func actQuestion(_ act: BulkAct, _ contacts: Int) -> String {
    let count = counted(contacts, "contact", "contacts")
    let question: String
    switch act {
    case .assign: question = "Attribuer \(count)?"
    case .move: question = "Déplacer \(count)?"
    case .unassign: question = "Remettre \(count) dans le bassin?"
    case .setStatus: question = "Donner ce statut à \(count)?"
    case .delete: question = "Supprimer \(count)?"
    case .restore: question = "Rétablir \(count)?"
    }
    return question + " [oui/non] "
  }

  public func actNeedsYes(_ contacts: Int) -> String {
    "Cela change \(counted(contacts, "contact", "contacts")) : confirmez avec --yes, ou voyez d’abord avec --dry-run."
  }
  public var actDeclined: String { "Rien n’a changé." }
  public func actStopped(_ report: BulkReport) -> String {
    "Arrêté après \(counted(report.changed, "contact changé", "contacts changés")) : relancez la même commande pour continuer."
  }
  public var actNeedsContacts: String {
    "Dites quels contacts : nommez leurs numéros, ou dites --all pour tous ceux que le filtre contient."
  }
  public var actTakesOneKind: String {
    "Nommez des numéros, ou un filtre avec --all : l’un des deux."
  }
  public var statusOfManyIsBare: String {
    "--note, --callback-at et --for-anyone vont avec un seul contact : nommez un numéro."
  }
  public var statusCodeMissing: String { "Nommez le statut en dernier, par son code." }
  public func moreSkipped(_ contacts: Int) -> String {
    "… et \(counted(contacts, "autre", "autres"))"
  }
  public func contactAdded(_ phone: String) -> String { "\(phone) est maintenant un contact." }
  public func numberOfDeleted(_ phone: PhoneNumber) -> String {
    "Le numéro \(phone.display) est celui d’un contact supprimé : ramenez-le avec cordboard contacts restore \(phone.digits), ou avec --revive."
  }
  public func dayRefused(_ text: String) -> String {
    "« \(text) » n’est pas un jour : écrivez-le comme 2026-11-24."
  }
  public func ruleRefused(_ text: String, known: [String]) -> String {
    "Aucune règle « \(text) » ne retient des contacts : choisissez parmi \(known.joined(separator: ", "))."
  }
  public var cursorRefused: String {
    "--after prend le curseur que la page précédente a donné, avec le même --sort."
  }

  /// The refusals of acts on contacts.
  func actSentence(for error: DomainError) -> String {
    switch error {
    case .unknownNumber(let phone):
      return "Aucun contact n’a le numéro \(phone.display) : vérifiez-le."
    case .receiverRefused(let email):
      return email.isEmpty
        ? "Il n’y a pas de telle téléphoniste : choisissez-en une active."
        : "\(email) n’est pas une téléphoniste active : choisissez-en une qui l’est."
    case .statusOfCard:
      return "Ce statut demande une heure pour chaque contact : donnez-le sur la fiche du contact."
    case .contactConverted:
      return "Ce contact a un rendez-vous : laissez-le tel quel."
    default: return "Ce contact n’est pas supprimé : il n’y a rien à rétablir."
    }
  }
}
