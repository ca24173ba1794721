import Domain
import Kit
import Phrasebook
import Shell

/// What happened: to one record, by one person, or on the whole floor; the newest first,
/// the chosen entry in full.
public enum HistoryViewer: Layer {
  public static let screen = ScreenName("history", Phrase { $0.historyTitle })

  public struct State: Equatable, Sendable {
    let session: Session
    let floor: FloorSign
    public let scope: HistoryQuery.Scope
    /// The contact whose history it is, where it was opened from one.
    let contactID: ContactID?
    var filter = HistoryWish()
    var names = HistoryNames.none
    var entries = Scroll<HistoryEntry>()
    var total: Int?
    var problem: DomainError?
    /// Lines of the chosen entry above what is shown of it.
    var paneTop = 0
    /// Counts questions: an answer to an older filter is not shown.
    var generation = 0
    var isReading = false
    /// Something was committed since that reading began.
    var isStale = false
    var size = Size(width: 80, height: 20)

    public init(_ destination: HistoryDestination, floor: FloorSign) {
      session = destination.session
      scope = destination.scope
      contactID = destination.contactID
      self.floor = floor
    }

    var question: Question {
      Question(scope: scope, filter: filter, before: nil)
    }
  }

  /// Entries that are asked for at a time.
  public static let page = 50

  /// Which entries are asked for; days are those of the floor.
  public struct Question: Equatable, Sendable {
    public var scope: HistoryQuery.Scope
    public var filter: HistoryWish
    public var before: Int64?
  }

  public enum Message: Sendable {
    case named(Result<HistoryNames, DomainError>)
    case read(Question, generation: Int, Result<HistoryPage, DomainError>)
    case changed, reloadPressed
    case moved(KeyPress)
    case scrolled(by: Int)
    case filterPressed, searchPressed, clearPressed
    case filtered(HistoryWish)
    case openPressed, leavePressed
    case resized(Size)
  }

  public enum Effect: Equatable, Sendable {
    case names
    case read(Question, generation: Int)
  }

  public struct UseCases: Sendable {
    public var names: @Sendable () throws(DomainError) -> HistoryNames
    public var read: @Sendable (Question) throws(DomainError) -> HistoryPage

    public init(
      names: @escaping @Sendable () throws(DomainError) -> HistoryNames,
      read: @escaping @Sendable (Question) throws(DomainError) -> HistoryPage
    ) {
      self.names = names
      self.read = read
    }
  }

  public static func header(_ state: State, _ context: ViewContext) -> Header? {
    .seat(screen.title, of: state.session, on: state.floor, in: context)
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
    case .names: return .named(Result { () throws(DomainError) in try use.names() })
    case .read(let question, let generation):
      return .read(
        question, generation: generation,
        Result { () throws(DomainError) in try use.read(question) })
    }
  }
}

/// Which entries somebody wants to see.
public struct HistoryWish: Hashable, Sendable {
  public var action: HistoryAction?
  public var person: UserID?
  /// The first and the last day, both included.
  public var from: LocalDate?
  public var until: LocalDate?
  public var collection: Collection?
  /// In an old or a new value.
  public var text: String?

  public init(
    action: HistoryAction? = nil, person: UserID? = nil, from: LocalDate? = nil,
    until: LocalDate? = nil, collection: Collection? = nil, text: String? = nil
  ) {
    self.text = text
    self.action = action
    self.person = person
    self.from = from
    self.until = until
    self.collection = collection
  }

  public var isEmpty: Bool { self == HistoryWish() }

  /// - Parameter zone: the floor's.
  public func filter(in zone: any Zone) -> HistoryFilter {
    HistoryFilter(
      actions: Set([action].compactMap { $0 }), actor: person,
      from: from.map { zone.start(of: $0) },
      until: until.map { zone.start(of: $0.adding(days: 1)) }, collection: collection,
      text: text)
  }
}

/// Opens the history of a record, of what a person did, or of the floor.
public struct HistoryDestination: Destination {
  public let session: Session
  public let scope: HistoryQuery.Scope
  /// The contact from which it is opened.
  public let contactID: ContactID?

  public init(session: Session, scope: HistoryQuery.Scope, contactID: ContactID? = nil) {
    self.session = session
    self.scope = scope
    self.contactID = contactID
  }
}

extension HistoryEntry: ScrollLine {
  var place: Int64 { seq }
}
