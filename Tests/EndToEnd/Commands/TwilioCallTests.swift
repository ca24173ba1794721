import Foundation
import TestSupport
import Testing

/// The built program calls through the double of Twilio: rows, JSON, refusals.
@Suite struct TwilioCallTests {
  /// How many times faster than the host's the double's time runs.
  private static let speed = 8.0
  /// Where the program compares the double's time with its own.
  private static let evenSpeed = 2.0

  private func floor(
    _ double: TwilioDouble, more: String = "", secret: String = TwilioDouble.secret
  ) throws -> CommandFloor {
    let floor = try CommandFloor()
    let file = try floor.file("twilio.secret", secret + "\n")
    try configure(floor, double.address, file, more)
    let changed = floor.asAda(
      "users", "edit", "anna@example.com", "--endpoint", TwilioDouble.endpoint)
    #expect(changed.status == 0, "\(changed.err)")
    let rows = try floor.file("contacts.csv", "phone,assignTo\n5145551001,anna@example.com\n")
    #expect(floor.asAda("import", rows).status == 0)
    return floor
  }

  private func configure(
    _ floor: CommandFloor, _ address: String, _ secret: String, _ more: String = ""
  ) throws {
    let text = """
      [storage]
      path = "\(floor.path)"
      [telephony]
      provider = "twilio"
      [telephony.twilio]
      account_sid = "\(TwilioDouble.account)"
      api_key_sid = "\(TwilioDouble.key)"
      secret_file = "\(secret)"
      caller_id = "\(TwilioDouble.callerID)"
      base_url = "\(address)"
      \(more)
      """
    try text.write(toFile: floor.configuration, atomically: true, encoding: .utf8)
  }

  private static let played = [
    "answered", "busy", "own phone busy", "number invalid", "429 twice", "500 and a call",
    "500 and none", "credentials", "404 once",
  ]

