import Domain
import Shell

/// Where each actor lands once the seat is open.
enum Landing {
  static func destination(for session: Session, as actor: ActorRole) -> any Destination {
    switch actor {
    case .telephoniste: return DeskDestination(session: session)
    case .admin: return OverviewDestination(session: session)
    case .agent: return AgentDayDestination(session: session)
    }
  }
}
