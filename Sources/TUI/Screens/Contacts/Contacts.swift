import Domain
import Kit
import Phrasebook
import Shell

/// The table of contacts: filtered, sorted, marked and acted upon, however many there
/// are. What is on the screen stays where it is until somebody asks for another order.
public enum Contacts: Layer {
  public struct State: Equatable, Sendable {
    let session: Session
    let floor: FloorSign
    let zone: FloorZone
    var filter = ContactFilter.everything
    var sort = ContactSort.usual
    var columns = ContactColumns()
    var window = ContactWindow()
    var marks = ContactMarks.none
    var ground = Ground.none
    var count = Count()
    var entry: Entry?
    var reading = Reading()
    /// Why the last reading failed; what was read before goes on being shown.
    var failure: DomainError?
    /// Typed for an appointment that was not booked.
    var convertLeft: ConvertLeft?
    /// Rows on the screen no longer stand where their order would put them.
    var isOutdated = false
    var size = Size(width: 80, height: 21)

    public init(_ destination: ContactsDestination, floor: FloorSign, zone: any Zone) {
      session = destination.session
      filter = destination.filter
      self.floor = floor
      self.zone = FloorZone(zone)
    }
  }

  /// What rows refer to, and what this person may do.
  public struct Ground: Equatable, Sendable {
    public var statuses: [ContactStatus]
    /// Telephonistes, and whoever has contacts nevertheless.
    public var people: [PersonChoice]
    /// Those who may be given contacts.
    public var callers: Set<UserID>
    public var permissions: Set<Permission>
    /// Contacts of the floor that are not deleted.
    public var total: Int

    public init(
      statuses: [ContactStatus], people: [PersonChoice], callers: Set<UserID>,
      permissions: Set<Permission>, total: Int
    ) {
      self.statuses = statuses
      self.people = people
      self.callers = callers
      self.permissions = permissions
      self.total = total
    }

    static let none = Ground(
      statuses: [], people: [], callers: [], permissions: [], total: 0)

    func may(_ permission: Permission) -> Bool {
      permissions.contains(.all) || permissions.contains(permission)
    }

    func status(_ id: StatusID) -> ContactStatus? { statuses.first { $0.id == id } }
    func person(_ id: UserID) -> PersonChoice? { people.first { $0.id == id } }
  }

  /// How many contacts the filter holds.
  struct Count: Equatable, Sendable {
    /// Nil until it was counted once for this filter.
    var known: Int?
    /// The question that is being answered.
    var asked: Question?
    /// Something was committed since.
    var isStale = false
  }

  /// What is typed in the line of the filter.
  enum Entry: Equatable, Sendable {
    case search(TextField)
    case jump(TextField)
  }

  /// Which answers are waited for.
  struct Reading: Equatable, Sendable {
    var question = Question(0)
    /// The page that is being read.
    var page: Page?
    var isRefreshing = false
    /// Something was committed since the refreshing began.
    var isStale = false

    struct Page: Equatable, Sendable {
      var question: Question
      var start: TableQuery.Start
      /// Whether the answer replaces what is shown.
      var isAnew: Bool
      /// Where the cursor goes then, where that contact is among the rows.
      var seeks: ContactID?
    }
  }

  public enum Message: Sendable {
    case grounded(Result<Ground, DomainError>)
    case pageRead(Question, Result<TablePage, DomainError>)
    case counted(Question, Result<Int, DomainError>)
    case refreshed([ContactID], Result<[ContactRow], DomainError>)
    case changed, recountDue
    case resized(Size)
    case moved(KeyPress)
    case typed(KeyPress)
    case pasted(String)
    case searchPressed, jumpPressed, entryAccepted, escapePressed
    case columnMoved(by: Int)
    case columnWidened(by: Int)
    case columnsPressed, columnsChosen(Set<ContactSort.Column>)
    case sortPressed, reloadPressed
    case filterPressed, filterChosen(ContactFilter)
    case markPressed, rangePressed, allPressed
    case actPressed(Act)
    case personChosen(tag: String, UserID?)
    case statusChosen(String)
    case workEnded(BulkWorkEnded)
    case openPressed, newPressed, importPressed, exportPressed, historyPressed, convertPressed
    case appointmentMade(AppointmentMade)
    case convertLeft(ConvertLeft)
  }

