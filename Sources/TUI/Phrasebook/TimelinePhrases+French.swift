import Domain

extension French {
  public var timeline: String { "parcours" }
  public var timelineHelp: String {
    "Lire ce qui est arrivé à ce contact : qui a changé quoi, et quand."
  }
  public func timelineTitle(_ phone: String) -> String { "Le parcours du \(phone)" }
  public var timelineReading: String { "Lecture…" }
  public var timelineEmpty: String { "Rien n’est encore arrivé." }
  public var timelineMore: String { "la suite, plus ancienne, vient après" }
  public var timelineLeave: String { "fermer" }
  public var timelineLeaveHelp: String { "Revenir à la fiche." }
  public var timelineProgram: String { "le programme" }

  public func told(_ fact: TimelineFact, in zone: any Zone) -> String {
    switch fact {
    case .created(let byImport): return byImport ? "venu par une importation" : "ajouté"
    case .status(let old, let new, let note):
      let before = old == new ? "" : (old?.nameFrench ?? "?") + " → "
      return "Statut : " + before + new.nameFrench + (note.map { ", « \($0) »" } ?? "")
    case .assigned(nil, let to?): return "attribué à \(to)"
    case .assigned(let from?, let to?): return "passé de \(from) à \(to)"
    case .assigned(let from, nil): return "retiré à \(from ?? "?"), de retour au bassin"
    case .callback(let at, let by):
      let moment = zone.local(at)
      return "à rappeler le \(shortDay(moment.date)) à \(clock(moment)), "
        + (by.map { "promis par \($0)" } ?? "par n’importe qui")
    case .callbackEnded: return "plus aucun rappel en attente"
    case .edited(let field, let old, let new):
      return "\(name(of: field)) : \(value(old, of: field, in: zone)) → "
        + value(new, of: field, in: zone)
    case .numberProblem(true):
      return "le téléphone a refusé le numéro : pas d’appel avant qu’il soit corrigé"
    case .numberProblem(false): return "le numéro peut de nouveau être appelé"
    case .deleted(true): return "supprimé"
    case .deleted(false): return "ramené"
    case .converted(let isConverted):
      return isConverted ? "un rendez-vous a été réservé" : "plus de rendez-vous"
    case .noted(let text): return "Note : \(text)"
    case .called: return "un appel est en cours"
    case .callEnded(.answered, let seconds):
      return "Appel : réponse, \(duration(.seconds(Int64(seconds))))"
    case .callEnded(let outcome, _): return "Appel : \(name(of: outcome))"
    }
  }
}
