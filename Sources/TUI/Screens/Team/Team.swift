import Domain
import Kit
import Phrasebook
import Shell

/// The telephonistes in figures, over days that are chosen once for all: each on a line,
/// everybody compared, the contacts, and what was assigned to whom.
public enum Team: Layer {
  public static let screen = ScreenName("team", Phrase { $0.teamTitle })

  public struct State: Equatable, Sendable {
    let session: Session
    let floor: FloorSign
    let zone: FloorZone
    var view = TeamViewName.people
    var period = FigurePeriod.week
    var page = RecordsRead<TeamFigures>.reading
    var turn = ReadingTurn()
    var contacts = RecordsRead<ContactFigures>.reading
    var contactsTurn = ReadingTurn()
    var acts = Scroll<AssignmentAct>()
    var isReadingActs = false
    var problem: DomainError?
    var sort = Sort()
    /// What is compared.
    var compared = Figure.calls
    var cursor = CursorGrid<Spot>()
    var people = ListBox<UserID>()
    var size = Size(width: 80, height: 20)

    public init(_ destination: TeamDestination, floor: FloorSign, zone: any Zone) {
      session = destination.session
      self.floor = floor
      self.zone = FloorZone(zone)
    }

    var team: TeamFigures? { page.shown }

    func line(_ id: UserID) -> TeamLine? { team?.lines.first { $0.person.id == id } }

    /// Whom the cursor stands on.
    var chosen: TeamLine? {
      switch cursor.selected {
      case .who(let id), .person(let id, _): return line(id)
      default: return nil
      }
    }
  }

  /// What the cursor can stand on.
  public enum Spot: Hashable, Sendable {
    case who(UserID)
    case person(UserID, Figure)
    /// Of everybody together.
    case total(Figure)
    case status(StatusID)
    case age(ContactAge)
    case outcome(CallOutcome?)
    case figure(Figure)

    /// What `?` explains here.
    var figure: Figure {
      switch self {
      case .who: return .assigned
      case .person(_, let figure), .total(let figure), .figure(let figure): return figure
      case .status: return .contacts
      case .age: return .ages
      case .outcome: return .outcomes
      }
    }
  }

  /// The order of the people.
  struct Sort: Equatable, Sendable {
    /// Nil for the names.
    var figure: Figure?
    var isDescending = false
  }

  /// The figures that everybody can be compared by.
  public static let comparable: [Figure] = [
    .calls, .answered, .answerRate, .talkTime, .wrapUpTime, .pauseTime, .worked, .booked, .kept,
    .conversion, .conversionKept, .assigned, .callable,
  ]
  /// Acts of assignment that are asked for at a time.
  public static let acts = 50

  public enum Message: Sendable {
    case changed, reloadPressed
    case read(FigurePeriod, Result<TeamFigures, DomainError>)
    case contactsRead(FigurePeriod, Result<ContactFigures, DomainError>)
    case actsRead(before: Int64?, Result<AssignmentActs, DomainError>)
    case moved(KeyPress)
    case resized(Size)
    case viewMoved(by: Int)
    case sortPressed
    case periodPressed, periodChosen(FigurePeriod)
    case openPressed, explainPressed, personPressed, contactsPressed, historyPressed
    case exportPressed, leavePressed
  }

  public enum Effect: Equatable, Sendable {
    case read(FigurePeriod)
    case readContacts(FigurePeriod)
    case readActs(before: Int64?)
  }

  public struct UseCases: Sendable {
    let team: @Sendable (FigurePeriod) throws(DomainError) -> TeamFigures
    let contacts: @Sendable (FigurePeriod) throws(DomainError) -> ContactFigures
    let acts: @Sendable (Int64?) throws(DomainError) -> AssignmentActs

    public init(
      team: @escaping @Sendable (FigurePeriod) throws(DomainError) -> TeamFigures,
      contacts: @escaping @Sendable (FigurePeriod) throws(DomainError) -> ContactFigures,
      acts: @escaping @Sendable (Int64?) throws(DomainError) -> AssignmentActs
    ) {
      self.team = team
      self.contacts = contacts
      self.acts = acts
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
    case .read(let period):
      return .read(period, Result { () throws(DomainError) in try use.team(period) })
    case .readContacts(let period):
      return .contactsRead(period, Result { () throws(DomainError) in try use.contacts(period) })
    case .readActs(let before):
      return .actsRead(before: before, Result { () throws(DomainError) in try use.acts(before) })
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

/// The team, over the overview or the floor.
public struct TeamDestination: Destination {
  public let session: Session

  public init(session: Session) { self.session = session }
}

extension AssignmentAct: ScrollLine {
  var place: Int64 { key }
}
