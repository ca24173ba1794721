import Domain

extension French {
  public var deskTitle: String { "Bureau" }
  public var deskCall: String { "appeler" }
  public var deskCallHelp: String { "Appeler la personne affichée; votre téléphone sonne d’abord." }
  public var deskHangUp: String { "raccrocher" }
  public var deskHangUpHelp: String { "Mettre fin à l’appel." }
  public var deskAccept: String { "accepter le statut proposé" }
  public var deskAcceptHelp: String { "Donner le statut que propose l’issue de l’appel." }
  public var deskStatus: String { "statut" }
  public var deskStatusHelp: String { "Choisir le statut du contact par sa lettre." }
  public var deskOtherStatus: String { "un autre statut" }
  public var deskCallback: String { "rappel" }
  public var deskCallbackHelp: String { "Promettre de rappeler, jour et heure." }
  public var deskNote: String { "note" }
  public var deskNoteHelp: String { "Écrire une note; elle est gardée à mesure que vous tapez." }
  public var deskNext: String { "suivant" }
  public var deskNextHelp: String { "Passer au contact suivant." }
  public var deskBack: String { "précédent" }
  public var deskBackHelp: String { "Revenir au contact précédent." }
  public var deskToday: String { "aujourd’hui" }
  public var deskTodayHelp: String {
    "Choisir parmi les contacts que vous avez traités aujourd’hui."
  }
  public var deskNoContact: String { "Aucun contact n’est affiché; Espace amène le suivant." }
  public var deskCallIsLive: String { "Raccrochez d’abord : un appel est en cours." }
  public var deskNoLiveCall: String { "Aucun appel n’est en cours." }
  public var deskNoSuggestion: String { "Aucun statut n’est proposé." }
  public var deskNothingEarlier: String { "C’est le premier contact de ce poste." }
  public var deskTodayEmpty: String { "Personne encore aujourd’hui." }
  public var deskLeaveDuringCall: String {
    "Un appel est en cours et continuera sans vous. Quitter quand même?"
  }
  public var deskResumed: String { "De retour au contact que votre dernier poste a laissé." }
  public var deskCallFoundAgain: String { "Votre appel est toujours en cours : le revoici." }
  public var deskIdle: String { "Prêt quand vous l’êtes" }
  public var deskIdleHint: String { "Espace amène le premier contact." }
  public var deskNobody: String { "Personne à appeler pour l’instant" }
  public var deskNobodyHint: String {
    "Tous vos contacts ont été traités aujourd’hui ou attendent leur heure. Espace redemande."
  }
  public var deskFailed: String { "Le bureau ne peut s’ouvrir" }
  public var deskNoName: String { "nom inconnu" }
  public var deskOddNumber: String { "Numéro inhabituel : à vérifier avant d’appeler." }
  public var deskCallBox: String { "Appel" }
  public var deskNoCall: String { "Pas encore d’appel" }
  public var deskNotes: String { "Notes" }
  public var deskNoNotes: String { "Aucune note encore." }
  public var deskDraft: String { "Brouillon, pas encore enregistré :" }
  public var deskLeaseLost: String { "Libéré : votre poste s’est tu trop longtemps." }
  public var deskCallsTitle: String { "Appels" }
  public var deskNeverCalled: String { "Jamais appelé." }
  public var deskLive: String { "en cours" }
  public var deskReady: String { "Prêt" }
  public var deskDialling: String { "Composition" }
  public var deskTalking: String { "En conversation" }
  public var deskWrapUp: String { "Conclusion" }

  public func deskCalls(_ count: Int) -> String {
    counted(count, "appel", "appels")
  }

  public func deskWorked(_ count: Int) -> String {
    counted(count, "traité", "traités")
  }

  public func deskStatusSet(_ name: String) -> String {
    "Statut : " + DisplayText(name).string + "."
  }

  public func deskCallbackAt(_ moment: String, forAnyone: Bool) -> String {
    "À rappeler " + moment + (forAnyone ? ", par n’importe qui" : "")
  }

  public func deskPhase(_ phase: CallPhase) -> String {
    switch phase {
    case .placing: return "Demande d’appel"
    case .queued: return "En attente"
    case .yourPhoneRings: return "Votre téléphone sonne"
    case .dialling: return "Composition"
    case .ringing: return "Ça sonne"
    case .talking: return "En conversation"
    case .hangingUp: return "Raccrochage"
    case .ended: return "Terminé"
    }
  }

  public func deskOutcome(_ outcome: CallOutcome) -> String {
    switch outcome {
    case .answered: return "Répondu"
    case .busy: return "Occupé"
    case .noAnswer: return "Pas de réponse"
    case .failed: return "Échec"
    case .canceled: return "Raccroché avant la réponse"
    case .ownPhone: return "Votre téléphone n’a pas répondu"
    }
  }

  public func deskServed(_ source: QueueSource) -> String {
    switch source {
    case .ownCallback: return "Votre rappel est échu."
    case .anyonesCallback: return "Rappel échu, pour n’importe qui."
    case .escalatedCallback: return "Rappel en retard : sa téléphoniste est absente."
    case .own: return "De vos propres contacts."
    case .pool: return "Du bassin : il est à vous désormais."
    }
  }
}
