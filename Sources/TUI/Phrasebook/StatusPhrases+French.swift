import Domain

extension French {
  public var statusesTitle: String { "Statuts" }
  public func statusesCount(_ count: Int) -> String {
    counted(count, "statut", "statuts") + ", dans l’ordre où les contacts sont appelés"
  }
  public var statusHeading: String { "Statut" }
  public var statusCodeLabel: String { "Code" }
  public var statusContacts: String { "Contacts" }
  public var statusCalled: String { "Appelé" }
  public var statusKeptHeading: String { "Pourquoi il reste" }
  public func statusWhyKept(_ code: String) -> String {
    switch code {
    case ContactStatus.Code.new:
      return "Ce que personne n’a encore appelé commence ici : son code et son effet restent."
    case ContactStatus.Code.attempted:
      return "Un appel sans réponse le propose : son code et son effet restent."
    case ContactStatus.Code.callbackRequested:
      return "Il porte l’heure promise : son code et son effet restent."
    case ContactStatus.Code.converted:
      return "C’est la prise de rendez-vous qui le donne : son code et son effet restent."
    default:
      return "Il inscrit le numéro sur la liste d’exclusion : son code et son effet restent."
    }
  }
  public var statusOrderHint: String {
    "Les contacts des statuts du haut sont appelés d’abord. u et d déplacent un statut."
  }
  public var statusNothingChosen: String { "Aucun statut n’est sélectionné." }
  public var statusAcceptHelp: String {
    "Modifier le statut sélectionné, ou enregistrer ce qui est tapé."
  }
  public var statusAddHelp: String { "Ajouter un statut à la fin de l’ordre." }
  public var statusUp: String { "monter" }
  public var statusUpHelp: String { "Appeler plus tôt les contacts de ce statut." }
  public var statusDown: String { "descendre" }
  public var statusDownHelp: String { "Appeler plus tard les contacts de ce statut." }
  public var statusMerge: String { "fusionner" }
  public var statusMergeHelp: String { "Supprimer ce statut : ses contacts en reçoivent un autre." }
  public var statusKept: String { "Le programme compte sur ce statut : il ne peut pas partir." }
  public var statusHistoryHelp: String { "Ce que ce statut est devenu au fil du temps." }
  public var statusAddTitle: String { "Nouveau statut" }
  public var statusEditTitle: String { "Statut" }
  public var statusNameEnglish: String { "Nom en anglais" }
  public var statusNameFrench: String { "Nom en français" }
  public var statusCodeHint: String {
    "Son nom dans les fichiers et les commandes : minuscules, chiffres, - et _."
  }
  public var statusFixedHint: String {
    "Le programme compte sur l’effet de ce statut : ceci reste tel quel."
  }
  public var statusPalette: String { "Couleur" }
  public var statusPaletteHint: String {
    "← et → choisissent une couleur; ou tapez-en une dessous."
  }
  public var statusColour: String { "En #RRVVBB" }
  public var statusColourHint: String {
    "Six chiffres de 0 à F : deux de rouge, deux de vert, deux de bleu."
  }
  public var statusExcluded: String { "Jamais appelé" }
  public var statusExcludedHint: String {
    "Oui : les contacts de ce statut ne sont jamais servis. Espace change."
  }
  public func colourName(_ id: String) -> String {
    let names = [
      "blue": "bleu", "sky": "bleu ciel", "cyan": "cyan", "teal": "sarcelle", "emerald": "émeraude", "green": "vert",
      "lime": "vert lime", "yellow": "jaune", "amber": "ambre", "orange": "orange",
      "red": "rouge", "pink": "rose", "purple": "pourpre", "violet": "violet", "grey": "gris",
    ]
    return names[id] ?? "une couleur à vous"
  }
  public func statusWithoutColour(_ text: String) -> String { "sans couleur : \(text)" }
  public func statusMergeInto(_ name: String) -> String { "Les contacts de « \(name) » reçoivent" }
  public func statusMergeQuestion(_ name: String, _ other: String, _ contacts: Int) -> String {
    "Donner « \(other) » à \(counted(contacts, "contact", "contacts")) et supprimer « \(name) »?"
  }
  public var statusMerging: String { "Fusion" }
  public var statusSettling: String { "La file prend le nouvel ordre" }
  public var statusLeaveMerging: String {
    "Une fusion est en cours : partir l’arrête après les contacts en cours."
  }
  public func statusAdded(_ name: String) -> String { "« \(name) » est maintenant un statut." }
  public var statusQueueSettled: String { "La file suit l’ordre des statuts." }
  public var statusSaved: String { "Le statut est enregistré." }
  public func statusMerged(_ contacts: Int) -> String {
    "Le statut n’est plus là; \(counted(contacts, "contact a reçu", "contacts ont reçu")) l’autre."
  }
  public func statusMergeStopped(_ contacts: Int) -> String {
    "Arrêté : \(counted(contacts, "contact a", "contacts ont")) l’autre statut; fusionnez de nouveau pour continuer."
  }
  public func sentence(for refusal: StatusRefusal) -> String {
    switch refusal {
    case .code(let code):
      return "« \(code) » n’est pas un code : commencez par une minuscule, puis minuscules, chiffres, - et _."
    case .codeTaken(let code):
      return "Un autre statut a le code « \(code) », ou l’avait avant sa fusion : donnez-en un autre."
    case .nameMissing(let language):
      return "Le nom \(language == .english ? "anglais" : "français") est vide : donnez-en un."
    case .nameTooLong(let language, let limit):
      let name = language == .english ? "anglais" : "français"
      return "Le nom \(name) est trop long : donnez au plus \(number(limit)) caractères."
    case .nameTaken(let name):
      return "Un autre statut s’appelle « \(name) », ou s’appelait ainsi avant sa fusion : donnez un autre nom."
    case .colour(let text):
      return "« \(text) » n’est pas une couleur : écrivez #RRVVBB, par exemple #3B82F6."
    case .fixed(let code):
      return "Le programme compte sur l’effet de « \(code) » : son code et le fait d’être appelé restent."
    case .kept(let code): return "Le programme compte sur « \(code) » : fusionnez un autre statut."
    case .mergedIntoItself: return "Un statut ne se fusionne pas avec lui-même : nommez-en un autre."
    }
  }
  public func help(_ text: StatusHelp) -> String {
    switch text {
    case .statuses: return "Les statuts qu’un contact peut avoir, dans l’ordre où ils sont appelés."
    case .list: return "Lister les statuts."
    case .add: return "Ajouter un statut à la fin de l’ordre."
    case .edit: return "Changer les noms, la couleur ou le code d’un statut, et s’il est appelé."
    case .up: return "Appeler plus tôt les contacts d’un statut."
    case .down: return "Appeler plus tard les contacts d’un statut."
    case .merge: return "Supprimer un statut : ses contacts en reçoivent un autre."
    case .settle: return "Remettre chaque contact à sa place dans la file, après un changement d’ordre interrompu."
    case .code: return "Le code du statut."
    case .newCode: return "Son code : minuscules, chiffres, - et _."
    case .nameEnglish: return "Son nom en anglais."
    case .nameFrench: return "Son nom en français."
    case .colour: return "Sa couleur, par exemple #3B82F6."
    case .excluded: return "Si ses contacts ne sont jamais appelés : yes ou no."
    case .into: return "Le code du statut que ses contacts reçoivent."
    }
  }
  public var statusNothingToEdit: String {
    "Dites quoi changer : un nom, la couleur, le code ou s’il est appelé."
  }
  public func statusMergeNeedsYes(_ contacts: Int) -> String {
    "\(counted(contacts, "contact a", "contacts ont")) ce statut : ajoutez --yes pour leur donner l’autre et le supprimer."
  }
}
