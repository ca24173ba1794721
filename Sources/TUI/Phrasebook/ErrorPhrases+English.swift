import Domain

extension English {
  public func sentence(for error: DomainError) -> String {
    switch error {
    case .signInRefused:
      return "The e-mail address or the password is wrong: type both again."
    case .accountDisabled(let email):
      return "The account \(email) is deactivated: ask an admin to activate it."
    case .passwordMustChange:
      return "A one-time secret only opens the seat: run cordboard there and choose a password first."
    case .notTelephoniste:
      return "Only a telephoniste may do that: sign in as one."
    case .notAgent: return "Only an agent may do that: sign in as one."
    case .booking(let refusal): return sentence(for: refusal)
    case .notPermitted(let permission):
      return "You may not \(name(of: permission)): ask an admin for the permission \(permission.rawValue)."
    case .passwordRefused(let refusal): return sentence(for: refusal)
    case .hashing(let failure): return sentence(for: failure)
    case .emailTaken(let email):
      return "Somebody already has the address \(email): give another."
    case .nameMissing: return "The name is empty: give one."
    case .nameTooLong(let limit): return "The name is too long: give at most \(number(limit)) characters."
    case .actorMissing:
      return "Nobody is nothing: say telephoniste, agent or admin."
    case .emailRefused(let refusal): return sentence(for: refusal)
    case .endpointRefused(let text):
      return "“\(text)” is no phone: give ten digits or a sip: address."
    case .unknownRole(let code, let known):
      return "There is no role “\(code)”: choose one of \(known.joined(separator: ", "))."
    case .roleOfAnotherActor(let code):
      return "The role “\(code)” belongs to another actor: make the person that actor too, or choose another role."
    case .unknownUser(let email):
      return "Nobody here has the address \(email): look in the list of people."
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
    case .callIsLive: return "A call has not ended: hang up first."
    case .noLiveCall: return "There is no call to hang up."
    case .callRefused(let verdict): return refusal(verdict)
    case .reasonMissing, .reasonTooLong, .notOnList, .listTermNotOver: return listSentence(for: error)
    case .telephony(let error): return sentence(for: error)
    case .unknownPause(let reason, let known):
      return "There is no pause “\(reason)”: choose one of \(known.joined(separator: ", "))."
    case .loggedCallRefused(let refusal): return sentence(for: refusal)
    case .unknownTimeZone(let zone):
      return "There is no time zone “\(zone)”: write one such as America/Toronto."
    case .unknownSetting(let name, let nearest):
      return "There is no setting “\(name)”; did you mean “\(nearest)”?"
    case .settingValue(let setting, let text):
      return "“\(text)” does not fit \(setting.rawValue): give \(values(of: setting))."
    case .alreadyInitialised: return "This floor has been set up already: sign in."
    case .signInDelayed, .ownAccount, .seatWasEnded, .unknownSeat:
      return accountSentence(for: error)
    case .periodRefused(let longest):
      return "At most \(number(longest)) days at a time: give a shorter period."
    case .figuresNeedAnEmptyFloor(let others):
      return others == 1
        ? "All days are counted anew for this, and nobody could save meanwhile: try when the other seat is closed."
        : "All days are counted anew for this, and nobody could save meanwhile: try when the other \(number(others)) seats are closed."
    case .figureWithoutRows(let figure):
      return "\(name(of: figure)) has no rows of its own to show."
    case .seatEnded: return "This seat has ended: sign in again."
    case .abandoned: return "The answer was broken off: ask again."
    case .anotherSeatIsSaving:
      return "Another seat is saving: nothing was changed, try again."
    case .programIsOlder(let schema, let program):
      return "The floor's file has schema \(schema) and this program knows \(program): leave and start the new program."
    case .storage(let failure): return sentence(for: failure)
    }
  }

  private func contactSentence(for error: DomainError) -> String {
    switch error {
    case .contactInUse: return "Another seat has this contact: take another."
    case .contactChanged:
      return "Somebody else changed this contact meanwhile: look at it again and repeat what you did."
    case .phoneRefused(let refusal): return sentence(for: refusal)
    case .fieldRefused(let field, let refusal): return sentence(for: refusal, in: field)
    case .unknownStatus(let code, let known):
      return "There is no status “\(code)”: choose one of \(known.joined(separator: ", "))."
    case .statusOfBooking:
      return "Booking an appointment sets this status: choose another, or book."
    case .callbackTimeMissing: return "Say when to call back."
    case .callbackTimePassed: return "That time has passed: give a later one."
    case .callbackTimeTooFar: return "That is more than a year away: give an earlier time."
    case .callbackTimeSkipped: return "The clock jumps over that time that day: give another."
    case .callbackTimeTwice: return "The clock shows that time twice that day: say whether you mean the first or the second."
    case .noteEmpty: return "The note is empty: type something."
    case .noteTooLong(let limit):
      return "The note is too long: keep it to \(number(limit)) characters."
    case .draftTooLong(let limit):
      return "The text is too long to be kept: shorten it to \(number(limit)) characters."
    default: return "There is no such contact: check the number."
    }
  }

