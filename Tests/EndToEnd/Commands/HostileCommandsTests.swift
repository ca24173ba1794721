import Domain
import Foundation
import TestSupport
import Testing

/// The built program on a floor whose every text was made to do harm.
@Suite struct HostileCommandsTests {
  private let floor: CommandFloor
  /// Some of the contacts' numbers.
  private let numbers: [String]

  init() throws {
    floor = try CommandFloor()
    try floor.plantHostileRows()
    let count = HostileCorpus.all.count
    numbers = stride(from: 0, to: count, by: 48).map { TestFloor.phone(1000 + $0).digits }
    try floor.configure("\n[log]\nfile = \"\(floor.directory)/run.log\"\nlevel = \"debug\"\n")
  }

  private func expectHarmless(_ arguments: [String], _ run: Binary.Run) {
    let told = arguments.map { DisplayText($0).string }.joined(separator: " ")
    for (name, bytes) in [("output", run.out), ("error", Array(run.err.utf8))] {
      let found = TerminalReading.offences(in: bytes)
      #expect(found.isEmpty, "\(told): \(name): \(found.prefix(5))")
    }
  }

  @Test func s1_hostile_text_never_leaves_a_command() throws {
    var commands: [[String]] = [
      ["contacts", "list", "--limit", "1000"], ["history", "recent", "--limit", "1000"],
      ["history", "user", "ada@example.com"], ["users", "list"],
      ["compliance", "list", "--limit", "1000"], ["settings", "list"],
      ["compliance", "check", TestFloor.phone(7003).digits],
      ["contacts", "status", "--all", "interested", "--dry-run"],
      ["stats", "team"], ["stats", "person", "anna@example.com"], ["stats", "contacts"],
      ["stats", "floor"], ["stats", "assignments", "--limit", "1000"],
      ["stats", "rows", "assigned", "--limit", "1000"], ["stats", "rows", "calls"],
      ["stats", "rebuild", "--check"],
    ]
    for number in numbers {
      commands += [
        ["contacts", "show", number], ["history", "record", "contact", number],
        ["call", "list", number],
      ]
    }
    for command in commands {
      for more in [[], ["--json"]] {
        let arguments = command + ["--as", "ada@example.com"] + more
        let run = floor.run(arguments)
        expectHarmless(arguments, run)
        #expect(run.status < 2 && !run.out.isEmpty, "\(arguments): \(run.err)")
        if !more.isEmpty { #expect(run.json != nil, "\(arguments)") }
      }
    }
    for command in [["today"], ["next"], ["call", "list"]] {
      expectHarmless(command, floor.run(command + ["--as", "anna@example.com"]))
    }
    expectHarmlessLog()
  }

  private func expectHarmlessLog() {
    let log = Binary.bytes(floor.directory + "/run.log")
    #expect(!log.isEmpty)
    #expect(TerminalReading.offences(in: log).isEmpty)
  }

  /// No command writes such a value; whoever changes the file may have.
  @Test func s1_a_hostile_setting_is_told_without_harm() throws {
    let payloads = HostileCorpus.all.enumerated().filter { $0.offset.isMultiple(of: 24) }
    for (index, payload) in payloads {
      let hex = payload.bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      let key = index.isMultiple(of: 48) ? "key = 'time_zone'" : "key <> 'time_zone'"
      let kept = floor.sqlite("SELECT value FROM setting WHERE key = 'time_zone'")
      floor.sqlite("UPDATE setting SET value = CAST(X'\(hex)' AS TEXT) WHERE \(key)")
      for command in [
        ["settings", "list"], ["contacts", "show", numbers[0]], ["history", "recent"],
        ["compliance", "check", numbers[0]],
      ] {
        let arguments = command + ["--as", "ada@example.com"]
        let run = floor.run(arguments)
        expectHarmless(arguments, run)
        #expect(run.status < 2, "\(payload.name): \(run.err)")
      }
      for command in [["doctor"], ["history", "verify"]] {
        expectHarmless(command, floor.run(command))
      }
      floor.sqlite("UPDATE setting SET value = '\(kept)' WHERE key = 'time_zone'")
    }
    expectHarmlessLog()
  }

  @Test func s1_what_was_typed_comes_back_harmless_in_every_refusal() throws {
    let payloads = HostileCorpus.all.filter { !$0.bytes.contains(0) }
    for (index, payload) in payloads.enumerated() where index.isMultiple(of: 8) {
      let text = payload.text
      let commands = [
        [text], ["contacts", text], ["contacts", "show", text, "--as", "ada@example.com"],
        ["contacts", "list", "--status", text, "--as", "ada@example.com"],
        ["contacts", "list", "--as", text],
        ["settings", "set", text, text, "--as", "ada@example.com"],
        ["import", floor.directory + "/no/" + text, "--as", "ada@example.com"],
        ["keys", "--config", text], ["keys", "--" + text],
      ]
      let arguments = commands[index / 8 % commands.count]
      let run = floor.run(arguments)
      expectHarmless(arguments, run)
    }
    expectHarmlessLog()
  }

  @Test func s3_a_name_of_several_lines_forges_no_line() throws {
    let phone = TestFloor.phone(1000).digits
    floor.sqlite(
      "UPDATE contact SET name = 'Marie' || char(10) || 'FORGED' || char(13) || 'FORGED' "
        + "WHERE phone = '\(phone)'")
    for command in [["contacts", "show", phone], ["history", "record", "contact", phone]] {
      let lines = floor.run(command + ["--as", "ada@example.com"]).text.split(separator: "\n")
      #expect(!lines.contains { $0.hasPrefix("FORGED") || $0.hasPrefix("forged") })
    }
  }

  @Test func s3_a_control_is_refused_where_a_line_is_typed() throws {
    for text in ["a\rb", "a\nb", "a\u{1B}[2Jb", "a\u{9B}b", "a\u{202E}b"] {
      let run = floor.run([
        "contacts", "add", "4385550199", "--name", text, "--as", "ada@example.com",
      ])
      #expect(run.status == 1, "\(DisplayText(text))")
      expectHarmless(["contacts", "add"], run)
    }
  }

  @Test func s14_no_password_number_or_name_is_in_the_log() throws {
    for number in numbers {
      _ = floor.asAda("contacts", "show", number)
      _ = floor.asAda("contacts", "note", number, "CANARY in a note")
      _ = floor.asAda("contacts", "edit", number, "--phone", "5145559")
    }
    floor.run(
      ["users", "list", "--as", "ada@example.com"],
      environment: [
        "CORDBOARD_PASSWORD": "CANARY wrong password"
      ])
    _ = floor.asAda("contacts", "add", "4385550188", "--name", "CANARY name")
    _ = floor.asAda("contacts", "add", "4385550188")
    #expect(floor.asAda("contacts", "delete", "4385550188", "4385550177").err.contains("0177"))
    let log = String(decoding: Binary.bytes(floor.directory + "/run.log"), as: UTF8.self)
    #expect(log.contains("contacts show") && log.contains("438•••••77"))
    for secret in numbers + ["CANARY", CommandFloor.password, "4385550177", "555-0177"] {
      #expect(!log.contains(secret), "\(secret)")
    }
  }
}

/// The host's clock, for rows that the built program reads.
private struct HostClock: Domain.Clock {
  func now() -> Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}

extension CommandFloor {
  /// Fills the floor with the corpus; the contacts are Anna's.
  func plantHostileRows() throws {
    func key(_ email: String) -> UserID {
      UserID(Int64(sqlite("SELECT id FROM user WHERE email = '\(email)'")) ?? 0)
    }
    try HostileRows(
      path,
      TestFloor.environment(clock: HostClock(), zones: FixedZones(), seed: 3, process: 2),
      admin: key("ada@example.com"), owner: key("anna@example.com")
    ).plant()
  }
}
