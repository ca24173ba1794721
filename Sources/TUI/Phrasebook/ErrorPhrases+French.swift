import Domain

extension French {
  public func sentence(for error: DomainError) -> String {
    switch error {
    case .signInRefused:
      return "L’adresse courriel ou le mot de passe est faux : tapez les deux de nouveau."
    case .accountDisabled(let email):
      return "Le compte \(email) est désactivé : demandez à un administrateur de l’activer."
    case .passwordMustChange:
      return "Un code à usage unique n’ouvre que le poste : lancez-y cordboard et choisissez d’abord un mot de passe."
    case .notTelephoniste:
      return "Seule une téléphoniste peut faire cela : ouvrez une session de téléphoniste."
    case .notAgent: return "Seul un agent peut faire cela : ouvrez une session d’agent."
    case .booking(let refusal): return sentence(for: refusal)
    case .notPermitted(let permission):
      return "Vous ne pouvez pas \(name(of: permission)) : demandez la permission \(permission.rawValue) à un administrateur."
    case .passwordRefused(let refusal): return sentence(for: refusal)
    case .hashing(let failure): return sentence(for: failure)
    case .emailTaken(let email):
      return "Quelqu’un a déjà l’adresse \(email) : donnez-en une autre."
    case .nameMissing: return "Le nom est vide : donnez-en un."
    case .nameTooLong(let limit):
      return "Le nom est trop long : donnez au plus \(number(limit)) caractères."
    case .actorMissing:
      return "Il faut un rôle au moins : dites téléphoniste, agent ou administrateur."
    case .emailRefused(let refusal): return sentence(for: refusal)
    case .endpointRefused(let text):
      return "« \(text) » n’est pas un téléphone : donnez dix chiffres ou une adresse sip:."
    case .unknownRole(let code, let known):
      return "Il n’y a pas de rôle « \(code) » : choisissez parmi \(known.joined(separator: ", "))."
    case .roleOfAnotherActor(let code):
      return "Le rôle « \(code) » appartient à un autre acteur : donnez aussi cet acteur à la personne, ou choisissez un autre rôle."
    case .unknownUser(let email):
      return "Personne ici n’a l’adresse \(email) : regardez la liste des personnes."
    case .rights(let refusal): return sentence(for: refusal)
    case .lastAdmin(let email): return lastAdmin(email)
    case .telephonisteHasContacts(let email, let contacts): return hasContacts(email, contacts)
    case .role(let refusal): return sentence(for: refusal)
    case .statusRefused(let refusal): return sentence(for: refusal)
    case .unknownContact, .contactInUse, .contactChanged, .fieldRefused, .phoneRefused, .unknownStatus,
      .statusOfBooking, .callbackTimeMissing, .callbackTimePassed, .callbackTimeTooFar,
      .callbackTimeSkipped, .callbackTimeTwice, .noteEmpty, .noteTooLong, .draftTooLong:
      return contactSentence(for: error)
    case .unknownNumber, .receiverRefused, .statusOfCard, .contactConverted, .contactNotDeleted:
      return actSentence(for: error)
    case .callIsLive: return "Un appel n’est pas terminé : raccrochez d’abord."
    case .noLiveCall: return "Il n’y a pas d’appel à raccrocher."
    case .callRefused(let verdict): return refusal(verdict)
    case .reasonMissing, .reasonTooLong, .notOnList, .listTermNotOver: return listSentence(for: error)
    case .telephony(let error): return sentence(for: error)
    case .unknownPause(let reason, let known):
      return "Il n’y a pas de pause « \(reason) » : choisissez parmi \(known.joined(separator: ", "))."
    case .loggedCallRefused(let refusal): return sentence(for: refusal)
    case .unknownTimeZone(let zone):
      return "Il n’y a pas de fuseau horaire « \(zone) » : écrivez par exemple America/Toronto."
    case .unknownSetting(let name, let nearest):
      return "Il n’y a pas de réglage « \(name) »; vouliez-vous dire « \(nearest) »?"
    case .settingValue(let setting, let text):
      return "« \(text) » ne convient pas à \(setting.rawValue) : donnez \(values(of: setting))."
    case .alreadyInitialised: return "Ce plateau est déjà préparé : ouvrez une session."
    case .signInDelayed, .ownAccount, .seatWasEnded, .unknownSeat:
      return accountSentence(for: error)
    case .periodRefused(let longest):
      return "Au plus \(number(longest)) jours à la fois : donnez une période plus courte."
    case .figuresNeedAnEmptyFloor(let others):
      return others == 1
        ? "Tous les jours sont recomptés pour cela et personne ne pourrait enregistrer : réessayez quand l’autre poste sera fermé."
        : "Tous les jours sont recomptés pour cela et personne ne pourrait enregistrer : réessayez quand les \(number(others)) autres postes seront fermés."
    case .figureWithoutRows(let figure):
      return "« \(name(of: figure)) » n’a pas de lignes à montrer."
    case .seatEnded: return "Ce poste est fermé : ouvrez une nouvelle session."
    case .abandoned: return "La réponse a été interrompue : redemandez."
    case .anotherSeatIsSaving:
      return "Un autre poste enregistre : rien n’a changé, essayez de nouveau."
    case .programIsOlder(let schema, let program):
      return "Le fichier du plateau a le schéma \(schema) et ce programme connaît le \(program) : quittez et lancez le nouveau programme."
    case .storage(let failure): return sentence(for: failure)
    }
  }