  public func sentence(for refusal: FloorFileRefusal) -> String {
    switch refusal {
    case .missing(let path):
      return "There is no floor at \(path): make one with cordboard init, or name another file in the configuration."
    case .exists(let path):
      return "\(path) exists already: choose another path, or go on with that floor."
    case .isDirectory(let path):
      return "\(path) is a directory: name a file in it."
    case .notOwned(let path, let mode):
      return "This account may not read and write \(path) (mode \(mode)): run cordboard as the account that owns it."
    case .loose(let path, let mode, let wanted):
      return "Others may reach \(path) (mode \(mode)): run chmod \(wanted) on it."
    case .directoryMissing(let path):
      return "There is no directory \(path): make it, with mode 700."
    case .directoryReadOnly(let path):
      return "This account may not write in \(path): choose another directory, or mend its owner and mode."
    case .networkFileSystem(let path, let type):
      return "\(path) lies on a network file system (\(type)), where seats cannot share a floor: move it to a local disk."
    case .corrupt(let path):
      return "\(path) is damaged or no database: put back the newest good copy."
    case .foreign(let path):
      return "\(path) is a database of another program: name a floor's file."
    case .newer(let path, let schema, let program):
      return "\(path) has schema \(schema) and this program knows \(program): use the newer program."
    case .older(let path, let schema, let program):
      return "\(path) has schema \(schema), and this program works with \(program): let everybody leave their seats, and run cordboard migrate."
    case .notInitialised(let path):
      return "\(path) holds no finished floor: remove it and run cordboard init."
    case .cannotOpen(let path, let reason):
      return "\(path) cannot be opened (\(reason)): mend that and try again."
    }
  }

  public func sentence(for refusal: PhoneRefusal) -> String {
    switch refusal {
    case .empty: return "The phone number is empty: give ten digits."
    case .tooShort(let digits):
      return "The phone number has only \(counted(digits, "digit", "digits")): give ten."
    case .tooLong(let digits):
      return "The phone number has \(counted(digits, "digit", "digits")): give ten."
    case .otherCountry:
      return "The phone number belongs to another country: give a North American one."
    case .hasExtension(let text):
      return "The phone number has an extension (\(text)): give the ten digits alone."
    case .unexpectedCharacters(let text):
      return "The phone number holds “\(text)”: give ten digits."
    }
  }

  public func sentence(for warning: PhoneWarning) -> String {
    switch warning {
    case .areaCodeNotAllowed:
      return "The numbering plan has no such area code: check the number."
    case .exchangeNotAllowed:
      return "The numbering plan has no such exchange (the second three digits): check the number."
    }
  }

  public func sentence(for refusal: EmailRefusal) -> String {
    switch refusal {
    case .empty: return "The e-mail address is empty: give one."
    case .tooLong: return "The e-mail address is too long: give at most 254 bytes."
    case .noAt: return "The e-mail address has no @: write name@example.com."
    case .severalAts: return "The e-mail address has more than one @: write name@example.com."
    case .unexpectedCharacter(let character):
      return "The e-mail address holds “\(character)”: take it out."
    case .badLocalPart(""):
      return "Something must stand before the @: write name@example.com."
    case .badLocalPart(let part):
      return "“\(part)” cannot stand before the @: write name@example.com."
    case .badDomain(""):
      return "Something must stand after the @: write name@example.com."
    case .badDomain(let part):
      return "“\(part)” cannot stand after the @: write name@example.com."
    }
  }

  public func sentence(for refusal: PostalCodeRefusal) -> String {
    switch refusal {
    case .empty: return "The postal code is empty: write it as A1A 1A1."
    case .wrongShape: return "That is no Canadian postal code: write it as A1A 1A1."
    case .letterNeverUsed(let letter):
      return "No Canadian postal code holds \(letter): check it."
    case .letterNeverFirst(let letter):
      return "No Canadian postal code begins with \(letter): check it."
    }
  }

  public func sentence(for problem: ImportProblem, in column: ContactColumn?) -> String {
    let name = column?.rawValue ?? ""
    switch problem {
    case .phone(let refusal): return sentence(for: refusal)
    case .unusualPhone(let warning): return sentence(for: warning)
    case .postalCode(let refusal): return sentence(for: refusal)
    case .email(let refusal): return sentence(for: refusal)
    case .controlCharacters: return "Control characters were taken out: check the text."
    case .tooLong(let limit):
      return "The text is longer than \(number(limit)) characters and was left out: shorten it."
    case .invalid: return "That cannot be read as \(name) and was left out: check it."
    case .unknown where column == .assignTo:
      return "No active telephoniste has this address; the contact went to the pool: check it."
    case .unknown where column == .status:
      return "There is no such status; the contact is new: check it."
    case .unknown: return "There is no such \(name); it was left out: check it."
    case .setByBooking: return "An appointment does not come with a file: a new contact takes the status without one, a known one keeps its own."
    case .onDoNotCallList: return "The number is on the do-not-call list: leave it out of the file."
    case .surplusFields:
      return "Fields stand behind the last column: look for a separator that needs quotes."
    case .mixedEncoding: return "A field was not UTF-8 and was read as Windows-1252: check its accents."
    }
  }

