import Domain

extension French {
  public var programName: String { "CORDBOARD" }
  public var helpHint: String { "aide" }
  public var moreHint: String { "suite" }

  public var helpTitle: String { "Aide" }
  public var everywhereTitle: String { "Partout" }
  public var helpClose: String { "fermer" }
  public var helpCloseHelp: String { "Fermer l’aide." }
  public var helpScroll: String { "défiler" }
  public var helpScrollHelp: String { "Parcourir l’aide." }
  public var paletteTitle: String { "Commandes" }
  public var palettePrompt: String { "Tapez pour filtrer" }
  public var paletteEmpty: String { "Aucune commande ne correspond. Tapez moins de lettres." }
  public var paletteRun: String { "lancer" }
  public var paletteRunHelp: String { "Lancer la commande choisie." }
  public var paletteClose: String { "fermer" }
  public var paletteCloseHelp: String { "Fermer la liste des commandes." }

  public var commandHelp: String { "aide" }
  public var commandHelpHelp: String { "Montrer toutes les touches de cet écran." }
  public var commandPalette: String { "commandes" }
  public var commandPaletteHelp: String { "Trouver une commande par son nom et la lancer." }
  public var commandLeave: String { "quitter" }
  public var commandLeaveHelp: String { "Quitter le programme." }
  public var commandRedraw: String { "redessiner" }
  public var commandRedrawHelp: String { "Redessiner tout l’écran." }
  public var commandSuspend: String { "suspendre" }
  public var commandSuspendHelp: String { "Retourner au shell un moment (fg pour revenir)." }
  public var commandLanguage: String { "English" }
  public var commandLanguageHelp: String { "Passer à l’anglais." }

  public var confirmTitle: String { "Vraiment?" }
  public var confirmYes: String { "oui" }
  public var confirmYesHelp: String { "Le faire." }
  public var confirmNo: String { "non" }
  public var confirmNoHelp: String { "Revenir sans rien changer." }
  public var leaveQuestion: String { "Quitter quand même?" }

  public var pasteRefused: String {
    "Rien n’a été collé : choisissez d’abord un champ de saisie."
  }
  public var suspendRefused: String { "La suspension est désactivée ici." }
  public func unknownTerminal(_ name: String, assumed: String) -> String {
    "Type de terminal inconnu, « \(name) » : \(assumed) en tient lieu."
  }
  public var interruptHint: String { "Ctrl-X quitte le programme." }
  public func crashed(log: String) -> String {
    "Cordboard s’est arrêté à cause d’un défaut du programme. Ce qui était enregistré l’est toujours; les détails sont dans \(log). Relancez-le pour continuer."
  }

  public var keysDocumentTitle: String { "Touches" }
  public var keysDocumentIntroduction: String {
    "Toutes les commandes, leurs touches et ce qu’elles font. Les touches se changent sous `[keys.ÉCRAN]` dans la configuration, par le nom de la commande."
  }
  public var keysDocumentKey: String { "Touche" }
  public var keysDocumentCommand: String { "Commande" }
  public var keysDocumentMeaning: String { "Ce qu’elle fait" }

  public func unknownScreen(_ name: String, nearest: String?) -> String {
    "Il n’y a pas d’écran « \(name) »\(suggestion(nearest))"
  }
  public func unknownCommand(_ name: String, screen: String, nearest: String?) -> String {
    "L’écran « \(screen) » n’a pas de commande « \(name) »\(suggestion(nearest))"
  }
  public func unknownKey(_ name: String, command: String, screen: String) -> String {
    "« \(name) » (pour « \(command) » sur « \(screen) ») n’est pas une touche : écrivez c, Enter, Ctrl-X ou F2."
  }
  public func keyConflict(_ key: String, _ one: String, _ other: String, screen: String) -> String {
    "Sur « \(screen) », la touche \(key) est demandée par « \(one) » et par « \(other) » : donnez-en une autre à l’une des deux."
  }

  private func suggestion(_ nearest: String?) -> String {
    nearest.map { "; vouliez-vous dire « \($0) »?" } ?? "."
  }
}
