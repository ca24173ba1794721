/// Why a rule refused, or why nothing could be saved. Data only: the phrasebook
/// turns each case into the one sentence that a person reads, in their language.
public enum DomainError: Error, Equatable, Sendable {
  // MARK: Who

  case signInRefused
  case accountDisabled(email: String)
  /// A one-time secret opens nothing but the change of it.
  case passwordMustChange
  case notTelephoniste
  case notAgent
  case notPermitted(Permission)
  case passwordRefused(PasswordRefusal)
  case hashing(HashingFailure)
  case emailTaken(String)
  case nameMissing
  case nameTooLong(limit: Int)
  case actorMissing
  case emailRefused(EmailRefusal)
  case endpointRefused(String)
  case unknownRole(String, known: [String])
  case roleOfAnotherActor(String)
  case unknownUser(String)
  case rights(RightsRefusal)
  /// Nobody would be left who may do everything.
  case lastAdmin(email: String)
  /// Whoever is to call no longer has contacts still.
  case telephonisteHasContacts(email: String, contacts: Int)
  case role(RoleRefusal)
  case statusRefused(StatusRefusal)
  /// Too much failed before; the time that is left.
  case signInDelayed(Span)
  /// What is done to others' accounts was tried on one's own.
  case ownAccount

  // MARK: Contacts

  case unknownContact
  /// Another seat holds the contact.
  case contactInUse
  /// Somebody else wrote in the same field meanwhile.
  case contactChanged
  case fieldRefused(ContactField, FieldRefusal)
  case phoneRefused(PhoneRefusal)
  case unknownStatus(String, known: [String])
  /// Booking sets it.
  case statusOfBooking
  case callbackTimeMissing
  case callbackTimePassed
  case callbackTimeTooFar
  /// The clock jumps over it that day.
  case callbackTimeSkipped
  /// The clock shows it twice that day.
  case callbackTimeTwice
  case noteEmpty
  case noteTooLong(limit: Int)
  case draftTooLong(limit: Int)
  /// No contact, deleted or not, has this number.
  case unknownNumber(PhoneNumber)
  /// Whoever contacts are to be assigned to has to be an active telephoniste.
  case receiverRefused(email: String)
  /// The status asks for a time of each contact.
  case statusOfCard
  /// An appointment is booked.
  case contactConverted
  /// What is to be restored was not deleted.
  case contactNotDeleted

  // MARK: Calls

  case callIsLive
  case noLiveCall
  /// The dial gate refused; the verdict says why.
  case callRefused(DialVerdict)
  case telephony(TelephonyError)
  case loggedCallRefused(LoggedCallRefusal)
  case unknownPause(String, known: [String])

  // MARK: Booking

  case booking(BookingRefusal)

  // MARK: Compliance

  /// What asks for a reason got none.
  case reasonMissing
  case reasonTooLong(limit: Int)
  case notOnList
  /// The number has to stay on the list up to and including this day.
  case listTermNotOver(LocalDate)

  // MARK: Floor

  case unknownTimeZone(String)
  case unknownSetting(String, nearest: String)
  case settingValue(FloorSetting, String)
  case alreadyInitialised
  case seatEnded
  /// Not by its person.
  case seatWasEnded(SeatEnding)
  case unknownSeat(Int64)
  /// Figures are told of so many days at most.
  case periodRefused(longest: Int)
  /// All days are counted anew, for which others could not save.
  case figuresNeedAnEmptyFloor(others: Int)
  /// What the figure counts is shown elsewhere.
  case figureWithoutRows(Figure)

  // MARK: Reading

  /// Nobody waits for the answer any more.
  case abandoned

  // MARK: Saving

  /// The turnstile was not free within its limit; nothing was changed.
  case anotherSeatIsSaving
  /// The file's schema is newer than this program.
  case programIsOlder(schema: Int, program: Int)
  case storage(StorageFailure)
}

/// What the storage answered, as far as a person can act on it.
public enum StorageFailure: Error, Equatable, Sendable {
  case diskFull
  case readOnly
  case corrupt
  /// The file was deleted or replaced while it was open.
  case fileReplaced
  /// The engine's own words.
  case other(String)
}