  public func sentence(for refusal: PasswordRefusal) -> String {
    switch refusal {
    case .tooShort(let characters, let minimum):
      return "The password has \(counted(characters, "character", "characters")): give at least \(number(minimum))."
    case .tooLong(_, let maximum):
      return "The password is too long: give at most \(counted(maximum, "character", "characters"))."
    case .controlCharacter:
      return "The password holds a control character: choose one that can be typed anywhere."
    case .repetitive: return "The password repeats itself: use more different characters."
    case .guessable:
      return "The password is made of words that everybody tries first: choose something less common."
    case .sameAsBefore: return "That is the password you had: choose another."
    }
  }

  public func sentence(for failure: HashingFailure) -> String {
    switch failure {
    case .unreadableHash:
      return "What is stored of this password cannot be read: ask an admin for a new one-time secret."
    case .slotsUnavailable(let path, let errno):
      return "\(path) cannot be locked (error \(errno)): mend its owner and mode, and try again."
    case .failed: return "There is too little memory to check a password: close something and try again."
    }
  }

  public func sentence(for failure: StorageFailure) -> String {
    switch failure {
    case .diskFull: return "The disk is full: nothing was changed, free some space and try again."
    case .readOnly: return "The floor's file cannot be written: nothing was changed, mend its mode or its disk."
    case .corrupt: return "The floor's file is damaged: stop work and put back the newest good copy."
    case .fileReplaced: return "The floor's file was replaced while it was open: leave and start again."
    case .other(let words): return "The floor's file did not answer as it should (\(words)): run cordboard doctor."
    }
  }

  public func name(of permission: Permission) -> String {
    switch permission {
    case .all: return "do everything"
    case .viewContacts: return "see all contacts"
    case .createContacts: return "add contacts"
    case .editContacts: return "edit contacts"
    case .assignContacts: return "assign contacts"
    case .deleteContacts: return "delete and restore contacts"
    case .importContacts: return "import contacts"
    case .exportContacts: return "export contacts"
    case .viewUsers: return "see the people"
    case .manageUsers: return "add or change people"
    case .viewRoles: return "see the roles"
    case .manageRoles: return "add or change roles"
    case .manageStatuses: return "add or change statuses"
    case .viewHistory: return "read the history"
    case .viewSettings: return "see the floor settings"
    case .manageSettings: return "change the floor settings"
    case .viewCompliance: return "see the do-not-call list"
    case .manageCompliance: return "change the do-not-call list"
    case .overrideCompliance: return "override the calling rules"
    }
  }

  public func values(of setting: FloorSetting) -> String {
    switch setting {
    case .timeZone: return "a zone such as America/Toronto"
    case .pool: return "on or off"
    case .pauseReasons:
      return "words with commas between, such as break, lunch; at most \(FloorSetting.pauseReasonLimits.count)"
    case .appointmentMinutes: return minutes(AgentProfile.appointmentRange)
    case .travelMinutes: return minutes(AgentProfile.travelRange)
    case .idleLockMinutes:
      return "a whole number from \(FloorSetting.idleLockRange.lowerBound) to \(FloorSetting.idleLockRange.upperBound)"
    case .seatHours:
      return "a whole number from \(FloorSetting.seatHoursRange.lowerBound) to \(FloorSetting.seatHoursRange.upperBound)"
    case .escalationMinutes:
      return "a whole number from \(FloorSetting.escalationRange.lowerBound) to \(number(FloorSetting.escalationRange.upperBound))"
    case .hoursMonday, .hoursTuesday, .hoursWednesday, .hoursThursday, .hoursFriday, .hoursSaturday,
      .hoursSunday:
      return "hours such as 09:00-21:30, or closed"
    case .closedDays: return "days such as 2026-12-25,2027-01-01, or none"
    case .attemptsPerDay:
      return "a whole number from \(FloorSetting.attemptsRange.lowerBound) to \(FloorSetting.attemptsRange.upperBound)"
    case .allowedRegions: return "regions such as CA,US"
    case .nationalList: return "on or off; on refuses every call as long as no national list is here"
    }
  }

  private func minutes(_ range: ClosedRange<Int>) -> String {
    "a whole number of minutes from \(range.lowerBound) to \(range.upperBound)"
  }
}
