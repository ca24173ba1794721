import Domain

/// What stands on the way to a seat: signing in, the first password, the role.
public protocol SignInPhrases: Sendable {
  var signInTitle: String { get }
  var signInEmail: String { get }
  var signInPassword: String { get }
  /// Beside the floor's file, where it is a demo.
  var signInDemoMark: String { get }
  /// While the password is being checked.
  var signInChecking: String { get }
  var signInNoEmail: String { get }
  var signInNoPassword: String { get }
  /// After the key that changes the language: in the other language.
  var signInOtherLanguage: String { get }
  var signInGo: String { get }
  var signInGoHelp: String { get }
  var signInNextField: String { get }
  var signInNextFieldHelp: String { get }
  var signInPreviousField: String { get }
  var signInPreviousFieldHelp: String { get }
  var signInSignedOut: String { get }

  var passwordTitle: String { get }
  /// Why the person is here, one sentence.
  var passwordWhy: String { get }
  /// The rule, before anything is typed.
  func passwordRule(minimum: Int) -> String
  var passwordNew: String { get }
  var passwordAgain: String { get }
  var passwordDiffer: String { get }
  var passwordSaving: String { get }
  var passwordChanged: String { get }
  var passwordSave: String { get }
  var passwordSaveHelp: String { get }
  var passwordSignOut: String { get }
  var passwordSignOutHelp: String { get }

  var roleTitle: String { get }
  func roleGreeting(_ name: String) -> String
  var roleQuestion: String { get }
  /// While the seat is being opened.
  var roleOpening: String { get }
  /// What a person does in this role, a few words.
  func roleWork(_ actor: ActorRole) -> String
  var roleTake: String { get }
  var roleTakeHelp: String { get }
  func roleTakeHelp(_ actor: ActorRole) -> String
  func roleNotYours(_ actor: ActorRole) -> String
  var roleNone: String { get }
}
