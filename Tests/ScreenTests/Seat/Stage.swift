import Domain
import Kit
import Shell
import TestSupport

@testable import Screens

/// A single layer on a virtual terminal, in a state of the test's choosing.
struct Stage: Destination {
  static func driver<L: Layer>(
    _ layer: L.Type, _ state: L.State, _ useCases: L.UseCases, width: Int = 80, height: Int = 24,
    language: Language = .english, depth: ColourDepth = .colours256, glyphs: Glyphs = .unicode
  ) -> AppDriver {
    var registry = Registry()
    registry.add(layer) { (_: Stage) in Opening(state, useCases) }
    let driver = AppDriver(
      registry, width: width, height: height, language: language,
      clock: FakeClock(People.now), theme: Theme(depth: depth, glyphs: glyphs))
    driver.open(Stage())
    return driver
  }
}

/// Who sits at the tests' seats.
enum People {
  /// Tuesday 2026-11-24, 15:42 UTC.
  static let now = Instant(seconds: 1_795_534_920)
  static let floor = FloorSign(path: "/var/lib/cordboard/cordboard.db", isDemo: false)
  static let demo = FloorSign(path: "/tmp/demo.db", isDemo: true)

  static func session(
    _ name: String = "Luc Roy", _ actors: [ActorRole] = ActorRole.allCases,
    language: Language = .english, mustChange: Bool = false, seat: SeatID? = nil
  ) -> Session {
    let user = User(
      id: UserID(7), name: name, email: "luc@example.com",
      isTelephoniste: actors.contains(.telephoniste), isAdmin: actors.contains(.admin),
      isAgent: actors.contains(.agent), adminRoles: [], adminDirectPermissions: [],
      agentRoles: [], phoneEndpoint: nil, language: language, isActive: true,
      mustChangePassword: mustChange, createdAt: now)
    return Session(user: user, seat: seat)
  }
}
