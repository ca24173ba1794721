import Domain
import Kit
import Phrasebook
import Shell

/// The first screen: e-mail and password.
public enum SignIn: Layer {
  public struct State: Equatable, Sendable {
    let floor: FloorSign
    /// True where the configuration chose the language; else the person's own
    /// is spoken from here on.
    let keepsLanguage: Bool
    var email = TextField(limit: 254)
    /// Emptied as soon as it is handed in: what is typed while it is being
    /// checked is the beginning of the next try.
    var password = TextField(limit: 256, secret: true)
    var focus = Field.email
    var saying: Saying = .nothing

    public init(floor: FloorSign, email: String = "", keepsLanguage: Bool = false) {
      self.floor = floor
      self.keepsLanguage = keepsLanguage
      self.email.set(email)
      if !email.isEmpty { focus = .password }
    }
  }

  enum Field: Equatable, Sendable { case email, password }

  enum Saying: Equatable, Sendable {
    case nothing
    case checking
    /// Below the field that it is about.
    case field(Field, Phrase)
    case refused(DomainError)
  }

  public enum Message: Sendable {
    case typed(KeyPress)
    case pasted(String)
    case fieldMoved
    case goPressed
    case checked(Result<Session, DomainError>, password: String)
  }

  public enum Effect: Equatable, Sendable {
    case check(email: String, password: String)
  }

  public struct UseCases: Sendable {
    /// Takes about a quarter of a second and may wait for other sign-ins.
    let signIn: @Sendable (_ email: String, _ password: String) throws(DomainError) -> Session

    public init(
      signIn:
        @escaping @Sendable (_ email: String, _ password: String) throws(DomainError) ->
        Session
    ) {
      self.signIn = signIn
    }
  }

  public static let screen = ScreenName("sign-in", Phrase { $0.signInTitle })

  public static func header(_ state: State, _ context: ViewContext) -> Header? {
    Header(
      title: screen.title(context.phrases),
      mark: state.floor.isDemo ? context.phrases.signInDemoMark : "")
  }

  public static func run(
    _ effect: Effect, with useCases: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .check(let email, let password):
      let result = Result { () throws(DomainError) in try useCases.signIn(email, password) }
      return .checked(result, password: password)
    }
  }
}

/// The sign-in, with an e-mail already typed where one is known.
public struct SignInDestination: Destination {
  public let email: String

  public init(email: String = "") { self.email = email }
}
