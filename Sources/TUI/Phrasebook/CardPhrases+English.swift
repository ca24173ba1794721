import Domain

extension English {
  public func name(of field: ContactField) -> String {
    switch field {
    case .phone: return "Phone"
    case .name: return "Name"
    case .email: return "E-mail"
    case .address: return "Address"
    case .city: return "City"
    case .postalCode: return "Postal code"
    case .language: return "Language"
    case .timeZone: return "Time zone"
    case .consent: return "Consent"
    case .consentAt: return "Consent since"
    }
  }

  public func name(of consent: Consent) -> String {
    switch consent {
    case .none: return "none"
    case .inquiry: return "asked about us"
    case .customer: return "is a customer"
    case .express: return "said yes to calls"
    }
  }

  public func name(of language: Language) -> String {
    switch language {
    case .english: return "English"
    case .french: return "French"
    }
  }

  public func sentence(for refusal: FieldRefusal, in field: ContactField) -> String {
    switch refusal {
    case .missing where field == .consentAt: return "Say since when they consent: write 2026-11-24."
    case .missing where field == .consent: return "A day alone is no consent: choose which kind."
    case .missing: return "\(name(of: field)) is empty: fill it in."
    case .phone(let refusal): return sentence(for: refusal)
    case .email(let refusal): return sentence(for: refusal)
    case .postalCode(let refusal): return sentence(for: refusal)
    case .text(.tooLong(let characters, let limit)):
      return "\(name(of: field)) has \(number(characters)) characters: keep it to \(number(limit))."
    case .text(.controlCharacter):
      return "\(name(of: field)) holds a character that cannot be shown: type it anew."
    case .unknown(let text):
      switch field {
      case .consentAt: return "“\(text)” is no day: write 2026-11-24."
      case .timeZone: return "There is no time zone “\(text)”: write one such as America/Toronto."
      case .language: return "There is no language “\(text)”: write en or fr."
      default:
        let known = Consent.allCases.map(\.rawValue).joined(separator: ", ")
        return "There is no consent “\(text)”: write one of \(known)."
      }
    case .futureDay: return "That day is still to come: give the day on which they said so."
    case .onDoNotCallList: return "That number is on the do-not-call list: it cannot be given to a contact."
    case .taken: return "Another contact has that number already: check it."
    case .takenByDeleted:
      return "That number is of a contact who was deleted: ask an admin to bring that one back."
    }
  }

  public var cardEdit: String { "edit" }
  public var cardEditHelp: String { "Change the number, name, address and what else the card says." }
  public var cardEdited: String { "The card is saved." }
  public func cardEditTitle(_ phone: String) -> String { "Card of \(phone)" }

  public func cardHint(_ field: ContactField) -> String {
    switch field {
    case .phone: return "Ten digits, in any spelling."
    case .postalCode: return "As H3A 1B2."
    case .language, .consent: return "← and → choose."
    case .timeZone: return "Only where the number does not tell: America/Toronto."
    case .consentAt: return "As 2026-11-24."
    default: return ""
    }
  }

  public var cardNotKnown: String { "not known" }
  public var cardSave: String { "save" }
  public var cardSaveHelp: String { "Save what was changed on the card." }
  public var cardNothingChanged: String { "Nothing was changed." }
  public var cardNextField: String { "next field" }
  public var cardPreviousField: String { "field before" }
  public var cardFieldHelp: String { "Go from field to field." }
  public var cardLeave: String { "leave" }
  public var cardLeaveHelp: String { "Back to the card; asks first where something was changed." }
  public var cardLeaveQuestion: String { "Leave without saving what you changed?" }
  public var cardUnsaved: String { "What you changed on the card is not saved." }
  public var cardConflictTitle: String { "Changed by two people" }
  public var cardConflict: String {
    "Somebody else wrote here while you did. Choose what stays; nothing is saved before."
  }
  public var cardMine: String { "yours" }
  public var cardTheirs: String { "theirs" }
  public var cardEmptied: String { "(empty)" }
  public var cardChooseWhose: String { "yours or theirs" }
  public var cardChooseWhoseHelp: String { "Change which of the two stays." }
  public var cardNoConflict: String { "Nobody else wrote here." }
}
