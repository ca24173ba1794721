import Domain
import Kit
import Phrasebook
import Shell

/// The internal do-not-call list, and what the dial gate says of a number.
public enum Compliance: Layer {
  public struct State: Equatable, Sendable {
    let session: Session
    let floor: FloorSign
    var page = Page.reading
    var list = ListBox<PhoneNumber>()
    /// Digits that the shown numbers hold; empty for all.
    var digits = ""
    var entry: Entry?
    var finding: Checked?
    var saying: Saying?
    /// True while a reading is under way.
    var isReading = false
    /// Something was committed, or searched for, since that reading began.
    var isStale = false
    /// True until what was asked of the floor is answered.
    var isSaving = false

    public init(_ destination: ComplianceDestination, floor: FloorSign) {
      session = destination.session
      digits = destination.showing ?? ""
      self.floor = floor
    }
  }

  enum Page: Equatable, Sendable {
    case reading
    case read(ListPage)
    /// What was read before goes on being shown.
    case failed(DomainError, last: ListPage?)

    var shown: ListPage? {
      switch self {
      case .reading: return nil
      case .read(let page): return page
      case .failed(_, let last): return last
      }
    }
  }

  /// What is being typed.
  enum Entry: Equatable, Sendable {
    case search(TextField)
    case check(TextField)
    case add(number: TextField, reason: TextField, isInReason: Bool)
    case remove(DoNotCallEntry, reason: TextField)

    /// Digits, blanks and punctuation of a number.
    static let numberLimit = 40
    static let reasonLimit = 500
  }

  /// A number and what the gate said of it.
  struct Checked: Equatable, Sendable {
    var phone: PhoneNumber
    var finding: CheckNumber.Finding
  }

  /// A sentence under what is typed.
  enum Saying: Equatable, Sendable {
    case refused(DomainError)
    case done(Phrase)
  }

  public enum Message: Sendable {
    case reloadPressed, changed
    case read(Result<ListPage, DomainError>)
    case searchPressed, addPressed, removePressed, checkPressed
    case acceptPressed, nextFieldPressed, leavePressed
    case typed(KeyPress)
    case pasted(String)
    case moved(KeyPress)
    case checked(PhoneNumber, Result<CheckNumber.Finding, DomainError>)
    case added(PhoneNumber, Result<Bool, DomainError>)
    case removed(PhoneNumber, DomainError?)
    case resized(Size)
  }

  public enum Effect: Equatable, Sendable {
    case read(ListQuery, Session)
    case check(PhoneNumber, Session)
    case add(PhoneNumber, reason: String, Session)
    case remove(PhoneNumber, reason: String, beforeTerm: Bool, Session)
  }

  public struct UseCases: Sendable {
    public typealias List = @Sendable (ListQuery, Session) throws(DomainError) -> ListPage
    public typealias Check =
      @Sendable (PhoneNumber, Session) throws(DomainError) -> CheckNumber.Finding
    public typealias Add = @Sendable (PhoneNumber, String, Session) throws(DomainError) -> Bool
    public typealias Remove =
      @Sendable (PhoneNumber, String, Bool, Session) throws(DomainError) -> Void

    let list: List
    let check: Check
    let add: Add
    let remove: Remove

    public init(
      list: @escaping List, check: @escaping Check, add: @escaping Add, remove: @escaping Remove
    ) {
      self.list = list
      self.check = check
      self.add = add
      self.remove = remove
    }
  }

  public static let screen = ScreenName("compliance", Phrase { $0.complianceTitle })

  public static func header(_ state: State, _ context: ViewContext) -> Header? {
    .seat(
      screen.title, of: state.session, on: state.floor, state: context.phrases.actor(.admin),
      .muted, in: context)
  }

  public static func subscriptions(_ state: State) -> [Subscription<Message>] {
    [.changes(.changed)]
  }

  public static func resized(_ size: Size) -> Message? { .resized(size) }

  public static func lane(of effect: Effect) -> Lane {
    switch effect {
    case .read, .check: return .reading
    case .add, .remove: return .storage
    }
  }

  public static func run(
    _ effect: Effect, with useCases: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .read(let query, let session):
      return .read(Result { () throws(DomainError) in try useCases.list(query, session) })
    case .check(let phone, let session):
      return .checked(
        phone, Result { () throws(DomainError) in try useCases.check(phone, session) })
    case .add(let phone, let reason, let session):
      return .added(
        phone, Result { () throws(DomainError) in try useCases.add(phone, reason, session) })
    case .remove(let phone, let reason, let beforeTerm, let session):
      return .removed(
        phone,
        refusal { () throws(DomainError) in
          try useCases.remove(phone, reason, beforeTerm, session)
        })
    }
  }
}

/// The do-not-call list and the check of a number, over the overview.
public struct ComplianceDestination: Destination {
  public let session: Session
  /// The record which is looked for, by its digits; nil for the first.
  public let showing: String?

  public init(session: Session, showing: String? = nil) {
    self.session = session
    self.showing = showing
  }
}
