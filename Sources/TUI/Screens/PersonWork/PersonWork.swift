import Domain
import Kit
import Phrasebook
import Shell

/// One telephoniste in figures: what was done in the period, when and how calls went, and
/// day by day.
public enum PersonWork: Layer {
  public static let screen = ScreenName("person-work", Phrase { $0.teamPersonTitle })

  public struct State: Equatable, Sendable {
    let session: Session
    let floor: FloorSign
    let zone: FloorZone
    let person: UserID
    var view = PersonViewName.overview
    var period: FigurePeriod
    var page = RecordsRead<PersonFigures>.reading
    var turn = ReadingTurn()
    var cursor = CursorGrid<Spot>()
    /// What the calendar shows, and the day under its cursor.
    var calendar = Figure.booked
    var day: LocalDate?
    var size = Size(width: 80, height: 20)

    public init(_ destination: PersonFiguresDestination, floor: FloorSign, zone: any Zone) {
      session = destination.session
      person = destination.person
      period = destination.period
      self.floor = floor
      self.zone = FloorZone(zone)
    }

    var figures: PersonFigures? { page.shown }
  }

  /// What the cursor can stand on, beside the days of the calendar.
  public enum Spot: Hashable, Sendable {
    case figure(Figure)
    case status(StatusID)
    /// 0 is Sunday.
    case hour(weekday: Int, hour: Int)
    case outcome(CallOutcome?)
    case length(CallLength)

    /// What `?` explains here.
    var figure: Figure {
      switch self {
      case .figure(let figure): return figure
      case .status: return .statuses
      case .hour: return .callsByHour
      case .outcome: return .outcomes
      case .length: return .callLengths
      }
    }
  }

  /// The figures of the overview, a row of cards after the other.
  public static let cards: [Figure] = [
    .calls, .answered, .answerRate, .talkTime,
    .booked, .conversion, .kept, .conversionKept,
    .worked, .wrapUpTime, .pauseTime, .assigned,
  ]
  /// What the calendar can show.
  public static let calendars: [Figure] = [.booked, .kept, .calls, .answered, .worked]

  public enum Message: Sendable {
    case changed, reloadPressed
    case read(FigurePeriod, Result<PersonFigures, DomainError>)
    case moved(KeyPress)
    case resized(Size)
    case viewMoved(by: Int)
    case periodPressed, periodChosen(FigurePeriod)
    case calendarPressed
    case openPressed, explainPressed, contactsPressed, historyPressed, exportPressed
    case leavePressed
  }

  public enum Effect: Equatable, Sendable { case read(UserID, FigurePeriod) }

  public struct UseCases: Sendable {
    let read: @Sendable (UserID, FigurePeriod) throws(DomainError) -> PersonFigures

    public init(
      read: @escaping @Sendable (UserID, FigurePeriod) throws(DomainError) -> PersonFigures
    ) {
      self.read = read
    }
  }

  public static func header(_ state: State, _ context: ViewContext) -> Header? {
    let name = state.figures.map { DisplayText($0.line.person.name, limit: 60).string }
    return .seat(
      Phrase { name ?? $0.teamPersonTitle }, of: state.session, on: state.floor,
      state: context.phrases.actor(.admin), .muted, in: context)
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
    case .read(let person, let period):
      return .read(period, Result { () throws(DomainError) in try use.read(person, period) })
    }
  }

  public static func answered(_ answer: any Answer, _ state: State) -> Message? {
    switch answer {
    case let chosen as PeriodChosen: return .periodChosen(chosen.period)
    case is FigureRowsWanted: return .openPressed
    default: return nil
    }
  }
}

/// One person's figures, over the team or the floor.
public struct PersonFiguresDestination: Destination {
  public let session: Session
  public let person: UserID
  public let period: FigurePeriod

  public init(session: Session, person: UserID, period: FigurePeriod = .today) {
    self.session = session
    self.person = person
    self.period = period
  }
}
