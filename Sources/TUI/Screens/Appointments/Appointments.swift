import Domain
import Kit
import Phrasebook
import Shell

/// The appointments of the floor for an admin: by agent, status and days, the soonest first.
public enum Appointments: Layer {
  public static let screen = ScreenName("appointments", Phrase { $0.appointmentsTitle })

  public struct State: Equatable, Sendable {
    let session: Session
    let floor: FloorSign
    let today: LocalDate
    public internal(set) var wish: AppointmentWish
    var agents: [PersonChoice] = []
    var lines: [ReservationLine] = []
    var total: Int?
    /// Behind what older ones begin; nil where none are left.
    var next: ReservationPlace?
    var list = ListBox<ReservationID>()
    var problem: DomainError?
    /// Counts questions: an answer to an older filter is not shown.
    var generation = 0
    var isReading = false
    /// Something was committed since that reading began.
    var isStale = false

    public init(_ destination: AppointmentsDestination, floor: FloorSign, today: LocalDate) {
      session = destination.session
      self.floor = floor
      self.today = today
      wish = AppointmentWish(from: today)
    }

    var chosen: ReservationLine? {
      list.selectedIndex.flatMap { lines.indices.contains($0) ? lines[$0] : nil }
    }
  }

  /// Appointments that are asked for at a time.
  public static let page = 50

  public struct Question: Equatable, Sendable {
    public var wish: AppointmentWish
    public var after: ReservationPlace?
    public var limit: Int
  }

  public enum Message: Sendable {
    case agentsRead(Result<[PersonChoice], DomainError>)
    case read(Question, generation: Int, Result<ReservationPage, DomainError>)
    case changed
    case moved(KeyPress)
    case openPressed, filterPressed, movePressed, hoursPressed, historyPressed
    case filtered(AppointmentWish)
    case appointmentMoved(FreeSlot)
    case leavePressed
    case resized(Size)
  }

  public enum Effect: Equatable, Sendable {
    case agents
    case read(Question, generation: Int)
  }

  public struct UseCases: Sendable {
    public var agents: @Sendable () throws(DomainError) -> [PersonChoice]
    public var read: @Sendable (Question) throws(DomainError) -> ReservationPage

    public init(
      agents: @escaping @Sendable () throws(DomainError) -> [PersonChoice],
      read: @escaping @Sendable (Question) throws(DomainError) -> ReservationPage
    ) {
      self.agents = agents
      self.read = read
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

  public static func lane(of effect: Effect) -> Lane { .reading }

  public static func run(
    _ effect: Effect, with use: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .agents: return .agentsRead(Result { () throws(DomainError) in try use.agents() })
    case .read(let question, let generation):
      return .read(
        question, generation: generation,
        Result { () throws(DomainError) in try use.read(question) })
    }
  }
}

/// Which appointments somebody wants to see.
public struct AppointmentWish: Hashable, Sendable {
  public var agent: UserID?
  /// Any of these; empty for every status.
  public var statuses: Set<ReservationStatus>
  /// The first and the last day, both included.
  public var from: LocalDate?
  public var until: LocalDate?

  public init(
    agent: UserID? = nil, statuses: Set<ReservationStatus> = [], from: LocalDate? = nil,
    until: LocalDate? = nil
  ) {
    self.agent = agent
    self.statuses = statuses
    self.from = from
    self.until = until
  }

  /// - Parameter zone: the floor's.
  public func query(in zone: any Zone, after: ReservationPlace?, limit: Int) -> ReservationQuery {
    ReservationQuery(
      agent: agent, statuses: statuses, from: from.map { zone.start(of: $0) },
      until: until.map { zone.start(of: $0.adding(days: 1)) }, after: after, limit: limit)
  }
}

/// The appointments of the floor.
public struct AppointmentsDestination: Destination {
  public let session: Session

  public init(session: Session) { self.session = session }
}
