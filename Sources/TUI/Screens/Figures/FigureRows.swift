import Domain
import Kit
import Phrasebook
import Shell

/// The rows that a figure counts: their number, or the sum of their times, is the figure.
public enum FigureRows: Layer {
  public static let screen = ScreenName("figure-rows", Phrase { $0.figureRowsTitle })

  public struct State: Equatable, Sendable {
    let session: Session
    let floor: FloorSign
    let query: FigureRowQuery
    /// Whose figure it is; nil for everybody's.
    let person: String?
    var statuses: [ContactStatus] = []
    var rows: [FigureRow] = []
    /// The figure; nil until it is read.
    var value: Int?
    var next: FigureRowKey?
    var list = ListBox<FigureRowKey>()
    var isReading = false
    /// Something was committed since the rows were read.
    var isOutdated = false
    var problem: DomainError?

    public init(_ destination: FigureRowsDestination, floor: FloorSign) {
      session = destination.session
      query = destination.query
      person = destination.person
      self.floor = floor
    }

    var chosen: FigureRow? { rows.first { $0.key == list.selected } }
  }

  /// Rows that are asked for at a time.
  public static let page = 100

  public enum Message: Sendable {
    case read(after: FigureRowKey?, Result<FigureRowPage, DomainError>)
    case statusesRead(Result<[ContactStatus], DomainError>)
    case changed, reloadPressed
    case moved(KeyPress)
    case openPressed, explainPressed, leavePressed
    case resized(Size)
  }

  public enum Effect: Equatable, Sendable {
    case statuses
    case read(FigureRowQuery)
  }

  public struct UseCases: Sendable {
    let statuses: @Sendable () throws(DomainError) -> [ContactStatus]
    let read: @Sendable (FigureRowQuery) throws(DomainError) -> FigureRowPage

    public init(
      statuses: @escaping @Sendable () throws(DomainError) -> [ContactStatus],
      read: @escaping @Sendable (FigureRowQuery) throws(DomainError) -> FigureRowPage
    ) {
      self.statuses = statuses
      self.read = read
    }
  }

  public static let commands: [Command<State, Message>] = [
    Command(
      "open", keys: ["Enter"], rank: 1, title: { $0.contactsOpen }, help: { $0.contactsOpenHelp },
      availability: { state in
        guard let chosen = state.chosen else { return .disabled { $0.figureNoRows } }
        return chosen.contact == nil ? .disabled { $0.figureNoContact } : .ready
      },
      message: { _ in .openPressed }),
    Command(
      "explain", keys: ["w"], rank: 2, title: { $0.figureExplain },
      help: { $0.figureExplainHelp }, message: { _ in .explainPressed }),
    Command(
      "reload", keys: ["F5", "y"], rank: 3, title: { $0.recordReload },
      help: { $0.recordReloadHelp }, message: { _ in .reloadPressed }),
    Command(
      "leave", keys: ["Esc", "q"], rank: 4, title: { $0.recordLeave },
      help: { $0.seatsLeaveHelp }, message: { _ in .leavePressed }),
  ]

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    guard case .key(let press) = event else { return nil }
    if press == "?" { return .explainPressed }
    return ListBox<FigureRowKey>.takes(press) ? .moved(press) : nil
  }

  public static func header(_ state: State, _ context: ViewContext) -> Header? {
    .seat(
      Phrase { $0.name(of: state.query.figure) }, of: state.session, on: state.floor,
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
    case .statuses:
      return .statusesRead(Result { () throws(DomainError) in try use.statuses() })
    case .read(let query):
      return .read(
        after: query.after, Result { () throws(DomainError) in try use.read(query) })
    }
  }
}

/// Shows what a figure counts.
public struct FigureRowsDestination: Destination {
  public let session: Session
  public let query: FigureRowQuery
  /// The name of the person whose figure it is; nil for everybody's.
  public let person: String?

  public init(session: Session, query: FigureRowQuery, person: String? = nil) {
    self.session = session
    var query = query
    query.limit = FigureRows.page
    self.query = query
    self.person = person
  }
}
