import Foundation
import Glibc
import TestSupport
import Testing

@Suite struct InitTests {
  private let directory: String

  init() throws { directory = try CommandFloor.scratch() }

  private func run(
    _ arguments: [String], password: String? = CommandFloor.password,
    more: [String: String] = [:], asNobody: Bool = false
  ) -> Binary.Run {
    var environment = ["HOME": directory, "LANG": "C.UTF-8"].merging(more) { $1 }
    environment["CORDBOARD_PASSWORD"] = password
    return Binary.run(arguments, environment: environment, in: directory, asNobody: asNobody)
  }

  private let ada = ["init", "--name", "Ada Roy", "--email", "ada@example.com"]
  private var folder: String { directory + "/.local/share/cordboard" }

  private func mode(_ path: String) -> UInt32 {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  private var isEmpty: Bool { !FileManager.default.fileExists(atPath: directory + "/.local/share") }

  @Test func init_makes_a_floor_for_its_account_alone() {
    umask(0)
    defer { umask(0o022) }
    let made = run(ada)
    #expect(made.status == 0, "\(made.err)")
    #expect(mode(folder) == 0o700)
    for name in ["cordboard.db", "cordboard.db.turnstile"] {
      #expect(mode(folder + "/" + name) == 0o600)
    }
    #expect(run(["history", "verify", "--json"]).json?["whole"] as? Bool == true)
  }

  @Test func a_second_init_leaves_the_floor_as_it_was() {
    _ = run(ada)
    let before = Binary.bytes(folder + "/cordboard.db")
    let again = run(ada)
    #expect(again.status == 1)
    #expect(again.sentence?.contains("exists already") == true)
    #expect(Binary.bytes(folder + "/cordboard.db") == before)
  }

  @Test(arguments: [
    (["init", "--name", " ", "--email", "ada@example.com"], "name is empty"),
    (["init", "--name", "Ada", "--email", "ada"], "no @"),
  ])
  func what_is_wrong_is_told_before_anything_is_made(arguments: [String], words: String) {
    let refused = run(arguments)
    #expect(refused.status == 1)
    #expect(refused.sentence?.contains(words) == true, "\(refused.err)")
    #expect(isEmpty)
  }

  @Test(arguments: ["short", "aaaaaaaaaaaaaaaa", "password1234", "ada roy example"])
  func a_weak_password_makes_no_floor(password: String) {
    let refused = run(ada, password: password)
    #expect(refused.status == 1)
    #expect(refused.sentence?.contains("password") == true, "\(refused.err)")
    #expect(isEmpty)
  }

  @Test func without_terminal_or_password_it_names_the_options_and_does_not_wait() {
    let refused = run(ada, password: nil)
    #expect(refused.status == 1)
    #expect(refused.sentence?.contains("--password-file") == true)
    #expect(refused.sentence?.contains("CORDBOARD_PASSWORD") == true)
    #expect(isEmpty)
  }

  @Test func a_missing_option_is_a_matter_of_usage() {
    let usage = run(["init", "--name", "Ada"])
    #expect(usage.status == 2)
    #expect(usage.out.isEmpty)
    #expect(isEmpty)
  }

  @Test func a_password_file_that_others_may_read_is_refused() throws {
    let path = directory + "/password"
    try CommandFloor.password.write(toFile: path, atomically: true, encoding: .utf8)
    chmod(path, 0o644)
    let refused = run(ada + ["--password-file", path], password: nil)
    #expect(refused.status == 1)
    #expect(refused.sentence?.contains("chmod 600") == true)
    #expect(isEmpty)
    chmod(path, 0o600)
    #expect(run(ada + ["--password-file", path], password: nil).status == 0)
  }

  @Test func the_sentence_is_in_the_users_language() {
    let refused = run(ada, password: "court", more: ["LANG": "fr_CA.UTF-8"])
    #expect(refused.sentence?.contains("mot de passe") == true, "\(refused.err)")
  }

  @Test func a_directory_that_others_may_enter_is_refused_and_left() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    chmod(folder, 0o755)
    let refused = run(ada)
    #expect(refused.status == 1)
    #expect(refused.sentence?.contains("chmod 700") == true, "\(refused.err)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }

  @Test func a_read_only_directory_is_refused() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    chown(directory, Binary.nobodyID, Binary.nobodyID)
    for path in ["/.local", "/.local/share", "/.local/share/cordboard"] {
      chown(directory + path, Binary.nobodyID, Binary.nobodyID)
    }
    chmod(folder, 0o500)
    let refused = run(ada, asNobody: true)
    #expect(refused.status == 1)
    #expect(refused.sentence?.contains("may not write") == true, "\(refused.err)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }

  @Test func the_prompt_hides_what_is_typed_and_asks_twice() throws {
    let terminal = try Pty(
      Binary.path, ada, environment: ["HOME": directory, "LANG": "C.UTF-8", "TERM": "xterm"])
    #expect(terminal.wait(for: "New password"))
    terminal.send(CommandFloor.password + "\n")
    #expect(terminal.wait(for: "again"))
    terminal.send(CommandFloor.password + "\n")
    #expect(terminal.wait(for: "can sign in"))
    #expect(!terminal.text.contains("rbnv"))
    #expect(terminal.waitForEnd() == 0)
    #expect(terminal.settings == terminal.initialSettings)
  }

  @Test func ctrl_c_at_the_prompt_gives_the_terminal_back() throws {
    let terminal = try Pty(
      Binary.path, ada, environment: ["HOME": directory, "LANG": "C.UTF-8", "TERM": "xterm"])
    #expect(terminal.wait(for: "New password"))
    terminal.send("half a pass\u{3}")
    #expect(terminal.waitForEnd() == 1)
    #expect(terminal.settings == terminal.initialSettings)
    #expect(isEmpty)
  }
}
