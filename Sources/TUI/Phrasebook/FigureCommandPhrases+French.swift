import Domain

extension French {
  public func help(_ text: FigureHelp) -> String {
    switch text {
    case .stats: return "Les chiffres : de l’équipe, d’une personne, des contacts, du plateau."
    case .team: return "Tout le monde comparé sur une période."
    case .person: return "Une téléphoniste : chiffres, heures, résultats, jours."
    case .me: return "Vos propres chiffres."
    case .contacts: return "Les contacts par statut et par âge, et comment ils ont été appelés."
    case .assignments: return "Ce qui a été attribué à qui, le plus récent d’abord."
    case .floor: return "Le plateau maintenant : postes, compteurs du jour, ce qui reste."
    case .rows: return "Les lignes qu’un chiffre compte."
    case .rebuild: return "Refaire les chiffres tenus à partir des lignes, ou les comparer."
    case .figures: return "Chaque chiffre et ce qu’il compte exactement."
    case .period: return "today, week ou month; month si rien n’est dit."
    case .from: return "Le premier jour, par exemple 2026-11-01."
    case .until: return "Le dernier jour; aujourd’hui si rien n’est dit."
    case .csv: return "Écrire plutôt le tableau dans ce nouveau fichier, en CSV."
    case .email: return "L’adresse courriel de la personne."
    case .figure: return "Quel chiffre, comme stats figures le nomme."
    case .subject: return "De cette personne seulement."
    case .own: return "Vos propres lignes."
    case .status: return "Seulement les contacts de ce statut, par son code."
    case .outcome: return "Seulement les appels qui ont fini ainsi."
    case .after: return "Continuer après cette ligne, comme l’a dit la page d’avant."
    case .check: return "Comparer seulement, ne rien changer; code 1 si quelque chose diffère."
    case .before: return "Continuer avant celui-ci, comme l’a dit la page d’avant."
    }
  }

  public var figuresDocumentTitle: String { "Les chiffres" }
  public var figuresDocumentIntroduction: String {
    "Écrit par le programme (`cordboard stats figures --markdown`) : ce sont les mots que `?` montre sur un chiffre."
  }
  public var figuresDocumentRules: String { "Ce qui vaut pour tous" }
  public var figuresDocumentFigure: String { "Chiffre" }
  public var figuresDocumentCounts: String { "Ce qu’il compte" }
  public func figuresPeriod(_ period: String, beside before: String) -> String {
    "\(period); avant : \(before)"
  }
  public func figuresTold(_ name: String, _ value: String?) -> String {
    value.map { "\(name) : \($0)" } ?? "\(name) :"
  }
  public func figuresDays(_ first: String, _ last: String) -> String {
    first == last ? first : "du \(first) au \(last)"
  }
  public var figuresTeam: String { "Tout le monde" }
  public var figuresPool: String { "Bassin" }
  public var figuresToday: String { "Auj." }
  public var figuresThisWeek: String { "Semaine" }
  public var figuresThisMonth: String { "Mois" }
  public var figuresLive: String { "pas terminés" }
  public var figuresBy: String { "Par" }
  public var figuresFrom: String { "De" }
  public var figuresTo: String { "À" }
  public var figuresWhat: String { "Quoi" }
  public var figuresWeekdays: [String] {
    ["dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."]
  }
  public func figuresFree(_ count: Int) -> String {
    "\(counted(count, "contact pourrait", "contacts pourraient")) être servis maintenant."
  }
  public func figuresRows(_ shown: Int, of value: String) -> String {
    "\(counted(shown, "ligne montrée", "lignes montrées")); le chiffre est \(value)."
  }
  public func figuresMore(after key: String) -> String { "La suite : --after \(key)" }
  public func figuresMore(before key: String) -> String { "La suite : --before \(key)" }
  public var figuresSame: String { "Chaque chiffre est ce que font ses lignes." }
  public func figuresDiffer(_ count: Int) -> String {
    count == 1
      ? "Un chiffre tenu n’est pas ce que font ses lignes : lancez stats rebuild."
      : "\(number(count)) chiffres tenus ne sont pas ce que font leurs lignes : lancez stats rebuild."
  }
  public func figuresDifference(_ found: FigureDifference) -> String {
    "\(found.roll.rawValue), \(found.place), \(found.column) : tenu \(found.kept), compté \(found.counted)"
  }
  public var figuresRebuilt: String { "Les chiffres ont été refaits à partir des lignes." }
  public var figuresKeyRefused: String { "--after prend la clé que la page d’avant a donnée." }
  public var figuresPeriodTwice: String { "Donnez --period, ou bien --from et --until." }
  public func figuresUnknown(_ name: String, nearest: String) -> String {
    "Il n’y a pas de chiffre « \(name) »; vouliez-vous dire « \(nearest) »?"
  }
  public func figuresWritten(_ rows: Int, path: String) -> String {
    "\(counted(rows, "ligne écrite", "lignes écrites")) dans \(path)."
  }
}
