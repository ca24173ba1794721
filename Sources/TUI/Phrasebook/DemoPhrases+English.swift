import Domain

extension English {
  public var demoPathHelp: String {
    "Where the demo floor lies, instead of $XDG_DATA_HOME/cordboard/demo.db."
  }
  public var demoFreshHelp: String { "Start over; what was done on the demo floor is lost." }
  public var demoScriptHelp: String {
    "Play a day by script and print its screens, as it does without a terminal."
  }

  public func demoMaking(_ path: String, contacts: Int) -> String {
    "Making a demo floor with \(number(contacts)) fictional contacts at \(path)."
  }
  public func demoGreeting(_ path: String) -> String {
    "The demo floor at \(path): everybody on it is fictional, and the phone is simulated."
  }
  public func demoTime(_ moment: String) -> String { "On this floor it is \(moment)." }
  public var demoSupervisor: String { "supervisor" }
  public func demoPassword(_ password: String) -> String {
    "Everybody's password on this floor:  \(password)"
  }
  public func demoOneTime(_ name: String, _ secret: String) -> String {
    "\(name) begins today, with a one-time secret:  \(secret)"
  }
  public var demoSecondSeat: String {
    "The same command in another terminal opens another seat; Ctrl-X leaves, ? helps."
  }
  public var demoEnter: String { "Press Enter to sit down. " }
  public func demoFreshQuestion(_ path: String) -> String {
    "Start over at \(path)? Everything done there is lost (yes, or Enter for no): "
  }

  public var demoScriptAlone: String {
    "--script plays on a floor of its own: leave --path and --fresh out."
  }
  public var demoNeedsTerminal: String {
    "Without a terminal the demo plays by script on a floor of its own: "
      + "leave --path and --fresh out, or run it at a terminal."
  }
  public func demoNoDemo(_ path: String) -> String {
    "\(path) is not a demo floor: choose another --path."
  }
  public func demoInUse(_ seats: Int) -> String {
    "\(counted(seats, "seat is", "seats are")) open on the demo floor: leave there first."
  }
  public func demoUnfinished(_ path: String) -> String {
    "The demo floor at \(path) was not finished, or its sign-in file is gone: "
      + "start over with --fresh."
  }
  public func demoSecretsUnusable(_ path: String) -> String {
    "\(path) does not hold the demo's passwords: start over with --fresh."
  }
  public func demoContactsMissing(_ created: Int, of wanted: Int) -> String {
    "Only \(number(created)) of the \(number(wanted)) contacts of the demo came in: "
      + "report this as a defect."
  }
  public func demoRefusesPhone(_ adapter: CallAdapter) -> String {
    "A demo floor calls nobody: the adapter \(adapter.rawValue) reaches real phones. "
      + "Set provider = \"simulated\"."
  }

  public var demoIntroduction: String {
    "A day by script, on a new demo floor and the simulated phone. Each screen stands under the "
      + "keys that led to it."
  }
  public func demoScene(_ scene: DemoScene) -> String {
    switch scene {
    case .signIn: return "The seat opens"
    case .oneTimeSecret: return "A one-time secret opens only this"
    case .chooseRole: return "A password of her own; two roles"
    case .desk: return "At the desk"
    case .firstContact: return "Next: her oldest callback is due"
    case .ringing: return "Calling"
    case .talking: return "In conversation"
    case .hungUp: return "Hung up"
    case .picker: return "Statuses, a letter each"
    case .status: return "Status set"
    case .noteTyped: return "A note, kept as it is typed"
    case .noteSaved: return "Note saved"
    case .secondContact: return "Next"
    case .noAnswer: return "No answer: a status is suggested"
    case .threeKeys: return "Taken over, and on to the next: three keys with the call"
    case .callback: return "Callback: the day and the time"
    case .promised: return "Callback promised"
    case .doNotCallAsked: return "The next one wants no calls: what cannot be undone is asked"
    case .doNotCall: return "On the do-not-call list"
    case .callRefused: return "Who is on the do-not-call list is not called"
    case .back: return "Back"
    case .today: return "What she did today"
    case .otherLanguage: return "The other language, at any moment"
    case .signedOut: return "Signed out"
    case .overview: return "An admin's overview"
    }
  }
  public var demoNote: String { "Asked for a quote; prefers mornings." }
  public func demoNotSeen(_ scene: String, _ expected: String) -> String {
    "The day did not go as planned: “\(scene)” should show “\(expected)”."
  }
  public var demoEntries: String { "Entries of the history, by what was done:" }
  public func demoVerified(_ entries: Int, head: String) -> String {
    "The history is whole: \(counted(entries, "entry", "entries")), head \(head)."
  }
  public func demoChanged(_ offset: Int) -> String {
    "In a copy of the file one byte of that note's entry was changed (byte \(offset))."
  }
  public func demoChangeRefused(_ sentence: String) -> String { "The copy is refused: " + sentence }
  public func demoChangeTaken(_ why: String) -> String {
    "The changed copy was not refused as it should be: \(why)."
  }
  public func demoDone(_ screens: Int) -> String {
    "\(counted(screens, "screen", "screens")), everything as expected."
  }
  public func demoWent(wrong what: String) -> String {
    "The day did not leave what it should: \(what)."
  }
}
