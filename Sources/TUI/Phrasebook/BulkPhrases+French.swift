import Domain

extension French {
  public var bulkTitle: String { "Contacts sélectionnés" }
  public var bulkPlanning: String { "Examen de ce que cela ferait…" }
  public var bulkUnderWay: String { "C’est en cours : Échap arrête." }
  public func bulkWould(_ act: BulkTold, _ count: Int) -> String {
    sentence(act, count, ["Attribuer", "Déplacer", "Remettre", "Mettre", "Supprimer", "Rétablir"])
      + "?"
  }
  public func bulkNothingToDo(_ act: BulkTold) -> String { "Il n’y a rien à faire." }
  public func bulkHow(_ act: BulkTold) -> String {
    switch act {
    case .delete:
      return "Entrée les supprime. On peut les rétablir avec leur historique."
    case .assign, .move, .unassign, .setStatus, .restore:
      return "Entrée pour le faire, Échap pour revenir."
    }
  }
  public func bulkDoing(_ act: BulkTold, _ count: Int) -> String {
    sentence(
      act, count,
      [
        "Attribution de", "Déplacement de", "Remise de", "Mise à jour de", "Suppression de",
        "Rétablissement de",
      ])
  }
  public func bulkDid(_ act: BulkTold, _ count: Int) -> String {
    sentence(act, count, ["Attribué :", "Déplacé :", "Remis :", "Mis :", "Supprimé :", "Rétabli :"])
      + "."
  }
  public var bulkIncomplete: String {
    "Arrêté : les autres sont comme avant. Refaites la même chose pour continuer."
  }
  public func bulkUnchanged(_ count: Int) -> String {
    number(count) + (count < 2 ? " l’est déjà." : " le sont déjà.")
  }
  public func bulkSkips(_ why: BulkSkip, _ count: Int) -> String {
    number(count) + (count < 2 ? " reste tel quel" : " restent tels quels")
      + " : \(name(of: why))."
  }
  public func bulkRequest(_ id: Int64) -> String { "Dans l’historique, c’est la demande \(id)." }
  public var bulkStopHint: String { "Échap arrête après le lot en cours." }
  public var bulkStopping: String { "Arrêt après le lot en cours…" }
  public var bulkClose: String { "Entrée ferme." }
  public var bulkLeaveQuestion: String {
    "Des contacts sont en train d’être modifiés. Quitter? Ce qui est fait reste fait."
  }

  public var bulkAccept: String { "faire" }
  public var bulkAcceptHelp: String { "Faire ce qui est décrit, ou fermer ce qui est fini." }
  public var bulkLeave: String { "revenir ou arrêter" }
  public var bulkLeaveHelp: String { "Tout laisser tel quel; arrêter ce qui est en cours." }

  /// - Parameter verbs: for assigning, moving, unassigning, setting, deleting, restoring.
  private func sentence(_ act: BulkTold, _ count: Int, _ verbs: [String]) -> String {
    let contacts = counted(count, "contact", "contacts")
    switch act {
    case .assign(let to): return "\(verbs[0]) \(contacts) à \(to)"
    case .move(let from, let to): return "\(verbs[1]) \(contacts) de \(from) à \(to)"
    case .unassign: return "\(verbs[2]) \(contacts) dans le bassin"
    case .setStatus(let status):
      let name = status.map { DisplayText(statusName($0), limit: 40).string } ?? "?"
      return "\(verbs[3]) \(contacts) à « \(name) »"
    case .delete: return "\(verbs[4]) \(contacts)"
    case .restore: return "\(verbs[5]) \(contacts)"
    }
  }
}
