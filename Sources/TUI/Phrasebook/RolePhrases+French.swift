import Domain

extension French {
  public var rolesTitle: String { "Rôles" }
  public func rolesCount(_ count: Int) -> String { counted(count, "rôle", "rôles") }
  public var rolePermissions: String { "Ce qu’il permet" }
  public var roleOfAgent: String {
    "Les rôles d’agent n’ont pas de permissions : ce qu’un agent peut faire vient avec le fait de l’être."
  }
  public func roleHolders(_ people: Int) -> String {
    people == 0 ? "personne" : counted(people, "personne", "personnes")
  }
  public var roleBuiltIn: String { "vient avec chaque plateau" }
  public var roleAcceptHelp: String {
    "Modifier les permissions du rôle sélectionné, ou enregistrer ce qui est changé."
  }
  public var roleToggle: String { "donner, retirer" }
  public var roleToggleHelp: String {
    "Donner au rôle la permission sélectionnée, ou la retirer; Entrée enregistre."
  }
  public var roleNotEditing: String { "Entrée commence avec les permissions d’un rôle." }
  public var roleAddHelp: String { "Ajouter un rôle." }
  public var roleRename: String { "renommer" }
  public var roleRenameHelp: String { "Donner un autre nom au rôle sélectionné." }
  public var roleDelete: String { "supprimer" }
  public var roleDeleteHelp: String { "Supprimer le rôle sélectionné, si personne ne l’a." }
  public var roleHistoryHelp: String { "Ce que ce rôle est devenu au fil du temps." }
  public var roleNothingChosen: String { "Aucun rôle n’est sélectionné." }
  public var roleAddTitle: String { "Nouveau rôle" }
  public var roleRenameTitle: String { "Rôle" }
  public var roleName: String { "Nom" }
  public var roleCode: String { "Code" }
  public var roleCodeHint: String { "Son nom dans les commandes : minuscules, chiffres, - et _." }
  public var roleCodeFixed: String { "Le code d’un rôle reste." }
  public var roleActor: String { "Rôle de" }
  public var roleActorHint: String { "← et → choisissent à qui le rôle est destiné." }
  public func roleDeleteQuestion(_ name: String) -> String { "Supprimer le rôle « \(name) »?" }
  public func roleAdded(_ name: String) -> String { "Le rôle « \(name) » est là maintenant." }
  public var roleSaved: String { "Le rôle est enregistré." }
  public func roleDeleted(_ name: String) -> String { "Le rôle « \(name) » n’est plus là." }
  public func meaning(of permission: Permission) -> String {
    switch permission {
    case .all: return "Tout, y compris ce que les prochaines versions apporteront."
    case .viewContacts: return "Voir tous les contacts, avec leurs notes, appels et attributions."
    case .createContacts: return "Ajouter des contacts à la main."
    case .editContacts: return "Changer ce qu’on sait d’un contact, ajouter des notes, donner son statut."
    case .assignContacts:
      return "Attribuer des contacts à une téléphoniste, les déplacer, les remettre dans le bassin."
    case .deleteContacts: return "Supprimer des contacts et les rétablir; leur historique reste."
    case .importContacts: return "Importer des contacts d’un fichier."
    case .exportContacts: return "Exporter des contacts dans un fichier; l’historique dit qui l’a fait."
    case .viewUsers: return "Voir qui travaille ici, avec quels rôles et combien de contacts."
    case .manageUsers: return "Ajouter et changer des personnes, jamais au-delà de ce qu’on peut soi-même."
    case .viewRoles: return "Voir les rôles et ce que chacun permet."
    case .manageRoles:
      return "Ajouter, changer et supprimer des rôles, jamais au-delà de ce qu’on peut soi-même."
    case .manageStatuses: return "Ajouter, changer, ordonner et fusionner les statuts des contacts."
    case .viewHistory: return "Lire qui a changé quoi et quand, pour tout le monde."
    case .viewSettings: return "Voir les réglages qui lient tous les postes."
    case .manageSettings:
      return "Changer les réglages qui lient tous les postes : heures, tentatives, bassin, verrou."
    case .viewCompliance:
      return "Voir la liste d’exclusion et ce que les règles d’appel disent d’un numéro."
    case .manageCompliance:
      return "Inscrire des numéros sur la liste d’exclusion et les retirer après le délai."
    case .overrideCompliance:
      return "Appeler malgré une règle d’appel, avec une raison qui reste au dossier."
    }
  }
  public func sentence(for refusal: RoleRefusal) -> String {
    switch refusal {
    case .code(let code):
      return "« \(code) » n’est pas un code : commencez par une minuscule, puis minuscules, chiffres, - et _."
    case .codeTaken(let code): return "Il y a déjà un rôle « \(code) » : donnez un autre code."
    case .unknown(let code):
      return "Il n’y a pas de rôle « \(code) » : voyez roles list; si deux acteurs en ont un, écrivez agent/\(code)."
    case .builtIn(let code):
      return "Le rôle « \(code) » vient avec chaque plateau : ajoutez plutôt un rôle à vous."
    case .held(let code, let people):
      return "\(counted(people, "personne a", "personnes ont")) le rôle « \(code) » : donnez-en d’abord un autre, avec users edit."
    case .permissionsOfAgent: return "Un rôle d’agent n’a pas de permissions : laissez-les de côté."
    case .actor: return "Une téléphoniste n’a pas de rôle : faites-en un rôle d’admin ou d’agent."
    case .unknownPermission(let code):
      return "Il n’y a pas de permission « \(code) » : voyez roles permissions."
    }
  }
  public func help(_ text: RoleHelp) -> String {
    switch text {
    case .roles: return "Les rôles : des ensembles de permissions qui ont un nom."
    case .list: return "Lister les rôles, avec combien de personnes ont chacun."
    case .permissions: return "Chaque permission et ce qu’elle permet."
    case .add: return "Ajouter un rôle."
    case .edit: return "Changer le nom ou les permissions d’un rôle."
    case .delete: return "Supprimer un rôle que personne n’a."
    case .code: return "Le code du rôle; agent/CODE si deux acteurs en ont un."
    case .newCode: return "Son code : minuscules, chiffres, - et _."
    case .name: return "Son nom."
    case .actor: return "À qui le rôle est destiné : admin ou agent."
    case .permission: return "Une permission du rôle, par exemple contacts.view; se répète; dès qu’elle est donnée, elle remplace les précédentes."
    case .noPermissions: return "Il n’a aucune permission."
    }
  }
  public var roleNothingToEdit: String {
    "Dites quoi changer : --name, --permission ou --no-permissions."
  }
}
