import Domain

extension French {
  public var chooserTitle: String { "Choisir" }
  public var chooserChooseHelp: String { "Prendre ce qui est sélectionné." }
  public var chooserLeave: String { "retour" }
  public var chooserLeaveHelp: String { "Fermer sans choisir." }
  public var handOutcomeTitle: String { "Comment s’est passé l’appel?" }
  public var noteTitle: String { "Note" }
  public var noteHint: String { "Tapez la note; Entrée l’enregistre." }
  public var noteSave: String { "enregistrer" }
  public var noteSaveHelp: String { "Enregistrer la note." }
  public var noteLeave: String { "garder en brouillon" }
  public var noteLeaveHelp: String {
    "Revenir à la fiche; ce que vous avez tapé reste en brouillon."
  }
  public var noteBreak: String { "nouvelle ligne" }
  public var noteBreakHelp: String { "Commencer une nouvelle ligne dans la note." }
  public var noteSaved: String { "Note enregistrée." }
  public var pickerTitle: String { "Statut" }
  public var pickerChoose: String { "choisir" }
  public var pickerChooseHelp: String { "Donner le statut sélectionné." }
  public var pickerLeave: String { "ne rien changer" }
  public var pickerLeaveHelp: String { "Fermer sans changer le statut." }
  public var pickerNote: String { "note" }
  public var pickerNoteHelp: String { "Écrire une note qui va avec le statut; Entrée revient aux statuts." }
  public var pickerNoteOffer: String { "une note qui va avec" }
  public var pickerSuggested: String { "proposé" }
  public var pickerCurrent: String { "actuel" }
  public var callbackTitle: String { "Rappel" }
  public var callbackDay: String { "Jour" }
  public var callbackHour: String { "Heure" }
  public var callbackWho: String { "Qui rappelle" }
  public var callbackWhich: String { "Laquelle" }
  public var callbackFirst: String { "la première (heure d’été)" }
  public var callbackSecond: String { "la seconde (heure d’hiver)" }
  public var callbackForMe: String { "moi" }
  public var callbackForAnyone: String { "tout le monde" }
  public var callbackDayHint: String { "← et → d’un jour, ou deux chiffres." }
  public var callbackTimeHint: String { "← et → de 15 minutes, ou quatre chiffres." }
  public var callbackWhoHint: String { "Espace pour changer." }
  public var callbackNoSuchTime: String { "Cette heure n’existe pas." }
  public var callbackNoSuchDay: String { "Ce jour n’existe pas." }
  public var callbackSave: String { "promettre" }
  public var callbackSaveHelp: String { "Promettre le rappel et donner le statut." }
  public var callbackField: String { "champ suivant" }
  public var callbackFieldBack: String { "champ précédent" }
  public var callbackFieldHelp: String { "Passer du jour à l’heure et à qui appelle." }
  public var callbackLeave: String { "ne rien changer" }
  public var callbackLeaveHelp: String { "Fermer sans promettre de rappel." }
  public var todayTitle: String { "Aujourd’hui" }
  public var todayOpen: String { "ouvrir" }
  public var todayOpenHelp: String { "Remettre à l’écran le contact sélectionné." }
  public var todayLeave: String { "fermer" }
  public var todayLeaveHelp: String { "Revenir à la fiche." }

  public func noteFull(limit: Int) -> String {
    "La note est pleine : elle prend " + number(limit) + " caractères; le reste n’a pas été retenu."
  }

  public func noteLeft(_ count: Int) -> String {
    "encore " + counted(count, "caractère", "caractères")
  }

  public func callbackMoment(_ moment: LocalDateTime) -> String {
    "le " + shortDay(moment.date) + " à " + clock(moment)
  }

  public func callbackIn(days: Int) -> String {
    switch days {
    case 0: return "Aujourd’hui."
    case 1: return "Demain."
    default: return "Dans " + number(days) + " jours."
    }
  }

  public func todayHeading(calls: Int, worked: Int, booked: Int) -> String {
    "Aujourd’hui : " + deskCalls(calls) + ", " + deskWorked(worked) + ", " + deskBooked(booked)
  }
}
