import Domain
import Kit
import Phrasebook
import Shell

/// Where an agent lands: the visits of a day with the ways between them, and the week as a
/// calendar.
public enum AgentDay: Layer {
  public static let screen = ScreenName("agent-day", Phrase { $0.agentTitle })

  public struct State: Equatable, Sendable {
    let session: Session
    let floor: FloorSign
    let today: LocalDate
    /// The day whose visits are listed.
    public internal(set) var day: LocalDate
    var page = RecordsRead<Week>.reading
    var turn = ReadingTurn()
    public internal(set) var list = ListBox<ReservationID>()
    /// Whether the calendar is shown where there is no room for both.
    var showsWeek = false
    var showsProfile = false
    /// True until what was asked of the floor is answered.
    var isActing = false
    /// Typed for a note and not saved, and of which visit.
    var draft: Draft?
    var size = Size(width: 80, height: 20)

    public init(_ destination: AgentDayDestination, floor: FloorSign, today: LocalDate) {
      session = destination.session
      self.floor = floor
      self.today = today
      day = today
    }
  }

  public struct Draft: Equatable, Sendable {
    public var reservationID: ReservationID
    public var text: String
  }

  /// The seven days of a week.
  public struct Week: Equatable, Sendable {
    public var first: LocalDate
    public var days: [AgentDayPlan]

    public init(first: LocalDate, days: [AgentDayPlan]) {
      self.first = first
      self.days = days
    }
  }

  public enum Message: Sendable {
    case changed
    case read(Result<Week, DomainError>)
    case moved(KeyPress)
    case dayMoved(by: Int)
    case todayPressed, weekPressed, profilePressed, leavePressed
    case openPressed, notePressed, callPressed, hoursPressed
    case statusPressed(ReservationStatus)
    case set(ReservationStatus, DomainError?)
    case noteClosed(ReservationID, draft: String)
    case resized(Size)
    case signOutPressed, switchRolePressed, passwordPressed
  }

  public enum Effect: Equatable, Sendable {
    /// Seven days from this one on.
    case read(LocalDate)
    case set(ReservationStatus, ReservationID)
  }

  public struct UseCases: Sendable {
    public var read: @Sendable (LocalDate) throws(DomainError) -> [AgentDayPlan]
    public var set: @Sendable (ReservationStatus, ReservationID) throws(DomainError) -> Void

    public init(
      read: @escaping @Sendable (LocalDate) throws(DomainError) -> [AgentDayPlan],
      set: @escaping @Sendable (ReservationStatus, ReservationID) throws(DomainError) -> Void
    ) {
      self.read = read
      self.set = set
    }
  }

  public static func header(_ state: State, _ context: ViewContext) -> Header? {
    let today = state.page.shown?.days.first { $0.date == state.today }
    let figures = today.map { [context.phrases.agentVisitsToday($0.visits.count)] }
    return .seat(
      screen.title, of: state.session, on: state.floor, figures: figures ?? [], in: context)
  }

  public static func subscriptions(_ state: State) -> [Subscription<Message>] {
    [.changes(.changed)]
  }

  public static func resized(_ size: Size) -> Message? { .resized(size) }

  public static func lane(of effect: Effect) -> Lane {
    if case .read = effect { return .reading }
    return .storage
  }

  public static func run(
    _ effect: Effect, with use: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .read(let first):
      return .read(
        Result { () throws(DomainError) in Week(first: first, days: try use.read(first)) })
    case .set(let status, let id):
      return .set(status, refusal { () throws(DomainError) in try use.set(status, id) })
    }
  }
}

/// Where an agent lands.
public struct AgentDayDestination: Destination {
  public let session: Session

  public init(session: Session) { self.session = session }
}
