import Foundation
import Glibc
import Testing

@Suite struct ImportTests {
  private struct Told {
    var counts: [String: Int] = [:]
    var refused: [[String: Any]] = []
    var warnings: [[String: Any]] = []
    var request: Int?

    init(_ run: Binary.Run) throws {
      let json = try #require(run.json, "\(run.err)")
      for name in ["rows", "created", "revived", "updated", "unchanged", "duplicates"] {
        counts[name] = json[name] as? Int
      }
      refused = json["refused"] as? [[String: Any]] ?? []
      warnings = json["warnings"] as? [[String: Any]] ?? []
      request = json["request"] as? Int
      let names = ["created", "revived", "updated", "unchanged", "duplicates"]
      #expect(names.compactMap { counts[$0] }.reduce(refused.count, +) == counts["rows"])
    }

    static func pairs(_ findings: [[String: Any]]) -> [String] {
      findings.map { "\($0["row"] ?? "") \($0["reason"] ?? "")" }
    }
  }

  @Test func a_thousand_rows_add_up_and_the_same_file_again_changes_nothing() throws {
    let floor = try CommandFloor()
    let file = try floor.file("thousand.csv", ThousandRows.bytes)
    let before = floor.bytes
    let trial = try Told(floor.asAda("import", file, "--dry-run", "--json"))
    #expect(floor.bytes == before)
    let first = try Told(floor.asAda("import", file, "--json"))
    #expect(
      first.counts == [
        "rows": 1000, "created": ThousandRows.created, "revived": 0, "updated": 0,
        "unchanged": 0, "duplicates": ThousandRows.duplicates,
      ])
    #expect(trial.counts == first.counts)
    #expect(Told.pairs(first.refused) == ThousandRows.refusals.map { "\($0.row) \($0.reason)" })
    #expect(Told.pairs(first.warnings) == ThousandRows.warnings.map { "\($0.row) \($0.reason)" })
    for finding in first.refused + first.warnings {
      #expect((finding["message"] as? String)?.isEmpty == false)
    }
    try check(floor, first)

