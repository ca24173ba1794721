import Foundation
import Glibc
import Testing

@Suite struct ProgramTests {
  private static let commands: [[String]] = [
    [], ["init"], ["users"], ["users", "add"], ["users", "list"], ["import"], ["contacts"],
    ["contacts", "list"], ["contacts", "show"], ["contacts", "add"], ["contacts", "edit"],
    ["contacts", "note"], ["contacts", "status"], ["contacts", "assign"], ["contacts", "move"],
    ["contacts", "unassign"], ["contacts", "delete"], ["contacts", "restore"], ["next"], ["call"],
    ["call", "place"],
    ["history"], ["history", "record"], ["history", "recent"], ["history", "verify"],
    ["settings"], ["settings", "list"], ["settings", "set"], ["keys"], ["doctor"],
    ["history", "export"], ["backup"], ["restore"], ["migrate"],
  ]

  @Test(arguments: commands) func every_command_has_help_in_both_languages(
    command: [String]
  ) throws {
    let floor = try CommandFloor()
    let english = floor.run(command + ["--help"])
    let french = floor.run(command + ["--help"], environment: ["LANG": "fr_CA.UTF-8"])
    #expect(english.status == 0 && french.status == 0)
    #expect(english.text.contains("USAGE") && english.err.isEmpty)
    #expect(english.text != french.text)
  }

  @Test func the_version_is_told() throws {
    let floor = try CommandFloor()
    let told = floor.run(["--version"])
    #expect(told.status == 0)
    #expect(told.text.split(separator: ".").count == 3)
  }

  @Test func without_a_terminal_the_seat_prints_help_and_exits_two() throws {
    let floor = try CommandFloor()
    let told = floor.run([])
    #expect(told.status == 2 && told.out.isEmpty)
    #expect(told.err.contains("USAGE"))
  }

  @Test(arguments: [["nonsense"], ["users"], ["users", "list"], ["doctor", "--jason"]])
  func wrong_usage_exits_two(arguments: [String]) throws {
    let floor = try CommandFloor()
    let before = floor.bytes
    let usage = floor.run(arguments)
    #expect(usage.status == (arguments == ["users"] ? 0 : 2), "\(usage.err)")
    #expect(floor.bytes == before)
  }

