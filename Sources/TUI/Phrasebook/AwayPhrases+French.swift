import Domain

extension French {
  public var pauseCommand: String { "pause" }
  public var pauseCommandHelp: String { "Quitter le clavier un moment, et dire pourquoi." }
  public var pauseTitle: String { "Pause" }
  public var pauseQuestion: String { "Pourquoi cette pause?" }
  public var pauseResume: String { "reprendre" }
  public var pauseResumeHelp: String { "Terminer la pause et reprendre le travail." }
  public func pauseReason(_ code: String) -> String {
    switch code {
    case "break": return "Pause café"
    case "lunch": return "Dîner"
    case "meeting": return "Réunion"
    case "training": return "Formation"
    default: return code
    }
  }
  public func pauseSince(_ clock: String) -> String { "depuis \(clock)" }
  public var pauseCardKept: String { "Votre contact vous est gardé deux minutes." }
  public var pauseCardFree: String { "Votre contact est libre pour les autres entretemps." }

  public var lockCommand: String { "verrouiller" }
  public var lockCommandHelp: String { "Tout cacher jusqu’à ce que votre mot de passe soit tapé." }
  public var lockTitle: String { "Verrouillé" }
  public func lockAsks(_ name: DisplayText) -> String { "\(name.string), votre mot de passe" }
  public var lockOpen: String { "déverrouiller" }
  public var lockOpenHelp: String { "Vérifier le mot de passe et reprendre où vous étiez." }
  public var lockChecking: String { "On vérifie…" }
  public var lockWrong: String { "Ce n’est pas le mot de passe : essayez de nouveau." }
  public var lockNoPassword: String { "Tapez d’abord votre mot de passe." }
  public func lockCall(_ time: String) -> String { "Un appel est en cours  \(time)" }
  public var lockNobody: String { "Personne n’a ouvert de session : il n’y a rien à verrouiller." }

  public var restartTitle: String { "À relancer" }
  public var restartUpdated: String {
    "Le plateau a été mis à jour : quittez, puis relancez Cordboard."
  }
  public var restartDraftKept: String {
    "La note que vous tapiez est gardée en brouillon. Un appel continue, et vous le retrouverez."
  }
  public var restartReplaced: String {
    "Un autre fichier a pris la place du plateau : quittez, puis relancez Cordboard."
  }
  public var restartAskWhoKeeps: String {
    "Plus rien n’est écrit à partir de ce poste. Si cela revient, parlez-en à qui s’occupe du plateau."
  }
}
