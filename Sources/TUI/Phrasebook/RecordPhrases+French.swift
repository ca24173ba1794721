extension French {
  public var recordReading: String { "Lecture…" }
  public var recordAccept: String { "ouvrir, enregistrer" }
  public var recordAdd: String { "ajouter" }
  public var recordHistory: String { "historique" }
  public var recordNextField: String { "champ suivant" }
  public var recordPreviousField: String { "champ précédent" }
  public var recordFieldHelp: String { "Passer d’un champ à l’autre." }
  public var recordLeave: String { "retour" }
  public var recordLeaveHelp: String { "Quitter le formulaire, ou l’écran." }
  public var recordReload: String { "relire" }
  public var recordReloadHelp: String {
    "Tout relire maintenant; ce qui est nouveau vient de soi-même."
  }
  public var recordBusy: String { "Finissez d’abord ce qui est ouvert : Échap le quitte." }
  public var recordNoForm: String { "Aucun formulaire n’est ouvert." }
  public var recordUnsaved: String { "Ce que vous avez tapé n’est pas enregistré." }
  public var recordLeaveQuestion: String { "Quitter sans enregistrer ce que vous avez tapé?" }
  public var recordStopping: String { "Arrêt après les contacts en cours…" }
}
