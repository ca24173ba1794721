import Domain
import Kit
import Phrasebook
import Shell

/// Where an agent lands: no appointments are booked in this version, and the
/// screen says so, beside the person's own profile.
public enum AgentDay: Layer {
  public struct State: Equatable, Sendable {
    let session: Session
    let floor: FloorSign

    public init(_ destination: AgentDayDestination, floor: FloorSign) {
      session = destination.session
      self.floor = floor
    }
  }

  public enum Message: Sendable { case signOutPressed, switchRolePressed, passwordPressed }

  public static let screen = ScreenName("agent-day", Phrase { $0.agentTitle })

  public static let commands: [Command<State, Message>] = [
    .replacePassword(.passwordPressed),
    .switchRole(rank: 1, .switchRolePressed, session: \.session),
    .signOut(rank: 2, .signOutPressed),
  ]

  public static func header(_ state: State, _ context: ViewContext) -> Header? {
    .seat(screen.title, of: state.session, on: state.floor, in: context)
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Never>] {
    switch message {
    case .passwordPressed: return [.push(ReplacePasswordDestination(session: state.session))]
    case .signOutPressed:
      return [.reset(DepartureDestination(session: state.session, next: .signIn))]
    case .switchRolePressed:
      return [.reset(DepartureDestination(session: state.session, next: .chooseRole))]
    }
  }
}

/// Where an agent lands.
public struct AgentDayDestination: Destination {
  public let session: Session

  public init(session: Session) { self.session = session }
}
