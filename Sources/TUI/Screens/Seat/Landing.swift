import Domain
import Shell

/// Where each actor lands once the seat is open.
enum Landing {
  /// - Parameter watches: whether an admin may watch and change nothing: a supervisor.
  static func destination(
    for session: Session, as actor: ActorRole, watches: Bool
  ) -> any Destination {
    switch actor {
    case .telephoniste: return DeskDestination(session: session)
    case .admin where watches: return FloorDestination(session: session, isHome: true)
    case .admin: return OverviewDestination(session: session)
    case .agent: return AgentDayDestination(session: session)
    }
  }
}
