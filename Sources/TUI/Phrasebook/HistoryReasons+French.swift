import Domain

/// Why something was written, and the fields of what was written.
extension French {
  public func name(of reason: Reason?, code: String) -> String {
    switch reason {
    case .initialise: return "mise en place du plateau"
    case .addUser: return "ajout d’une personne"
    case .changeUser: return "modification d’une personne"
    case .addRole: return "ajout d’un rôle"
    case .changeRole: return "modification d’un rôle"
    case .deleteRole: return "suppression d’un rôle"
    case .addStatus: return "ajout d’un statut"
    case .changeStatus: return "modification d’un statut"
    case .orderStatuses: return "changement de l’ordre des statuts"
    case .mergeStatus: return "fusion d’un statut avec un autre"
    case .changePassword: return "choix d’un mot de passe"
    case .importContacts: return "importation de contacts"
    case .claimNext: return "passage au contact suivant"
    case .openContact: return "ouverture d’un contact"
    case .setStatus: return "choix d’un statut"
    case .createContact: return "ajout d’un contact"
    case .editContact: return "modification d’un contact"
    case .assignContacts: return "attribution de contacts"
    case .moveContacts: return "déplacement de contacts"
    case .unassignContacts: return "retour de contacts au bassin"
    case .setStatusOfMany: return "choix du statut de contacts"
    case .deleteContacts: return "suppression de contacts"
    case .restoreContacts: return "rétablissement de contacts"
    case .exportContacts: return "exportation de contacts"
    case .exportHistory: return "exportation de l’historique"
    case .addNote: return "ajout d’une note"
    case .convertContact: return "prise d’un rendez-vous"
    case .moveReservation: return "déplacement d’un rendez-vous"
    case .cancelReservation: return "annulation d’un rendez-vous"
    case .changeReservation: return "suite donnée à un rendez-vous"
    case .noteReservation: return "ajout d’une note à un rendez-vous"
    case .changeAvailability: return "modification des disponibilités d’un agent"
    case .changeAgentProfile: return "modification du profil d’un agent"
    case .placeCall: return "lancement d’un appel"
    case .recordCall: return "inscription de l’état d’un appel"
    case .endCall: return "fin d’un appel"
    case .logCall: return "inscription d’un appel"
    case .pause: return "pause"
    case .reconcileCall: return "règlement d’un appel resté ouvert"
    case .changeSetting: return "changement d’un réglage"
    case .listNumber: return "inscription sur la liste d’exclusion"
    case .unlistNumber: return "retrait de la liste d’exclusion"
    case .signIn: return "ouverture de session"
    case .failSignIn: return "ouverture de session ratée"
    case .signOut: return "fermeture de session"
    case .tryDenied: return "tentative refusée"
    case .resetPassword: return "réinitialisation d’un mot de passe"
    case .setActive: return "activation ou désactivation d’une personne"
    case .endSeat: return "fermeture d’un poste"
    case nil: return code
    }
  }

  private static let historyFields: [String: String] = [
    "status": "Statut", "assignedTo": "Téléphoniste", "callbackAt": "Rappel",
    "callbackFor": "Rappel promis par", "numberProblem": "Numéro refusé par le téléphone",
    "isConverted": "Rendez-vous réservé", "deletedAt": "Supprimé", "notes": "Note",
    "statusHistory": "Changement de statut", "assignmentHistory": "Changement d’attribution",
    "callHistory": "Appel", "content": "Texte", "createdBy": "Par", "createdAt": "Le",
    "updatedBy": "Par", "updatedAt": "Le", "assignedBy": "Par", "assignedAt": "Le",
    "calledBy": "Par", "calledAt": "Le", "answeredAt": "Réponse", "endedAt": "Fin",
    "from": "De", "to": "À", "note": "Note", "action": "Action", "outcome": "Résultat",
    "duration": "Secondes de conversation", "direction": "Sens", "adapter": "Téléphone",
    "isTelephoniste": "Téléphoniste", "isAdmin": "Admin", "isAgent": "Agent",
    "adminRoles": "Rôles d’admin", "agentRoles": "Rôles d’agent",
    "adminDirectPermissions": "Permissions", "permissions": "Permissions",
    "phoneEndpoint": "Son téléphone", "isActive": "Compte actif", "password": "Mot de passe",
    "mustChangePassword": "Doit choisir un mot de passe", "value": "Valeur",
    "addedAt": "Inscrit le", "removedAt": "Retiré le", "removalReason": "Raison du retrait",
    "reason": "Raison", "source": "Inscrit par", "contacts": "Contacts", "code": "Code",
    "color": "Couleur", "order": "Ordre", "nameEnglish": "Nom anglais",
    "nameFrench": "Nom français", "excludeFromCallList": "Pas appelé",
    "isSystemStatus": "Statut du système", "isDeletable": "Peut être supprimé",
    "actor": "Acteur", "account": "Compte", "attempt": "Tentative",
    "right": "Permission manquante", "cause": "Cause", "seat": "Poste",
    "reservationId": "Rendez-vous", "convertedBy": "Rendez-vous pris par",
    "convertedAt": "Rendez-vous pris le", "agent": "Agent", "contact": "Contact",
    "date": "Quand", "minutes": "Minutes", "customerInfo": "Client",
    "cancelReason": "Raison de l’annulation", "appointmentMinutes": "Minutes d’une visite",
    "travelMinutes": "Minutes d’un trajet", "kind": "Sorte", "startDateTime": "Début",
    "endDateTime": "Fin", "isRecurring": "Se répète", "frequency": "Rythme",
    "daysOfWeek": "Jours de la semaine", "endDate": "Dernier jour",
    "failedSignIns": "Tentatives ratées auparavant",
  ]

  public func historyField(_ field: String) -> String {
    if let contact = ContactField(rawValue: field) { return name(of: contact) }
    return French.historyFields[field] ?? field
  }
}
