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

    public init(
      _ destination: SignInDestination = SignInDestination(), floor: FloorSign,
      keepsLanguage: Bool = false
    ) {
      self.floor = floor
      self.keepsLanguage = keepsLanguage
      email.set(destination.email)
      if !destination.email.isEmpty { focus = .password }
      if let ending = destination.ended { saying = .ended(ending) }
    }
  }

  enum Field: Equatable, Sendable { case email, password }

  enum Saying: Equatable, Sendable {
    case nothing
    case checking
    /// Below the field that it is about.
    case field(Field, Phrase)
    case refused(DomainError)
    /// Why whoever sat here is out; until the next try.
    case ended(SeatEnding)
  }

  public enum Message: Sendable {
    case typed(KeyPress)
    case pasted(String)
    case fieldMoved
    case goPressed
    case checked(Result<Entry, DomainError>, password: String)
  }

  /// Who came in, and what failed on the account before that.
  public struct Entry: Equatable, Sendable {
    let session: Session
    let failed: FailedBefore?

    public init(_ session: Session, failed: FailedBefore? = nil) {
      self.session = session
      self.failed = failed
    }
  }

  public enum Effect: Equatable, Sendable {
    case check(email: String, password: String)
  }

  public struct UseCases: Sendable {
    /// Takes about a quarter of a second and may wait for other sign-ins.
    let signIn: @Sendable (_ email: String, _ password: String) throws(DomainError) -> Entry

    public init(
      signIn:
        @escaping @Sendable (_ email: String, _ password: String) throws(DomainError) ->
        Entry
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
  /// Why the seat that was here is no more, where its person did not leave it.
  public let ended: SeatEnding?

  public init(email: String = "", ended: SeatEnding? = nil) {
    self.email = email
    self.ended = ended
  }
}
