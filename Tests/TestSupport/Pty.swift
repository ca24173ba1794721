import CPty
import Foundation

/// A program on a terminal of its own, seen from the terminal's side: bytes in,
/// bytes out, settings before and after.
public final class Pty {
  public let pid: pid_t
  public private(set) var output: [UInt8] = []
  /// The terminal's settings before the program began.
  public let initialSettings: String
  private var master: Int32
  private let path: String
  private var status: Int32?

  /// Starts a program on a new terminal, in a session of its own unless the
  /// terminal is not to be the controlling one (it then gets no SIGHUP).
  public init(
    _ program: String, _ arguments: [String] = [], environment: [String: String], width: Int = 80,
    height: Int = 24, isControlling: Bool = true
  ) throws {
    var name = [CChar](repeating: 0, count: 128)
    master = cp_open(&name, name.count)
    guard master >= 0 else { throw POSIXError(.ENXIO) }
    path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    cp_resize(master, Int32(width), Int32(height))
    initialSettings = Launch.run("/bin/sh", ["-c", "stty -a < \(path)"])
    pid = try Launch.start(
      program, arguments, environment: environment, terminal: path,
      isControlling: isControlling)
  }

  deinit {
    if status == nil { kill(pid, SIGKILL) }
    _ = waitForEnd(seconds: 5)
    if master >= 0 { close(master) }
  }

  public var text: String { String(decoding: output, as: UTF8.self) }

  /// The terminal's settings, as `stty -a` prints them.
  public var settings: String { Launch.run("/bin/sh", ["-c", "stty -a < \(path)"]) }

  public func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  public func resize(width: Int, height: Int) { cp_resize(master, Int32(width), Int32(height)) }

  /// Closes the terminal's end, as a lost connection does.
  public func hangUp() {
    close(master)
    master = -1
  }

  /// Looks until `condition` holds or the time is over, and reads meanwhile,
  /// unless told otherwise; what it came to.
  @discardableResult
  public func wait(
    seconds: Double = 60, reading: Bool = true, _ condition: (Pty) -> Bool
  ) -> Bool {
    let deadline = Date().addingTimeInterval(seconds)
    repeat {
      if reading { drain() }
      if condition(self) { return true }
      usleep(5000)
    } while Date() < deadline
    return false
  }

  @discardableResult
  public func wait(for text: String, seconds: Double = 60) -> Bool {
    wait(seconds: seconds) { $0.text.contains(text) }
  }

  /// Forgets what came so far.
  public func forget() {
    drain()
    output = []
  }

  /// How the program ended, as shells count; nil while it runs.
  public func waitForEnd(seconds: Double = 60, reading: Bool = true) -> Int32? {
    let deadline = Date().addingTimeInterval(seconds)
    repeat {
      if reading { drain() }
      if let ended = poll() { return ended }
      usleep(5000)
    } while Date() < deadline
    return nil
  }

  /// Seconds of processor time that the program has used.
  public var processorSeconds: Double {
    guard let stat = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8),
      let tail = stat.split(separator: ")").last
    else { return 0 }
    let fields = tail.split(separator: " ").compactMap { Double($0) }
    // After the name: state, then numbers; utime and stime are 14th and 15th of all.
    return fields.count > 11 ? (fields[10] + fields[11]) / Double(sysconf(Int32(_SC_CLK_TCK))) : 0
  }

  private func poll() -> Int32? {
    if let status { return status }
    var raw: Int32 = 0
    guard waitpid(pid, &raw, WNOHANG) == pid else { return nil }
    let signal = raw & 0x7F
    status = signal == 0 ? raw >> 8 & 0xFF : 128 + signal
    return status
  }

  private func drain() {
    guard master >= 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(master, &buffer, buffer.count)
      if count <= 0 { return }
      output += buffer[..<count]
    }
  }
}

/// Starts programs by posix_spawn: what Foundation starts keeps pipes open that
/// a daemon inherits, and the test would never end.
public enum Launch {
  /// Starts a program, on `terminal` as its controlling one where it is given.
  public static func start(
    _ program: String, _ arguments: [String], environment: [String: String]? = nil,
    terminal: String? = nil, isControlling: Bool = true, output: String = "/dev/null"
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The test's own threads block signals, and a child would inherit that.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    let (setSignalMask, newSession): (Int16, Int16) = (0x08, 0x80)
    posix_spawnattr_setflags(
      &attributes, setSignalMask | (terminal != nil && isControlling ? newSession : 0))
    if let terminal {
      posix_spawn_file_actions_addopen(
        &actions, 0, terminal, isControlling ? O_RDWR : O_RDWR | O_NOCTTY, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
      posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    }
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let pairs =
      (environment ?? ProcessInfo.processInfo.environment)
      .map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in words + pairs { free(pointer) } }
    var pid: pid_t = 0
    let failure = posix_spawnp(&pid, program, &actions, &attributes, words, pairs)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .ENOENT) }
    return pid
  }

  /// Runs a program to its end and returns what it printed.
  public static func run(_ program: String, _ arguments: [String]) -> String {
    let file = NSTemporaryDirectory() + "launch-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
    defer { unlink(file) }
    guard let pid = try? start(program, arguments, output: file) else { return "" }
    var status: Int32 = 0
    waitpid(pid, &status, 0)
    return (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
  }

  /// A product of this build, beside the test bundle.
  public static func product(_ name: String) -> String {
    var directory = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let bundle = Bundle.main.bundleURL
    if FileManager.default.fileExists(atPath: bundle.appendingPathComponent(name).path) {
      directory = bundle
    }
    return directory.appendingPathComponent(name).path
  }
}
