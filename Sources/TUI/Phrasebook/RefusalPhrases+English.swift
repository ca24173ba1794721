import Domain

extension English {
  // A table: each case has its sentence, and a new case does not compile without.
  public func refusal(_ error: DomainError) -> String {
    switch error {
    case .signInRefused: return "The e-mail or the password is not right. Try again."
    case .accountDisabled(let email):
      return "The account \(shown(email)) is disabled. Ask an admin to enable it."
    case .notTelephoniste: return "Only a telephoniste can do that."
    case .notPermitted(let permission):
      return "Your roles do not let you \(self.permission(permission)). Ask an admin."
    case .passwordRefused(let refusal): return self.refusal(refusal)
    case .hashing: return "The password could not be checked. Try again in a moment."
    case .emailTaken(let email): return "Somebody already has the e-mail \(shown(email))."
    case .nameMissing: return "A person needs a name."
    case .actorMissing: return "Say what the person is: telephoniste, admin or agent."
    case .emailRefused(let refusal): return self.refusal(refusal)
    case .endpointRefused(let text):
      return "“\(shown(text))” is no phone: give a number or an address that begins with sip:."
    case .unknownRole(let code, let known):
      return "There is no role “\(shown(code))”. Known: \(list(known))."
    case .roleOfAnotherActor(let code):
      return "The role “\(shown(code))” belongs to an actor that this person is not."
    case .unknownUser(let text): return "Nobody here is known as \(shown(text))."

    case .unknownContact: return "There is no such contact."
    case .contactInUse: return "Another seat holds this contact. Take the next one."
    case .contactChanged:
      return "Somebody else changed this contact meanwhile. Look again, then repeat."
    case .phoneRefused(let refusal): return self.refusal(refusal)
    case .unknownStatus(let code, let known):
      return "There is no status “\(shown(code))”. Known: \(list(known))."
    case .statusOfBooking: return "Booking sets this status; it cannot be chosen."
    case .callbackTimeMissing: return "A callback needs its day and time."
    case .callbackTimePassed: return "That time has passed. Choose a later one."
    case .callbackTimeTooFar: return "That is too far away. Choose an earlier day."
    case .noteEmpty: return "The note is empty. Type something first."
    case .noteTooLong(let limit): return "A note has at most \(number(limit)) characters."
    case .draftTooLong(let limit): return "A draft has at most \(number(limit)) characters."

    case .callIsLive: return "A call is live. Hang up first."
    case .noLiveCall: return "There is no live call."
    case .onDoNotCallList: return "The number is on the do-not-call list."
    case .telephony(.unreachable): return "The phone does not answer. Try again."
    case .telephony(.unknownCall): return "The phone does not know this call any more."
    case .telephony(.refused(let reason)): return "The phone refused: \(shown(reason))"

    case .unknownTimeZone(let name):
      return "There is no time zone “\(shown(name))”. Write one such as America/Toronto."
    case .unknownSetting(let name, let nearest):
      return "There is no setting “\(shown(name))”; did you mean “\(nearest)”?"
    case .settingValue(let setting, let text):
      return "“\(shown(text))” is no value of \(setting.rawValue): \(values(setting))."
    case .alreadyInitialised: return "This floor has its first admin already. Sign in instead."
    case .seatEnded: return "This seat was closed. Sign in again."

    case .anotherSeatIsSaving: return "Another seat is saving. Nothing is lost: try again."
    case .programIsOlder(let schema, let program):
      return "The file was made by a newer version (\(schema), this is \(program)). Restart the program."
    case .storage(.diskFull): return "The disk is full: nothing was saved. Make room, then try again."
    case .storage(.readOnly): return "The file cannot be written: nothing was saved."
    case .storage(.corrupt): return "The file is damaged: stop working and run “cordboard doctor”."
    case .storage(.fileReplaced): return "The file was replaced. Leave and start again."
    case .storage(.other(let reason)): return "Nothing was saved: \(shown(reason))"
    }
  }

  private func values(_ setting: FloorSetting) -> String {
    switch setting {
    case .timeZone: return "give a time zone such as America/Toronto"
    case .pool: return "give on or off"
    case .escalationMinutes:
      let range = FloorSetting.escalationRange
      return "give whole minutes from \(number(range.lowerBound)) to \(number(range.upperBound))"
    }
  }

  public func refusal(_ refusal: PasswordRefusal) -> String {
    switch refusal {
    case .tooShort(let characters, let minimum):
      let missing = counted(minimum - characters, "character", "characters")
      return "Too short by \(missing): at least \(number(minimum))."
    case .tooLong(_, let maximum): return "Too long: at most \(number(maximum)) characters."
    case .controlCharacter: return "It holds a character that cannot be typed everywhere."
    case .repetitive: return "Too few different characters: use at least five."
    case .guessable: return "Too easy to guess: use words that have nothing to do with you."
    case .sameAsBefore: return "That is the old one. Choose another."
    }
  }

  public func refusal(_ refusal: EmailRefusal) -> String {
    switch refusal {
    case .empty: return "Type an e-mail address."
    case .tooLong: return "The e-mail address is too long."
    case .noAt: return "An e-mail address looks like name@example.com."
    case .severalAts: return "An e-mail address has a single @."
    case .unexpectedCharacter(let character):
      return "“\(shown(String(character)))” cannot stand in an e-mail address."
    case .badLocalPart: return "The part before the @ is not complete."
    case .badDomain: return "The part after the @ looks like example.com."
    }
  }

  public func refusal(_ refusal: PhoneRefusal) -> String {
    switch refusal {
    case .empty: return "Type a phone number of ten digits."
    case .tooShort(let digits):
      return "The number has \(counted(digits, "digit", "digits")): ten are needed."
    case .tooLong(let digits):
      return "The number has \(counted(digits, "digit", "digits")): ten are needed."
    case .otherCountry: return "The number belongs to another country: only +1 is called."
    case .hasExtension(let text):
      return "The number has an extension (\(shown(text))): leave it out."
    case .unexpectedCharacters(let text): return "“\(shown(text))” cannot stand in a phone number."
    }
  }

  public func permission(_ permission: Permission) -> String {
    switch permission {
    case .all: return "do everything"
    case .viewContacts: return "see contacts"
    case .importContacts: return "import contacts"
    case .viewUsers: return "see people"
    case .manageUsers: return "manage people"
    case .viewHistory: return "see the history"
    case .viewSettings: return "see settings"
    case .manageSettings: return "change settings"
    }
  }

  private func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}
