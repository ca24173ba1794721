import Domain

/// What the commands say beside the refusals: help, headings, results.
public protocol CommandLinePhrases: Sendable {
  func help(_ text: HelpText) -> String
  func heading(_ column: TableColumn) -> String
  /// `Status: New`.
  func labelled(_ column: TableColumn, _ value: String) -> String
  func name(of check: DoctorCheck) -> String
  func name(of actor: ActorRole) -> String
  func name(of outcome: CallOutcome) -> String
  func name(of phase: CallPhase) -> String

  // MARK: Signing in

  func passwordPrompt(_ email: String) -> String
  func newPasswordPrompt(_ email: String) -> String
  var repeatPasswordPrompt: String { get }
  var passwordsDiffer: String { get }
  /// Where nobody can be asked.
  func passwordNotGiven(_ option: String) -> String
  var passwordNotTyped: String { get }
  var passwordNotText: String { get }
  var privilegesRefused: String { get }
  func limitRefused(_ largest: Int) -> String

  // MARK: Results

  func floorMade(_ path: String, admin: String) -> String
  func personAdded(_ name: String, _ email: String) -> String
  func oneTimeSecret(_ secret: String) -> String
  var deactivated: String { get }
  var hasOneTimeSecret: String { get }
  func entriesShown(_ shown: Int, of total: Int) -> String
  func moreEntries(before seq: Int64) -> String
  func contactsShown(_ shown: Int, of total: Int) -> String
  func moreContacts(after cursor: String) -> String
  func historyLength(_ entries: Int) -> String
  func historyWhole(_ entries: Int, head: String) -> String
  func historyBroken(_ bad: HistoryVerdict.Bad) -> String
  func progress(rate: Int, left: String) -> String

  // MARK: Doctor

  func doctorFound(_ wrong: Int) -> String
  var sqliteLogReset: String { get }
  var asWanted: String { get }
  var demoFloor: String { get }
  var ordinaryFloor: String { get }
  var noTerminal: String { get }
  var seatNeedsTerminal: String { get }
  func terminalTypeUnknown(_ name: String) -> String
  var terminalTooSmall: String { get }
  var localeNotUTF8: String { get }

  // MARK: Work

  var nobodyToCall: String { get }
  func claimHolds(minutes: Int) -> String
  var callNotEnded: String { get }
  var callUnsure: String { get }
  func momentRefused(_ text: String) -> String
  func momentSkipped(_ text: String) -> String
  func callsShown(_ shown: Int, of total: Int) -> String
  func moreCalls(before key: Int64) -> String
  func callLogged(_ phone: String) -> String
  func todayTold(_ work: TodaysWork) -> String
  func name(of kind: WorkKind) -> String
  func name(of direction: CallDirection) -> String
  var nothingToEdit: String { get }
  func callbackNotRead(_ text: String) -> String

  // MARK: Import

  func importTold(_ report: ImportReport, isTrial: Bool) -> String
  func importFinding(row: Int, column: String?, value: String, _ sentence: String) -> String
  func importMoreFindings(_ count: Int) -> String
  func importRejects(_ path: String) -> String
  func importStopped(rows: Int) -> String
  var importWarnings: String { get }
  var importRefusals: String { get }

  // MARK: Files

  var outputNotWritten: String { get }
  func fileMissing(_ path: String) -> String
  func fileNotPermitted(_ path: String) -> String
  func fileLinkRefused(_ path: String, link: String) -> String
  func fileNotOrdinary(_ path: String) -> String
  func fileExists(_ path: String) -> String
  func fileNotRead(_ path: String, reason: String) -> String
  func fileNotWritten(_ path: String, reason: String) -> String
  func secretFileForeign(_ path: String) -> String
  func secretFileLoose(_ path: String, mode: String) -> String
  func secretFileTooLarge(_ path: String, limit: Int) -> String
  func secretFileEmpty(_ path: String) -> String
  var contactFileEmpty: String { get }
  var contactFileUTF16: String { get }
  func contactFileNulByte(line: Int) -> String
  func contactFileOpenQuote(line: Int) -> String
  func contactFileFieldTooLong(line: Int, limit: Int) -> String
  func contactFileRecordTooLong(line: Int, limit: Int) -> String
  func contactFileTooManyColumns(line: Int, limit: Int) -> String
  func contactFileNoPhone(found: String) -> String
  func contactFileDuplicateColumn(_ name: String, first: Int, second: Int) -> String

  // MARK: Configuration

  func configurationNotRead(_ path: String, reason: String) -> String
  func configurationSyntax(_ path: String, line: Int, _ words: String) -> String
  func configurationUnknownKey(_ path: String, line: Int, key: String, nearest: String?) -> String
  func configurationWrongType(_ path: String, line: Int, key: String, wanted: String) -> String
  func configurationWrongValue(
    _ path: String, line: Int, key: String, value: String, wanted: String
  ) -> String
  func configurationMissingKey(_ path: String, line: Int, key: String) -> String
}

/// The help of commands, arguments and options.
public enum HelpText: Sendable, CaseIterable {
  case cordboard, initialise, users, usersAdd, usersList, importContacts, contacts, contactsList
  case contactsShow, next, today, call, callPlace, callLog, callList, history, historyRecord, historyRecent, historyUser, historyVerify
  case historyAction, historyBy, historyFrom, historyUntil, historyCollection, historyEmail
  case settings, settingsList, settingsSet, keys, doctor, demo
  case config, actor, passwordFile, newAdminPasswordFile, newPasswordFile, json, limit
  case name, email, telephoniste, agent, admin, role, endpoint, language
  case collection, key, before, settingName, settingValue
  case direction, outcome, at, duration, callPhone, beforeCall
  case contactsEdit, contactsNote, contactsStatus
  case contactPhone, contactName, contactEmail, address, city, postalCode, contactLanguage
  case timeZone, consent, consentAt, noteText, statusCode, statusNote
  case callbackAt, forAnyone, firstTime, secondTime
  case after, phone, markdown, file, dryRun, rejects
  case telephony
  case compliance, complianceList, complianceAdd, complianceRemove, complianceCheck
  case number, listSearch, listAfter, listReason, removalReason, beforeTerm, instant, override
}

/// Columns of the tables that commands print.
public enum TableColumn: Sendable, CaseIterable {
  case name, email, actors, roles, state, setting, value, takes, check
  case phone, status, assignedTo, calls, lastCall, callback
  case moment, outcome, duration, caller, work
  case since, addedBy, staysUntil, source, reason
}

/// What `doctor` looks at; the raw value stands in its JSON.
public enum DoctorCheck: String, Sendable, CaseIterable {
  case program, configuration, file, sqlite
  case fileMode = "file_mode"
  case directoryMode = "directory_mode"
  case fileSystem = "file_system"
  case opening, schema, settings, pages, history, log
  case liveSeats = "live_seats"
  case zone, terminal, locale
  case phone
  case callerID = "caller_id"
  case phoneKey = "phone_key"
  case phoneAccount = "phone_account"
}
