import Domain

extension French {
  public func heading(_ column: TableColumn) -> String {
    switch column {
    case .name: return "Nom"
    case .email: return "Courriel"
    case .actors: return "Agit comme"
    case .roles: return "Rôles"
    case .state: return "État"
    case .setting: return "Réglage"
    case .value: return "Valeur"
    case .takes: return "Accepte"
    case .check: return "Vérification"
    case .phone: return "Téléphone"
    case .status: return "Statut"
    case .assignedTo: return "Téléphoniste"
    case .calls: return "Appels"
    case .lastCall: return "Dernier appel"
    case .callback: return "Rappel"
    case .moment: return "Quand"
    case .outcome: return "Résultat"
    case .duration: return "Durée"
    case .caller: return "Par"
    case .work: return "Travail"
    case .since: return "Depuis"
    case .addedBy: return "Par"
    case .staysUntil: return "Y reste jusqu’au"
    case .source: return "Au moyen de"
    case .reason: return "Raison"
    }
  }

  public func labelled(_ column: TableColumn, _ value: String) -> String {
    heading(column) + " : " + value
  }

  public func name(of check: DoctorCheck) -> String {
    switch check {
    case .program: return "programme"
    case .configuration: return "configuration"
    case .file: return "fichier du plateau"
    case .sqlite: return "SQLite"
    case .fileMode: return "mode du fichier"
    case .directoryMode: return "mode du dossier"
    case .fileSystem: return "système de fichiers"
    case .opening: return "ouverture"
    case .schema: return "schéma"
    case .settings: return "réglages des deux connexions"
    case .pages: return "pages (quick_check)"
    case .history: return "historique"
    case .log: return "journal d’écriture"
    case .liveSeats: return "postes ouverts"
    case .zone: return "fuseau horaire"
    case .terminal: return "terminal"
    case .locale: return "jeu de caractères"
    case .phone: return "téléphone"
    case .callerID: return "numéro sortant"
    case .phoneKey: return "accès au compte téléphonique"
    case .phoneAccount: return "compte téléphonique"
    }
  }

  public func name(of actor: ActorRole) -> String {
    switch actor {
    case .telephoniste: return "téléphoniste"
    case .admin: return "administrateur"
    case .agent: return "agent"
    }
  }

  public func momentRefused(_ text: String) -> String {
    "« \(text) » n’est pas un moment : écrivez 2026-11-24T15:04:05Z, ou 2026-11-24 10:04 à l’heure du plateau."
  }
  public func momentSkipped(_ text: String) -> String {
    "L’horloge saute \(text) ce jour-là : choisissez une heure plus tôt ou plus tard."
  }
  public func callsShown(_ shown: Int, of total: Int) -> String {
    "\(number(shown)) sur \(counted(total, "appel", "appels"))"
  }
  public func moreCalls(before key: Int64) -> String { "La suite : --before \(key)" }
  public func callLogged(_ phone: String) -> String { "L’appel avec \(phone) est au journal." }
  public func todayTold(_ work: TodaysWork) -> String {
    "\(counted(work.worked, "contact traité", "contacts traités")), \(counted(work.calls, "appel", "appels")), \(number(work.booked)) rendez-vous"
  }
  public func name(of kind: WorkKind) -> String {
    switch kind {
    case .skipped: return "passé"
    case .noted: return "noté"
    case .status: return "statut donné"
    case .called: return "appelé"
    }
  }
  public func name(of direction: CallDirection) -> String {
    direction == .outbound ? "fait" : "reçu"
  }

  public func name(of outcome: CallOutcome) -> String {
    switch outcome {
    case .answered: return "répondu"
    case .busy: return "occupé"
    case .noAnswer: return "pas de réponse"
    case .failed: return "échoué"
    case .canceled: return "raccroché avant la réponse"
    case .ownPhone: return "votre propre téléphone n’a pas répondu"
    case .unsure: return "on ne sait pas si l’appel est parti"
    }
  }

