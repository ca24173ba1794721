import Domain

extension French {
  public var contactsTitle: String { "Contacts" }
  public func columnHeading(_ column: ContactSort.Column) -> String {
    switch column {
    case .phone: return "Téléphone"
    case .name: return "Nom"
    case .email: return "Courriel"
    case .status: return "Statut"
    case .assignedTo: return "Téléphoniste"
    case .lastCallAt: return "Dernier"
    case .callCount: return "Appels"
    case .createdAt: return "Créé le"
    case .callbackAt: return "Rappel"
    }
  }
  public var contactsReading: String { "Lecture…" }
  public var contactsUnfiltered: String { "Tous les contacts" }
  public func contactsCount(_ shown: Int?, of total: Int?) -> String {
    let shown = shown.map(number) ?? "…"
    return total.map { "\(shown) sur \(number($0))" } ?? shown
  }
  public func contactsMarked(_ count: Int?) -> String {
    count.map { counted($0, "sélectionné", "sélectionnés") } ?? "tous sélectionnés"
  }
  public var contactsMarkingRange: String { "sélection d’une plage : v la termine" }
  public var contactsOutdated: String { "des lignes ont changé · F5 retrie" }
  public var contactsNone: [String] {
    ["Il n’y a encore aucun contact.", "i importe un fichier, n en ajoute un à la main."]
  }
  public var contactsNoMatch: [String] {
    ["Aucun contact ne correspond.", "Échap annule la recherche, f change le filtre."]
  }

  public var contactsSearchHint: String { "numéro, nom ou courriel" }
  public func contactsJumpTo(_ column: String) -> String { "Aller à · \(column)" }
  public func contactsJumpHint(_ column: ContactSort.Column) -> String {
    switch column {
    case .phone: return "premiers chiffres"
    case .name, .email, .assignedTo, .status: return "premières lettres"
    case .callCount: return "combien"
    case .lastCallAt, .createdAt, .callbackAt: return "2026-11-24 ou 2026-11"
    }
  }
  public var contactsNoSuchPlace: String {
    "Cette colonne ne contient rien de tel : tapez le début d’une valeur."
  }
  public var contactsRangeTooFar: String {
    "Une plage ne va pas si loin : A sélectionne tout ce qui est affiché."
  }
  public var contactsAllAreMarked: String { "Tout est déjà sélectionné." }
  public var contactsNoneIsDeleted: String {
    "Rien de supprimé n’est affiché : f montre les contacts supprimés."
  }
  public var contactsCounting: String {
    "On les compte : réessayez dans un instant."
  }
  public var contactsNothingThere: String { "Aucun contact n’est affiché." }
  public var contactsNobodyHasAny: String { "Personne n’a de contacts." }

  public var contactsAssignTo: String { "Attribuer à qui?" }
  public var contactsMoveFrom: String { "Déplacer les contacts de qui?" }
  public func contactsMoveTo(from name: String) -> String { "De \(name) à qui?" }
  public var contactsSetStatus: String { "Quel statut?" }

  public var contactsMark: String { "sélectionner" }
  public var contactsMarkHelp: String { "Sélectionner ce contact, ou non, et passer au suivant." }
  public var contactsRange: String { "plage" }
  public var contactsRangeHelp: String { "Commencer ou finir une plage; les flèches l’étendent." }
  public var contactsAll: String { "tout" }
  public var contactsAllHelp: String { "Sélectionner tout ce que montre le filtre, ou rien." }
  public var contactsAssign: String { "attribuer" }
  public var contactsAssignHelp: String { "Confier les contacts sélectionnés à une téléphoniste." }
  public var contactsStatus: String { "statut" }
  public var contactsStatusHelp: String { "Changer le statut des contacts sélectionnés." }
  public var contactsMove: String { "déplacer" }
  public var contactsMoveHelp: String {
    "Déplacer les contacts sélectionnés d’une téléphoniste à une autre."
  }
  public var contactsUnassign: String { "retirer" }
  public var contactsUnassignHelp: String { "Remettre les contacts sélectionnés dans le bassin." }
  public var contactsDelete: String { "supprimer" }
  public var contactsDeleteHelp: String {
    "Supprimer les contacts sélectionnés; on peut les rétablir."
  }
  public var contactsRestore: String { "rétablir" }
  public var contactsRestoreHelp: String { "Rétablir les contacts sélectionnés et supprimés." }
  public var contactsSearch: String { "chercher" }
  public var contactsSearchHelp: String {
    "Trouver à mesure qu’on tape : une partie du numéro, du nom ou du courriel."
  }
  public var contactsFilter: String { "filtrer" }
  public var contactsFilterHelp: String {
    "N’en montrer qu’une partie : statut, téléphoniste, jour, rappel, ce qui les retient."
  }
  public var contactsJump: String { "aller à" }
  public var contactsJumpHelp: String { "Aller à une valeur de la colonne qui trie le tableau." }
  public var contactsLeave: String { "retour" }
  public var contactsLeaveHelp: String {
    "Annuler la sélection, puis la recherche, puis quitter."
  }
  public var contactsSort: String { "trier" }
  public var contactsSortHelp: String {
    "Trier selon la colonne soulignée; encore une fois renverse l’ordre."
  }
  public var contactsColumnLeft: String { "colonne à gauche" }
  public var contactsColumnLeftHelp: String { "Aller à la colonne de gauche." }
  public var contactsColumnRight: String { "colonne à droite" }
  public var contactsColumnRightHelp: String { "Aller à la colonne de droite." }
  public var contactsWider: String { "élargir" }
  public var contactsWiderHelp: String { "Élargir la colonne soulignée." }
  public var contactsNarrower: String { "rétrécir" }
  public var contactsNarrowerHelp: String { "Rétrécir la colonne soulignée." }
  public var contactsColumns: String { "colonnes" }
  public var contactsColumnsHelp: String { "Choisir les colonnes affichées." }
  public var contactsReload: String { "retrier" }
  public var contactsReloadHelp: String { "Relire et remettre chaque ligne à sa place." }
  public var contactsOpen: String { "ouvrir" }
  public var contactsOpenHelp: String {
    "Ouvrir ce contact avec ses notes, ses appels et son historique."
  }
  public var contactsNew: String { "nouveau" }
  public var contactsNewHelp: String { "Ajouter un contact à la main." }
  public var contactsImport: String { "importer" }
  public var contactsImportHelp: String { "Importer les contacts d’un fichier." }
  public var contactsExport: String { "exporter" }
  public var contactsExportHelp: String {
    "Écrire les contacts sélectionnés, ou tous ceux affichés, dans un fichier."
  }
  public var contactsHistory: String { "historique" }
  public var contactsHistoryHelp: String { "Ce qui a changé récemment, et par qui." }

  public var columnsTitle: String { "Colonnes" }
  public var columnsToggle: String { "montrer ou cacher" }
  public var columnsToggleHelp: String { "Montrer cette colonne, ou la cacher." }
  public var columnsPhoneStays: String { "Le numéro identifie la ligne : il reste." }
  public var columnsAccept: String { "terminer" }
  public var columnsAcceptHelp: String { "Montrer ces colonnes." }
  public var columnsLeave: String { "retour" }
  public var columnsLeaveHelp: String { "Laisser les colonnes comme elles étaient." }
}