  private func contactSentence(for error: DomainError) -> String {
    switch error {
    case .contactInUse: return "Un autre poste a ce contact : prenez-en un autre."
    case .contactChanged:
      return "Quelqu’un d’autre a changé ce contact entre-temps : revoyez-le et refaites ce que vous faisiez."
    case .phoneRefused(let refusal): return sentence(for: refusal)
    case .fieldRefused(let field, let refusal): return sentence(for: refusal, in: field)
    case .unknownStatus(let code, let known):
      return "Il n’y a pas de statut « \(code) » : choisissez parmi \(known.joined(separator: ", "))."
    case .statusOfBooking:
      return "C’est la prise de rendez-vous qui donne ce statut : choisissez-en un autre, ou prenez rendez-vous."
    case .callbackTimeMissing: return "Dites quand rappeler."
    case .callbackTimePassed: return "Cette heure est passée : donnez-en une plus tardive."
    case .callbackTimeTooFar: return "C’est dans plus d’un an : donnez une date plus proche."
    case .callbackTimeSkipped: return "L’horloge saute cette heure ce jour-là : donnez-en une autre."
    case .callbackTimeTwice: return "L’horloge montre cette heure deux fois ce jour-là : dites si c’est la première ou la seconde."
    case .noteEmpty: return "La note est vide : tapez quelque chose."
    case .noteTooLong(let limit):
      return "La note est trop longue : tenez-vous à \(number(limit)) caractères."
    case .draftTooLong(let limit):
      return "Le texte est trop long pour être gardé : ramenez-le à \(number(limit)) caractères."
    default: return "Il n’y a pas de tel contact : vérifiez le numéro."
    }
  }

  public func sentence(for refusal: FloorFileRefusal) -> String {
    switch refusal {
    case .missing(let path):
      return "Il n’y a pas de plateau dans \(path) : créez-en un avec cordboard init, ou nommez un autre fichier dans la configuration."
    case .exists(let path):
      return "\(path) existe déjà : choisissez un autre chemin, ou continuez avec ce plateau."
    case .isDirectory(let path):
      return "\(path) est un dossier : nommez un fichier dans ce dossier."
    case .notOwned(let path, let mode):
      return "Ce compte ne peut ni lire ni écrire \(path) (mode \(mode)) : lancez cordboard avec le compte propriétaire."
    case .loose(let path, let mode, let wanted):
      return "D’autres peuvent accéder à \(path) (mode \(mode)) : faites chmod \(wanted)."
    case .directoryMissing(let path):
      return "Il n’y a pas de dossier \(path) : créez-le, avec le mode 700."
    case .directoryReadOnly(let path):
      return "Ce compte ne peut pas écrire dans \(path) : choisissez un autre dossier, ou corrigez son propriétaire et son mode."
    case .networkFileSystem(let path, let type):
      return "\(path) est sur un système de fichiers en réseau (\(type)), où des postes ne peuvent pas partager un plateau : mettez-le sur un disque local."
    case .corrupt(let path):
      return "\(path) est abîmé ou n’est pas une base de données : remettez la dernière bonne copie."
    case .foreign(let path):
      return "\(path) est la base de données d’un autre programme : nommez le fichier d’un plateau."
    case .newer(let path, let schema, let program):
      return "\(path) a le schéma \(schema) et ce programme connaît le \(program) : utilisez le programme plus récent."
    case .older(let path, let schema, let program):
      return "\(path) a le schéma \(schema), et ce programme travaille avec le \(program) : que chacun quitte son poste, puis lancez cordboard migrate."
    case .notInitialised(let path):
      return "\(path) ne contient pas de plateau achevé : supprimez-le et lancez cordboard init."
    case .cannotOpen(let path, let reason):
      return "\(path) ne s’ouvre pas (\(reason)) : corrigez cela et essayez de nouveau."
    }
  }