  /// What the keys do to the marked contacts.
  public enum Act: String, Sendable, CaseIterable {
    case assign, move, unassign, status, delete, restore
  }

  public enum Effect: Equatable, Sendable {
    case ground
    case page(TableQuery, Question)
    case count(ContactFilter, Question)
    case refresh([ContactID], ContactFilter, ContactSort)
  }

  public struct UseCases: Sendable {
    public typealias Page = @Sendable (TableQuery, Question) throws(DomainError) -> TablePage
    public typealias CountThem = @Sendable (ContactFilter, Question) throws(DomainError) -> Int
    public typealias Rows =
      @Sendable ([ContactID], ContactFilter, ContactSort) throws(DomainError) -> [ContactRow]

    let ground: @Sendable () throws(DomainError) -> Ground
    let page: Page
    let count: CountThem
    let rows: Rows
    /// Breaks off what older questions ask; does not block.
    let abandon: @Sendable (Question) -> Void

    public init(
      ground: @escaping @Sendable () throws(DomainError) -> Ground, page: @escaping Page,
      count: @escaping CountThem, rows: @escaping Rows,
      abandon: @escaping @Sendable (Question) -> Void
    ) {
      self.ground = ground
      self.page = page
      self.count = count
      self.rows = rows
      self.abandon = abandon
    }
  }

  public static let screen = ScreenName("contacts", Phrase { $0.contactsTitle })

  public static func header(_ state: State, _ context: ViewContext) -> Header? {
    .seat(
      screen.title, of: state.session, on: state.floor, state: context.phrases.actor(.admin),
      .muted, in: context)
  }

  /// A count that grew stale is made up for when the floor has been quiet for a while, or
  /// at the latest then.
  public static func subscriptions(_ state: State) -> [Subscription<Message>] {
    var wanted: [Subscription<Message>] = [.changes(.changed)]
    if state.count.isStale, state.count.asked == nil {
      wanted.append(.every(.seconds(3), id: "recount", .recountDue))
    }
    return wanted
  }

  public static func resized(_ size: Size) -> Message? { .resized(size) }

  public static func lane(of effect: Effect) -> Lane { .reading }

  /// A page is never kept waiting by a count, nor by a page that nobody wants any more.
  public static func announce(_ effect: Effect, to useCases: UseCases) {
    if case .page(_, let question) = effect { useCases.abandon(question) }
  }

  public static func run(
    _ effect: Effect, with useCases: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .ground:
      return .grounded(Result { () throws(DomainError) in try useCases.ground() })
    case .page(let query, let question):
      return .pageRead(
        question, Result { () throws(DomainError) in try useCases.page(query, question) })
    case .count(let filter, let question):
      return .counted(
        question, Result { () throws(DomainError) in try useCases.count(filter, question) })
    case .refresh(let ids, let filter, let sort):
      return .refreshed(
        ids, Result { () throws(DomainError) in try useCases.rows(ids, filter, sort) })
    }
  }

  public static func answered(_ answer: any Answer, _ state: State) -> Message? {
    switch answer {
    case let chosen as FilterChosen: return .filterChosen(chosen.filter)
    case let chosen as ColumnsChosen: return .columnsChosen(chosen.columns)
    case let chosen as PersonChosen: return .personChosen(tag: chosen.tag, chosen.userID)
    case let chosen as Chosen: return .statusChosen(chosen.id)
    case let ended as BulkWorkEnded: return .workEnded(ended)
    case let made as AppointmentMade: return .appointmentMade(made)
    case let left as ConvertLeft: return .convertLeft(left)
    default: return nil
    }
  }
}

/// The table of contacts, over the overview.
public struct ContactsDestination: Destination {
  public let session: Session
  public let filter: ContactFilter

  public init(session: Session, filter: ContactFilter = .everything) {
    self.session = session
    self.filter = filter
  }
}
