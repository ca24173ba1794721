import Foundation
import Glibc

/// The built program, run without a shell and without a terminal.
enum Binary {
  /// Beside the test bundle.
  static let path: String = {
    let folder = Bundle.main.executableURL?.deletingLastPathComponent().path ?? "."
    for candidate in [folder, folder + "/../../debug", "/proc/self/cwd/.build/debug"] {
      let path = candidate + "/cordboard"
      if access(path, X_OK) == 0 { return path }
    }
    return ".build/debug/cordboard"
  }()

  /// How a run ended, and what it told.
  struct Run {
    let status: Int32
    let out: [UInt8]
    let err: String
    var text: String { String(decoding: out, as: UTF8.self) }

    /// The one JSON document on standard output; nil where it is anything else.
    var json: [String: Any]? {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      guard lines.count == 2, lines[1].isEmpty else { return nil }
      return try? JSONSerialization.jsonObject(with: Data(out)) as? [String: Any]
    }

    /// Standard error's one sentence; nil where it is not exactly one line.
    var sentence: String? {
      let lines = err.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.count == 2 && lines[1].isEmpty ? String(lines[0]) : nil
    }
  }

  /// - Parameters:
  ///   - asNobody: as an ordinary account, where this one is root.
  ///   - starter: a program that starts ours, with its arguments.
  static func run(
    _ arguments: [String], environment: [String: String], in directory: String,
    asNobody: Bool = false, through starter: [String] = []
  ) -> Run {
    let stem = directory + "/.run-\(UInt64.random(in: 0 ... .max))"
    defer {
      unlink(stem + ".out")
      unlink(stem + ".err")
    }
    let pid = start(
      arguments, environment: environment, stem: stem, asNobody: asNobody, through: starter)
    let status = wait(for: pid)
    return Run(
      status: status, out: bytes(stem + ".out"),
      err: String(decoding: bytes(stem + ".err"), as: UTF8.self))
  }

  /// Starts the program; its output goes to `stem` with `.out` and `.err`.
  ///
  /// - Parameter output: where standard output goes instead.
  static func start(
    _ arguments: [String], environment: [String: String], stem: String, asNobody: Bool = false,
    output: String? = nil, through starter: [String] = []
  ) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output ?? stem + ".out", flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, stem + ".err", flags, 0o600)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let words = (asNobody && getuid() == 0 ? nobody : []) + starter + [path] + arguments
    var arguments = words.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in arguments + variables { free(word) } }
    var pid: pid_t = 0
    let code = posix_spawn(&pid, words[0], &actions, &attributes, &arguments, &variables)
    return code == 0 ? pid : -1
  }

  static let nobodyID: UInt32 = 65534
  static let nobody = [
    "/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--",
  ]

  /// As shells count: the exit code, or 128 and the signal.
  static func wait(for pid: pid_t) -> Int32 {
    guard pid > 0 else { return -1 }
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  static func bytes(_ path: String) -> [UInt8] {
    FileManager.default.contents(atPath: path).map(Array.init) ?? []
  }
}
