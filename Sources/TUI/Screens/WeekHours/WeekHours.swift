import Domain
import Kit
import Phrasebook
import Shell

/// When an agent can be booked, on a grid of a week that is edited with keys: one's own, or
/// for an admin anybody's.
public enum WeekHours: Layer {
  public static let screen = ScreenName("hours", Phrase { $0.hoursTitle })

  public struct State: Equatable, Sendable {
    let session: Session
    let floor: FloorSign
    public let agentID: UserID
    let agentName: String
    let today: LocalDate
    public internal(set) var grid: WeekGrid
    var page = RecordsRead<Page>.reading
    var turn = ReadingTurn()
    public internal(set) var dialog: Dialog?
    var saying: RecordSaying?
    /// True until what was asked of the floor is answered.
    var isSaving = false

    public init(_ destination: WeekHoursDestination, floor: FloorSign, today: LocalDate) {
      session = destination.session
      agentID = destination.agentID
      agentName = destination.agentName
      self.floor = floor
      self.today = today
      grid = WeekGrid(day: destination.day ?? today)
    }

    var isOwn: Bool { agentID == session.user.id }
  }

  /// What is open over the week.
  public enum Dialog: Equatable, Sendable {
    /// Times that are added, or changed where they have an id.
    case times(SlotID?, RecordForm)
    /// How long visits and ways take.
    case profile(RecordForm)
  }

  /// What was read: the agent, and the week in sight.
  public struct Page: Equatable, Sendable {
    public var record: AgentRecord
    public var first: LocalDate
    public var days: [AgentDayPlan]
    public var appointment: Span
    public var travel: Span

    public init(
      record: AgentRecord, first: LocalDate, days: [AgentDayPlan], appointment: Span, travel: Span
    ) {
      self.record = record
      self.first = first
      self.days = days
      self.appointment = appointment
      self.travel = travel
    }
  }

  /// A change of what is stored.
  public enum Change: Equatable, Sendable {
    case add(AvailabilityTimes)
    case edit(SlotID, AvailabilityTimes)
    case remove(SlotID)
    case profile(AgentProfile)
  }

  public enum Message: Sendable {
    case changed
    case read(Result<Page, DomainError>)
    case moved(KeyPress)
    case markPressed, todayPressed
    case addPressed, editPressed, extraPressed, dayOffPressed, removePressed, profilePressed
    case stretched(by: Int)
    case removalChosen(String)
    case typed(KeyPress)
    case pasted(String)
    case fieldMoved(by: Int)
    case savePressed, leavePressed, leaveConfirmed, historyPressed
    case saved(Change, DomainError?)
  }

  public enum Effect: Equatable, Sendable {
    case read(LocalDate)
    case change(Change)
  }

  public struct UseCases: Sendable {
    /// The agent, and seven days from this one on.
    public var read: @Sendable (LocalDate) throws(DomainError) -> Page
    public var change: @Sendable (Change) throws(DomainError) -> Void

    public init(
      read: @escaping @Sendable (LocalDate) throws(DomainError) -> Page,
      change: @escaping @Sendable (Change) throws(DomainError) -> Void
    ) {
      self.read = read
      self.change = change
    }
  }

  public static func header(_ state: State, _ context: ViewContext) -> Header? {
    .seat(screen.title, of: state.session, on: state.floor, in: context)
  }

  public static func subscriptions(_ state: State) -> [Subscription<Message>] {
    [.changes(.changed)]
  }

  public static func lane(of effect: Effect) -> Lane {
    if case .read = effect { return .reading }
    return .storage
  }

  public static func reluctance(_ state: State) -> Phrase? {
    state.form?.isTouched ?? false ? Phrase { $0.recordUnsaved } : nil
  }

  public static func run(
    _ effect: Effect, with use: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .read(let first):
      return .read(Result { () throws(DomainError) in try use.read(first) })
    case .change(let change):
      return .saved(change, refusal { () throws(DomainError) in try use.change(change) })
    }
  }
}

/// When an agent can be booked.
public struct WeekHoursDestination: Destination {
  public let session: Session
  public let agentID: UserID
  public let agentName: String
  /// The day under the cursor; nil for today.
  public let day: LocalDate?

  public init(session: Session, agentID: UserID, agentName: String, day: LocalDate? = nil) {
    self.session = session
    self.agentID = agentID
    self.agentName = agentName
    self.day = day
  }
}
