import Foundation
import Glibc

/// A floor of its own, worked by the built program: Ada is its admin, Anna and
/// Lise are telephonistes, Sam watches.
final class CommandFloor {
  let directory: String
  var path: String { directory + "/floor/cordboard.db" }
  var configuration: String { directory + "/config.toml" }
  static let password = "wkz4 rbnv 7yfe tgmq"

  init() throws {
    directory = try CommandFloor.scratch()
    let template = try CommandFloor.template.get()
    try FileManager.default.copyItem(atPath: template + "/floor", toPath: directory + "/floor")
    chmod(directory + "/floor", 0o700)
    try configure()
  }

  fileprivate init(empty directory: String) throws {
    self.directory = directory
    try configure()
  }

  deinit {
    guard !directory.hasSuffix("template") else { return }
    try? FileManager.default.removeItem(atPath: directory)
  }

  /// An empty directory for this account alone.
  static func scratch() throws -> String {
    var template = Array((NSTemporaryDirectory() + "cordboard-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw CocoaError(.fileWriteUnknown) }
    return String(
      decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  func configure(_ more: String = "") throws {
    let text = "[storage]\npath = \"\(path)\"\n\n[telephony]\nsimulated_speed = 100\n" + more
    try text.write(toFile: configuration, atomically: true, encoding: .utf8)
  }

  var environment: [String: String] {
    [
      "PATH": "/usr/bin:/bin", "HOME": directory, "LANG": "C.UTF-8",
      "CORDBOARD_CONFIG": configuration, "CORDBOARD_PASSWORD": CommandFloor.password,
    ]
  }

  @discardableResult
  func run(
    _ arguments: [String], environment more: [String: String] = [:], asNobody: Bool = false
  ) -> Binary.Run {
    Binary.run(
      arguments, environment: environment.merging(more) { $1 }, in: directory, asNobody: asNobody)
  }

  func asAda(_ arguments: String...) -> Binary.Run { run(arguments + ["--as", "ada@example.com"]) }
  func asAnna(_ arguments: String...) -> Binary.Run {
    run(arguments + ["--as", "anna@example.com"])
  }
  func asLise(_ arguments: String...) -> Binary.Run {
    run(arguments + ["--as", "lise@example.com"])
  }

  /// Writes a file beside the floor.
  func file(_ name: String, _ bytes: [UInt8], mode: mode_t = 0o600) throws -> String {
    let path = directory + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    chmod(path, mode)
    return path
  }

  func file(_ name: String, _ text: String, mode: mode_t = 0o600) throws -> String {
    try file(name, Array(text.utf8), mode: mode)
  }

  /// The floor's file and its log, as far as they are there.
  var bytes: [[UInt8]] { ["", "-wal"].map { Binary.bytes(path + $0) } }

  /// Asks or changes the floor's file with another program.
  @discardableResult
  func sqlite(_ statement: String) -> String {
    let stem = directory + "/.sqlite"
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, stem, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    let command: [String] = ["sqlite3", path, statement]
    var words = command.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var pid: pid_t = 0
    guard posix_spawnp(&pid, "sqlite3", &actions, nil, &words, environ) == 0 else { return "" }
    _ = Binary.wait(for: pid)
    return String(decoding: Binary.bytes(stem), as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  // MARK: The template

  /// Made once; each test works on a copy.
  private static let template: Result<String, any Error> = Result {
    let directory = try scratch() + "-template"
    mkdir(directory, 0o700)
    let floor = try CommandFloor(empty: directory)
    let secret = try floor.file("password", password)
    let made = floor.run(["init", "--name", "Ada Roy", "--email", "ada@example.com"])
    guard made.status == 0 else { throw Failed(made.err) }
    let people: [(String, String, [String])] = [
      ("Anna Tremblay", "anna@example.com", ["--telephoniste"]),
      ("Lise Caron", "lise@example.com", ["--telephoniste", "--language", "fr"]),
      ("Sam Watcher", "sam@example.com", ["--admin", "--role", "supervisor"]),
    ]
    for (name, email, flags) in people {
      let added = floor.run(
        ["users", "add", "--name", name, "--email", email, "--new-password-file", secret]
          + flags + ["--as", "ada@example.com"])
      guard added.status == 0 else { throw Failed(added.err) }
    }
    floor.sqlite("UPDATE user SET password = '\(quickHash)'")
    // The built program knows the host's hour alone.
    floor.sqlite("UPDATE setting SET value = '00:00-24:00' WHERE key LIKE 'hours_%'")
    try floor.rechainHours()
    return directory
  }

  /// The password at a cost of next to nothing, so that signing in does not take
  /// most of the tests' time.
  private static let quickHash =
    "$scrypt$ln=4,r=8,p=1$Y29yZGJvYXJkLXRlc3RzIQ$dgYdnVPTw+JSEvzJyV6hL9SH/0gVS2BFqBhWfybIH3A"

  struct Failed: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
  }
}
