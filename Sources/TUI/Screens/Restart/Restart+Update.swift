import Domain
import Shell

extension Restart {
  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Never>] {
    switch message {
    case .leavePressed: return [.leave]
    }
  }
}
