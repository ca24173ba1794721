import Foundation
import Glibc
import Testing

/// Copies of a floor, putting them back, and the step to a newer schema.
@Suite struct KeepingTests {
  private func text(_ value: Any?) throws -> String { try #require(value as? String) }

  @Test func a_backup_is_named_verified_and_put_back() throws {
    let floor = try CommandFloor()
    let made = floor.run(["backup", "--json"])
    #expect(made.status == 0 && made.err.isEmpty, "\(made.err)")
    let copy = try text(made.json?["path"])
    #expect(copy.hasPrefix(floor.directory + "/floor/backups/cordboard-"))
    let head = floor.run(["history", "verify", "--json"]).json?["head"] as? String
    #expect(made.json?["head"] as? String == head && made.json?["entries"] as? Int == 33)
    #expect((made.json?["removed"] as? [String])?.isEmpty == true)

    #expect(floor.asAda("settings", "set", "pool", "off").status == 0)
    let restored = floor.run(["restore", copy, "--json"])
    #expect(restored.status == 0, "\(restored.err)")
    #expect(restored.json?["head"] as? String == head)
    #expect(restored.json?["needsMigration"] as? Bool == false)
    #expect(try access(text(restored.json?["aside"]), F_OK) == 0)
    #expect(floor.run(["history", "verify", "--json"]).json?["head"] as? String == head)
    #expect(floor.run(["doctor"]).status == 0)
  }

  @Test func a_backup_goes_where_it_is_told_and_as_many_stay_as_configured() throws {
    let floor = try CommandFloor()
    let folder = floor.directory + "/elsewhere"
    try floor.configureStorage("backup_directory = \"\(folder)\"\nbackups_kept = 1\n")
    let first = floor.run(["backup"])
    #expect(first.status == 0 && first.text.contains(folder + "/cordboard-"))
    #expect(first.text.contains("verified"))
    sleep(1)
    let second = floor.run(["backup", "--json"])
    #expect((second.json?["removed"] as? [String])?.count == 1)
    let third = floor.run(["backup", "--to", floor.directory + "/third"])
    #expect(third.status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)
  }

  @Test func a_backup_of_a_changed_floor_is_refused_with_the_place() throws {
    let floor = try CommandFloor()
    floor.sqlite("UPDATE user SET is_admin = 1 WHERE email = 'anna@example.com'")
    let refused = floor.run(["backup"])
    #expect(refused.status == 1)
    #expect(refused.sentence?.contains("anna@example.com, field isAdmin") == true)
    #expect(refused.sentence?.contains("..") == false)
    let verified = floor.run(["history", "verify", "--json"])
    let bad = verified.json?["firstBad"] as? [String: Any]
    #expect(verified.status == 1 && bad?["why"] as? String == "live")
    #expect(bad?["collection"] as? String == "user" && bad?["field"] as? String == "isAdmin")
    #expect(bad?["key"] as? String == "anna@example.com" && bad?["seq"] as? Int == 31)
    #expect(floor.run(["doctor"]).status == 1)
  }

  @Test func a_torn_copy_is_refused_in_one_sentence() throws {
    let floor = try CommandFloor()
    let copy = try text(floor.run(["backup", "--json"]).json?["path"])
    var bytes = Binary.bytes(copy)
    for index in (bytes.count / 2)..<(bytes.count / 2 + 8192) { bytes[index] = 0x5A }
    try Data(bytes).write(to: URL(filePath: copy))
    let before = floor.bytes
    let refused = floor.run(["restore", copy])
    #expect(refused.status == 1 && refused.sentence?.contains("no sound copy") == true)
    #expect(floor.bytes == before)
    let missing = floor.run(["restore", floor.directory + "/none.db"])
    #expect(missing.status == 1 && missing.sentence != nil)
  }

  @Test func a_floor_of_this_schema_is_not_migrated() throws {
    let floor = try CommandFloor()
    let told = floor.run(["migrate", "--json"])
    #expect(told.status == 0 && told.json?["backup"] is NSNull)
    #expect(told.json?["from"] as? Int == told.json?["to"] as? Int)
    #expect(floor.run(["migrate", "--wait", "-1"]).status == 2)
  }

  @Test func an_older_floor_says_how_it_is_brought_here() throws {
    let floor = try CommandFloor()
    floor.sqlite("PRAGMA user_version = 1")
    let refused = floor.run(["users", "list", "--as", "ada@example.com"])
    #expect(refused.status == 1 && refused.sentence?.contains("cordboard migrate") == true)
  }

  @Test func an_exported_history_is_verified_by_the_published_script() throws {
    let floor = try CommandFloor()
    let file = floor.directory + "/history.jsonl"
    let exported = floor.asAda("history", "export", file, "--json")
    #expect(exported.status == 0, "\(exported.err)")
    #expect(exported.json?["entries"] as? Int == 34)
    var status = stat()
    #expect(stat(file, &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(exported.json?["bytes"] as? Int == Int(status.st_size))
    let checked = try Self.script(file)
    #expect(checked.contains("whole; 34 entries"))
    #expect(try checked.contains(text(exported.json?["head"])))

    let again = floor.asAda("history", "export", file)
    #expect(again.status == 1 && again.sentence?.contains(file) == true)
    let streamed = floor.asAda("history", "export")
    #expect(streamed.status == 0)
    #expect(streamed.text.hasPrefix(#"{"entries":35,"format":"cordboard-history-1","head":""#))
    #expect(floor.asAda("history", "export", "--json").status == 2)
    #expect(floor.asAnna("history", "export", file + "2").status == 1)
    #expect(access(file + "2", F_OK) != 0)
  }

  private static func script(_ file: String) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    process.arguments = ["python3", root.appending(path: "docs/verify-history.py").path, file]
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return output
  }
}

extension CommandFloor {
  /// More keys of `[storage]`.
  fileprivate func configureStorage(_ keys: String) throws {
    let text = "[storage]\npath = \"\(path)\"\n" + keys
    try text.write(toFile: configuration, atomically: true, encoding: .utf8)
  }
}