  @Test(arguments: played)
  func a_command_leaves_the_row_that_the_desk_leaves_too(name: String) throws {
    let behaviour = TwilioBehaviour.named(name)
    let isFound = behaviour.scenario.contains("-created")
    let double = try TwilioDouble(
      behaviour.scenario, speed: isFound ? TwilioCallTests.evenSpeed : TwilioCallTests.speed)
    let floor = try floor(double)
    let run = floor.asAnna("call", "place", "514-555-1001", "--json")
    let json = try #require(run.json, "\(run.err)")
    let row = floor.sqlite("SELECT \(TwilioBehaviour.Row.columns) FROM call")
    #expect(row == behaviour.row.description)
    #expect(floor.sqlite("SELECT count(*) FROM call") == "1")
    #expect(json["outcome"] as? String == behaviour.row.outcome.rawValue)
    #expect(json["duration"] as? Int == behaviour.row.duration)
    let wasPlaced = behaviour.created == 1
    #expect(json["callSid"] as? String == double.created().first)
    #expect((json["childSid"] is String) == behaviour.row.hasChild)
    #expect((json["message"] is String) == (behaviour.row.problem != nil))
    #expect(run.status == (wasPlaced ? 0 : 1), "\(run.err)")
    #expect(double.created().count == behaviour.created)
    #expect(double.requests().filter(\.createsCall).count == behaviour.posts)
    #expect(double.requests().compactMap(\.refused) == [])
    #expect(
      floor.sqlite("SELECT number_problem FROM contact") == (behaviour.condemnsNumber ? "1" : "0"))
    #expect(floor.run(["history", "verify"]).status == 0)
  }

  @Test func a_confirmed_call_without_a_terminal_is_its_own_word() throws {
    let double = try TwilioDouble(#"{"child":"busy"}"#, speed: TwilioCallTests.speed)
    let floor = try floor(double, more: "start = \"confirm\"")
    let run = floor.asAnna("call", "place", "5145551001", "--json")
    #expect(run.json?["outcome"] as? String == "busy", "\(run.err)")
    #expect(double.requests().filter { $0.method == "POST" }.count == 2)
  }

  @Test func a_word_that_is_refused_hangs_up() throws {
    let double = try TwilioDouble(#"{"update":["code:21999"]}"#, speed: TwilioCallTests.speed)
    let floor = try floor(double, more: "start = \"confirm\"")
    let run = floor.asAnna("call", "place", "5145551001", "--json")
    #expect(run.json?["outcome"] as? String == "canceled", "\(run.err)")
    #expect(run.sentence?.contains("21999") == true)
  }

  @Test func the_secret_is_in_no_output_and_in_no_row() throws {
    let double = try TwilioDouble(#"{"create":["401"]}"#)
    let floor = try floor(double)
    try configure(
      floor, double.address, floor.directory + "/twilio.secret",
      "\n[log]\nfile = \"\(floor.directory)/log\"\nlevel = \"trace\"")
    let run = floor.asAnna("call", "place", "5145551001", "--json")
    let doctor = floor.run(["doctor", "--telephony", "--json"])
    let log = String(decoding: Binary.bytes(floor.directory + "/log"), as: UTF8.self)
    for said in [run.text, run.err, doctor.text, doctor.err, log] {
      #expect(!said.contains(TwilioDouble.secret))
    }
    #expect(log.contains("call place"))
    #expect(!floor.bytes.contains { $0.contains(Array(TwilioDouble.secret.utf8)) })
  }

  // MARK: Doctor

  private func checks(_ run: Binary.Run) -> [String: Bool] {
    let found = run.json?["checks"] as? [[String: Any]] ?? []
    return found.reduce(into: [:]) { checks, check in
      checks[check["check"] as? String ?? ""] = check["ok"] as? Bool
    }
  }

  @Test func the_doctor_finds_a_good_account_right() throws {
    let double = try TwilioDouble()
    let run = try floor(double).run(["doctor", "--telephony", "--json"])
    #expect(run.status == 0, "\(run.err)")
    let checks = checks(run)
    #expect(checks["phone"] == true && checks["caller_id"] == true)
    #expect(checks["phone_key"] == true && checks["phone_account"] == true)
    #expect(double.requests().allSatisfy { $0.isQuestion }, "nobody was called")
    #expect(double.requests().first?.path.hasSuffix("/Calls.json") == true)
  }

  @Test(arguments: [#"{"account":"suspended"}"#, #"{"get":{"1":"html"}}"#])
  func the_doctor_finds_what_is_wrong(scenario: String) throws {
    let double = try TwilioDouble(scenario)
    let run = try floor(double).run(["doctor", "--telephony", "--json"])
    #expect(run.status == 1 && run.json?["ok"] as? Bool == false)
  }

  @Test func the_doctor_finds_a_wrong_secret() throws {
    let double = try TwilioDouble()
    let floor = try floor(double, secret: "wrong")
    let run = floor.run(["doctor", "--telephony", "--json"])
    #expect(run.status == 1)
    #expect(checks(run)["phone_key"] == false)
    #expect(checks(run)["phone_account"] == nil)
    #expect(floor.run(["doctor"]).status == 0, "without the flag nobody is asked")
  }

  @Test func the_doctor_has_nobody_to_ask_for_the_simulated_phone() throws {
    let run = try CommandFloor().run(["doctor", "--telephony", "--json"])
    #expect(run.status == 0 && checks(run)["phone"] == true)
  }

  // MARK: The configuration

  private static let good = [
    ("account_sid", "\"\(TwilioDouble.account)\""), ("api_key_sid", "\"\(TwilioDouble.key)\""),
    ("secret_file", "\"SECRET\""), ("caller_id", "\"\(TwilioDouble.callerID)\""),
  ]

  private func refusal(
    _ key: String, _ value: String?, mode: mode_t = 0o600, secret: String = "s"
  ) throws -> (sentence: String, prefix: String) {
    let floor = try CommandFloor()
    let file = try floor.file("secret", secret, mode: mode)
    var lines = ["[telephony]", "provider = \"twilio\"", "[telephony.twilio]"]
    for (name, good) in TwilioCallTests.good where name != key { lines.append("\(name) = \(good)") }
    if let value { lines.append("\(key) = \(value)") }
    let text = lines.joined(separator: "\n").replacingOccurrences(of: "SECRET", with: file)
    try text.write(toFile: floor.configuration, atomically: true, encoding: .utf8)
    let run = floor.run(["keys"])
    #expect(run.status == 1 && run.out.isEmpty)
    let line = value == nil ? 3 : lines.count
    return (run.sentence ?? run.err, "\(floor.configuration):\(line): ")
  }

  @Test(
    arguments: [
      ("account_sid", nil), ("api_key_sid", nil), ("secret_file", nil), ("caller_id", nil),
      ("account_sid", "\"SK0123456789abcdef0123456789abcdef\""), ("account_sid", "7"),
      ("api_key_sid", "\"CA0123456789abcdef0123456789abcdef\""), ("api_key_sid", "\"x\""),
      ("secret_file", "\"/nowhere/at/all\""), ("caller_id", "\"5145550199\""),
      ("caller_id", "\"+0145550199\""), ("start", "\"wait\""), ("calls_per_second", "0"),
      ("calls_per_second", "\"1\""), ("base_url", "\"http://api.twilio.com\""),
      ("base_url", "\"https://a:b@api.twilio.com\""), ("bas_url", "\"https://x\""),
    ] as [(String, String?)])
  func a_wrong_account_is_refused_by_file_line_and_key(key: String, value: String?) throws {
    let (sentence, prefix) = try refusal(key, value)
    #expect(sentence.hasPrefix(prefix), "\(sentence)")
    #expect(sentence.contains("telephony.twilio.\(key)"), "\(sentence)")
    #expect(!sentence.contains("0123456789abcdef0123456789abcdef"), "an id may be a secret")
  }

  @Test(arguments: [
    (mode_t(0o640), "s"), (0o604, "s"), (0o600, ""), (0o600, "two words"), (0o600, "two\nlines"),
    (0o600, "é"),
  ])
  func a_loose_or_strange_secret_is_refused(mode: mode_t, secret: String) throws {
    let (sentence, _) = try refusal(
      "secret_file", "\"SECRET\"", mode: mode, secret: secret)
    #expect(sentence.contains("telephony.twilio.secret_file"), "\(sentence)")
    #expect(sentence.contains("/secret"))
  }

  @Test func a_demo_floor_refuses_the_account() throws {
    let double = try TwilioDouble()
    let floor = try floor(double)
    floor.sqlite("PRAGMA application_id = 1128549711")
    let run = floor.run(["doctor", "--json"])
    #expect(run.status == 1)
    #expect(run.text.contains("demo"))
    #expect(double.requests().isEmpty)
  }
}
