import Domain
import Kit
import Phrasebook
import Shell

/// Closes a seat on the way elsewhere: its lease is free before anything else is
/// shown. A seat that could not be closed lapses by itself.
public enum Departure: Layer {
  public struct State: Equatable, Sendable {
    let destination: DepartureDestination
    let floor: FloorSign

    public init(_ destination: DepartureDestination, floor: FloorSign) {
      self.destination = destination
      self.floor = floor
    }
  }

  public enum Message: Sendable {
    case closed(Result<Void, DomainError>)
  }

  public enum Effect: Equatable, Sendable {
    case close(Session, DepartureDestination.Next)
  }

  public struct UseCases: Sendable {
    let close: @Sendable (Session, DepartureDestination.Next) throws(DomainError) -> Void

    public init(
      close: @escaping @Sendable (Session, DepartureDestination.Next) throws(DomainError) -> Void
    ) {
      self.close = close
    }
  }

  public static let screen = ScreenName("departure", Phrase { $0.seatSignOut })
  public static let commands: [Command<State, Message>] = []

  public static func header(_ state: State, _ context: ViewContext) -> Header? {
    .seat(screen.title, of: state.destination.session, on: state.floor, in: context)
  }

  public static func opened(_ state: inout State, at now: Instant) -> [Step<Effect>] {
    [.effect(.close(state.destination.session, state.destination.next))]
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    var session = state.destination.session
    session.seat = nil
    switch state.destination.next {
    case .signIn:
      return [
        .reset(SignInDestination(email: session.user.email)),
        .notice(Notice(.plain, Phrase { $0.signInSignedOut })),
      ]
    case .chooseRole: return [.reset(ChooseRoleDestination(session: session))]
    }
  }

  public static func run(
    _ effect: Effect, with useCases: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .close(let session, let next):
      return .closed(Result { () throws(DomainError) in try useCases.close(session, next) })
    }
  }

  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    canvas.writeCentered(context.phrases.seatClosing, row: canvas.height / 2, .muted)
  }
}

/// `.reset(DepartureDestination(session: session, next: .signIn))` signs out.
public struct DepartureDestination: Destination {
  public enum Next: Hashable, Sendable { case signIn, chooseRole }

  public let session: Session
  public let next: Next

  public init(session: Session, next: Next) {
    self.session = session
    self.next = next
  }
}
