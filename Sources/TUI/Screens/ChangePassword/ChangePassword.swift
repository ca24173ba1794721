import Domain
import Kit
import Phrasebook
import Shell

/// What a one-time secret opens: the choice of a password of one's own. It
/// cannot be skipped; Esc signs out.
public enum ChangePassword: Layer {
  public struct State: Equatable, Sendable {
    let session: Session
    /// The one-time secret, as it was typed at the sign-in.
    let old: String
    let floor: FloorSign
    var new = TextField(limit: 256, secret: true)
    var again = TextField(limit: 256, secret: true)
    var focus = Field.new
    var saying: Saying = .nothing

    public init(_ destination: ChangePasswordDestination, floor: FloorSign) {
      session = destination.session
      old = destination.old
      self.floor = floor
    }
  }

  enum Field: Equatable, Sendable { case new, again }

  enum Saying: Equatable, Sendable {
    case nothing
    case saving
    /// Below the field that it is about.
    case field(Field, Phrase)
    case failed(DomainError)
  }

  public enum Message: Sendable {
    case typed(KeyPress)
    case pasted(String)
    case fieldMoved
    case savePressed
    case saved(Result<Session, DomainError>)
    case signOutPressed
  }

  public enum Effect: Equatable, Sendable {
    case change(old: String, new: String, Session)
  }

  public struct UseCases: Sendable {
    let change:
      @Sendable (_ old: String, _ new: String, _ session: Session) throws(DomainError) -> Session

    public init(
      change:
        @escaping @Sendable (_ old: String, _ new: String, _ session: Session)
        throws(DomainError) -> Session
    ) {
      self.change = change
    }
  }

  public static let screen = ScreenName("change-password", Phrase { $0.passwordTitle })

  public static func header(_ state: State, _ context: ViewContext) -> Header? {
    .seat(screen.title, of: state.session, on: state.floor, in: context)
  }

  public static func run(
    _ effect: Effect, with useCases: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .change(let old, let new, let session):
      return .saved(
        Result { () throws(DomainError) in try useCases.change(old, new, session) })
    }
  }
}

/// For somebody who signed in by a one-time secret.
public struct ChangePasswordDestination: Destination {
  public let session: Session
  public let old: String

  public init(session: Session, old: String) {
    self.session = session
    self.old = old
  }
}
