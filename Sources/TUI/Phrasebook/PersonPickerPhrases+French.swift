extension French {
  public var personTitle: String { "Choisir une personne" }
  public var personPrompt: String { "un bout du nom ou du courriel" }
  public var personNobody: String { "personne (le bassin)" }
  public var personNotFound: String { "Personne ici n’a cela dans son nom ou son courriel." }
  public var personNobodyHere: String {
    "Il n’y a personne à choisir : ajoutez des gens avec cordboard users add."
  }
  public func personContacts(_ count: Int) -> String { counted(count, "contact", "contacts") }
  public var personChoose: String { "choisir" }
  public var personChooseHelp: String { "Prendre la personne sélectionnée." }
  public var personNothingChosen: String {
    "Personne n’est sélectionné : tapez moins, ou autre chose."
  }
  public var personLeave: String { "fermer" }
  public var personLeaveHelp: String { "Revenir sans choisir personne." }
}
