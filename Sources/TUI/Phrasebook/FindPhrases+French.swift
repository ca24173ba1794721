import Domain

extension French {
  public var find: String { "chercher" }
  public var findHelp: String {
    "Chercher un de vos contacts par numéro, nom ou courriel."
  }
  public var findTitle: String { "Chercher parmi vos contacts" }
  public var findPrompt: String { "un bout du numéro, du nom ou du courriel" }
  public var findNobody: String { "Aucun de vos contacts." }
  public var findSearching: String { "Recherche…" }

  public func findCount(_ shown: Int, of total: Int) -> String {
    shown < total
      ? "\(number(shown)) sur \(number(total)) : tapez-en plus pour préciser"
      : counted(total, "trouvé", "trouvés")
  }

  public var findOpen: String { "ouvrir" }
  public var findOpenHelp: String { "Mettre à l’écran le contact sélectionné." }
  public var findNothingChosen: String {
    "Personne n’est trouvé encore : tapez un bout du numéro ou du nom."
  }
  public var findLeave: String { "fermer" }
  public var findLeaveHelp: String { "Revenir à la fiche." }
}
