/// What the people of a demo floor are called.
enum DemoNames {
  static let frenchFirst = [
    "Marie", "Luc", "Josée", "Étienne", "Chloé", "Marc-André", "Geneviève", "Benoît", "Mélanie",
    "François", "Ève", "Jean-Sébastien", "Maude", "Gaétan", "Noémie", "René", "Anne-Sophie",
    "Mathieu", "Sylvie", "Félix", "Océane", "Normand", "Zoé", "Loïc", "Danièle", "Hugo",
    "Marie-Ève", "Stéphane", "Laurence", "Yves", "Maëlle", "Rosalie",
  ]
  static let frenchLast = [
    "Tremblay", "Gagnon", "Roy", "Côté", "Bouchard", "Gauthier", "Morin", "Lavoie", "Fortin",
    "Gagné", "Ouellet", "Pelletier", "Bélanger", "Lévesque", "Bergeron", "Leblanc", "Paquette",
    "Girard", "Simard", "Boucher", "Caron", "Beaulieu", "Cloutier", "Dubé", "Poirier",
    "Thériault", "Lachance", "D'Amour", "St-Pierre", "Desjardins", "Hébert", "L'Heureux",
  ]
  static let englishFirst = [
    "Emma", "Liam", "Olivia", "Noah", "Charlotte", "William", "Amelia", "James", "Sophie",
    "Ethan", "Grace", "Henry", "Hannah", "Jack", "Ruth", "Owen", "Claire", "Thomas", "Megan",
    "Walter", "Iris", "Gordon", "Fiona", "Dylan",
  ]
  static let englishLast = [
    "Smith", "Brown", "MacDonald", "Wilson", "Campbell", "O'Brien", "Taylor", "Murphy", "Clarke",
    "McLeod", "Stewart", "Anderson", "Fraser", "Hughes", "Morrison", "Kelly", "Reid", "Walsh",
    "Bennett", "Power", "Ryan", "Hayes",
  ]
  static let otherFirst = [
    "Amira", "Wei", "Priya", "José", "Nadia", "Thi Lan", "Mohamed", "Katarzyna", "Ikram", "Kwame",
    "Leïla", "Dmitri", "Aiyana", "Guillermo", "Farah", "Jean-Baptiste",
  ]
  static let otherLast = [
    "Haddad", "Chen", "Sharma", "Hernández", "Benali", "Nguyễn", "Diallo", "Kowalczyk",
    "Ouedraogo", "Mensah", "Khoury", "Petrov", "Whiteduck", "Muñoz", "Rahimi", "Pierre-Louis",
  ]

  static let frenchNotes = [
    "Préfère qu'on l'appelle en matinée.", "A demandé une soumission pour deux logements.",
    "Rappeler après les vacances.", "Parler à sa conjointe, c'est elle qui décide.",
    "Déjà client chez un concurrent jusqu'en mars.", "Très intéressé par le forfait de base.",
    "Messagerie pleine.", "Demande de l'information par courriel.",
  ]
  static let englishNotes = [
    "Prefers mornings.", "Asked for a quote for two units.", "Call again after the holidays.",
    "Speak to her husband, he decides.", "With a competitor until March.",
    "Very interested in the basic plan.", "Voice mail is full.", "Wants details by e-mail.",
  ]

  static let frenchVisits = [
    "Sonner deux fois.", "Stationnement derrière l'immeuble.", "Apporter le catalogue.",
  ]
  static let englishVisits = [
    "Ring twice.", "Park behind the building.", "Bring the catalogue.",
  ]
}
