import Domain

extension French {
  public var hoursTitle: String { "Disponibilités" }
  public var hoursNotAvailable: String { "pas disponible" }
  public var hoursEmpty: String {
    "Rien n’est inscrit, rien ne peut être réservé : a ajoute des heures, o un congé."
  }
  public var hoursMarking: String {
    "↑ et ↓ étendent; a l’ajoute, x une seule fois, Échap l’oublie."
  }
  public var hoursEdit: String { "modifier" }
  public var hoursEditHelp: String { "Modifier ce qui est sous le curseur, ou ajouter." }
  public var hoursAddHelp: String {
    "Ajouter des heures : une fois, chaque jour ou chaque semaine, jusqu’à un dernier jour."
  }
  public var hoursMark: String { "marquer" }
  public var hoursMarkHelp: String { "Commencer à marquer des heures du jour, ou oublier la marque." }
  public var hoursLonger: String { "allonger" }
  public var hoursLongerHelp: String { "Finir une demi-heure plus tard." }
  public var hoursShorter: String { "raccourcir" }
  public var hoursShorterHelp: String { "Finir une demi-heure plus tôt." }
  public var hoursRemove: String { "enlever" }
  public var hoursRemoveHelp: String { "L’enlever : pour ce jour, dès ce jour, ou tout à fait." }
  public var hoursDayOff: String { "congé" }
  public var hoursDayOffHelp: String { "Être absent toute cette journée." }
  public var hoursExtra: String { "heures en plus" }
  public var hoursExtraHelp: String {
    "Être disponible sur ce qui est marqué, ou une heure, cette fois seulement."
  }
  public var hoursLengths: String { "durées" }
  public var hoursLengthsHelp: String { "Changer la durée des visites et des trajets." }
  public var hoursToday: String { "aujourd’hui" }
  public var hoursTodayHelp: String { "Aller à cette semaine." }
  public var hoursHistoryHelp: String { "Ce que cet agent a fait." }
  public var hoursHistoryOwn: String { "Un admin voit l’historique." }
  public var hoursNothingHere: String { "Rien n’est sous le curseur." }
  public var hoursLeaveHelp: String { "Quitter le formulaire, oublier la marque, ou revenir." }
  public var hoursAddTitle: String { "Nouvelles heures" }
  public var hoursEditTitle: String { "Modifier les heures" }
  public var hoursLengthsTitle: String { "Visites et trajets" }
  public var hoursKind: String { "Quoi" }
  public var hoursRepeats: String { "Fréquence" }
  public var hoursDay: String { "Premier jour" }
  public var hoursFrom: String { "De" }
  public var hoursTo: String { "À" }
  public var hoursLast: String { "Dernier jour" }
  public var hoursAppointment: String { "Une visite dure" }
  public var hoursTravel: String { "Un trajet dure" }
  public var hoursChoiceHint: String { "← et → choisissent." }
  public var hoursDayHint: String { "Comme 2026-11-24." }
  public var hoursClockHint: String { "Comme 9:30 ou 0930; 24:00 est minuit." }
  public var hoursLastHint: String { "Comme 2027-06-30; vide pour ce qui n’a pas de fin." }
  public var hoursWeekdayHint: String { "Espace : si cela vient ce jour de la semaine." }
  public var hoursNotWeekly: String { "Compte pour ce qui vient chaque semaine." }
  public var hoursNoSuchTime: String { "Cette heure n’existe pas : écrivez 9:30." }
  public var hoursNoNumber: String { "Donnez un nombre entier de minutes, ou rien." }
  public var hoursRemoveTitle: String { "En enlever combien?" }
  public var hoursRemoveAll: String { "tout" }
  public var hoursCommand: String { "disponibilités" }
  public var hoursCommandHelp: String { "Quand cet agent peut être réservé." }
  public var hoursOwnCommandHelp: String { "Quand vous pouvez être réservé." }
  public var hoursNoAgent: String { "Cette personne ne tient pas de rendez-vous." }

  public func hoursKind(_ kind: AvailabilityTimes.Kind) -> String {
    kind == .available ? "disponible" : "absent"
  }

  public func hoursRepeats(_ frequency: Recurrence.Frequency?) -> String {
    switch frequency {
    case nil: return "une fois"
    case .daily?: return "chaque jour"
    case .weekly?: return "chaque semaine"
    }
  }

  public func hoursMinutesHint(_ usual: Int) -> String {
    "En minutes; vide pour ce que dit le plateau. C’est \(usual) maintenant."
  }

  public func hoursRemoveFrom(_ day: LocalDate) -> String { "dès le \(dayName(day))" }
  public func hoursRemoveDay(_ day: LocalDate) -> String { "seulement le \(dayName(day))" }

  public func hoursTold(_ times: AvailabilityTimes) -> String {
    name(of: times.kind) + " : " + availability(times)
  }

  public func hoursTold(appointment: Int, travel: Int) -> String {
    "visites \(minutes(appointment)) · trajets \(minutes(travel))"
  }

  public func hoursSaved(_ done: HoursDone) -> String {
    switch done {
    case .added(let times): return "Ajouté. " + hoursTold(times)
    case .changed(let times): return "Modifié. " + hoursTold(times)
    case .removed: return "Enlevé; ce qui est réservé reste."
    case .profile: return "Enregistré."
    }
  }

  public func weekTitle(_ first: LocalDate, _ last: LocalDate) -> String {
    first.month == last.month
      ? "\(first.day)–\(last.day) \(monthTitle(last))"
      : shortDay(first) + " – " + shortDay(last)
        + " \(last.year)"
  }
}
