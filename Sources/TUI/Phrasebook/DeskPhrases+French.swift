import Domain

extension French {
  public var deskTitle: String { "Bureau" }
  public var deskCall: String { "appeler" }
  public var deskCallHelp: String { "Appeler la personne affichée; votre téléphone sonne d’abord." }
  public var deskHangUp: String { "raccrocher" }
  public var deskHangUpHelp: String { "Mettre fin à l’appel." }
  public var deskAccept: String { "accepter" }
  public var deskAcceptHelp: String { "Donner le statut proposé; ou appeler le contact une fois votre téléphone en ligne." }
  public var deskStatus: String { "statut" }
  public var deskStatusHelp: String { "Choisir le statut du contact par sa lettre." }
  public var deskOtherStatus: String { "un autre statut" }
  public var deskCallback: String { "rappel" }
  public var deskCallbackHelp: String { "Promettre de rappeler tel jour, à telle heure." }
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
  public var deskNothingEarlier: String { "Rien n’était à l’écran avant celui-ci aujourd’hui." }
  public var deskTodayEmpty: String { "Rien encore aujourd’hui." }
  public var deskLeaveDuringCall: String {
    "Un appel est en cours et continuera sans vous. Quitter quand même?"
  }
  public var deskResumed: String { "Revoici le contact que vous aviez à l’écran." }
  public var deskCallFoundAgain: String { "Votre appel est toujours en cours : le revoici." }
  public var deskIdle: String { "Quand vous voudrez" }
  public var deskIdleHint: String { "Espace amène le premier contact." }
  public var deskNobody: String { "Personne à appeler pour l’instant" }
  public var deskNobodyHint: String {
    "Tous les contacts ont été traités aujourd’hui, sont à un autre poste ou attendent leur heure. Espace redemande."
  }
  public var deskFailed: String { "Le bureau n’a pas pu s’ouvrir" }
  public var deskNoName: String { "nom inconnu" }
  public var deskOddNumber: String { "Numéro inhabituel : vérifiez-le avant d’appeler." }
  public var deskCallBox: String { "Appel" }
  public var deskNoCall: String { "Pas encore d’appel" }
  public var deskNotes: String { "Notes" }
  public var deskNoNotes: String { "Pas encore de note." }
  public var deskNotesMore: String { "PageDown la suite" }
  public var deskNotesDown: String { "notes suivantes" }
  public var deskNotesUp: String { "notes précédentes" }
  public var deskNotesScrollHelp: String { "Tourner les pages des notes." }
  public var deskNotesFit: String { "Toutes les notes sont affichées." }
  public var deskEnterKey: String { "Entrée" }
  public var deskDraft: String { "Brouillon, pas encore enregistré :" }
  public var deskLeaseLost: String { "Contact libéré : ce poste ne répondait plus. c le reprend." }
  public var deskCallsTitle: String { "Appels" }
  public var deskNeverCalled: String { "Aucun appel encore." }
  public var deskLive: String { "en cours" }
  public var deskReady: String { "Disponible" }
  public var deskDialling: String { "Composition" }
  public var deskTalking: String { "En ligne" }
  public var deskWrapUp: String { "Après-appel" }

  public func deskCalls(_ count: Int) -> String {
    counted(count, "appel", "appels")
  }

  public func deskWorked(_ count: Int) -> String {
    counted(count, "traité", "traités")
  }

  public func deskBooked(_ count: Int) -> String { number(count) + " rendez-vous" }

  public func deskDoNotCallQuestion(_ phone: String, name: DisplayText?) -> String {
    let who = phone + (name.map { ", " + $0.string } ?? "")
    return "Ne plus jamais appeler " + who
      + "?\nLe numéro entre dans la liste des numéros à ne pas appeler et y reste."
  }

  public func deskStatusSet(_ name: String) -> String {
    "Statut : " + DisplayText(name).string + "."
  }

  public func deskCallbackAt(_ moment: String, forAnyone: Bool) -> String {
    "À rappeler " + moment + (forAnyone ? ", ouvert à tout le monde" : "")
  }

  public func deskPhase(_ phase: CallPhase) -> String {
    switch phase {
    case .placing: return "On lance l’appel"
    case .unsure: return "On vérifie si l’appel existe"
    case .queued: return "En file d’attente"
    case .yourPhoneRings: return "Votre téléphone sonne"
    case .yourPhoneIsUp: return "Votre téléphone est en ligne"
    case .dialling: return "Composition"
    case .ringing: return "Ça sonne"
    case .talking: return "En ligne"
    case .hangingUp: return "On raccroche"
    case .ended: return "Terminé"
    }
  }

  public func deskOutcome(_ outcome: CallOutcome) -> String {
    switch outcome {
    case .answered: return "Réponse"
    case .busy: return "Occupé"
    case .noAnswer: return "Pas de réponse"
    case .failed: return "Échec"
    case .canceled: return "Raccroché avant réponse"
    case .ownPhone: return "Votre téléphone n’a pas répondu"
    case .unsure: return "On ne sait pas si l’appel est parti"
    }
  }

  public func deskServed(_ source: QueueSource) -> String {
    switch source {
    case .ownCallback: return "C’est l’heure de votre rappel."
    case .anyonesCallback: return "C’est l’heure d’un rappel ouvert à tout le monde."
    case .escalatedCallback: return "Rappel en retard : qui l’a promis n’est pas là."
    case .own: return "Un de vos contacts."
    case .pool: return "Du bassin commun : ce contact est maintenant à vous."
    }
  }
}
