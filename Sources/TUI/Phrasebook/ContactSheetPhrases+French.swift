import Domain

extension French {
  public var sheetTitle: String { "Contact" }
  public var sheetReading: String { "Lecture…" }
  public func sheetTab(_ list: SeeContactRecord.List) -> String {
    switch list {
    case .notes: return "Notes"
    case .calls: return "Appels"
    case .assignments: return "Attributions"
    case .statuses: return "Statuts"
    case .history: return "Historique"
    }
  }
  public func sheetNothing(_ list: SeeContactRecord.List) -> String {
    switch list {
    case .notes: return "Pas encore de note : n en écrit une."
    case .calls: return "Aucun appel encore."
    case .assignments: return "Ce contact a toujours été dans le bassin."
    case .statuses: return "Aucun statut n’a encore été donné."
    case .history: return "Rien n’est encore arrivé."
    }
  }

  public var sheetAssignedTo: String { "Téléphoniste" }
  public var sheetPool: String { "le bassin" }
  public var sheetCallback: String { "Rappel" }
  public func sheetCallbackAt(_ moment: String, by name: String?) -> String {
    moment + ", " + (name ?? "n’importe qui")
  }
  public var sheetConsent: String { "Consentement" }
  public var sheetCreated: String { "Ajouté" }
  public var sheetChanged: String { "Modifié" }
  public var sheetByNumber: String { "selon le numéro" }
  public func sheetLast(_ moment: String) -> String { "le dernier \(moment)" }
  public func sheetDeletedAt(_ moment: String) -> String { "Supprimé \(moment)" }
  public var sheetInCall: String { "En ligne en ce moment" }
  public func sheetHeldBy(_ name: String, since: String?) -> String {
    "Sur la fiche de \(name)" + (since.map { " depuis \($0)" } ?? "")
  }
  public var sheetNumberProblem: String {
    "Le téléphone a refusé ce numéro : pas d’appel avant qu’il soit corrigé"
  }
  public var sheetBooked: String { "Un rendez-vous est réservé" }
  public func sheetCallBy(_ adapter: CallAdapter, number: String) -> String {
    switch adapter {
    case .simulated: return "\(number), au téléphone simulé"
    case .twilio: return "\(number), par Twilio"
    case .manual: return "\(number), composé à la main"
    }
  }
  public func sheetCallID(_ sid: String) -> String { "Connu du service téléphonique sous \(sid)" }

  public var sheetNoteHelp: String { "Écrire une note sur ce contact." }
  public var sheetStatusHelp: String { "Choisir le statut du contact par sa lettre." }
  public var sheetAssign: String { "attribuer" }
  public var sheetAssignHelp: String { "Confier le contact à une téléphoniste." }
  public func sheetAssignTitle(_ phone: String) -> String { "Attribuer le \(phone) à" }
  public var sheetUnassign: String { "retirer" }
  public var sheetUnassignHelp: String { "Remettre le contact dans le bassin." }
  public var sheetDelete: String { "supprimer" }
  public var sheetDeleteHelp: String {
    "Retirer le contact de toutes les listes; il peut être rétabli."
  }
  public func sheetDeleteQuestion(_ phone: String, name: String?) -> String {
    "Supprimer le " + phone + (name.map { ", " + $0 } ?? "")
      + "?\nIl ne sera plus proposé à personne. Son historique reste, et il peut être rétabli."
  }
  public var sheetRestore: String { "rétablir" }
  public var sheetRestoreHelp: String { "Ramener le contact supprimé tel qu’il était." }
  public var sheetNextList: String { "liste suivante" }
  public var sheetPreviousList: String { "liste d’avant" }
  public var sheetListHelp: String { "Regarder une autre des listes du contact." }
  public var sheetHistory: String { "historique" }
  public var sheetHistoryHelp: String {
    "Tout ce qui est arrivé à ce contact, avec l’ancien, le nouveau et un filtre."
  }
  public var sheetScrollHelp: String { "Lire la suite de la ligne affichée en entier." }

  public var sheetNotRead: String { "Le contact n’est pas encore lu." }
  public var sheetIsDeleted: String {
    "Le contact est supprimé : rétablissez-le d’abord, avec r."
  }
  public var sheetNotDeleted: String { "Le contact n’est pas supprimé." }
  public var sheetInPool: String { "Il est déjà dans le bassin." }
  public var sheetIsBooked: String { "Un rendez-vous est réservé : le contact reste où il est." }
  public func sheetIsHeld(_ name: String) -> String {
    "\(name) a ce contact sur sa fiche : attendez qu’il soit libre."
  }
  public var sheetIsInCall: String {
    "Ce contact est en ligne : attendez la fin de l’appel."
  }

  public func sheetDone(_ told: SheetTold) -> String {
    switch told {
    case .status(let name): return "Statut : \(name)."
    case .assigned(let name): return "Attribué à \(name)."
    case .unassigned: return "De retour dans le bassin."
    case .deleted: return "Supprimé; r le rétablit."
    case .restored: return "Rétabli."
    }
  }
  public var sheetPromised: String { "Le rappel est promis." }

  public var newContactTitle: String { "Nouveau contact" }
  public var newContactSave: String { "ajouter" }
  public var newContactSaveHelp: String { "Ajouter le contact." }
  public var newContactStatus: String { "Statut" }
  public var newContactTelephoniste: String { "Téléphoniste" }
  public var newContactTelephonisteHint: String {
    "Tapez un bout du nom, ou Espace pour toutes les voir; Backspace pour le bassin."
  }
  public var newContactNoAssigning: String {
    "Il ira dans le bassin : pour l’attribuer il faut la permission contacts.assign."
  }
  public var newContactLeaveHelp: String {
    "Revenir; une question est posée si quelque chose a été tapé."
  }
  public var newContactLeaveQuestion: String { "Fermer sans ajouter ce contact?" }
  public var newContactUnsaved: String { "Le contact que vous avez tapé n’est pas ajouté." }
  public func newContactAdded(_ phone: String) -> String { "\(phone) est ajouté." }
  public func newContactTaken(_ phone: String, name: String?) -> String {
    "\(phone) est déjà le numéro "
      + (name.map { "de \($0)" } ?? "d’un contact")
      + ".\nOuvrir ce contact? Ce que vous avez tapé ici sera laissé."
  }
  public func newContactDeleted(_ phone: String, name: String?) -> String {
    "\(phone) est le numéro " + (name.map { "de \($0)" } ?? "d’un contact")
      + ", supprimé.\nLe rétablir et l’ouvrir? Il revient tel qu’il était, avec son historique."
  }
  public func newContactRevived(_ phone: String) -> String { "\(phone) est de retour." }
}
