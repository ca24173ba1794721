import Domain

extension English {
  public func heading(_ column: TableColumn) -> String {
    switch column {
    case .name: return "Name"
    case .email: return "E-mail"
    case .actors: return "Acts as"
    case .roles: return "Roles"
    case .state: return "State"
    case .setting: return "Setting"
    case .value: return "Value"
    case .takes: return "Takes"
    case .check: return "Check"
    case .phone: return "Phone"
    case .status: return "Status"
    case .assignedTo: return "Telephoniste"
    case .calls: return "Calls"
    case .lastCall: return "Last call"
    case .callback: return "Callback"
    case .moment: return "When"
    case .outcome: return "Outcome"
    case .duration: return "Talk"
    case .caller: return "By"
    case .work: return "Work"
    case .since: return "Since"
    case .addedBy: return "By"
    case .staysUntil: return "Stays until"
    case .source: return "Through"
    case .reason: return "Reason"
    }
  }

  public func labelled(_ column: TableColumn, _ value: String) -> String {
    heading(column) + ": " + value
  }

  public func name(of check: DoctorCheck) -> String {
    switch check {
    case .program: return "program"
    case .configuration: return "configuration"
    case .file: return "floor’s file"
    case .sqlite: return "SQLite"
    case .fileMode: return "mode of the file"
    case .directoryMode: return "mode of the directory"
    case .fileSystem: return "file system"
    case .opening: return "opening"
    case .schema: return "schema"
    case .settings: return "settings of both connections"
    case .pages: return "pages (quick_check)"
    case .history: return "history"
    case .log: return "write-ahead log"
    case .liveSeats: return "live seats"
    case .zone: return "time zone"
    case .terminal: return "terminal"
    case .locale: return "character set"
    case .phone: return "phone"
    case .callerID: return "outgoing number"
    case .phoneKey: return "access to the telephone account"
    case .phoneAccount: return "telephone account"
    }
  }

  public func name(of actor: ActorRole) -> String {
    switch actor {
    case .telephoniste: return "telephoniste"
    case .admin: return "admin"
    case .agent: return "agent"
    }
  }

  public func momentRefused(_ text: String) -> String {
    "“\(text)” is no moment: write 2026-11-24T15:04:05Z, or 2026-11-24 10:04 by the floor's clock."
  }
  public func momentSkipped(_ text: String) -> String {
    "The clock skips \(text) that day: choose a time an hour earlier or later."
  }
  public func callsShown(_ shown: Int, of total: Int) -> String {
    "\(number(shown)) of \(counted(total, "call", "calls"))"
  }
  public func moreCalls(before key: Int64) -> String { "More: --before \(key)" }
  public func callLogged(_ phone: String) -> String { "The call with \(phone) is in the log." }
  public func todayTold(_ work: TodaysWork) -> String {
    "\(counted(work.worked, "contact", "contacts")) worked, \(counted(work.calls, "call", "calls")), \(number(work.booked)) booked"
  }
  public func name(of kind: WorkKind) -> String {
    switch kind {
    case .skipped: return "skipped"
    case .noted: return "noted"
    case .status: return "status set"
    case .called: return "called"
    }
  }
  public func name(of direction: CallDirection) -> String {
    direction == .outbound ? "made" : "received"
  }

  public func name(of outcome: CallOutcome) -> String {
    switch outcome {
    case .answered: return "answered"
    case .busy: return "busy"
    case .noAnswer: return "no answer"
    case .failed: return "failed"
    case .canceled: return "hung up before an answer"
    case .ownPhone: return "your own phone did not answer"
    case .unsure: return "nobody can say whether it was placed"
    }
  }

  public func name(of phase: CallPhase) -> String {
    switch phase {
    case .placing: return "Placing"
    case .unsure: return "Checking whether the call exists"
    case .queued: return "Queued"
    case .yourPhoneRings: return "Your phone rings"
    case .yourPhoneIsUp: return "Your phone is connected"
    case .dialling: return "Dialling"
    case .ringing: return "Ringing"
    case .talking: return "In conversation"
    case .hangingUp: return "Hanging up"
    case .ended: return "Ended"
    }
  }

  public func passwordPrompt(_ email: String) -> String { "Password of \(email): " }
  public func newPasswordPrompt(_ email: String) -> String { "New password for \(email): " }
  public var repeatPasswordPrompt: String { "The same password again: " }
  public var passwordsDiffer: String { "The two passwords differ: try again." }
  public func passwordNotGiven(_ option: String) -> String {
    "There is no terminal to ask for the password: give \(option) FILE or set CORDBOARD_PASSWORD."
  }
  public var passwordNotTyped: String { "No password was typed: try again." }
  public var passwordNotText: String { "The password is not UTF-8 text: save it as such." }
  public var privilegesRefused: String {
    "cordboard does not run with another account’s privileges (setuid, setgid): run it as the account itself."
  }
  public func limitRefused(_ largest: Int) -> String {
    "--limit takes a whole number from 1 to \(number(largest))."
  }

