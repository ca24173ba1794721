import CNcurses
import Domain
import Glibc
import Kit

/// How the terminal is to be claimed.
public struct TerminalSetup: Sendable {
  /// TERM, NO_COLOR, LC_ALL, LC_CTYPE and LANG are read from it.
  public var environment: [String: String]
  /// Where standard error goes while the screen is claimed; -1 leaves it alone.
  public var logDescriptor: Int32
  /// One sentence for the person whose program crashed, where to look; shown
  /// once the terminal is restored.
  public var crashNotice: String
  /// Milliseconds that an escape waits for the rest of a sequence.
  public var escapeDelay: Int64
  /// False turns colour off whatever the terminal can.
  public var usesColour: Bool

  public init(
    environment: [String: String], logDescriptor: Int32 = -1, crashNotice: String = "",
    escapeDelay: Int64 = 50, usesColour: Bool = true
  ) {
    self.environment = environment
    self.logDescriptor = logDescriptor
    self.crashNotice = crashNotice
    self.escapeDelay = escapeDelay
    self.usesColour = usesColour
  }
}

/// Why the terminal cannot be claimed.
public enum TerminalProblem: Error, Hashable, Sendable {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// Neither the type that TERM names nor any of the usual ones is installed.
  case noUsableType(String)
}

/// The real terminal. ncurses only draws, on a thread of the ``Painter``; keys
/// are decoded here from the raw bytes.
public final class CursesTerminal: Terminal {
  /// The type that TERM named and what is used in its place, where it was unknown.
  public let assumedType: (unknown: String, assumed: String)?
  public private(set) var size: Size
  public let theme: Theme

  private let painter: Painter
  private let setup: TerminalSetup
  private let signals: Int32
  private let diversion: Diversion
  private var decoder: KeyDecoder
  private var latest: Frame?
  private var isGone = false

  /// Claims the terminal, runs `body` and gives the terminal back, however
  /// `body` ends: by returning, by throwing, or by a crash of the process.
  ///
  /// Call it on the main thread, once at a time.
  /// - Throws: ``TerminalProblem``, or what `body` throws.
  public static func claimed<Result>(
    _ setup: TerminalSetup, _ body: (CursesTerminal) throws -> Result
  ) throws -> Result {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw TerminalProblem.notATerminal
    }
    let terminal = try CursesTerminal(setup)
    defer { terminal.giveBack() }
    return try body(terminal)
  }

  private init(_ setup: TerminalSetup) throws(TerminalProblem) {
    self.setup = setup
    let wanted = setup.environment["TERM"] ?? ""
    let used = try CursesTerminal.claim(wanted)
    cn_say_after_crash(setup.crashNotice.isEmpty ? "" : setup.crashNotice + "\r\n")
    cn_catch_crashes()
    signals = cn_catch_signals()
    diversion = Diversion(to: setup.logDescriptor)
    assumedType = used == wanted ? nil : (wanted, used)
    let isUTF8 = CursesTerminal.isUTF8(setup.environment)
    let colours = setup.usesColour ? Int(cn_colours()) : 0
    theme = Theme(
      depth: ColourDepth(colours: colours, environment: setup.environment),
      glyphs: isUTF8 && !used.hasPrefix("linux") && !used.hasPrefix("vt") ? .unicode : .ascii)
    painter = Painter(theme: theme, isASCII: !isUTF8)
    decoder = KeyDecoder(escapeDelay: setup.escapeDelay)
    size = CursesTerminal.windowSize(setup.environment)
  }

  /// The wanted type where it serves, else the first usual one that does.
  private static func claim(_ wanted: String) throws(TerminalProblem) -> String {
    for type in [wanted, "xterm-256color", "xterm", "vt100"] where !type.isEmpty {
      if cn_claim(type) == 0 { return type }
    }
    throw .noUsableType(wanted)
  }

  private static func isUTF8(_ environment: [String: String]) -> Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    let name = (locale ?? "").lowercased()
    return name.contains("utf-8") || name.contains("utf8")
  }

  private static func windowSize(_ environment: [String: String]) -> Size {
    var width: Int32 = 0
    var height: Int32 = 0
    if cn_size(&width, &height) == 1 { return Size(width: Int(width), height: Int(height)) }
    return Size(
      width: environment["COLUMNS"].flatMap(Int.init) ?? 80,
      height: environment["LINES"].flatMap(Int.init) ?? 24)
  }

  private func giveBack() {
    painter.release()
    diversion.end()
    cn_release_signals()
    cn_release_crashes()
  }

  // MARK: - Terminal

  public var descriptors: [Int32] { isGone ? [signals] : [STDIN_FILENO, signals] }

  public var patience: Int? {
    decoder.deadline.map { Int(max(0, $0 - CursesTerminal.milliseconds)) }
  }

  public func events() -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    var ready = [
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      pollfd(fd: isGone ? -1 : STDIN_FILENO, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&ready, 2, 0)
    if count > 0, ready[0].revents != 0 { readSignals(&events) }
    if count > 0, ready[1].revents != 0 { readKeys(&events) }
    events += decoder.flush(at: CursesTerminal.milliseconds).map { .input($0) }
    return events
  }

  public func show(_ frame: Frame) {
    latest = frame
    painter.show(frame)
  }

  public func redraw() { painter.redraw() }

  public func bell() { painter.bell() }

  public func suspend() {
    painter.pause()
    diversion.end()
    cn_stop_here()
    diversion.begin()
    painter.resume()
  }

  // MARK: - Input

  private static var milliseconds: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  private func readSignals(_ events: inout [TerminalEvent]) {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(signals, &bytes, bytes.count)
    guard count > 0 else { return }
    let came = Set(bytes[..<count].map { Int32($0) })
    if came.contains(SIGTSTP) {
      suspend()
      events.append(.resumed)
    } else if came.contains(SIGCONT) {
      painter.resume()
      events.append(.resumed)
    }
    if came.contains(SIGWINCH) || came.contains(SIGCONT) || came.contains(SIGTSTP) {
      let fresh = CursesTerminal.windowSize(setup.environment)
      if fresh != size {
        size = fresh
        events.append(.resized(fresh))
      }
    }
    for signal in [SIGHUP, SIGTERM, SIGINT] where came.contains(signal) {
      events.append(.asked(toLeaveBy: signal))
    }
  }

  private func readKeys(_ events: inout [TerminalEvent]) {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    if count > 0 {
      events += decoder.feed(bytes[..<count], at: CursesTerminal.milliseconds).map { .input($0) }
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      isGone = true
      events.append(.gone)
    }
  }
}
