import Foundation
import Testing

/// Figures by commands.
@Suite struct StatsTests {
  private func floor() throws -> CommandFloor {
    let floor = try CommandFloor()
    let file = try floor.file(
      "contacts.csv",
      "phone,name,email,assignTo\n5145550100,Marie,,anna@example.com\n"
        + "5145550106,Luc,,anna@example.com\n5145550101,Zoé,,lise@example.com\n5145550199,,,\n")
    #expect(floor.asAda("import", file).status == 0)
    for (phone, outcome, seconds) in [
      ("5145550100", "answered", "90"), ("5145550100", "busy", "0"),
      ("5145550106", "no-answer", "0"),
    ] {
      let logged = floor.asAnna(
        "call", "log", phone, "--outcome", outcome, "--duration", seconds)
      #expect(logged.status == 0, "\(logged.err)")
    }
    return floor
  }

  private func object(_ value: Any?, _ path: String...) -> Any? {
    path.reduce(value) { ($0 as? [String: Any])?[$1] }
  }

  @Test func the_team_is_told_with_what_each_did() throws {
    let floor = try floor()
    let told = try #require(floor.asAda("stats", "team", "--json").json)
    let items = try #require(told["items"] as? [[String: Any]])
    #expect(items.map { $0["email"] as? String } == ["anna@example.com", "lise@example.com"])
    #expect(object(items[0], "period", "calls") as? Int == 3)
    #expect(object(items[0], "period", "answered") as? Int == 1)
    #expect(object(items[0], "period", "talkTime") as? Int == 90)
    #expect(object(items[0], "period", "answerRate", "perMille") as? Int == 333)
    #expect(object(items[0], "contacts", "assigned") as? Int == 2)
    #expect(object(items[1], "period", "conversion", "perMille") is NSNull)
    #expect(object(told, "team", "period", "calls") as? Int == 3)
    let text = floor.asAda("stats", "team", "--period", "today").text
    #expect(text.contains("Anna Tremblay") && text.contains("Everybody"))
    let french = floor.asLise("stats", "me").text
    #expect(french.contains("Taux de réponse") && !french.contains("Anna"))
  }

  @Test func ones_own_figures_are_ones_own_and_nobody_elses() throws {
    let floor = try floor()
    let mine = try #require(floor.asAnna("stats", "me", "--json").json)
    #expect(object(mine, "person", "period", "calls") as? Int == 3)
    #expect(object(mine, "outcomes", "busy") as? Int == 1)
    #expect((mine["hours"] as? [[Any]])?.map(\.count) == Array(repeating: 24, count: 7))
    for command in [
      ["stats", "team"], ["stats", "person", "lise@example.com"], ["stats", "floor"],
    ] {
      let refused = floor.run(command + ["--as", "anna@example.com"])
      #expect(refused.status == 1 && refused.sentence != nil && refused.out.isEmpty)
    }
    let rows = try #require(
      floor.asAnna("stats", "rows", "calls", "--mine", "--json").json)
    #expect(rows["total"] as? Int == 3 && (rows["items"] as? [Any])?.count == 3)
    #expect(floor.asAda("stats", "me").status == 1)
  }

  @Test func rows_go_on_page_by_page_to_the_figure() throws {
    let floor = try floor()
    let first = try #require(
      floor.asAda("stats", "rows", "calls", "--limit", "2", "--json").json)
    let next = try #require(first["next"] as? String)
    let rest = try #require(
      floor.asAda("stats", "rows", "calls", "--limit", "2", "--after", next, "--json").json)
    #expect(first["total"] as? Int == 3 && (rest["items"] as? [Any])?.count == 1)
    #expect(rest["next"] is NSNull)
    let busy = floor.asAda("stats", "rows", "outcomes", "--outcome", "busy", "--json").json
    #expect(busy?["total"] as? Int == 1)
    #expect(floor.asAda("stats", "rows", "calls", "--after", "x").status == 2)
    #expect(floor.asAda("stats", "rows", "cals").err.contains("“calls”"))
    #expect(floor.asAda("stats", "rows", "seats").status == 1)
  }

  @Test func contacts_and_the_floor_are_told() throws {
    let floor = try floor()
    let contacts = try #require(floor.asAda("stats", "contacts", "--json").json)
    #expect(contacts["contacts"] as? Int == 4 && contacts["pool"] as? Int == 1)
    #expect(contacts["added"] as? Int == 4)
    let now = try #require(floor.asAda("stats", "floor", "--json").json)
    #expect((now["hours"] as? [Any])?.count == 24)
    #expect((now["seats"] as? [Any])?.isEmpty == true)
    let acts = try #require(floor.asAda("stats", "assignments", "--json").json)
    #expect((acts["items"] as? [[String: Any]])?.map { $0["contacts"] as? Int } == [1, 2])
  }

  @Test func a_table_goes_to_a_new_file_and_never_over_another() throws {
    let floor = try floor()
    let path = floor.directory + "/team.csv"
    let written = floor.asAda("stats", "team", "--csv", path)
    #expect(written.status == 0, "\(written.err)")
    let text = String(decoding: Binary.bytes(path), as: UTF8.self)
    #expect(text.contains("\"anna@example.com\"") && text.contains("\"conversionKept\"") == false)
    #expect(text.split(separator: "\r\n").count == 3)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let again = floor.asAda("stats", "team", "--csv", path)
    #expect(again.status == 1 && again.sentence?.contains(path) == true)
    let own = floor.directory + "/me.csv"
    #expect(floor.asAnna("stats", "me", "--csv", own).status == 0)
    #expect(!Binary.bytes(own).isEmpty)
  }

  @Test func what_is_wrong_is_named_and_made_anew() throws {
    let floor = try floor()
    #expect(floor.asAda("stats", "rebuild", "--check").status == 0)
    floor.sqlite("UPDATE figure_day SET talk = talk + 7 WHERE calls = 3")
    let found = floor.asAda("stats", "rebuild", "--check")
    #expect(found.status == 1 && found.sentence != nil)
    #expect(found.text.contains("anna@example.com") && found.text.contains("kept 97, counted 90"))
    let listed = floor.asAda("stats", "rebuild", "--check", "--json")
    #expect(listed.status == 1 && listed.json?["total"] as? Int == 1)
    let watching = floor.run(["stats", "rebuild", "--as", "sam@example.com"])
    #expect(watching.status == 1)
    #expect(floor.run(["stats", "rebuild", "--check", "--as", "sam@example.com"]).status == 1)
    #expect(floor.asAda("stats", "rebuild").status == 0)
    #expect(floor.asAda("stats", "rebuild", "--check").status == 0)
  }

  @Test func periods_are_days_or_a_name() throws {
    let floor = try floor()
    let told = try #require(
      floor.asAda("stats", "team", "--from", "2020-01-01", "--until", "2020-01-10", "--json").json)
    #expect(object(told, "before", "from") as? String == "2019-12-22")
    for bad in [
      ["--period", "week", "--from", "2020-01-01"], ["--until", "2020-01-01"],
      ["--from", "yesterday"], ["--period", "year"],
    ] {
      let refused = floor.run(["stats", "team", "--as", "ada@example.com"] + bad)
      #expect(refused.status == 2, "\(bad)")
    }
    #expect(floor.asAda("stats", "team", "--from", "1990-01-01").status == 1)
  }

  @Test func the_catalogue_needs_no_floor() throws {
    let floor = try floor()
    let run = floor.run(["stats", "figures", "--json"])
    #expect(run.json?["total"] as? Int == 29)
    #expect(floor.run(["stats", "figures"]).text.contains("Over midnight"))
  }
}
