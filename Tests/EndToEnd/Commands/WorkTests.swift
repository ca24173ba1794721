import Foundation
import Glibc
import Testing

/// What telephonistes do by commands.
@Suite struct WorkTests {
  private func floor(_ rows: String) throws -> CommandFloor {
    let floor = try CommandFloor()
    let file = try floor.file("contacts.csv", "phone,name,email,assignTo\n" + rows)
    let told = floor.asAda("import", file)
    #expect(told.status == 0, "\(told.err)")
    return floor
  }

  private let three = """
    5145550100,Marie,,anna@example.com
    5145550106,Luc,,anna@example.com
    5145550101,Zoé,,lise@example.com

    """

  // MARK: Contacts

  @Test func lists_are_filtered_paged_and_kept_in_sight() throws {
    let floor = try floor(three + "5145550199,Pool,,\n")
    let all = try #require(floor.asAda("contacts", "list", "--json").json)
    #expect(all["total"] as? Int == 4 && (all["items"] as? [Any])?.count == 4)
    #expect(all["next"] is NSNull)
    let page = try #require(floor.asAda("contacts", "list", "--limit", "3", "--json").json)
    let next = try #require(page["next"] as? String)
    let rest = floor.asAda("contacts", "list", "--after", next, "--json").json
    #expect((rest?["items"] as? [[String: Any]])?.map { $0["phone"] as? String } == ["5145550199"])
    let pool = floor.asAda("contacts", "list", "--assigned-to", "nobody", "--json").json
    #expect(pool?["total"] as? Int == 1)
    let hers = floor.asAnna("contacts", "list", "--json").json
    #expect(hers?["total"] as? Int == 2)
    #expect(
      floor.asAda("contacts", "list", "--status", "converted", "--json").json?["total"] as? Int == 0
    )
    #expect(floor.asAda("contacts", "list", "--status", "lost").status == 1)
    #expect(floor.asAda("contacts", "list", "--limit", "0").status == 2)
  }

  @Test func a_card_out_of_sight_is_not_found() throws {
    let floor = try floor(three)
    let card = try #require(floor.asAnna("contacts", "show", "514-555-0100", "--json").json)
    #expect(
      Set(card.keys) == [
        "phone", "name", "email", "address", "city", "postalCode", "language", "timeZone",
        "consent", "consentAt", "status", "assignedTo", "callbackAt", "numberProblem",
        "isConverted", "reservationId", "convertedAt", "callCount", "lastCallAt", "createdAt",
        "updatedAt", "notes", "calls",
        "historyLength",
      ])
    let hidden = floor.asAnna("contacts", "show", "5145550101")
    let missing = floor.asAnna("contacts", "show", "5145559999")
    #expect(hidden.status == 1 && hidden.err == missing.err)
  }

  @Test func a_name_that_would_steer_the_terminal_does_not() throws {
    let hostile = "\"\u{202E}evil\u{9B}31m\u{200B}\u{AD}\u{E0041} ZZ\""
    let floor = try floor("5145550100,\(hostile),,anna@example.com\n")
    for arguments in [
      ["contacts", "list"], ["contacts", "list", "--json"], ["contacts", "show", "5145550100"],
      ["history", "recent"], ["history", "recent", "--json"],
    ] {
      let run = floor.run(arguments + ["--as", "ada@example.com"])
      let strange = run.text.unicodeScalars.filter { scalar in
        scalar != "\n"
          && (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            || scalar.properties.generalCategory == .format)
      }
      #expect(strange.isEmpty, "\(arguments): \(strange.map { $0.value })")
      #expect(run.text.contains("ZZ"))
    }
  }

  // MARK: Next

  @Test func each_next_skips_the_one_before_until_nobody_is_left() throws {
    let floor = try floor(three)
    var seen: Set<String> = []
    for _ in 0..<2 {
      let claim = try #require(floor.asAnna("next", "--json").json)
      #expect(claim["source"] as? String == "own")
      seen.insert(claim["phone"] as? String ?? "")
    }
    #expect(seen == ["5145550100", "5145550106"])
    let nobody = floor.asAnna("next", "--json")
    #expect(nobody.status == 1 && nobody.out.isEmpty)
    #expect(nobody.sentence?.contains("nobody to call") == true)
    #expect(
      floor.sqlite("SELECT count(*) FROM worked_today WHERE kind = 'skipped'") == "2")
    #expect(floor.sqlite("SELECT count(*) FROM contact WHERE leased_by IS NOT NULL") == "0")
  }

  @Test func a_claim_holds_ten_minutes_without_a_heartbeat_and_is_then_a_skip() throws {
    let floor = try floor("5145550100,Marie,,\n")
    #expect(floor.asAnna("next").status == 0)
    #expect(floor.asLise("next").status == 1)
    let span = floor.sqlite("SELECT expires_at - opened_at FROM seat WHERE ended_at IS NULL")
    #expect(span == "600000")
    floor.sqlite(
      "UPDATE seat SET expires_at = expires_at - 700000, heartbeat_at = heartbeat_at - 700000")
    #expect(floor.asLise("next").status == 1)
    #expect(floor.sqlite("SELECT count(*) FROM contact WHERE leased_by IS NOT NULL") == "0")
    #expect(floor.sqlite("SELECT user_id, kind FROM worked_today") == "2|skipped")
  }

  @Test func a_pool_contact_becomes_hers() throws {
    let floor = try floor("5145550100,Marie,,\n")
    let claim = try #require(floor.asAnna("next", "--json").json)
    #expect(claim["source"] as? String == "pool")
    #expect(claim["assignedTo"] as? String == "anna@example.com")
  }

  // MARK: Calls

  private let shape: Set<String> = [
    "outcome", "status", "duration", "callSid", "childSid", "message", "verdict",
  ]

  @Test func a_call_is_followed_to_its_end() throws {
    let floor = try floor(three)
    #expect(floor.asAnna("next").status == 0)
    for (phone, outcome) in [("5145550100", "answered"), ("5145550106", "no-answer")] {
      let made = floor.asAnna("call", "place", phone, "--json")
      #expect(made.status == 0, "\(made.err)")
      let json = try #require(made.json)
      #expect(Set(json.keys) == shape)
      #expect(json["outcome"] as? String == outcome)
      #expect((json["callSid"] as? String)?.hasPrefix("SIM-") == true)
    }
    #expect(floor.sqlite("SELECT count(*) FROM call WHERE ended_at IS NULL") == "0")
    #expect(floor.sqlite("SELECT count(*) FROM seat WHERE ended_at IS NULL") == "0")
    #expect(floor.sqlite("SELECT count(*) FROM contact WHERE leased_by IS NOT NULL") == "0")
    let recorded = floor.asAda("history", "record", "contact", "5145550100", "--json")
    #expect(recorded.json?["total"] as? Int == 4)
    #expect(floor.run(["history", "verify"]).status == 0)
  }

  @Test func a_refused_call_says_so_and_exits_one() throws {
    let floor = try floor(three)
    let before = floor.sqlite("SELECT count(*) FROM call")
    for phone in ["5145550101", "5145559999", "12"] {
      let refused = floor.asAnna("call", "place", phone, "--json")
      #expect(refused.status == 1)
      #expect(refused.sentence != nil)
      if phone != "12" {
        #expect(refused.json?["outcome"] as? String == "refused", "\(refused.text)")
      }
    }
    #expect(floor.sqlite("SELECT count(*) FROM call") == before)
  }

  @Test func a_number_on_the_list_is_not_called() throws {
    let floor = try floor(three)
    floor.sqlite("INSERT INTO do_not_call (phone, added_by, added_at) VALUES ('5145550100', 1, 1)")
    let refused = floor.asAnna("call", "place", "5145550100", "--json")
    #expect(refused.status == 1)
    #expect(refused.json?["outcome"] as? String == "refused")
    #expect(refused.sentence?.contains("do-not-call") == true)
    #expect(floor.sqlite("SELECT count(*) FROM seat WHERE ended_at IS NULL") == "0")
  }

  @Test func a_call_made_elsewhere_is_logged_listed_and_counted() throws {
    let floor = try floor(three)
    let logged = floor.asAnna(
      "call", "log", "514-555-0100", "--direction", "inbound", "--outcome", "answered",
      "--duration", "75", "--json")
    #expect(logged.status == 0, "\(logged.err)")
    #expect(logged.json?["direction"] as? String == "inbound")
    #expect(logged.json?["duration"] as? Int == 75)
    let refused = floor.asAnna(
      "call", "log", "5145550100", "--outcome", "busy", "--duration", "3", "--json")
    #expect(refused.status == 1 && refused.sentence != nil)
    #expect(floor.asAnna("call", "log", "5145550100", "--outcome", "unsure").status == 2)
    let skipped = floor.asAnna(
      "call", "log", "5145550100", "--outcome", "busy", "--at", "yesterday")
    #expect(skipped.status == 1 && skipped.err.contains("2026-11-24 10:04"))
    let listed = try #require(floor.asAnna("call", "list", "5145550100", "--json").json)
    #expect(listed["total"] as? Int == 1)
    let line = try #require((listed["items"] as? [[String: Any]])?.first)
    #expect(line["calledBy"] as? String == "anna@example.com")
    #expect(line["adapter"] as? String == "manual")
    #expect(floor.asAnna("call", "list", "--json").json?["total"] as? Int == 1)
    #expect(floor.asAnna("call", "list", "5145550101").status == 1, "out of her sight")
    let today = try #require(floor.asAnna("today", "--json").json)
    #expect(today["worked"] as? Int == 1 && today["calls"] as? Int == 1)
    #expect(today["booked"] as? Int == 0)
    let work = try #require((today["items"] as? [[String: Any]])?.first)
    #expect(work["work"] as? String == "called")
  }

  @Test func a_floor_that_dials_by_hand_places_no_call_by_command() throws {
    let floor = try floor(three)
    try floor.configure()
    let byHand = try floor.file(
      "hand.toml", "[storage]\npath = \"\(floor.path)\"\n[telephony]\nprovider = \"manual\"\n")
    let refused = floor.asAnna("call", "place", "5145550100", "--config", byHand)
    #expect(refused.status == 1 && refused.err.contains("call log"))
    #expect(floor.sqlite("SELECT count(*) FROM call") == "0")
  }

  @Test func ctrl_c_hangs_up() throws {
    let floor = try floor(three)
    try floor.configure()
    let slow = try floor.file(
      "slow.toml", "[storage]\npath = \"\(floor.path)\"\n[telephony]\nsimulated_speed = 2\n")
    let stem = floor.directory + "/call"
    let pid = Binary.start(
      ["call", "place", "5145550100", "--json", "--as", "anna@example.com", "--config", slow],
      environment: floor.environment, stem: stem)
    let deadline = Date(timeIntervalSinceNow: 60)
    while floor.sqlite("SELECT state FROM seat") != "talking", Date() < deadline { usleep(20_000) }
    kill(pid, SIGINT)
    #expect(Binary.wait(for: pid) == 0)
    let text = String(decoding: Binary.bytes(stem + ".out"), as: UTF8.self)
    #expect(text.contains(#""outcome":"answered""#), "\(text)")
    #expect(floor.sqlite("SELECT count(*) FROM call WHERE ended_at IS NULL") == "0")
  }
}