  @Test func settings_are_listed_and_changed() throws {
    let floor = try CommandFloor()
    #expect(floor.asAda("settings", "set", "time_zone", "America/St_Johns").status == 0)
    let items = floor.asAda("settings", "list", "--json").json?["items"] as? [[String: Any]]
    #expect(
      items?.map { "\($0["setting"] ?? "")=\($0["value"] ?? "")" }
        == [
          "time_zone=America/St_Johns", "pool=on", "escalation_minutes=30",
          "pause_reasons=break, lunch, meeting, training", "idle_lock_minutes=10",
          "seat_hours=12",
        ]
        + ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].map {
          "hours_\($0)=00:00-24:00"
        } + [
          "closed_days=none", "attempts_per_day=3", "allowed_regions=CA,US", "national_list=off",
          "appointment_minutes=60", "travel_minutes=30",
        ])
    let before = floor.bytes
    for (name, value, words) in [
      ("pol", "on", "pool"), ("pool", "maybe", "on or off"), ("time_zone", "Moon/Sea", "time zone"),
      ("escalation_minutes", "0", "1 to"), ("pause_reasons", "a,,b", "commas"),
      ("idle_lock_minutes", "0", "1 to"), ("seat_hours", "25", "1 to 24"),
      ("hours_monday", "9-5", "09:00-21:30"),
      ("closed_days", "noel", "2026-12-25"), ("attempts_per_day", "99", "1 to 20"),
      ("allowed_regions", "FR", "CA,US"), ("national_list", "maybe", "on or off"),
      ("appointment_minutes", "4", "5 to 480"), ("travel_minutes", "241", "0 to 240"),
    ] {
      let refused = floor.asAda("settings", "set", name, value)
      #expect(refused.status == 1)
      #expect(refused.sentence?.contains(words) == true, "\(refused.err)")
    }
    #expect(floor.bytes == before)
  }

  @Test func the_doctor_finds_a_new_floor_in_order() throws {
    let floor = try CommandFloor()
    let doctor = floor.run(["doctor", "--json"])
    #expect(doctor.status == 0, "\(doctor.text)")
    let checks = try #require(doctor.json?["checks"] as? [[String: Any]])
    let names = checks.compactMap { $0["check"] as? String }
    #expect(
      names == [
        "program", "configuration", "file", "sqlite", "file_mode", "directory_mode",
        "file_system", "opening", "schema", "settings", "pages", "history", "log", "live_seats",
        "zone", "terminal", "locale",
      ])
    #expect(checks.allSatisfy { $0["ok"] as? Bool == true })
    #expect(floor.run(["doctor"]).text.contains("quick_check"))
  }

  @Test func keys_come_from_the_command_tables_and_the_configuration() throws {
    let floor = try CommandFloor()
    #expect(floor.run(["keys", "--markdown"]).text.contains("| `c` | `call` |"))
    try floor.configure("[keys.desk]\ncall = \"F3\"\n")
    #expect(floor.run(["keys", "--markdown"]).text.contains("| `F3` | `call` |"))
  }

  @Test func the_document_of_keys_is_the_generated_one() throws {
    let floor = try CommandFloor()
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    let document = folder.appendingPathComponent("docs/keys.md").path
    let told = floor.run(["keys", "--markdown"])
    if ProcessInfo.processInfo.environment["CORDBOARD_RECORD"] == "1" {
      try told.text.write(toFile: document, atomically: true, encoding: .utf8)
      Issue.record("docs/keys.md was recorded anew")
    }
    #expect(String(decoding: Binary.bytes(document), as: UTF8.self) == told.text)
  }

  @Test func a_log_keeps_what_happened_and_no_password() throws {
    let floor = try CommandFloor()
    let log = floor.directory + "/cordboard.log"
    try floor.configure("[log]\nfile = \"\(log)\"\nlevel = \"info\"\n")
    #expect(floor.asAda("users", "list").status == 0)
    #expect(floor.asAda("settings", "set", "pol\u{1B}[31m", "on").status == 1)
    let text = String(decoding: Binary.bytes(log), as: UTF8.self)
    #expect(text.contains("users list") && text.contains("signed in: ada@example.com"))
    #expect(!text.contains("\u{1B}") && !text.contains(CommandFloor.password))
    var status = stat()
    #expect(stat(log, &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test func what_cannot_be_told_is_a_failure() throws {
    let floor = try CommandFloor()
    let stem = floor.directory + "/full"
    let pid = Binary.start(
      ["keys"], environment: floor.environment, stem: stem, output: "/dev/full")
    #expect(Binary.wait(for: pid) == 1)
    #expect(String(decoding: Binary.bytes(stem + ".err"), as: UTF8.self).contains("output"))
  }

  @Test func a_running_command_keeps_its_password_and_its_memory_to_itself() throws {
    let floor = try CommandFloor()
    let file = try floor.file("one.csv", "phone,assignTo\n5145550100,anna@example.com\n")
    #expect(floor.asAda("import", file).status == 0)
    let slow = try floor.file("slow.toml", "[storage]\npath = \"\(floor.path)\"\n")
    // So that a limit of nought is the program's own doing.
    var core = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &core)
    core.rlim_cur = core.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &core)
    let pid = Binary.start(
      ["call", "place", "5145550100", "--as", "anna@example.com", "--config", slow],
      environment: floor.environment, stem: floor.directory + "/call")
    defer {
      kill(pid, SIGKILL)
      _ = Binary.wait(for: pid)
    }
    let deadline = Date(timeIntervalSinceNow: 60)
    while floor.sqlite("SELECT count(*) FROM call") != "1", Date() < deadline { usleep(20_000) }
    let environment = Binary.bytes("/proc/\(pid)/environ")
    #expect(!Data(environment).contains(Data(CommandFloor.password.utf8)))
    let limits = String(decoding: Binary.bytes("/proc/\(pid)/limits"), as: UTF8.self)
    let line = limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") }
    #expect(line?.split(separator: " ").dropFirst(4).first == "0")
    var status = stat()
    #expect(stat("/proc/\(pid)/mem", &status) == 0 && status.st_uid == 0)
  }
}