  public func name(of phase: CallPhase) -> String {
    switch phase {
    case .placing: return "Demande de l’appel"
    case .unsure: return "On vérifie si l’appel existe"
    case .queued: return "En attente"
    case .yourPhoneRings: return "Votre téléphone sonne"
    case .yourPhoneIsUp: return "Votre téléphone est en ligne"
    case .dialling: return "Composition"
    case .ringing: return "Ça sonne"
    case .talking: return "En conversation"
    case .hangingUp: return "Raccrochage"
    case .ended: return "Terminé"
    }
  }

  public func passwordPrompt(_ email: String) -> String { "Mot de passe de \(email) : " }
  public func newPasswordPrompt(_ email: String) -> String { "Nouveau mot de passe pour \(email) : " }
  public var repeatPasswordPrompt: String { "Le même mot de passe encore une fois : " }
  public var passwordsDiffer: String { "Les deux mots de passe diffèrent : recommencez." }
  public func passwordNotGiven(_ option: String) -> String {
    "Il n’y a pas de terminal pour demander le mot de passe : donnez \(option) FICHIER ou définissez CORDBOARD_PASSWORD."
  }
  public var passwordNotTyped: String { "Aucun mot de passe n’a été tapé : recommencez." }
  public var passwordNotText: String {
    "Le mot de passe n’est pas du texte UTF-8 : enregistrez-le ainsi."
  }
  public var privilegesRefused: String {
    "cordboard ne s’exécute pas avec les privilèges d’un autre compte (setuid, setgid) : lancez-le avec ce compte même."
  }
  public func limitRefused(_ largest: Int) -> String {
    "--limit prend un nombre entier de 1 à \(number(largest))."
  }

  public func floorMade(_ path: String, admin: String) -> String {
    "Le plateau est dans \(path); \(admin) peut ouvrir une session."
  }
  public func personAdded(_ name: String, _ email: String) -> String {
    "\(name) fait partie du plateau et ouvre sa session avec \(email)."
  }
  public func oneTimeSecret(_ secret: String) -> String {
    "Secret à usage unique, montré une seule fois et à changer à la première session : \(secret)"
  }
  public var deactivated: String { "désactivé" }
  public var hasOneTimeSecret: String { "secret à usage unique" }
  public func entriesShown(_ shown: Int, of total: Int) -> String {
    "\(number(shown)) de \(counted(total, "entrée", "entrées"))"
  }
  public func moreEntries(before seq: Int64) -> String { "La suite avec --before \(seq)" }
  public func contactsShown(_ shown: Int, of total: Int) -> String {
    "\(number(shown)) de \(counted(total, "contact", "contacts"))"
  }
  public func moreContacts(after cursor: String) -> String { "La suite avec --after \(cursor)" }
  public func historyLength(_ entries: Int) -> String {
    "\(counted(entries, "entrée", "entrées")) dans l’historique"
  }
  public func historyWhole(_ entries: Int, head: String) -> String {
    "L’historique est entier : \(counted(entries, "entrée", "entrées")), tête \(head)"
  }
  public func historyBroken(_ bad: HistoryVerdict.Bad) -> String {
    let what: String
    switch bad.why {
    case .live, .missing, .unrecorded: return recordBroken(bad)
    case .gap: what = "une entrée manque ou n’est pas à sa place"
    case .order: what = "elle ne suit pas l’entrée précédente"
    case .hash: what = "ses colonnes ne donnent pas son empreinte"
    case .payload: what = "son contenu n’est pas ce qui a été écrit"
    case .snapshot: what = "la mention de la personne n’est pas ce qui a été écrit"
    case .request: what = "la mention de l’acte n’est pas ce qui a été écrit"
    }
    return "L’historique a été changé à l’entrée \(bad.seq ?? 0) : \(what); gardez ce fichier et comparez-le à une copie."
  }
  public func progress(rate: Int, left: String) -> String { "\(number(rate))/s  reste \(left)" }