  public func floorMade(_ path: String, admin: String) -> String {
    "The floor stands in \(path); \(admin) can sign in."
  }
  public func personAdded(_ name: String, _ email: String) -> String {
    "\(name) was added and signs in as \(email)."
  }
  public func oneTimeSecret(_ secret: String) -> String {
    "One-time secret, shown only now and to be changed at the first sign-in: \(secret)"
  }
  public var deactivated: String { "deactivated" }
  public var hasOneTimeSecret: String { "one-time secret" }
  public func entriesShown(_ shown: Int, of total: Int) -> String {
    "\(number(shown)) of \(counted(total, "entry", "entries"))"
  }
  public func moreEntries(before seq: Int64) -> String { "More with --before \(seq)" }
  public func contactsShown(_ shown: Int, of total: Int) -> String {
    "\(number(shown)) of \(counted(total, "contact", "contacts"))"
  }
  public func moreContacts(after cursor: String) -> String { "More with --after \(cursor)" }
  public func historyLength(_ entries: Int) -> String {
    "\(counted(entries, "entry", "entries")) in the history"
  }
  public func historyWhole(_ entries: Int, head: String) -> String {
    "The history is whole: \(counted(entries, "entry", "entries")), head \(head)"
  }
  public func historyBroken(_ bad: HistoryVerdict.Bad) -> String {
    let what: String
    switch bad.why {
    case .live, .missing, .unrecorded: return recordBroken(bad)
    case .gap: what = "an entry is missing or out of order"
    case .order: what = "it does not follow on the entry before it"
    case .hash: what = "its columns do not give its hash"
    case .payload: what = "its contents are not what was written"
    case .snapshot: what = "the record of who acted is not what was written"
    case .request: what = "the record of its request is not what was written"
    }
    return "The history was changed at entry \(bad.seq ?? 0): \(what); keep this file and compare it with a copy."
  }
  public func progress(rate: Int, left: String) -> String { "\(number(rate))/s  \(left) left" }

  public func doctorFound(_ wrong: Int) -> String {
    "\(counted(wrong, "check", "checks")) failed: mend what is marked with ✗."
  }
  public var sqliteLogReset: String {
    "this version can lose commits where several programs write at once; cordboard’s own lock keeps that from happening, so let no other program write to the file"
  }
  public var asWanted: String { "as wanted" }
  public var demoFloor: String { "a demo floor" }
  public var ordinaryFloor: String { "a floor" }
  public var seatNeedsTerminal: String { "The seat needs a terminal: run this command in one." }
  public func terminalTypeUnknown(_ name: String) -> String {
    "No description of the terminal “\(name)” is installed: install ncurses-term, or set TERM=xterm."
  }
  public var noTerminal: String { "no terminal" }
  public var terminalTooSmall: String {
    "a seat wants at least 60x20: make the window larger"
  }
  public var localeNotUTF8: String {
    "accents show as ? in tables; set LANG to a UTF-8 locale such as C.UTF-8"
  }

  public var nobodyToCall: String { "There is nobody to call now: try again later, or ask for contacts." }
  public func claimHolds(minutes: Int) -> String {
    "Yours for \(counted(minutes, "minute", "minutes"))."
  }
  public var callNotEnded: String { "not ended" }
  public var nothingToEdit: String { "Say what to change: name at least one field." }
  public func callbackNotRead(_ text: String) -> String { "“\(text)” is no time: write it as \"2026-11-24 14:30\"." }
  public var callUnsure: String {
    "Nobody knows how the call stands: look at the contact before you call again."
  }

  public func importTold(_ report: ImportReport, isTrial: Bool) -> String {
    let counts =
      "\(counted(report.rows, "row", "rows")): \(number(report.created)) created, "
      + "\(number(report.revived)) revived, \(number(report.updated)) updated, "
      + "\(number(report.unchanged)) unchanged, "
      + "\(counted(report.duplicates, "duplicate", "duplicates")), "
      + "\(number(report.refused.count)) refused"
    if isTrial { return "Nothing was written. " + counts }
    let isNothing = report.created + report.revived + report.updated == 0
    return isNothing ? "Nothing was changed. " + counts : counts
  }
  public func importFinding(
    row: Int, column: String?, value: String, _ sentence: String
  ) -> String {
    let place = column.map { " \($0)" } ?? ""
    return "row \(row)\(place) “\(value)”: \(sentence)"
  }
  public func importMoreFindings(_ count: Int) -> String { "… and \(number(count)) more" }
  public func importRejects(_ path: String) -> String {
    "The refused rows stand in \(path): mend them there and import that file."
  }
  public func importStopped(rows: Int) -> String {
    "Stopped after \(counted(rows, "row", "rows")), which are saved: run the same command again to go on."
  }
  public var importWarnings: String { "Warnings" }
  public var importRefusals: String { "Refused" }