    let after = floor.bytes
    let again = floor.asAda("import", file, "--json")
    let second = try Told(again)
    #expect(
      second.counts == [
        "rows": 1000, "created": 0, "revived": 0, "updated": 0,
        "unchanged": ThousandRows.created, "duplicates": ThousandRows.duplicates,
      ])
    #expect(second.request == nil)
    #expect(floor.bytes == after)
    #expect(floor.asAda("import", file).text.contains("Nothing was changed"))
  }

  /// Nothing good is lost, and one request brought all of it.
  private func check(_ floor: CommandFloor, _ told: Told) throws {
    #expect(floor.sqlite("SELECT count(*) FROM contact") == String(ThousandRows.created))
    #expect(
      floor.sqlite("SELECT name FROM contact WHERE phone = '\(ThousandRows.digits(7))'")
        == "Gagné, Hélène 7")
    #expect(
      floor.sqlite("SELECT name FROM contact WHERE phone = '\(ThousandRows.digits(311))'")
        == "[31mRed[0m, Zoé")
    #expect(
      floor.sqlite("SELECT postal_code FROM contact WHERE phone = '\(ThousandRows.digits(1))'")
        == "H3A 1B2")
    let request = try #require(told.request)
    #expect(
      floor.sqlite("SELECT count(*) FROM history WHERE request = \(request)")
        == String(ThousandRows.created))
    #expect(floor.run(["history", "verify"]).status == 0)
  }

  @Test func refused_rows_go_to_a_file_that_can_be_mended_and_imported() throws {
    let floor = try CommandFloor()
    let file = try floor.file("thousand.csv", ThousandRows.bytes)
    let told = floor.asAda("import", file)
    #expect(told.status == 0)
    #expect(told.text.contains(file + ".rejects.csv"))
    let rejects = String(decoding: Binary.bytes(file + ".rejects.csv"), as: UTF8.self)
    #expect(rejects.split(whereSeparator: \.isNewline).count == ThousandRows.refusals.count + 1)
    let mended = try floor.file(
      "mended.csv", rejects.replacingOccurrences(of: " x89", with: ""))
    let second = try Told(floor.asAda("import", mended, "--json"))
    #expect(second.counts["created"] == 1)
    #expect(second.refused.count == ThousandRows.refusals.count - 1)
  }

  @Test func a_rejects_file_is_never_written_over() throws {
    let floor = try CommandFloor()
    let file = try floor.file("bad.csv", "phone,name\n12,Short\n5145550101,Good\n")
    let taken = try floor.file("taken.csv", "mine")
    let before = floor.bytes
    let refused = floor.asAda("import", file, "--rejects", taken)
    #expect(refused.status == 1)
    #expect(refused.sentence?.contains("not written over") == true, "\(refused.err)")
    #expect(floor.bytes == before)
    #expect(Binary.bytes(taken) == Array("mine".utf8))
    #expect(floor.asAda("import", file).text.contains("bad.csv.rejects.csv"))
    #expect(floor.asAda("import", file).text.contains("bad.csv.rejects-2.csv"))
  }

  @Test func blanks_are_filled_and_nothing_is_overwritten() throws {
    let floor = try CommandFloor()
    let one = try floor.file("one.csv", "phone,name\n5145550101,Marie\n")
    let two = try floor.file(
      "two.csv",
      "phone,name,email,note,assignTo\n"
        + "5145550101,Other,marie@example.com,Hello,anna@example.com\n")
    #expect(try Told(floor.asAda("import", one, "--json")).counts["created"] == 1)
    let told = try Told(floor.asAda("import", two, "--json"))
    #expect(told.counts["updated"] == 1)
    let card = try #require(floor.asAda("contacts", "show", "5145550101", "--json").json)
    #expect(card["name"] as? String == "Marie" && card["email"] as? String == "marie@example.com")
    #expect(card["assignedTo"] as? String == "anna@example.com")
    #expect((card["notes"] as? [[String: Any]])?.map { $0["content"] as? String } == ["Hello"])
    #expect(try Told(floor.asAda("import", two, "--json")).counts["unchanged"] == 1)
  }

  @Test func a_deleted_number_revives_and_a_listed_one_is_refused() throws {
    let floor = try CommandFloor()
    let file = try floor.file(
      "three.csv",
      "phone,name,status\n5145550101,Marie,\n5145550102,Luc,do_not_call\n5145550103,Zoé,nope\n")
    let first = try Told(floor.asAda("import", file, "--json"))
    #expect(Told.pairs(first.warnings) == ["3 status.unknown"])
    floor.sqlite("UPDATE contact SET deleted_at = 1 WHERE phone = '5145550101'")
    let second = try Told(floor.asAda("import", file, "--json"))
    #expect(second.counts["revived"] == 1 && second.counts["unchanged"] == 1)
    #expect(Told.pairs(second.refused) == ["2 phone.do_not_call"])
    #expect(floor.asAda("contacts", "show", "5145550101").status == 0)
  }

  @Test(arguments: [
    ("", "empty"), ("name,email\nMarie,m@example.com\n", "no column phone"),
    ("phone,phone\n1,2\n", "both"),
    ("phone,name\n5145550101,\"open\n", "never closed"),
  ])
  func a_file_that_cannot_be_read_to_its_end_changes_nothing(text: String, words: String) throws {
    let floor = try CommandFloor()
    let file = try floor.file("bad.csv", text)
    let before = floor.bytes
    let refused = floor.asAda("import", file, "--json")
    #expect(refused.status == 1 && refused.out.isEmpty)
    #expect(refused.sentence?.contains(words) == true, "\(refused.err)")
    #expect(floor.bytes == before)
  }

  @Test func only_who_may_import_imports() throws {
    let floor = try CommandFloor()
    let file = try floor.file("one.csv", "phone\n5145550101\n")
    for refused in [
      floor.asAnna("import", file), floor.run(["import", file, "--as", "sam@example.com"]),
    ] {
      #expect(refused.status == 1)
      #expect(refused.err.contains("contacts.import"), "\(refused.err)")
    }
    #expect(floor.sqlite("SELECT count(*) FROM contact") == "0")
    let documents = floor.sqlite("SELECT document FROM history WHERE action = 'event'")
    #expect(documents == "denied\ndenied")
  }

  // MARK: Cut off

  private static func many(_ rows: Int) -> [UInt8] {
    var text = "phone,name,note\n"
    for row in 0..<rows {
      text += "\(514 + row / 10_000)555\(String(10_000 + row % 10_000).dropFirst()),P \(row),N\n"
    }
    return Array(text.utf8)
  }

  /// A seat that is live keeps the chunks small, so that there is a middle.
  private func seatSomebody(_ floor: CommandFloor) {
    let now = Int64(Date().timeIntervalSince1970 * 1000) + 600_000
    floor.sqlite(
      """
      INSERT INTO seat (user_id, state, state_since, opened_at, heartbeat_at, host, program,
        process_id, process_start, boot)
      VALUES (2, 'ready', \(now), \(now), \(now), 'h', 'p', \(getpid()), 1, 'b')
      """)
  }

  private func untilHalfway(_ floor: CommandFloor) -> Bool {
    let deadline = Date(timeIntervalSinceNow: 60)
    while Date() < deadline {
      if Int(floor.sqlite("SELECT count(*) FROM contact")) ?? 0 > 0 { return true }
      usleep(20_000)
    }
    return false
  }

  @Test func killed_in_the_middle_and_run_again_nothing_is_twice_and_nothing_missing() throws {
    let floor = try CommandFloor()
    seatSomebody(floor)
    let rows = 6000
    let file = try floor.file("many.csv", ImportTests.many(rows))
    let pid = Binary.start(
      ["import", file, "--as", "ada@example.com"], environment: floor.environment,
      stem: floor.directory + "/killed")
    #expect(untilHalfway(floor))
    kill(pid, SIGKILL)
    #expect(Binary.wait(for: pid) == 128 + SIGKILL)
    let had = Int(floor.sqlite("SELECT count(*) FROM contact")) ?? 0
    #expect(had > 0 && had < rows)
    #expect(floor.run(["history", "verify"]).status == 0)
    let told = try Told(floor.asAda("import", file, "--json"))
    #expect(told.counts["created"] == rows - had && told.counts["unchanged"] == had)
    #expect(
      floor.sqlite("SELECT count(*), count(DISTINCT phone) FROM contact") == "\(rows)|\(rows)")
    #expect(floor.sqlite("SELECT count(*) FROM contact_note") == String(rows))
    #expect(floor.run(["doctor"]).status == 0)
  }

  @Test func ctrl_c_stops_between_chunks_and_reports() throws {
    let floor = try CommandFloor()
    seatSomebody(floor)
    let file = try floor.file("many.csv", ImportTests.many(6000))
    let stem = floor.directory + "/stopped"
    let pid = Binary.start(
      ["import", file, "--json", "--as", "ada@example.com"], environment: floor.environment,
      stem: stem)
    #expect(untilHalfway(floor))
    kill(pid, SIGINT)
    let run = Binary.Run(
      status: Binary.wait(for: pid), out: Binary.bytes(stem + ".out"),
      err: String(decoding: Binary.bytes(stem + ".err"), as: UTF8.self))
    #expect(run.status == 1)
    #expect(run.sentence?.contains("run the same command again") == true)
    let told = try Told(run)
    #expect(floor.sqlite("SELECT count(*) FROM contact") == String(told.counts["created"] ?? -1))
  }
}
