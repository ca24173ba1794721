import Domain

extension French {
  public func name(of field: ContactField) -> String {
    switch field {
    case .phone: return "Téléphone"
    case .name: return "Nom"
    case .email: return "Courriel"
    case .address: return "Adresse"
    case .city: return "Ville"
    case .postalCode: return "Code postal"
    case .language: return "Langue"
    case .timeZone: return "Fuseau"
    case .consent: return "Consentement"
    case .consentAt: return "Consenti le"
    }
  }

  public func name(of consent: Consent) -> String {
    switch consent {
    case .none: return "aucun"
    case .inquiry: return "renseignements"
    case .customer: return "clientèle"
    case .express: return "accord exprès"
    }
  }

  public func name(of language: Language) -> String {
    switch language {
    case .english: return "anglais"
    case .french: return "français"
    }
  }

  public func sentence(for refusal: FieldRefusal, in field: ContactField) -> String {
    switch refusal {
    case .missing where field == .consentAt:
      return "Dites depuis quand la personne consent : écrivez 2026-11-24."
    case .missing where field == .consent:
      return "Un jour seul n’est pas un consentement : choisissez lequel."
    case .missing: return "\(name(of: field)) : le champ est vide, remplissez-le."
    case .phone(let refusal): return sentence(for: refusal)
    case .email(let refusal): return sentence(for: refusal)
    case .postalCode(let refusal): return sentence(for: refusal)
    case .text(.tooLong(let characters, let limit)):
      return "\(name(of: field)) : \(number(characters)) caractères, c’est trop; \(number(limit)) au plus."
    case .text(.controlCharacter):
      return "\(name(of: field)) : un caractère ne peut pas s’afficher; retapez le texte."
    case .unknown(let text):
      switch field {
      case .consentAt: return "« \(text) » n’est pas un jour : écrivez 2026-11-24."
      case .timeZone:
        return "Il n’y a pas de fuseau « \(text) » : écrivez par exemple America/Toronto."
      case .language: return "Il n’y a pas de langue « \(text) » : écrivez en ou fr."
      default:
        let known = Consent.allCases.map(\.rawValue).joined(separator: ", ")
        return "Il n’y a pas de consentement « \(text) » : écrivez l’un de \(known)."
      }
    case .futureDay: return "Ce jour n’est pas encore venu : donnez celui où la personne l’a dit."
    case .onDoNotCallList:
      return "Ce numéro est sur la liste d’exclusion : aucun contact ne peut le recevoir."
    case .taken: return "Un autre contact a déjà ce numéro : vérifiez-le."
    case .takenByDeleted:
      return "Ce numéro est celui d’un contact supprimé : demandez à un admin de le ramener."
    }
  }

  public var cardEdit: String { "modifier" }
  public var cardEditHelp: String {
    "Modifier le numéro, le nom, l’adresse et le reste de la fiche."
  }
  public var cardEdited: String { "Fiche enregistrée." }
  public func cardEditTitle(_ phone: String) -> String { "Fiche de \(phone)" }

  public func cardHint(_ field: ContactField) -> String {
    switch field {
    case .phone: return "Dix chiffres, écrits comme vous voulez."
    case .postalCode: return "Par exemple H3A 1B2."
    case .language, .consent: return "← et → pour choisir."
    case .timeZone: return "Si le numéro ne le dit pas : America/Toronto."
    case .consentAt: return "Par exemple 2026-11-24."
    default: return ""
    }
  }

  public var cardNotKnown: String { "inconnue" }
  public var cardSave: String { "enregistrer" }
  public var cardSaveHelp: String { "Enregistrer ce qui a été modifié sur la fiche." }
  public var cardNothingChanged: String { "Rien n’a été modifié." }
  public var cardNextField: String { "champ suivant" }
  public var cardPreviousField: String { "champ précédent" }
  public var cardFieldHelp: String { "Passer d’un champ à l’autre." }
  public var cardLeave: String { "fermer" }
  public var cardLeaveHelp: String {
    "Revenir à la fiche; une question est posée si quelque chose a été modifié."
  }
  public var cardLeaveQuestion: String { "Fermer sans enregistrer vos modifications?" }
  public var cardUnsaved: String { "Vos modifications de la fiche ne sont pas enregistrées." }
  public var cardConflictTitle: String { "Modifié par deux personnes" }
  public var cardConflict: String {
    "Quelqu’un d’autre a écrit ici en même temps que vous. Choisissez ce qui reste; rien n’est enregistré avant."
  }
  public var cardMine: String { "à vous" }
  public var cardTheirs: String { "à l’autre" }
  public var cardEmptied: String { "(vide)" }
  public var cardChooseWhose: String { "vous ou l’autre" }
  public var cardChooseWhoseHelp: String { "Changer lequel des deux textes reste." }
  public var cardNoConflict: String { "Personne d’autre n’a écrit ici." }
}
