import Domain
import Kit
import Phrasebook
import Shell

/// The people of the floor: who they are, what they may do, what they do now; adding and
/// changing them.
public enum PeopleList: Layer {
  public static let screen = ScreenName("people", Phrase { $0.peopleTitle })

  public struct State: Equatable, Sendable {
    let session: Session
    let floor: FloorSign
    var page = RecordsRead<SeePeople.Page>.reading
    var turn = ReadingTurn()
    var list = ListBox<UserID>()
    /// The e-mail of whoever is to be chosen once the list was read.
    var awaited: String?
    /// Narrows the list; empty for everybody.
    var filter = TextField(limit: 60)
    var isFiltering = false
    var dialog: Dialog?
    /// Whom a question is about: their address, and whether they are to be active.
    var pending: Activity?
    var saying: RecordSaying?

    public init(_ destination: PeopleDestination, floor: FloorSign) {
      session = destination.session
      awaited = destination.showing
      self.floor = floor
    }

    var lines: [SeePeople.Line] { page.shown?.lines ?? [] }

    var chosen: SeePeople.Line? { lines.first { $0.user.id == list.selected } }

    /// Whoever has every word of the filter in name or address.
    var found: [UserID] {
      let words = Folding.fold(filter.text).split(whereSeparator: \.isWhitespace)
      return lines.filter { line in
        let text = Folding.fold(line.user.name + "\n" + line.user.email)
        return words.allSatisfy { text.contains($0) }
      }.map(\.user.id)
    }
  }

  enum Dialog: Equatable, Sendable {
    /// - Parameter email: of the person who is changed; nil for a new one.
    case form(email: String?, RecordForm)
    /// Shown once; it is kept nowhere.
    case secret(OneTime)
  }

  /// A one-time secret on its way to the person.
  struct OneTime: Equatable, Sendable {
    let name: String
    let email: String
    let secret: String
  }

  /// An account that is taken out of use, or back into it.
  struct Activity: Equatable, Sendable {
    let name: String
    let email: String
    let isActive: Bool
  }

  public enum Message: Sendable {
    case reloadPressed, changed
    case read(Result<SeePeople.Page, DomainError>)
    case moved(KeyPress)
    case acceptPressed, addPressed, leavePressed, leaveConfirmed
    case filterPressed, historyPressed, hoursPressed
    case seatsPressed, activityPressed, activityConfirmed
    case activitySet(isActive: Bool, name: String, DomainError?)
    case typed(KeyPress)
    case pasted(String)
    case fieldMoved(by: Int)
    case added(Result<AddUser.Added, DomainError>)
    case edited(Result<User, DomainError>)
    case resized(Size)
  }

  public enum Effect: Equatable, Sendable {
    case read
    case add(NewUser)
    case edit(UserEdit, of: String)
    case setActive(String, to: Bool, name: String)
  }

  public struct UseCases: Sendable {
    let read: @Sendable () throws(DomainError) -> SeePeople.Page
    let add: @Sendable (NewUser) throws(DomainError) -> AddUser.Added
    let edit: @Sendable (UserEdit, String) throws(DomainError) -> User
    let setActive: @Sendable (String, Bool) throws(DomainError) -> Void

    public init(
      read: @escaping @Sendable () throws(DomainError) -> SeePeople.Page,
      add: @escaping @Sendable (NewUser) throws(DomainError) -> AddUser.Added,
      edit: @escaping @Sendable (UserEdit, String) throws(DomainError) -> User,
      setActive: @escaping @Sendable (String, Bool) throws(DomainError) -> Void
    ) {
      self.read = read
      self.add = add
      self.edit = edit
      self.setActive = setActive
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

  public static func lane(of effect: Effect) -> Lane { effect == .read ? .reading : .storage }

  public static func reluctance(_ state: State) -> Phrase? {
    switch state.dialog {
    case .form(_, let form)? where form.isTouched: return Phrase { $0.recordUnsaved }
    case .secret?: return Phrase { $0.personSecretUnread }
    default: return nil
    }
  }

  public static func run(
    _ effect: Effect, with use: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .read: return .read(Result { () throws(DomainError) in try use.read() })
    case .add(let new): return .added(Result { () throws(DomainError) in try use.add(new) })
    case .edit(let edit, let email):
      return .edited(Result { () throws(DomainError) in try use.edit(edit, email) })
    case .setActive(let email, let isActive, let name):
      return .activitySet(
        isActive: isActive, name: name,
        refusal { () throws(DomainError) in try use.setActive(email, isActive) })
    }
  }
}

/// The people, over the overview.
public struct PeopleDestination: Destination {
  public let session: Session
  /// The record whose line is chosen, by e-mail; nil for the first.
  public let showing: String?

  public init(session: Session, showing: String? = nil) {
    self.session = session
    self.showing = showing
  }
}