  public func doctorFound(_ wrong: Int) -> String {
    "\(counted(wrong, "vérification a échoué", "vérifications ont échoué")) : corrigez ce qui porte un ✗."
  }
  public var sqliteLogReset: String {
    "cette version peut perdre des écritures quand plusieurs programmes écrivent à la fois; le verrou de cordboard l’empêche : ne laissez aucun autre programme écrire dans le fichier"
  }
  public var asWanted: String { "comme il faut" }
  public var demoFloor: String { "un plateau de démonstration" }
  public var ordinaryFloor: String { "un plateau" }
  public var seatNeedsTerminal: String { "Le poste a besoin d’un terminal : lancez cette commande dans un terminal." }
  public func terminalTypeUnknown(_ name: String) -> String {
    "Aucune description du terminal « \(name) » n’est installée : installez ncurses-term, ou mettez TERM=xterm."
  }
  public var noTerminal: String { "pas de terminal" }
  public var terminalTooSmall: String {
    "un poste demande au moins 60x20 : agrandissez la fenêtre"
  }
  public var localeNotUTF8: String {
    "les accents deviennent des ? dans les tableaux; donnez à LANG une langue UTF-8 telle que C.UTF-8"
  }

  public var nobodyToCall: String {
    "Il n’y a personne à appeler maintenant : réessayez plus tard, ou demandez des contacts."
  }
  public func claimHolds(minutes: Int) -> String {
    "À vous pour \(counted(minutes, "minute", "minutes"))."
  }
  public var callNotEnded: String { "pas terminé" }
  public var nothingToEdit: String { "Dites ce qui change : nommez au moins un champ." }
  public func callbackNotRead(_ text: String) -> String { "« \(text) » n’est pas une heure : écrivez par exemple « 2026-11-24 14:30 »." }
  public var callUnsure: String {
    "Personne ne sait où en est l’appel : regardez le contact avant de rappeler."
  }

  public func importTold(_ report: ImportReport, isTrial: Bool) -> String {
    let counts =
      "\(counted(report.rows, "ligne", "lignes")) : \(counted(report.created, "créée", "créées")), "
      + "\(counted(report.revived, "ranimée", "ranimées")), "
      + "\(counted(report.updated, "complétée", "complétées")), "
      + "\(counted(report.unchanged, "inchangée", "inchangées")), "
      + "\(counted(report.duplicates, "doublon", "doublons")), "
      + "\(counted(report.refused.count, "refusée", "refusées"))"
    if isTrial { return "Rien n’a été écrit. " + counts }
    let isNothing = report.created + report.revived + report.updated == 0
    return isNothing ? "Rien n’a changé. " + counts : counts
  }
  public func importFinding(
    row: Int, column: String?, value: String, _ sentence: String
  ) -> String {
    let place = column.map { " \($0)" } ?? ""
    return "ligne \(row)\(place) « \(value) » : \(sentence)"
  }
  public func importMoreFindings(_ count: Int) -> String {
    "… et \(counted(count, "autre", "autres"))"
  }
  public func importRejects(_ path: String) -> String {
    "Les lignes refusées sont dans \(path) : corrigez-les là et importez ce fichier."
  }
  public func importStopped(rows: Int) -> String {
    "Arrêté après \(counted(rows, "ligne, qui est enregistrée", "lignes, qui sont enregistrées")) : relancez la même commande pour continuer."
  }
  public var importWarnings: String { "Avertissements" }
  public var importRefusals: String { "Refusées" }

