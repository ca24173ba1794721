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

/// A whole program on a virtual terminal: press, settle, look.
public final class AppDriver {
  public let terminal: VirtualTerminal
  public let clock: FakeClock
  public let app: App

  public init(
    _ registry: Registry, width: Int = 80, height: Int = 24, language: Language = .english,
    clock: FakeClock = FakeClock(), zone: any Zone = FixedZone(), keymap: Keymap = .defaults,
    isPlain: Bool = false,
    theme: Theme = Theme(depth: .colours256, glyphs: .unicode)
  ) {
    terminal = VirtualTerminal(width: width, height: height, theme: theme)
    self.clock = clock
    app = App(
      terminal: terminal, registry: registry,
      settings: ShellSettings(
        language: language, zone: zone, now: { clock.now }, keymap: keymap, isPlain: isPlain))
  }

  public func open(_ destination: any Destination) {
    app.open(destination)
    app.settle()
  }

  /// Presses keys by their names, waiting for idle after each.
  public func press(_ keys: KeyPress...) {
    for key in keys {
      terminal.enqueue(.input(.key(key)))
      app.settle()
    }
  }

  /// Types text, a key per character.
  public func type(_ text: String) {
    for character in text {
      terminal.enqueue(.input(.key(character == "\n" ? "Enter" : KeyPress(.character(character)))))
    }
    app.settle()
  }

  public func paste(_ text: String) {
    terminal.enqueue(.input(.paste(text)))
    app.settle()
  }

  public func resize(width: Int, height: Int) {
    terminal.enqueue(.resized(Size(width: width, height: height)))
    app.settle()
  }

  /// Moves the clock and lets what is due happen.
  public func advance(by span: Span) {
    clock.advance(by: span)
    app.settle()
  }

  /// The characters on the screen.
  public var text: String { terminal.text }

  /// The row that holds `text`, if any does.
  public func row(with text: String) -> String? {
    terminal.text.split(separator: "\n").map(String.init).first { $0.contains(text) }
  }
}
