import Domain
import Kit
import Phrasebook
import Shell

/// Sits a person down: asks in which role where there are several, and opens
/// the seat.
public enum ChooseRole: Layer {
  public struct State: Equatable, Sendable {
    let session: Session
    let floor: FloorSign
    var list: ListBox<ActorRole>
    var phase = Phase.choosing
    let ahead: String

    public init(_ destination: ChooseRoleDestination, floor: FloorSign) {
      session = destination.session
      self.floor = floor
      ahead = destination.ahead
      list = ListBox(destination.session.user.actors)
    }

    var isOpening: Bool {
      if case .opening = phase { return true }
      return false
    }
  }

  enum Phase: Equatable, Sendable {
    case choosing
    case opening(ActorRole)
    case failed(DomainError)
  }

  public enum Message: Sendable {
    case moved(KeyPress)
    case chosen(ActorRole?)
    /// - Parameter watches: whether they may watch the floor and change nothing.
    case opened(ActorRole, Result<Session, DomainError>, watches: Bool)
    case signOutPressed
  }

  public enum Effect: Equatable, Sendable {
    case open(Session, ActorRole)
  }

  public struct UseCases: Sendable {
    /// Opens the seat and keeps it alive from here on.
    let open: @Sendable (Session) throws(DomainError) -> Session
    /// What they hold as an admin.
    let rights: @Sendable (Session) throws(DomainError) -> Set<Permission>

    public init(
      open: @escaping @Sendable (Session) throws(DomainError) -> Session,
      rights: @escaping @Sendable (Session) throws(DomainError) -> Set<Permission>
    ) {
      self.open = open
      self.rights = rights
    }
  }

  public static let screen = ScreenName("choose-role", Phrase { $0.roleTitle })

  public static func header(_ state: State, _ context: ViewContext) -> Header? {
    .seat(screen.title, of: state.session, on: state.floor, in: context)
  }

  public static func run(
    _ effect: Effect, with useCases: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .open(let session, let actor):
      let opened = Result { () throws(DomainError) in try useCases.open(session) }
      let rights = Result { () throws(DomainError) in
        try actor == .admin ? useCases.rights(session) : []
      }
      let held = (try? rights.get()) ?? []
      return .opened(actor, opened, watches: Permission.areForWatching(held))
    }
  }
}

/// For somebody who has signed in and has no seat yet.
public struct ChooseRoleDestination: Destination {
  public let session: Session
  /// What was typed while the password was being checked: a single letter is
  /// the choice already. More is no choice, but the beginning of another try.
  public let ahead: String

  public init(session: Session, ahead: String = "") {
    self.session = session
    self.ahead = ahead
  }
}
