import Domain

extension French {
  public func name(of status: ReservationStatus) -> String {
    switch status {
    case .scheduled: return "Prévu"
    case .confirmed: return "Confirmé"
    case .done: return "Honoré"
    case .noShow: return "Absence"
    case .cancelled: return "Annulé"
    }
  }

  public func name(of kind: AvailabilityTimes.Kind) -> String {
    kind == .available ? "Disponible" : "Absent"
  }

  public func shortWeekday(_ day: Int) -> String {
    ["dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."][day]
  }

  public func availability(_ times: AvailabilityTimes) -> String {
    guard let recurrence = times.recurrence else {
      return isoDay(times.start.date) + " " + hours(times)
    }
    let days =
      recurrence.frequency == .daily
      ? "tous les jours"
      : recurrence.daysOfWeek.sorted { ($0 + 6) % 7 < ($1 + 6) % 7 }.map(shortWeekday)
        .joined(separator: ", ")
    let end = recurrence.endDate.map { " au " + isoDay($0) } ?? ""
    let from = recurrence.endDate == nil ? "dès le" : "du"
    return "\(days) \(hours(times)), \(from) \(isoDay(times.start.date))\(end)"
  }

  public func sentence(for refusal: BookingRefusal) -> String {
    switch refusal {
    case .unknownAgent(let who):
      return "Aucun agent ici ne répond à « \(who) » : regardez agents list."
    case .agentHasVisits(let email, let visits):
      return "\(email) a encore \(counted(visits, "visite", "visites")) à venir : déplacez-les ou annulez-les d’abord, avec reservations."
    case .noAgents:
      return "Personne ici ne tient de rendez-vous : faites d’abord de quelqu’un un agent."
    case .customerIncomplete(let fields):
      let names = fields.map { name(of: $0).lowercased() }.joined(separator: ", ")
      return "Une visite demande un nom et une adresse : remplissez d’abord ce qui manque (\(names))."
    case .notFree(let reason, let agent, let next): return notFree(reason, agent, next)
    case .timePassed: return "Cette heure est passée : choisissez-en une plus tardive."
    case .timeTooFar: return "C’est dans plus d’un an : choisissez une date plus proche."
    case .timeSkipped: return "L’horloge saute cette heure ce jour-là : choisissez-en une autre."
    case .unknownReservation:
      return "Il n’y a pas de tel rendez-vous : regardez la liste des rendez-vous."
    case .reservationChanged:
      return "Quelqu’un d’autre a changé ce rendez-vous entre-temps : revoyez-le et refaites ce que vous faisiez."
    case .statusOfReservation(let from, let to):
      return "Ce rendez-vous est « \(name(of: from)) » et ne peut devenir « \(name(of: to)) »."
    case .notBegun: return "Cette visite n’a pas commencé : dites ensuite ce qu’il en a été."
    case .availability(let refusal): return sentence(for: refusal)
    case .minutes(let range):
      return "Donnez un nombre entier de minutes, de \(range.lowerBound) à \(range.upperBound)."
    }
  }

  private func notFree(
    _ reason: NotFreeReason, _ agent: String?, _ next: [FreeSlot]
  ) -> String {
    let what: String
    switch (reason, agent) {
    case (.unavailable, let agent?): what = "\(agent) ne travaille pas à cette heure"
    case (.unavailable, nil): what = "Personne ne travaille à cette heure"
    case (.reserved, let agent?):
      what = "\(agent) a une autre visite à cette heure, ou trop près"
    case (.reserved, nil): what = "Tous ont une autre visite à cette heure, ou trop près"
    }
    guard !next.isEmpty else {
      return "\(what), et rien n’est libre dans les prochaines semaines."
    }
    return "\(what). Prochaines heures libres : \(next.map(freeSlot).joined(separator: "; "))."
  }

  private func sentence(for refusal: AvailabilityRefusal) -> String {
    switch refusal {
    case .empty: return "La fin vient avant le début : donnez une fin plus tardive."
    case .tooLong:
      return "C’est trop long : ce qui se répète dure au plus un jour, le reste un an."
    case .noDays: return "Dites quels jours de la semaine."
    case .neverComes: return "Cela ne viendrait jamais : le dernier jour précède le premier qui conviendrait."
    case .unknown: return "Il n’y a pas de telle plage : revoyez les disponibilités de l’agent."
    case .tooMany(let limit):
      return "Un agent a au plus \(number(limit)) plages : enlevez celles qui sont passées."
    }
  }
}