  public func sentence(for refusal: PhoneRefusal) -> String {
    switch refusal {
    case .empty: return "Le numéro de téléphone est vide : donnez dix chiffres."
    case .tooShort(let digits):
      return "Le numéro de téléphone n’a que \(counted(digits, "chiffre", "chiffres")) : donnez-en dix."
    case .tooLong(let digits):
      return "Le numéro de téléphone a \(counted(digits, "chiffre", "chiffres")) : donnez-en dix."
    case .otherCountry:
      return "Le numéro de téléphone est d’un autre pays : donnez un numéro nord-américain."
    case .hasExtension(let text):
      return "Le numéro de téléphone a un poste (\(text)) : donnez seulement les dix chiffres."
    case .unexpectedCharacters(let text):
      return "Le numéro de téléphone contient « \(text) » : donnez dix chiffres."
    }
  }

  public func sentence(for warning: PhoneWarning) -> String {
    switch warning {
    case .areaCodeNotAllowed:
      return "Le plan de numérotation n’a pas cet indicatif régional : vérifiez le numéro."
    case .exchangeNotAllowed:
      return "Le plan de numérotation n’a pas ce central (les trois chiffres du milieu) : vérifiez le numéro."
    }
  }

  public func sentence(for refusal: EmailRefusal) -> String {
    switch refusal {
    case .empty: return "L’adresse courriel est vide : donnez-en une."
    case .tooLong: return "L’adresse courriel est trop longue : donnez au plus 254 octets."
    case .noAt: return "L’adresse courriel n’a pas de @ : écrivez nom@example.com."
    case .severalAts: return "L’adresse courriel a plus d’un @ : écrivez nom@example.com."
    case .unexpectedCharacter(let character):
      return "L’adresse courriel contient « \(character) » : enlevez-le."
    case .badLocalPart(""):
      return "Il faut quelque chose avant le @ : écrivez nom@example.com."
    case .badLocalPart(let part):
      return "« \(part) » ne peut pas précéder le @ : écrivez nom@example.com."
    case .badDomain(""):
      return "Il faut quelque chose après le @ : écrivez nom@example.com."
    case .badDomain(let part):
      return "« \(part) » ne peut pas suivre le @ : écrivez nom@example.com."
    }
  }

  public func sentence(for refusal: PostalCodeRefusal) -> String {
    switch refusal {
    case .empty: return "Le code postal est vide : écrivez-le A1A 1A1."
    case .wrongShape: return "Ce n’est pas un code postal canadien : écrivez-le A1A 1A1."
    case .letterNeverUsed(let letter):
      return "Aucun code postal canadien ne contient \(letter) : vérifiez-le."
    case .letterNeverFirst(let letter):
      return "Aucun code postal canadien ne commence par \(letter) : vérifiez-le."
    }
  }

  public func sentence(for problem: ImportProblem, in column: ContactColumn?) -> String {
    let name = column?.rawValue ?? ""
    switch problem {
    case .phone(let refusal): return sentence(for: refusal)
    case .unusualPhone(let warning): return sentence(for: warning)
    case .postalCode(let refusal): return sentence(for: refusal)
    case .email(let refusal): return sentence(for: refusal)
    case .controlCharacters: return "Des caractères de commande ont été enlevés : vérifiez le texte."
    case .tooLong(let limit):
      return "Le texte dépasse \(number(limit)) caractères et a été omis : raccourcissez-le."
    case .invalid: return "Cela ne se lit pas comme \(name) et a été omis : vérifiez-le."
    case .unknown where column == .assignTo:
      return "Aucune téléphoniste active n’a cette adresse; le contact est allé au bassin : vérifiez-la."
    case .unknown where column == .status:
      return "Il n’y a pas de tel statut; le contact est nouveau : vérifiez-le."
    case .unknown: return "Il n’y a pas de \(name) de ce nom; il a été omis : vérifiez-le."
    case .setByBooking:
      return "Un rendez-vous ne vient pas avec un fichier : un nouveau contact prend le statut sans rendez-vous, un contact connu garde le sien."
    case .onDoNotCallList:
      return "Le numéro est sur la liste des numéros à ne pas appeler : enlevez-le du fichier."
    case .surplusFields:
      return "Des champs suivent la dernière colonne : cherchez un séparateur qui demande des guillemets."
    case .mixedEncoding:
      return "Un champ n’était pas en UTF-8 et a été lu en Windows-1252 : vérifiez ses accents."
    }
  }

