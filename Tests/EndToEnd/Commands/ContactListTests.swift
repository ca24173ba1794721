import Foundation
import Testing

/// Lists of contacts, filtered and ordered, by commands.
@Suite struct ContactListTests {
  /// Two of Anna's, one of Lise's, two of nobody's.
  private func floor() throws -> CommandFloor {
    let floor = try CommandFloor()
    let file = try floor.file(
      "contacts.csv",
      """
      phone,name,email,assignTo,status
      5145550100,Zoé,zoe@example.com,anna@example.com,interested
      5145550106,Luc,,anna@example.com,new
      5145550101,Élise,elise@example.com,lise@example.com,attempted
      5145550199,,,,new
      4385550177,Marie,,,new

      """)
    let told = floor.asAda("import", file)
    #expect(told.status == 0, "\(told.err)")
    return floor
  }

  private func phones(_ run: Binary.Run) -> [String] {
    let items = run.json?["items"] as? [[String: Any]] ?? []
    return items.compactMap { ($0["phone"] as? String).map { String($0.suffix(3)) } }
  }

  private func list(_ floor: CommandFloor, _ arguments: String...) -> [String] {
    phones(floor.run(["contacts", "list", "--json", "--as", "ada@example.com"] + arguments))
  }

  @Test func every_filter_holds_what_it_says() throws {
    let floor = try floor()
    #expect(list(floor) == ["100", "106", "101", "199", "177"])
    #expect(list(floor, "--status", "interested", "--status", "attempted") == ["100", "101"])
    #expect(list(floor, "--assigned-to", "ANNA@example.com") == ["100", "106"])
    #expect(list(floor, "--assigned-to", "nobody") == ["199", "177"])
    #expect(list(floor, "--assigned-to", "somebody") == ["100", "106", "101"])
    #expect(list(floor, "--search", "elise") == ["101"])
    #expect(list(floor, "--search", "438") == ["177"])
    #expect(list(floor, "--converted").isEmpty && list(floor, "--not-converted").count == 5)
    #expect(list(floor, "--callback-due").isEmpty)
    #expect(list(floor, "--created-from", "2020-01-01").count == 5)
    #expect(list(floor, "--created-until", "2020-01-01").isEmpty)
    #expect(list(floor, "--deleted").isEmpty)
    #expect(floor.asAda("contacts", "delete", "5145550101").status == 0)
    #expect(list(floor, "--deleted") == ["101"] && list(floor).count == 4)
  }

  @Test func each_order_pages_without_a_gap() throws {
    let floor = try floor()
    #expect(list(floor, "--sort", "name") == ["101", "106", "177", "100", "199"])
    #expect(list(floor, "--sort", "name", "--descending") == ["100", "177", "106", "101", "199"])
    for sort in [
      "phone", "name", "email", "status", "assignedTo", "lastCallAt", "callCount", "createdAt",
      "callbackAt",
    ] {
      for direction in [[], ["--descending"]] {
        let order = ["--sort", sort] + direction
        var seen: [String] = []
        var after: [String] = []
        repeat {
          let run = floor.run(
            ["contacts", "list", "--json", "--limit", "2", "--as", "ada@example.com"] + order
              + after)
          let page = try #require(run.json, "\(run.err)")
          #expect(page["total"] as? Int == 5)
          seen += phones(run)
          after = (page["next"] as? String).map { ["--after", $0] } ?? []
        } while !after.isEmpty && seen.count < 10
        let whole = floor.run(["contacts", "list", "--json", "--as", "ada@example.com"] + order)
        #expect(seen == phones(whole) && Set(seen).count == 5, "\(order): \(seen)")
      }
    }
  }

  @Test func a_cursor_of_another_order_is_no_cursor() throws {
    let floor = try floor()
    let page = floor.asAda("contacts", "list", "--sort", "name", "--limit", "1", "--json").json
    let next = try #require(page?["next"] as? String)
    for arguments in [["--after", next], ["--sort", "name", "--descending", "--after", next]] {
      let run = floor.run(["contacts", "list", "--as", "ada@example.com"] + arguments)
      #expect(run.status == 2 && run.err.contains("--after"), "\(run.err)")
    }
    #expect(floor.asAda("contacts", "list", "--after", "7").status == 2)
    let text = floor.asAda("contacts", "list", "--sort", "name", "--limit", "1").text
    #expect(text.contains("--after \(next)"))
  }

  @Test func what_is_no_filter_is_refused_by_name() throws {
    let floor = try floor()
    let day = floor.asAda("contacts", "list", "--created-from", "yesterday")
    #expect(day.status == 2 && day.err.contains("yesterday"))
    let rule = floor.asAda("contacts", "list", "--held-back", "mood")
    #expect(rule.status == 2 && rule.err.contains("mood") && rule.err.contains("hours"))
    #expect(floor.asAda("contacts", "list", "--sort", "mood").status == 2)
    let status = floor.asAda("contacts", "list", "--status", "lost")
    #expect(status.status == 1 && status.err.contains("lost"))
    #expect(floor.asAda("contacts", "list", "--assigned-to", "x@example.com").status == 1)
    #expect(floor.asAda("contacts", "list", "--held-back", "--json").status == 0)
  }

  @Test func a_telephoniste_lists_hers_alone() throws {
    let floor = try floor()
    #expect(phones(floor.asAnna("contacts", "list", "--json")) == ["100", "106"])
    #expect(
      phones(floor.asAnna("contacts", "list", "--assigned-to", "lise@example.com", "--json"))
        .isEmpty)
    let stranger = floor.asAnna("contacts", "list", "--assigned-to", "x@example.com", "--json")
    #expect(stranger.status == 0 && phones(stranger).isEmpty)
    let deleted = floor.asAnna("contacts", "list", "--deleted")
    #expect(deleted.status == 1 && deleted.err.contains("contacts.view"))
  }
}
