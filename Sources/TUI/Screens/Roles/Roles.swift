import Domain
import Kit
import Phrasebook
import Shell

/// The roles of the floor: on the left who has which, on the right what the selected one
/// lets people do.
public enum Roles: Layer {
  public static let screen = ScreenName("roles", Phrase { $0.rolesTitle })

  public struct State: Equatable, Sendable {
    let session: Session
    let floor: FloorSign
    var page = RecordsRead<[ListRoles.Line]>.reading
    var turn = ReadingTurn()
    var list = ListBox<RoleID>()
    /// The code of the role that is to be chosen once the list was read.
    var awaited: String?
    var permissions = ListBox(Permission.allCases)
    var dialog: Dialog?
    /// The role that a question is about.
    var pending: Domain.Role?
    var saying: RecordSaying?

    public init(_ destination: RolesDestination, floor: FloorSign) {
      session = destination.session
      awaited = destination.showing
      self.floor = floor
    }

    var lines: [ListRoles.Line] { page.shown ?? [] }

    var chosen: Domain.Role? { lines.first { $0.role.id == list.selected }?.role }
  }

  enum Dialog: Equatable, Sendable {
    /// - Parameter code: of the role that is renamed; nil for a new one.
    case form(code: String?, RecordForm)
    /// The role's permissions as they are wanted.
    case permissions(of: Domain.Role, Set<Permission>, isSaving: Bool)
  }

  public enum Message: Sendable {
    case reloadPressed, changed
    case read(Result<[ListRoles.Line], DomainError>)
    case moved(KeyPress)
    case acceptPressed, addPressed, renamePressed, deletePressed, leavePressed
    case togglePressed, historyPressed
    case deleteConfirmed
    case typed(KeyPress)
    case pasted(String)
    case fieldMoved(by: Int)
    case added(Result<Domain.Role, DomainError>)
    case edited(Result<Domain.Role, DomainError>)
    case deleted(Domain.Role, DomainError?)
    case resized(Size)
  }

  public enum Effect: Equatable, Sendable {
    case read
    case add(NewRole)
    /// - Parameter code: with its actor, as ``Role/fullCode``.
    case rename(String, to: String)
    case permit(String, Set<Permission>)
    case delete(Domain.Role)
  }

  public struct UseCases: Sendable {
    let read: @Sendable () throws(DomainError) -> [ListRoles.Line]
    let add: @Sendable (NewRole) throws(DomainError) -> Domain.Role
    let edit: @Sendable (String, String?, Set<Permission>?) throws(DomainError) -> Domain.Role
    let delete: @Sendable (String) throws(DomainError) -> Void

    public init(
      read: @escaping @Sendable () throws(DomainError) -> [ListRoles.Line],
      add: @escaping @Sendable (NewRole) throws(DomainError) -> Domain.Role,
      edit:
        @escaping @Sendable (String, String?, Set<Permission>?) throws(DomainError) -> Domain.Role,
      delete: @escaping @Sendable (String) throws(DomainError) -> Void
    ) {
      self.read = read
      self.add = add
      self.edit = edit
      self.delete = delete
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
    case .permissions(let role, let wanted, _)? where role.permissions != wanted:
      return Phrase { $0.recordUnsaved }
    default: return nil
    }
  }

  public static func run(
    _ effect: Effect, with use: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .read: return .read(Result { () throws(DomainError) in try use.read() })
    case .add(let new): return .added(Result { () throws(DomainError) in try use.add(new) })
    case .rename(let code, let name):
      return .edited(Result { () throws(DomainError) in try use.edit(code, name, nil) })
    case .permit(let code, let permissions):
      return .edited(Result { () throws(DomainError) in try use.edit(code, nil, permissions) })
    case .delete(let role):
      return .deleted(
        role, refusal { () throws(DomainError) in try use.delete(role.fullCode) })
    }
  }
}

/// The roles, over the overview.
public struct RolesDestination: Destination {
  public let session: Session
  /// The record whose line is chosen, by code; nil for the first.
  public let showing: String?

  public init(session: Session, showing: String? = nil) {
    self.session = session
    self.showing = showing
  }
}
