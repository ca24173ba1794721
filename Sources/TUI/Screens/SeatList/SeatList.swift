import Domain
import Kit
import Phrasebook
import Shell

/// The open seats of the floor: who, what they do, since when and where; ending one.
public enum SeatList: Layer {
  public static let screen = ScreenName("seats", Phrase { $0.seatsTitle })

  public struct State: Equatable, Sendable {
    let session: Session
    let floor: FloorSign
    var page = RecordsRead<Page>.reading
    var turn = ReadingTurn()
    var list = ListBox<SeatID>()
    /// The seat that a question is about.
    var pending: SeatLine?
    var saying: RecordSaying?

    public init(_ destination: SeatListDestination, floor: FloorSign) {
      session = destination.session
      self.floor = floor
    }

    var lines: [SeatLine] { page.shown?.lines ?? [] }

    var chosen: SeatLine? { lines.first { $0.seat.id == list.selected } }
  }

  public struct Page: Equatable, Sendable {
    public var lines: [SeatLine]
    /// What whoever looks holds.
    public var held: Set<Permission>

    public init(lines: [SeatLine], held: Set<Permission>) {
      self.lines = lines
      self.held = held
    }
  }

  public enum Message: Sendable {
    case reloadPressed, changed
    case read(Result<Page, DomainError>)
    case moved(KeyPress)
    case endPressed, endConfirmed, leavePressed
    case ended(SeatLine, DomainError?)
    case resized(Size)
  }

  public enum Effect: Equatable, Sendable {
    case read
    case end(SeatLine)
  }

  public struct UseCases: Sendable {
    let read: @Sendable () throws(DomainError) -> Page
    let end: @Sendable (Int64) throws(DomainError) -> Void

    public init(
      read: @escaping @Sendable () throws(DomainError) -> Page,
      end: @escaping @Sendable (Int64) throws(DomainError) -> Void
    ) {
      self.read = read
      self.end = end
    }
  }

  public static func header(_ state: State, _ context: ViewContext) -> Header? {
    .seat(
      screen.title, of: state.session, on: state.floor, state: context.phrases.actor(.admin),
      .muted, in: context)
  }

  public static func subscriptions(_ state: State) -> [Subscription<Message>] {
    [.changes(.changed)]
  }

  public static func resized(_ size: Size) -> Message? { .resized(size) }

  public static func lane(of effect: Effect) -> Lane { effect == .read ? .reading : .storage }

  public static func run(
    _ effect: Effect, with use: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .read: return .read(Result { () throws(DomainError) in try use.read() })
    case .end(let line):
      return .ended(
        line, refusal { () throws(DomainError) in try use.end(line.seat.id.rawValue) })
    }
  }
}

/// The seats, over the people.
public struct SeatListDestination: Destination {
  public let session: Session

  public init(session: Session) { self.session = session }
}
