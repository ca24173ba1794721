import Foundation
import Glibc
import Testing

@Suite struct ExportCommandTests {
  private static let rows = """
    phone,name,email,postalCode,assignTo,address,city,language,status,callbackAt,timeZone,consent,consentAt
    5145550101,"Zoé ""Zo"" Gagné",Zoe.G@example.com,H3A 1B2,anna@example.com,"12, rue X; app. 4",Laval,fr,interested,,America/Toronto,express,2026-01-02T03:04:05.678Z
    4385550102,=1+1,,,,@SUM(A1),-2,,callback_requested,2030-01-02T03:04:05.006Z,,none,
    4505550103,'=1+1,,,lise@example.com,''x,,en,do_not_call,,,inquiry,
    6045550104,Œuvre – “€”,,,,,,,converted,,,,
    5145550105,,,,,,,,,,,,

    """

  private func filled() throws -> CommandFloor {
    let floor = try CommandFloor()
    let told = floor.asAda("import", try floor.file("rows.csv", ExportCommandTests.rows), "--json")
    #expect(told.json?["created"] as? Int == 5, "\(told.text)")
    return floor
  }

  @Test(arguments: [[], ["--separator", ";", "--encoding", "windows-1252"]])
  func another_floor_exports_what_it_imported_to_the_byte(style: [String]) throws {
    let floor = try filled()
    let path = floor.directory + "/out.csv"
    let told = floor.run(["export", path, "--json", "--as", "ada@example.com"] + style)
    let json = try #require(told.json, "\(told.err)")
    #expect(json["contacts"] as? Int == 5 && json["losses"] as? Int == 0)
    let bytes = Binary.bytes(path)
    #expect(json["bytes"] as? Int == bytes.count && json["file"] as? String == path)
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)

    let other = try CommandFloor()
    let reading = style.isEmpty ? [] : ["--encoding", "windows-1252"]
    let brought = other.run(["import", path, "--json", "--as", "ada@example.com"] + reading)
    #expect(brought.json?["created"] as? Int == 5, "\(brought.err)")
    let again = other.run(["export", "-", "--as", "ada@example.com"] + style)
    #expect(again.status == 0 && again.out == bytes, "\(again.err)")
    #expect(other.run(["export", "--as", "ada@example.com"] + style).out == bytes)
  }

  @Test func the_history_knows_who_exported_what() throws {
    let floor = try filled()
    let path = floor.directory + "/out.csv"
    let told = floor.asAda(
      "export", path, "--status", "interested", "--assigned-to", "anna@example.com", "--json")
    #expect(told.json?["contacts"] as? Int == 1, "\(told.err)")
    let recent = try #require(floor.asAda("history", "recent", "--limit", "1", "--json").json)
    let entry = try #require((recent["items"] as? [[String: Any]])?.first)
    #expect(entry["action"] as? String == "event" && entry["collection"] as? String == "event")
    #expect(entry["key"] as? String == "export" && entry["because"] as? String == "export")
    #expect(entry["request"] as? Int == told.json?["request"] as? Int)
    let changes = try #require(entry["changes"] as? [[String: Any]])
    #expect(changes.map { $0["field"] as? String } == ["contacts", "filter", "format"])
    #expect(changes[0]["new"] as? Int == 1 && changes[2]["new"] as? String == "csv")
    #expect(
      changes[1]["new"] as? String == "status: interested; assigned to: anna@example.com")
    let record = try #require(
      floor.asAda("history", "record", "event", "export", "--json").json)
    #expect(record["total"] as? Int == 1)
    #expect(floor.run(["history", "verify"]).status == 0)
  }

  @Test func nothing_is_written_over_and_nobody_exports_without_the_right() throws {
    let floor = try filled()
    let taken = try floor.file("taken.csv", "mine")
    let before = floor.bytes
    let refused = floor.asAda("export", taken)
    #expect(refused.status == 1 && refused.sentence?.contains("not written over") == true)
    #expect(floor.bytes == before)
    #expect(Binary.bytes(taken) == Array("mine".utf8))
    for run in [
      floor.run(["export", floor.directory + "/no.csv", "--as", "sam@example.com"]),
      floor.asAnna("export", floor.directory + "/no.csv"),
    ] {
      #expect(run.status == 1 && run.err.contains("contacts.export"), "\(run.err)")
    }
    #expect(access(floor.directory + "/no.csv", F_OK) != 0)
    let documents = floor.sqlite("SELECT document FROM history WHERE action = 'event'")
    #expect(documents == "denied\ndenied", "each attempt, and no export")
  }

  @Test func usage_is_refused_before_anything_is_read() throws {
    let floor = try CommandFloor()
    #expect(floor.asAda("export", "--json").status == 2)
    #expect(floor.asAda("export", "a", "--format", "jsonl", "--separator", ";").status == 2)
    #expect(floor.asAda("export", "a", "--format", "xml").status == 2)
  }

  @Test func lost_characters_and_raw_fields_are_told() throws {
    let floor = try CommandFloor()
    let file = try floor.file("one.csv", "phone,name\n5145550101,Łukasz\n5145550102,=1+1\n")
    #expect(floor.asAda("import", file).status == 0)
    let lossy = floor.asAda("export", "--encoding", "windows-1252")
    #expect(lossy.status == 0 && lossy.err.contains("(514) 555-0101 name"), "\(lossy.err)")
    #expect(lossy.text.contains("\"?ukasz\""))
    let raw = floor.asAda("export", "--raw")
    #expect(raw.text.contains("\"=1+1\"") && raw.err.contains("formulas"))
    #expect(floor.asAda("export").text.contains("\"'=1+1\""))
    let lines = floor.asAda("export", "--format", "jsonl").text.split(separator: "\n")
    #expect(lines.count == 2 && lines.allSatisfy { $0.hasPrefix("{") })
  }

  @Test func a_closed_pipe_is_a_failure() throws {
    let floor = try filled()
    let stem = floor.directory + "/full"
    let pid = Binary.start(
      ["export", "--as", "ada@example.com"], environment: floor.environment, stem: stem,
      output: "/dev/full")
    #expect(Binary.wait(for: pid) == 1)
    let told = String(decoding: Binary.bytes(stem + ".err"), as: UTF8.self)
    #expect(told.contains("standard output"), "\(told)")
  }
}