  public var outputNotWritten: String {
    "The result could not be written to standard output: look where it goes."
  }
  public func fileMissing(_ path: String) -> String { "There is no file \(path): check its name." }
  public func fileNotPermitted(_ path: String) -> String {
    "This account may not use \(path): mend its owner and mode."
  }
  public func fileLinkRefused(_ path: String, link: String) -> String {
    "\(path) leads through the link “\(link)” in a folder where others may write: name the file itself."
  }
  public func fileNotOrdinary(_ path: String) -> String {
    "\(path) is no ordinary file: name one."
  }
  public func fileExists(_ path: String) -> String {
    "\(path) exists already and is not written over: name another file, or remove it."
  }
  public func fileNotRead(_ path: String, reason: String) -> String {
    "\(path) cannot be read (\(reason)): mend that and try again."
  }
  public func fileNotWritten(_ path: String, reason: String) -> String {
    "\(path) cannot be written (\(reason)): mend that and try again."
  }
  public func secretFileForeign(_ path: String) -> String {
    "\(path) belongs to another account: a password is read only from a file of your own."
  }
  public func secretFileLoose(_ path: String, mode: String) -> String {
    "Others may read \(path) (mode \(mode)): run chmod 600 on it."
  }
  public func secretFileTooLarge(_ path: String, limit: Int) -> String {
    "\(path) has more than \(number(limit)) bytes: name a file that holds the password alone."
  }
  public func secretFileEmpty(_ path: String) -> String {
    "\(path) is empty: write the password into it."
  }
  public var contactFileEmpty: String { "The file is empty: give it a header and rows." }
  public var contactFileUTF16: String {
    "The file is UTF-16 (“Unicode text”): save it as CSV in UTF-8."
  }
  public func contactFileNulByte(line: Int) -> String {
    "Line \(number(line)) holds a zero byte: this is no text file, save it as CSV."
  }
  public func contactFileOpenQuote(line: Int) -> String {
    "The quote opened in line \(number(line)) is never closed: close it."
  }
  public func contactFileFieldTooLong(line: Int, limit: Int) -> String {
    "A field in line \(number(line)) has more than \(number(limit)) bytes: look for a missing quote there."
  }
  public func contactFileRecordTooLong(line: Int, limit: Int) -> String {
    "The row in line \(number(line)) has more than \(number(limit)) bytes: look for a missing quote there."
  }
  public func contactFileTooManyColumns(line: Int, limit: Int) -> String {
    "The row in line \(number(line)) has more than \(number(limit)) fields: check its separators."
  }
  public func contactFileNoPhone(found: String) -> String {
    "The header names no column phone (it has: \(found)): name it so."
  }
  public func contactFileDuplicateColumn(_ name: String, first: Int, second: Int) -> String {
    "The columns \(first) and \(second) are both “\(name)”: keep one."
  }

  public func configurationNotRead(_ path: String, reason: String) -> String {
    "\(path) cannot be read (\(reason)): mend that or name another configuration."
  }
  public func configurationSyntax(_ path: String, line: Int, _ words: String) -> String {
    "\(path):\(line): this is not TOML (\(words)): mend the line."
  }
  public func configurationUnknownKey(
    _ path: String, line: Int, key: String, nearest: String?
  ) -> String {
    "\(path):\(line): there is no key “\(key)”"
      + (nearest.map { "; did you mean “\($0)”?" } ?? ": take it out.")
  }
  public func configurationWrongType(
    _ path: String, line: Int, key: String, wanted: String
  ) -> String {
    "\(path):\(line): “\(key)” has the wrong kind of value: write it like \(wanted)."
  }
  public func configurationWrongValue(
    _ path: String, line: Int, key: String, value: String, wanted: String
  ) -> String {
    "\(path):\(line): “\(value)” does not fit “\(key)”: give \(wanted)."
  }
  public func configurationMissingKey(_ path: String, line: Int, key: String) -> String {
    "\(path):\(line): the provider “twilio” needs “\(key)”: add it (config.example.toml shows how)."
  }
}