  public var outputNotWritten: String {
    "Le résultat n’a pas pu être écrit sur la sortie standard : regardez où elle va."
  }
  public func fileMissing(_ path: String) -> String {
    "Il n’y a pas de fichier \(path) : vérifiez son nom."
  }
  public func fileNotPermitted(_ path: String) -> String {
    "Ce compte ne peut pas utiliser \(path) : corrigez son propriétaire et son mode."
  }
  public func fileLinkRefused(_ path: String, link: String) -> String {
    "\(path) passe par le lien « \(link) » dans un dossier où d’autres peuvent écrire : nommez le fichier même."
  }
  public func fileNotOrdinary(_ path: String) -> String {
    "\(path) n’est pas un fichier ordinaire : nommez-en un."
  }
  public func fileExists(_ path: String) -> String {
    "\(path) existe déjà et n’est pas remplacé : nommez un autre fichier, ou supprimez-le."
  }
  public func fileNotRead(_ path: String, reason: String) -> String {
    "\(path) ne peut pas être lu (\(reason)) : corrigez cela et essayez de nouveau."
  }
  public func fileNotWritten(_ path: String, reason: String) -> String {
    "\(path) ne peut pas être écrit (\(reason)) : corrigez cela et essayez de nouveau."
  }
  public func secretFileForeign(_ path: String) -> String {
    "\(path) appartient à un autre compte : un mot de passe ne se lit que dans un fichier à vous."
  }
  public func secretFileLoose(_ path: String, mode: String) -> String {
    "D’autres peuvent lire \(path) (mode \(mode)) : faites chmod 600."
  }
  public func secretFileTooLarge(_ path: String, limit: Int) -> String {
    "\(path) a plus de \(number(limit)) octets : nommez un fichier qui ne contient que le mot de passe."
  }
  public func secretFileEmpty(_ path: String) -> String {
    "\(path) est vide : écrivez-y le mot de passe."
  }
  public var contactFileEmpty: String {
    "Le fichier est vide : donnez-lui un en-tête et des lignes."
  }
  public var contactFileUTF16: String {
    "Le fichier est en UTF-16 (« texte Unicode ») : enregistrez-le en CSV UTF-8."
  }
  public func contactFileNulByte(line: Int) -> String {
    "La ligne \(number(line)) contient un octet nul : ce n’est pas du texte, enregistrez-le en CSV."
  }
  public func contactFileOpenQuote(line: Int) -> String {
    "Le guillemet ouvert à la ligne \(number(line)) n’est jamais fermé : fermez-le."
  }
  public func contactFileFieldTooLong(line: Int, limit: Int) -> String {
    "Un champ de la ligne \(number(line)) a plus de \(number(limit)) octets : cherchez-y un guillemet manquant."
  }
  public func contactFileRecordTooLong(line: Int, limit: Int) -> String {
    "La ligne \(number(line)) a plus de \(number(limit)) octets : cherchez-y un guillemet manquant."
  }
  public func contactFileTooManyColumns(line: Int, limit: Int) -> String {
    "La ligne \(number(line)) a plus de \(number(limit)) champs : vérifiez ses séparateurs."
  }
  public func contactFileNoPhone(found: String) -> String {
    "L’en-tête ne nomme aucune colonne phone (il a : \(found)) : nommez-la ainsi."
  }
  public func contactFileDuplicateColumn(_ name: String, first: Int, second: Int) -> String {
    "Les colonnes \(first) et \(second) sont toutes deux « \(name) » : gardez-en une."
  }

  public func configurationNotRead(_ path: String, reason: String) -> String {
    "\(path) ne peut pas être lu (\(reason)) : corrigez cela ou nommez une autre configuration."
  }
  public func configurationSyntax(_ path: String, line: Int, _ words: String) -> String {
    "\(path):\(line) : ce n’est pas du TOML (\(words)) : corrigez la ligne."
  }
  public func configurationUnknownKey(
    _ path: String, line: Int, key: String, nearest: String?
  ) -> String {
    "\(path):\(line) : il n’y a pas de clé « \(key) »"
      + (nearest.map { "; vouliez-vous dire « \($0) »?" } ?? " : enlevez-la.")
  }
  public func configurationWrongType(
    _ path: String, line: Int, key: String, wanted: String
  ) -> String {
    "\(path):\(line) : « \(key) » a le mauvais genre de valeur : écrivez-la comme \(wanted)."
  }
  public func configurationWrongValue(
    _ path: String, line: Int, key: String, value: String, wanted: String
  ) -> String {
    "\(path):\(line) : « \(value) » ne convient pas à « \(key) » : donnez \(wanted)."
  }
  public func configurationMissingKey(_ path: String, line: Int, key: String) -> String {
    "\(path):\(line) : le fournisseur « twilio » a besoin de « \(key) » : ajoutez-le (voir config.example.toml)."
  }
}
