import Domain

extension French {
  // A table: each case has its sentence, and a new case does not compile without.
  public func refusal(_ error: DomainError) -> String {
    switch error {
    case .signInRefused: return "Le courriel ou le mot de passe est incorrect. Réessayez."
    case .accountDisabled(let email):
      return "Le compte \(shown(email)) est désactivé. Demandez à un admin de le réactiver."
    case .notTelephoniste: return "Seule une téléphoniste peut faire cela."
    case .notPermitted(let permission):
      return "Vos rôles ne permettent pas de \(self.permission(permission)). Demandez à un admin."
    case .passwordRefused(let refusal): return self.refusal(refusal)
    case .hashing: return "Le mot de passe n’a pas pu être vérifié. Réessayez dans un instant."
    case .emailTaken(let email): return "Quelqu’un a déjà le courriel \(shown(email))."
    case .nameMissing: return "Il faut un nom."
    case .actorMissing: return "Dites ce que fait la personne : téléphoniste, admin ou agent."
    case .emailRefused(let refusal): return self.refusal(refusal)
    case .endpointRefused(let text):
      return "« \(shown(text)) » n’est pas un téléphone : donnez un numéro ou une adresse sip:."
    case .unknownRole(let code, let known):
      return "Il n’y a pas de rôle « \(shown(code)) ». Rôles connus : \(list(known))."
    case .roleOfAnotherActor(let code):
      return "Le rôle « \(shown(code)) » ne convient pas à ce que fait cette personne."
    case .unknownUser(let text): return "Personne n’est connu ici sous \(shown(text))."

    case .unknownContact: return "Ce contact n’existe pas."
    case .contactInUse: return "Un autre poste tient ce contact. Prenez le suivant."
    case .contactChanged:
      return "Quelqu’un d’autre vient de modifier ce contact. Regardez de nouveau, puis recommencez."
    case .phoneRefused(let refusal): return self.refusal(refusal)
    case .unknownStatus(let code, let known):
      return "Il n’y a pas de statut « \(shown(code)) ». Statuts connus : \(list(known))."
    case .statusOfBooking: return "Ce statut vient d’un rendez-vous; il ne se choisit pas."
    case .callbackTimeMissing: return "Un rappel a besoin d’un jour et d’une heure."
    case .callbackTimePassed: return "Cette heure est passée. Choisissez-en une plus tard."
    case .callbackTimeTooFar: return "C’est trop loin. Choisissez un jour plus proche."
    case .noteEmpty: return "La note est vide. Écrivez d’abord quelque chose."
    case .noteTooLong(let limit): return "Une note a au plus \(number(limit)) caractères."
    case .draftTooLong(let limit): return "Un brouillon a au plus \(number(limit)) caractères."

    case .callIsLive: return "Un appel est en cours. Raccrochez d’abord."
    case .noLiveCall: return "Aucun appel n’est en cours."
    case .onDoNotCallList: return "Le numéro est sur la liste d’exclusion."
    case .telephony(.unreachable): return "Le téléphone ne répond pas. Réessayez."
    case .telephony(.unknownCall): return "Le téléphone ne connaît plus cet appel."
    case .telephony(.refused(let reason)): return "Le téléphone a refusé : \(shown(reason))"

    case .unknownTimeZone(let name):
      return "Le fuseau « \(shown(name)) » n’existe pas. Écrivez par exemple America/Toronto."
    case .unknownSetting(let name, let nearest):
      return "Il n’y a pas de réglage « \(shown(name)) »; vouliez-vous dire « \(nearest) »?"
    case .settingValue(let setting, let text):
      return "« \(shown(text)) » ne convient pas à \(setting.rawValue) : \(values(setting))."
    case .alreadyInitialised: return "Cette salle a déjà son premier admin. Ouvrez plutôt une session."
    case .seatEnded: return "Ce poste a été fermé. Ouvrez une nouvelle session."

    case .anotherSeatIsSaving:
      return "Un autre poste enregistre. Rien n’est perdu : réessayez."
    case .programIsOlder(let schema, let program):
      return "Le fichier vient d’une version plus récente (\(schema), ici \(program)). Redémarrez le programme."
    case .storage(.diskFull):
      return "Le disque est plein : rien n’a été enregistré. Faites de la place, puis réessayez."
    case .storage(.readOnly): return "Le fichier ne peut pas être écrit : rien n’a été enregistré."
    case .storage(.corrupt):
      return "Le fichier est endommagé : arrêtez le travail et lancez « cordboard doctor »."
    case .storage(.fileReplaced): return "Le fichier a été remplacé. Quittez et recommencez."
    case .storage(.other(let reason)): return "Rien n’a été enregistré : \(shown(reason))"
    }
  }

  private func values(_ setting: FloorSetting) -> String {
    switch setting {
    case .timeZone: return "donnez un fuseau, par exemple America/Toronto"
    case .pool: return "donnez on ou off"
    case .escalationMinutes:
      let range = FloorSetting.escalationRange
      return "donnez des minutes entières, de \(number(range.lowerBound)) à \(number(range.upperBound))"
    }
  }

  public func refusal(_ refusal: PasswordRefusal) -> String {
    switch refusal {
    case .tooShort(let characters, let minimum):
      let missing = counted(minimum - characters, "caractère", "caractères")
      return "Trop court de \(missing) : au moins \(number(minimum))."
    case .tooLong(_, let maximum): return "Trop long : au plus \(number(maximum)) caractères."
    case .controlCharacter: return "Il contient un caractère qui ne se tape pas partout."
    case .repetitive: return "Trop peu de caractères différents : il en faut au moins cinq."
    case .guessable: return "Trop facile à deviner : prenez des mots sans rapport avec vous."
    case .sameAsBefore: return "C’est l’ancien. Choisissez-en un autre."
    }
  }

  public func refusal(_ refusal: EmailRefusal) -> String {
    switch refusal {
    case .empty: return "Tapez une adresse courriel."
    case .tooLong: return "L’adresse courriel est trop longue."
    case .noAt: return "Une adresse courriel ressemble à nom@exemple.com."
    case .severalAts: return "Une adresse courriel n’a qu’un seul @."
    case .unexpectedCharacter(let character):
      return "« \(shown(String(character))) » ne va pas dans une adresse courriel."
    case .badLocalPart: return "La partie avant le @ est incomplète."
    case .badDomain: return "La partie après le @ ressemble à exemple.com."
    }
  }

  public func refusal(_ refusal: PhoneRefusal) -> String {
    switch refusal {
    case .empty: return "Tapez un numéro de téléphone de dix chiffres."
    case .tooShort(let digits):
      return "Le numéro a \(counted(digits, "chiffre", "chiffres")) : il en faut dix."
    case .tooLong(let digits):
      return "Le numéro a \(counted(digits, "chiffre", "chiffres")) : il en faut dix."
    case .otherCountry: return "Le numéro est d’un autre pays : seul le +1 est appelé."
    case .hasExtension(let text): return "Le numéro a un poste (\(shown(text))) : retirez-le."
    case .unexpectedCharacters(let text):
      return "« \(shown(text)) » ne va pas dans un numéro de téléphone."
    }
  }

  public func permission(_ permission: Permission) -> String {
    switch permission {
    case .all: return "tout faire"
    case .viewContacts: return "voir les contacts"
    case .importContacts: return "importer des contacts"
    case .viewUsers: return "voir les personnes"
    case .manageUsers: return "gérer les personnes"
    case .viewHistory: return "voir l’historique"
    case .viewSettings: return "voir les réglages"
    case .manageSettings: return "modifier les réglages"
    }
  }

  private func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}
