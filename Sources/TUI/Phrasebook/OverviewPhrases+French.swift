import Domain

extension French {
  public var overviewTitle: String { "Aperçu" }
  public var overviewReading: String { "Lecture…" }

  public var overviewContacts: String { "Contacts" }
  public func overviewTotal(_ count: Int) -> String { counted(count, "contact", "contacts") }
  public func overviewPool(_ count: Int) -> String { number(count) + " dans le bassin" }
  public func overviewPoolShort(_ count: Int) -> String { "bassin " + number(count) }
  public var overviewNoContacts: [String] {
    ["Aucun contact pour l’instant.", "Importez-en d’un fichier :", "cordboard import FICHIER"]
  }

  public var overviewPeople: String { "Équipe" }
  public func overviewSeated(_ count: Int) -> String { number(count) + " en poste" }
  public var overviewSignedIn: String { "En poste" }
  public var overviewAssigned: String { "attribués" }
  public var overviewNoTelephoniste: [String] {
    ["Personne n’appelle encore.", "cordboard users add"]
  }

  public var overviewChanges: String { "Derniers changements" }
  public var overviewNoChanges: String { "Rien n’a encore changé." }
  public func overviewChange(_ change: ChangeTold) -> String {
    switch change {
    case .floorMade: return "a mis la salle en place"
    case .personAdded(let email): return "a ajouté \(email)"
    case .passwordChanged: return "a choisi un nouveau mot de passe"
    case .many(let what, let count):
      let contacts = counted(count.contacts, "contact", "contacts")
      return done(what, contacts, isMore: count.isMore)
    case .added(let contact): return "a ajouté \(contact)"
    case .historyExported: return "a exporté l’historique"
    case .exported(let count): return "a exporté \(counted(count, "contact", "contacts"))"
    case .taken(let contact): return "a pris \(contact) dans le bassin"
    case .opened(let contact): return "a ouvert \(contact)"
    case .statusSet(let contact, let status): return "a mis \(contact) à « \(status) »"
    case .noted(let contact): return "a écrit une note sur \(contact)"
    case .edited(let contact): return "a modifié la fiche de \(contact)"
    case .called(let contact): return "a appelé \(contact)"
    case .callEnded(let contact): return "a terminé l’appel avec \(contact)"
    case .settingChanged(let name, let old, let new):
      return old.isEmpty ? "a réglé \(name) à \(new)" : "a réglé \(name) de \(old) à \(new)"
    case .numberListed(let number): return "a inscrit \(number) sur la liste d’exclusion"
    case .numberUnlisted(let number): return "a retiré \(number) de la liste d’exclusion"
    case .account(let what): return told(what)
    case .booking(let words): return words
    case .other(let key): return "a modifié \(key)"
    }
  }

  private func done(_ what: ChangeTold.ManyTold, _ contacts: String, isMore: Bool) -> String {
    let (contacts, of) = isMore ? ("plus de \(contacts)", "de plus de \(contacts)") : (contacts, "de \(contacts)")
    switch what {
    case .imported: return "a importé \(contacts)"
    case .assigned: return "a attribué \(contacts)"
    case .moved: return "a confié \(contacts) à quelqu’un d’autre"
    case .unassigned: return "a remis \(contacts) dans le bassin"
    case .statusSet: return "a changé le statut \(of)"
    case .deleted: return "a supprimé \(contacts)"
    case .restored: return "a rétabli \(contacts)"
    }
  }

  public var overviewSetup: String { "Mise en place" }

  public var overviewBrowse: String { "parcourir" }
  public var overviewBrowseHelp: String {
    "Aller à l’équipe, puis aux derniers changements; les flèches s’y déplacent."
  }
  public var overviewLeaveList: String { "revenir" }
  public var overviewLeaveListHelp: String { "Quitter la liste; elle remontre le plus récent." }
  public var overviewNotBrowsing: String { "Aucune liste n’est parcourue." }
  public var overviewContactsCommand: String { "contacts" }
  public var overviewContactsHelp: String {
    "Le tableau des contacts : trouver, attribuer, importer, exporter."
  }
  public var overviewHistory: String { "historique" }
  public var overviewHistoryHelp: String { "Ce qui a changé récemment, et par qui." }
  public var overviewReload: String { "relire" }
  public var overviewReloadHelp: String { "Tout relire maintenant; cela se fait aussi tout seul." }
}