  public func sentence(for refusal: PasswordRefusal) -> String {
    switch refusal {
    case .tooShort(let characters, let minimum):
      return "Le mot de passe a \(counted(characters, "caractère", "caractères")) : donnez-en au moins \(number(minimum))."
    case .tooLong(_, let maximum):
      return "Le mot de passe est trop long : donnez au plus \(counted(maximum, "caractère", "caractères"))."
    case .controlCharacter:
      return "Le mot de passe contient un caractère de commande : choisissez-en un qui se tape partout."
    case .repetitive: return "Le mot de passe se répète : utilisez plus de caractères différents."
    case .guessable:
      return "Le mot de passe est fait de mots que tout le monde essaie d’abord : choisissez quelque chose de moins courant."
    case .sameAsBefore: return "C’est le mot de passe que vous aviez : choisissez-en un autre."
    }
  }

  public func sentence(for failure: HashingFailure) -> String {
    switch failure {
    case .unreadableHash:
      return "Ce qui est gardé de ce mot de passe est illisible : demandez un nouveau code à un administrateur."
    case .slotsUnavailable(let path, let errno):
      return "\(path) ne peut pas être verrouillé (erreur \(errno)) : corrigez son propriétaire et son mode, et essayez de nouveau."
    case .failed:
      return "Il n’y a pas assez de mémoire pour vérifier un mot de passe : fermez quelque chose et essayez de nouveau."
    }
  }

  public func sentence(for failure: StorageFailure) -> String {
    switch failure {
    case .diskFull:
      return "Le disque est plein : rien n’a changé, libérez de la place et essayez de nouveau."
    case .readOnly:
      return "Le fichier du plateau ne peut pas être écrit : rien n’a changé, corrigez son mode ou son disque."
    case .corrupt:
      return "Le fichier du plateau est abîmé : arrêtez le travail et remettez la dernière bonne copie."
    case .fileReplaced:
      return "Le fichier du plateau a été remplacé pendant qu’il était ouvert : quittez et recommencez."
    case .other(let words):
      return "Le fichier du plateau n’a pas répondu comme il faut (\(words)) : lancez cordboard doctor."
    }
  }

  public func name(of permission: Permission) -> String {
    switch permission {
    case .all: return "tout faire"
    case .viewContacts: return "voir tous les contacts"
    case .createContacts: return "ajouter des contacts"
    case .editContacts: return "modifier des contacts"
    case .assignContacts: return "attribuer des contacts"
    case .deleteContacts: return "supprimer et rétablir des contacts"
    case .importContacts: return "importer des contacts"
    case .exportContacts: return "exporter des contacts"
    case .viewUsers: return "voir les personnes"
    case .manageUsers: return "ajouter ou changer des personnes"
    case .viewRoles: return "voir les rôles"
    case .manageRoles: return "ajouter ou modifier des rôles"
    case .manageStatuses: return "ajouter ou modifier des statuts"
    case .viewHistory: return "lire l’historique"
    case .viewSettings: return "voir les réglages du plateau"
    case .manageSettings: return "changer les réglages du plateau"
    case .viewCompliance: return "voir la liste d’exclusion"
    case .manageCompliance: return "changer la liste d’exclusion"
    case .overrideCompliance: return "passer outre aux règles d’appel"
    }
  }

  public func values(of setting: FloorSetting) -> String {
    switch setting {
    case .timeZone: return "un fuseau tel que America/Toronto"
    case .pool: return "on ou off"
    case .pauseReasons:
      return "des mots séparés par des virgules, tels que break, lunch; au plus \(FloorSetting.pauseReasonLimits.count)"
    case .appointmentMinutes: return minutes(AgentProfile.appointmentRange)
    case .travelMinutes: return minutes(AgentProfile.travelRange)
    case .idleLockMinutes:
      return "un nombre entier de \(FloorSetting.idleLockRange.lowerBound) à \(FloorSetting.idleLockRange.upperBound)"
    case .seatHours:
      return "un nombre entier de \(FloorSetting.seatHoursRange.lowerBound) à \(FloorSetting.seatHoursRange.upperBound)"
    case .escalationMinutes:
      return "un nombre entier de \(FloorSetting.escalationRange.lowerBound) à \(number(FloorSetting.escalationRange.upperBound))"
    case .hoursMonday, .hoursTuesday, .hoursWednesday, .hoursThursday, .hoursFriday, .hoursSaturday,
      .hoursSunday:
      return "des heures telles que 09:00-21:30, ou closed"
    case .closedDays: return "des jours tels que 2026-12-25,2027-01-01, ou none"
    case .attemptsPerDay:
      return "un nombre entier de \(FloorSetting.attemptsRange.lowerBound) à \(FloorSetting.attemptsRange.upperBound)"
    case .allowedRegions: return "des régions telles que CA,US"
    case .nationalList: return "on ou off; on refuse tout appel tant qu’il n’y a pas de liste nationale ici"
    }
  }

  private func minutes(_ range: ClosedRange<Int>) -> String {
    "un nombre entier de minutes, de \(range.lowerBound) à \(range.upperBound)"
  }
}
