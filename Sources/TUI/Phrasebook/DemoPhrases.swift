import Domain

/// What `demo` says: how to sign in, and the day by script.
public protocol DemoPhrases: Sendable {
  var demoPathHelp: String { get }
  var demoFreshHelp: String { get }
  var demoScriptHelp: String { get }

  // MARK: At a terminal

  func demoMaking(_ path: String, contacts: Int) -> String
  func demoGreeting(_ path: String) -> String
  /// - Parameter moment: a day and a time.
  func demoTime(_ moment: String) -> String
  var demoSupervisor: String { get }
  func demoPassword(_ password: String) -> String
  func demoOneTime(_ name: String, _ secret: String) -> String
  var demoSecondSeat: String { get }
  /// Ends with a blank: what is typed comes behind it.
  var demoEnter: String { get }
  /// Ends with a blank; the answer is a word that ``CommonPhrases/yes`` begins.
  func demoFreshQuestion(_ path: String) -> String

  // MARK: Refusals

  var demoScriptAlone: String { get }
  var demoNeedsTerminal: String { get }
  func demoNoDemo(_ path: String) -> String
  func demoInUse(_ seats: Int) -> String
  func demoUnfinished(_ path: String) -> String
  func demoSecretsUnusable(_ path: String) -> String
  func demoContactsMissing(_ created: Int, of wanted: Int) -> String
  func demoRefusesPhone(_ adapter: CallAdapter) -> String

  // MARK: The day by script

  var demoIntroduction: String { get }
  func demoScene(_ scene: DemoScene) -> String
  /// What the script writes as a note.
  var demoNote: String { get }
  func demoNotSeen(_ scene: String, _ expected: String) -> String
  var demoEntries: String { get }
  func demoVerified(_ entries: Int, head: String) -> String
  func demoChanged(_ offset: Int) -> String
  func demoChangeRefused(_ sentence: String) -> String
  func demoChangeTaken(_ why: String) -> String
  func demoDone(_ screens: Int) -> String
  func demoWent(wrong what: String) -> String
}

/// The scenes of the day by script, in their order.
public enum DemoScene: Int, CaseIterable, Sendable {
  case signIn, oneTimeSecret, chooseRole, desk
  case firstContact, ringing, talking, hungUp, picker, status, noteTyped, noteSaved
  case secondContact, noAnswer, threeKeys
  case callback, promised, doNotCallAsked, doNotCall, callRefused, back, today, otherLanguage
  case signedOut, overview
}
