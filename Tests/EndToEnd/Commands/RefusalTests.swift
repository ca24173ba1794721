import Foundation
import Glibc
import Testing

/// Files and settings that are refused: one sentence, exit code 1, not one byte
/// changed.
@Suite struct RefusalTests {
  private func expectRefused(
    _ floor: CommandFloor, _ words: String, asNobody: Bool = false,
    at location: SourceLocation = #_sourceLocation
  ) {
    let before = floor.bytes
    for arguments in [
      ["users", "list", "--as", "ada@example.com"], ["history", "verify", "--json"],
    ] {
      let refused = floor.run(arguments, asNobody: asNobody)
      #expect(refused.status == 1, sourceLocation: location)
      #expect(refused.out.isEmpty, sourceLocation: location)
      #expect(
        refused.sentence?.contains(words) == true, "\(refused.err)", sourceLocation: location)
    }
    let doctor = floor.run(["doctor", "--json"], asNobody: asNobody)
    #expect(doctor.status == 1 && doctor.json?["ok"] as? Bool == false, sourceLocation: location)
    #expect(floor.bytes == before, sourceLocation: location)
  }

  // MARK: The floor's file

  @Test func a_missing_file_is_refused_and_not_made() throws {
    let floor = try CommandFloor()
    unlink(floor.path)
    expectRefused(floor, "There is no floor")
    #expect(access(floor.path, F_OK) != 0)
  }

  @Test func a_corrupt_file_is_refused() throws {
    let floor = try CommandFloor()
    var bytes = Binary.bytes(floor.path)
    for index in 0..<4096 { bytes[index] = 0x5A }
    _ = try floor.file("floor/cordboard.db", bytes)
    expectRefused(floor, "damaged")
  }

  @Test func a_damaged_page_is_found_by_the_doctor() throws {
    let floor = try CommandFloor()
    var bytes = Binary.bytes(floor.path)
    let last = bytes.count - 4096
    for index in last..<bytes.count { bytes[index] = 0x5A }
    for index in 4096 * 4..<4096 * 12 { bytes[index] ^= 0x5A }
    _ = try floor.file("floor/cordboard.db", bytes)
    let doctor = floor.run(["doctor", "--json"])
    #expect(doctor.status == 1 && doctor.json?["ok"] as? Bool == false)
  }

  @Test func a_newer_file_is_refused() throws {
    let floor = try CommandFloor()
    floor.sqlite("PRAGMA user_version = 999")
    expectRefused(floor, "use the newer program")
  }

  @Test func another_programs_database_is_refused() throws {
    let floor = try CommandFloor()
    floor.sqlite("PRAGMA application_id = 7")
    expectRefused(floor, "another program")
  }

  @Test func an_empty_file_is_refused() throws {
    let floor = try CommandFloor()
    _ = try floor.file("floor/cordboard.db", "")
    expectRefused(floor, "another program")
  }

  @Test func a_directory_in_its_place_is_refused() throws {
    let floor = try CommandFloor()
    unlink(floor.path)
    mkdir(floor.path, 0o700)
    expectRefused(floor, "is a directory")
  }

  @Test(arguments: [mode_t(0o640), 0o604, 0o666])
  func a_file_that_others_may_reach_is_refused(mode: mode_t) throws {
    let floor = try CommandFloor()
    chmod(floor.path, mode)
    expectRefused(floor, "chmod 600")
  }

  @Test func a_directory_that_others_may_enter_is_refused() throws {
    let floor = try CommandFloor()
    chmod(floor.directory + "/floor", 0o750)
    expectRefused(floor, "chmod 700")
  }

  // MARK: As an ordinary account

  private func giveAway(_ floor: CommandFloor) {
    guard getuid() == 0 else { return }
    let paths = FileManager.default.enumerator(atPath: floor.directory)?.allObjects ?? []
    for path in [""] + paths.compactMap({ $0 as? String }) {
      chown(floor.directory + "/" + path, Binary.nobodyID, Binary.nobodyID)
    }
  }

  @Test func an_ordinary_account_works_on_its_own_floor() throws {
    let floor = try CommandFloor()
    giveAway(floor)
    #expect(floor.run(["users", "list", "--as", "ada@example.com"], asNobody: true).status == 0)
    #expect(floor.run(["doctor"], asNobody: true).status == 0)
  }

  @Test func an_unreadable_file_is_refused() throws {
    let floor = try CommandFloor()
    giveAway(floor)
    chmod(floor.path, 0)
    expectRefused(floor, "may not read and write", asNobody: true)
  }

  @Test func a_read_only_file_is_refused() throws {
    let floor = try CommandFloor()
    giveAway(floor)
    chmod(floor.path, 0o400)
    expectRefused(floor, "may not read and write", asNobody: true)
  }

  @Test func a_read_only_directory_is_refused() throws {
    let floor = try CommandFloor()
    giveAway(floor)
    chmod(floor.directory + "/floor", 0o500)
    expectRefused(floor, "may not write in", asNobody: true)
    chmod(floor.directory + "/floor", 0o700)
  }

  // MARK: The configuration

  @Test(arguments: [
    ("[telefony]\nprovider = \"simulated\"\n", 1, "telephony"),
    ("[seat]\n\nlangage = \"fr\"\n", 3, "language"),
    ("[seat]\nlanguage = 3\n", 2, "seat.language"),
    ("[seat]\nlanguage = \"de\"\n", 2, "fr"),
    ("[telephony]\nprovider = \"twilio\"\n", 2, "account_sid"),
    ("[telephony]\nprovider = \"asterisk\"\n", 2, "manual"),
    ("[telephony]\nsimulated_speed = \"fast\"\n", 2, "simulated_speed"),
    ("[telephony]\nsimulated_speed = -1\n", 2, "1000"),
    ("[storage]\nbackups_kept = \"many\"\n", 2, "backups_kept"),
    ("[storage]\nbackups_kept = 0\n", 2, "10000"),
    ("[storage\npath = \"x\"\n", 1, "TOML"),
    ("[keys.desk]\ncal = \"c\"\n", 2, "call"),
    ("[keys.dusk]\ncall = \"c\"\n", 1, "desk"),
    ("[keys.desk]\ncall = \"Meta-Hyper-Q\"\n", 2, "no key"),
    ("[log]\nfile = \"/tmp/x\"\nlevel = \"loud\"\n", 3, "info"),
    ("storage = 3\n", 1, "storage"),
  ])
  func a_wrong_configuration_is_refused_by_file_line_and_key(
    text: String, line: Int, word: String
  ) throws {
    let floor = try CommandFloor()
    try text.write(toFile: floor.configuration, atomically: true, encoding: .utf8)
    let before = floor.bytes
    for arguments in [["doctor", "--json"], ["history", "verify"], ["keys"]] {
      let refused = floor.run(arguments)
      #expect(refused.status == 1 && refused.out.isEmpty)
      let place = "\(floor.configuration):\(line): "
      #expect(refused.sentence?.hasPrefix(place) == true, "\(refused.err)")
      #expect(refused.sentence?.contains(word) == true, "\(refused.err)")
    }
    #expect(floor.bytes == before)
  }

  @Test func a_configuration_that_was_named_must_be_there() throws {
    let floor = try CommandFloor()
    let refused = floor.run(["history", "verify", "--config", floor.directory + "/none.toml"])
    #expect(refused.status == 1)
    #expect(refused.sentence?.contains("none.toml") == true)
  }

  @Test func the_example_configuration_is_taken() throws {
    let floor = try CommandFloor()
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    let example = folder.appendingPathComponent("config.example.toml").path
    let text = try String(contentsOfFile: example, encoding: .utf8)
    let open = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let isOption = line.contains(" = ") || line.hasPrefix("# [")
      return line.hasPrefix("# ") && isOption && !line.contains("/var/") ? line.dropFirst(2) : line
    }.joined(separator: "\n")
    for contents in [text, open] {
      let path = try floor.file("example.toml", contents)
      let run = floor.run(["keys", "--config", path])
      #expect(run.status == 0, "\(run.err)")
    }
  }
}
