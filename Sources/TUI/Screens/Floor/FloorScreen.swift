import Domain
import Kit
import Phrasebook
import Shell

/// The floor at this moment: today's figures, every seat, what is left of the queue. Read
/// again after every commit, and asleep in between.
public enum FloorScreen: Layer {
  public static let screen = ScreenName("floor", Phrase { $0.floorTitle })

  public struct State: Equatable, Sendable {
    let session: Session
    let floor: FloorSign
    /// Whether somebody landed here, and nothing lies below.
    let isHome: Bool
    var now = RecordsRead<FloorNow>.reading
    var turn = ReadingTurn()
    /// Why contacts wait: slower to read, so not after every commit.
    var queue = RecordsRead<QueueLeft>.reading
    var queueTurn = ReadingTurn()
    var queueIsStale = false
    /// What whoever looks holds; nil until it is read.
    var held: Set<Permission>?
    var cursor = CursorGrid<Spot>()
    var seats = ListBox<SeatID>()
    /// Whether what is left of the queue is shown; nil where the room decides.
    var wantsQueue: Bool?
    /// The seat that a question is about.
    var pending: FloorSeat?
    var saying: RecordSaying?
    var size = Size(width: 80, height: 20)

    public init(_ destination: FloorDestination, floor: FloorSign) {
      session = destination.session
      isHome = destination.isHome
      self.floor = floor
    }

    /// Those who call first, each in the order of the names.
    var shown: FloorNow? {
      guard var shown = now.shown else { return nil }
      shown.seats = shown.seats.filter(\.isCaller) + shown.seats.filter { !$0.isCaller }
      return shown
    }

    func seat(_ id: SeatID) -> FloorSeat? { shown?.seats.first { $0.id == id } }

    /// The seat that the cursor stands on.
    var chosenSeat: FloorSeat? {
      switch cursor.selected {
      case .seat(let id), .seatCalls(let id), .seatBooked(let id): return seat(id)
      default: return nil
      }
    }

    var places: FloorPlaces {
      FloorPlaces(
        size, seats: shown?.seats.count ?? 0, left: shown?.left.count ?? 0,
        held: queue.shown?.held.count ?? 0, wantsQueue: wantsQueue)
    }
  }

  /// What the cursor can stand on.
  public enum Spot: Hashable, Sendable {
    case figure(Figure)
    case seat(SeatID)
    /// Calls, and appointments, of a seat's person today.
    case seatCalls(SeatID), seatBooked(SeatID)
    case left(StatusID)
    case held(HoldRule)

    /// What `?` explains here.
    var figure: Figure {
      switch self {
      case .figure(let figure): return figure
      case .seat: return .seatTime
      case .seatCalls: return .calls
      case .seatBooked: return .booked
      case .left: return .queueLeft
      case .held: return .heldBack
      }
    }
  }

  /// The figures of the first row.
  public static let figures: [Figure] = [
    .calls, .answerRate, .booked, .callbacksDue, .queueLeft,
  ]

  public enum Message: Sendable {
    case reloadPressed, changed, queueDue, timePassed
    case read(Result<FloorNow, DomainError>)
    case queueRead(Result<QueueLeft, DomainError>)
    case rightsRead(Result<Set<Permission>, DomainError>)
    case moved(KeyPress)
    case resized(Size)
    case openPressed, explainPressed, queuePressed
    case endPressed, endConfirmed
    case ended(name: String, DomainError?)
    case leavePressed, overviewPressed, teamPressed, contactsPressed, historyPressed
    case signOutPressed, switchRolePressed, passwordPressed
  }

  public enum Effect: Equatable, Sendable {
    case read, readQueue, readRights
    case end(SeatID, name: String)
  }

  public struct UseCases: Sendable {
    let read: @Sendable () throws(DomainError) -> FloorNow
    let queue: @Sendable () throws(DomainError) -> QueueLeft
    let rights: @Sendable () throws(DomainError) -> Set<Permission>
    let end: @Sendable (Int64) throws(DomainError) -> Void

    public init(
      read: @escaping @Sendable () throws(DomainError) -> FloorNow,
      queue: @escaping @Sendable () throws(DomainError) -> QueueLeft,
      rights: @escaping @Sendable () throws(DomainError) -> Set<Permission>,
      end: @escaping @Sendable (Int64) throws(DomainError) -> Void
    ) {
      self.read = read
      self.queue = queue
      self.rights = rights
      self.end = end
    }
  }

  public static func header(_ state: State, _ context: ViewContext) -> Header? {
    let phrases = context.phrases
    let figures = state.shown.map { now in
      let states = now.states
      return [
        phrases.floorTalking(states[.talking] ?? 0),
        phrases.overviewSeated(states.values.reduce(0, +)),
      ]
    }
    return .seat(
      screen.title, of: state.session, on: state.floor, state: phrases.actor(.admin), .muted,
      figures: figures ?? [], in: context)
  }

  /// Times run by the second while there are any and somebody can see them.
  public static func subscriptions(_ state: State) -> [Subscription<Message>] {
    var wanted: [Subscription<Message>] = [.changes(.changed)]
    if state.shown?.seats.isEmpty == false {
      wanted.append(.ticking(.seconds(1), id: "time", .timePassed))
    }
    if state.queueIsStale {
      wanted.append(.ticking(.seconds(10), id: "queue", .queueDue))
    }
    return wanted
  }

  public static func resized(_ size: Size) -> Message? { .resized(size) }

  public static func lane(of effect: Effect) -> Lane {
    if case .end = effect { return .storage }
    return .reading
  }

  public static func run(
    _ effect: Effect, with use: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .read: return .read(Result { () throws(DomainError) in try use.read() })
    case .readQueue: return .queueRead(Result { () throws(DomainError) in try use.queue() })
    case .readRights: return .rightsRead(Result { () throws(DomainError) in try use.rights() })
    case .end(let seat, let name):
      return .ended(
        name: name, refusal { () throws(DomainError) in try use.end(seat.rawValue) })
    }
  }
}

/// The floor, over the overview; or where somebody lands who only watches.
public struct FloorDestination: Destination {
  public let session: Session
  public let isHome: Bool

  public init(session: Session, isHome: Bool = false) {
    self.session = session
    self.isHome = isHome
  }
}
