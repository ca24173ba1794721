import Domain
import Kit
import Phrasebook
import Shell
import Synchronization

/// A clock that stands still until it is moved.
public final class FakeClock: Sendable {
  private let instant: Mutex<Instant>

  public init(_ instant: Instant = Instant(seconds: 1_795_500_000)) {
    self.instant = Mutex(instant)
  }

  public var now: Instant {
    get { instant.withLock { $0 } }
    set { instant.withLock { $0 = newValue } }
  }

  public func advance(by span: Span) { instant.withLock { $0 = $0 + span } }
}

/// A zone without rules of its own.
public struct FixedZone: Zone {
  public let name: String
  public let offset: Int

  public init(name: String = "UTC", offset: Int = 0) {
    self.name = name
    self.offset = offset
  }

  public func offsetSeconds(at instant: Instant) -> Int { offset }
}

/// A whole program on a virtual terminal, with a clock that the test moves.
public final class AppDriver: AppPlayer {
  public let clock: FakeClock

  public init(
    _ registry: Registry, width: Int = 80, height: Int = 24, language: Language = .english,
    clock: FakeClock = FakeClock(), zone: any Zone = FixedZone(), keymap: Keymap = .defaults,
    isPlain: Bool = false,
    theme: Theme = Theme(depth: .colours256, glyphs: .unicode), curtain: Curtain? = nil,
    eviction: @escaping () -> (any Destination)? = { nil }
  ) {
    self.clock = clock
    super.init(
      registry, on: VirtualTerminal(width: width, height: height, theme: theme),
      settings: ShellSettings(
        language: language, zone: zone, now: { clock.now }, keymap: keymap, isPlain: isPlain,
        curtain: curtain, eviction: eviction))
  }

  /// Moves the clock and lets what is due happen.
  public func advance(by span: Span) {
    clock.advance(by: span)
    settle()
  }
}
