import Domain

/// An area code, its towns, and how many of the demo's contacts live there.
struct DemoArea: Sendable {
  let code: String
  let contacts: Int
  let isFrench: Bool
  let towns: [DemoTown]
}

/// A town with the first halves of some of its postal codes.
struct DemoTown: Sendable {
  let name: String
  let sorting: [String]
}

enum DemoPlaces {
  /// Several zones of the clock, from Newfoundland to the Pacific. The contacts
  /// add up to ``DemoContacts/count``; a code has a hundred fictional numbers.
  static let areas: [DemoArea] = [
    french("514", 80, ["Montréal": ["H2X", "H3A", "H2J", "H1Y", "H4C", "H3K"]]),
    french("438", 40, ["Montréal": ["H2T", "H1W", "H4A"], "Verdun": ["H4G"]]),
    french("418", 60, ["Québec": ["G1R", "G1K", "G1V"], "Lévis": ["G6V"], "Rimouski": ["G5L"]]),
    french(
      "819", 50, ["Gatineau": ["J8X", "J8Y"], "Sherbrooke": ["J1H"], "Trois-Rivières": ["G9A"]]),
    french("450", 50, ["Longueuil": ["J4K", "J4H"], "Laval": ["H7N"], "Saint-Jérôme": ["J7Z"]]),
    english("613", 50, ["Ottawa": ["K1N", "K2P", "K1S"], "Kingston": ["K7L"]]),
    english("416", 50, ["Toronto": ["M5V", "M4K", "M6G", "M6J"]]),
    english("902", 30, ["Halifax": ["B3H", "B3K"], "Charlottetown": ["C1A"]]),
    english("709", 20, ["St. John's": ["A1C", "A1B"]]),
    english("204", 25, ["Winnipeg": ["R3C", "R2H"]]),
    english("403", 25, ["Calgary": ["T2P", "T2N"]]),
    english("604", 20, ["Vancouver": ["V6B", "V5K"]]),
  ]

  /// Area codes in which people may be called when the demo's day begins.
  static let openAtTen: Set<String> = [
    "514", "438", "418", "819", "450", "613", "416", "902", "709",
  ]

  private static func french(
    _ code: String, _ contacts: Int, _ towns: KeyValuePairs<String, [String]>
  ) -> DemoArea {
    DemoArea(code: code, contacts: contacts, isFrench: true, towns: list(towns))
  }

  private static func english(
    _ code: String, _ contacts: Int, _ towns: KeyValuePairs<String, [String]>
  ) -> DemoArea {
    DemoArea(code: code, contacts: contacts, isFrench: false, towns: list(towns))
  }

  private static func list(_ towns: KeyValuePairs<String, [String]>) -> [DemoTown] {
    towns.map { DemoTown(name: $0.key, sorting: $0.value) }
  }

  static let frenchStreets = [
    "rue Principale", "rue Saint-Denis", "avenue du Parc", "rue des Érables", "chemin du Lac",
    "boulevard Laurier", "rue de l'Église", "rang Saint-Joseph", "avenue Cartier",
    "rue Notre-Dame", "côte du Moulin", "place du Marché",
  ]
  static let englishStreets = [
    "Main Street", "King Street", "Maple Avenue", "Harbour Road", "Elm Crescent", "Queen Street",
    "Station Road", "Victoria Drive", "Church Lane", "Lakeshore Boulevard", "Mill Road",
  ]
}
