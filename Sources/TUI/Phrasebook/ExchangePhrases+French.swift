import Domain

extension French {
  // MARK: The commands

  public func exchangeHelp(_ text: ExchangeHelp) -> String {
    switch text {
    case .export: return "Exporter des contacts dans un fichier CSV que l’importation relit, ou en lignes JSON."
    case .existing: return "Que faire des contacts connus : fill (remplir les vides), skip (les laisser) ou overwrite (les remplacer)."
    case .assignTo: return "Qui reçoit les contacts pour lesquels le fichier ne nomme personne (courriel)."
    case .separator: return "Ce qui sépare les champs : comma, semicolon ou tab, ou le caractère même (par défaut : selon l’en-tête)."
    case .encoding: return "utf-8 ou windows-1252 (par défaut : selon les octets)."
    case .target: return "Le fichier à créer, ou - pour la sortie standard."
    case .format: return "csv ou jsonl."
    case .exportSeparator: return "Ce qui sépare les champs : comma, semicolon ou tab, ou le caractère même (par défaut : comma)."
    case .exportEncoding: return "utf-8 ou windows-1252 (par défaut : utf-8)."
    case .raw: return "Sans l’apostrophe qui empêche un tableur d’exécuter un champ comme une formule."
    }
  }
  public var jsonLinesHaveNoStyle: String {
    "Les lignes JSON n’ont pas de séparateur, sont toujours en UTF-8 et ne contiennent jamais de formules : enlevez ces options."
  }
  public var exportJSONNeedsFile: String {
    "Avec --json, le rapport va à la sortie standard : nommez un fichier pour les contacts."
  }
  public func exportTold(_ report: ExportReport, path: String) -> String {
    "\(counted(report.contacts, "contact", "contacts")), \(fileSize(report.bytes)), dans \(path)"
  }
  public func exportStopped(_ written: Int, of total: Int) -> String {
    "Arrêté après \(number(written)) de \(counted(total, "contact", "contacts")) : il ne reste rien du fichier; relancez la commande pour les avoir tous."
  }
  public func exportLosses(_ count: Int) -> String {
    "Windows-1252 n’a pas tous les caractères de \(counted(count, "champ", "champs")) : un ? les remplace. Avec --encoding utf-8, rien n’est perdu."
  }
  public func exportLoss(_ phone: String, _ column: String) -> String { "\(phone) \(column)" }
  public var exportRaw: String {
    "Les champs qu’un tableur exécute comme des formules restent tels quels : n’y ouvrez pas ce fichier."
  }

  // MARK: The import's screen

  public var importTitle: String { "Importation" }
  public var importFile: String { "Fichier" }
  public var importPrompt: String { "le chemin d’un fichier CSV" }
  public var importLooking: String { "Lecture du fichier…" }
  public func importFound(
    rows: Int, _ separator: FileSeparator, _ encoding: FileEncoding
  ) -> String {
    let between: String
    switch separator {
    case .comma: between = "virgules"
    case .semicolon: between = "points-virgules"
    case .tab: between = "tabulations"
    }
    let code = encoding == .utf8 ? "UTF-8" : "Windows-1252"
    return "\(counted(rows, "ligne", "lignes")), \(between), \(code)"
  }
  public func importSize(_ bytes: Int) -> String { "un fichier de \(fileSize(bytes))" }
  public var importColumns: String { "Colonnes" }
  public func importIgnored(_ names: String) -> String { "ignorées : \(names)" }
  public var importFirstRows: String { "Premières lignes" }
  public var importOptions: String { "Options" }
  public var importKnown: String { "Contacts connus" }
  public func importKnownChoice(_ existing: ImportOptions.Existing) -> String {
    switch existing {
    case .fill: return "remplir ce qui est vide"
    case .skip: return "les laisser tels quels"
    case .overwrite: return "les remplacer par ce que dit le fichier"
    }
  }
  public var importAssignTo: String { "Attribuer à" }
  public var importPool: String { "personne : le bassin" }
  public func importReceiver(_ name: String) -> String {
    "\(name), là où le fichier ne nomme personne"
  }
  public var importChooseTelephoniste: String { "Qui reçoit les contacts sans téléphoniste" }
  public var importReady: String { "Entrée vérifie le fichier; rien n’est écrit avant que vous ayez vu ce qui arriverait." }
  public var importChecking: String { "Vérification" }
  public var importWould: String { "Ce qui arriverait" }
  public var importRunning: String { "Importation en cours" }
  public var importStopping: String { "Arrêt après ce lot…" }
  public var importDone: String { "Importé" }
  public var importWasStopped: String {
    "Arrêté : ce qui est entré reste. Importez le fichier de nouveau pour continuer."
  }
  public var importNothingToDo: String { "Il n’y a rien à importer." }
  public func importCount(_ figure: ImportFigure, _ count: Int) -> String {
    switch figure {
    case .created: return counted(count, "créé", "créés")
    case .revived: return counted(count, "rétabli", "rétablis")
    case .updated: return counted(count, "modifié", "modifiés")
    case .unchanged: return counted(count, "inchangé", "inchangés")
    case .duplicates: return counted(count, "doublon", "doublons")
    case .refused: return counted(count, "refusé", "refusés")
    case .warnings: return counted(count, "avertissement", "avertissements")
    }
  }
  public func importFinding(_ row: Int, _ column: String?, _ value: String) -> String {
    let place = column.map { " \($0)" } ?? ""
    return value.isEmpty
      ? "ligne \(number(row))\(place)" : "ligne \(number(row))\(place) « \(value) »"
  }
  public var importReluctance: String {
    "Une importation est en cours : elle s’arrêterait après ce lot, et ce qui est entré resterait."
  }
  public func workRate(_ perSecond: Int) -> String { "\(number(perSecond)) lignes/s" }
  public func workLeft(_ left: String) -> String { "reste \(left)" }
  public func workDone(_ done: Int, of total: Int) -> String {
    "\(number(done)) sur \(number(total))"
  }

