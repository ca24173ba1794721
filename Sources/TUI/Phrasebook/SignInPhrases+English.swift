import Domain

extension English {
  public var signInTitle: String { "Sign in" }
  public var signInEmail: String { "E-mail" }
  public var signInPassword: String { "Password" }
  public var signInDemoMark: String { "DEMO" }
  public var signInChecking: String { "Checking…" }
  public var signInNoEmail: String { "Type your e-mail address." }
  public var signInNoPassword: String { "Type your password." }
  public var signInOtherLanguage: String { "français" }
  public var signInGo: String { "sign in" }
  public var signInGoHelp: String { "Sign in, or go to the password." }
  public var signInNextField: String { "next field" }
  public var signInNextFieldHelp: String { "Go to the next field." }
  public var signInPreviousField: String { "previous field" }
  public var signInPreviousFieldHelp: String { "Go to the previous field." }
  public var signInSignedOut: String { "You are signed out." }

  public var passwordTitle: String { "New password" }
  public var passwordWhy: String {
    "Your one-time secret worked. Now choose a password of your own."
  }
  public func passwordRule(minimum: Int) -> String {
    "At least \(number(minimum)) characters; several words are easiest to keep in mind."
  }
  public var passwordNew: String { "New password" }
  public var passwordAgain: String { "Once more" }
  public var passwordDiffer: String { "The two are not the same. Type it once more." }
  public var passwordSaving: String { "Saving…" }
  public var passwordChanged: String { "Your password is changed." }
  public var passwordSave: String { "save" }
  public var passwordSaveHelp: String { "Go to the next field, then save the new password." }
  public var passwordSignOut: String { "sign out" }
  public var passwordSignOutHelp: String { "Keep the one-time secret and go back to the sign-in." }

  public var roleTitle: String { "Choose a role" }
  public func roleGreeting(_ name: String) -> String { "Hello, \(name)." }
  public var roleQuestion: String { "What do you do now?" }
  public var roleOpening: String { "Opening your seat…" }
  public func roleWork(_ actor: ActorRole) -> String {
    switch actor {
    case .telephoniste: return "call contacts"
    case .admin: return "watch over contacts and people"
    case .agent: return "keep appointments"
    }
  }
  public var roleTake: String { "choose" }
  public var roleTakeHelp: String { "Take the marked role." }
  public func roleTakeHelp(_ actor: ActorRole) -> String {
    switch actor {
    case .telephoniste: return "Work as a telephoniste."
    case .admin: return "Work as an admin."
    case .agent: return "Work as an agent."
    }
  }
  public func roleNotYours(_ actor: ActorRole) -> String {
    switch actor {
    case .telephoniste: return "You are not a telephoniste."
    case .admin: return "You are not an admin."
    case .agent: return "You are not an agent."
    }
  }
  public var roleNone: String { "You have no role here yet. Ask an admin." }
}
