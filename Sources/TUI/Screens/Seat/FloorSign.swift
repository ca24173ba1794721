import Domain
import Kit
import Phrasebook
import Shell

/// Which floor this is, as the sign-in and every header show it.
public struct FloorSign: Hashable, Sendable {
  /// The name of the floor's file, without its directory.
  public let file: DisplayText
  public let isDemo: Bool

  /// - Parameter path: the floor's file.
  public init(path: String, isDemo: Bool) {
    file = DisplayText(path.split(separator: "/").last.map(String.init) ?? path, limit: 60)
    self.isDemo = isDemo
  }
}

extension Header {
  /// The header of a screen behind the sign-in: who, in what state, and DEMO
  /// where it is one.
  public static func seat(
    _ title: Phrase, of session: Session, on floor: FloorSign, state: String = "",
    _ style: Style = .normal, figures: [String] = [], in context: ViewContext
  ) -> Header {
    Header(
      title: title(context.phrases), user: DisplayText(session.user.name, limit: 60),
      state: state, stateStyle: style, figures: figures,
      mark: floor.isDemo ? context.phrases.signInDemoMark : "")
  }
}
