import Domain
import Kit
import Phrasebook
import Shell

/// Where an admin lands: contacts by status, people, the last changes; live.
public enum Overview: Layer {
  public struct State: Equatable, Sendable {
    let session: Session
    let floor: FloorSign
    var figures: Figures = .reading
    /// True while a reading is under way.
    var isReading = false
    /// Something was committed since that reading began.
    var isStale = false
    var browsing: Browsing?
    var people = ListBox<UserID>()
    var changes = ListBox<Int64>()

    public init(_ destination: OverviewDestination, floor: FloorSign) {
      session = destination.session
      self.floor = floor
    }
  }

  enum Figures: Equatable, Sendable {
    case reading
    case read(FloorOverview)
    /// What was read before goes on being shown.
    case failed(DomainError, last: FloorOverview?)

    var shown: FloorOverview? {
      switch self {
      case .reading: return nil
      case .read(let overview): return overview
      case .failed(_, let last): return last
      }
    }
  }

  /// The list that the arrows move in.
  enum Browsing: Equatable, Sendable { case people, changes }

  public enum Message: Sendable {
    case reloadPressed
    case changed
    case read(Result<FloorOverview, DomainError>)
    case browsePressed
    case listLeft
    case moved(KeyPress)
    case resized(Size)
    case compliancePressed, contactsPressed, historyPressed, appointmentsPressed
    case floorPressed, teamPressed
    case peoplePressed, statusesPressed, settingsPressed, rolesPressed
    case signOutPressed, passwordPressed
    case switchRolePressed
  }

  public enum Effect: Equatable, Sendable { case read(Session) }

  public struct UseCases: Sendable {
    let read: @Sendable (Session) throws(DomainError) -> FloorOverview

    public init(read: @escaping @Sendable (Session) throws(DomainError) -> FloorOverview) {
      self.read = read
    }
  }

  public static let screen = ScreenName("overview", Phrase { $0.overviewTitle })

  public static func header(_ state: State, _ context: ViewContext) -> Header? {
    let phrases = context.phrases
    let figures = state.figures.shown.map { overview in
      [
        phrases.overviewSeated(overview.people.filter { $0.state != nil }.count),
        phrases.overviewTotal(overview.contacts),
      ]
    }
    return .seat(
      screen.title, of: state.session, on: state.floor, state: phrases.actor(.admin), .muted,
      figures: figures ?? [], in: context)
  }

  public static func subscriptions(_ state: State) -> [Subscription<Message>] {
    [.changes(.changed)]
  }

  public static func resized(_ size: Size) -> Message? { .resized(size) }

  public static func lane(of effect: Effect) -> Lane { .reading }

  public static func run(
    _ effect: Effect, with useCases: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .read(let session):
      return .read(Result { () throws(DomainError) in try useCases.read(session) })
    }
  }
}

/// Where an admin lands.
public struct OverviewDestination: Destination {
  public let session: Session

  public init(session: Session) { self.session = session }
}
