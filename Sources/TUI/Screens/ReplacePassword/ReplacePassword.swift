import Domain
import Kit
import Phrasebook
import Shell

/// Changes one's own password from one's seat: the one that is, then the new one twice.
/// The person's other seats end with it.
public enum ReplacePassword: Layer {
  public struct State: Equatable, Sendable {
    let session: Session
    let floor: FloorSign
    var old = TextField(limit: 256, secret: true)
    var new = TextField(limit: 256, secret: true)
    var again = TextField(limit: 256, secret: true)
    var focus = Field.old
    var saying: Saying = .nothing

    public init(_ destination: ReplacePasswordDestination, floor: FloorSign) {
      session = destination.session
      self.floor = floor
    }
  }

  enum Field: Equatable, Sendable, CaseIterable { case old, new, again }

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
    /// One down, or one up.
    case fieldMoved(by: Int)
    case savePressed, closePressed
    case saved(DomainError?)
  }

  public enum Effect: Equatable, Sendable {
    case change(old: String, new: String)
  }

  public struct UseCases: Sendable {
    let change: @Sendable (_ old: String, _ new: String) throws(DomainError) -> Void

    public init(
      change: @escaping @Sendable (_ old: String, _ new: String) throws(DomainError) -> Void
    ) {
      self.change = change
    }
  }

  public static let screen = ScreenName("replace-password", Phrase { $0.passwordTitle })

  public static func header(_ state: State, _ context: ViewContext) -> Header? {
    .seat(screen.title, of: state.session, on: state.floor, in: context)
  }

  public static func run(
    _ effect: Effect, with useCases: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .change(let old, let new):
      return .saved(refusal { () throws(DomainError) in try useCases.change(old, new) })
    }
  }
}

/// For somebody at their seat.
public struct ReplacePasswordDestination: Destination {
  public let session: Session

  public init(session: Session) { self.session = session }
}
