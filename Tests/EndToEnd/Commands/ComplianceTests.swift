import Foundation
import Testing

/// The internal list and the dial gate by commands.
@Suite struct ComplianceTests {
  @Test func the_list_is_kept_by_commands() throws {
    let floor = try CommandFloor()
    let added = floor.asAda("compliance", "add", "514-555-0100", "--reason", "By letter")
    #expect(added.status == 0 && added.text.contains("(514) 555-0100"), "\(added.err)")
    #expect(
      floor.asAda("compliance", "add", "5145550100", "--json").json?["added"] as? Bool == false)
    let page = try #require(floor.asAda("compliance", "list", "--json").json)
    let item = try #require((page["items"] as? [[String: Any]])?.first)
    #expect(
      Set(item.keys) == ["phone", "addedAt", "addedBy", "source", "reason", "staysUntil"])
    #expect(item["phone"] as? String == "5145550100" && item["source"] as? String == "list")
    #expect(item["addedBy"] as? String == "ada@example.com")
    #expect(
      floor.asAda("compliance", "list", "--search", "0199", "--json").json?["total"] as? Int == 0)
    let early = floor.asAda("compliance", "remove", "5145550100", "--reason", "A mistake")
    #expect(early.status == 1 && early.sentence?.contains("has to stay on the list") == true)
    #expect(floor.asAda("compliance", "remove", "5145550100").status == 2, "a reason is asked for")
    let gone = floor.asAda(
      "compliance", "remove", "5145550100", "--reason", "A mistake", "--before-term", "--json")
    #expect(gone.json?["removed"] as? Bool == true, "\(gone.err)")
    let history = floor.asAda("history", "record", "do_not_call", "5145550100", "--json")
    #expect(history.json?["total"] as? Int == 2)
    #expect(floor.run(["history", "verify"]).status == 0)
  }

  @Test func who_only_watches_may_look_and_change_nothing() throws {
    let floor = try CommandFloor()
    let sam = ["--as", "sam@example.com"]
    #expect(floor.run(["compliance", "list"] + sam).status == 0)
    let refused = floor.run(["compliance", "add", "5145550100"] + sam)
    #expect(refused.status == 1 && refused.sentence?.contains("compliance.manage") == true)
    #expect(floor.asAnna("compliance", "check", "5145550100").status == 1)
  }

  @Test func a_check_explains_and_exits_one_where_the_gate_refuses() throws {
    let floor = try CommandFloor()
    floor.sqlite("UPDATE setting SET value = '09:00-21:30' WHERE key LIKE 'hours_%'")
    let morning = ["--at", "2026-11-24T13:30:00Z"]
    func check(_ phone: String, _ more: [String]) -> Binary.Run {
      floor.run(["compliance", "check", phone, "--as", "ada@example.com"] + more)
    }
    let open = check("9025550100", morning + ["--json"])
    #expect(open.status == 0 && open.json?["allowed"] as? Bool == true, "\(open.err)")
    let closed = check("5145550100", morning + ["--json"])
    #expect(closed.status == 1 && closed.err.isEmpty)
    let json = try #require(closed.json)
    #expect(
      Set(json.keys) == [
        "rule", "at", "allowed", "reasons", "override", "kind", "region", "zones", "until",
        "opensAt", "attempts", "attemptsAllowed", "nationalList", "nationalListDate", "phone",
        "isContact", "messages",
      ])
    #expect(json["reasons"] as? [String] == ["outside-hours"])
    #expect(json["opensAt"] as? String == "2026-11-24T14:00:00.000Z")
    let told = check("5145550100", morning)
    #expect(told.text.contains("It is 08:30 in Toronto: calling is allowed there from 09:00."))
    let eastern = check("4185550100", ["--at", "2026-11-25T01:00:00Z"])
    #expect(eastern.status == 0 && eastern.text.contains("until 21:30 in"), "\(eastern.text)")
    #expect(check("5145550100", ["--at", "yesterday"]).status == 2)
  }

  @Test func a_refused_call_tells_the_whole_verdict() throws {
    let floor = try CommandFloor()
    let file = try floor.file(
      "contacts.csv", "phone,assignTo\n5145550106,anna@example.com\n8005550100,anna@example.com\n")
    #expect(floor.asAda("import", file).status == 0)
    let made = floor.asAnna("call", "place", "5145550106", "--json")
    let verdict = try #require(made.json?["verdict"] as? [String: Any], "\(made.text)")
    #expect(verdict["allowed"] as? Bool == true && (verdict["zones"] as? [Any])?.count == 1)
    for _ in 0..<2 { #expect(floor.asAnna("call", "place", "5145550106").status == 0) }
    let fourth = floor.asAnna("call", "place", "5145550106", "--json")
    #expect(fourth.status == 1 && fourth.sentence?.contains("3 times today") == true)
    let refused = fourth.json?["verdict"] as? [String: Any]
    #expect(refused?["reasons"] as? [String] == ["attempts-used"])
    let tollFree = floor.asAnna("call", "place", "8005550100", "--json")
    #expect(
      (tollFree.json?["verdict"] as? [String: Any])?["reasons"] as? [String]
        == ["toll-free-number"])
    let override = floor.asAnna("call", "place", "5145550106", "--override", "He asked")
    #expect(override.status == 1 && override.sentence?.contains("compliance.override") == true)
    #expect(floor.asAnna("next").status == 1, "nobody is left")
  }
}