  public var importGoOn: String { "continuer" }
  public var importGoOnHelp: String {
    "Lire le fichier; une fois lu, dire ce que ferait l’importation. Rien n’est écrit."
  }
  public var importBring: String { "importer" }
  public var importBringHelp: String { "Importer le fichier tel qu’il a été vérifié." }
  public var importChangeKnown: String { "connus" }
  public var importChangeKnownHelp: String { "Changer ce qu’il advient des contacts connus." }
  public var importAssign: String { "attribuer" }
  public var importAssignHelp: String {
    "Choisir qui reçoit les contacts pour lesquels le fichier ne nomme personne."
  }
  public var importOtherFile: String { "fichier" }
  public var importOtherFileHelp: String { "Nommer un autre fichier." }
  public var importLeave: String { "retour" }
  public var importLeaveHelp: String { "Arrêter ce qui est en cours, ou revenir." }
  public var importNotLooked: String { "Nommez d’abord un fichier." }
  public var importNotChecked: String { "Vérifiez d’abord le fichier, avec Entrée." }
  public var importBusy: String { "Attendez la fin, ou arrêtez avec Échap." }
  public var importIsDone: String { "Ce fichier est fait : f en nomme un autre." }
  public var importNothingNamed: String { "Tapez le chemin d’un fichier." }

  // MARK: Paths

  public var pathMissing: String { "Il n’y a pas de tel fichier." }
  public var pathNotPermitted: String { "Ce compte n’a pas le droit de le lire." }
  public var pathIsFolder: String { "C’est un dossier : continuez à taper." }
  public var pathNotOrdinary: String { "Ce n’est pas un fichier ordinaire." }

  // MARK: The export's dialog

  public var exportTitle: String { "Exportation" }
  public func exportQuestion(_ contacts: Int) -> String {
    "\(counted(contacts, "contact", "contacts")) dans un fichier"
  }
  public var exportFile: String { "Fichier" }
  public var exportFormat: String { "Format" }
  public func exportKind(_ kind: ExportKind) -> String {
    switch kind {
    case .csv: return "CSV"
    case .semicolons: return "CSV à points-virgules"
    case .excel: return "CSV pour Excel en français"
    case .jsonLines: return "Lignes JSON"
    }
  }
  public func exportKindHint(_ kind: ExportKind) -> String {
    switch kind {
    case .csv: return "Virgules, UTF-8 : pour une importation et pour la plupart des programmes."
    case .semicolons: return "Points-virgules, UTF-8."
    case .excel: return "Points-virgules, Windows-1252 : s’ouvre d’un double clic dans Excel en français."
    case .jsonLines: return "Un objet par ligne, UTF-8 : pour les programmes."
    }
  }
  public var exportStopping: String { "Arrêt…" }
  public var exportWriting: String { "Écriture" }
  public func exportDone(_ contacts: Int, bytes: String) -> String {
    "\(counted(contacts, "contact", "contacts")), \(bytes). Seul ce compte peut lire le fichier."
  }
  public var exportGone: String { "Arrêté : il ne reste rien du fichier." }
  public var exportReluctance: String {
    "Une exportation est en cours : elle s’arrêterait, et il ne resterait rien du fichier."
  }
  public func exportLossesTold(_ count: Int, _ examples: String) -> String {
    "Windows-1252 n’a pas tous les caractères de \(counted(count, "champ", "champs")); un ? les remplace : \(examples)"
  }
  public func fileSize(_ bytes: Int) -> String {
    if bytes < 10_000 { return counted(bytes, "octet", "octets") }
    if bytes < 10_000_000 { return "\(number(bytes / 1000)) ko" }
    return "\(number(bytes / 1_000_000)) Mo"
  }

  public var exportWrite: String { "OK" }
  public var exportWriteHelp: String {
    "Écrire le fichier; l’historique retient qui a exporté quoi. Une fois écrit, fermer."
  }
  public var exportField: String { "champ suivant" }
  public var exportFieldHelp: String { "Aller à l’autre champ." }
  public var exportLeave: String { "quitter" }
  public var exportLeaveHelp: String { "Arrêter et enlever ce qui a été écrit, ou revenir." }
  public var exportBusy: String { "Attendez la fin, ou arrêtez avec Échap." }
}
