import Foundation
import Testing

@Suite struct HistoryTests {
  private func entries(_ run: Binary.Run) throws -> [[String: Any]] {
    try #require(run.json?["items"] as? [[String: Any]])
  }

  private func floorWithContact() throws -> CommandFloor {
    let floor = try CommandFloor()
    let file = try floor.file(
      "one.csv",
      "phone,name,email,postalCode,assignTo,note\n5145550134,Marie,,H3A 1B2,anna@example.com,Hello\n"
    )
    #expect(floor.asAda("import", file).status == 0)
    return floor
  }

  /// The shape of an entry is for good (docs/command-line.md).
  @Test func the_shape_of_an_entry_is_for_good() throws {
    let floor = try floorWithContact()
    let listed = floor.asAda("history", "record", "contact", "(514) 555-0134", "--json")
    var text = listed.text
    for (pattern, name) in [
      (/"at":"[^"]*"/, #""at":"AT""#), (/"createdAt":"[^"]*"/, #""createdAt":"AT""#),
      (/"host":"[^"]*"/, #""host":"HOST""#), (/"program":"[^"]*"/, #""program":"PROGRAM""#),
    ] {
      text = text.replacing(pattern, with: name)
    }
    #expect(
      text == #"""
        {"items":[{"action":"create","actor":{"email":"ada@example.com","key":"1","kind":"user","name":"Ada Roy"},"at":"AT","because":"import","changes":[],"collection":"contact","deletedDocument":null,"host":"HOST","initialDocument":{"address":null,"assignedTo":"anna@example.com","callbackAt":null,"callbackFor":null,"city":null,"consent":"none","consentAt":null,"convertedAt":null,"convertedBy":null,"deletedAt":null,"email":null,"isConverted":false,"language":null,"name":"Marie","notes":[{"content":"Hello","createdAt":"AT","createdBy":"ada@example.com","id":1}],"numberProblem":false,"phone":"5145550134","postalCode":"H3A 1B2","reservationId":null,"status":"new","timeZone":null},"key":"5145550134","peer":null,"program":"PROGRAM","request":5,"seatSession":null,"seq":34,"terminal":null}],"next":null,"total":1}

        """#)
  }

  @Test func a_change_shows_who_when_old_and_new() throws {
    let floor = try CommandFloor()
    #expect(floor.asAda("settings", "set", "pool", "off").status == 0)
    let entry = try #require(try entries(floor.asAda("history", "recent", "--json")).first)
    let change = try #require((entry["changes"] as? [[String: Any]])?.first)
    #expect(entry["collection"] as? String == "setting" && entry["key"] as? String == "pool")
    #expect((entry["actor"] as? [String: Any])?["email"] as? String == "ada@example.com")
    #expect(change["old"] as? String == "on" && change["new"] as? String == "off")
    #expect(floor.asAda("history", "recent").text.contains("value: on → off"))
  }

  @Test func pages_follow_one_another_without_gap_or_overlap() throws {
    let floor = try CommandFloor()
    var seen: [Int] = []
    var before: [String] = []
    while true {
      let page = floor.run(
        ["history", "recent", "--limit", "5", "--json", "--as", "ada@example.com"] + before)
      seen += try entries(page).compactMap { $0["seq"] as? Int }
      guard let next = page.json?["next"] as? Int else { break }
      before = ["--before", String(next)]
    }
    #expect(seen == Array((1...33).reversed()))
  }

  @Test func a_filter_holds_what_is_asked_for() throws {
    let floor = try floorWithContact()
    #expect(floor.asAda("settings", "set", "pool", "off").status == 0)
    let settings = floor.asAda(
      "history", "recent", "--action", "update", "--collection", "setting", "--json")
    #expect(try entries(settings).compactMap { $0["key"] as? String } == ["pool"])
    #expect(settings.json?["total"] is NSNull, "a filter is not counted")
    let created = floor.asAda(
      "history", "record", "contact", "5145550134", "--action", "create", "--by",
      "ada@example.com", "--json")
    #expect(try entries(created).count == 1)
    for bounds in [["--until", "2001-01-01"], ["--from", "2101-01-01"]] {
      let none = floor.run(
        ["history", "recent", "--json", "--as", "ada@example.com"] + bounds)
      #expect(try entries(none).isEmpty && none.json?["next"] is NSNull)
    }
    let all = floor.asAda("history", "recent", "--from", "2001-01-01T00:00:00Z", "--json")
    #expect(try entries(all).count > 33)
    #expect(floor.asAda("history", "recent", "--action", "update").text.contains("shown."))
  }

  @Test func what_a_person_did_is_listed_by_their_address() throws {
    let floor = try floorWithContact()
    #expect(floor.asAnna("contacts", "note", "5145550134", "Hello again").status == 0)
    let hers = floor.asAda("history", "user", "Anna@example.com", "--json")
    let listed = try entries(hers)
    #expect(listed.count == 1 && hers.json?["total"] as? Int == 1)
    #expect((listed.first?["actor"] as? [String: Any])?["email"] as? String == "anna@example.com")
    let unknown = floor.asAda("history", "user", "nobody@example.com")
    #expect(unknown.status == 1 && unknown.sentence?.contains("nobody@example.com") == true)
    #expect(floor.asAnna("history", "user", "anna@example.com").status == 1)
  }

  @Test func a_filter_that_says_nothing_is_refused() throws {
    let floor = try CommandFloor()
    #expect(floor.asAda("history", "recent", "--action", "explode").status == 2)
    #expect(floor.asAda("history", "recent", "--from", "yesterday").status == 1)
    #expect(floor.asAda("history", "recent", "--by", "nobody@example.com").status == 1)
  }

  @Test func a_telephoniste_reads_the_history_of_her_contacts_alone() throws {
    let floor = try floorWithContact()
    #expect(floor.asAnna("history", "record", "contact", "5145550134").status == 0)
    #expect(floor.asLise("history", "record", "contact", "5145550134").status == 1)
    #expect(floor.asAnna("history", "record", "user", "ada@example.com").status == 1)
  }

  @Test func a_whole_history_says_so() throws {
    let floor = try CommandFloor()
    let verified = floor.run(["history", "verify", "--json"])
    #expect(verified.status == 0)
    let json = try #require(verified.json)
    #expect(Set(json.keys) == ["entries", "whole", "firstBad", "head"])
    #expect(json["entries"] as? Int == 33 && json["whole"] as? Bool == true)
    #expect(json["firstBad"] is NSNull && (json["head"] as? String)?.count == 64)
    #expect(floor.run(["history", "verify"]).text.contains("whole"))
  }

  @Test(arguments: [
    (
      "UPDATE history_payload SET json = replace(json, 'Anna', 'Hanna') WHERE seq = 31", 31,
      "payload"
    ),
    ("UPDATE history SET hash = zeroblob(32) WHERE seq = 4", 4, "hash"),
    ("UPDATE history SET previousHash = zeroblob(32) WHERE seq = 5", 5, "order"),
    ("DELETE FROM history WHERE seq = 6", 7, "gap"),
    ("UPDATE user_snapshot SET json = replace(json, 'Ada', 'Eda')", 31, "snapshot"),
    ("UPDATE request SET host = 'elsewhere' WHERE id = 2", 31, "request"),
  ])
  func what_another_tool_changed_is_found_and_named(
    statement: String, seq: Int, why: String
  ) throws {
    let floor = try CommandFloor()
    let triggers = floor.sqlite("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
      .split(separator: "\n").filter {
        $0.contains("history") || $0.contains("append")
          || $0.contains("snapshot") || $0.contains("request")
      }
    floor.sqlite(
      triggers.map { "DROP TRIGGER \($0);" }.joined() + "PRAGMA foreign_keys = OFF;" + statement)
    let verified = floor.run(["history", "verify", "--json"])
    #expect(verified.status == 1)
    let bad = verified.json?["firstBad"] as? [String: Any]
    #expect(bad?["seq"] as? Int == seq && bad?["why"] as? String == why, "\(verified.text)")
    #expect(verified.sentence?.contains("entry \(seq)") == true)
  }

  @Test func an_unknown_collection_is_a_matter_of_usage() throws {
    let floor = try CommandFloor()
    let usage = floor.asAda("history", "record", "contracts", "1")
    #expect(usage.status == 2 && usage.out.isEmpty)
  }
}
