import Domain
import Kit
import Phrasebook
import Shell

/// Takes every screen's place once this program can no longer work with the floor's file:
/// nothing of what was shown stays, and nothing is left to do but to leave.
public enum Restart: Layer {
  public struct State: Equatable, Sendable {
    let reason: RestartDestination.Reason
    let floor: FloorSign

    public init(_ destination: RestartDestination, floor: FloorSign) {
      reason = destination.reason
      self.floor = floor
    }
  }

  public enum Message: Sendable { case leavePressed }

  public static let screen = ScreenName("restart", Phrase { $0.restartTitle })
  public static let isCurtain = true

  public static func header(_ state: State, _ context: ViewContext) -> Header? {
    Header(
      title: screen.title(context.phrases),
      mark: state.floor.isDemo ? context.phrases.signInDemoMark : "")
  }
}

/// Locks the program for good.
public struct RestartDestination: Destination {
  public enum Reason: Hashable, Sendable {
    /// The file has a newer schema than this program.
    case updated
    /// Another file stands where the floor's was.
    case replaced
  }

  public let reason: Reason

  public init(reason: Reason) { self.reason = reason }

  /// - Parameter error: why the file is no longer this program's.
  public init(_ error: DomainError) {
    if case .programIsOlder = error { reason = .updated } else { reason = .replaced }
  }
}
