import Domain

extension French {
  public var appointmentTitle: String { "Rendez-vous" }
  public var appointmentNoNotes: String { "Pas encore de note : n en ajoute une." }
  public var appointmentDone: String { "honoré" }
  public var appointmentDoneHelp: String { "La visite a eu lieu." }
  public var appointmentNoShow: String { "absence" }
  public var appointmentNoShowHelp: String { "Il n’y avait personne." }
  public var appointmentNoteHelp: String { "Ajouter une note au rendez-vous." }
  public var appointmentNoteLeaveHelp: String {
    "Revenir; ce que vous avez tapé reste pour la prochaine fois."
  }
  public var appointmentConfirm: String { "confirmer" }
  public var appointmentConfirmHelp: String { "Le client a confirmé le rendez-vous." }
  public var appointmentMove: String { "déplacer" }
  public var appointmentMoveHelp: String { "Choisir une autre heure ou un autre agent." }
  public var appointmentCancel: String { "annuler" }
  public var appointmentCancelHelp: String { "Annuler le rendez-vous, avec la raison." }
  public var appointmentCallHelp: String { "Appeler le client." }
  public var appointmentNotYours: String { "L’agent qui fait la visite appelle d’ici." }
  public var appointmentHistoryHelp: String { "Chaque changement du rendez-vous." }
  public var appointmentContact: String { "contact" }
  public var appointmentContactHelp: String { "Ouvrir le contact." }
  public var appointmentLeaveHelp: String { "Revenir." }
  public var appointmentIsCancelled: String { "Le rendez-vous est annulé." }

  public func appointmentIs(_ status: ReservationStatus) -> String {
    "Il est « \(name(of: status)) »."
  }

  public func appointmentSet(_ status: ReservationStatus) -> String {
    "Le rendez-vous est maintenant « \(name(of: status)) »."
  }

  public func appointmentPeople(agent: String, bookedBy: String?, at: LocalDateTime) -> String {
    let by = bookedBy.map { " par " + $0 } ?? ""
    return "Agent : \(agent) · réservé\(by) le \(shortDay(at.date)) à \(clock(at))"
  }

  public func appointmentCancelledBecause(_ reason: String) -> String { "Annulé : " + reason }

  public var cancelTitle: String { "Annuler le rendez-vous" }
  public var cancelReason: String { "Raison" }
  public var cancelReasonHint: String { "Pourquoi il est annulé; l’historique le garde." }
  public var cancelBack: String { "À rappeler?" }
  public var cancelBackHint: String { "← et → choisissent : avec quel statut, ou pas du tout." }
  public var cancelStays: String { "non : personne n’appelle le contact" }
  public var cancelAccept: String { "annuler le rendez-vous" }
  public var cancelAcceptHelp: String { "L’annuler; l’heure est libre aussitôt." }
  public var cancelLeave: String { "le garder" }
  public var cancelLeaveHelp: String { "Revenir; le rendez-vous reste." }

  public func cancelReturning(_ status: String) -> String { "oui, « \(status) »" }

  public func cancelWhat(_ name: String, at: LocalDateTime, agent: String) -> String {
    name + ", " + dayName(at.date) + " à " + clock(at) + ", " + agent
  }

  public var appointmentsTitle: String { "Rendez-vous" }
  public var appointmentsOpen: String { "ouvrir" }
  public var appointmentsOpenHelp: String { "Ouvrir le rendez-vous sélectionné." }
  public var appointmentsFilter: String { "filtrer" }
  public var appointmentsFilterHelp: String { "Choisir l’agent, le statut et les jours." }
  public var appointmentsNone: String { "Aucun rendez-vous n’est sélectionné." }
  public var appointmentsEmpty: String { "Aucun rendez-vous." }
  public var appointmentsEmptyHint: String {
    "On les réserve au Bureau avec v; f cherche les précédents."
  }
  public var appointmentsFilteredHint: String { "Échap enlève le filtre, f le change." }
  public var appointmentsLeaveHelp: String { "Enlever le filtre, puis revenir." }
  public var appointmentsCommand: String { "rendez-vous" }
  public var appointmentsCommandHelp: String {
    "Tous les rendez-vous, par agent, statut et jour."
  }

  public func appointmentsCount(_ count: Int) -> String {
    counted(count, "rendez-vous", "rendez-vous")
  }

  public func appointmentsDays(from: LocalDate?, until: LocalDate?) -> String {
    switch (from, until) {
    case (nil, nil): return "Tous les jours"
    case (let from?, nil): return "Dès le " + dayName(from)
    case (nil, let until?): return "Jusqu’au " + dayName(until)
    case (let from?, let until?):
      return from == until ? dayName(from) : dayName(from) + " – " + dayName(until)
    }
  }

  public var appointmentFilterTitle: String { "Quels rendez-vous?" }
  public var appointmentFilterAgent: String { "Agent" }
  public var appointmentFilterState: String { "Statut" }
  public var appointmentFilterFrom: String { "Du" }
  public var appointmentFilterUntil: String { "Au" }
  public var appointmentFilterHint: String { "← et → choisissent." }
  public var appointmentFilterDayHint: String { "Comme 2026-11-24; vide pour tous les jours." }
  public var appointmentFilterApplyHelp: String { "Montrer ces rendez-vous." }

  public func appointmentFilterStatus(_ state: AppointmentState) -> String {
    switch state {
    case .any: return "tous"
    case .open: return "à venir"
    case .is(let status): return name(of: status)
    }
  }
}
