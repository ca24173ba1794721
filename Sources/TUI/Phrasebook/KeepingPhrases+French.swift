import Domain

extension French {
  public func keepingHelp(_ text: KeepingHelp) -> String {
    switch text {
    case .backup: return "Copier le plateau pendant que les autres travaillent, et vérifier la copie."
    case .backupTo: return "Le dossier de la copie (par défaut : [storage] backup_directory)."
    case .restore: return "Mettre une copie à la place du plateau; ce qui s’y trouvait est mis de côté."
    case .restoreFile: return "La copie, telle que cordboard backup l’a faite."
    case .migrate: return "Amener un fichier d’un schéma plus ancien à celui de ce programme."
    case .migrateWait: return "Secondes à attendre que tout le monde ait quitté son poste."
    case .historyExport: return "Exporter tout l’historique dans un fichier que n’importe qui peut vérifier."
    case .historyExportFile: return "Le fichier à créer, ou - pour la sortie standard."
    case .historySearch: return "Seulement les entrées qui contiennent ce texte, dans une ancienne ou une nouvelle valeur."
    }
  }

  public func recordBroken(_ bad: HistoryVerdict.Bad) -> String {
    let record = bad.place.map { "\(name(of: $0.collection)) \($0.key)" } ?? "un enregistrement"
    let place = bad.place?.field.map { "\(record), champ \($0)" } ?? record
    let what: String
    switch bad.why {
    case .missing: what = "il n’y est plus, et l’historique n’en dit rien"
    case .unrecorded: what = "il est là, et l’historique n’en sait rien"
    default: what = "ce n’est pas ce que dit l’historique"
    }
    return "Changé à l’insu du programme : \(place) : \(what); gardez ce fichier et comparez-le à une copie."
  }

  public func sentence(for refusal: KeepingRefusal) -> String {
    switch refusal {
    case .seatsAreLive(let names):
      return "Encore à leur poste : \(names.joined(separator: ", ")). Rien n’a été changé : laissez-les quitter, puis relancez la commande."
    case .copyDamaged(let path, let fault):
      return "\(path) n’est pas une bonne copie : \(copyFault(fault)). Rien n’a été changé : prenez une autre copie."
    case .floorDamaged(let path, let fault):
      return "\(path) n’est pas en bon état : \(copyFault(fault)). Aucune copie n’a été faite, et les plus anciennes sont gardées."
    case .logBeside(let path):
      return
        "À côté de \(path) se trouve son journal : il a été copié d’un plateau en plein travail et peut être déchiré. Prenez un fichier fait par cordboard backup."
    case .sameFile(let path):
      return "\(path) est le fichier même du plateau : nommez la copie à mettre à sa place."
    case .notAFile(let path):
      return "\(path) n’est pas un fichier ordinaire : nommez une copie du plateau."
    case .taken(let path):
      return "\(path) existe déjà, et rien n’est écrasé : attendez une seconde et relancez la commande."
    case .notRead(let path, let reason):
      return "\(path) ne se lit pas (\(reason)) : corrigez cela et essayez de nouveau. Rien n’a été changé."
    case .notWritten(let path, let reason):
      return "\(path) ne s’écrit pas (\(reason)) : corrigez cela et essayez de nouveau."
    case .migratedDamaged(let path, let backup, let fault):
      return "\(path) a le nouveau schéma et n’est pas en bon état : \(copyFault(fault)). Remettez \(backup) avec cordboard restore."
    }
  }

  private func copyFault(_ fault: CopyFault) -> String {
    switch fault {
    case .pages(let words): return "des pages sont abîmées (\(words))"
    // A sentence of its own, whose stop ends the one around it.
    case .history(let bad): return String(historyBroken(bad).dropLast())
    case .head: return "son historique ne finit pas où finit celui du plateau"
    case .search: return "ce par quoi la recherche trouve n’est pas ce que disent les contacts"
    }
  }

  public func backupMade(_ path: String, bytes: Int, entries: Int) -> String {
    "\(path) : \(fileSize(bytes)), \(counted(entries, "entrée", "entrées")) dans l’historique; rouvert, chaque page lue, l’historique vérifié"
  }
  public func backupsRemoved(_ count: Int) -> String {
    counted(count, "copie plus ancienne supprimée", "copies plus anciennes supprimées")
  }
  public func restored(_ path: String, entries: Int, aside: String?) -> String {
    let put = "\(path) est maintenant la copie, avec \(counted(entries, "entrée", "entrées")) dans son historique"
    return aside.map { "\(put); ce qui s’y trouvait est \($0)" } ?? put
  }
  public var restoredIsOlder: String {
    "Un programme plus ancien a fait la copie : lancez cordboard migrate avant d’ouvrir le plateau."
  }
  public func migrated(from old: Int, to new: Int, backup: String) -> String {
    "Le plateau a maintenant le schéma \(new), il avait le \(old); tel qu’il était, il se trouve dans \(backup)"
  }
  public func nothingToMigrate(schema: Int) -> String {
    "Le plateau a déjà le schéma \(schema), celui de ce programme."
  }
  public func waitingFor(_ names: [String]) -> String {
    "On attend que ces personnes quittent leur poste : \(names.joined(separator: ", "))"
  }
  public func waitRefused(_ largest: Int) -> String {
    "--wait prend un nombre entier de secondes, de 0 à \(number(largest))."
  }
  public func historyExported(_ report: HistoryExportReport, path: String) -> String {
    "\(counted(report.entries, "entrée", "entrées")), \(fileSize(report.bytes)), dans \(path), tête \(report.head)"
  }
  public var historyExportStopped: String {
    "Arrêté : il ne reste rien du fichier; relancez la commande pour l’avoir en entier."
  }
}
